import betaln from "@stdlib/math-base-special-betaln";
import { logGammaOnePlus } from "./logGamma.ts";
import { logGammaRatio } from "./logGammaRatio.ts";

/**
 * Log of the beta function.
 *
 *   log B(a, b) = log Gamma(a) + log Gamma(b) - log Gamma(a + b)
 *
 * Limits  Infinity at a = 0 or b = 0; NaN if a or b is negative.
 * Source  @stdlib/math-base-special-betaln (SLATEC).
 *
 * @example
 * logBeta(2, 3) // -2.4849066497880004
 */
export function logBeta(a: number, b: number): number {
  return betaln(a, b);
}

/**
 * Log of the beta function times its first argument, accurate where a is tiny.
 *
 *   log(a B(a, b)) = log Gamma(1 + a) - log(Gamma(a + b) / Gamma(b))
 *
 * Limits  0 at a = 0, where log B itself is Infinity.
 *
 * @example
 * logBetaTimesFirst(2, 3) // -1.791759469228055
 */
export function logBetaTimesFirst(a: number, b: number): number {
  return a <= b
    ? logGammaOnePlus(a) - logGammaRatio(b, a)
    : Math.log(a / b) + logGammaOnePlus(b) - logGammaRatio(a, b);
}
