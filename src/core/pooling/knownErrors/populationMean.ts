import { requireThat } from "../../assert.ts";
import { door, type Loose, number, numbers } from "../../door.ts";

/** The precision-weighted population mean at one tau. */
export interface PopulationMean {
  /** Estimate of mu, same unit as `y`. */
  readonly mean: number;
  /** Standard error of that estimate, same unit as `y`. */
  readonly se: number;
  /** Share of every group in the estimate; the shares sum to 1. */
  readonly weight: readonly number[];
}

/**
 * Precision-weighted estimate of the population mean when tau is held fixed (flat prior on mu).
 *
 *   weight_j = (sigma_j² + tau²)⁻¹ / sum_k (sigma_k² + tau²)⁻¹
 *   mean     = sum_j weight_j y_j,   se = (sum_k (sigma_k² + tau²)⁻¹)^(-1/2)
 *
 * Shapes  y and sigma hold J >= 1 numbers each; weight holds J numbers.
 * Units   y, sigma, tau, mean and se share one unit; weight has none.
 * Limits  tau = 0 weighs by 1/sigma_j² (the pooled mean); tau = Infinity weighs all alike (se Infinity).
 * Throws  RangeError if J is 0 or differs, if tau < 0, or if a sigma is not positive.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), equation 5.20.
 *
 * @example
 * populationMean({ y: [10, 20], sigma: [3, 3], tau: 4 }).mean // 15
 */
export function populationMean(
  asked: Loose<{
    readonly y: readonly number[];
    readonly sigma: readonly number[];
    readonly tau: number;
  }>,
): PopulationMean {
  const group = door("populationMean", asked, { y: numbers, sigma: numbers, tau: number });
  const { y, sigma, tau } = group;
  const where = "populationMean";
  requireThat(y.length > 0, where, "there must be at least one group", y.length);
  requireThat(
    y.length === sigma.length,
    where,
    `sigma must have ${y.length} entries, one per y`,
    sigma.length,
  );
  requireThat(tau >= 0, where, "tau must be at least 0", tau);
  const badY = y.findIndex((value) => !Number.isFinite(value));
  requireThat(badY < 0, where, "every y must be finite", y[badY]);
  const badSigma = sigma.findIndex((s) => !(s > 0 && s < Infinity));
  requireThat(badSigma < 0, where, "every sigma must be positive", sigma[badSigma]);

  // Weights relative to the sharpest group: no overflow, and tau = Infinity gives 1 for all.
  const spread = sigma.map((s) => Math.hypot(s, tau));
  const sharpest = spread.reduce((least, s) => Math.min(least, s), Infinity);
  const relative = spread.map((s) => (s === sharpest ? 1 : (sharpest / s) ** 2));
  const total = relative.reduce((sum, w) => sum + w, 0);
  const weight = relative.map((w) => w / total);
  return {
    mean: y.reduce((sum, value, j) => sum + weight[j]! * value, 0),
    se: sharpest / Math.sqrt(total),
    weight,
  };
}
