import gammainc from "@stdlib/math-base-special-gammainc";
import { requireScalars } from "../door.ts";
import {
  largeIncompleteGamma,
  largeIncompleteGammaUpper,
  logSmallerIncompleteGamma,
} from "./largeIncompleteGamma.ts";

/** Above, the package is up to 5 % wrong: its series for large x starts at a where it should start at a - 1. */
const LARGE = 1000;

const outside = (a: number, x: number) => !(a > 0 && x >= 0 && a < Infinity);

/**
 * Lower regularised incomplete gamma function.
 *
 *   P(a, x) = integral from 0 to x of t^(a-1) exp(-t) dt / Gamma(a)
 *
 * Limits  0 at x = 0, 1 at x = Infinity; NaN unless a > 0 and x >= 0. Time grows as sqrt(a) up to a = 1e8.
 * Source  @stdlib/math-base-special-gammainc (Boost); own series above x = 1000, where the package is up to 5 % wrong.
 *
 * @example
 * incompleteGamma(3, 2) // 0.32332358381693654
 */
export function incompleteGamma(a: number, x: number): number {
  requireScalars("incompleteGamma", a, x);
  if (outside(a, x)) return Number.NaN;
  if (x === Infinity) return 1;
  return x > LARGE ? largeIncompleteGamma(a, x) : gammainc(x, a, true, false);
}

/**
 * Upper regularised incomplete gamma function.
 *
 *   Q(a, x) = 1 - P(a, x), without its cancellation
 *
 * Limits  1 at x = 0, 0 at x = Infinity; NaN unless a > 0 and x >= 0. Time grows as sqrt(a) up to a = 1e8.
 * Source  as for the lower function.
 *
 * @example
 * incompleteGammaUpper(3, 2) // 0.6766764161830635
 */
export function incompleteGammaUpper(a: number, x: number): number {
  requireScalars("incompleteGammaUpper", a, x);
  if (outside(a, x)) return Number.NaN;
  if (x === Infinity) return 0;
  return x > LARGE ? largeIncompleteGammaUpper(a, x) : gammainc(x, a, true, true);
}

/**
 * Log of the lower regularised incomplete gamma function, finite where the function itself is less than any double.
 *
 *   log P(a, x), through Q where that is the smaller
 *
 * Limits  -Infinity at x = 0, 0 at x = Infinity; NaN unless a > 0 and x >= 0.
 *
 * @example
 * logIncompleteGamma(3, 1e-200) // -1383.3428153
 */
export function logIncompleteGamma(a: number, x: number): number {
  const value = incompleteGamma(a, x);
  if (value > 0.5) return Math.log1p(-incompleteGammaUpper(a, x)) + 0; // 0, not -0
  return value <= LEAST && x > 0 ? logSmallerIncompleteGamma(a, x) : Math.log(value);
}

/**
 * Log of the upper regularised incomplete gamma function, finite where the function itself is less than any double.
 *
 *   log Q(a, x), through P where that is the smaller
 *
 * Limits  0 at x = 0, -Infinity at x = Infinity; NaN unless a > 0 and x >= 0.
 *
 * @example
 * logIncompleteGammaUpper(1, 5000) // -5000
 */
export function logIncompleteGammaUpper(a: number, x: number): number {
  const value = incompleteGammaUpper(a, x);
  if (value > 0.5) return Math.log1p(-incompleteGamma(a, x)) + 0;
  return value <= LEAST && x < Infinity ? logSmallerIncompleteGamma(a, x) : Math.log(value);
}

/** Below, digits of the value itself are lost. */
const LEAST = 1e-290;
