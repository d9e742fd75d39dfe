import { requireThat } from "../../assert.ts";
import { poissonLogDensity } from "../../distributions/poisson.ts";
import { door, type Loose } from "../../door.ts";
import { maximise2 } from "../numerics/maximise/maximise2.ts";
import { COUNTS, type Counts, eventsOf, requireCounts, requireEvents } from "./events.ts";
import { gammaPoissonLogLikelihood, gammaPoissonSurface } from "./gammaPoissonLikelihood.ts";

/** A population of rates fitted by maximum likelihood, and what it says about every group. */
export interface GammaPoissonFit {
  /** Population mean of the rates, per unit of exposure. */
  readonly mean: number;
  /** Shape and rate of the Gamma population; Infinity where all groups have one rate (the Poisson limit). */
  readonly shape: number;
  readonly rate: number;
  /** "poisson" where the likelihood rises towards an infinite shape: there is no finite estimate. */
  readonly limit: "none" | "poisson";
  /** Log likelihood with the rates integrated out, factorials included. */
  readonly logLikelihood: number;
  /** Posterior mean and sd of every group's rate, the population taken as known. */
  readonly theta: readonly number[];
  readonly thetaSd: readonly number[];
}

/**
 * Maximum likelihood of a Gamma population of Poisson rates with the rates integrated out: the Negative Binomial fit.
 *
 *   count_j ~ Poisson(theta_j exposure_j), theta_j ~ Gamma(shape, rate);  theta_j = (shape + count_j) / (rate + exposure_j)
 *
 * Shapes  counts, exposures and frequencies hold J numbers each; theta and thetaSd hold J numbers.
 * Units   mean and theta are per unit of exposure; rate has the unit of exposure.
 * Limits  a group without exposure has the population's own mean and sd. sum of frequency ((count - mean exposure)² - count) <= 0 is the Poisson limit: shape and rate Infinity.
 *         The shape is good to 1e-15 times the smaller of itself and the counts: counts of 10^12 that nearly follow
 *         the Poisson law tell it to three digits only.
 * Throws  RangeError if a count is not a whole number, an exposure not positive, or no event was counted;
 *         ConvergenceError if Newton's steps fail.
 * Source  Fisher, "The negative binomial distribution", Annals of Eugenics 11 (1941); Lawless, Can. J. Stat. 15 (1987).
 *
 * @example
 * gammaPoissonFit({ count: [0, 1, 2, 3], frequency: [109, 65, 22, 3] }).limit // "poisson"
 */
export function gammaPoissonFit(asked: Loose<Counts>): GammaPoissonFit {
  const where = "gammaPoissonFit";
  const groups = eventsOf(where, door<object>(where, asked, COUNTS));
  requireEvents(where, groups);
  const { count, exposure = count.map(() => 1), frequency = count.map(() => 1) } = groups;
  const pooled =
    sum(count.map((y, j) => frequency[j]! * y)) / sum(exposure.map((t, j) => frequency[j]! * t));
  const surface = gammaPoissonSurface(groups);
  const excess = sum(count.map((y, j) => frequency[j]! * ((y - pooled * exposure[j]!) ** 2 - y)));
  if (!(excess > 0)) {
    const poisson = count.map(
      (y, j) => frequency[j]! * poissonLogDensity(y, pooled * exposure[j]!),
    );
    return {
      mean: pooled,
      shape: Infinity,
      rate: Infinity,
      limit: "poisson",
      logLikelihood: sum(poisson),
      theta: count.map(() => pooled),
      thetaSd: count.map(() => 0),
    };
  }
  const expected = sum(exposure.map((t, j) => frequency[j]! * (pooled * t) ** 2));
  const [u, v] = maximise2("gammaPoissonFit", surface, [
    Math.log(pooled),
    Math.log(excess / expected),
  ]);
  const mean = Math.exp(u);
  const shape = Math.exp(-v);
  const rate = shape / mean;
  return {
    mean,
    shape,
    rate,
    limit: "none",
    logLikelihood: gammaPoissonLogLikelihood(groups)(u, v),
    theta: count.map((y, j) => (shape + y) / (rate + exposure[j]!)),
    thetaSd: count.map((y, j) => Math.sqrt(shape + y) / (rate + exposure[j]!)),
  };
}

/** Counts over one unit of exposure each. */
export type CountsAlone =
  | { readonly counts: readonly number[]; readonly frequencies?: readonly number[] }
  | { readonly count: readonly number[]; readonly frequency?: readonly number[] };

/**
 * Moment estimates of a Gamma population from counts over one unit of exposure each.
 *
 *   shape = mean² / (variance - mean),  rate = mean / (variance - mean),  variance with divisor J - 1
 *
 * Shapes  count and frequency hold J numbers each.
 * Limits  shape and rate are Infinity where the variance does not exceed the mean (the Poisson limit).
 * Throws  RangeError if a count is not a whole number, if an exposure is given, or if fewer than two groups were counted.
 * Source  Anscombe, "Sampling theory of the negative binomial and logarithmic series distributions", Biometrika 37 (1950).
 *
 * @example
 * gammaPoissonMoments({ count: [0, 2, 4, 10] }).shape // 1.0909090909090908
 */
export function gammaPoissonMoments(asked: Loose<CountsAlone>): {
  readonly mean: number;
  readonly variance: number;
  readonly shape: number;
  readonly rate: number;
} {
  const where = "gammaPoissonMoments";
  const { counts, count: one, frequencies, frequency: often } = COUNTS;
  const groups = eventsOf(
    where,
    door<object>(where, asked, { counts, frequencies, count: one, frequency: often }),
  );
  requireCounts(where, groups);
  const { count, frequency = count.map(() => 1) } = groups;
  const n = sum(frequency);
  requireThat(n > 1, "gammaPoissonMoments", "there must be at least two groups", n);
  const mean = sum(count.map((y, j) => frequency[j]! * y)) / n;
  const variance = sum(count.map((y, j) => frequency[j]! * (y - mean) ** 2)) / (n - 1);
  const excess = variance - mean;
  return {
    mean,
    variance,
    shape: excess > 0 ? mean ** 2 / excess : Infinity,
    rate: excess > 0 ? mean / excess : Infinity,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
