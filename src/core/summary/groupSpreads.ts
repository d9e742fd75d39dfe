import { requireThat } from "../assert.ts";

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
 * Throws  RangeError if the lengths differ or an index is not a whole number below `groups`.
 * Source  Welford (1962), Note on a method for calculating corrected sums of squares and products.
 *
 * @example
 * groupSpreads([0, 1, 0], [1, 7, 3], 2).mean // [2, 7]
 */
export function groupSpreads(
  group: ArrayLike<number>,
  y: ArrayLike<number>,
  groups: number,
): GroupSpreads {
  const where = "groupSpreads";
  requireThat(group.length === y.length, where, `y must have ${group.length} entries`, y.length);
  const n = new Float64Array(groups);
  const mean = new Float64Array(groups);
  const squares = new Float64Array(groups);
  for (let i = 0; i < y.length; i += 1) {
    const j = group[i]!;
    requireIndex(where, j, groups);
    const apart = y[i]! - mean[j]!;
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
export function mergeGroupSpreads(first: GroupSpreads, second: GroupSpreads): GroupSpreads {
  const groups = first.n.length;
  const rule = `both must hold ${groups} groups`;
  requireThat(second.n.length === groups, "mergeGroupSpreads", rule, second.n.length);
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
 * Throws  RangeError if the lengths differ or an index is not a whole number below `groups`.
 *
 * @example
 * groupCounts({ group: [0, 1, 0], count: [1, 0, 2], exposure: [10, 5, 20], groups: 2 }).exposure // [30, 5]
 */
export function groupCounts(rows: {
  readonly group: ArrayLike<number>;
  readonly count: ArrayLike<number>;
  readonly exposure: ArrayLike<number>;
  readonly groups: number;
}): GroupCounts {
  const { group, groups } = rows;
  const where = "groupCounts";
  for (const column of [rows.count, rows.exposure]) {
    const rule = `every column must have ${group.length} entries`;
    requireThat(column.length === group.length, where, rule, column.length);
  }
  const count = new Float64Array(groups);
  const exposure = new Float64Array(groups);
  for (let i = 0; i < group.length; i += 1) {
    const j = group[i]!;
    requireIndex(where, j, groups);
    count[j]! += rows.count[i]!;
    exposure[j]! += rows.exposure[i]!;
  }
  return { count, exposure };
}
