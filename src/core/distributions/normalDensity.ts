import { requireScalars } from "../door.ts";

const LOG_SQRT_TWO_PI = 0.9189385332046728;
const SQRT_TWO_PI = 2.5066282746310007;

/**
 * (x - mean) / sd, where sd = 0 leaves -Infinity, 0 or Infinity, and NaN marks what cannot be.
 *
 * @example
 * standardised(3, 1, 2) // 1
 */
export function standardised(x: number, mean: number, sd: number): number {
  if (!(sd >= 0)) return Number.NaN;
  const distance = x - mean;
  return distance === 0 ? 0 : distance / Math.abs(sd); // -0 is an sd of 0
}

/**
 * Log density of the Normal law.
 *
 *   log p(x) = -((x - mean) / sd)² / 2 - log(sd) - log(2 pi) / 2
 *
 * Units   x, mean and sd share one unit.
 * Limits  sd = 0 is the point mass at the mean: Infinity there, -Infinity elsewhere; sd < 0 gives NaN.
 *
 * @example
 * normalLogDensity(0, 0, 1) // -0.9189385332046728
 */
export function normalLogDensity(x: number, mean: number, sd: number): number {
  requireScalars("normalLogDensity", x, mean, sd);
  const z = standardised(x, mean, sd);
  return z === Infinity || z === -Infinity
    ? -Infinity
    : -0.5 * z * z - Math.log(sd) - LOG_SQRT_TWO_PI;
}

/**
 * Density of the Normal law.
 *
 *   p(x) = exp(-((x - mean) / sd)² / 2) / (sd sqrt(2 pi))
 *
 * Units   x, mean and sd share one unit; the density is per that unit.
 * Limits  sd = 0 gives Infinity at the mean and 0 elsewhere; sd < 0 gives NaN.
 *
 * @example
 * normalDensity(1, 0, 1) // 0.24197072451914337
 */
export function normalDensity(x: number, mean: number, sd: number): number {
  requireScalars("normalDensity", x, mean, sd);
  const z = standardised(x, mean, sd);
  if (z === Infinity || z === -Infinity) return 0;
  return Math.exp(-0.5 * z * z) / (Math.abs(sd) * SQRT_TWO_PI);
}
