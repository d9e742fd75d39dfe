import type { ValuesOf } from "#language/model.ts";
import { betaBinomial } from "#models/betaBinomial.ts";
import type { Scene } from "../../frame/widget.ts";
import { ESTIMATOR_IDS, type EstimatorId, estimators, squaredError } from "./estimators.ts";
import { type Batter, roster } from "./roster.ts";

type Population = ValuesOf<typeof betaBinomial.parameters>;

/** A way of guessing as a place in the valley of errors. */
export interface Place {
  readonly id: EstimatorId;
  /** Share of the estimate that comes from the population. */
  readonly pull: number;
  readonly error: number;
}

/** Everything the figure of the population set by hand draws and says. */
export interface ByHandPicture extends Population {
  readonly batters: readonly Batter[];
  readonly trials: number;
  readonly estimate: readonly number[];
  readonly pull: number;
  readonly error: number;
  /** Error against the pull, at this population mean. */
  readonly curve: readonly (readonly [pull: number, error: number])[];
  readonly places: readonly Place[];
  /** The population that would have been best, which only the end of the season can tell. */
  readonly best: { readonly m: number; readonly kappa: number; readonly error: number };
}

const POINTS = 81;

export function picture(scene: Scene): ByHandPicture {
  const { m, kappa } = scene.values as Population;
  const batters = roster(scene);
  const data = {
    y: batters.map(({ hits }) => hits),
    n: batters.map(({ atBats }) => atBats),
  };
  const trials = data.n[0]!;
  const raw = batters.map((batter) => batter.raw);
  const rest = batters.map((batter) => batter.rest);
  const estimate = betaBinomial.derived["posterior-mean"].of({ m, kappa }, data) as number[];
  const ways = estimators(data);
  const errorAt = (pull: number) =>
    squaredError(
      raw.map((average) => pull * m + (1 - pull) * average),
      rest,
    );
  return {
    m,
    kappa,
    batters,
    trials,
    estimate,
    pull: kappa / (trials + kappa),
    error: squaredError(estimate, rest),
    curve: Array.from({ length: POINTS }, (_, i) => {
      const pull = i / (POINTS - 1);
      return [pull, errorAt(pull)] as const;
    }),
    places: ESTIMATOR_IDS.map((id) => ({
      id,
      pull: 1 - ways[id].keep,
      error: squaredError(ways[id].estimate, rest),
    })),
    best: bestOf(raw, rest, trials),
  };
}

/** The straight line of least squares from first averages to the rest of the season, as a population. */
function bestOf(raw: readonly number[], rest: readonly number[], trials: number) {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(raw), mean(rest)];
  const squares = raw.reduce((sum, value) => sum + (value - x) ** 2, 0);
  const keep = raw.reduce((sum, value, j) => sum + (value - x) * (rest[j]! - y), 0) / squares;
  return {
    m: (y - keep * x) / (1 - keep),
    kappa: (trials * (1 - keep)) / keep,
    error: squaredError(
      raw.map((value) => y + keep * (value - x)),
      rest,
    ),
  };
}

export function placeOf({ places }: ByHandPicture, wanted: EstimatorId): Place {
  return places.find(({ id }) => id === wanted)!;
}
