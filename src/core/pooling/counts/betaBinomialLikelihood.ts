import { logBeta } from "../../special/logBeta.ts";
import { betaBinomialLogKernel } from "./betaBinomialKernel.ts";
import { LARGE, largeTrialsLogLikelihood } from "./largeCounts.ts";
import type { Trials } from "./trials.ts";

/**
 * Log likelihood of a Beta population in s = logit m and v = -log kappa, binomial coefficients included; its derivatives are
 * those of `betaBinomialSurface`.
 *
 * @example
 * betaBinomialLogLikelihood({ successes: [1], trials: [2] })(0, 0) // -1.38629436111989
 */
export function betaBinomialLogLikelihood(groups: Trials): (s: number, v: number) => number {
  const { successes, trials } = groups;
  if (trials.some((n) => n > LARGE)) return largeTrialsLogLikelihood(groups);
  const constant = trials.reduce((sum, n, j) => sum + logChoose(n, successes[j]!), 0);
  const kernel = betaBinomialLogKernel(groups);
  return (s, v) => constant + kernel(s, v);
}

function logChoose(n: number, k: number): number {
  return -Math.log(n + 1) - logBeta(n - k + 1, k + 1);
}
