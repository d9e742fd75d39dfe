import { requireThat } from "../assert.ts";
import { door, type Loose, number, requireScalars } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { standardNormal } from "../random/standardNormal.ts";
import {
  complementaryErrorFunction,
  errorFunction,
  scaledComplementaryErrorFunction,
} from "../special/errorFunction.ts";
import { standardNormalQuantile } from "../special/standardNormalQuantile.ts";
import { logOfShare } from "./logOfShare.ts";
import type { Moments } from "./moments.ts";
import { normalLogDensity } from "./normal.ts";

const TWO_OVER_SQRT_PI = 1.1283791670955126;

/**
 * Log density of the half-Normal law, a Normal(0, sd) folded at 0.
 *
 *   log p(x) = log(2) + log Normal(x; 0, sd), x >= 0
 *
 * Limits  -Infinity below 0; sd = 0 is the point mass at 0; sd < 0 gives NaN.
 *
 * @example
 * halfNormalLogDensity(1, 2) // -1.0439385332046727
 */
export function halfNormalLogDensity(x: number, sd: number): number {
  requireScalars("halfNormalLogDensity", x, sd);
  const folded = normalLogDensity(x, 0, sd) + Math.LN2;
  return x < 0 && !Number.isNaN(folded) ? -Infinity : folded;
}

/**
 * Density of the half-Normal law.
 *
 *   p(x) = 2 Normal(x; 0, sd), x >= 0
 *
 * Limits  0 below 0; sd = 0 gives Infinity at 0; sd < 0 gives NaN.
 *
 * @example
 * halfNormalDensity(1, 2) // 0.35206532676429947
 */
export function halfNormalDensity(x: number, sd: number): number {
  requireScalars("halfNormalDensity", x, sd);
  return Math.exp(halfNormalLogDensity(x, sd));
}

/**
 * Distribution function of the half-Normal law.
 *
 *   P(X <= x) = erf(x / (sd sqrt(2)))
 *
 * Limits  0 below 0; relatively accurate near 0; sd < 0 gives NaN.
 *
 * @example
 * halfNormalCdf(1, 2) // 0.3829249225480262
 */
export function halfNormalCdf(x: number, sd: number): number {
  requireScalars("halfNormalCdf", x, sd);
  if (!(sd >= 0)) return Number.NaN;
  if (sd === 0) return x >= 0 ? 1 : x < 0 ? 0 : Number.NaN;
  return x < 0 ? 0 : errorFunction((x / sd) * Math.SQRT1_2);
}

/**
 * Upper tail of the half-Normal law.
 *
 *   P(X > x) = erfc(x / (sd sqrt(2)))
 *
 * Limits  1 below 0; relatively accurate down to 1e-307; sd < 0 gives NaN.
 *
 * @example
 * halfNormalUpperTail(20, 2) // 1.523970604832105e-23
 */
export function halfNormalUpperTail(x: number, sd: number): number {
  requireScalars("halfNormalUpperTail", x, sd);
  if (!(sd >= 0)) return Number.NaN;
  if (sd === 0) return x >= 0 ? 0 : x < 0 ? 1 : Number.NaN;
  return x < 0 ? 1 : complementaryErrorFunction((x / sd) * Math.SQRT1_2);
}

/**
 * Log of the distribution function of the half-Normal law, finite where the cdf itself is 0.
 *
 *   log P(X <= x)
 *
 * Limits  sd = 0 is the point mass at 0; sd < 0 gives NaN.
 *
 * @example
 * Math.exp(halfNormalLogCdf(2, 5)) / halfNormalCdf(2, 5) // 1.0000000000
 */
export function halfNormalLogCdf(x: number, sd: number): number {
  requireScalars("halfNormalLogCdf", x, sd);
  return logOfShare(halfNormalCdf(x, sd), halfNormalUpperTail(x, sd));
}

/**
 * Log of the upper tail of the half-Normal law, finite where the tail itself is 0.
 *
 *   log P(X > x)
 *
 * Limits  sd = 0 is the point mass at 0; sd < 0 gives NaN.
 *
 * @example
 * Math.exp(halfNormalLogUpperTail(2, 5)) / halfNormalUpperTail(2, 5) // 1.0000000000
 */
export function halfNormalLogUpperTail(x: number, sd: number): number {
  requireScalars("halfNormalLogUpperTail", x, sd);
  if (!(sd > 0)) return Math.log(halfNormalUpperTail(x, sd));
  const t = (x / sd) * Math.SQRT1_2;
  if (!(t > 1)) return Math.log1p(-halfNormalCdf(x, sd)) + 0;
  return t === Infinity ? -Infinity : Math.log(scaledComplementaryErrorFunction(t)) - t * t;
}

/**
 * Quantile of the half-Normal law: the x with P(X <= x) = p.
 *
 *   x = sd sqrt(2) erf^-1(p)
 *
 * Limits  0 at p = 0, Infinity at p = 1; p outside [0, 1] or sd < 0 gives NaN.
 *
 * @example
 * halfNormalQuantile(0.5, 2) // 1.3489795003921634
 */
export function halfNormalQuantile(p: number, sd: number): number {
  requireScalars("halfNormalQuantile", p, sd);
  if (!(sd >= 0 && p >= 0 && p <= 1)) return Number.NaN;
  if (sd === 0) return 0;
  if (p > 0.25) return -sd * standardNormalQuantile((1 - p) / 2);
  // Near 0 the upper probability has lost p: Newton steps on the error function instead.
  let w = p / TWO_OVER_SQRT_PI;
  for (let step = 0; step < 4; step += 1) {
    w -= (errorFunction(w) - p) / (TWO_OVER_SQRT_PI * Math.exp(-w * w));
  }
  return sd * Math.SQRT2 * w;
}

/**
 * Moments of the half-Normal law.
 *
 *   mean = sd sqrt(2 / pi), variance = sd² (1 - 2 / pi), mode = 0
 *
 * Throws  RangeError if sd is negative.
 *
 * @example
 * halfNormalMoments({ sd: 2 }).mean // 1.5957691216057308
 */
export function halfNormalMoments(asked: Loose<{ readonly sd: number }>): Moments {
  const law = door("halfNormalMoments", asked, { sd: number });
  requireThat(law.sd >= 0, "halfNormalMoments", "sd must be at least 0", law.sd);
  return {
    mean: law.sd * Math.sqrt(2 / Math.PI),
    variance: law.sd * law.sd * (1 - 2 / Math.PI),
    mode: 0,
  };
}

/**
 * One draw from the half-Normal law, from one uniform number.
 *
 *   x = |sd z|, z standard Normal
 *
 * Limits  sd < 0 gives NaN.
 *
 * @example
 * halfNormalDraw(createGenerator(1), 0) // 0
 */
export function halfNormalDraw(generator: Generator, sd: number): number {
  requireScalars("halfNormalDraw", sd);
  const z = standardNormal(generator);
  return sd >= 0 ? Math.abs(sd * z) : Number.NaN;
}
