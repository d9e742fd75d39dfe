import { requireThat } from "../../assert.ts";
import { normalLogDensity } from "../../distributions/normalDensity.ts";
import { door, type Kind, type Loose, number, numbers, onBehalfOf, oneOf } from "../../door.ts";
import { marginalGivenTau } from "../knownErrors/givenTau.ts";
import { populationMean } from "../knownErrors/populationMean.ts";
import { shrink } from "../knownErrors/shrink.ts";
import {
  LOCATION_PRIOR,
  type LocationPrior,
  requireLocationPrior,
} from "../priors/locationPrior.ts";

/** Class means in schools, and the variance components, all held fixed. */
export interface ThreeLevels {
  /** School of every class, an index from 0 to K - 1. */
  readonly school: readonly number[];
  /** Mean of every class. */
  readonly y: readonly number[];
  /** Standard error of every class mean: sigma / sqrt(n) for n pupils. */
  readonly sigma: readonly number[];
  /** Sd between the classes of a school. */
  readonly tau: number;
  /** Sd between schools. */
  readonly omega: number;
  /** Grand mean: a number that is held fixed, "flat" to estimate it, or the law of its own prior. */
  readonly psi: number | "flat" | LocationPrior;
}

const HELD_OR_FLAT = /* @__PURE__ */ oneOf("flat", number);
const grandMean: Kind = (where, name, value) =>
  (typeof value === "object" && value ? LOCATION_PRIOR : HELD_OR_FLAT)(where, name, value);

/**
 * What three levels may have, for the door.
 *
 * @example
 * Object.keys(THREE_LEVELS).length // 6
 */
export const THREE_LEVELS = {
  school: numbers,
  y: numbers,
  sigma: numbers,
  tau: number,
  omega: number,
  psi: grandMean,
};

/** Posterior means and sds at every level, the variances taken as known. */
export interface ThreeLevelPosterior {
  readonly psi: { readonly mean: number; readonly sd: number };
  readonly school: { readonly mean: readonly number[]; readonly sd: readonly number[] };
  readonly class: { readonly mean: readonly number[]; readonly sd: readonly number[] };
  /** Log of the likelihood of the class means, with all of them (and a psi that is not held fixed) integrated out. */
  readonly logMarginal: number;
}

/**
 * Three levels with known variances, exactly and in linear time: messages up the tree, then down.
 *
 *   y_c ~ Normal(theta_c, sigma_c), theta_c ~ Normal(mu_k, tau), mu_k ~ Normal(psi, omega)
 *   up    M_k = precision-weighted mean of its classes with variances sigma_c² + tau², P_k its precision; psi likewise from the M_k
 *   down  mu_k = keep M_k + pull psi, variance keep / P_k + pull² V(psi);  theta_c = keep y_c + pull mu_k, likewise
 *   psi   a Normal prior is one more voice beside the schools: its mean, with the precision 1 / sd²
 *
 * Shapes  C classes in K schools, each school with at least one class; class holds C numbers, school K.
 * Units   everything shares the unit of y.
 * Limits  tau = 0 or omega = 0 pools that level completely. A prior's sd that shrinks leads to a psi that is held fixed, one
 *         that grows to a flat psi.
 * Throws  RangeError if lengths differ, a school has no class, tau or omega is negative or infinite, a sigma is not positive,
 *         or a Normal prior's sd is not positive and finite.
 * Source  Lauritzen & Spiegelhalter, JRSS B 50 (1988); Raudenbush & Bryk, Hierarchical Linear Models (2002), chapter 8.
 *
 * @example
 * threeLevels({ school: [0, 0, 1], y: [1, 3, 8], sigma: [1, 1, 1], tau: 0, omega: 1e6, psi: "flat" }).class.mean // [2.00000, 2.00000, 8.00000]
 * threeLevels({ school: [0], y: [4], sigma: [1], tau: 0, omega: 0, psi: { law: "normal", mean: 0, sd: 1 } }).psi.mean // 2
 */
