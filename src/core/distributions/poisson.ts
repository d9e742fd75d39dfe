import { requireThat } from "../assert.ts";
import { door, type Loose, number, requireScalars } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { logGammaKernel } from "../special/gammaKernel.ts";
import {
  incompleteGamma,
  incompleteGammaUpper,
  logIncompleteGamma,
  logIncompleteGammaUpper,
} from "../special/incompleteGamma.ts";
import { standardNormalQuantile } from "../special/standardNormalQuantile.ts";
import { cornishFisher, discreteQuantile } from "./discreteQuantile.ts";
import type { Moments } from "./moments.ts";

const possible = (mean: number) => mean >= 0 && mean < Infinity;

/**
 * Log probability of the Poisson law.
 *
 *   log p(k) = k log(mean) - mean - log(k!), k = 0, 1, 2 ...
 *
 * Limits  -Infinity off the whole numbers; mean = 0 is the point mass at 0; NaN unless the mean is finite and at least 0.
 *
 * @example
 * poissonLogDensity(3, 2) // -1.712317927548219
 */
export function poissonLogDensity(k: number, mean: number): number {
  requireScalars("poissonLogDensity", k, mean);
  if (!possible(mean) || Number.isNaN(k)) return Number.NaN;
  if (!(k >= 0 && Number.isInteger(k))) return -Infinity;
  if (mean === 0) return k === 0 ? 0 : -Infinity;
  return logGammaKernel(k, mean);
}

/**
 * Probability of the Poisson law.
 *
 *   p(k) = mean^k exp(-mean) / k!, k = 0, 1, 2 ...
 *
 * Limits  0 off the whole numbers; mean = 0 is the point mass at 0; NaN unless the mean is finite and at least 0.
 *
 * @example
 * poissonDensity(3, 2) // 0.18044704431548358
 */
export function poissonDensity(k: number, mean: number): number {
  requireScalars("poissonDensity", k, mean);
  return Math.exp(poissonLogDensity(k, mean));
}

/**
 * Distribution function of the Poisson law.
 *
 *   P(K <= k) = Q(floor(k) + 1, mean), the upper incomplete gamma function
 *
 * Limits  0 below 0; mean = 0 is the point mass at 0; NaN unless the mean is finite and at least 0.
 *
 * @example
 * poissonCdf(3, 2) // 0.857123460498547
 */
export function poissonCdf(k: number, mean: number): number {
  requireScalars("poissonCdf", k, mean);
  if (!possible(mean) || Number.isNaN(k)) return Number.NaN;
  if (k === Infinity) return 1;
  return k < 0 ? 0 : incompleteGammaUpper(Math.floor(k) + 1, mean);
}

/**
 * Upper tail of the Poisson law.
 *
 *   P(K > k) = P(floor(k) + 1, mean), the lower incomplete gamma function
 *
 * Limits  1 below 0; mean = 0 is the point mass at 0; NaN unless the mean is finite and at least 0.
 *
 * @example
 * poissonUpperTail(3, 2) // 0.14287653950145296
 */
export function poissonUpperTail(k: number, mean: number): number {
  requireScalars("poissonUpperTail", k, mean);
  if (!possible(mean) || Number.isNaN(k)) return Number.NaN;
  if (k === Infinity) return 0;
  return k < 0 ? 1 : incompleteGamma(Math.floor(k) + 1, mean);
}

/**
 * Log of the distribution function of the Poisson law, finite where the cdf itself is 0.
 *
 *   log P(K <= k)
 *
 * Limits  mean = 0 is the point mass at 0; NaN unless the mean is finite and at least 0.
 *
 * @example
 * Math.exp(poissonLogCdf(2, 2.5)) / poissonCdf(2, 2.5) // 1.0000000000
 */
export function poissonLogCdf(k: number, mean: number): number {
  requireScalars("poissonLogCdf", k, mean);
  if (!possible(mean) || Number.isNaN(k)) return Number.NaN;
  if (k < 0 || k === Infinity) return k < 0 ? -Infinity : 0;
  return logIncompleteGammaUpper(Math.floor(k) + 1, mean);
}

/**
 * Log of the upper tail of the Poisson law, finite where the tail itself is 0.
 *
 *   log P(K > k)
 *
 * Limits  mean = 0 is the point mass at 0; NaN unless the mean is finite and at least 0.
 *
 * @example
 * Math.exp(poissonLogUpperTail(2, 2.5)) / poissonUpperTail(2, 2.5) // 1.0000000000
 */
export function poissonLogUpperTail(k: number, mean: number): number {
  requireScalars("poissonLogUpperTail", k, mean);
  if (!possible(mean) || Number.isNaN(k)) return Number.NaN;
  if (k < 0 || k === Infinity) return k < 0 ? 0 : -Infinity;
  return logIncompleteGamma(Math.floor(k) + 1, mean);
}

/**
 * Quantile of the Poisson law: the smallest k with P(K <= k) >= p.
 *
 *   min { k : Q(k + 1, mean) >= p }
 *
 * Limits  0 at p = 0, Infinity at p = 1; p outside [0, 1] gives NaN; mean = 0 is the point mass at 0; NaN unless the mean is finite and at least 0.
 *
 * @example
 * poissonQuantile(0.5, 2) // 2
 */
export function poissonQuantile(p: number, mean: number): number {
  requireScalars("poissonQuantile", p, mean);
  if (!possible(mean)) return Number.NaN;
  if (mean === 0) return p >= 0 && p <= 1 ? 0 : Number.NaN;
  const sd = Math.sqrt(mean);
  return discreteQuantile({
    p,
    guess: cornishFisher({ z: standardNormalQuantile(p), mean, sd, skewness: 1 / sd }),
    least: 0,
    most: Infinity,
    cdf: (k) => poissonCdf(k, mean),
    upperTail: (k) => poissonUpperTail(k, mean),
  });
}

/**
 * Moments of the Poisson law.
 *
 *   mean = variance, mode = floor(mean), the larger of two where the mean is whole
 *
 * Throws  RangeError unless the mean is finite and at least 0.
 *
 * @example
 * poissonMoments({ mean: 2.5 }).mode // 2
 */
export function poissonMoments(asked: Loose<{ readonly mean: number }>): Moments {
  const law = door("poissonMoments", asked, { mean: number });
  const { mean } = law;
  requireThat(possible(mean), "poissonMoments", "mean must be finite and at least 0", mean);
  return { mean, variance: mean, mode: Math.floor(mean) };
}

/**
 * One draw from the Poisson law, from one uniform number, so that it grows with the mean and is not reshuffled.
 *
 *   k = quantile(u)
 *
 * Limits  NaN unless the mean is finite and at least 0.
 *
 * @example
 * poissonDraw(createGenerator(1), 0) // 0
 */
export function poissonDraw(generator: Generator, mean: number): number {
  requireScalars("poissonDraw", mean);
  return poissonQuantile(generator(), mean);
}
