import { requireThat } from "../../assert.ts";
import { door, type Loose, listOf, oneOf, part } from "../../door.ts";
import { betweenVariance } from "../knownErrors/betweenGroups.ts";
import { shrink } from "../knownErrors/shrink.ts";
import { WEIGHTED_ROWS, type WeightedRows } from "./weightedRows.ts";

/** Credibility premiums: the actuary's shrinkage. */
export interface Credibility {
  /** Population mean that the groups are pulled towards: credibility-weighted. */
  readonly collective: number;
  /** Variance between the groups' true means. */
  readonly betweenVariance: number;
  /** Variance of one value of weight 1 around its group's true mean. */
  readonly withinVariance: number;
  /** Weighted mean of every group. */
  readonly individual: readonly number[];
  /** Credibility factor: share of the group's own mean in its premium. */
  readonly credibility: readonly number[];
  readonly premium: readonly number[];
}

/**
 * Buehlmann-Straub credibility: group means of weighted rows shrunk by estimated variance components.
 *
 *   within  = sum_jt w_jt (x_jt - xbar_j)² / sum_j (n_j - 1)
 *   between = (sum_j w_j (xbar_j - xbar)² - (J - 1) within) / (w - sum_j w_j² / w)      "unbiased", cut off at 0
 *           = the a with sum_j (xbar_j - collective)² / (a + within / w_j) = J - 1        "iterative"
 *   credibility_j = w_j / (w_j + within / between),  premium_j = credibility_j xbar_j + (1 - credibility_j) collective
 *
 * Shapes  J groups, at least two of them with rows, at least one with two; the results hold J numbers each.
 * Units   value, collective, individual and premium share one unit; the variances have its square.
 * Limits  between = 0 gives everyone the collective premium; equal weights are Buehlmann's model. A period of weight 0 is a
 *         missing one: its value says nothing, and may be NaN. A group of which every period is missing has no mean of its
 *         own (NaN), credibility 0 and the collective premium.
 * Throws  RangeError for fewer than two groups with rows, a negative weight, or rows that do not vary within any group.
 * Source  Buehlmann & Straub, "Glaubwuerdigkeit fuer Schadensaetze", Mitt. Ver. Schweiz. Vers. Math. 70 (1970);
 *         Buehlmann & Gisler, A Course in Credibility Theory (2005), chapter 4. "iterative" is Bichsel and Straub's
 *         pseudo-estimator, and solves the equation of Paule and Mandel.
 *
 * @example
 * buhlmannStraub({ groups: [{ value: [1, 3] }, { value: [5, 7] }], method: "unbiased" }).credibility // [0.875, 0.875]
 */
export function buhlmannStraub(
  asked: Loose<{
    readonly groups: readonly WeightedRows[];
    readonly method: "unbiased" | "iterative";
  }>,
): Credibility {
  const of = door("buhlmannStraub", asked, {
    groups: listOf(part(WEIGHTED_ROWS)),
    method: oneOf("unbiased", "iterative"),
  });
  const { groups, method } = of;
  const where = "buhlmannStraub";
  requireThat(groups.length > 1, where, "there must be at least two groups", groups.length);
  const all = groups.map((group, j) => summary(group, j));
  const parts = all.filter(({ count }) => count > 0);
  requireThat(parts.length > 1, where, "at least two groups must have rows", parts.length);
  const degrees = sum(parts.map(({ count }) => count - 1));
  const within = sum(parts.map(({ squares }) => squares)) / degrees;
  requireThat(within > 0, where, "the rows must vary within some group", within);
  const y = parts.map(({ mean }) => mean);
  const weight = parts.map((part) => part.weight);
  const sigma = weight.map((w) => Math.sqrt(within / w));
  const between =
    method === "iterative"
      ? betweenVariance({ y, sigma, method: "PM" })
      : unbiased(y, weight, within);

  const { pull, keep } = shrink({ y, sigma, mu: 0, tau: Math.sqrt(between) });
  // At between = 0 no group is credible; the collective is then the mean by volume.
  const trust = between > 0 ? keep : weight;
  const collective = sum(y.map((value, j) => trust[j]! * value)) / sum(trust);
  const premium = y.map((value, j) => keep[j]! * value + pull[j]! * collective);
  let next = 0;
  /** Where every group's results stand among those of the groups that have rows. */
  const place = all.map(({ count }) => (count > 0 ? next++ : -1));
  return {
    collective,
    betweenVariance: between,
    withinVariance: within,
    individual: place.map((at) => y[at] ?? Number.NaN),
    credibility: place.map((at) => keep[at] ?? 0),
    premium: place.map((at) => premium[at] ?? collective),
  };
}

function summary(rows: WeightedRows, j: number) {
  const where = "buhlmannStraub";
  const given = rows.weight ?? rows.value.map(() => 1);
  requireThat(rows.value.length > 0, where, `group ${j} must have rows`, rows.value.length);
  requireThat(
    given.length === rows.value.length,
    where,
    `group ${j} must have ${rows.value.length} weights, one per value`,
    given.length,
  );
  requireThat(
    given.every((w) => w >= 0 && w < Infinity),
    where,
    "every weight must be at least 0",
    `[${given}]`,
  );
  const value = rows.value.filter((_, t) => given[t]! > 0);
  const weight = given.filter((w) => w > 0);
  requireThat(value.every(Number.isFinite), where, "every value must be finite", `[${value}]`);
  const total = sum(weight);
  const mean = sum(value.map((x, t) => (weight[t]! / total) * x));
  const squares = sum(value.map((x, t) => weight[t]! * (x - mean) ** 2));
  return { count: value.length, weight: total, mean, squares };
}

function unbiased(y: readonly number[], weight: readonly number[], within: number): number {
  const total = sum(weight);
  const centre = sum(y.map((value, j) => (weight[j]! / total) * value));
  const spread = sum(y.map((value, j) => weight[j]! * (value - centre) ** 2));
  const size = total - sum(weight.map((w) => (w * w) / total));
  return Math.max(0, (spread - (y.length - 1) * within) / size);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
