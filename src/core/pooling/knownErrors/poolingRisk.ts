import { requireThat } from "../../assert.ts";
import { door, type Loose, number, numbers, part } from "../../door.ts";

/**
 * Root mean squared error to be expected of shrunken estimates when another population may be assumed
 * than the one the groups come from.
 *
 *   theta_j ~ Normal(mu_0, tau_0),  y_j ~ Normal(theta_j, sigma_j)        the truth
 *   estimate_j = keep_j y_j + pull_j mu,  pull_j = sigma_j² / (sigma_j² + tau²)   what is assumed
 *   risk² = mean over j of keep_j² sigma_j² + pull_j² (tau_0² + (mu - mu_0)²)
 *
 * Shapes  sigma holds J numbers, at least one; the result is one number.
 * Units   sigma, mu, tau, truth and the result share one unit.
 * Limits  tau = Infinity: root mean square of sigma (no pooling); tau = 0: sqrt(tau_0² + (mu - mu_0)²)
 *         (complete pooling). Least where mu = mu_0 and tau = tau_0.
 * Throws  RangeError if sigma is empty or holds a value that is not positive, or if a spread is negative.
 * Source  Efron & Morris, JASA 68 (1973), section 2: risk of a linear shrinkage rule under a Normal prior.
 *
 * @example
 * poolingRisk({ sigma: [3, 3], mu: 0, tau: Infinity, truth: { mean: 0, sd: 4 } }) // 3
 */
export function poolingRisk(
  asked: Loose<{
    readonly sigma: readonly number[];
    readonly mu: number;
    readonly tau: number;
    readonly truth: { readonly mean: number; readonly sd: number };
  }>,
): number {
  const setting = door("poolingRisk", asked, {
    sigma: numbers,
    mu: number,
    tau: number,
    truth: part({ mean: number, sd: number }),
  });
  const { sigma, mu, tau, truth } = setting;
  requireThat(sigma.length > 0, "poolingRisk", "sigma must hold at least one number", "none");
  requireThat(
    sigma.every((s) => s > 0 && s < Infinity),
    "poolingRisk",
    "every sigma must be positive",
    `[${sigma}]`,
  );
  requireThat(tau >= 0, "poolingRisk", "tau must be at least 0", tau);
  requireThat(truth.sd >= 0, "poolingRisk", "truth.sd must be at least 0", truth.sd);
  requireThat(
    Number.isFinite(mu - truth.mean),
    "poolingRisk",
    "mu and truth.mean must be finite",
    `${mu} and ${truth.mean}`,
  );
  const distance = truth.sd ** 2 + (mu - truth.mean) ** 2;
  const total = sigma.reduce((sum, s) => {
    const ratio = (tau / s) ** 2;
    const pull = 1 / (1 + ratio);
    const keep = 1 / (1 + 1 / ratio);
    return sum + (keep * s) ** 2 + pull ** 2 * distance;
  }, 0);
  return Math.sqrt(total / sigma.length);
}
