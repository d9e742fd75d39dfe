import { requireThat } from "../assert.ts";
import { door, type Loose, number, requireScalars } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { standardNormal } from "../random/standardNormal.ts";
import {
  complementaryErrorFunction,
  scaledComplementaryErrorFunction,
} from "../special/errorFunction.ts";
import { standardNormalQuantile } from "../special/standardNormalQuantile.ts";
import type { Moments } from "./moments.ts";
import { standardised } from "./normalDensity.ts";

export { normalDensity, normalLogDensity } from "./normalDensity.ts";

/**
 * Distribution function of the Normal law.
 *
 *   P(X <= x) = erfc(-z / sqrt(2)) / 2, z = (x - mean) / sd
 *
 * Limits  relatively accurate down to 1e-307 in the lower tail; sd < 0 gives NaN.
 *
 * @example
 * normalCdf(-1.96, 0, 1) // 0.024997895148220435
 */
export function normalCdf(x: number, mean: number, sd: number): number {
  requireScalars("normalCdf", x, mean, sd);
  const z = standardised(x, mean, sd);
  if (z === 0 && sd === 0) return 1;
  return 0.5 * complementaryErrorFunction(-z * Math.SQRT1_2);
}

/**
 * Upper tail of the Normal law, without the cancellation of 1 - cdf.
 *
 *   P(X > x) = erfc(z / sqrt(2)) / 2, z = (x - mean) / sd
 *
 * Limits  relatively accurate down to 1e-307; sd < 0 gives NaN.
 *
 * @example
 * normalUpperTail(10, 0, 1) // 7.619853024160527e-24
 */
export function normalUpperTail(x: number, mean: number, sd: number): number {
  requireScalars("normalUpperTail", x, mean, sd);
  const z = standardised(x, mean, sd);
  if (z === 0 && sd === 0) return 0;
  return 0.5 * complementaryErrorFunction(z * Math.SQRT1_2);
}

/**
 * Log of the distribution function of the Normal law, finite where the cdf itself is 0.
 *
 *   log P(X <= x) = log(erfcx(-z / sqrt(2)) / 2) - z² / 2
 *
 * Limits  about -z² / 2 for large negative z; sd < 0 gives NaN.
 *
 * @example
 * normalLogCdf(-40, 0, 1) // -804.6084420137538
 */
export function normalLogCdf(x: number, mean: number, sd: number): number {
  requireScalars("normalLogCdf", x, mean, sd);
  const z = standardised(x, mean, sd);
  if (z === 0 && sd === 0) return 0;
  const t = -z * Math.SQRT1_2;
  if (z > -1) return Math.log1p(-0.5 * complementaryErrorFunction(-t)) + 0; // 0, not -0, at infinity
  if (z === -Infinity) return -Infinity;
  return Math.log(0.5 * scaledComplementaryErrorFunction(t)) - 0.5 * z * z;
}

/**
 * Log of the upper tail of the Normal law, finite where the tail itself is 0.
 *
 *   log P(X > x)
 *
 * Limits  about -z² / 2 for large z; sd < 0 gives NaN.
 *
 * @example
 * Math.exp(normalLogUpperTail(2, 1, 3)) / normalUpperTail(2, 1, 3) // 1.0000000000
 */
export function normalLogUpperTail(x: number, mean: number, sd: number): number {
  requireScalars("normalLogUpperTail", x, mean, sd);
  return normalLogCdf(-x, -mean, sd);
}

/**
 * Quantile of the Normal law: the x with P(X <= x) = p.
 *
 *   x = mean - sd sqrt(2) erfc^-1(2p)
 *
 * Limits  p = 0 gives -Infinity, p = 1 Infinity; sd = 0 gives the mean; p outside [0, 1] or sd < 0 NaN.
 *
 * @example
 * normalQuantile(0.975, 0, 1) // 1.959963984540054
 */
export function normalQuantile(p: number, mean: number, sd: number): number {
  requireScalars("normalQuantile", p, mean, sd);
  if (!(sd >= 0)) return Number.NaN;
  const z = standardNormalQuantile(p);
  return sd === 0 && !Number.isNaN(z) ? mean : mean + sd * z;
}

/**
 * Moments of the Normal law.
 *
 *   mean = mode = mean, variance = sd²
 *
 * Throws  RangeError if the mean is not finite or sd is negative.
 *
 * @example
 * normalMoments({ mean: 8, sd: 3 }).variance // 9
 */
export function normalMoments(
  asked: Loose<{ readonly mean: number; readonly sd: number }>,
): Moments {
  const law = door("normalMoments", asked, { mean: number, sd: number });
  const { mean, sd } = law;
  requireThat(Number.isFinite(mean), "normalMoments", "mean must be finite", mean);
  requireThat(sd >= 0, "normalMoments", "sd must be at least 0", sd);
  return { mean, variance: sd * sd, mode: mean };
}

/**
 * One draw from the Normal law; moving mean or sd moves the draw and does not reshuffle it.
 *
 *   x = mean + sd z, z from one uniform number
 *
 * Limits  sd = 0 gives the mean; sd < 0 gives NaN.
 *
 * @example
 * normalDraw(createGenerator(1), 5, 0) // 5
 */
export function normalDraw(generator: Generator, mean: number, sd: number): number {
  requireScalars("normalDraw", mean, sd);
  const z = standardNormal(generator);
  return sd >= 0 ? mean + sd * z : Number.NaN;
}
