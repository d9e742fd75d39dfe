import { STIRLING_FROM, stirlingErrorChange } from "./stirlingError.ts";

/**
 * Log of a ratio of gamma functions, without the cancellation of their logs.
 *
 *   log Gamma(x + a) - log Gamma(x), for x > 0 and a >= 0
 *
 * Limits  0 at a = 0; about a digamma(x) for small a and a log(x) for large x; NaN outside the domain.
 *
 * @example
 * logGammaRatio(1e6, 5) // 69.07756278980636
 */
export function logGammaRatio(x: number, a: number): number {
  if (!(x > 0 && a >= 0)) return Number.NaN;
  if (a === 0) return 0;
  let shift = 0;
  let from = x;
  for (; from < STIRLING_FROM; from += 1) shift += Math.log1p(a / from);
  const stirling = (from - 0.5) * Math.log1p(a / from) - a + a * Math.log(from + a);
  return stirling + stirlingErrorChange(from, a) - shift;
}
