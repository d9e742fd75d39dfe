import { requireThat } from "../assert.ts";
import { door, type Numbers, number, requireNumbers } from "../door.ts";
/** Size, mean and sum of squares of rows: all that a Normal model needs to know of a group. */
export interface Spread {
  readonly n: number;
  /** Mean of the rows; 0 where there are none. */
  readonly mean: number;
  /** Sum of the squared distances from the mean. */
  readonly squares: number;
}

/**
 * Size, mean and sum of squares in one pass, without the cancellation of sums of squares.
 *
 *   mean += (y - mean) / n, squares += (y - old mean) (y - new mean)
 *
 * Units   mean has the unit of the rows, squares its square.
 * Limits  no rows give n = 0, mean = 0, squares = 0.
 * Throws  RangeError if a row is not finite.
 * Source  Welford (1962), Note on a method for calculating corrected sums of squares and products.
 *
 * @example
 * spreadOf([1, 2, 6]) // {"n": 3, "mean": 3, "squares": 14}
 */
export function spreadOf(rows: Numbers): Spread {
  requireNumbers("spreadOf", "rows", rows);
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const apart = rows[i]! - mean;
    const rule = "every row must be finite";
    requireThat(Number.isFinite(apart), "spreadOf", rule, `${rows[i]} at index ${i}`);
    mean += apart / (i + 1);
    squares += apart * (rows[i]! - mean);
  }
  return { n: rows.length, mean, squares };
}

/**
 * Size, mean and sum of squares of two parts together, so that chunks can be merged in any order.
 *
 *   n = n1 + n2, mean = mean1 + (mean2 - mean1) n2 / n, squares = squares1 + squares2 + (mean2 - mean1)² n1 n2 / n
 *
 * Limits  a part without rows changes nothing.
 * Source  Chan, Golub and LeVeque (1983), Algorithms for computing the sample variance.
 *
 * @example
 * mergeSpreads({ n: 1, mean: 1, squares: 0 }, { n: 2, mean: 4, squares: 8 }) // {"n": 3, "mean": 3, "squares": 14}
 */
export function mergeSpreads(one: Spread, other: Spread): Spread {
  const SPREAD = { n: number, mean: number, squares: number };
  const first = door("mergeSpreads", one, SPREAD);
  const second = door("mergeSpreads", other, SPREAD);
  const n = first.n + second.n;
  if (n === 0) return first;
  const apart = second.mean - first.mean;
  const share = second.n / n;
  return {
    n,
    mean: first.mean + apart * share,
    squares: first.squares + second.squares + apart * apart * first.n * share,
  };
}
