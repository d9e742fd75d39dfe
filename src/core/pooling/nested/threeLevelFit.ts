import { requireThat } from "../../assert.ts";
import { door, type Loose, numbers, onBehalfOf } from "../../door.ts";
import { maximise } from "../numerics/maximise/maximise.ts";
import { LIKELIHOOD } from "../priors/likelihood.ts";
import {
  logDesign,
  ONE_WAY,
  type OneWayData,
  type RowsInGroups,
  relativeErrors,
  requireOneWay,
  rowsOf,
} from "../varianceComponents/oneWayData.ts";
import { nestedSums, nestedTables } from "./nestedSums.ts";
import { type ThreeLevelPosterior, threeLevels } from "./threeLevel.ts";

const LOG_TWO_PI = 1.8378770664093453;

/** Rows in classes in schools: sufficient statistics of every class, and its school. */
export interface ThreeLevelData extends OneWayData {
  /** School of every class, an index from 0 to K - 1. */
  readonly school: readonly number[];
}

/** The same as fits take it: the squares together or one number a class. */
export interface RowsInClasses extends RowsInGroups {
  readonly school: readonly number[];
}

/** Variance components of three levels, and every level's estimates with the variances taken as known. */
export interface ThreeLevelFit {
  readonly psi: number;
  readonly psiSe: number;
  /** Variance of rows in a class, between the classes of a school, and between schools; and their roots. */
  readonly sigmaVariance: number;
  readonly tauVariance: number;
  readonly omegaVariance: number;
  readonly sigma: number;
  readonly tau: number;
  readonly omega: number;
  readonly logLikelihood: number;
  /** Means and sds of schools and classes, the uncertainty of psi included. */
  readonly levels: ThreeLevelPosterior;
}

/**
 * Three levels by ML or REML: rows in classes in schools of any size, all three variances unknown.
 *
 *   y_i ~ Normal(theta_c, sigma / sqrt(w_i)), theta_c ~ Normal(mu_k, tau), mu_k ~ Normal(psi, omega), w_i = 1 without weights
 *   sigma² and psi are in closed form given (tau/sigma, omega/sigma); these two by Newton's steps from the best of a grid
 *
 * Shapes  n, mean and school hold C numbers; K >= 2 schools, one of them with two classes or more.
 * Units   psi and the sds have the unit of the rows.
 * Limits  tau = 0 and omega = 0 on the boundary. logLikelihood is lme4's: for REML psi is integrated out with a flat prior.
 * Throws  RangeError for a design that does not tell the variances apart, or rows that do not vary within any class;
 *         ConvergenceError.
 * Source  Searle, Casella & McCulloch, Variance Components (1992), chapter 6.
 *
 * @example
 * threeLevelFit({ ...oneWayData([[1, 3], [5, 7], [9, 11]]), school: [0, 0, 1], method: "REML" }).sigmaVariance // 2
 */
export function threeLevelFit(
  asked: Loose<RowsInClasses & { readonly method: "ML" | "REML" }>,
): ThreeLevelFit {
  const where = "threeLevelFit";
  const { method, school, ...rows } = door(where, asked, {
    ...ONE_WAY,
    school: numbers,
    method: LIKELIHOOD,
  });
  const of = { ...rowsOf(where, rows), school };
  requireOneWay(where, of);
  const { n, mean, squaresWithin } = of;
  const error = relativeErrors(of);
  requireTree(where, school, n.length);
  const N = n.reduce((total, rows) => total + rows, 0);
  const degrees = method === "REML" ? N - 1 : N;
  const tables = nestedTables({ school, mean, error });
  const at = (tauVariance: number, omegaVariance: number) => {
    const sums = nestedSums(tables, { errorFactor: 1, tauVariance, omegaVariance });
    const misfit = squaresWithin + sums.misfit;
    return {
      value:
        -0.5 * (degrees * Math.log(misfit) + sums.logs + ofPsi(method, Math.log(sums.precision))),
      slope: sums.misfitSlope.map(
        (slope, k) =>
          -0.5 *
          ((degrees * slope) / misfit +
            sums.logsSlope[k]! +
            ofPsi(method, sums.precisionSlope[k]!)),
      ),
      sigmaVariance: misfit / degrees,
      sums,
    };
  };
  const within = squaresWithin / Math.max(1, N - n.length);
  const [ratioTau, ratioOmega] = bestSds(
    where,
    at,
    tables.error,
    spreadOf(mean) / Math.sqrt(within),
  );
  const best = at(ratioTau ** 2, ratioOmega ** 2);
  const sigma = Math.sqrt(best.sigmaVariance);
  return {
    ...estimates(
      of.school,
      mean,
      error.map((e) => sigma * Math.sqrt(e)),
      sigma * ratioTau,
      sigma * ratioOmega,
    ),
    sigmaVariance: best.sigmaVariance,
    sigma,
    logLikelihood:
      best.value - 0.5 * (degrees * (LOG_TWO_PI + 1 - Math.log(degrees)) + logDesign(of)),
  };
}

