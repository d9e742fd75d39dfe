import stdlibTrigamma from "@stdlib/math-base-special-trigamma";

/**
 * The trigamma function, the derivative of the digamma function.
 *
 *   psi'(x) = d² log Gamma(x) / dx²
 *
 * Limits  about 1 / x for large x, 1 / x² near 0.
 * Source  @stdlib/math-base-special-trigamma (Boost).
 *
 * @example
 * trigamma(2) // 0.6449340668482264
 */
export function trigamma(x: number): number {
  return stdlibTrigamma(x);
}
