import { requireThat } from "../../assert.ts";
import { type Loose, listOf, maybe, number, numbers, part } from "../../door.ts";
import { WEIGHTED_ROWS, type WeightedRows } from "./weightedRows.ts";

/** All that rows in groups say about means and variances. */
export interface OneWayData {
  /** Rows of every group. */
  readonly n: readonly number[];
  /** Mean of every group, weighted where the rows have weights. */
  readonly mean: readonly number[];
  /** Sum of squared deviations of the rows from their group's mean, weighted likewise. */
  readonly squaresWithin: number;
  /** Sum of the weights of every group's rows; n where it is left out, for rows of weight 1. */
  readonly weight?: readonly number[];
  /** Sum of the logs of all rows' weights; 0 where it is left out. */
  readonly logWeights?: number;
}

/** Rows in groups as fits take them: the squares of all groups together, or one number a group as `groupSpreads` gives them. */
export interface RowsInGroups extends Omit<OneWayData, "squaresWithin"> {
  readonly squaresWithin?: number;
  readonly squares?: readonly number[];
}

/**
 * What rows in groups may have, for the door.
 *
 * @example
 * Object.keys(ONE_WAY).length // 6
 */
export const ONE_WAY = {
  n: numbers,
  mean: numbers,
  squaresWithin: /* @__PURE__ */ maybe(number),
  squares: /* @__PURE__ */ maybe(numbers),
  weight: /* @__PURE__ */ maybe(numbers),
  logWeights: /* @__PURE__ */ maybe(number),
};

/**
 * Rows in groups with their squares together.
 *
 * Throws  RangeError unless the squares are given in one of the two ways, or if they are not one number a group.
 *
 * @example
 * rowsOf("fit", { n: [2, 2], mean: [1, 3], squares: [2, 8] }).squaresWithin // 10
 */
export function rowsOf(
  where: string,
  { squaresWithin, squares, ...rest }: RowsInGroups,
): OneWayData {
  requireThat(
    (squaresWithin === undefined) !== (squares === undefined),
    where,
    "one of squaresWithin and squares must be given",
    squares ? "both" : "neither",
  );
  const groups = rest.n.length;
  requireThat(
    squares === undefined || squares.length === groups,
    where,
    `squares must have ${groups} entries, one per group`,
    squares?.length,
  );
  return { ...rest, squaresWithin: squaresWithin ?? squares!.reduce((sum, part) => sum + part, 0) };
}

/**
 * Sufficient statistics of rows in groups, in one stable pass.
 *
 *   n_j, mean_j, squaresWithin = sum_j sum_i (y_ij - mean_j)²   (Welford's update)
 *
 * Shapes  J groups of at least one row each; n and mean hold J numbers.
 * Throws  RangeError if a group is empty or a row is not finite.
 * Source  Welford, "Note on a method for calculating corrected sums of squares and products", Technometrics 4 (1962).
 *
 * @example
 * oneWayData([[1, 3], [5]]) // { n: [2, 1], mean: [2, 5], squaresWithin: 2 }
 */
export function oneWayData(rows: Loose<readonly (readonly number[])[]>): OneWayData {
  const groups = listOf(numbers)("oneWayData", "groups", rows) as readonly (readonly number[])[];
  let squaresWithin = 0;
  const mean = groups.map((rows, j) => {
    requireThat(rows.length > 0, "oneWayData", "every group must have rows", `none in group ${j}`);
    let centre = 0;
    rows.forEach((value, i) => {
      requireThat(Number.isFinite(value), "oneWayData", "every row must be finite", value);
      const gap = value - centre;
      centre += gap / (i + 1);
      squaresWithin += gap * (value - centre);
    });
    return centre;
  });
  return { n: groups.map((rows) => rows.length), mean, squaresWithin };
}

/**
 * Sufficient statistics of weighted rows in groups, in one stable pass: a row of weight w has variance sigma²/w.
 *
 *   weight_j = sum_i w_ij, mean_j = sum_i w_ij y_ij / weight_j, squaresWithin = sum_j sum_i w_ij (y_ij - mean_j)²   (West's update)
 *
 * Shapes  J groups of at least one row each; a group without weights has weight 1 a row. n, mean and weight hold J numbers.
 * Units   sigma is that of a row of weight 1: weights c times as large make sigma² c times as large, and nothing else.
 * Throws  RangeError if a group is empty, a row is not finite, or a weight is not positive and finite.
 * Source  West, "Updating mean and variance estimates: an improved method", Communications of the ACM 22 (1979).
 *
 * @example
 * weightedOneWayData([{ value: [1, 3], weight: [1, 3] }]).mean // [2.5]
 */