/**
 * Three levels with known error variances (a meta-analysis in districts) by ML or REML.
 *
 *   y_c ~ Normal(theta_c, sigma_c), theta_c ~ Normal(mu_k, tau), mu_k ~ Normal(psi, omega), sigma_c known
 *
 * Shapes  y, sigma (sds) and school hold C numbers; K >= 2 schools, one of them with two classes or more.
 * Units   everything shares the unit of y.
 * Limits  tau = 0 and omega = 0 on the boundary; logLikelihood as in `threeLevelFit`.
 * Throws  RangeError for a design that does not tell the variances apart, or a sigma that is not positive; ConvergenceError.
 * Source  Konstantopoulos, "Fixed effects and variance components estimation in three-level meta-analysis", Research Synthesis Methods 2 (2011).
 *
 * @example
 * threeLevelFitKnown({ school: [0, 0, 1, 1], y: [1, 1, 1, 1], sigma: [1, 1, 1, 1], method: "REML" }).omega // 0
 */
export function threeLevelFitKnown(
  asked: Loose<{
    readonly school: readonly number[];
    readonly y: readonly number[];
    readonly sigma: readonly number[];
    readonly method: "ML" | "REML";
  }>,
): Omit<ThreeLevelFit, "sigmaVariance" | "sigma"> {
  const of = door("threeLevelFitKnown", asked, {
    school: numbers,
    y: numbers,
    sigma: numbers,
    method: LIKELIHOOD,
  });
  const where = "threeLevelFitKnown";
  const { school, y, sigma, method } = of;
  requireTree(where, school, y.length);
  onBehalfOf(where, () => threeLevels({ school, y, sigma, tau: 0, omega: 0, psi: "flat" }));
  const error = sigma.map((s) => s * s);
  const tables = nestedTables({ school, mean: y, error });
  const at = (tauVariance: number, omegaVariance: number) => {
    const sums = nestedSums(tables, { errorFactor: 1, tauVariance, omegaVariance });
    return {
      value: -0.5 * (sums.misfit + sums.logs + ofPsi(method, Math.log(sums.precision))),
      slope: sums.misfitSlope.map(
        (slope, k) => -0.5 * (slope + sums.logsSlope[k]! + ofPsi(method, sums.precisionSlope[k]!)),
      ),
    };
  };
  const [tau, omega] = bestSds(where, at, tables.error, spreadOf(y));
  const degrees = method === "REML" ? y.length - 1 : y.length;
  return {
    ...estimates(school, y, sigma, tau, omega),
    logLikelihood: at(tau * tau, omega * omega).value - 0.5 * degrees * LOG_TWO_PI,
  };
}

/** What REML adds for the psi that it integrates out. */
function ofPsi(method: "ML" | "REML", value: number): number {
  return method === "REML" ? value : 0;
}

function spreadOf(values: readonly number[]): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value - values[0]!));
  return most;
}

/** The pair of sds at the highest likelihood; it is even in both, so a boundary is a summit like any other. */
function bestSds(
  where: string,
  at: (a: number, b: number) => { readonly value: number; readonly slope: readonly number[] },
  error: Float64Array,
  spread: number,
): readonly [number, number] {
  const least = 0.1 * Math.sqrt(error.reduce((a, b) => Math.min(a, b)));
  const most = Math.max(2 * spread, 10 * least);
  const grid = Array.from({ length: 8 }, (_, i) => least * (most / least) ** (i / 7));
  let start: readonly [number, number] = [least, least];
  let height = -Infinity;
  for (const t of grid)
    for (const o of grid) {
      const { value } = at(t * t, o * o);
      if (value > height) [start, height] = [[t, o], value];
    }
  // In units of the start, so that all steps are of one size.
  const found = maximise(
    where,
    (x) => {
      const [t, o] = [x[0]! * start[0], x[1]! * start[1]];
      const { value, slope } = at(t * t, o * o);
      return { value, gradient: [2 * t * slope[0]! * start[0], 2 * o * slope[1]! * start[1]] };
    },
    [1, 1],
  );
  const [tau, omega] = found.map((x, k) => (Math.abs(x) < 1e-6 ? 0 : Math.abs(x) * start[k]!));
  return [tau!, omega!];
}

function estimates(
  school: readonly number[],
  y: readonly number[],
  sigma: readonly number[],
  tau: number,
  omega: number,
) {
  const levels = threeLevels({ school, y, sigma, tau, omega, psi: "flat" });
  return {
    psi: levels.psi.mean,
    psiSe: levels.psi.sd,
    tauVariance: tau * tau,
    omegaVariance: omega * omega,
    tau,
    omega,
    levels,
  };
}

/**
 * The door for classes in schools whose two spreads can be told apart.
 *
 * Throws  RangeError if a class has no school, a school no class, if there is one school, or no school with two classes.
 *
 * @example
 * requireTree("fit", [0, 0, 1], 3) // undefined
 */
export function requireTree(where: string, school: readonly number[], classes: number): void {
  requireThat(
    school.length === classes,
    where,
    `school must have ${classes} entries, one per class`,
    school.length,
  );
  const seen = new Set(school);
  requireThat(
    [...seen].every((k) => Number.isInteger(k) && k >= 0 && k < seen.size),
    where,
    "schools must be indices from 0 without a gap",
    `${seen.size} schools`,
  );
  requireThat(
    seen.size > 1 && seen.size < classes,
    where,
    "there must be two schools or more, and one of them with two classes or more",
    `${seen.size} schools, ${classes} classes`,
  );
}
