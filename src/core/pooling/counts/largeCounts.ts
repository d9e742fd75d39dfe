import { binomialLogDensity } from "../../distributions/binomial.ts";
import { poissonLogDensity } from "../../distributions/poisson.ts";
import { log1pmx } from "../../special/log1pmx.ts";
import type { Events } from "./events.ts";
import { type TailCounts, tailCounts } from "./tailCounts.ts";
import type { Trials } from "./trials.ts";

/**
 * Events above are large: sums of their logs are so long that their rounding would show in the log likelihood.
 *
 * @example
 * LARGE // 10000
 */
export const LARGE = 10000;

/**
 * Log of z = mean exposure / shape from which on log(1 + z) is log z.
 *
 * @example
 * Math.log1p(Math.exp(FAR)) - FAR // 0
 */
export const FAR = 40;

/**
 * Log likelihood of a Beta population in s = logit m and v = -log kappa, binomial coefficients included, for large counts.
 *
 *   kappa < n:  sum over i >= 1 of N_i log(1 + m kappa/i) + F_i log(1 + q kappa/i) - T_i log(1 + kappa/i)
 *               + N_0 log m + F_0 log q + (N_0 + F_0 - T_0) log kappa + sum_j log(n_j / (y_j (n_j - y_j)))
 *   kappa > n:  the Binomial law's at one chance m0, and the logs of (m + i phi) / m0, (q + i phi) / q0 and 1 + i phi
 *
 * Shapes  N, F, T the tail counts of successes, failures and trials; q = 1 - m, phi = 1 / kappa. 0 trials or failures add no log.
 * Limits  the sums are as long as the smaller of n and kappa, up to a logarithm, and round at 1e-16 of that, not of n log n.
 *
 * @example
 * largeTrialsLogLikelihood({ successes: [1], trials: [1] })(0, 0) // -0.693147180559945
 */
export function largeTrialsLogLikelihood({
  successes,
  trials,
}: Trials): (s: number, v: number) => number {
  const failures = trials.map((n, j) => n - successes[j]!);
  const [N, F, T] = [tailCounts(successes), tailCounts(failures), tailCounts(trials)];
  const [all, missed] = [sum(successes), sum(failures)];
  const [m0, q0] = [(all + 0.5) / (all + missed + 1), (missed + 0.5) / (all + missed + 1)];
  const atOne = sum(trials.map((n, j) => binomialLogDensity(successes[j]!, n, m0)));
  const firsts =
    sumOfPositiveLogs(trials) - sumOfPositiveLogs(successes) - sumOfPositiveLogs(failures);
  const [N0, F0, T0] = [N, F, T].map(({ weight }) => weight[0] ?? 0) as [number, number, number];
  const typical = (all + missed) / trials.length;
  return (s, v) => {
    const [m, q] = [1 / (1 + Math.exp(-s)), 1 / (1 + Math.exp(s))];
    const phi = Math.exp(v);
    if (phi * typical > 1) {
      const kappa = Math.exp(-v);
      const tails = excess(N, m * kappa) + excess(F, q * kappa) - excess(T, kappa);
      return firsts + N0 * Math.log(m) + F0 * Math.log(q) - (N0 + F0 - T0) * v + tails;
    }
    const apart = m < q ? m - m0 : q0 - q;
    return atOne + ratios(N, m0, apart, phi) + ratios(F, q0, -apart, phi) - ratios(T, 1, 0, phi);
  };
}

/**
 * Log likelihood of a Gamma population in u = log mean and v = -log shape, factorials and exposures included, for large counts.
 *
 *   x_j > shape:  sum over i >= 1 of N_i log(1 + shape/i) + N_0 log shape - sum_j log y_j
 *                 - sum_j y_j log(1 + shape/x_j) + shape log(1 + x_j/shape),  x_j = mean t_j
 *   x_j < shape:  the Poisson law's at one rate, and the differences from it
 *
 * Shapes  N the tail counts; groups without events add no log y_j, but one group must have an event.
 * Limits  as `largeTrialsLogLikelihood`.
 *
 * @example
 * largeCountsLogLikelihood({ count: [2] })(0, 0) // -2.079441541679835
 */
export function largeCountsLogLikelihood(groups: Events): (u: number, v: number) => number {
  const { count, exposure = count.map(() => 1), frequency = count.map(() => 1) } = groups;
  const N = tailCounts(count, frequency);
  const N0 = N.weight[0] ?? 0;
  const exposed = sum(exposure.map((t, j) => frequency[j]! * t));
  const rate = sum(count.map((y, j) => frequency[j]! * y)) / exposed;
  const atOne = sum(count.map((y, j) => frequency[j]! * poissonLogDensity(y, rate * exposure[j]!)));
  const firsts = -sumOfPositiveLogs(count, frequency);
  const typical = exposed / sum(frequency);
  return (u, v) => {
    const [mean, phi, shape] = [Math.exp(u), Math.exp(v), Math.exp(-v)];
    const isOverdispersed = phi * mean * typical > 1;
    const shift = u - Math.log(rate);
    let value = isOverdispersed ? firsts - N0 * v + excess(N, shape) : atOne + ratios(N, 1, 0, phi);
    for (let j = 0; j < count.length; j++) {
      const [y, x] = [count[j]!, mean * exposure[j]!];
      if (exposure[j]! === 0) continue;
      const logZ = u + v + Math.log(exposure[j]!);
      if (logZ > FAR) {
        value -= frequency[j]! * shape * logZ;
        continue;
      }
      const z = phi * x;
      value -=
        frequency[j]! *
        (isOverdispersed
          ? y * Math.log1p(shape / x) + shape * Math.log1p(z)
          : rate * exposure[j]! * Math.expm1(shift) -
            y * shift +
            y * Math.log1p(z) +
            (z > 0 ? (log1pmx(z) / z) * x : 0));
    }
    return value;
  };
}

/** sum over i >= 1 of weight log(1 + a / i). */
function excess({ at, weight }: TailCounts, a: number): number {
  let total = 0;
  for (let k = 1; k < at.length; k++) total += weight[k]! * Math.log1p(a / at[k]!);
  return total;
}

/** Sum of weight log((base + apart + i phi) / base). */
function ratios({ at, weight }: TailCounts, base: number, apart: number, phi: number): number {
  let total = 0;
  for (let k = 0; k < at.length; k++)
    total += weight[k]! * Math.log1p((apart + at[k]! * phi) / base);
  return total;
}

function sumOfPositiveLogs(values: readonly number[], times?: readonly number[]): number {
  return sum(values.map((value, j) => (value > 0 ? (times?.[j] ?? 1) * Math.log(value) : 0)));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
