import { requireThat } from "../../assert.ts";
import { door, type Loose, maybe, number, part } from "../../door.ts";
import {
  LOCATION_PRIOR,
  type LocationPrior,
  requireLocationPrior,
} from "../priors/locationPrior.ts";
import {
  designsOf,
  LINES,
  type LineStatistics,
  type RegressionData,
  requireLines,
} from "./regressionData.ts";
import {
  covarianceFrom,
  type LineCovariance,
  type LinePrior,
  type RegressionKernel,
  regressionKernel,
} from "./regressionSums.ts";

const LOG_TWO_PI = 1.8378770664093453;

/** A 2 by 2 matrix, row after row. */
export type Matrix2 = readonly [number, number, number, number];

/** Mean and covariance of a pair of coefficients. */
export interface LineLaw {
  readonly intercept: number;
  readonly slope: number;
  readonly covariance: LineCovariance;
}

/** One group's line, shrunk. */
export interface GroupLine extends LineLaw {
  /** Covariance with gamma taken as known. */
  readonly covarianceGivenGamma: LineCovariance;
  /** Matrix that multiplies the population's line; what the group's own line keeps is I minus it. */
  readonly pull: Matrix2;
}

/** Everything that lines in groups say once all variances are held fixed. */
export interface RegressionGiven {
  readonly gamma: LineLaw;
  readonly groups: readonly GroupLine[];
  /** Line of a group not yet seen. */
  readonly newGroup: LineLaw;
  /** Log of the likelihood with all coefficients integrated out; a flat gamma is written literally. */
  readonly logMarginal: number;
}

/** Variances of a hierarchical regression, held fixed. */
export interface RegressionVariances {
  readonly sigmaVariance: number;
  readonly population: LineCovariance;
}

/**
 * What lines with their variances held fixed may have, for the door.
 *
 * @example
 * Object.keys(LINES_GIVEN).length // 6
 */
export const LINES_GIVEN = {
  ...LINES,
  sigmaVariance: number,
  population: /* @__PURE__ */ part({
    interceptVariance: number,
    slopeVariance: number,
    covariance: number,
  }),
  gammaPrior: /* @__PURE__ */ maybe(LOCATION_PRIOR),
};

/**
 * Lines in groups with all variances held fixed: the exact posterior of the population's and of every group's line.
 *
 *   y_i ~ Normal(b0_j + b1_j x_i, sigma), (b0_j, b1_j) ~ Normal(gamma, Psi), gamma flat or Normal(mean, sd) each
 *   b_j | gamma, y: covariance C_j = (Psi⁻¹ + X'X / sigma²)⁻¹,  b_j = pull_j gamma + keep_j (own line),  keep_j = C_j X'X / sigma²
 *
 * Shapes  groups holds one line a group, in the order of the data.
 * Units   intercepts have the unit of y, slopes that of y over x.
 * Limits  Psi may be singular or 0; a group with one x has no line of its own, its slope follows the population.
 *         Psi, gamma's prior and all intercepts belong to x = 0: where that is far from the rows, numbers cannot tell a Psi
 *         of theirs to many digits (about those that are left of 16 after twice those of the distance in spreads of x).
 * Throws  RangeError if sigmaVariance is not positive, if Psi is not a covariance, or for bad data.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 15.2; Lindley & Smith, JRSS B 34 (1972).
 *
 * @example
 * regressionGiven({ ...regressionData({ x: [[-1, 0, 1], [-1, 0, 1]], y: [[1, 2, 4], [3, 4, 6]] }), sigmaVariance: 1, population: { interceptVariance: 0, slopeVariance: 0, covariance: 0 } }).gamma.intercept // 3.33333333
 */
export function regressionGiven(
  asked: Loose<RegressionData & RegressionVariances & { readonly gammaPrior?: LocationPrior }>,
): RegressionGiven {
  const of = door("regressionGiven", asked, LINES_GIVEN);
  requireRegressionGiven("regressionGiven", of);
  const { gammaPrior = { law: "flat" } } = of;
  return linesFrom(of, { ...variancesAtOrigin(of), prior: linePrior(gammaPrior) });
}

/**
 * The door for lines with their variances held fixed.
 *
 * Throws  RangeError if sigmaVariance is not positive, if Psi is not a covariance, or for bad data or a bad prior.
 *
 * @example
 * requireRegressionGiven("f", { ...regressionData({ x: [[0, 1, 2], [0, 1]], y: [[1, 2, 4], [3, 4]] }), sigmaVariance: 1, population: { interceptVariance: 0, slopeVariance: 0, covariance: 0 } }) // undefined
 */
export function requireRegressionGiven(
  where: string,
  of: RegressionData & RegressionVariances & { readonly gammaPrior?: LocationPrior },
): void {
  const { sigmaVariance: s2, population, gammaPrior = { law: "flat" } } = of;
  requireLines(where, of);
  requireLocationPrior(where, gammaPrior);
  requireThat(s2 > 0 && s2 < Infinity, where, "sigmaVariance must be positive and finite", s2);
  requireCovariance(where, population);
}

