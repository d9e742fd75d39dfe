import { requireThat } from "../../assert.ts";
import { door, type Loose, number, numbers } from "../../door.ts";
import { pullOf } from "./learnedPull.ts";

/** What borrowing did to groups whose truths stand fixed, in so many years. */
export interface RiskOverYears {
  /** Root mean square error of each group's own average, over these years. */
  readonly raw: readonly number[];
  /** Root mean square error of each group's estimate, over the same years. */
  readonly pooled: readonly number[];
  /** Pull of the estimates, on the mean of these years. */
  readonly pull: number;
}

/**
 * A laboratory with known truths: new data of the same groups year after year, pooled each year towards a population that is learned from
 * that year's data alone, with flat priors on its mean and its spread.
 *
 *   y_j ~ Normal(theta_j, sigma),  estimate_j = y_j - pull (y_j - ybar),  pull as in `learnedPull`
 *   raw_j = (mean over years of (y_j - theta_j)²)^(1/2),  pooled_j the same of the estimates
 *
 * Shapes  theta holds J >= 3 numbers; luck J standard Normal variates for each year, one year after the other: the same luck, the same risk.
 * Units   theta, sigma, raw and pooled share one unit; the pull is a share.
 * Cost    linear in the years; a thousand years of twenty groups take about a millisecond.
 * Throws  RangeError if there are fewer than 3 groups, if sigma is not positive and finite, if anything is not finite, or if luck is not
 *         a whole number of years, one at least.
 * Source  Efron & Morris, JASA 66 (1971): the risk of one component, here with the population learned.
 *
 * @example
 * riskOverYears({ theta: [0, 0, 0], sigma: 2, luck: [1, 1, 1] }).raw // [2, 2, 2]
 */
export function riskOverYears(
  asked: Loose<{
    readonly theta: readonly number[];
    readonly sigma: number;
    readonly luck: readonly number[];
  }>,
): RiskOverYears {
  const where = "riskOverYears";
  const { theta, sigma, luck } = door(where, asked, {
    theta: numbers,
    sigma: number,
    luck: numbers,
  });
  const groups = theta.length;
  const years = luck.length / groups;
  requireThat(groups >= 3, where, "theta must hold at least 3 groups", groups);
  requireThat(sigma > 0 && sigma < Infinity, where, "sigma must be positive and finite", sigma);
  requireThat(
    years >= 1 && Number.isInteger(years),
    where,
    "luck must hold a number for each group and year",
    luck.length,
  );
  const y = new Float64Array(groups);
  const rawSquares = new Float64Array(groups);
  const pooledSquares = new Float64Array(groups);
  let pulls = 0;
  for (let start = 0; start < luck.length; start += groups) {
    let sum = 0;
    for (let j = 0; j < groups; j++) {
      y[j] = theta[j]! + sigma * luck[start + j]!;
      sum += y[j]!;
    }
    const mean = sum / groups;
    let squares = 0;
    for (let j = 0; j < groups; j++) squares += (y[j]! - mean) ** 2;
    const pull = pullOf(groups, squares / sigma ** 2);
    pulls += pull;
    for (let j = 0; j < groups; j++) {
      rawSquares[j]! += (sigma * luck[start + j]!) ** 2;
      pooledSquares[j]! += (y[j]! - pull * (y[j]! - mean) - theta[j]!) ** 2;
    }
  }
  const roots = (squares: Float64Array) => Array.from(squares, (sum) => Math.sqrt(sum / years));
  return { raw: roots(rawSquares), pooled: roots(pooledSquares), pull: pulls / years };
}
