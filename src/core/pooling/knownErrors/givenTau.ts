import { requireThat } from "../../assert.ts";
import { door, type Loose, maybe, number, numbers } from "../../door.ts";
import {
  LOCATION_PRIOR,
  type LocationPrior,
  requireLocationPrior,
} from "../priors/locationPrior.ts";
import { type KnownErrors, requireGroups } from "./groups.ts";
import { shrink } from "./shrink.ts";

export type { KnownErrors } from "./groups.ts";
export { requireGroups } from "./groups.ts";

const LOG_TWO_PI = 1.8378770664093453;
const FLAT: LocationPrior = { law: "flat" };

/** Everything that the Normal-Normal model says once tau is held fixed and mu averaged out. */
export interface GivenTau {
  /** Posterior mean and sd of mu. */
  readonly mu: { readonly mean: number; readonly sd: number };
  /** Posterior mean and sd of every group, the uncertainty of mu included. */
  readonly theta: { readonly mean: readonly number[]; readonly sd: readonly number[] };
  /** A group not yet seen. */
  readonly newGroup: { readonly mean: number; readonly sd: number };
  /** Share of each estimate that comes from the population. */
  readonly pull: readonly number[];
  /** Log of the likelihood with theta and mu integrated out, every constant included. */
  readonly logMarginal: number;
  /** Log of the likelihood with theta integrated out and mu at its best value. */
  readonly logProfile: number;
}

/**
 * The Normal-Normal model with tau held fixed and mu averaged over its prior: one point of every curve against tau.
 *
 *   mu | tau, y      ~ Normal(muhat, V^(1/2)),  V = (sum_j (sigma_j² + tau²)⁻¹ [+ prior precision])⁻¹
 *   theta_j | tau, y ~ Normal(pull_j muhat + keep_j y_j, (keep_j sigma_j² + pull_j² V)^(1/2))
 *   newGroup | tau, y ~ Normal(muhat, (V + tau²)^(1/2))
 *
 * Shapes  y and sigma hold J >= 1 numbers each; theta and pull hold J numbers.
 * Units   y, sigma, tau, means and sds share one unit.
 * Limits  tau = 0 gives every theta_j the law of mu.
 * Throws  RangeError if J is 0 or differs, if tau is negative or infinite, or if a sigma is not positive.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), equations 5.17, 5.20 and 5.21.
 *
 * @example
 * givenTau({ y: [10, 20], sigma: [3, 3], tau: 4 }).theta.mean // [11.8, 18.2]
 */
export function givenTau(
  asked: Loose<KnownErrors & { readonly tau: number; readonly muPrior?: LocationPrior }>,
): GivenTau {
  const group = door("givenTau", asked, {
    y: numbers,
    sigma: numbers,
    tau: number,
    muPrior: maybe(LOCATION_PRIOR),
  });
  const { y, sigma, tau, muPrior = FLAT } = group;
  requireGroups("givenTau", group);
  requireThat(tau >= 0 && tau < Infinity, "givenTau", "tau must be at least 0 and finite", tau);
  requireLocationPrior("givenTau", muPrior);
  const sigmaVariance = sigma.map((s) => s * s);
  const { mean, variance, logMarginal } = marginalGivenTau(y, sigmaVariance, tau, muPrior);
  const best = marginalGivenTau(y, sigmaVariance, tau, FLAT);
  const { pull, keep, mean: theta } = shrink({ y, sigma, mu: mean, tau });
  return {
    mu: { mean, sd: Math.sqrt(variance) },
    theta: {
      mean: theta,
      sd: sigmaVariance.map((s, j) => Math.sqrt(keep[j]! * s + pull[j]! ** 2 * variance)),
    },
    newGroup: { mean, sd: Math.sqrt(variance + tau * tau) },
    pull,
    logMarginal,
    logProfile: best.logMarginal - 0.5 * (LOG_TWO_PI + Math.log(best.variance)),
  };
}

/**
 * Mean and variance of mu, and the log marginal likelihood, at one tau: the inner loop of all quadratures, unchecked.
 *
 *   log p(y | tau) = log of the integral over mu of p(mu) prod_j Normal(y_j; mu, (sigma_j² + tau²)^(1/2))
 *
 * Shapes  y and sigmaVariance (sigma_j²) hold J >= 1 numbers each.
 *
 * @example
 * marginalGivenTau([0, 10], [9, 9], 4, { law: "flat" }).variance // 12.5
 */
export function marginalGivenTau(
  y: readonly number[],
  sigmaVariance: readonly number[],
  tau: number,
  muPrior: LocationPrior,
): { readonly mean: number; readonly variance: number; readonly logMarginal: number } {
  const tauVariance = tau * tau;
  const J = y.length;
  const normal = muPrior.law === "normal";
  const origin = normal ? muPrior.mean : y[0]!; // sums of differences: no cancellation far from zero
  const priorPrecision = normal ? 1 / (muPrior.sd * muPrior.sd) : 0;
  let precision = priorPrecision;
  let pulled = 0;
  // The logs are summed with compensation: their rounding would show in the shape for many groups.
  let logs = 0;
  let lost = 0;
  for (let j = 0; j < J; j++) {
    const variance = sigmaVariance[j]! + tauVariance;
    precision += 1 / variance;
    pulled += (y[j]! - origin) / variance;
    const term = Math.log(variance) - lost;
    const next = logs + term;
    lost = next - logs - term;
    logs = next;
  }
  const shift = pulled / precision;
  const mean = origin + shift;
  let misfit = normal ? shift * shift * priorPrecision : 0;
  lost = 0;
  for (let j = 0; j < J; j++) {
    const term = (y[j]! - origin - shift) ** 2 / (sigmaVariance[j]! + tauVariance) - lost;
    const next = misfit + term;
    lost = next - misfit - term;
    misfit = next;
  }
  const constants = normal ? J * LOG_TWO_PI + 2 * Math.log(muPrior.sd) : (J - 1) * LOG_TWO_PI;
  return {
    mean,
    variance: 1 / precision,
    logMarginal: -0.5 * (logs + Math.log(precision) + misfit + constants),
  };
}
