import { requireThat } from "../../assert.ts";
import { door, type Loose, maybe, number, numbers, oneOf } from "../../door.ts";
import { cholesky, logDeterminant, solveCholesky, solveLower } from "../../linear/cholesky.ts";

const LOG_TWO_PI = 1.8378770664093453;

/** Ratings of items by annotators, not all pairs, perhaps some more than once. */
export interface CrossedData {
  /** Annotator of every rating, an index from 0 to A - 1. */
  readonly annotator: readonly number[];
  /** Item of every rating, an index from 0 to I - 1. */
  readonly item: readonly number[];
  readonly y: readonly number[];
}

/**
 * What crossed rows may have, for the door.
 *
 * @example
 * Object.keys(CROSSED) // ["annotator", "item", "y"]
 */
export const CROSSED = { annotator: numbers, item: numbers, y: numbers };

/** Sds of a crossed model, held fixed. */
export interface CrossedSds {
  readonly sigma: number;
  readonly annotatorSd: number;
  readonly itemSd: number;
}

/** Means and sds of a list of effects. */
export interface Effects {
  readonly mean: readonly number[];
  readonly sd: readonly number[];
}

/** Everything that a crossed model says once the variances are held fixed. */
export interface CrossedGiven {
  readonly mu: { readonly mean: number; readonly sd: number };
  /** How far every annotator and every item lies from mu. */
  readonly annotator: Effects;
  readonly item: Effects;
  /** Log of the likelihood with all effects and a flat mu integrated out. */
  readonly logMarginal: number;
}

/**
 * Crossed effects with known variances, exactly: one dense Gaussian solve.
 *
 *   y_r ~ Normal(mu + a_annotator(r) + b_item(r), sigma), a ~ Normal(0, annotatorSd), b ~ Normal(0, itemSd), mu flat or known
 *
 * Shapes  annotator, item and y hold R entries each; the effects hold A and I numbers. The solve takes (A + I)³ / 3 steps.
 * Units   everything shares the unit of y.
 * Limits  only the sums mu + a + b enter the data: what splits them is that both populations have mean 0. Without those laws
 *         (sds growing) the sds of mu and of the effects grow without bound, while differences within a level stay known
 *         as long as the table hangs together (see `crossedIslands`). An sd of 0 leaves its effects out. A known mu has sd 0.
 * Throws  RangeError if lengths differ, an index has a gap, sigma is not positive, another sd is negative, or mu is not finite.
 * Source  Gelman & Hill, Data Analysis Using Regression and Multilevel/Hierarchical Models (2007), section 13.5.
 *
 * @example
 * crossedGiven({ annotator: [0, 1], item: [0, 0], y: [1, 3], sigma: 1, annotatorSd: 1, itemSd: 0 }).annotator.mean // [-0.5000000, 0.5000000]
 */
export function crossedGiven(
  asked: Loose<CrossedData & CrossedSds & { readonly mu?: number | "flat" }>,
): CrossedGiven {
  const of = door("crossedGiven", asked, {
    ...CROSSED,
    sigma: number,
    annotatorSd: number,
    itemSd: number,
    mu: maybe(oneOf("flat", number)),
  });
  const where = "crossedGiven";
  requireCrossed(where, of);
  const { sigma, annotatorSd, itemSd, mu = "flat" } = of;
  requireThat(mu === "flat" || Number.isFinite(mu), where, "mu must be flat or finite", mu);
  requireThat(sigma > 0 && sigma < Infinity, where, "sigma must be positive and finite", sigma);
  for (const sd of [annotatorSd, itemSd])
    requireThat(sd >= 0 && sd < Infinity, where, "an sd must be at least 0 and finite", sd);
  const system = crossedSystem(of);
  const solved = solvedCrossed(system, annotatorSd / sigma, itemSd / sigma);
  const { size, A } = system;
  const levels = size - 1;
  const isKnown = mu !== "flat";
  const { sums, factor, effects, centre } = isKnown ? withMu(system, solved, mu) : solved;
  const sds = Array.from({ length: isKnown ? levels : size }, (_, k) => {
    const unit = new Float64Array(isKnown ? levels : size);
    unit[k] = 1;
    return sigma * Math.hypot(...solveLower(factor, unit));
  });
  const ratio = (k: number) => (k < A ? annotatorSd : itemSd) / sigma;
  const scaled = (from: number, to: number): Effects => ({
    mean: Array.from(effects.subarray(from, to), (u, i) => u * ratio(from + i)),
    sd: sds.slice(from, to).map((sd, i) => sd * ratio(from + i)),
  });
  const R = of.y.length;
  return {
    mu: isKnown ? { mean: mu, sd: 0 } : { mean: centre + effects[levels]!, sd: sds[levels]! },
    annotator: scaled(0, A),
    item: scaled(A, levels),
    logMarginal:
      -0.5 *
      ((isKnown ? R : R - 1) * (LOG_TWO_PI + 2 * Math.log(sigma)) +
        sums.logs +
        sums.misfit / (sigma * sigma)),
  };
}

