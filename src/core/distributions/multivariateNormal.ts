import { requireThat } from "../assert.ts";
import { door, type Loose, numbers, requireNumbers, requireScalars } from "../door.ts";
import { cholesky, logDeterminant, solveLower } from "../linear/cholesky.ts";
import type { Generator } from "../random/generator.ts";
import { standardNormals } from "../random/standardNormals.ts";
import { incompleteGammaInverse } from "../special/incompleteGammaInverse.ts";

const LOG_TWO_PI = 1.8378770664093456;

/**
 * Squared distance from the mean in the unit of the covariance (Mahalanobis).
 *
 *   d² = (x - mean)' covariance^-1 (x - mean)
 *
 * Shapes  x and mean hold n numbers, `factor` the n n numbers of the Cholesky factor of the covariance.
 * Limits  0 at the mean; chi-squared with n degrees of freedom for x from the law.
 *
 * @example
 * squaredDistance([2, 3], [0, 0], [2, 0, 0, 3]) // 2
 */
export function squaredDistance(
  x: ArrayLike<number>,
  mean: ArrayLike<number>,
  factor: ArrayLike<number>,
): number {
  requirePlace("squaredDistance", x, mean, factor);
  const apart = Float64Array.from(x, (value, i) => value - mean[i]!);
  return solveLower(factor, apart).reduce((sum, z) => sum + z * z, 0);
}

/**
 * Log density of the multivariate Normal law, from the Cholesky factor of its covariance.
 *
 *   log p(x) = -(d² + log det covariance + n log(2 pi)) / 2
 *
 * Shapes  x and mean hold n numbers, `factor` holds n n: factor once, evaluate often.
 * Limits  NaN if x or mean holds NaN.
 *
 * @example
 * multivariateNormalLogDensity([0, 0], [0, 0], [1, 0, 0, 1]) // -1.8378770664093454
 */
export function multivariateNormalLogDensity(
  x: ArrayLike<number>,
  mean: ArrayLike<number>,
  factor: ArrayLike<number>,
): number {
  requirePlace("multivariateNormalLogDensity", x, mean, factor);
  const n = x.length;
  const distance = squaredDistance(x, mean, factor);
  return -0.5 * (distance + logDeterminant(factor, n) + n * LOG_TWO_PI);
}

/**
 * Density of the multivariate Normal law, from the Cholesky factor of its covariance.
 *
 *   p(x) = exp(-d² / 2) / sqrt((2 pi)^n det covariance)
 *
 * Shapes  x and mean hold n numbers, `factor` holds n n.
 *
 * @example
 * multivariateNormalDensity([0, 0], [0, 0], [1, 0, 0, 1]) // 0.15915494309189535
 */
export function multivariateNormalDensity(
  x: ArrayLike<number>,
  mean: ArrayLike<number>,
  factor: ArrayLike<number>,
): number {
  requirePlace("multivariateNormalDensity", x, mean, factor);
  return Math.exp(multivariateNormalLogDensity(x, mean, factor));
}

/**
 * Distance within which a share p of a multivariate Normal law lies: its quantile, as far as it has one.
 *
 *   P(d <= r) = p, d² ~ chi-squared(n), so r² = 2 P^-1(p, n / 2)
 *
 * Limits  0 at p = 0, Infinity at p = 1; NaN for p outside [0, 1] or n not positive.
 *
 * @example
 * multivariateNormalRadius(0.95, 2) // 2.447746830680816
 */
export function multivariateNormalRadius(p: number, n: number): number {
  requireScalars("multivariateNormalRadius", p, n);
  return Math.sqrt(2 * incompleteGammaInverse(p, n / 2));
}

/**
 * Moments of the multivariate Normal law.
 *
 *   mean = mode = mean, covariance as given
 *
 * Shapes  mean holds n numbers, covariance n n, row after row.
 * Throws  RangeError if the covariance has another shape or is not positive definite.
 *
 * @example
 * multivariateNormalMoments({ mean: [1, 2], covariance: [4, 1, 1, 9] }).variance // [4, 9]
 */
export function multivariateNormalMoments(
  asked: Loose<{
    readonly mean: readonly number[];
    readonly covariance: readonly number[];
  }>,
): {
  readonly mean: readonly number[];
  readonly variance: readonly number[];
  readonly covariance: readonly number[];
  readonly mode: readonly number[];
} {
  const law = door("multivariateNormalMoments", asked, { mean: numbers, covariance: numbers });
  const { mean, covariance } = law;
  const n = mean.length;
  const finite = mean.every(Number.isFinite);
  requireThat(finite, "multivariateNormalMoments", "mean must be finite", `[${mean}]`);
  cholesky(covariance, n);
  return { mean, variance: mean.map((_, i) => covariance[i * n + i]!), covariance, mode: mean };
}

/**
 * One draw from the multivariate Normal law; moving mean or factor moves the draw and does not reshuffle it.
 *
 *   x = mean + L z, z standard Normal
 *
 * Shapes  mean and the draw hold n numbers, `factor` holds n n.
 *
 * @example
 * multivariateNormalDraw(createGenerator(1), [5, 6], [0, 0, 0, 0]) // [5, 6]
 */
export function multivariateNormalDraw(
  generator: Generator,
  mean: ArrayLike<number>,
  factor: ArrayLike<number>,
): Float64Array {
  requirePlace("multivariateNormalDraw", mean, mean, factor);
  const n = mean.length;
  const z = standardNormals(generator, n);
  return Float64Array.from(mean, (centre, i) => {
    let sum = centre;
    for (let k = 0; k <= i; k += 1) sum += factor[i * n + k]! * z[k]!;
    return sum;
  });
}

function requirePlace(
  where: string,
  x: ArrayLike<number>,
  mean: ArrayLike<number>,
  factor: ArrayLike<number>,
): void {
  requireNumbers(where, "x", x);
  requireNumbers(where, "mean", mean);
  requireNumbers(where, "factor", factor);
  const n = mean.length;
  const fits = x.length === n && factor.length === n * n;
  const rule = `x must hold ${n} numbers and factor ${n * n}, as the mean asks`;
  requireThat(fits, where, rule, `${x.length} and ${factor.length}`);
}
