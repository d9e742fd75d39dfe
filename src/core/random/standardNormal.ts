import { standardNormalQuantile } from "../special/standardNormalQuantile.ts";

const HALF_STEP = 2 ** -54;

/**
 * One standard Normal variate, from exactly one uniform number.
 *
 *   z = Phi^-1(u), u at the middle of its step of 2^-53
 *
 * Limits  |z| is at most 8.3; z is an increasing function of the uniform number.
 *
 * @example
 * standardNormal(createGenerator(7)) === standardNormal(createGenerator(7)) // true
 */
export function standardNormal(generator: () => number): number {
  const u = generator();
  // Both halves are exact, so that u and 1 - u give the same z with opposite signs.
  return u < 0.5
    ? standardNormalQuantile(u + HALF_STEP)
    : -standardNormalQuantile(1 - u - HALF_STEP);
}