/** The solve with mu held: the leading block of the same factor, and the ratings about mu. */
function withMu(system: CrossedSystem, { factor, ratios }: SolvedCrossed, mu: number): KnownMu {
  const { size, rows, gram, pulled, squares, centre } = system;
  const levels = size - 1;
  const block = new Float64Array(levels * levels);
  for (let k = 0; k < levels; k++)
    for (let m = 0; m < levels; m++) block[k * levels + m] = factor[k * size + m]!;
  const shift = mu - centre;
  // Counts of every level stand in the last row of Z'Z.
  const right = Float64Array.from({ length: levels }, (_, k) => {
    return ratios(k) * (pulled[k]! - shift * gram[levels * size + k]!);
  });
  const effects = solveCholesky(block, right);
  const about = squares - 2 * shift * pulled[levels]! + rows * shift * shift;
  const misfit = effects.reduce((rest, u, k) => rest - u * right[k]!, about);
  return {
    sums: { misfit, logs: logDeterminant(block, levels) },
    factor: block,
    effects,
    centre: mu,
  };
}

/** Counts and sums of the ratings: what the solves need, at any variances. */
export interface CrossedSystem {
  readonly A: number;
  /** A + I + 1: all effects and mu. */
  readonly size: number;
  readonly rows: number;
  /** Z'Z and Z'y, row after row, for (annotators, items, mu); y about its mean. */
  readonly gram: Float64Array;
  readonly pulled: Float64Array;
  readonly squares: number;
  readonly centre: number;
}

/**
 * Counts of every annotator, item and pair, and sums of the ratings about their mean.
 *
 * @example
 * crossedSystem({ annotator: [0, 1], item: [0, 0], y: [1, 3] }).squares // 2
 */
export function crossedSystem({ annotator, item, y }: CrossedData): CrossedSystem {
  const A = annotator.reduce((most, a) => Math.max(most, a + 1), 0);
  const I = item.reduce((most, i) => Math.max(most, i + 1), 0);
  const size = A + I + 1;
  const gram = new Float64Array(size * size);
  const pulled = new Float64Array(size);
  const centre = y.reduce((sum, value) => sum + value, 0) / y.length;
  let squares = 0;
  for (const [r, value] of y.entries()) {
    const columns = [annotator[r]!, A + item[r]!, size - 1];
    for (const k of columns) {
      pulled[k]! += value - centre;
      for (const m of columns) gram[k * size + m]! += 1;
    }
    squares += (value - centre) ** 2;
  }
  return { A, size, rows: y.length, gram, pulled, squares, centre };
}

/** The solve at one pair of ratios: sums of the likelihood, the factor of the system, and the effects about the centre. */
export interface SolvedCrossed {
  readonly sums: { readonly misfit: number; readonly logs: number };
  readonly factor: Float64Array;
  readonly effects: Float64Array;
  readonly centre: number;
  /** What an effect is multiplied by in the rows: the ratio of its level, 1 for mu. */
  readonly ratios: (k: number) => number;
}

/** The same with mu held. */
type KnownMu = Omit<SolvedCrossed, "ratios">;

/**
 * The solve at one pair of ratios (annotatorSd / sigma, itemSd / sigma), effects in units of their sds.
 *
 *   H = [[I + D Z'Z D, D Z'1], [1'Z D, R]], D the ratios;  H (u, mu) = (D Z'y, 1'y),  misfit = y'y - (D Z'y, 1'y)'(u, mu)
 *
 * @example
 * solvedCrossed(crossedSystem({ annotator: [0, 1], item: [0, 0], y: [1, 3] }), 0, 0).sums.misfit // 2
 */
export function solvedCrossed(
  system: CrossedSystem,
  annotatorRatio: number,
  itemRatio: number,
): SolvedCrossed {
  const { A, size, gram, pulled, squares, centre } = system;
  const ratio = (k: number) => (k < A ? annotatorRatio : k < size - 1 ? itemRatio : 1);
  const matrix = gram.map((g, i) => {
    const [k, m] = [Math.floor(i / size), i % size];
    return ratio(k) * ratio(m) * g + (k === m && k < size - 1 ? 1 : 0);
  });
  const factor = cholesky(matrix, size);
  const right = pulled.map((p, k) => ratio(k) * p);
  const effects = solveCholesky(factor, right);
  const misfit = effects.reduce((rest, u, k) => rest - u * right[k]!, squares);
  // log det V + log det(X' V⁻¹ X) = log det H, V in units of sigma².
  return {
    sums: { misfit, logs: logDeterminant(factor, size) },
    factor,
    effects,
    centre,
    ratios: ratio,
  };
}

/**
 * The door for ratings of items by annotators.
 *
 * Throws  RangeError if lengths differ, there is no rating, a rating is not finite, or an index has a gap.
 *
 * @example
 * requireCrossed("fit", { annotator: [0, 1], item: [0, 0], y: [1, 3] }) // undefined
 */
export function requireCrossed(where: string, { annotator, item, y }: CrossedData): void {
  requireThat(
    y.length > 0 && annotator.length === y.length && item.length === y.length,
    where,
    "annotator, item and y must have one entry a rating",
    `${annotator.length}, ${item.length} and ${y.length}`,
  );
  requireThat(y.every(Number.isFinite), where, "every rating must be finite", `[${y}]`);
  for (const [name, index] of [
    ["annotators", annotator],
    ["items", item],
  ] as const) {
    const seen = new Set(index);
    requireThat(
      [...seen].every((k) => Number.isInteger(k) && k >= 0 && k < seen.size),
      where,
      `${name} must be indices from 0 without a gap`,
      `${seen.size} of them`,
    );
  }
}