/**
 * Variances told at x = 0, as the sums take them.
 *
 * @example
 * variancesAtOrigin({ origin: 1, sigmaVariance: 1, population: { interceptVariance: 1, slopeVariance: 1, covariance: -1 } }).population.interceptVariance // 0
 */
export function variancesAtOrigin({
  origin = 0,
  sigmaVariance,
  population,
}: RegressionVariances & { readonly origin?: number }): VariancesAtOrigin {
  const { interceptVariance, slopeVariance, covariance } = population;
  return {
    sigmaVariance,
    population: covarianceFrom(population, origin),
    psi: Math.max(0, interceptVariance * slopeVariance - covariance * covariance),
  };
}

/** Variances as the sums take them: the population's covariance at the origin of the data, and its determinant. */
export interface VariancesAtOrigin extends RegressionVariances {
  readonly psi: number;
}

/**
 * The same from a covariance at the origin of the data, unchecked: what a fit knows to more digits than it can tell at x = 0.
 *
 * @example
 * linesFrom(regressionData({ x: [[-1, 0, 1], [-1, 0, 1]], y: [[1, 2, 4], [3, 4, 6]] }), { sigmaVariance: 1, population: { interceptVariance: 0, slopeVariance: 0, covariance: 0 }, psi: 0, prior: { mean: 0, precision: 0 } }).gamma.intercept // 3.33333333
 */
export function linesFrom(
  data: RegressionData,
  given: VariancesAtOrigin & { readonly prior: LinePrior },
): RegressionGiven {
  const { groups, squaresWithin, origin = 0 } = data;
  const { sigmaVariance: s2, population, psi, prior } = given;
  const { interceptVariance, slopeVariance, covariance } = population;
  const kernel = regressionKernel(designsOf(groups), prior, origin);
  const { logs, misfit, determinant } = kernel(
    s2,
    interceptVariance,
    covariance,
    slopeVariance,
    psi,
  );
  const N = groups.reduce((total, { n }) => total + n, 0);
  const constants =
    prior.precision === 0 ? (N - 2) * LOG_TWO_PI : N * LOG_TWO_PI - 2 * Math.log(prior.precision);
  const within = (N - 2 * groups.length) * Math.log(s2) + squaresWithin / s2;
  const lines = linesAtOrigin(kernel, groups, given);
  return {
    gamma: lawAtZero(lines.gamma, origin),
    groups: lines.groups.map((line) => groupAtZero(line, origin)),
    newGroup: lawAtZero(lines.newGroup, origin),
    logMarginal: -0.5 * (within + logs + misfit + Math.log(determinant) + constants),
  };
}

/**
 * All lines at one set of variances, from a kernel that is at hand, with their intercepts at its origin; unchecked.
 *
 * @example
 * linesAtOrigin(() => ({ logs: 0, misfit: 0, gamma0: 1, gamma1: 2, a00: 1, a01: 0, a11: 4, determinant: 4 }), [], { sigmaVariance: 1, population: { interceptVariance: 1, slopeVariance: 1, covariance: 0 }, psi: 1 }).newGroup.covariance.slopeVariance // 1.25
 */
export function linesAtOrigin(
  kernel: RegressionKernel,
  groups: readonly LineStatistics[],
  variances: VariancesAtOrigin,
): Omit<RegressionGiven, "logMarginal"> {
  const { sigmaVariance, population, psi } = variances;
  const { interceptVariance, slopeVariance, covariance } = population;
  const sums = kernel(sigmaVariance, interceptVariance, covariance, slopeVariance, psi);
  const { determinant } = sums;
  const ofGamma = {
    interceptVariance: sums.a11 / determinant,
    slopeVariance: sums.a00 / determinant,
    covariance: -sums.a01 / determinant,
  };
  const gamma = { intercept: sums.gamma0, slope: sums.gamma1, covariance: ofGamma };
  return {
    gamma,
    groups: groups.map((group) => lineOf(group, variances, gamma)),
    newGroup: { ...gamma, covariance: added(ofGamma, population) },
  };
}

/** A line whose intercept is at x = 0, from one whose is at `origin`. */
function lawAtZero(line: LineLaw, origin: number): LineLaw {
  if (origin === 0) return line;
  const { intercept, slope, covariance } = line;
  return {
    intercept: intercept - origin * slope,
    slope,
    covariance: covarianceFrom(covariance, -origin),
  };
}

function groupAtZero(line: GroupLine, origin: number): GroupLine {
  if (origin === 0) return line;
  return {
    ...lawAtZero(line, origin),
    covarianceGivenGamma: covarianceFrom(line.covarianceGivenGamma, -origin),
    pull: matrixAtZero(line.pull, origin),
  };
}

/**
 * A matrix that takes lines to lines, both with intercepts at x = 0, from one for intercepts at `origin`.
 *
 *   S⁻¹ P S, S = [[1, origin], [0, 1]]
 *
 * @example
 * matrixAtZero([1, 0, 1, 1], 2) // [-1, -4, 1, 3]
 */
export function matrixAtZero([a, b, c, d]: Matrix2, origin: number): Matrix2 {
  return [a - origin * c, b + origin * (a - d - origin * c), c, d + origin * c];
}

