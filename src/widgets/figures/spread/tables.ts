import { drawnSchools } from "#data/drawnSchools.ts";
import { eightSchools1981 } from "#data/eightSchools1981.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";

const { schools } = eightSchools1981;
const VARIANCES = schools.map(({ error }) => error ** 2);
const EIGHT = schools.length;

/** Results of a table by the standard error that they share: how many, their sum and the sum of their squares. */
export interface Results {
  /** How many results each standard error has. */
  readonly each: number;
  readonly sums: readonly number[];
  readonly squares: readonly number[];
}

/** The eight as they were published, each entered so many times. */
export const copies = (times: number): Results => ({
  each: times,
  sums: schools.map(({ gain }) => times * gain),
  squares: schools.map(({ gain }) => times * gain ** 2),
});

/** Variates of a table: those of its true gains and those of its luck. */
export interface Variates {
  readonly merit: readonly number[];
  readonly luck: readonly number[];
}

/** So many new schools whose true gains differ by this spread; where their mean lies does not matter to it. */
export function drawn({ merit, luck }: Variates, count: number, tau: number): Results {
  const sums = VARIANCES.map(() => 0);
  const squares = VARIANCES.map(() => 0);
  for (let j = 0; j < count; j++) {
    const k = j % EIGHT;
    const result = tau * merit[j]! + schools[k]!.error * luck[j]!;
    sums[k]! += result;
    squares[k]! += result ** 2;
  }
  return { each: count / EIGHT, sums, squares };
}

/** So many tables stand together: the one that is shown, and those of the seeds after it. */
export const DRAWS = 100;
const ALL = Array.from({ length: DRAWS - 1 }, (_, k) => k + 1);

export const further = keepingTwo((seed: number): readonly Variates[] =>
  ALL.map((k) => {
    const { merit = [], luck = [] } = drawnSchools.sample(seed + k).columns;
    return { merit, luck };
  }),
);

/**
 * Log likelihood of a spread up to a constant, true gains and their mean integrated out.
 *
 *   -2 log p(y | tau) = sum_j log v_j + log(sum_j 1/v_j) + sum_j (y_j - m)² / v_j,   v_j = sigma_j² + tau²
 */
export function logLikelihood({ each, sums, squares }: Results, tau: number): number {
  let [product, precision, pulled, square] = [1, 0, 0, 0];
  for (let k = 0; k < EIGHT; k++) {
    const v = VARIANCES[k]! + tau * tau;
    product *= v;
    precision += each / v;
    pulled += sums[k]! / v;
    square += squares[k]! / v;
  }
  return -0.5 * (each * Math.log(product) + Math.log(precision) + square - pulled ** 2 / precision);
}

/** No table has its top further out. */
const FURTHEST = 60;

/** The spread, to a tenth, that makes a table most probable. */
export function topOf(results: Results): number {
  const best = (from: number, to: number, step: number) => {
    let [at, highest] = [from, Number.NEGATIVE_INFINITY];
    for (let k = 0; k <= Math.round((to - from) / step); k++) {
      const tau = from + k * step;
      const log = logLikelihood(results, tau);
      if (log > highest) [at, highest] = [tau, log];
    }
    return at;
  };
  const coarse = best(0, FURTHEST, 1);
  return Math.round(10 * best(Math.max(0, coarse - 1), coarse + 1, 0.1)) / 10;
}

/** Pieces of the quadrature in x, tau = SCALE x / (1 - x), by Simpson's rule. */
const PIECES = 600;
const SCALE = 10;
const spreadAt = (x: number) => (SCALE * x) / (1 - x);

/** The posterior of the spread with a flat prior, up to a factor: its density in x at both ends and the middle of each piece. */
function posteriorOf(results: Results): readonly number[] {
  const highest = logLikelihood(results, topOf(results));
  return Array.from({ length: 2 * PIECES + 1 }, (_, k) => {
    const x = k / (2 * PIECES);
    return x === 1 ? 0 : Math.exp(logLikelihood(results, spreadAt(x)) - highest) / (1 - x) ** 2;
  });
}

/** The mass of a piece up to a part of it, as the parabola through its three densities has it. */
const massTo = (part: number, [left, middle, right]: readonly [number, number, number]) =>
  part *
  (left +
    part *
      ((-3 * left + 4 * middle - right) / 2 + (part * (2 * left - 4 * middle + 2 * right)) / 3));

/** The spreads between which this central part of the posterior lies, with a flat prior. */
export function heldBetween(results: Results, part: number): readonly [number, number] {
  const density = posteriorOf(results);
  const piece = (k: number) => [density[2 * k]!, density[2 * k + 1]!, density[2 * k + 2]!] as const;
  let total = 0;
  const below = Array.from({ length: PIECES }, (_, k) => {
    total += massTo(1, piece(k));
    return total;
  });
  const quantile = (share: number) => {
    const k = below.findIndex((sum) => sum >= share * total);
    const rest = share * total - (below[k - 1] ?? 0);
    let [low, high] = [0, 1];
    for (let step = 0; step < 40; step++) {
      const middle = (low + high) / 2;
      if (massTo(middle, piece(k)) < rest) low = middle;
      else high = middle;
    }
    return spreadAt((k + low) / PIECES);
  };
  return [quantile((1 - part) / 2), quantile((1 + part) / 2)];
}

/** What depends on the spread, averaged over its posterior. */
export function averageOver(results: Results, of: (tau: number) => number): number {
  let [total, sum] = [0, 0];
  for (const [k, density] of posteriorOf(results).slice(0, -1).entries()) {
    const weight = (k === 0 ? 1 : k % 2 === 1 ? 4 : 2) * density;
    total += weight;
    sum += weight * of(spreadAt(k / (2 * PIECES)));
  }
  return sum / total;
}

/** The standard deviation of a table's results. */
export function apartOf({ each, sums, squares }: Results): number {
  const count = each * EIGHT;
  const total = sums.reduce((a, b) => a + b);
  const square = squares.reduce((a, b) => a + b);
  return Math.sqrt((square - total ** 2 / count) / (count - 1));
}
