import { requireThat } from "../assert.ts";
import { door, type Loose, number, requireScalars } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { logStandardGamma } from "../random/standardGamma.ts";
import { logGammaKernel } from "../special/gammaKernel.ts";
import {
  incompleteGamma,
  incompleteGammaUpper,
  logIncompleteGamma,
  logIncompleteGammaUpper,
} from "../special/incompleteGamma.ts";
import { incompleteGammaUpperInverse } from "../special/incompleteGammaInverse.ts";
import { logGamma } from "../special/logGamma.ts";
import type { Moments } from "./moments.ts";

const possible = (shape: number, scale: number) =>
  shape > 0 && shape < Infinity && scale > 0 && scale < Infinity;

/**
 * Log density of the Inverse-Gamma law, the law of 1 / G for G ~ Gamma(shape, rate = scale).
 *
 *   log p(x) = shape log(scale) - log Gamma(shape) - (shape + 1) log(x) - scale / x, x > 0
 *
 * Limits  -Infinity up to 0; NaN unless shape and scale are positive and finite.
 *
 * @example
 * inverseGammaLogDensity(2, 3, 1.5) // -2.9993405784752336
 */
export function inverseGammaLogDensity(x: number, shape: number, scale: number): number {
  requireScalars("inverseGammaLogDensity", x, shape, scale);
  if (!possible(shape, scale) || Number.isNaN(x)) return Number.NaN;
  if (x <= 0 || x === Infinity) return -Infinity;
  const ratio = scale / x;
  if (ratio === Infinity) return -Infinity;
  if (ratio < 1e-290) {
    return shape * Math.log(scale) - (shape + 1) * Math.log(x) - logGamma(shape);
  }
  return logGammaKernel(shape, ratio) + Math.log(shape / x);
}

/**
 * Density of the Inverse-Gamma law.
 *
 *   p(x) = scale^shape x^(-shape - 1) exp(-scale / x) / Gamma(shape), x > 0
 *
 * Limits  0 up to 0; NaN unless shape and scale are positive and finite.
 *
 * @example
 * inverseGammaDensity(2, 3, 1.5) // 0.0498199098594039
 */
export function inverseGammaDensity(x: number, shape: number, scale: number): number {
  requireScalars("inverseGammaDensity", x, shape, scale);
  return Math.exp(inverseGammaLogDensity(x, shape, scale));
}

/**
 * Distribution function of the Inverse-Gamma law.
 *
 *   P(X <= x) = Q(shape, scale / x), the upper incomplete gamma function
 *
 * Limits  0 up to 0; NaN unless shape and scale are positive and finite.
 *
 * @example
 * inverseGammaCdf(2, 3, 1.5) // 0.9594945602551861
 */
export function inverseGammaCdf(x: number, shape: number, scale: number): number {
  requireScalars("inverseGammaCdf", x, shape, scale);
  if (!possible(shape, scale)) return Number.NaN;
  return x <= 0 ? 0 : incompleteGammaUpper(shape, scale / x);
}

/**
 * Upper tail of the Inverse-Gamma law.
 *
 *   P(X > x) = P(shape, scale / x), the lower incomplete gamma function
 *
 * Limits  1 up to 0; NaN unless shape and scale are positive and finite.
 *
 * @example
 * inverseGammaUpperTail(2, 3, 1.5) // 0.040505439744813874
 */
export function inverseGammaUpperTail(x: number, shape: number, scale: number): number {
  requireScalars("inverseGammaUpperTail", x, shape, scale);
  if (!possible(shape, scale)) return Number.NaN;
  return x <= 0 ? 1 : incompleteGamma(shape, scale / x);
}

/**
 * Log of the distribution function of the inverse Gamma law, finite where the cdf itself is 0.
 *
 *   log P(X <= x)
 *
 * Limits  NaN unless shape and scale are positive and finite.
 *
 * @example
 * Math.exp(inverseGammaLogCdf(2, 3, 4)) / inverseGammaCdf(2, 3, 4) // 1.0000000000
 */
export function inverseGammaLogCdf(x: number, shape: number, scale: number): number {
  requireScalars("inverseGammaLogCdf", x, shape, scale);
  if (!possible(shape, scale)) return Number.NaN;
  return x <= 0 ? -Infinity : logIncompleteGammaUpper(shape, scale / x);
}

/**
 * Log of the upper tail of the inverse Gamma law, finite where the tail itself is 0.
 *
 *   log P(X > x)
 *
 * Limits  NaN unless shape and scale are positive and finite.
 *
 * @example
 * Math.exp(inverseGammaLogUpperTail(2, 3, 4)) / inverseGammaUpperTail(2, 3, 4) // 1.0000000000
 */
export function inverseGammaLogUpperTail(x: number, shape: number, scale: number): number {
  requireScalars("inverseGammaLogUpperTail", x, shape, scale);
  if (!possible(shape, scale)) return Number.NaN;
  return x <= 0 ? 0 : logIncompleteGamma(shape, scale / x);
}

/**
 * Quantile of the Inverse-Gamma law: the x with P(X <= x) = p.
 *
 *   x = scale / Q^-1(p, shape)
 *
 * Limits  0 at p = 0, Infinity at p = 1; p outside [0, 1] gives NaN; NaN unless shape and scale are positive and finite.
 *
 * @example
 * inverseGammaQuantile(0.5, 3, 1.5) // 0.5609447147851683
 */
export function inverseGammaQuantile(p: number, shape: number, scale: number): number {
  requireScalars("inverseGammaQuantile", p, shape, scale);
  if (!possible(shape, scale)) return Number.NaN;
  return scale / incompleteGammaUpperInverse(p, shape);
}

/**
 * Moments of the Inverse-Gamma law.
 *
 *   mean = scale / (shape - 1), variance = mean² / (shape - 2), mode = scale / (shape + 1)
 *
 * Limits  the mean is Infinity up to shape 1; the variance is Infinity up to shape 2, NaN up to shape 1.
 * Throws  RangeError unless shape and scale are positive and finite.
 *
 * @example
 * inverseGammaMoments({ shape: 3, scale: 4 }).variance // 4
 */
export function inverseGammaMoments(
  asked: Loose<{
    readonly shape: number;
    readonly scale: number;
  }>,
): Moments {
  const law = door("inverseGammaMoments", asked, { shape: number, scale: number });
  const { shape, scale } = law;
  requireThat(
    possible(shape, scale),
    "inverseGammaMoments",
    "shape and scale must be positive and finite",
    `${shape}, ${scale}`,
  );
  const mean = shape > 1 ? scale / (shape - 1) : Infinity;
  const spread = shape > 2 ? (mean * mean) / (shape - 2) : Infinity;
  return { mean, variance: shape > 1 ? spread : Number.NaN, mode: scale / (shape + 1) };
}

/**
 * One draw from the Inverse-Gamma law.
 *
 *   x = scale exp(-log G), G ~ Gamma(shape, 1)
 *
 * Limits  tiny shapes give huge numbers; NaN unless shape and scale are positive and finite.
 *
 * @example
 * inverseGammaDraw(createGenerator(1), 3, 2) / inverseGammaDraw(createGenerator(1), 3, 1) // 2
 */
export function inverseGammaDraw(generator: Generator, shape: number, scale: number): number {
  requireScalars("inverseGammaDraw", shape, scale);
  return possible(shape, scale)
    ? scale * Math.exp(-logStandardGamma(generator, shape))
    : Number.NaN;
}
