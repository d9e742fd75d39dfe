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
 * Shapes  J >= 2 groups of one or more rows, at least one with two; the results hold J numbers each.
 * Units   value, collective, individual and premium share one unit; the variances have its square.
 * Limits  between = 0 gives everyone the collective premium; equal weights are Buehlmann's model.
 * Throws  RangeError for fewer than two groups, a weight that is not positive, or rows that do not vary within any group.
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
  const parts = groups.map((group, j) => summary(group, j));
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
  return {
    collective,
    betweenVariance: between,
    withinVariance: within,
    individual: y,
    credibility: keep,
    premium: y.map((value, j) => keep[j]! * value + pull[j]! * collective),
  };
}

function summary({ value, weight = value.map(() => 1) }: WeightedRows, j: number) {
  const where = "buhlmannStraub";
  requireThat(value.length > 0, where, `group ${j} must have rows`, value.length);
  requireThat(
    weight.length === value.length,
    where,
    `group ${j} must have ${value.length} weights, one per value`,
    weight.length,
  );
  requireThat(value.every(Number.isFinite), where, "every value must be finite", `[${value}]`);
  requireThat(
    weight.every((w) => w > 0 && w < Infinity),
    where,
    "every weight must be positive",
    `[${weight}]`,
  );
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
