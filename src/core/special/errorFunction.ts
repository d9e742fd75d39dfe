import erfc from "@stdlib/math-base-special-erfc";
import erfcx from "@stdlib/math-base-special-erfcx";
import { requireScalars } from "../door.ts";

const TWO_OVER_SQRT_PI = 1.1283791670955126;

/**
 * The error function.
 *
 *   erf(x) = 2 / sqrt(pi) integral from 0 to x of exp(-t²) dt
 *
 * Limits  -1 at -Infinity, 1 at Infinity; near 0 by its power series, where 1 - erfc would cancel.
 * Source  @stdlib/math-base-special-erfc beyond 1 / 2; Abramowitz and Stegun (1964), 7.1.5, within.
 *
 * @example
 * errorFunction(0.5) // 0.5204998778130465
 */
export function errorFunction(x: number): number {
  requireScalars("errorFunction", x);
  if (x > 0.5) return 1 - erfc(x);
  if (x < -0.5) return erfc(-x) - 1;
  let term = x;
  let sum = x;
  for (let n = 1; n <= 14; n += 1) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return TWO_OVER_SQRT_PI * sum;
}

/**
 * The complementary error function, accurate in the upper tail.
 *
 *   erfc(x) = 1 - erf(x)
 *
 * Limits  2 at -Infinity, 0 from about x = 27.2.
 * Source  @stdlib/math-base-special-erfc (FreeBSD), everywhere.
 *
 * @example
 * complementaryErrorFunction(2) // 0.004677734981047266
 */
export function complementaryErrorFunction(x: number): number {
  requireScalars("complementaryErrorFunction", x);
  return erfc(x);
}

/**
 * The complementary error function without its exponential decay.
 *
 *   erfcx(x) = exp(x²) erfc(x)
 *
 * Limits  about 1 / (x sqrt(pi)) for large x, so logarithms of far tails stay finite; Infinity below about -26.7.
 * Source  @stdlib/math-base-special-erfcx (S. G. Johnson), everywhere.
 *
 * @example
 * scaledComplementaryErrorFunction(2) // 0.2553956763105057
 */
export function scaledComplementaryErrorFunction(x: number): number {
  requireScalars("scaledComplementaryErrorFunction", x);
  return erfcx(x);
}
