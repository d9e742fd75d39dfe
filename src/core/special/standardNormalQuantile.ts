import erfcinv from "@stdlib/math-base-special-erfcinv";
import { scaledComplementaryErrorFunction } from "./errorFunction.ts";

const SQRT_HALF_PI = 1.2533141373155003;

/** The quantile for p up to one half. */
function lowerQuantile(p: number): number {
  const z = -Math.SQRT2 * erfcinv(2 * p);
  if (!(p < 1e-20 && p > 0)) return z;
  // So far out the inverse has lost three digits: one Newton step on log Phi brings them back.
  const scaled = scaledComplementaryErrorFunction(-z * Math.SQRT1_2);
  const miss = Math.log(p) - (Math.log(0.5 * scaled) - 0.5 * z * z);
  return z + miss * scaled * SQRT_HALF_PI;
}

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
  return p <= 0.5 ? lowerQuantile(p) : -lowerQuantile(1 - p);
}
