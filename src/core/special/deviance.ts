import { log1pmx } from "./log1pmx.ts";

/**
 * Half the Poisson deviance of a count from its mean, accurate where the two are close.
 *
 *   D(x, mean) = x log(x / mean) + mean - x
 *
 * Limits  0 at mean = x, about (mean - x)² / (2x) near it; D(0, mean) = mean.
 * Source  Loader (2000), Fast and accurate computation of binomial probabilities.
 *
 * @example
 * deviance(3, 4) // 0.1369537826446572
 */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean;
  return devianceFromExcess(x, mean - x, mean / x);
}

/**
 * Half the Poisson deviance when the excess mean - x is known better than the mean.
 *
 *   x (e / x - log(1 + e / x)), e = mean - x, ratio = mean / x
 *
 * Limits  0 at excess 0; Infinity at ratio 0.
 *
 * @example
 * devianceFromExcess(3, 1, 4 / 3) // 0.1369537826446572
 */
export function devianceFromExcess(x: number, excess: number, ratio: number): number {
  const u = excess / x;
  return Math.abs(u) < 0.6 ? -x * log1pmx(u) + 0 : excess - x * Math.log(ratio); // 0, not -0
}