export function threeLevels(asked: Loose<ThreeLevels>): ThreeLevelPosterior {
  const where = "threeLevels";
  const of = door(where, asked, THREE_LEVELS);
  const { y, sigma, tau, omega, psi } = of;
  const schools = messagesOf(where, of);
  const M = schools.map(({ mean }) => mean);
  const error = schools.map(({ se }) => se);
  const top =
    typeof psi === "number"
      ? {
          mean: psi,
          variance: 0,
          logMarginal: sum(M.map((m, k) => normalLogDensity(m, psi, Math.hypot(error[k]!, omega)))),
        }
      : marginalGivenTau(
          M,
          error.map((se) => se * se),
          omega,
          psi === "flat" ? { law: "flat" } : psi,
        );

  const between = shrink({ y: M, sigma: error, mu: top.mean, tau: omega });
  const schoolSd = between.sd.map((sd, k) =>
    Math.hypot(sd, between.pull[k]! * Math.sqrt(top.variance)),
  );
  const classMean: number[] = new Array(y.length);
  const classSd: number[] = new Array(y.length);
  for (const [k, { classes }] of schools.entries()) {
    const within = shrink({
      y: classes.map((c) => y[c]!),
      sigma: classes.map((c) => sigma[c]!),
      mu: between.mean[k]!,
      tau,
    });
    for (const [i, c] of classes.entries()) {
      classMean[c] = within.mean[i]!;
      classSd[c] = Math.hypot(within.sd[i]!, within.pull[i]! * schoolSd[k]!);
    }
  }
  return {
    psi: { mean: top.mean, sd: Math.sqrt(top.variance) },
    school: { mean: between.mean, sd: schoolSd },
    class: { mean: classMean, sd: classSd },
    logMarginal: top.logMarginal + sum(schools.map(({ logMarginal }) => logMarginal)),
  };
}

/** Where one class's estimate comes from. */
export interface ThreeLevelLedger {
  /** Share of every class mean, in the order of the data. */
  readonly share: readonly number[];
  /** Share of a psi that is held fixed, or of the mean of its Normal prior; 0 where it is estimated under a flat one. */
  readonly psiShare: number;
  /** Sum of share times value. */
  readonly estimate: number;
}

/**
 * Exact shares of all class means (and of a psi that is held fixed, or of its prior's mean) in one class's estimate, the variances held fixed.
 *
 *   share_d = keep_c [d = c] + pull_c (keep_k weight_d [d in school k] + pull_k weight_school(d) weight_d)
 *
 * Shapes  share holds C numbers; with psiShare they sum to 1. `class` is an index from 0 to C - 1.
 * Throws  RangeError as `threeLevels` does, and if class is not an index of y.
 *
 * @example
 * threeLevelLedger({ school: [0, 0], y: [1, 3], sigma: [1, 1], tau: 1, omega: 0, psi: 5, class: 0 }).psiShare // 0.5
 */
export function threeLevelLedger(
  asked: Loose<ThreeLevels & { readonly class: number }>,
): ThreeLevelLedger {
  const where = "threeLevelLedger";
  const of = door(where, asked, { ...THREE_LEVELS, class: number });
  const { y, sigma, school, tau, omega, class: own } = of;
  const schools = messagesOf(where, of);
  requireThat(
    own in y,
    "threeLevelLedger",
    `class must be an index from 0 to ${y.length - 1}`,
    own,
  );
  const M = schools.map(({ mean }) => mean);
  const error = schools.map(({ se }) => se);
  const k = school[own]!;
  const inClass = shrink({ y: [y[own]!], sigma: [sigma[own]!], mu: 0, tau });
  const inSchool = shrink({ y: [M[k]!], sigma: [error[k]!], mu: 0, tau: omega });
  const fromPsi = inClass.pull[0]! * inSchool.pull[0]!;
  const top = sharesInPsi(M, error, of);
  const share: number[] = new Array(y.length);
  for (const [j, { classes, weight }] of schools.entries())
    for (const [i, c] of classes.entries()) {
      const siblings = j === k ? inClass.pull[0]! * inSchool.keep[0]! : 0;
      share[c] =
        (siblings + fromPsi * top.school[j]!) * weight[i]! + (c === own ? inClass.keep[0]! : 0);
    }
  const psiShare = top.prior === 0 ? 0 : fromPsi * top.prior;
  const estimate =
    sum(share.map((s, c) => s * y[c]!)) + (psiShare === 0 ? 0 : psiShare * top.priorMean);
  return { share, psiShare, estimate };
}

