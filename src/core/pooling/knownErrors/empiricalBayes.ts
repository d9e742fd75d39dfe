import { door, type Loose, numbers, onBehalfOf } from "../../door.ts";
import { BETWEEN, type BetweenMethod, betweenVariance } from "./betweenGroups.ts";
import { givenTau, type KnownErrors } from "./givenTau.ts";
import { shrink } from "./shrink.ts";

/** The Normal-Normal model with tau estimated and then taken as known. */
export interface EmpiricalBayes {
  /** Estimated variance between groups, and its root. */
  readonly tauVariance: number;
  readonly tau: number;
  /** Precision-weighted population mean and its standard error. */
  readonly mu: number;
  readonly muSe: number;
  readonly pull: readonly number[];
  /** Shrunken estimate of every group. */
  readonly theta: readonly number[];
  /** Its sd with mu taken as known. */
  readonly sdGivenMu: readonly number[];
  /** Its sd with the uncertainty of mu, still without that of tau. */
  readonly sd: readonly number[];
  /** Log likelihood at the estimate: mu at its best value, and mu integrated out (flat). */
  readonly logLikelihood: number;
  readonly logRestrictedLikelihood: number;
}

/**
 * Empirical Bayes: estimate tau, put it in, and read off the groups.
 *
 *   tau² by `betweenVariance`, mu by precision weights, theta_j = pull_j mu + keep_j y_j
 *
 * Shapes  y and sigma hold J >= 1 numbers each; pull, theta and the sds hold J numbers.
 * Units   y, sigma, tau, mu, theta and the sds share one unit.
 * Limits  tau = 0 on the boundary: every group gets the pooled mean, and sdGivenMu is 0.
 * Throws  RangeError if J is 0 or differs, or if a sigma is not positive.
 * Source  Efron & Morris, "Data analysis using Stein's estimator", JASA 70 (1975).
 *
 * @example
 * empiricalBayes({ y: [0, 10], sigma: [3, 3], method: "REML" }).theta // [0.9, 9.1]
 */
export function empiricalBayes(
  asked: Loose<KnownErrors & { readonly method: BetweenMethod }>,
): EmpiricalBayes {
  const group = door("empiricalBayes", asked, { y: numbers, sigma: numbers, method: BETWEEN });
  const { y, sigma } = group;
  const tauVariance = onBehalfOf("empiricalBayes", () => betweenVariance(group));
  const tau = Math.sqrt(tauVariance);
  const { mu, theta, pull, logMarginal, logProfile } = givenTau({ y, sigma, tau });
  return {
    tauVariance,
    tau,
    mu: mu.mean,
    muSe: mu.sd,
    pull,
    theta: theta.mean,
    sdGivenMu: shrink({ y, sigma, mu: mu.mean, tau }).sd,
    sd: theta.sd,
    logLikelihood: logProfile,
    logRestrictedLikelihood: logMarginal,
  };
}
