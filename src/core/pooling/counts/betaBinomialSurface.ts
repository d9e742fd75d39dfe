import type { Surface } from "../numerics/maximise/maximise2.ts";
import { betaBinomialLogLikelihood } from "./betaBinomialLikelihood.ts";
import { type TailCounts, tailCounts } from "./tailCounts.ts";
import type { Trials } from "./trials.ts";

/**
 * Log likelihood of a Beta population in s = logit m and v = -log kappa, with its derivatives.
 *
 *   sum_i N_i log(m + i phi) + F_i log(1 - m + i phi) - T_i log(1 + i phi),  phi = exp(v) = 1/kappa,
 *   N, F, T the tail counts of successes, failures and trials; exact down to phi = 0, where it is the Binomial's
 *
 * @example
 * betaBinomialSurface({ successes: [1], trials: [1] })(0, 0).value // -0.6931471805599453
 */
export function betaBinomialSurface(groups: Trials): (s: number, v: number) => Surface {
  const { successes, trials } = groups;
  const likelihood = betaBinomialLogLikelihood(groups);
  const N = tailCounts(successes);
  const F = tailCounts(trials.map((n, j) => n - successes[j]!));
  const T = tailCounts(trials);
  const typical = trials.reduce((total, n) => total + n, 0) / trials.length;
  return (s, v) => {
    const m = 1 / (1 + Math.exp(-s));
    const q = 1 / (1 + Math.exp(s));
    const phi = Math.exp(v);
    const a = slopes(N, m, phi);
    const b = slopes(F, q, phi);
    const c = slopes(T, 1, phi);
    const slope = m * q;
    const dm = a.first - b.first;
    // Two forms, equal because successes and failures sum to the trials; each cancels where the other does not.
    const dv =
      phi * typical > 1
        ? c.first - m * a.first - q * b.first
        : phi * (a.second + b.second - c.second);
    return {
      value: likelihood(s, v),
      gradient: [slope * dm, dv],
      curvature: [
        -slope * slope * (a.aa + b.aa) + slope * (q - m) * dm,
        -slope * phi * (a.ab - b.ab),
        -phi * phi * (a.bb + b.bb - c.bb) + dv,
      ],
    };
  };
}

/** Derivatives of sum_i weight_i log(x + i phi) (the second ones without their minus sign). */
function slopes({ at, weight }: TailCounts, x: number, phi: number) {
  let [first, second, aa, ab, bb] = [0, 0, 0, 0, 0];
  for (let k = 0; k < at.length; k++) {
    const i = at[k]!;
    const term = x + i * phi;
    const rate = weight[k]! / term;
    first += rate;
    second += i * rate;
    aa += rate / term;
    ab += (i * rate) / term;
    bb += (i * i * rate) / term;
  }
  return { first, second, aa, ab, bb };
}
