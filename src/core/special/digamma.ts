import stdlibDigamma from "@stdlib/math-base-special-digamma";

/**
 * The digamma function, the derivative of log Gamma.
 *
 *   psi(x) = d log Gamma(x) / dx
 *
 * Limits  about log(x) - 1 / (2x) for large x; -Infinity towards 0 from above.
 * Source  @stdlib/math-base-special-digamma (Boost).
 *
 * @example
 * digamma(2) // 0.4227843350984671
 */
export function digamma(x: number): number {
  return stdlibDigamma(x);
}
