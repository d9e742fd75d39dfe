import { requireThat } from "../assert.ts";
import { logGamma } from "../special/logGamma.ts";
import { maximise2, type Surface } from "./maximise2.ts";
import { sumOfLogs, tailCounts } from "./tailCounts.ts";

/** Counts over exposures (time, area, policies), one pair a group; equal groups may be given once with a frequency. */
export interface Counts {
  readonly count: readonly number[];
  /** 1 each if left out. */
  readonly exposure?: readonly number[];
  /** How many groups have this count and exposure; 1 each if left out. */
  readonly frequency?: readonly number[];
}

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
 * Shapes  count, exposure and frequency hold J numbers each; theta and thetaSd hold J numbers.
 * Units   mean and theta are per unit of exposure; rate has the unit of exposure.
 * Limits  sum of frequency ((count - mean exposure)² - count) <= 0 is the Poisson limit: shape and rate Infinity.
 * Throws  RangeError if a count is not a whole number, an exposure not positive, or no event was counted;
 *         ConvergenceError if Newton's steps fail.
 * Source  Fisher, "The negative binomial distribution", Annals of Eugenics 11 (1941); Lawless, Can. J. Stat. 15 (1987).
 *
 * @example
 * gammaPoissonFit({ count: [0, 1, 2, 3], frequency: [109, 65, 22, 3] }).limit // "poisson"
 */
