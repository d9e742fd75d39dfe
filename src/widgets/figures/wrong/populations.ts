import { normalDensity } from "#core/distributions/normal.ts";
import { studentTDensity } from "#core/distributions/studentT.ts";
import { riskAtTruth } from "#core/pooling/knownErrors/riskAtTruth.ts";
import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { studentTRisk, twoPartRisk } from "#core/pooling/robust/riskInPopulation.ts";
import { studentTShrink, twoPartShrink } from "#core/pooling/robust/robustPopulation.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { otherPopulations, scaleOf } from "#models/otherPopulations.ts";

/** What a population says of a school: by how much its estimate errs at given truths, and what it makes of one average. */
export interface Population {
  readonly errors: (distances: readonly number[]) => readonly number[];
  /** Errors on the grid: they stand while a truth is dragged. */
  readonly onGrid: readonly number[];
  readonly put: (seen: number) => number;
  readonly density: (distance: number) => number;
}

/** How typical errors and places are written. */
export const ERROR = { as: "error", to: { decimals: 2 } } as const;
export const PLACE = { as: "d", to: { decimals: 1 } } as const;

export const FARTHEST = otherPopulations.parameters.d.range[1];
/** Truths at which errors are worked out ahead, for the curves and to find where they cross. */
export const GRID: readonly number[] = Array.from({ length: 81 }, (_, k) => (FARTHEST * k) / 80);

const withGrid = (population: Omit<Population, "onGrid">): Population => ({
  ...population,
  onGrid: population.errors(GRID),
});

/** A Normal population around 0. */
export const normalOf = keepingTwo((sigma: number, tau: number) =>
  withGrid({
    errors: (distances) => distances.map((distance) => riskAtTruth({ sigma, tau, distance }).error),
    put: (seen) => shrink({ y: [seen], sigma: [sigma], mu: 0, tau }).mean[0]!,
    density: (distance) => normalDensity(distance, 0, tau),
  }),
);

/** A Student-t population with the middle half of a Normal one. */
export const studentTOf = keepingTwo((sigma: number, tau: number, df: number) => {
  const scale = scaleOf({ tau, nu: df });
  return withGrid({
    errors: (truth) => studentTRisk({ sigma, mu: 0, tau: scale, df, truth }).error,
    put: (y) => studentTShrink({ y: [y], sigma: [sigma], mu: 0, tau: scale, df }).mean[0]!,
    density: (distance) => studentTDensity(distance, df, 0, scale),
  });
});

/** Two kinds, as frequent and as wide as each other, at the same distance from 0. */
export const twoKindsOf = keepingTwo((sigma: number, gap: number, kind: number) => {
  const parts = [
    { share: 0.5, mean: -gap / 2, sd: kind },
    { share: 0.5, mean: gap / 2, sd: kind },
  ] as const;
  return withGrid({
    errors: (truth) => twoPartRisk({ sigma, parts, truth }).error,
    put: (y) => twoPartShrink({ y: [y], sigma: [sigma], parts }).mean[0]!,
    density: (distance) =>
      parts.reduce(
        (sum, { share, mean, sd }) => sum + share * normalDensity(distance, mean, sd),
        0,
      ),
  });
});

/** Tenths into which a stretch with a change of sign is cut, each time. */
const CUTS = 10;
const TURNS = 3;

/** Where a difference that is above 0 at one place and below it at the next vanishes between them. */
function zeroOf(
  of: (distances: readonly number[]) => readonly number[],
  from: number,
  to: number,
): number {
  let [low, high] = [from, to];
  let [left, right] = of([low, high]) as [number, number];
  for (let turn = 0; turn < TURNS; turn++) {
    const places = Array.from({ length: CUTS + 1 }, (_, k) => low + ((high - low) * k) / CUTS);
    const values = of(places);
    const at = Math.max(
      1,
      values.findIndex((value) => value > 0 !== left > 0),
    );
    [low, high] = [places[at - 1]!, places[at]!];
    [left, right] = [values[at - 1]!, values[at]!];
  }
  return low + ((high - low) * left) / (left - right);
}

/** Distances at which the first population's estimate begins to err more than the second's, or less; the second may be a fixed error. */
export const crossings = keepingTwo((one: Population, other: Population | number) => {
  const otherErrors = (distances: readonly number[]) =>
    typeof other === "number" ? distances.map(() => other) : other.errors(distances);
  const fewer = (distances: readonly number[]) => {
    const theirs = otherErrors(distances);
    return one.errors(distances).map((error, k) => theirs[k]! - error);
  };
  const theirs = typeof other === "number" ? GRID.map(() => other) : other.onGrid;
  const ahead = one.onGrid.map((error, k) => theirs[k]! - error);
  return GRID.flatMap((distance, k) => {
    const [here, next] = [ahead[k]!, ahead[k + 1]];
    if (next === undefined || here > 0 === next > 0) return [];
    return [{ at: zeroOf(fewer, distance, GRID[k + 1]!), isBetterBeyond: next > 0 }];
  });
});
