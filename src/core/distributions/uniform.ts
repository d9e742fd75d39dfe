import { requireThat } from "../assert.ts";
import { door, type Loose, number, requireScalars } from "../door.ts";
import type { Generator } from "../random/generator.ts";
import { logOfShare } from "./logOfShare.ts";
import type { Moments } from "./moments.ts";

/**
 * Log density of the Uniform law.
 *
 *   log p(x) = -log(high - low), low <= x <= high
 *
 * Limits  -Infinity outside; NaN unless low < high and both are finite.
 *
 * @example
 * uniformLogDensity(3, 0, 10) // -2.302585092994046
 */
export function uniformLogDensity(x: number, low: number, high: number): number {
  requireScalars("uniformLogDensity", x, low, high);
  if (!(high - low > 0 && high - low < Infinity)) return Number.NaN;
  return x < low || x > high ? -Infinity : -Math.log(high - low) + 0 * x;
}

/**
 * Density of the Uniform law.
 *
 *   p(x) = 1 / (high - low), low <= x <= high
 *
 * Limits  0 outside; NaN unless low < high and both are finite.
 *
 * @example
 * uniformDensity(3, 0, 10) // 0.1
 */
export function uniformDensity(x: number, low: number, high: number): number {
  requireScalars("uniformDensity", x, low, high);
  return Math.exp(uniformLogDensity(x, low, high));
}

/**
 * Distribution function of the Uniform law.
 *
 *   P(X <= x) = (x - low) / (high - low)
 *
 * Limits  0 below low, 1 above high; NaN unless low < high and both are finite.
 *
 * @example
 * uniformCdf(3, 0, 10) // 0.3
 */
export function uniformCdf(x: number, low: number, high: number): number {
  requireScalars("uniformCdf", x, low, high);
  if (!(high - low > 0 && high - low < Infinity)) return Number.NaN;
  return Math.min(1, Math.max(0, (x - low) / (high - low)));
}

/**
 * Upper tail of the Uniform law.
 *
 *   P(X > x) = (high - x) / (high - low)
 *
 * Limits  1 below low, 0 above high; NaN unless low < high and both are finite.
 *
 * @example
 * uniformUpperTail(3, 0, 10) // 0.7
 */
export function uniformUpperTail(x: number, low: number, high: number): number {
  requireScalars("uniformUpperTail", x, low, high);
  if (!(high - low > 0 && high - low < Infinity)) return Number.NaN;
  return Math.min(1, Math.max(0, (high - x) / (high - low)));
}

/**
 * Log of the distribution function of the uniform law, finite where the cdf itself is 0.
 *
 *   log P(X <= x)
 *
 * Limits  NaN unless low < high, both finite.
 *
 * @example
 * Math.exp(uniformLogCdf(2, 0, 6)) / uniformCdf(2, 0, 6) // 1.0000000000
 */
export function uniformLogCdf(x: number, low: number, high: number): number {
  requireScalars("uniformLogCdf", x, low, high);
  return logOfShare(uniformCdf(x, low, high), uniformUpperTail(x, low, high));
}

/**
 * Log of the upper tail of the uniform law, finite where the tail itself is 0.
 *
 *   log P(X > x)
 *
 * Limits  NaN unless low < high, both finite.
 *
 * @example
 * Math.exp(uniformLogUpperTail(2, 0, 6)) / uniformUpperTail(2, 0, 6) // 1.0000000000
 */
export function uniformLogUpperTail(x: number, low: number, high: number): number {
  requireScalars("uniformLogUpperTail", x, low, high);
  return logOfShare(uniformUpperTail(x, low, high), uniformCdf(x, low, high));
}

/**
 * Quantile of the Uniform law: the x with P(X <= x) = p.
 *
 *   x = low + p (high - low)
 *
 * Limits  low at p = 0, high at p = 1; p outside [0, 1] gives NaN.
 *
 * @example
 * uniformQuantile(0.25, 0, 10) // 2.5
 */
export function uniformQuantile(p: number, low: number, high: number): number {
  requireScalars("uniformQuantile", p, low, high);
  if (!(p >= 0 && p <= 1 && high - low > 0 && high - low < Infinity)) return Number.NaN;
  return p === 1 ? high : low + p * (high - low);
}

/**
 * Moments of the Uniform law.
 *
 *   mean = (low + high) / 2, variance = (high - low)² / 12; no single mode, so NaN
 *
 * Throws  RangeError unless low < high and both are finite.
 *
 * @example
 * uniformMoments({ low: 0, high: 6 }).variance // 3
 */
export function uniformMoments(
  asked: Loose<{ readonly low: number; readonly high: number }>,
): Moments {
  const law = door("uniformMoments", asked, { low: number, high: number });
  const width = law.high - law.low;
  requireThat(
    width > 0 && width < Infinity,
    "uniformMoments",
    "high must be above low and both finite",
    `[${law.low}, ${law.high}]`,
  );
  return { mean: law.low + width / 2, variance: (width * width) / 12, mode: Number.NaN };
}

/**
 * One draw from the Uniform law, from one uniform number.
 *
 *   x = low + u (high - low)
 *
 * Limits  NaN unless low < high and both are finite.
 *
 * @example
 * uniformDraw(createGenerator(1), 0, 4) / uniformDraw(createGenerator(1), 0, 1) // 4
 */
export function uniformDraw(generator: Generator, low: number, high: number): number {
  requireScalars("uniformDraw", low, high);
  return uniformQuantile(generator(), low, high);
}
