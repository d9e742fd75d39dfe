import { requireThat } from "../../assert.ts";
import { door, type Loose, number } from "../../door.ts";
import type { LocationPrior } from "../priors/locationPrior.ts";
import { designsOf, type RegressionData } from "./regressionData.ts";
import {
  LINES_GIVEN,
  linePrior,
  linesAtOrigin,
  type Matrix2,
  matrixAtZero,
  type RegressionVariances,
  requireRegressionGiven,
  variancesAtOrigin,
} from "./regressionGiven.ts";
import { regressionKernel } from "./regressionSums.ts";

/** One source of a group's line. */
export interface RegressionLedgerEntry {
  /** Multiplies the source's own line (intercept, slope); the matrices of all sources sum to the identity. */
  readonly matrix: Matrix2;
  /** The part of the estimate that the source supplies. */
  readonly contribution: { readonly intercept: number; readonly slope: number };
}

/** Where a group's line comes from, the variances held fixed. */
export interface RegressionLedger {
  /** One entry a group, in the order of the data: the group's own, and its siblings'. */
  readonly entries: readonly RegressionLedgerEntry[];
  /** A Normal prior of gamma; nothing where gamma is flat. */
  readonly prior: RegressionLedgerEntry;
  /** Sum of the contributions. */
  readonly estimate: { readonly intercept: number; readonly slope: number };
}

/**
 * Exact contribution of every group's data (and of gamma's prior) to one group's line, conditional on the variances.
 *
 *   matrix_k = pull_j V S_k + keep_j [k = j],  S_k = (Psi + sigma² (X_k'X_k)⁻¹)⁻¹, V the covariance of gamma
 *   prior    = pull_j V (prior precision);  sum of all matrices = I, sum of contributions = the estimate
 *
 * Shapes  entries holds J lines; group is an index from 0 to J - 1.
 * Units   contributions have the units of intercept and slope. A matrix mixes them: a sibling's slope can move an intercept.
 * Limits  a group with one x has no line of its own: its matrix is singular, its contribution is exact all the same.
 * Throws  RangeError as `regressionGiven` does, and if group is not an index.
 * Source  Lindley & Smith, JRSS B 34 (1972); Raudenbush & Bryk, Hierarchical Linear Models (2002), chapter 3.
 *
 * @example
 * regressionLedger({ ...regressionData({ x: [[-1, 0, 1], [-1, 0, 1]], y: [[1, 2, 4], [3, 4, 6]] }), sigmaVariance: 3, population: { interceptVariance: 1, slopeVariance: 0, covariance: 0 }, group: 0 }).entries[0].matrix[0] // 0.75000000
 */
export function regressionLedger(
  asked: Loose<
    RegressionData &
      RegressionVariances & { readonly gammaPrior?: LocationPrior; readonly group: number }
  >,
): RegressionLedger {
  const of = door("regressionLedger", asked, { ...LINES_GIVEN, group: number });
  const where = "regressionLedger";
  const { groups, origin = 0, sigmaVariance, gammaPrior = { law: "flat" }, group } = of;
  requireRegressionGiven(where, of);
  requireThat(
    Number.isInteger(group) && group >= 0 && group < groups.length,
    where,
    `group must be an index from 0 to ${groups.length - 1}`,
    group,
  );
  // All at the origin of the data, where nothing cancels; brought to x = 0 at the end.
  const variances = variancesAtOrigin(of);
  const { psi } = variances;
  const normal = linePrior(gammaPrior);
  const kernel = regressionKernel(designsOf(groups), normal, origin);
  const given = linesAtOrigin(kernel, groups, variances);
  const { pull } = given.groups[group]!;
  const v = given.gamma.covariance;
  const V: Matrix2 = [v.interceptVariance, v.covariance, v.covariance, v.slopeVariance];
  const down = times(pull, V);
  const { interceptVariance: p00, slopeVariance: p11, covariance: p01 } = variances.population;
  const entries = groups.map(({ r00, r01, r11, z0, z1 }, k) => {
    // R' M⁻¹ with M = sigma² I + R Psi R'.
    const [f0, f1] = [r00 * p00 + r01 * p01, r00 * p01 + r01 * p11];
    const m00 = sigmaVariance + f0 * r00 + f1 * r01;
    const m01 = f1 * r11;
    const m11 = sigmaVariance + r11 * r11 * p11;
    const determinant = sigmaVariance * m00 + r11 * r11 * (sigmaVariance * p11 + psi * r00 * r00);
    const inverse: Matrix2 = [
      m11 / determinant,
      -m01 / determinant,
      -m01 / determinant,
      m00 / determinant,
    ];
    const toGamma = times([r00, 0, r01, r11], inverse);
    const R: Matrix2 = [r00, r01, 0, r11];
    let matrix = times(down, times(toGamma, R));
    let contribution = applied(times(down, toGamma), z0, z1);
    if (k === group) {
      // What the group keeps: C R' / sigma², C its covariance given gamma.
      const c = given.groups[group]!.covarianceGivenGamma;
      const C: Matrix2 = [c.interceptVariance, c.covariance, c.covariance, c.slopeVariance];
      const own = times(C, [r00, 0, r01, r11]).map((w) => w / sigmaVariance) as unknown as Matrix2;
      const kept = applied(own, z0, z1);
      matrix = plus(matrix, times(own, R));
      contribution = [contribution[0] + kept[0], contribution[1] + kept[1]];
    }
    return entryAtZero(matrix, contribution, origin);
  });
  const { mean, precision } = normal;
  const ofPrior = times(
    down,
    [1, -origin, -origin, 1 + origin * origin].map((w) => w * precision) as unknown as Matrix2,
  );
  const fromPrior = applied(down, precision * mean, precision * mean * (1 - origin));
  const prior = entryAtZero(ofPrior, fromPrior, origin);
  const all = [...entries, prior];
  return {
    entries,
    prior,
    estimate: {
      intercept: all.reduce((sum, { contribution }) => sum + contribution.intercept, 0),
      slope: all.reduce((sum, { contribution }) => sum + contribution.slope, 0),
    },
  };
}

function times([a, b, c, d]: Matrix2, [e, f, g, h]: Matrix2): Matrix2 {
  return [a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h];
}

function plus(m: Matrix2, n: Matrix2): Matrix2 {
  return [m[0] + n[0], m[1] + n[1], m[2] + n[2], m[3] + n[3]];
}

function applied([a, b, c, d]: Matrix2, x: number, y: number): readonly [number, number] {
  return [a * x + b * y, c * x + d * y];
}

function entryAtZero(
  matrix: Matrix2,
  [intercept, slope]: readonly [number, number],
  origin: number,
): RegressionLedgerEntry {
  return {
    matrix: matrixAtZero(matrix, origin),
    contribution: { intercept: intercept - origin * slope, slope },
  };
}
