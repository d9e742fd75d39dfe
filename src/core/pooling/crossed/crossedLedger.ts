import { requireThat } from "../../assert.ts";
import { door, type Loose, number, onBehalfOf, oneOf } from "../../door.ts";
import { solveCholesky } from "../../linear/cholesky.ts";
import {
  CROSSED,
  type CrossedData,
  type CrossedSds,
  crossedGiven,
  crossedSystem,
  solvedCrossed,
} from "./crossed.ts";

/** Where mu plus the effect of one annotator or one item comes from, the variances held fixed. */
export interface CrossedLedger {
  /** Share of every rating; they sum to 1. */
  readonly share: readonly number[];
  /** Contribution of the ratings of the level itself, and of all others. */
  readonly own: number;
  readonly others: number;
  /** Sum of share times rating: mu plus the effect. */
  readonly estimate: number;
}

/**
 * Exact share of every rating in the level of one annotator, one item, or mu, conditional on the variances.
 *
 *   share_r = c' H⁻¹ z_r, z_r the row of rating r and c that of the level, in units of the sds (see `crossedGiven`)
 *
 * Shapes  share holds R numbers; index is an annotator, an item, or 0 for mu.
 * Units   own, others and estimate have the unit of y.
 * Limits  for mu all ratings are its own.
 * Throws  RangeError as `crossedGiven` does, and if index does not exist.
 * Source  Robinson, "That BLUP is a good thing", Statistical Science 6 (1991).
 *
 * @example
 * crossedLedger({ annotator: [0, 1], item: [0, 0], y: [1, 3], sigma: 1, annotatorSd: 1, itemSd: 0, of: "annotator", index: 0 }).share // [0.75000000, 0.25000000]
 */
export function crossedLedger(
  asked: Loose<
    CrossedData & CrossedSds & { readonly of: "annotator" | "item" | "mu"; readonly index: number }
  >,
): CrossedLedger {
  const of = door("crossedLedger", asked, {
    ...CROSSED,
    sigma: number,
    annotatorSd: number,
    itemSd: number,
    of: oneOf("annotator", "item", "mu"),
    index: number,
  });
  const { annotator, item, y, sigma, annotatorSd, itemSd, of: level, index } = of;
  const rows = { annotator, item, y };
  onBehalfOf("crossedLedger", () => crossedGiven({ ...rows, sigma, annotatorSd, itemSd }));
  const system = crossedSystem(rows);
  const { A, size } = system;
  const count = { annotator: A, item: size - 1 - A, mu: 1 }[level];
  requireThat(
    Number.isInteger(index) && index >= 0 && index < count,
    "crossedLedger",
    `index must be from 0 to ${count - 1}`,
    index,
  );
  const [a, b] = [annotatorSd / sigma, itemSd / sigma];
  const { factor } = solvedCrossed(system, a, b);
  const row = new Float64Array(size);
  row[size - 1] = 1;
  if (level === "annotator") row[index] = a;
  if (level === "item") row[A + index] = b;
  const x = solveCholesky(factor, row);
  const share = y.map((_, r) => x[size - 1]! + a * x[annotator[r]!]! + b * x[A + item[r]!]!);
  let [own, others] = [0, 0];
  for (const [r, value] of y.entries()) {
    const isOwn = { annotator: annotator[r] === index, item: item[r] === index, mu: true }[level];
    if (isOwn) own += share[r]! * value;
    else others += share[r]! * value;
  }
  return { share, own, others, estimate: own + others };
}