/**
 * A location's law as the mean and the precision of each of two coefficients.
 *
 * @example
 * linePrior({ law: "normal", mean: 3, sd: 2 }) // { mean: 3, precision: 0.25 }
 */
export function linePrior(prior: LocationPrior): LinePrior {
  return prior.law === "flat"
    ? { mean: 0, precision: 0 }
    : { mean: prior.mean, precision: 1 / (prior.sd * prior.sd) };
}

function added(a: LineCovariance, b: LineCovariance): LineCovariance {
  return {
    interceptVariance: a.interceptVariance + b.interceptVariance,
    slopeVariance: a.slopeVariance + b.slopeVariance,
    covariance: a.covariance + b.covariance,
  };
}

/**
 * One group's line, shrunk towards a population's.
 *
 *   with Psi = L L':  C = L (I + L' G L)⁻¹ L', G = R'R / sigma²;  b = gamma + C R'(z - R gamma) / sigma²;  pull = I - C G
 *
 * @example
 * lineOf({ n: 1, r00: 1, r01: 0, r11: 0, z0: 4, z1: 0 }, { sigmaVariance: 1, population: { interceptVariance: 1, slopeVariance: 0, covariance: 0 }, psi: 0 }, { intercept: 2, slope: 1, covariance: { interceptVariance: 0, slopeVariance: 0, covariance: 0 } }).intercept // 3
 */
export function lineOf(
  { r00, r01, r11, z0, z1 }: LineStatistics,
  { sigmaVariance, population, psi }: VariancesAtOrigin,
  gamma: LineLaw,
): GroupLine {
  const { interceptVariance, slopeVariance, covariance } = population;
  const l00 = Math.sqrt(interceptVariance);
  const l10 = l00 > 0 ? covariance / l00 : 0;
  const l11 = l00 > 0 ? Math.sqrt(psi) / l00 : Math.sqrt(slopeVariance);
  // Columns of R L / sigma.
  const sigma = Math.sqrt(sigmaVariance);
  const [t00, t10] = [(r00 * l00 + r01 * l10) / sigma, (r11 * l10) / sigma];
  const [t01, t11] = [(r01 * l11) / sigma, (r11 * l11) / sigma];
  const h00 = 1 + t00 * t00 + t10 * t10;
  const h01 = t00 * t01 + t10 * t11;
  const h11 = 1 + t01 * t01 + t11 * t11;
  // det(I + T'T) = 1 + |T|² + det(T)², det T = r00 r11 l00 l11 / sigma²
  const determinant = h00 + t01 * t01 + t11 * t11 + ((r00 * r11 * l00 * l11) / sigmaVariance) ** 2;
  const [k00, k01, k11] = [h11 / determinant, -h01 / determinant, h00 / determinant];
  const c00 = l00 * l00 * k00;
  const c01 = l00 * (k00 * l10 + k01 * l11);
  const c11 = l10 * (k00 * l10 + k01 * l11) + l11 * (k01 * l10 + k11 * l11);
  const [g00, g01, g11] = [r00 * r00, r00 * r01, r01 * r01 + r11 * r11].map(
    (g) => g / sigmaVariance,
  ) as [number, number, number];
  const e0 = z0 - r00 * gamma.intercept - r01 * gamma.slope;
  const e1 = z1 - r11 * gamma.slope;
  const [q0, q1] = [(r00 * e0) / sigmaVariance, (r01 * e0 + r11 * e1) / sigmaVariance];
  const pull: Matrix2 = [
    1 - c00 * g00 - c01 * g01,
    -c00 * g01 - c01 * g11,
    -c01 * g00 - c11 * g01,
    1 - c01 * g01 - c11 * g11,
  ];
  const given = { interceptVariance: c00, slopeVariance: c11, covariance: c01 };
  return {
    intercept: gamma.intercept + c00 * q0 + c01 * q1,
    slope: gamma.slope + c01 * q0 + c11 * q1,
    covarianceGivenGamma: given,
    covariance: added(given, sandwich(pull, gamma.covariance)),
    pull,
  };
}

/** P V P' */
function sandwich([a, b, c, d]: Matrix2, v: LineCovariance): LineCovariance {
  const { interceptVariance: v0, slopeVariance: v1, covariance: w } = v;
  return {
    interceptVariance: a * a * v0 + 2 * a * b * w + b * b * v1,
    slopeVariance: c * c * v0 + 2 * c * d * w + d * d * v1,
    covariance: a * c * v0 + (a * d + b * c) * w + b * d * v1,
  };
}

function requireCovariance(where: string, psi: LineCovariance): void {
  const { interceptVariance, slopeVariance, covariance } = psi;
  requireThat(
    interceptVariance >= 0 &&
      slopeVariance >= 0 &&
      Math.max(interceptVariance, slopeVariance) < Infinity &&
      covariance * covariance <= interceptVariance * slopeVariance * (1 + 1e-12),
    where,
    "the population's covariance must have variances of at least 0 and a correlation within [-1, 1]",
    JSON.stringify(psi),
  );
}
