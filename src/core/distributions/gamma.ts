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
import { incompleteGammaInverse } from "../special/incompleteGammaInverse.ts";
import { logGamma } from "../special/logGamma.ts";
import type { Moments } from "./moments.ts";

const possible = (shape: number, rate: number) =>
  shape > 0 && shape < Infinity && rate > 0 && rate < Infinity;

/**
 * Log density of the Gamma law.
 *
 *   log p(x) = shape log(rate) - log Gamma(shape) + (shape - 1) log(x) - rate x, x >= 0
 *
 * Limits  -Infinity below 0; at 0 Infinity, log(rate) or -Infinity as the shape is below, at or above 1; NaN unless shape and rate are positive and finite.
 *
 * @example
 * gammaLogDensity(2, 3, 1.5) // -1.0904574951155614
 */
export function gammaLogDensity(x: number, shape: number, rate: number): number {
  requireScalars("gammaLogDensity", x, shape, rate);
  if (!possible(shape, rate) || Number.isNaN(x)) return Number.NaN;
  if (x < 0 || x === Infinity) return -Infinity;
  if (x === 0) return shape < 1 ? Infinity : shape === 1 ? Math.log(rate) : -Infinity;
  const mean = rate * x;
  if (mean === Infinity) return -Infinity;
  if (mean < 1e-290) {
    return shape * Math.log(rate) + (shape - 1) * Math.log(x) - logGamma(shape);
  }
  return logGammaKernel(shape, mean) + Math.log(shape / x);
}

/**
 * Density of the Gamma law.
 *
 *   p(x) = rate^shape x^(shape - 1) exp(-rate x) / Gamma(shape), x >= 0
 *
 * Limits  0 below 0; at 0 Infinity, the rate or 0 as the shape is below, at or above 1; NaN unless shape and rate are positive and finite.
 *
 * @example
 * gammaDensity(2, 3, 1.5) // 0.3360627114830816
 */
export function gammaDensity(x: number, shape: number, rate: number): number {
  requireScalars("gammaDensity", x, shape, rate);
  return Math.exp(gammaLogDensity(x, shape, rate));
}

/**
 * Distribution function of the Gamma law.
 *
 *   P(X <= x) = P(shape, rate x), the lower incomplete gamma function
 *
 * Limits  0 up to 0; NaN unless shape and rate are positive and finite.
 *
 * @example
 * gammaCdf(2, 3, 1.5) // 0.5768099188731565
 */
export function gammaCdf(x: number, shape: number, rate: number): number {
  requireScalars("gammaCdf", x, shape, rate);
  if (!possible(shape, rate)) return Number.NaN;
  return x <= 0 ? 0 : incompleteGamma(shape, rate * x);
}

/**
 * Upper tail of the Gamma law.
 *
 *   P(X > x) = Q(shape, rate x), the upper incomplete gamma function
 *
 * Limits  1 up to 0; NaN unless shape and rate are positive and finite.
 *
 * @example
 * gammaUpperTail(2, 3, 1.5) // 0.42319008112684353
 */
export function gammaUpperTail(x: number, shape: number, rate: number): number {
  requireScalars("gammaUpperTail", x, shape, rate);
  if (!possible(shape, rate)) return Number.NaN;
  return x <= 0 ? 1 : incompleteGammaUpper(shape, rate * x);
}

/**
 * Log of the distribution function of the Gamma law, finite where the cdf itself is 0.
 *
 *   log P(X <= x)
 *
 * Limits  NaN unless shape and rate are positive and finite.
 *
 * @example
 * Math.exp(gammaLogCdf(2, 3, 2)) / gammaCdf(2, 3, 2) // 1.0000000000
 */
export function gammaLogCdf(x: number, shape: number, rate: number): number {
  requireScalars("gammaLogCdf", x, shape, rate);
  if (!possible(shape, rate)) return Number.NaN;
  return x <= 0 ? -Infinity : logIncompleteGamma(shape, rate * x);
}

/**
 * Log of the upper tail of the Gamma law, finite where the tail itself is 0.
 *
 *   log P(X > x)
 *
 * Limits  NaN unless shape and rate are positive and finite.
 *
 * @example
 * Math.exp(gammaLogUpperTail(2, 3, 2)) / gammaUpperTail(2, 3, 2) // 1.0000000000
 */
export function gammaLogUpperTail(x: number, shape: number, rate: number): number {
  requireScalars("gammaLogUpperTail", x, shape, rate);
  if (!possible(shape, rate)) return Number.NaN;
  return x <= 0 ? 0 : logIncompleteGammaUpper(shape, rate * x);
}

/**
 * Quantile of the Gamma law: the x with P(X <= x) = p.
 *
 *   x = P^-1(p, shape) / rate
 *
 * Limits  0 at p = 0, Infinity at p = 1; p outside [0, 1] gives NaN; NaN unless shape and rate are positive and finite.
 *
 * @example
 * gammaQuantile(0.5, 3, 1.5) // 1.782706875815707
 */
export function gammaQuantile(p: number, shape: number, rate: number): number {
  requireScalars("gammaQuantile", p, shape, rate);
  if (!possible(shape, rate)) return Number.NaN;
  return incompleteGammaInverse(p, shape) / rate;
}

/**
 * Moments of the Gamma law.
 *
 *   mean = shape / rate, variance = shape / rate², mode = max(0, shape - 1) / rate
 *
 * Throws  RangeError unless shape and rate are positive and finite.
 *
 * @example
 * gammaMoments({ shape: 3, rate: 2 }).mean // 1.5
 */
export function gammaMoments(
  asked: Loose<{ readonly shape: number; readonly rate: number }>,
): Moments {
  const law = door("gammaMoments", asked, { shape: number, rate: number });
  const { shape, rate } = law;
  requireThat(
    possible(shape, rate),
    "gammaMoments",
    "shape and rate must be positive and finite",
    `${shape}, ${rate}`,
  );
  return { mean: shape / rate, variance: shape / rate / rate, mode: Math.max(0, shape - 1) / rate };
}

/**
 * One draw from the Gamma law.
 *
 *   x = exp(log G) / rate, G ~ Gamma(shape, 1)
 *
 * Limits  tiny shapes give tiny numbers, 0 only below 1e-323; NaN unless shape and rate are positive and finite.
 *
 * @example
 * gammaDraw(createGenerator(1), 3, 1) / gammaDraw(createGenerator(1), 3, 2) // 2
 */
export function gammaDraw(generator: Generator, shape: number, rate: number): number {
  requireScalars("gammaDraw", shape, rate);
  return possible(shape, rate) ? Math.exp(logStandardGamma(generator, shape)) / rate : Number.NaN;
}
