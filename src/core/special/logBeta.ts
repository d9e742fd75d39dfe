import { logGamma, logGammaOnePlus } from "./logGamma.ts";
import { logGammaRatio } from "./logGammaRatio.ts";
import { STIRLING_FROM, stirlingErrorChange, stirlingSeries } from "./stirlingError.ts";

const LOG_SQRT_TWO_PI = 0.9189385332046728;

/**
 * Log of the beta function.
 *
 *   log B(a, b) = log Gamma(a) + log Gamma(b) - log Gamma(a + b)
 *
 * Limits  Infinity at a = 0 or b = 0; NaN if a or b is negative.
 * Source  DiDonato and Morris (1992), ACM TOMS 708: for large a and b the large parts of the logs are taken out first.
 *
 * @example
 * logBeta(2, 3) // -2.4849066497880004
 */
export function logBeta(a: number, b: number): number {
  if (!(a >= 0 && b >= 0)) return Number.NaN;
  const [smaller, larger] = a < b ? [a, b] : [b, a];
  if (smaller === 0) return Infinity;
  if (smaller === 1) return -Math.log(larger) + 0; // 0, not a rounding, at B(1, 1)
  if (smaller < STIRLING_FROM) return logGamma(smaller) - logGammaRatio(larger, smaller);
  const ratio = smaller / larger;
  return (
    LOG_SQRT_TWO_PI -
    0.5 * Math.log(larger) +
    (stirlingSeries(smaller) - stirlingErrorChange(larger, smaller)) -
    (smaller - 0.5) * Math.log1p(1 / ratio) -
    larger * Math.log1p(ratio)
  );
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
