import packageTrigamma from "@stdlib/math-base-special-trigamma";
import { requireScalars } from "../door.ts";

/**
 * The trigamma function, the derivative of the digamma function.
 *
 *   psi'(x) = d² log Gamma(x) / dx²
 *
 * Limits  about 1 / x for large x, 1 / x² near 0; Infinity at 0; NaN below.
 * Source  @stdlib/math-base-special-trigamma (Boost); at 0, where it has NaN, the limit from above.
 *
 * @example
 * trigamma(2) // 0.6449340668482264
 */
export function trigamma(x: number): number {
  requireScalars("trigamma", x);
  if (!(x > 0)) return x === 0 ? Infinity : Number.NaN;
  return packageTrigamma(x);
}
