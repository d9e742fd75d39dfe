import erfcinv from "@stdlib/math-base-special-erfcinv";
import { requireScalars } from "../door.ts";

const LOG_SQRT_TWO_PI = 0.9189385332046728;

/** Up to here the inverse is exact to rounding; further out its last rational function is left: 7e-14 off at 1e-300. */
const FAR = 1e-200;

/** One Newton step on log Phi, which so far out is the log of the density times the first terms of Mills' ratio. */
function polished(z: number, p: number): number {
  const u = 1 / (z * z);
  const mills = (1 - u * (1 - 3 * u * (1 - 5 * u * (1 - 7 * u * (1 - 9 * u))))) / -z;
  return z + (Math.log(p) - (Math.log(mills) - 0.5 * z * z - LOG_SQRT_TWO_PI)) * mills;
}

/** The quantile for p up to one half. */
function lowerQuantile(p: number): number {
  const z = -Math.SQRT2 * erfcinv(2 * p);
  return p > 0 && p < FAR ? polished(z, p) : z;
}

/**
 * The standard Normal quantile: the z with P(Z < z) = p.
 *
 *   z = -sqrt(2) erfc^-1(2p), mirrored above one half, where 1 - p is exact
 *
 * Limits  p = 0 gives -Infinity, p = 1 gives Infinity; outside [0, 1] gives NaN; accurate to p = 5e-324.
 * Source  @stdlib/math-base-special-erfcinv (Boost), not the package's Normal quantile, which fails in the tail; below
 *         p = 1e-200, where erfcinv is up to 2e-13 off, one Newton step on log Phi.
 *
 * @example
 * standardNormalQuantile(0.975) // 1.959963984540054
 */
export function standardNormalQuantile(p: number): number {
  requireScalars("standardNormalQuantile", p);
  return p <= 0.5 ? lowerQuantile(p) : -lowerQuantile(1 - p);
}
