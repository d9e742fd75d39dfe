import { requireThat } from "../../assert.ts";
import { door, type Loose, number, numbers, onBehalfOf } from "../../door.ts";
import { populationMean } from "./populationMean.ts";
import { shrink } from "./shrink.ts";

/** One line of a ledger: share * value = contribution. */
export interface LedgerEntry {
  /** Weight of this source in the estimate; no unit. */
  readonly share: number;
  /** What the source says, in the unit of the data. */
  readonly value: number;
  /** The part of the estimate that this source supplies, in the unit of the data. */
  readonly contribution: number;
}

/** Where the estimate of one group comes from when mu and tau are held fixed. */
export interface Ledger {
  /** The group's own data. */
  readonly own: LedgerEntry;
  /** The population mean. */
  readonly population: LedgerEntry;
  /** Posterior mean of the group: the sum of the contributions. */
  readonly estimate: number;
}

/**
 * Exact shares of one group's posterior mean when the population (mu, tau) is held fixed.
 *
 *   estimate = keep_j y_j + pull_j mu,   keep_j + pull_j = 1
 *
 * Shapes  y and sigma hold J numbers each; group is an index from 0 to J - 1.
 * Units   y, sigma, mu, tau, value, contribution and estimate share one unit; share has none.
 * Limits  tau = 0 gives the population everything; tau = Infinity gives it nothing.
 * Throws  RangeError as `shrink` does, and if group is not an index of y.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), equation 5.17.
 *
 * @example
 * ledger({ y: [28, 8], sigma: [15, 10], mu: 8, tau: 15, group: 0 }).own.contribution // 14
 */
export function ledger(
  asked: Loose<{
    readonly y: readonly number[];
    readonly sigma: readonly number[];
    readonly mu: number;
    readonly tau: number;
    readonly group: number;
  }>,
): Ledger {
  const of = door("ledger", asked, {
    y: numbers,
    sigma: numbers,
    mu: number,
    tau: number,
    group: number,
  });
  const { y, sigma, mu, tau, group } = of;
  requireIndex("ledger", group, y.length);
  requireThat(
    sigma.length === y.length,
    "ledger",
    `sigma must have ${y.length} entries, one per y`,
    sigma.length,
  );
  const { pull, keep, mean } = onBehalfOf("ledger", () =>
    shrink({ y: [y[group]!], sigma: [sigma[group]!], mu, tau }),
  );
  return {
    own: entry(keep[0]!, y[group]!),
    population: entry(pull[0]!, mu),
    estimate: mean[0]!,
  };
}

/** Where the estimate of one group comes from when mu is estimated and tau is held fixed. */
export interface SiblingLedger {
  /** One entry a group, in the order of the data; the shares sum to 1. */
  readonly entries: readonly LedgerEntry[];
  /** Posterior mean of the group: the sum of the contributions. */
  readonly estimate: number;
}

/**
 * Exact share of every group's data in one group's posterior mean, mu estimated and tau fixed.
 *
 *   share_k = pull_j weight_k + keep_j [k = j],   weight_k as in `populationMean` (flat prior on mu)
 *   estimate = sum_k share_k y_k,   sum_k share_k = 1
 *
 * Shapes  y and sigma hold J numbers each; group is an index from 0 to J - 1; entries holds J lines.
 * Units   y, sigma, tau, value, contribution and estimate share one unit; share has none.
 * Limits  tau = 0 gives every group the weights of the pooled mean; tau = Infinity gives the group all.
 * Throws  RangeError as `populationMean` does, and if group is not an index of y.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), equations 5.17 and 5.20 combined.
 *
 * @example
 * siblingLedger({ y: [10, 20], sigma: [3, 3], tau: 3, group: 0 }).entries[0].share // 0.75
 */
export function siblingLedger(
  asked: Loose<{
    readonly y: readonly number[];
    readonly sigma: readonly number[];
    readonly tau: number;
    readonly group: number;
  }>,
): SiblingLedger {
  const of = door("siblingLedger", asked, {
    y: numbers,
    sigma: numbers,
    tau: number,
    group: number,
  });
  const { y, sigma, tau, group } = of;
  const { mean: mu, weight } = onBehalfOf("siblingLedger", () => populationMean({ y, sigma, tau }));
  requireIndex("siblingLedger", group, y.length);
  const { pull, keep } = shrink({ y: [y[group]!], sigma: [sigma[group]!], mu, tau });
  const entries = y.map((value, k) =>
    entry(pull[0]! * weight[k]! + (k === group ? keep[0]! : 0), value),
  );
  return { entries, estimate: entries.reduce((sum, { contribution }) => sum + contribution, 0) };
}

function entry(share: number, value: number): LedgerEntry {
  return { share, value, contribution: share * value };
}

function requireIndex(where: string, group: number, J: number): void {
  requireThat(
    Number.isInteger(group) && group >= 0 && group < J,
    where,
    `group must be an index from 0 to ${J - 1}`,
    group,
  );
}
