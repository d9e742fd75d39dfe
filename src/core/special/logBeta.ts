import betaln from "@stdlib/math-base-special-betaln";
import { requireScalars } from "../door.ts";
import { logGammaOnePlus } from "./logGamma.ts";
import { logGammaRatio } from "./logGammaRatio.ts";

/** Below, Gamma of a shape overflows inside the package: Infinity or NaN where log B is near 700. */
const SMALLEST = 1e-300;

/**
 * Log of the beta function.
 *
 *   log B(a, b) = log Gamma(a) + log Gamma(b) - log Gamma(a + b)
 *
 * Limits  Infinity at a = 0 or b = 0; NaN if a or b is negative.
 * Source  @stdlib/math-base-special-betaln (SLATEC); log(a B) - log(a) where the smaller shape a is below 1e-300, where
 *         Gamma(a) overflows in the package.
 *
 * @example
 * logBeta(2, 3) // -2.4849066497880004
 */
export function logBeta(a: number, b: number): number {
  requireScalars("logBeta", a, b);
  const [smaller, larger] = a < b ? [a, b] : [b, a];
  if (smaller > 0 && smaller < SMALLEST)
    return logBetaTimesFirst(smaller, larger) - Math.log(smaller);
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
