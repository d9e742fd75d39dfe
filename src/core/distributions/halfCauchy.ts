import { requireThat } from "../assert.ts";
import { door, type Loose, number, requireScalars } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { logOfShare } from "./logOfShare.ts";
import type { Moments } from "./moments.ts";

const TWO_OVER_PI = 2 / Math.PI;

/**
 * Log density of the half-Cauchy law, a Cauchy law folded at 0.
 *
 *   log p(x) = log(2 / (pi scale)) - log(1 + (x / scale)²), x >= 0
 *
 * Limits  -Infinity below 0; finite for the largest x; scale <= 0 gives NaN.
 *
 * @example
 * halfCauchyLogDensity(3, 5) // -2.368505317471516
 */
export function halfCauchyLogDensity(x: number, scale: number): number {
  requireScalars("halfCauchyLogDensity", x, scale);
  if (!(scale > 0)) return Number.NaN;
  if (x < 0) return -Infinity;
  const z = x / scale;
  const logTail = z > 1e8 ? 2 * Math.log(z) : Math.log1p(z * z);
  return Math.log(TWO_OVER_PI / scale) - logTail;
}

/**
 * Density of the half-Cauchy law.
 *
 *   p(x) = 2 / (pi scale (1 + (x / scale)²)), x >= 0
 *
 * Limits  0 below 0; scale <= 0 gives NaN.
 *
 * @example
 * halfCauchyDensity(3, 5) // 0.09362055475993843
 */
export function halfCauchyDensity(x: number, scale: number): number {
  requireScalars("halfCauchyDensity", x, scale);
  if (!(scale > 0)) return Number.NaN;
  const z = x / scale;
  return x < 0 ? 0 : TWO_OVER_PI / scale / (1 + z * z);
}

/**
 * Distribution function of the half-Cauchy law.
 *
 *   P(X <= x) = 2 arctan(x / scale) / pi
 *
 * Limits  0 below 0; one half at the scale; scale <= 0 gives NaN.
 *
 * @example
 * halfCauchyCdf(3, 5) // 0.3440417392452613
 */
export function halfCauchyCdf(x: number, scale: number): number {
  requireScalars("halfCauchyCdf", x, scale);
  if (!(scale > 0)) return Number.NaN;
  return x < 0 ? 0 : TWO_OVER_PI * Math.atan(x / scale);
}

/**
 * Upper tail of the half-Cauchy law.
 *
 *   P(X > x) = 2 arctan(scale / x) / pi
 *
 * Limits  1 up to 0, about 2 scale / (pi x) far out; scale <= 0 gives NaN.
 *
 * @example
 * halfCauchyUpperTail(1e6, 5) // 3.183098861811381e-6
 */
export function halfCauchyUpperTail(x: number, scale: number): number {
  requireScalars("halfCauchyUpperTail", x, scale);
  if (!(scale > 0)) return Number.NaN;
  return x <= 0 ? 1 : TWO_OVER_PI * Math.atan(scale / x);
}

/**
 * Log of the distribution function of the half-Cauchy law, finite where the cdf itself is 0.
 *
 *   log P(X <= x)
 *
 * Limits  NaN unless the scale is positive.
 *
 * @example
 * Math.exp(halfCauchyLogCdf(2, 5)) / halfCauchyCdf(2, 5) // 1.0000000000
 */
export function halfCauchyLogCdf(x: number, scale: number): number {
  requireScalars("halfCauchyLogCdf", x, scale);
  return logOfShare(halfCauchyCdf(x, scale), halfCauchyUpperTail(x, scale));
}

/**
 * Log of the upper tail of the half-Cauchy law, finite where the tail itself is 0.
 *
 *   log P(X > x)
 *
 * Limits  NaN unless the scale is positive.
 *
 * @example
 * Math.exp(halfCauchyLogUpperTail(2, 5)) / halfCauchyUpperTail(2, 5) // 1.0000000000
 */
export function halfCauchyLogUpperTail(x: number, scale: number): number {
  requireScalars("halfCauchyLogUpperTail", x, scale);
  return logOfShare(halfCauchyUpperTail(x, scale), halfCauchyCdf(x, scale));
}

/**
 * Quantile of the half-Cauchy law: the x with P(X <= x) = p.
 *
 *   x = scale tan(pi p / 2)
 *
 * Limits  0 at p = 0, Infinity at p = 1; p outside [0, 1] or scale <= 0 gives NaN.
 *
 * @example
 * halfCauchyQuantile(0.9, 5) // 31.568757573375215
 */
export function halfCauchyQuantile(p: number, scale: number): number {
  requireScalars("halfCauchyQuantile", p, scale);
  if (!(scale > 0 && p >= 0 && p <= 1)) return Number.NaN;
  return p < 0.5 ? scale * Math.tan((Math.PI / 2) * p) : scale / Math.tan((Math.PI / 2) * (1 - p));
}

/**
 * Moments of the half-Cauchy law, whose tail is too heavy for a mean.
 *
 *   mean = variance = Infinity, mode = 0
 *
 * Throws  RangeError if the scale is not positive.
 *
 * @example
 * halfCauchyMoments({ scale: 5 }).mode // 0
 */
export function halfCauchyMoments(asked: Loose<{ readonly scale: number }>): Moments {
  const law = door("halfCauchyMoments", asked, { scale: number });
  requireThat(law.scale > 0, "halfCauchyMoments", "scale must be positive", law.scale);
  return { mean: Infinity, variance: Infinity, mode: 0 };
}

/**
 * One draw from the half-Cauchy law, from one uniform number.
 *
 *   x = scale tan(pi u / 2)
 *
 * Limits  moving the scale moves the draw in proportion; scale <= 0 gives NaN.
 *
 * @example
 * halfCauchyDraw(createGenerator(1), 2) / halfCauchyDraw(createGenerator(1), 1) // 2
 */
export function halfCauchyDraw(generator: Generator, scale: number): number {
  requireScalars("halfCauchyDraw", scale);
  return halfCauchyQuantile(generator(), scale);
}
