import { requireThat } from "../assert.ts";
import { studentTLogDensity } from "../distributions/studentT.ts";
import { door, type Loose, number, numbers, part } from "../door.ts";

/**
 * Joint law of a mean and a variance: variance ~ Inverse-Gamma(shape, scale) and, given it,
 * mean ~ Normal(mean, sqrt(variance / size)).
 */
export interface NormalInverseGammaLaw {
  /** Location of the mean, unit of the data. */
  readonly mean: number;
  /** How many observations the knowledge of the mean is worth. */
  readonly size: number;
  /** Half the degrees of freedom of the variance. */
  readonly shape: number;
  /** Half the sum of squares of the variance, square of the unit of the data. */
  readonly scale: number;
}

const LAW = { mean: number, size: number, shape: number, scale: number };

/** A Student-t law in the form of `studentTLogDensity`. */
export interface StudentTLaw {
  readonly df: number;
  readonly location: number;
  readonly scale: number;
}

function requireLaw(where: string, law: NormalInverseGammaLaw): void {
  requireThat(Number.isFinite(law.mean), where, "mean must be finite", law.mean);
  for (const name of ["size", "shape", "scale"] as const) {
    const value = law[name];
    requireThat(value > 0 && value < Infinity, where, `${name} must be positive and finite`, value);
  }
}

/**
 * Posterior of mean and variance of Normal data under the conjugate prior.
 *
 *   size' = size + n, mean' = (size mean + n sampleMean) / size', shape' = shape + n / 2,
 *   scale' = scale + squares / 2 + size n (sampleMean - mean)² / (2 size')
 *
 * Units   squares is the sum of (y_i - sampleMean)².
 * Limits  n = 0 gives the prior back; two batches one after the other give what both give at once.
 * Throws  RangeError if a parameter of the prior is impossible, n is not a whole number of at least 0, or squares < 0.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 3.3.
 *
 * @example
 * normalInverseGammaUpdate({ n: 2, sampleMean: 3, squares: 2, prior: { mean: 0, size: 2, shape: 3, scale: 1 } }) // {"mean": 1.5, "size": 4, "shape": 4, "scale": 6.5}
 */
export function normalInverseGammaUpdate(
  asked: Loose<{
    readonly n: number;
    readonly sampleMean: number;
    readonly squares: number;
    readonly prior: NormalInverseGammaLaw;
  }>,
): NormalInverseGammaLaw {
  const given = door("normalInverseGammaUpdate", asked, {
    n: number,
    sampleMean: number,
    squares: number,
    prior: part(LAW),
  });
  const { n, sampleMean, squares, prior } = given;
  const where = "normalInverseGammaUpdate";
  requireLaw(where, prior);
  requireThat(Number.isInteger(n) && n >= 0, where, "n must be a whole number of at least 0", n);
  if (n === 0) {
    const { mean, size, shape, scale } = prior;
    return { mean, size, shape, scale };
  }
  requireThat(Number.isFinite(sampleMean), where, "sampleMean must be finite", sampleMean);
  const finite = squares >= 0 && squares < Infinity;
  requireThat(finite, where, "squares must be finite and at least 0", squares);
  const size = prior.size + n;
  const apart = sampleMean - prior.mean;
  return {
    mean: (prior.size / size) * prior.mean + (n / size) * sampleMean,
    size,
    shape: prior.shape + n / 2,
    scale: prior.scale + squares / 2 + ((prior.size / size) * n * apart * apart) / 2,
  };
}

/**
 * Law of the mean alone, whatever the variance.
 *
 *   theta ~ Student-t(2 shape, mean, sqrt(scale / (shape size)))
 *
 * Throws  RangeError if a parameter is impossible.
 *
 * @example
 * normalInverseGammaMean({ mean: 1.5, size: 4, shape: 4, scale: 16 }) // {"df": 8, "location": 1.5, "scale": 1}
 */
export function normalInverseGammaMean(asked: Loose<NormalInverseGammaLaw>): StudentTLaw {
  const law = door("normalInverseGammaMean", asked, LAW);
  requireLaw("normalInverseGammaMean", law);
  const scale = Math.sqrt(law.scale / law.shape / law.size);
  return { df: 2 * law.shape, location: law.mean, scale };
}

/**
 * Law of one observation yet to come.
 *
 *   y_new ~ Student-t(2 shape, mean, sqrt(scale (size + 1) / (shape size)))
 *
 * Throws  RangeError if a parameter is impossible.
 *
 * @example
 * normalInverseGammaPredictive({ mean: 1.5, size: 1, shape: 4, scale: 8 }) // {"df": 8, "location": 1.5, "scale": 2}
 */
export function normalInverseGammaPredictive(asked: Loose<NormalInverseGammaLaw>): StudentTLaw {
  const law = door("normalInverseGammaPredictive", asked, LAW);
  requireLaw("normalInverseGammaPredictive", law);
  const scale = Math.sqrt((law.scale / law.shape) * (1 + 1 / law.size));
  return { df: 2 * law.shape, location: law.mean, scale };
}

/**
 * Log marginal likelihood of observations with one unknown mean and variance.
 *
 *   log p(y_1 ... y_n) = sum over i of log Student-t(y_i; prediction after the observations before i)
 *
 * Shapes  y holds one number an observation.
 * Limits  0 for no observations; the order of the observations does not matter.
 * Throws  RangeError if a parameter of the prior is impossible or an observation is not finite.
 *
 * @example
 * normalInverseGammaLogMarginal({ y: [1, 2, 4], prior: { mean: 1, size: 2, shape: 3, scale: 2 } }) // -6.963725324654792
 */
export function normalInverseGammaLogMarginal(
  asked: Loose<{
    readonly y: readonly number[];
    readonly prior: NormalInverseGammaLaw;
  }>,
): number {
  const given = door("normalInverseGammaLogMarginal", asked, { y: numbers, prior: part(LAW) });
  const where = "normalInverseGammaLogMarginal";
  let law = given.prior;
  requireLaw(where, law);
  given.y.forEach((value, i) => {
    requireThat(Number.isFinite(value), where, "every y must be finite", `${value} at index ${i}`);
  });
  let sum = 0;
  for (const value of given.y) {
    const { df, location, scale } = normalInverseGammaPredictive(law);
    const next = normalInverseGammaUpdate({ n: 1, sampleMean: value, squares: 0, prior: law });
    sum += studentTLogDensity(value, df, location, scale);
    law = next;
  }
  return sum;
}
