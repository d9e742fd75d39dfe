import type { Scene } from "../../frame/widget.ts";
import {
  ESTIMATOR_IDS,
  type EstimatorId,
  estimators,
  type Pulled,
  squaredError,
} from "./estimators.ts";
import { ASKED, type Batter, roster } from "./roster.ts";

/** One way of guessing, and how far it was from the rest of the season. */
export interface Outcome extends Pulled {
  readonly id: EstimatorId;
  /** Total squared error over all batters, and over those the reader is asked about. */
  readonly error: number;
  readonly askedError: number;
}

export interface Row extends Batter {
  readonly estimate: number;
}

/** Everything the figure of the batters draws and says. */
export interface BattersPicture {
  readonly row: "corrected" | "famous";
  readonly rows: readonly Row[];
  /** Mean of the first averages. */
  readonly mean: number;
  readonly chosen: Outcome;
  readonly outcomes: readonly Outcome[];
}

export function picture(scene: Scene): BattersPicture {
  const batters = roster(scene);
  const rest = batters.map((batter) => batter.rest);
  const ways = estimators({
    y: batters.map(({ hits }) => hits),
    n: batters.map(({ atBats }) => atBats),
  });
  const outcomes = ESTIMATOR_IDS.map((id) => {
    const { estimate } = ways[id];
    return {
      id,
      ...ways[id],
      error: squaredError(estimate, rest),
      askedError: squaredError(ofAsked(estimate), ofAsked(rest)),
    };
  });
  const chosen = outcomes.find(({ id }) => id === scene.view.estimator) ?? outcomes[0]!;
  return {
    row: scene.view.row === "famous" ? "famous" : "corrected",
    rows: batters.map((batter, j) => ({ ...batter, estimate: chosen.estimate[j]! })),
    mean: ways.complete.target,
    chosen,
    outcomes,
  };
}

/** The numbers of those the reader is asked about. */
export function ofAsked(values: readonly number[]): readonly number[] {
  return ASKED.map((j) => values[j]!);
}

export function outcomeOf({ outcomes }: BattersPicture, wanted: EstimatorId): Outcome {
  return outcomes.find(({ id }) => id === wanted)!;
}

/** How many batters the estimate is closer for than the first average. */
export function closer({ rows }: BattersPicture): number {
  return rows.filter((row) => Math.abs(row.estimate - row.rest) < Math.abs(row.raw - row.rest))
    .length;
}

/** How many batters were nearer to the mean over the rest of the season than at first. */
export function cameBack({ rows, mean }: BattersPicture): number {
  return rows.filter((row) => Math.abs(row.rest - mean) < Math.abs(row.raw - mean)).length;
}

/** How many times the total squared error of the estimates the averages themselves make. */
export function ratio(picture: BattersPicture): number {
  return outcomeOf(picture, "none").error / picture.chosen.error;
}
