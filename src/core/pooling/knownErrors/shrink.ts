import { requireThat } from "../../assert.ts";
import { door, type Loose, number, numbers } from "../../door.ts";

/** What a population held fixed says about every group. */
export interface Shrinkage {
  /** Share of each estimate that comes from the population mean, in [0, 1]; no unit. */
  readonly pull: readonly number[];
  /** Share of each estimate that comes from the group's own data, in [0, 1]; no unit. */
  readonly keep: readonly number[];
  /** Posterior mean of each group, same unit as `y`. */
  readonly mean: readonly number[];
  /** Posterior standard deviation of each group, same unit as `y`. */
  readonly sd: readonly number[];
}

/**
 * Posterior of every group mean when the population (mu, tau) is held fixed.
 *
 *   y_j     ~ Normal(theta_j, sigma_j)
 *   theta_j ~ Normal(mu, tau)
 *   pull_j  = sigma_j² / (sigma_j² + tau²),  keep_j = tau² / (sigma_j² + tau²)
 *
 * Shapes  y and sigma hold J numbers each; every result holds J numbers.
 * Units   y, sigma, mu and tau share one unit.
 * Limits  tau = 0 pools completely (pull 1, sd 0); tau = Infinity does not pool (pull 0).
 * Throws  RangeError if J differs, if tau < 0, or if a sigma is not positive.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 5.4.
 *
 * @example
 * shrink({ y: [28, 8], sigma: [15, 10], mu: 8, tau: 15 }).mean // [18, 8]
 */
export function shrink(
  asked: Loose<{
    readonly y: readonly number[];
    readonly sigma: readonly number[];
    readonly mu: number;
    readonly tau: number;
  }>,
): Shrinkage {
  const group = door("shrink", asked, { y: numbers, sigma: numbers, mu: number, tau: number });
  const { y, sigma, mu, tau } = group;
  requireThat(
    y.length === sigma.length,
    "shrink",
    `sigma must have ${y.length} entries, one per y`,
    sigma.length,
  );
  requireThat(tau >= 0, "shrink", "tau must be at least 0", tau);
  requireThat(Number.isFinite(mu), "shrink", "mu must be finite", mu);
  const badY = y.findIndex((value) => !Number.isFinite(value));
  requireThat(badY < 0, "shrink", "every y must be finite", y[badY]);
  const badSigma = sigma.findIndex((s) => !(s > 0 && s < Infinity));
  requireThat(badSigma < 0, "shrink", "every sigma must be positive", sigma[badSigma]);

  // Both shares come from the ratio, never from 1 − pull: near 0 that would cancel.
  const ratio = sigma.map((s) => (tau / s) ** 2);
  const pull = ratio.map((r) => 1 / (1 + r));
  const keep = ratio.map((r) => 1 / (1 + 1 / r));
  return {
    pull,
    keep,
    mean: y.map((value, j) => pull[j]! * mu + keep[j]! * value),
    sd: sigma.map((s, j) => s * Math.sqrt(keep[j]!)),
  };
}
