import { requireThat } from "../assert.ts";
import { normalLogDensity } from "../distributions/normal.ts";
import { door, type Loose, number, numbers, onBehalfOf } from "../door.ts";

/** Posterior of a mean whose data variance is known: Normal(mean, sd). */
export interface NormalPosterior {
  /** Posterior mean, same unit as the data. */
  readonly mean: number;
  /** Posterior standard deviation, same unit as the data. */
  readonly sd: number;
  /** Share of the posterior mean that comes from the data, in [0, 1]; the prior mean has the rest. */
  readonly weight: number;
}

const KNOWN = {
  n: number,
  sampleMean: number,
  dataVariance: number,
  priorMean: number,
  priorVariance: number,
};

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
export function normalKnownVariance(
  asked: Loose<{
    readonly n: number;
    readonly sampleMean: number;
    readonly dataVariance: number;
    readonly priorMean: number;
    readonly priorVariance: number;
  }>,
): NormalPosterior {
  const given = door("normalKnownVariance", asked, KNOWN);
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

/**
 * Law of one observation yet to come: Normal(mean, sd).
 *
 *   y_new ~ Normal(posterior mean, sqrt(posterior variance + sigma²))
 *
 * Limits  without prior and with one observation, sd² is twice the data variance.
 * Throws  RangeError as for the posterior.
 *
 * @example
 * normalKnownVariancePredictive({ n: 4, sampleMean: 10, dataVariance: 8, priorMean: 4, priorVariance: 2 }) // {"mean": 7, "sd": 3}
 */
export function normalKnownVariancePredictive(
  asked: Loose<Parameters<typeof normalKnownVariance>[0]>,
): {
  readonly mean: number;
  readonly sd: number;
} {
  const given = door("normalKnownVariancePredictive", asked, KNOWN);
  const { mean, sd } = onBehalfOf("normalKnownVariancePredictive", () =>
    normalKnownVariance(given),
  );
  return { mean, sd: Math.hypot(sd, Math.sqrt(given.dataVariance)) };
}

/**
 * Log marginal likelihood of observations that share one mean.
 *
 *   log p(y_1 ... y_n) = sum over i of log Normal(y_i; prediction after the observations before i)
 *
 * Shapes  y holds one number an observation.
 * Limits  0 for no observations; the order of the observations does not matter.
 * Throws  RangeError as for the posterior, or if the prior variance is infinite (the density is then not defined).
 *
 * @example
 * normalKnownVarianceLogMarginal({ y: [1, 3], dataVariance: 4, priorMean: 0, priorVariance: 9 }) // -4.508363655466631
 */
export function normalKnownVarianceLogMarginal(
  asked: Loose<{
    readonly y: readonly number[];
    readonly dataVariance: number;
    readonly priorMean: number;
    readonly priorVariance: number;
  }>,
): number {
  const given = door("normalKnownVarianceLogMarginal", asked, {
    y: numbers,
    dataVariance: number,
    priorMean: number,
    priorVariance: number,
  });
  const { y, dataVariance, priorMean, priorVariance } = given;
  const law = { dataVariance, priorMean, priorVariance };
  const where = "normalKnownVarianceLogMarginal";
  y.forEach((value, i) => {
    requireThat(Number.isFinite(value), where, "every y must be finite", `${value} at index ${i}`);
  });
  let prediction = onBehalfOf(where, () =>
    normalKnownVariancePredictive({ ...law, n: 0, sampleMean: 0 }),
  );
  let sum = 0;
  let sampleMean = 0;
  for (const [i, value] of y.entries()) {
    sum += normalLogDensity(value, prediction.mean, prediction.sd);
    sampleMean += (value - sampleMean) / (i + 1);
    prediction = normalKnownVariancePredictive({ ...law, n: i + 1, sampleMean });
  }
  return sum;
}