export function gammaPoissonFit(groups: Counts): GammaPoissonFit {
  requireCounts("gammaPoissonFit", groups);
  const { count, exposure = count.map(() => 1), frequency = count.map(() => 1) } = groups;
  const pooled =
    sum(count.map((y, j) => frequency[j]! * y)) / sum(exposure.map((t, j) => frequency[j]! * t));
  const constant = sum(
    count.map((y, j) => frequency[j]! * (y * Math.log(exposure[j]!) - logGamma(y + 1))),
  );
  const surface = gammaPoissonSurface(groups);
  const excess = sum(count.map((y, j) => frequency[j]! * ((y - pooled * exposure[j]!) ** 2 - y)));
  if (!(excess > 0)) {
    const poisson = sum(
      count.map((y, j) => frequency[j]! * (y * Math.log(pooled) - pooled * exposure[j]!)),
    );
    return {
      mean: pooled,
      shape: Infinity,
      rate: Infinity,
      limit: "poisson",
      logLikelihood: constant + poisson,
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
    logLikelihood: constant + surface(u, v).value,
    theta: count.map((y, j) => (shape + y) / (rate + exposure[j]!)),
    thetaSd: count.map((y, j) => Math.sqrt(shape + y) / (rate + exposure[j]!)),
  };
}

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
export function gammaPoissonMoments(groups: Omit<Counts, "exposure">): {
  readonly mean: number;
  readonly variance: number;
  readonly shape: number;
  readonly rate: number;
} {
  requireCounts("gammaPoissonMoments", groups);
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

/**
 * Log likelihood of a Gamma population in u = log mean and v = -log shape, with its derivatives; no factorials or exposures.
 *
 *   sum_i N_i log(1 + i phi) + sum_j y_j u - (y_j + 1/phi) log(1 + phi mean t_j),  phi = exp(v) = 1/shape,
 *   N the tail counts; exact down to phi = 0, where it is the Poisson's
 *
 * @example
 * gammaPoissonSurface({ count: [0] })(0, 0).value // -0.6931471805599453
 */
export function gammaPoissonSurface(groups: Counts): (u: number, v: number) => Surface {
  const { count, exposure = count.map(() => 1), frequency = count.map(() => 1) } = groups;
  const { at, weight } = tailCounts(count, frequency);
  return (u, v) => {
    const phi = Math.exp(v);
    const mean = Math.exp(u);
    let [value, du, dphi, uu, uphi, phiphi] = [0, 0, 0, 0, 0, 0];
    for (let k = 1; k < at.length; k++) {
      const i = at[k]!;
      const rate = i / (1 + i * phi);
      value += weight[k]! * Math.log1p(i * phi);
      dphi += weight[k]! * rate;
      phiphi -= weight[k]! * rate * rate;
    }
    for (let j = 0; j < count.length; j++) {
      const y = count[j]!;
      const f = frequency[j]!;
      const x = mean * exposure[j]!;
      const z = phi * x;
      const log = Math.log1p(z);
      value += f * (y * u - y * log - (z > 0 ? (log / z) * x : x));
      const [h, slope] = bend(z, log);
      du += (f * (y - x)) / (1 + z);
      dphi += f * (x * x * h - (y * x) / (1 + z));
      uu -= (f * x * (1 + phi * y)) / (1 + z) ** 2;
      uphi -= (f * (y - x) * x) / (1 + z) ** 2;
      phiphi += f * (x ** 3 * slope + y * (x / (1 + z)) ** 2);
    }
    return {
      value,
      gradient: [du, phi * dphi],
      curvature: [uu, phi * uphi, phi * phi * phiphi + phi * dphi],
    };
  };
}

/**
 * The same log likelihood without derivatives, for quadrature.
 *
 * @example
 * gammaPoissonLogLikelihood({ count: [0] })(0, 0) // -0.6931471805599453
 */
export function gammaPoissonLogLikelihood(groups: Counts): (u: number, v: number) => number {
  const { count, exposure = count.map(() => 1), frequency = count.map(() => 1) } = groups;
  const N = tailCounts(count, frequency);
  return (u, v) => {
    const phi = Math.exp(v);
    const mean = Math.exp(u);
    let value = sumOfLogs(N, 1, phi);
    for (let j = 0; j < count.length; j++) {
      const y = count[j]!;
      const x = mean * exposure[j]!;
      const z = phi * x;
      const log = Math.log1p(z);
      value += frequency[j]! * (y * (u - log) - (z > 0 ? (log / z) * x : x));
    }
    return value;
  };
}

/** h = (log(1 + z) - z / (1 + z)) / z² and its slope, by series where the difference would cancel. */
function bend(z: number, log: number): readonly [number, number] {
  if (z > 0.05) {
    const h = (log - z / (1 + z)) / (z * z);
    return [h, (1 / (1 + z) ** 2 - 2 * h) / z];
  }
  let [h, slope, power] = [0, 0, 1];
  for (let k = 0; k < 14; k++) {
    h += ((k + 1) / (k + 2)) * power;
    slope -= (((k + 1) * (k + 2)) / (k + 3)) * power;
    power *= -z;
  }
  return [h, slope];
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/**
 * The door for counts over exposures.
 *
 * Throws  RangeError if there is no group or no event, if the lengths differ, if a count is not a whole number, or if an
 *         exposure or frequency is not positive (a frequency may be 0).
 *
 * @example
 * requireCounts("fit", { count: [1, 0], exposure: [2.5, 4] }) // undefined
 */
export function requireCounts(where: string, { count, exposure, frequency }: Counts): void {
  requireThat(count.length > 0, where, "there must be at least one group", count.length);
  for (const [name, list] of [
    ["exposure", exposure],
    ["frequency", frequency],
  ] as const)
    requireThat(
      list === undefined || list.length === count.length,
      where,
      `${name} must have ${count.length} entries, one per count`,
      list?.length,
    );
  const bad = count.findIndex((y) => !(Number.isSafeInteger(y) && y >= 0));
  requireThat(
    bad < 0,
    where,
    "every count must be a whole number",
    `${count[bad]} at index ${bad}`,
  );
  const badExposure = exposure?.findIndex((t) => !(t > 0 && t < Infinity)) ?? -1;
  requireThat(badExposure < 0, where, "every exposure must be positive", exposure?.[badExposure]);
  const badFrequency = frequency?.findIndex((f) => !(f >= 0 && f < Infinity)) ?? -1;
  requireThat(badFrequency < 0, where, "no frequency may be negative", frequency?.[badFrequency]);
  const events = count.reduce((total, y, j) => total + y * (frequency?.[j] ?? 1), 0);
  requireThat(events > 0, where, "there must be at least one event", events);
}