export function weightedOneWayData(rows: readonly Loose<WeightedRows>[]): Required<OneWayData> {
  const where = "weightedOneWayData";
  const groups = listOf(part(WEIGHTED_ROWS))(where, "groups", rows) as readonly WeightedRows[];
  let [squaresWithin, logWeights] = [0, 0];
  const parts = groups.map(({ value, weight = value.map(() => 1) }, j) => {
    requireThat(value.length > 0, where, "every group must have rows", `none in group ${j}`);
    const rule = `group ${j} must have ${value.length} weights, one per value`;
    requireThat(weight.length === value.length, where, rule, weight.length);
    let [total, centre] = [0, 0];
    value.forEach((y, i) => {
      const w = weight[i]!;
      requireThat(Number.isFinite(y), where, "every row must be finite", y);
      requireThat(w > 0 && w < Infinity, where, "every weight must be positive and finite", w);
      const gap = y - centre;
      total += w;
      centre += gap * (w / total);
      squaresWithin += w * gap * (y - centre);
      logWeights += Math.log(w);
    });
    return { n: value.length, mean: centre, weight: total };
  });
  return {
    n: parts.map(({ n }) => n),
    mean: parts.map(({ mean }) => mean),
    weight: parts.map(({ weight }) => weight),
    squaresWithin,
    logWeights,
  };
}

/**
 * Variance of every group's mean around its true mean, in units of sigma².
 *
 * @example
 * relativeErrors({ n: [2, 4], mean: [1, 5], squaresWithin: 3 }) // [0.5, 0.25]
 */
export function relativeErrors({ n, weight = n }: OneWayData): number[] {
  return weight.map((total) => 1 / total);
}

/**
 * What sizes and weights of the groups add to -2 log likelihood: sum_j log weight_j - sum of the rows' log weights.
 *
 * @example
 * logDesign({ n: [2, 1], mean: [1, 5], squaresWithin: 3 }) // 0.6931471805599453
 */
export function logDesign({ n, weight = n, logWeights = 0 }: OneWayData): number {
  return weight.reduce((sum, total) => sum + Math.log(total), -logWeights);
}

/**
 * The door for rows in groups.
 *
 * Throws  RangeError for fewer than two groups, lengths that differ, rows that do not vary within any group, or weights that
 *         are not positive or without their logs.
 *
 * @example
 * requireOneWay("fit", { n: [2, 1], mean: [2, 5], squaresWithin: 2 }) // undefined
 */
export function requireOneWay(where: string, data: OneWayData): void {
  const { n, mean, squaresWithin, weight, logWeights } = data;
  requireThat(n.length > 1, where, "there must be at least two groups", n.length);
  requireThat(
    mean.length === n.length,
    where,
    `mean must have ${n.length} entries, one per group`,
    mean.length,
  );
  const bad = n.findIndex((rows) => !(Number.isSafeInteger(rows) && rows > 0));
  requireThat(bad < 0, where, "every group must have rows", `${n[bad]} at index ${bad}`);
  requireThat(mean.every(Number.isFinite), where, "every mean must be finite", `[${mean}]`);
  requireThat(
    squaresWithin > 0 && squaresWithin < Infinity,
    where,
    "the rows must vary within some group",
    squaresWithin,
  );
  requireThat(
    (weight === undefined) === (logWeights === undefined),
    where,
    "weight and logWeights must come together",
    `${weight} and ${logWeights}`,
  );
  if (weight === undefined) return;
  const one = `weight must have ${n.length} entries, one per group`;
  requireThat(weight.length === n.length, where, one, weight.length);
  const light = weight.findIndex((total) => !(total > 0 && total < Infinity));
  requireThat(light < 0, where, "every weight must be positive and finite", weight[light]);
  requireThat(Number.isFinite(logWeights), where, "logWeights must be finite", logWeights);
}