/** Where psi comes from: shares of the schools and of its prior, which sum to 1, and the mean of that prior. */
interface SharesInPsi {
  readonly school: readonly number[];
  readonly prior: number;
  readonly priorMean: number;
}

/**
 * Shares of what the schools say, and of a prior, in the estimate of psi; a psi that is held fixed is all prior.
 *
 *   prior  s² / (s² + sd²), s the error of the best mean of the schools;  school_k  the rest, by their weights in that mean
 *
 * Shapes  mean and se hold one number a school.
 *
 * @example
 * sharesInPsi([3, 5], [1, 1], { omega: 1, psi: { law: "normal", mean: 0, sd: 1 } }) // { school: [0.25, 0.25], prior: 0.5, priorMean: 0 }
 */
export function sharesInPsi(
  mean: readonly number[],
  se: readonly number[],
  { omega, psi }: Pick<ThreeLevels, "omega" | "psi">,
): SharesInPsi {
  if (typeof psi === "number") return { school: mean.map(() => 0), prior: 1, priorMean: psi };
  const best = populationMean({ y: mean, sigma: se, tau: omega });
  if (psi === "flat" || psi.law === "flat")
    return { school: best.weight, prior: 0, priorMean: Number.NaN };
  const prior = 1 / (1 + (psi.sd / best.se) ** 2);
  const rest = 1 / (1 + (best.se / psi.sd) ** 2);
  return { school: best.weight.map((w) => rest * w), prior, priorMean: psi.mean };
}

/** What the classes of one school say about its mean. */
export interface SchoolMessage {
  /** Its classes, as indices of y. */
  readonly classes: readonly number[];
  readonly mean: number;
  readonly se: number;
  /** Share of each of its classes in that mean. */
  readonly weight: readonly number[];
  readonly logMarginal: number;
}

/**
 * What the classes of every school say about its mean: the messages up the tree.
 *
 *   mean_k = precision-weighted mean of its classes with variances sigma_c² + tau²
 *
 * Throws  RangeError as `threeLevels` does.
 *
 * @example
 * schoolMessages({ school: [0, 0], y: [1, 3], sigma: [1, 1], tau: 1, omega: 0, psi: 5 })[0].mean // 2
 */
export function schoolMessages(asked: Loose<ThreeLevels>): readonly SchoolMessage[] {
  const of = door("schoolMessages", asked, THREE_LEVELS);
  return messagesOf("schoolMessages", of);
}

/**
 * The same without a door, in the name of the function that was called.
 *
 * @example
 * messagesOf("f", { school: [0, 0], y: [1, 3], sigma: [1, 1], tau: 0, omega: 1, psi: "flat" })[0].mean // 2
 */
export function messagesOf(where: string, of: ThreeLevels): readonly SchoolMessage[] {
  const { y, sigma, school, tau, omega, psi } = of;
  requireThat(
    school.length === y.length && sigma.length === y.length,
    where,
    `school and sigma must have ${y.length} entries, one per y`,
    `${school.length} and ${sigma.length}`,
  );
  for (const [name, sd] of [
    ["tau", tau],
    ["omega", omega],
  ] as const)
    requireThat(sd >= 0 && sd < Infinity, where, `${name} must be at least 0 and finite`, sd);
  if (typeof psi === "object") requireLocationPrior(where, psi);
  else
    requireThat(psi === "flat" || Number.isFinite(psi), where, "psi must be finite or flat", psi);
  const count = school.reduce((most, k) => Math.max(most, k + 1), 0);
  const members: number[][] = Array.from({ length: count }, () => []);
  for (const [c, k] of school.entries()) {
    requireThat(k in members, where, "every school must be an index from 0", k);
    members[k]!.push(c);
  }
  return members.map((classes, k) => {
    requireThat(classes.length > 0, where, "every school must have a class", `none in school ${k}`);
    const ys = classes.map((c) => y[c]!);
    const errors = classes.map((c) => sigma[c]!);
    const { mean, se, weight } = onBehalfOf(where, () =>
      populationMean({ y: ys, sigma: errors, tau }),
    );
    const { logMarginal } = marginalGivenTau(
      ys,
      errors.map((s) => s * s),
      tau,
      { law: "flat" },
    );
    return { classes, mean, se, weight, logMarginal };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
