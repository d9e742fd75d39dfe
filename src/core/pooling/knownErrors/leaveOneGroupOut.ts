import { requireThat } from "../../assert.ts";
import { normalLogDensity } from "../../distributions/normal.ts";
import { door, type Loose, maybe, number, numbers, onBehalfOf } from "../../door.ts";
import type { LocationPrior } from "../priors/locationPrior.ts";
import { LOCATION_PRIOR } from "../priors/locationPrior.ts";
import type { SdPrior } from "../priors/priors.ts";
import { SD_PRIOR } from "../priors/priors.ts";
import { type KnownErrors, requireGroups } from "./givenTau.ts";
import { normalNormalPosterior } from "./normalNormalPosterior.ts";

/** What the other groups say about one group that they have not seen. */
export interface LeftOut {
  /** Mean and sd of the predictive law of y_j. */
  readonly mean: number;
  readonly sd: number;
  /** How many of its sds the group lies from what the others expected. */
  readonly z: number;
  /** Log of the predictive density at the y_j that was seen. */
  readonly logDensity: number;
}

/**
 * Leave-one-group-out prediction with tau held fixed, in closed form (flat prior on mu).
 *
 *   y_j | y_-j, tau ~ Normal(mu_-j, (V_-j + tau² + sigma_j²)^(1/2)),  mu_-j and V_-j from the other groups
 *
 * Shapes  y and sigma hold J >= 2 numbers each; one entry a group.
 * Units   y, sigma, tau, mean and sd share one unit; z has none.
 * Limits  J = 2: each group is predicted by the other alone.
 * Throws  RangeError if J < 2 or differs, if tau is negative or infinite, or if a sigma is not positive.
 * Source  Gelfand, Dey & Chang, "Model determination using predictive distributions", Bayesian Statistics 4 (1992).
 *
 * @example
 * leaveOneGroupOut({ y: [0, 10], sigma: [3, 4], tau: 0 })[0].z // -2
 */
export function leaveOneGroupOut(
  asked: Loose<KnownErrors & { readonly tau: number }>,
): readonly LeftOut[] {
  const group = door("leaveOneGroupOut", asked, { y: numbers, sigma: numbers, tau: number });
  const { y, sigma, tau } = group;
  requireGroups("leaveOneGroupOut", group);
  requireThat(y.length > 1, "leaveOneGroupOut", "there must be at least two groups", y.length);
  requireThat(
    tau >= 0 && tau < Infinity,
    "leaveOneGroupOut",
    "tau must be at least 0 and finite",
    tau,
  );
  const variance = sigma.map((s) => s * s + tau * tau);
  // One pass forwards, one backwards: sums without a group, never a difference of nearly equal sums.
  const ahead = runningSums(y, variance);
  const behind = runningSums(y.toReversed(), variance.toReversed()).toReversed();
  return y.map((value, j) => {
    const a = ahead[j]!;
    const b = behind[j]!;
    const precision = a.precision + b.precision;
    const mean = (a.precision * a.mean + b.precision * b.mean) / precision;
    const sd = Math.sqrt(1 / precision + variance[j]!);
    return { mean, sd, z: (value - mean) / sd, logDensity: normalLogDensity(value, mean, sd) };
  });
}

/**
 * Leave-one-group-out log predictive density with tau and mu averaged over their posterior without the group.
 *
 *   log p(y_j | y_-j) = log p(y) - log p(y_-j)
 *
 * Shapes  y and sigma hold J numbers each; one number a group.
 * Units   log density of y_j, per unit of y.
 * Throws  RangeError if the posterior without a group is not proper (flat mu and flat tau need J >= 4), or for bad input.
 * Source  Gelfand, Dey & Chang, "Model determination using predictive distributions", Bayesian Statistics 4 (1992).
 *
 * @example
 * leaveOneGroupOutBayes({ y: [1, 1, 1, 1], sigma: [1, 1, 1, 1], tauPrior: { law: "half-normal", sd: 1e-9 } })[0] // -1.06277957
 */
export function leaveOneGroupOutBayes(
  asked: Loose<KnownErrors & { readonly tauPrior?: SdPrior; readonly muPrior?: LocationPrior }>,
): readonly number[] {
  const group = door("leaveOneGroupOutBayes", asked, {
    y: numbers,
    sigma: numbers,
    tauPrior: maybe(SD_PRIOR),
    muPrior: maybe(LOCATION_PRIOR),
  });
  const { y, sigma, ...priors } = group;
  const where = "leaveOneGroupOutBayes";
  const all = onBehalfOf(where, () => normalNormalPosterior(group)).logEvidence;
  return y.map((_, j) => {
    const rest = { y: y.toSpliced(j, 1), sigma: sigma.toSpliced(j, 1), ...priors };
    return all - onBehalfOf(where, () => normalNormalPosterior(rest)).logEvidence;
  });
}

/** Precision and mean of the groups before each one. */
function runningSums(y: readonly number[], variance: readonly number[]) {
  const sums: { precision: number; mean: number }[] = [];
  let precision = 0;
  let mean = 0;
  for (let j = 0; j < y.length; j++) {
    sums.push({ precision, mean });
    const w = 1 / variance[j]!;
    precision += w;
    mean += (w / precision) * (y[j]! - mean);
  }
  return sums;
}
