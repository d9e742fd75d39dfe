import { requireThat } from "../assert.ts";
import { door, type Loose, number, requireScalars } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { logOfShare } from "./logOfShare.ts";
import type { Moments } from "./moments.ts";

const possible = (rate: number) => rate > 0 && rate < Infinity;

/**
 * Log density of the Exponential law.
 *
 *   log p(x) = log(rate) - rate x, x >= 0
 *
 * Limits  -Infinity below 0; NaN unless the rate is positive and finite.
 *
 * @example
 * exponentialLogDensity(3, 0.5) // -2.1931471805599454
 */
export function exponentialLogDensity(x: number, rate: number): number {
  requireScalars("exponentialLogDensity", x, rate);
  if (!possible(rate)) return Number.NaN;
  return x < 0 ? -Infinity : Math.log(rate) - rate * x;
}

/**
 * Density of the Exponential law.
 *
 *   p(x) = rate exp(-rate x), x >= 0
 *
 * Limits  0 below 0; NaN unless the rate is positive and finite.
 *
 * @example
 * exponentialDensity(3, 0.5) // 0.11156508007421491
 */
export function exponentialDensity(x: number, rate: number): number {
  requireScalars("exponentialDensity", x, rate);
  if (!possible(rate)) return Number.NaN;
  return x < 0 ? 0 : rate * Math.exp(-rate * x);
}

/**
 * Distribution function of the Exponential law.
 *
 *   P(X <= x) = 1 - exp(-rate x), without its cancellation
 *
 * Limits  0 below 0; NaN unless the rate is positive and finite.
 *
 * @example
 * exponentialCdf(3, 0.5) // 0.7768698398515702
 */
export function exponentialCdf(x: number, rate: number): number {
  requireScalars("exponentialCdf", x, rate);
  if (!possible(rate)) return Number.NaN;
  return x <= 0 ? 0 : -Math.expm1(-rate * x);
}

/**
 * Upper tail of the Exponential law.
 *
 *   P(X > x) = exp(-rate x)
 *
 * Limits  1 below 0; NaN unless the rate is positive and finite.
 *
 * @example
 * exponentialUpperTail(3, 0.5) // 0.22313016014842982
 */
export function exponentialUpperTail(x: number, rate: number): number {
  requireScalars("exponentialUpperTail", x, rate);
  if (!possible(rate)) return Number.NaN;
  return x < 0 ? 1 : Math.exp(-rate * x);
}

/**
 * Log of the distribution function of the exponential law, finite where the cdf itself is 0.
 *
 *   log P(X <= x)
 *
 * Limits  NaN unless the rate is positive and finite.
 *
 * @example
 * Math.exp(exponentialLogCdf(3, 0.5)) / exponentialCdf(3, 0.5) // 1.0000000000
 */
export function exponentialLogCdf(x: number, rate: number): number {
  requireScalars("exponentialLogCdf", x, rate);
  return logOfShare(exponentialCdf(x, rate), exponentialUpperTail(x, rate));
}

/**
 * Log of the upper tail of the exponential law, finite where the tail itself is 0.
 *
 *   log P(X > x)
 *
 * Limits  NaN unless the rate is positive and finite.
 *
 * @example
 * Math.exp(exponentialLogUpperTail(3, 0.5)) / exponentialUpperTail(3, 0.5) // 1.0000000000
 */
export function exponentialLogUpperTail(x: number, rate: number): number {
  requireScalars("exponentialLogUpperTail", x, rate);
  if (!possible(rate)) return Number.NaN;
  return x < 0 ? 0 : -rate * x;
}

/**
 * Quantile of the Exponential law: the x with P(X <= x) = p.
 *
 *   x = -log(1 - p) / rate
 *
 * Limits  0 at p = 0, Infinity at p = 1; p outside [0, 1] gives NaN.
 *
 * @example
 * exponentialQuantile(0.5, 0.5) // 1.3862943611198906
 */
export function exponentialQuantile(p: number, rate: number): number {
  requireScalars("exponentialQuantile", p, rate);
  if (!possible(rate) || !(p >= 0 && p <= 1)) return Number.NaN;
  return p === 0 ? 0 : -Math.log1p(-p) / rate;
}

/**
 * Moments of the Exponential law.
 *
 *   mean = 1 / rate, variance = 1 / rate², mode = 0
 *
 * Throws  RangeError unless the rate is positive and finite.
 *
 * @example
 * exponentialMoments({ rate: 0.5 }).variance // 4
 */
export function exponentialMoments(asked: Loose<{ readonly rate: number }>): Moments {
  const law = door("exponentialMoments", asked, { rate: number });
  requireThat(
    possible(law.rate),
    "exponentialMoments",
    "rate must be positive and finite",
    law.rate,
  );
  return { mean: 1 / law.rate, variance: 1 / law.rate / law.rate, mode: 0 };
}

/**
 * One draw from the Exponential law, from one uniform number.
 *
 *   x = -log(1 - u) / rate
 *
 * Limits  NaN unless the rate is positive and finite.
 *
 * @example
 * exponentialDraw(createGenerator(1), 1) / exponentialDraw(createGenerator(1), 2) // 2
 */
export function exponentialDraw(generator: Generator, rate: number): number {
  requireScalars("exponentialDraw", rate);
  return exponentialQuantile(generator(), rate);
}
