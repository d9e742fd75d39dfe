import { requireThat } from "../assert.ts";

/** Posterior of a mean whose data variance is known: Normal(mean, sd). */
export interface NormalPosterior {
  /** Posterior mean, same unit as the data. */
  readonly mean: number;
  /** Posterior standard deviation, same unit as the data. */
  readonly sd: number;
  /** Share of the posterior mean that comes from the data, in [0, 1]; the prior mean has the rest. */
  readonly weight: number;
}

/**
 * Posterior of a mean from n observations of known variance and a Normal prior.
 *
 *   y_i    ~ Normal(theta, sqrt(sigma²)),  i = 1 ... n
 *   theta  ~ Normal(mu, sqrt(tau²))
 *   weight = n tau² / (n tau² + sigma²)
 *   mean   = weight sampleMean + (1 - weight) mu,  sd² = weight sigma² / n = (1 - weight) tau²
 *
 * Units   sampleMean, priorMean and the result share one unit; the variances have its square.
 * Limits  n = 0 gives the prior (sampleMean is ignored); priorVariance = 0 pools completely (weight 0, sd 0);
 *         priorVariance = Infinity does not pool (weight 1) and needs n > 0.
 * Throws  RangeError if n is negative, a variance is negative or NaN, a mean in use is not finite,
 *         or the posterior is improper (n = 0 with an infinite prior variance).
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 2.5.
 *
 * @example
 * normalKnownVariance({ n: 4, sampleMean: 10, dataVariance: 8, priorMean: 4, priorVariance: 2 }).mean // 7
 */
export function normalKnownVariance(given: {
  readonly n: number;
  readonly sampleMean: number;
  readonly dataVariance: number;
  readonly priorMean: number;
  readonly priorVariance: number;
}): NormalPosterior {
  const { n, sampleMean, dataVariance, priorMean, priorVariance } = given;
  const where = "normalKnownVariance";
  requireThat(n >= 0 && n < Infinity, where, "n must be finite and at least 0", n);
  requireThat(priorVariance >= 0, where, "priorVariance must be at least 0", priorVariance);
  requireThat(
    dataVariance > 0 && dataVariance < Infinity,
    where,
    "dataVariance must be positive and finite",
    dataVariance,
  );
  requireThat(
    n > 0 || priorVariance < Infinity,
    where,
    "an infinite priorVariance needs n of at least 1",
    n,
  );
  const flat = priorVariance === Infinity;
  requireThat(flat || Number.isFinite(priorMean), where, "priorMean must be finite", priorMean);
  if (n === 0) return { mean: priorMean, sd: Math.sqrt(priorVariance), weight: 0 };
  requireThat(Number.isFinite(sampleMean), where, "sampleMean must be finite", sampleMean);

  // Each share comes from a ratio, never from 1 - the other: near 0 that would cancel.
  const ratio = (n * priorVariance) / dataVariance;
  const weight = 1 / (1 + 1 / ratio);
  const keep = 1 / (1 + ratio);
  const mean = weight * sampleMean + (flat ? 0 : keep * priorMean);
  return { mean, sd: Math.sqrt((dataVariance / n) * weight), weight };
}
