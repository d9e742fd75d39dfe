import { requireThat } from "../../assert.ts";
import { door, type Loose, listOf, maybe, number, numbers, part } from "../../door.ts";

/** A line's rows in one group, reduced without loss: X = Q R with orthonormal Q and R = [[r00, r01], [0, r11]]. */
export interface LineStatistics {
  readonly n: number;
  /** R, whose square R'R is X'X; the x in X are counted from the origin of the data. */
  readonly r00: number;
  readonly r01: number;
  /** 0 where all x of the group are one. */
  readonly r11: number;
  /** Q'y */
  readonly z0: number;
  readonly z1: number;
}

/** All that rows (x, y) in groups say about lines and variances. */
export interface RegressionData {
  readonly groups: readonly LineStatistics[];
  /** Sum of squared deviations of the rows from their own group's line. */
  readonly squaresWithin: number;
  /**
   * The x from which r01 is counted, 0 if left out: near the rows, so that nothing cancels however far they lie from 0.
   * It is no part of a model: intercepts are those at x = 0 everywhere.
   */
  readonly origin?: number;
}

/**
 * What lines in groups may have, for the door.
 *
 * @example
 * Object.keys(LINES) // ["groups", "squaresWithin", "origin"]
 */
export const LINES = {
  groups: /* @__PURE__ */ listOf(
    /* @__PURE__ */ part({
      n: number,
      r00: number,
      r01: number,
      r11: number,
      z0: number,
      z1: number,
    }),
  ),
  squaresWithin: number,
  origin: /* @__PURE__ */ maybe(number),
};

/**
 * Sufficient statistics of rows (x, y) in groups, each group about its own means.
 *
 *   r00 = sqrt(n), r01 = sqrt(n) (xbar - origin), r11 = sqrt(Sxx);  z0 = sqrt(n) ybar, z1 = Sxy / sqrt(Sxx)
 *
 * Shapes  x and y hold one list a group, of equal lengths, at least one row each.
 * Limits  a group with one x says nothing about a slope (r11 = z1 = 0). The origin is the row nearest to the mean of x:
 *         rows with one more offset in x give the same groups.
 * Throws  RangeError if lists differ, a group is empty, or a value is not finite.
 * Source  Golub & Van Loan, Matrix Computations, 4th ed. (2013), section 5.3.
 *
 * @example
 * regressionData({ x: [[0, 1, 2]], y: [[1, 3, 5]] }).squaresWithin // 0
 */
export function regressionData(
  asked: Loose<{
    readonly x: readonly (readonly number[])[];
    readonly y: readonly (readonly number[])[];
  }>,
): RegressionData {
  const rows = door("regressionData", asked, { x: listOf(numbers), y: listOf(numbers) });
  const where = "regressionData";
  const { x, y } = rows;
  requireThat(
    x.length > 0 && x.length === y.length,
    where,
    "y must have one list a group",
    y.length,
  );
  let squaresWithin = 0;
  const origin = middleOf(x);
  const groups = x.map((list, j) => {
    const ys = y[j]!;
    const n = list.length;
    requireThat(n > 0 && ys.length === n, where, "a group's x and y must have rows", `group ${j}`);
    requireThat(
      [...list, ...ys].every(Number.isFinite),
      where,
      "every value must be finite",
      `group ${j}`,
    );
    const xs = Array.from(list, (value) => value - origin);
    const [xbar, ybar] = [mean(xs), mean(ys)];
    let [sxx, sxy] = [0, 0];
    for (let i = 0; i < n; i++) {
      sxx += (xs[i]! - xbar) ** 2;
      sxy += (xs[i]! - xbar) * (ys[i]! - ybar);
    }
    const slope = sxx > 0 ? sxy / sxx : 0;
    for (let i = 0; i < n; i++) squaresWithin += (ys[i]! - ybar - slope * (xs[i]! - xbar)) ** 2;
    const [root, spread] = [Math.sqrt(n), Math.sqrt(sxx)];
    return { n, r00: root, r01: root * xbar, r11: spread, z0: root * ybar, z1: slope * spread };
  });
  return { groups, squaresWithin, origin };
}

/** The row nearest to the mean of all x, 0 if there is none: differences from a row have no rounding of their own. */
function middleOf(x: readonly (readonly number[])[]): number {
  let [count, shift] = [0, 0];
  const first = x.find((list) => list.length > 0)?.[0] ?? 0;
  for (const list of x)
    for (const value of list) {
      count++;
      shift += (value - first - shift) / count;
    }
  let nearest = first;
  for (const list of x)
    for (const value of list)
      if (Math.abs(value - first - shift) < Math.abs(nearest - first - shift)) nearest = value;
  return Number.isFinite(nearest) ? nearest : 0;
}

/** Mean of a list, corrected once for its rounding. */
function mean(values: readonly number[]): number {
  const first = values.reduce((sum, value) => sum + value, 0) / values.length;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

/** Groups that share one design, with the mean and the scatter of their z. */
export interface Design {
  readonly count: number;
  readonly r00: number;
  readonly r01: number;
  readonly r11: number;
  readonly mean: readonly [number, number];
  /** Sums of squares and products 00, 01, 11 of z about its mean. */
  readonly scatter: readonly [number, number, number];
}

/**
 * The groups sorted by design: of those that share one, the likelihood needs only the mean and the scatter.
 *
 * @example
 * designsOf(regressionData({ x: [[0, 1], [0, 1]], y: [[1, 2], [3, 4]] }).groups).length // 1
 */
export function designsOf(groups: readonly LineStatistics[]): readonly Design[] {
  const alike = new Map<string, LineStatistics[]>();
  for (const group of groups) {
    const key = `${group.r00} ${group.r01} ${group.r11}`;
    const list = alike.get(key);
    if (list) list.push(group);
    else alike.set(key, [group]);
  }
  return [...alike.values()].map((list) => {
    const centre = [mean(list.map(({ z0 }) => z0)), mean(list.map(({ z1 }) => z1))] as const;
    const [a, b, c] = [0, 0, 0].map((_, k) =>
      list.reduce((sum, { z0, z1 }) => {
        const [d0, d1] = [z0 - centre[0], z1 - centre[1]];
        return sum + (k === 0 ? d0 * d0 : k === 1 ? d0 * d1 : d1 * d1);
      }, 0),
    ) as [number, number, number];
    const { r00, r01, r11 } = list[0]!;
    return { count: list.length, r00, r01, r11, mean: centre, scatter: [a, b, c] };
  });
}

/**
 * The door for lines in groups.
 *
 * Throws  RangeError for fewer than two groups, rows that do not scatter about their lines, or fewer than two x in all.
 *
 * @example
 * requireLines("fit", regressionData({ x: [[0, 1, 2], [0, 1]], y: [[1, 2, 4], [3, 4]] })) // undefined
 */
export function requireLines(where: string, { groups, squaresWithin }: RegressionData): void {
  requireThat(groups.length > 1, where, "there must be at least two groups", groups.length);
  requireThat(
    squaresWithin > 0 && squaresWithin < Infinity,
    where,
    "the rows must scatter about some group's line",
    squaresWithin,
  );
  const x = groups.map(({ r00, r01 }) => r01 / r00);
  requireThat(
    groups.some(({ r11 }) => r11 > 0) || x.some((value) => value !== x[0]),
    where,
    "there must be at least two values of x",
    x[0],
  );
}
