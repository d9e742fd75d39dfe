import erfcinv from "@stdlib/math-base-special-erfcinv";

/**
 * The standard Normal quantile: the z with P(Z < z) = p.
 *
 *   z = -sqrt(2) erfc^-1(2p), mirrored above one half, where 1 - p is exact
 *
 * Limits  p = 0 gives -Infinity, p = 1 gives Infinity; outside [0, 1] gives NaN; accurate to p = 5e-324.
 * Source  inverse of the complementary error function, @stdlib/math-base-special-erfcinv.
 *
 * @example
 * standardNormalQuantile(0.975) // 1.959963984540054
 */
export function standardNormalQuantile(p: number): number {
  return p <= 0.5 ? -Math.SQRT2 * erfcinv(2 * p) : Math.SQRT2 * erfcinv(2 * (1 - p));
}
