import { requireThat } from "../../assert.ts";
import { door, type Loose, type Numbers, numbers } from "../../door.ts";

/**
 * Rank of every value, 1 for the largest; equal values share the mean of their ranks.
 *
 *   rank_j = 1 + #{k: x_k > x_j} + #{k != j: x_k = x_j} / 2
 *
 * Shapes  values holds J numbers; the result holds J ranks, which sum to J (J + 1) / 2.
 * Limits  an empty list has no ranks; all equal values get (J + 1) / 2.
 * Throws  RangeError if a value is NaN.
 * Source  Hollander, Wolfe & Chicken, Nonparametric Statistical Methods, 3rd ed. (2014): midranks.
 *
 * @example
 * ranks([28, 8, -3, 8]) // [1, 2.5, 4, 2.5]
 */
export function ranks(given: Numbers): readonly number[] {
  const values = numbers("ranks", "values", given);
  requireNumbers("ranks", values);
  const order = values.map((_, j) => j).sort((j, k) => compare(values[k]!, values[j]!));
  const rank = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let i = from; i < to; i++) rank[order[i]!] = (from + 1 + to) / 2;
    from = to;
  }
  return rank;
}

/**
 * Number of pairs of groups that stand in opposite orders before and after pooling.
 *
 *   #{j < k: (raw_j - raw_k) (pooled_j - pooled_k) < 0}; a pair that is tied on one side has not swapped
 *
 * Shapes  raw and pooled hold J numbers each; the result is from 0 to J (J - 1) / 2.
 * Limits  0 when the order is the same or everything is pooled; J (J - 1) / 2 when it is reversed.
 * Throws  RangeError if J differs or a value is NaN.
 * Source  Kendall, "A new measure of rank correlation", Biometrika 30 (1938): discordant pairs; counted
 *         by merging in J log J steps as in Knight, JASA 61 (1966).
 *
 * @example
 * swappedPairs({ raw: [28, 8, -3], pooled: [10, 11, 4] }) // 1
 */
export function swappedPairs(
  asked: Loose<{
    readonly raw: readonly number[];
    readonly pooled: readonly number[];
  }>,
): number {
  const estimates = door("swappedPairs", asked, { raw: numbers, pooled: numbers });
  const { raw, pooled } = estimates;
  requireThat(
    raw.length === pooled.length,
    "swappedPairs",
    `pooled must have ${raw.length} entries, one per raw`,
    pooled.length,
  );
  requireNumbers("swappedPairs", raw);
  requireNumbers("swappedPairs", pooled);
  // Ties in raw are put in the order of pooled, so that they are never counted as inversions.
  const order = raw
    .map((_, j) => j)
    .sort((j, k) => compare(raw[j]!, raw[k]!) || compare(pooled[j]!, pooled[k]!));
  return inversions(order.map((j) => pooled[j]!)).count;
}

/**
 * Index of the largest value; the first one if several are equal.
 *
 *   min {j: x_j = max_k x_k}
 *
 * Shapes  values holds at least one number; the result is from 0 to J - 1.
 * Throws  RangeError if values is empty or holds NaN.
 *
 * @example
 * indexOfLargest([8, 28, -3]) // 1
 */
export function indexOfLargest(given: Numbers): number {
  const values = numbers("indexOfLargest", "values", given);
  requireThat(values.length > 0, "indexOfLargest", "there must be at least one value", 0);
  requireNumbers("indexOfLargest", values);
  return values.reduce((best, value, j) => (value > values[best]! ? j : best), 0);
}

/**
 * Index of the smallest value; the first one if several are equal.
 *
 *   min {j: x_j = min_k x_k}
 *
 * Shapes  values holds at least one number; the result is from 0 to J - 1.
 * Throws  RangeError if values is empty or holds NaN.
 *
 * @example
 * indexOfSmallest([8, 28, -3]) // 2
 */
export function indexOfSmallest(given: Numbers): number {
  const values = numbers("indexOfSmallest", "values", given);
  requireThat(values.length > 0, "indexOfSmallest", "there must be at least one value", 0);
  requireNumbers("indexOfSmallest", values);
  return values.reduce((best, value, j) => (value < values[best]! ? j : best), 0);
}

/** The list sorted upwards, and the number of pairs that stood in falling order. */
function inversions(list: readonly number[]): { sorted: readonly number[]; count: number } {
  if (list.length < 2) return { sorted: list, count: 0 };
  const middle = list.length >> 1;
  const left = inversions(list.slice(0, middle));
  const right = inversions(list.slice(middle));
  const sorted: number[] = [];
  let count = left.count + right.count;
  let i = 0;
  let k = 0;
  while (i < left.sorted.length && k < right.sorted.length) {
    if (left.sorted[i]! <= right.sorted[k]!) sorted.push(left.sorted[i++]!);
    else {
      sorted.push(right.sorted[k++]!);
      count += left.sorted.length - i;
    }
  }
  while (i < left.sorted.length) sorted.push(left.sorted[i++]!);
  while (k < right.sorted.length) sorted.push(right.sorted[k++]!);
  return { sorted, count };
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function requireNumbers(where: string, values: readonly number[]): void {
  const bad = values.findIndex((value) => Number.isNaN(value));
  requireThat(bad < 0, where, "no value may be NaN", `NaN at index ${bad}`);
}
