import { requireThat } from "../assert.ts";
import { door, type Loose, maybe, type Numbers, number, numbers, requireNumbers } from "../door.ts";

/** Size, mean and sum of squares of every group, one typed array each. */
export interface GroupSpreads {
  readonly n: Float64Array;
  /** Mean of each group; 0 where it has no rows. */
  readonly mean: Float64Array;
  /** Sum of the squared distances from the mean of the group. */
  readonly squares: Float64Array;
}

function requireIndex(where: string, group: number, groups: number): void {
  const inside = Number.isInteger(group) && group >= 0 && group < groups;
  requireThat(inside, where, `every group must be a whole number below ${groups}`, group);
}

/**
 * Size, mean and sum of squares of every group, from rows in any order and in one pass.
 *
 *   mean_j += (y - mean_j) / n_j, squares_j += (y - old mean_j) (y - new mean_j)
 *
 * Shapes  `group` and `y` hold one number a row, the group as its index from 0; the result one number a group.
 * Limits  a group without rows has n = 0, mean = 0, squares = 0.
 * Throws  RangeError if the lengths differ, an index is not a whole number below `groups`, or a y is not finite.
 * Source  Welford (1962), Note on a method for calculating corrected sums of squares and products.
 *
 * @example
 * groupSpreads([0, 1, 0], [1, 7, 3], 2).mean // [2, 7]
 */
export function groupSpreads(group: Numbers, y: Numbers, groups: number): GroupSpreads {
  const where = "groupSpreads";
  requireNumbers(where, "group", group);
  requireNumbers(where, "y", y);
  requireGroups(where, groups);
  requireThat(group.length === y.length, where, `y must have ${group.length} entries`, y.length);
  const n = new Float64Array(groups);
  const mean = new Float64Array(groups);
  const squares = new Float64Array(groups);
  for (let i = 0; i < y.length; i += 1) {
    const j = group[i]!;
    requireIndex(where, j, groups);
    const apart = y[i]! - mean[j]!;
    requireThat(Number.isFinite(apart), where, "every y must be finite", `${y[i]} at index ${i}`);
    n[j]! += 1;
    mean[j]! += apart / n[j]!;
    squares[j]! += apart * (y[i]! - mean[j]!);
  }
  return { n, mean, squares };
}

/**
 * The spreads of two chunks of rows together, so that chunks can be merged in any order.
 *
 *   mean = mean1 + (mean2 - mean1) n2 / n, squares = squares1 + squares2 + (mean2 - mean1)² n1 n2 / n
 *
 * Shapes  both hold the same groups.
 * Throws  RangeError if the numbers of groups differ.
 * Source  Chan, Golub and LeVeque (1983), Algorithms for computing the sample variance.
 *
 * @example
 * mergeGroupSpreads(groupSpreads([0], [1], 1), groupSpreads([0], [3], 1)).squares // [2]
 */
export function mergeGroupSpreads(one: GroupSpreads, other: GroupSpreads): GroupSpreads {
  const where = "mergeGroupSpreads";
  const SPREADS = { n: numbers, mean: numbers, squares: numbers };
  const [first, second] = [one, other].map((spreads) => {
    const { n, mean, squares } = door(where, spreads, SPREADS);
    requireThat(
      mean.length === n.length && squares.length === n.length,
      where,
      "n, mean and squares must have one entry a group",
      `${n.length}, ${mean.length} and ${squares.length}`,
    );
    return {
      n: Float64Array.from(n),
      mean: Float64Array.from(mean),
      squares: Float64Array.from(squares),
    };
  }) as [GroupSpreads, GroupSpreads];
  const groups = first.n.length;
  const rule = `both must hold ${groups} groups`;
  requireThat(second.n.length === groups, where, rule, second.n.length);
  const n = first.n.map((count, j) => count + second.n[j]!);
  const share = n.map((count, j) => (count === 0 ? 0 : second.n[j]! / count));
  const apart = first.mean.map((mean, j) => second.mean[j]! - mean);
  return {
    n,
    mean: first.mean.map((mean, j) => mean + apart[j]! * share[j]!),
    squares: first.squares.map(
      (own, j) => own + second.squares[j]! + apart[j]! ** 2 * first.n[j]! * share[j]!,
    ),
  };
}

/** Events and exposure (or successes and trials) of every group. */
export interface GroupCounts {
  readonly count: Float64Array;
  readonly exposure: Float64Array;
}

/**
 * Events and exposure of every group, from rows in any order and in one pass.
 *
 *   count_j = sum of the counts, exposure_j = sum of the exposures of the rows of group j
 *
 * Shapes  `group`, `count` and `exposure` hold one number a row; the result one number a group.
 * Limits  a group without rows has count = 0, exposure = 0. Chunks merge by adding.
 * Throws  RangeError if the lengths differ, an index is not a whole number below `groups`, or a count or exposure is
 *         negative or not finite.
 *
 * @example
 * groupCounts({ group: [0, 1, 0], count: [1, 0, 2], exposure: [10, 5, 20], groups: 2 }).exposure // [30, 5]
 */
export function groupCounts(
  asked: Loose<
    { readonly group: readonly number[]; readonly groups: number } & (
      | { readonly count: readonly number[]; readonly exposure: readonly number[] }
      | { readonly counts: readonly number[]; readonly exposures: readonly number[] }
    )
  >,
): GroupCounts {
  const where = "groupCounts";
  const rows = door(where, asked as Loose<Rows>, {
    group: numbers,
    count: maybe(numbers),
    exposure: maybe(numbers),
    counts: maybe(numbers),
    exposures: maybe(numbers),
    groups: number,
  });
  const { group, groups, counts = rows.count, exposures = rows.exposure } = rows;
  requireGroups(where, groups);
  for (const [name, column] of [
    ["count", counts],
    ["exposure", exposures],
  ] as const) {
    const rule = `${name} must have ${group.length} entries, one per row`;
    requireThat(column?.length === group.length, where, rule, column?.length);
  }
  const count = new Float64Array(groups);
  const exposure = new Float64Array(groups);
  for (let i = 0; i < group.length; i += 1) {
    const [j, k, t] = [group[i]!, counts![i]!, exposures![i]!];
    requireIndex(where, j, groups);
    const possible = k >= 0 && k < Infinity && t >= 0 && t < Infinity;
    const rule = "every count and exposure must be finite and at least 0";
    requireThat(possible, where, rule, `${k} and ${t} at index ${i}`);
    count[j]! += k;
    exposure[j]! += t;
  }
  return { count, exposure };
}

interface Rows {
  readonly group: readonly number[];
  readonly groups: number;
  readonly count?: readonly number[];
  readonly exposure?: readonly number[];
  readonly counts?: readonly number[];
  readonly exposures?: readonly number[];
}

function requireGroups(where: string, groups: number): void {
  number(where, "groups", groups);
  const whole = Number.isSafeInteger(groups) && groups >= 0;
  requireThat(whole, where, "groups must be a whole number of at least 0", groups);
}
