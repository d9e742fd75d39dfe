import { logBeta } from "../../special/logBeta.ts";
import { LARGE, largeTrialsLogLikelihood } from "./largeCounts.ts";
import { sumOfLogs, tailCounts } from "./tailCounts.ts";
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
  const N = tailCounts(successes);
  const F = tailCounts(trials.map((n, j) => n - successes[j]!));
  const T = tailCounts(trials);
  return (s, v) => {
    const phi = Math.exp(v);
    const odds = Math.exp(-s);
    const q = odds / (1 + odds);
    const terms = sumOfLogs(N, 1 / (1 + odds), phi) + sumOfLogs(F, q, phi) - sumOfLogs(T, 1, phi);
    return constant + terms;
  };
}

function logChoose(n: number, k: number): number {
  return -Math.log(n + 1) - logBeta(n - k + 1, k + 1);
}
