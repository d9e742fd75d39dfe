import { sumOfLogs, tailCounts } from "./tailCounts.ts";
import type { Trials } from "./trials.ts";

/**
 * Log likelihood of a Beta population in s = logit m and v = -log kappa, up to a constant of the counts: for quadrature where
 * counts are few, since it asks for no special function.
 *
 * Limits  accurate while no group has more than some ten thousand trials; `betaBinomialLogLikelihood` holds for all.
 *
 * @example
 * betaBinomialLogKernel({ successes: [1], trials: [2] })(0, 0) // -2.0794415416798357
 */
export function betaBinomialLogKernel({ successes, trials }: Trials) {
  const N = tailCounts(successes);
  const F = tailCounts(trials.map((n, j) => n - successes[j]!));
  const T = tailCounts(trials);
  return (s: number, v: number): number => {
    const phi = Math.exp(v);
    const odds = Math.exp(-s);
    const q = odds / (1 + odds);
    return sumOfLogs(N, 1 / (1 + odds), phi) + sumOfLogs(F, q, phi) - sumOfLogs(T, 1, phi);
  };
}
