import type { Scene } from "#widgets/frame/widget.ts";

/**
 * The batters of 1970 in plain arithmetic, for the checkers: typed again from the published table, and
 * fitted by other means than the book's.
 */
export const TABLE: readonly (readonly [
  name: string,
  hits: number,
  atBats: number,
  rest: number,
])[] = [
  ["Roberto Clemente", 18, 367, 0.346],
  ["Frank Robinson", 17, 426, 0.298],
  ["Frank Howard", 16, 521, 0.276],
  ["Jay Johnstone", 15, 275, 0.222],
  ["Ken Berry", 14, 418, 0.273],
  ["Jim Spencer", 14, 466, 0.27],
  ["Don Kessinger", 13, 586, 0.263],
  ["Luis Alvarado", 12, 138, 0.21],
  ["Ron Santo", 11, 510, 0.269],
  ["Ron Swoboda", 11, 200, 0.23],
  ["Del Unser", 10, 277, 0.264],
  ["Walt Williams", 10, 270, 0.256],
  ["George Scott", 10, 435, 0.303],
  ["Rico Petrocelli", 10, 538, 0.264],
  ["Ellie Rodriguez", 10, 186, 0.226],
  ["Bert Campaneris", 9, 558, 0.285],
  ["Thurman Munson", 8, 408, 0.316],
  ["Max Alvis", 7, 70, 0.2],
];
const WALT = 11;
const N = 45;

export interface Man {
  readonly name: string;
  readonly last: string;
  readonly hits: number;
  readonly raw: number;
  readonly restAtBats: number;
  readonly rest: number;
  readonly restHits: number;
}

/** The table with the row of Williams that a scene asks for. */
export function men({ view }: Scene): readonly Man[] {
  return TABLE.map(([name, hits, restAtBats, rest], j) => {
    const billy = j === WALT && view.row === "famous";
    const shown = billy
      ? { name: "Billy Williams", restAtBats: 591, rest: 0.33 }
      : { name, restAtBats, rest };
    // The hits behind a printed average; those of Kessinger's season are not what is printed.
    const restHits = name === "Don Kessinger" ? 155 : Math.round(shown.restAtBats * shown.rest);
    return { ...shown, restHits, last: shown.name.split(" ")[1]!, hits, raw: hits / N };
  });
}

export const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
export const total = (estimates: readonly number[], outcomes: readonly number[]) =>
  sum(estimates.map((estimate, j) => (estimate - outcomes[j]!) ** 2));

/** Root mean square of what estimates miss by. */
export const typical = (estimates: readonly number[], outcomes: readonly number[]) =>
  Math.sqrt(total(estimates, outcomes) / estimates.length);

const hits = TABLE.map((row) => row[1]);
/** Hits in at-bats, all together: the at-bats are equal. */
export const grandMean = sum(hits) / (N * hits.length);

/** One minus fifteen variances of luck over the squares seen, in fractions of whole numbers. */
function steinKeep(): number {
  const all = sum(hits);
  const squares = sum(hits.map((y) => (18 * y - all) ** 2)) / (18 * N) ** 2;
  const luck = (all * (18 * N - all)) / (18 * N) ** 2 / N;
  return 1 - (15 * luck) / squares;
}

/** sum over i below count of 1 / (from + i) */
const harmonic = (count: number, from: number) =>
  sum(Array.from({ length: count }, (_, i) => 1 / (from + i)));

function bisect(slope: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The most likely Beta population, where both slopes of the log likelihood are nothing. */
function mostLikely(): { m: number; kappa: number } {
  const ones = (m: number, kappa: number) => sum(hits.map((y) => harmonic(y, m * kappa)));
  const outs = (m: number, kappa: number) => sum(hits.map((y) => harmonic(N - y, (1 - m) * kappa)));
  const meanAt = (kappa: number) => bisect((m) => ones(m, kappa) - outs(m, kappa), 0.01, 0.99);
  const kappa = bisect(
    (k) => {
      const m = meanAt(k);
      return m * ones(m, k) + (1 - m) * outs(m, k) - hits.length * harmonic(N, k);
    },
    50,
    5000,
  );
  return { m: meanAt(kappa), kappa };
}

export interface Way {
  readonly keep: number;
  readonly target: number;
}

const likely = mostLikely();
export const WAYS: Readonly<Record<string, Way>> = {
  "james-stein": { keep: steinKeep(), target: grandMean },
  "beta-binomial": { keep: N / (N + likely.kappa), target: likely.m },
  complete: { keep: 0, target: grandMean },
  none: { keep: 1, target: grandMean },
};

/** Further at-bats that leave a share of so much to his own. */
export const strengthOf = ({ keep }: Way) => N / keep - N;

export const estimatesOf = ({ keep, target }: Way) =>
  TABLE.map(([, y]) => keep * (y / N) + (1 - keep) * target);
