import type { Trials } from "./betaBinomialFit.ts";
import type { Surface } from "./maximise2.ts";
import { sumOfLogs, type TailCounts, tailCounts } from "./tailCounts.ts";

/**
 * Log likelihood of a Beta population in s = logit m and v = -log kappa, with its derivatives; no binomial coefficients.
 *
 *   sum_i N_i log(m + i phi) + F_i log(1 - m + i phi) - T_i log(1 + i phi),  phi = exp(v) = 1/kappa,
 *   N, F, T the tail counts of successes, failures and trials; exact down to phi = 0, where it is the Binomial's
 *
 * @example
 * betaBinomialSurface({ successes: [1], trials: [1] })(0, 0).value // -0.6931471805599453
 */
export function betaBinomialSurface({
  successes,
  trials,
}: Trials): (s: number, v: number) => Surface {
  const N = tailCounts(successes);
  const F = tailCounts(trials.map((n, j) => n - successes[j]!));
  const T = tailCounts(trials);
  const typical = trials.reduce((total, n) => total + n, 0) / trials.length;
  return (s, v) => {
    const m = 1 / (1 + Math.exp(-s));
    const q = 1 / (1 + Math.exp(s));
    const phi = Math.exp(v);
    const a = logSum(N, m, phi);
    const b = logSum(F, q, phi);
    const c = logSum(T, 1, phi);
    const slope = m * q;
    const dm = a.first - b.first;
    // Two forms, equal because successes and failures sum to the trials; each cancels where the other does not.
    const dv =
      phi * typical > 1
        ? c.first - m * a.first - q * b.first
        : phi * (a.second + b.second - c.second);
    return {
      value: a.log + b.log - c.log,
      gradient: [slope * dm, dv],
      curvature: [
        -slope * slope * (a.aa + b.aa) + slope * (q - m) * dm,
        -slope * phi * (a.ab - b.ab),
        -phi * phi * (a.bb + b.bb - c.bb) + dv,
      ],
    };
  };
}

/**
 * The same log likelihood without derivatives, for quadrature.
 *
 * @example
 * betaBinomialLogLikelihood({ successes: [1], trials: [1] })(0, 0) // -0.6931471805599453
 */
export function betaBinomialLogLikelihood({
  successes,
  trials,
}: Trials): (s: number, v: number) => number {
  const N = tailCounts(successes);
  const F = tailCounts(trials.map((n, j) => n - successes[j]!));
  const T = tailCounts(trials);
  return (s, v) => {
    const phi = Math.exp(v);
    const odds = Math.exp(-s);
    const q = odds / (1 + odds);
    return sumOfLogs(N, 1 / (1 + odds), phi) + sumOfLogs(F, q, phi) - sumOfLogs(T, 1, phi);
  };
}

/** sum_i weight_i log(x + i phi) and its derivatives (the second ones without their minus sign). */
function logSum({ at, weight }: TailCounts, x: number, phi: number) {
  let [log, first, second, aa, ab, bb] = [0, 0, 0, 0, 0, 0];
  for (let k = 0; k < at.length; k++) {
    const i = at[k]!;
    const term = x + i * phi;
    const rate = weight[k]! / term;
    log += weight[k]! * Math.log(term);
    first += rate;
    second += i * rate;
    aa += rate / term;
    ab += (i * rate) / term;
    bb += (i * i * rate) / term;
  }
  return { log, first, second, aa, ab, bb };
}
