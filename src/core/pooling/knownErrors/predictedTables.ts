import { requireThat } from "../../assert.ts";
import { door, type Loose, maybe, numbers } from "../../door.ts";
import { complementaryErrorFunction } from "../../special/errorFunction.ts";
import { normalMixture } from "../numerics/laws/normalMixture.ts";
import type { PosteriorLaw } from "../numerics/laws/posteriorLaw.ts";
import { LOCATION_PRIOR, type LocationPrior } from "../priors/locationPrior.ts";
import { SD_PRIOR, type SdPrior } from "../priors/priors.ts";
import type { KnownErrors } from "./givenTau.ts";
import { type NormalNormalPosterior, normalNormalPosterior } from "./normalNormalPosterior.ts";

/** What a table of new groups from the learned population is expected to look like. */
export interface PredictedTables {
  /** The result of one new group, by its place in the table. */
  readonly one: (place: number) => PosteriorLaw;
  /** The mean of all results of the table. */
  readonly mean: PosteriorLaw;
  /** P(the largest result of the table >= x). */
  readonly largestTail: (x: number) => number;
  /**
   * P(the largest lies t or more of its table's own sds above its mean), counted in tables that are made by standard Normal
   * numbers, one for each result of each table.
   */
  readonly outlyingTail: (standard: readonly number[]) => (t: number) => number;
  /** The posterior that the tables are drawn from. */
  readonly posterior: NormalNormalPosterior;
}

/** Steps of the trapezoid rule for mu, in its sds: exact to a few parts in a hundred million where no new result is surer than mu. */
const STEPS = Array.from({ length: 13 }, (_, k) => k - 6);
const HEIGHTS = STEPS.map((z) => Math.exp(-0.5 * z * z));
const WHOLE = HEIGHTS.reduce((a, b) => a + b);

/**
 * Posterior predictive law of a table of new groups, each measured with a standard error of its own.
 *
 *   tau, mu ~ posterior given y,  theta_k ~ Normal(mu, tau),  new_k ~ Normal(theta_k, errors_k)
 *   P(largest < x) = E prod_k Phi((x - mu) / (tau² + errors_k²)^(1/2))
 *   t = (largest - mean) / sd of one table, with K - 1 in the sd; mu does not matter to it, and tau is dealt evenly by its posterior
 *
 * Shapes  y and sigma hold J >= 1 numbers each, errors K >= 1; without `errors` the new table is measured as the old one was.
 * Units   y, sigma, errors and x share one unit.
 * Limits  `outlyingTail` is a share p of N tables, with a standard error of (p (1 - p) / N)^(1/2) at most; t is never over
 *         (K - 1) / K^(1/2), so it needs K >= 3 to say anything. Flat priors on both need J >= 3; the new groups are none of the old ones: what was learned of a single theta_j is not used.
 * Cost    that of `normalNormalPosterior`, some 0.2 ms for each x of `largestTail`, and some 0.3 ms for a thousand tables.
 * Throws  RangeError if an error is not positive, if the standard numbers do not fill whole tables, or as `normalNormalPosterior` does.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 6.3.
 *
 * @example
 * predictedTables({ y: [0, 0, 0], sigma: [3, 3, 3], tauPrior: { law: "half-normal", sd: 1e-9 } }).mean.sd // 2.44948974278
 */
export function predictedTables(
  asked: Loose<
    KnownErrors & {
      readonly errors?: readonly number[];
      readonly tauPrior?: SdPrior;
      readonly muPrior?: LocationPrior;
    }
  >,
): PredictedTables {
  const where = "predictedTables";
  const { errors: given, ...group } = door(where, asked, {
    y: numbers,
    sigma: numbers,
    errors: maybe(numbers),
    tauPrior: maybe(SD_PRIOR),
    muPrior: maybe(LOCATION_PRIOR),
  });
  const errors = given ?? group.sigma;
  requireThat(errors.length > 0, where, "there must be at least one error", errors.length);
  for (const error of errors)
    requireThat(error > 0 && error < Infinity, where, "every error must be positive", error);
  const posterior = normalNormalPosterior(group);
  const { tau, weight, muMean, muSd } = posterior.points;
  const sds = Array.from(tau, (t) => Float64Array.from(errors, (error) => Math.hypot(t, error)));
  const mixture = (sdAt: (i: number) => number) =>
    normalMixture({ weight, mean: muMean, sd: Float64Array.from(tau, (_, i) => sdAt(i)) });
  return {
    posterior,
    one: (place) => {
      requireThat(place in errors, where, `place must be 0 to ${errors.length - 1}`, place);
      return mixture((i) => Math.hypot(muSd[i]!, sds[i]![place]!));
    },
    mean: mixture((i) => Math.hypot(muSd[i]!, Math.hypot(...sds[i]!) / errors.length)),
    outlyingTail: (standard) => {
      const size = errors.length;
      const whole = standard.length > 0 && standard.length % size === 0;
      requireThat(whole, where, `standard must hold ${size} numbers a table`, standard.length);
      const found = outlyingOf({ weight, sds, standard });
      return (t) => 1 - countBelow(found, t) / found.length;
    },
    largestTail: (x) => {
      let sum = 0;
      for (let i = 0; i < tau.length; i++) {
        let below = 0;
        for (const [k, z] of STEPS.entries()) {
          const from = muMean[i]! + muSd[i]! * z - x;
          let all = HEIGHTS[k]!;
          for (const sd of sds[i]!)
            all *= 0.5 * complementaryErrorFunction((from / sd) * Math.SQRT1_2);
          below += all;
        }
        sum += weight[i]! * (1 - below / WHOLE);
      }
      return sum;
    },
  };
}

/** How far out the largest of each table lies, in the table's own sds above its mean; in rising order. */
function outlyingOf(of: {
  readonly weight: ArrayLike<number>;
  readonly sds: readonly Float64Array[];
  readonly standard: readonly number[];
}): Float64Array {
  const { weight, sds, standard } = of;
  const size = sds[0]!.length;
  const found = new Float64Array(standard.length / size);
  let [node, passed] = [0, weight[0]!];
  for (let i = 0; i < found.length; i++) {
    while (passed < (i + 0.5) / found.length && node < sds.length - 1) passed += weight[++node]!;
    const sd = sds[node]!;
    let [sum, squares, largest] = [0, 0, Number.NEGATIVE_INFINITY];
    for (let k = 0; k < size; k++) {
      const one = sd[k]! * standard[i * size + k]!;
      sum += one;
      squares += one * one;
      if (one > largest) largest = one;
    }
    const mean = sum / size;
    found[i] = (largest - mean) / Math.sqrt((squares - sum * mean) / (size - 1));
  }
  return found.sort();
}

/** How many numbers of a rising list are smaller. */
function countBelow(rising: Float64Array, x: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
