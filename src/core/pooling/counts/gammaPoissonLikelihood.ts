import { logGamma } from "../../special/logGamma.ts";
import type { Surface } from "../numerics/maximise/maximise2.ts";
import type { Events } from "./events.ts";
import { FAR, LARGE, largeCountsLogLikelihood } from "./largeCounts.ts";
import { sumOfLogs, tailCounts } from "./tailCounts.ts";

/**
 * Log likelihood of a Gamma population in u = log mean and v = -log shape, with its derivatives.
 *
 *   sum_i N_i log(1 + i phi) + sum_j y_j u - (y_j + 1/phi) log(1 + phi mean t_j),  phi = exp(v) = 1/shape,
 *   N the tail counts; exact down to phi = 0, where it is the Poisson's
 *
 * @example
 * gammaPoissonSurface({ count: [0] })(0, 0).value // -0.6931471805599453
 */
export function gammaPoissonSurface(groups: Events): (u: number, v: number) => Surface {
  const { count, exposure = count.map(() => 1), frequency = count.map(() => 1) } = groups;
  const { at, weight } = tailCounts(count, frequency);
  const likelihood = gammaPoissonLogLikelihood(groups);
  const groupsInAll = frequency.reduce((total, f) => total + f, 0);
  const typical = exposure.reduce((total, t, j) => total + frequency[j]! * t, 0) / groupsInAll;
  return (u, v) => {
    const phi = Math.exp(v);
    const mean = Math.exp(u);
    // The slope in v has two forms, equal because the weights sum to the counts; each cancels where the other does not.
    const isOverdispersed = phi * mean * typical > 1;
    let [du, dv, uu, uphi, phiphi] = [0, 0, 0, 0, 0];
    for (let k = 0; k < at.length; k++) {
      const i = at[k]!;
      const rate = i / (1 + i * phi);
      dv += weight[k]! * (isOverdispersed ? -1 / (1 + i * phi) : phi * rate);
      phiphi -= weight[k]! * rate * rate;
    }
    for (let j = 0; j < count.length; j++) {
      const y = count[j]!;
      const f = frequency[j]!;
      const x = mean * exposure[j]!;
      const z = phi * x;
      const log = Math.log1p(z);
      const [h, slope] = bend(z, log);
      du += (f * (y - x)) / (1 + z);
      dv += f * (isOverdispersed ? log / phi + (y - x) / (1 + z) : phi * x * (x * h - y / (1 + z)));
      uu -= (f * x * (1 + phi * y)) / (1 + z) ** 2;
      uphi -= (f * (y - x) * x) / (1 + z) ** 2;
      phiphi += f * (x ** 3 * slope + y * (x / (1 + z)) ** 2);
    }
    return {
      value: likelihood(u, v),
      gradient: [du, dv],
      curvature: [uu, phi * uphi, phi * phi * phiphi + dv],
    };
  };
}

/**
 * The same log likelihood without derivatives, factorials and exposures included: for quadrature.
 *
 * Limits  u may be far beyond 700, where the mean is beyond all numbers.
 *
 * @example
 * gammaPoissonLogLikelihood({ count: [2] })(0, 0) // -2.0794415416798357
 */
export function gammaPoissonLogLikelihood(groups: Events): (u: number, v: number) => number {
  const { count, exposure = count.map(() => 1), frequency = count.map(() => 1) } = groups;
  if (count.some((y) => y > LARGE)) return largeCountsLogLikelihood(groups);
  const constant = count.reduce(
    (sum, y, j) =>
      sum + frequency[j]! * ((y > 0 ? y * Math.log(exposure[j]!) : 0) - logGamma(y + 1)),
    0,
  );
  const N = tailCounts(count, frequency);
  const logTime = exposure.map(Math.log);
  return (u, v) => {
    const phi = Math.exp(v);
    const mean = Math.exp(u);
    let value = sumOfLogs(N, 1, phi);
    for (let j = 0; j < count.length; j++) {
      const y = count[j]!;
      const logZ = u + v + logTime[j]!;
      if (logZ > FAR) {
        value -= frequency[j]! * (y * (v + logTime[j]!) + logZ / phi);
        continue;
      }
      if (exposure[j]! === 0) continue;
      const x = mean * exposure[j]!;
      const z = phi * x;
      const log = Math.log1p(z);
      value += frequency[j]! * (y * (u - log) - (z > 0 ? (log / z) * x : x));
    }
    return constant + value;
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
