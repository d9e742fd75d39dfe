import { requireThat } from "../../assert.ts";
import { door, type Loose, number } from "../../door.ts";
import { givenTau, marginalGivenTau } from "../knownErrors/givenTau.ts";
import { shrink } from "../knownErrors/shrink.ts";
import { maximumFromZero } from "../numerics/maximise/maximumFromZero.ts";
import { LIKELIHOOD } from "../priors/likelihood.ts";
import {
  logDesign,
  ONE_WAY,
  type OneWayData,
  type RowsInGroups,
  relativeErrors,
  requireOneWay,
  rowsOf,
} from "./oneWayData.ts";

const LOG_TWO_PI = 1.8378770664093453;

/** Variance components of a one-way random-effects model, and the groups shrunk by them. */
export interface OneWayFit {
  readonly mu: number;
  readonly muSe: number;
  /** Variance between groups and its root. */
  readonly tauVariance: number;
  readonly tau: number;
  /** Variance within groups (of a row of weight 1) and its root. */
  readonly sigmaVariance: number;
  readonly sigma: number;
  /** Share of the variance that lies between groups (intraclass correlation). */
  readonly icc: number;
  readonly logLikelihood: number;
  /** Share of every estimate that comes from the population. */
  readonly pull: readonly number[];
  readonly theta: readonly number[];
  /** Sd of every group's mean with mu taken as known, and with its uncertainty; the variances taken as known. */
  readonly sdGivenMu: readonly number[];
  readonly sd: readonly number[];
}

/**
 * One-way random effects by ML or REML: rows in groups of any size, both variances unknown; weights as lme4's.
 *
 *   y_ij ~ Normal(theta_j, sigma / sqrt(w_ij)), theta_j ~ Normal(mu, tau);  given lambda = tau²/sigma² the others are in closed form:
 *   sigma² = (squaresWithin + sum_j (mean_j - mu)² / (1/weight_j + lambda)) / (N or N - 1);  lambda is found by `maximumFromZero`
 *
 * Shapes  J >= 2 groups, N > J rows; pull, theta and the sds hold J numbers.
 * Units   mu, tau, sigma, theta and the sds have the unit of the rows.
 * Limits  tau = 0 on the boundary. logLikelihood is lme4's: for REML mu is integrated out with a flat prior.
 * Throws  RangeError for fewer than two groups, or rows that do not vary within any group; ConvergenceError.
 * Source  Searle, Casella & McCulloch, Variance Components (1992), chapter 3.
 *
 * @example
 * oneWayFit({ ...oneWayData([[1, 3], [5, 7]]), method: "REML" }).sigmaVariance // 2
 */
export function oneWayFit(
  asked: Loose<RowsInGroups & { readonly method: "ML" | "REML" }>,
): OneWayFit {
  const where = "oneWayFit";
  const { method, ...rows } = door(where, asked, { ...ONE_WAY, method: LIKELIHOOD });
  const of = rowsOf(where, rows);
  requireOneWay(where, of);
  const { n, mean, squaresWithin } = of;
  const N = n.reduce((total, rows) => total + rows, 0);
  const degrees = method === "REML" ? N - 1 : N;
  const relative = relativeErrors(of);
  const at = (lambda: number) => {
    let [precision, squares, pulled, logs] = [0, 0, 0, 0];
    for (let j = 0; j < n.length; j++) {
      const w = 1 / (relative[j]! + lambda);
      precision += w;
      squares += w * w;
      pulled += w * (mean[j]! - mean[0]!);
      logs -= Math.log(w);
    }
    const mu = mean[0]! + pulled / precision;
    let [misfit, fall] = [squaresWithin, 0];
    for (let j = 0; j < n.length; j++) {
      const w = 1 / (relative[j]! + lambda);
      misfit += w * (mean[j]! - mu) ** 2;
      fall += (w * (mean[j]! - mu)) ** 2;
    }
    const [logOfMu, slopeOfMu] =
      method === "REML" ? [Math.log(precision), squares / precision] : [0, 0];
    return {
      sigmaVariance: misfit / degrees,
      log: -0.5 * (degrees * Math.log(misfit) + logs + logOfMu),
      slope: 0.5 * ((degrees * fall) / misfit - precision + slopeOfMu),
    };
  };
  const spread = mean.reduce((most, value) => Math.max(most, Math.abs(value - mean[0]!)), 0);
  const [least, most] = [
    relative.reduce((a, b) => Math.min(a, b)),
    relative.reduce((a, b) => Math.max(a, b)),
  ];
  const reach = most + (4 * n.length * spread * spread * N) / squaresWithin;
  const count = Math.ceil(Math.asinh(Math.sqrt(reach / least)) / 0.1) + 2;
  const grid = Array.from({ length: count }, (_, i) => least * Math.sinh(0.1 * i) ** 2);
  const lambda = maximumFromZero(where, at, grid);
  const { sigmaVariance } = at(lambda);
  const tauVariance = lambda * sigmaVariance;
  const [sigma, tau] = [Math.sqrt(sigmaVariance), Math.sqrt(tauVariance)];
  const errors = relative.map((error) => sigma * Math.sqrt(error));
  const given = givenTau({ y: mean, sigma: errors, tau });
  return {
    mu: given.mu.mean,
    muSe: given.mu.sd,
    tauVariance,
    tau,
    sigmaVariance,
    sigma,
    icc: lambda / (1 + lambda),
    logLikelihood:
      (method === "REML" ? given.logMarginal : given.logProfile) + logWithin(of, sigma),
    pull: given.pull,
    theta: given.theta.mean,
    sdGivenMu: shrink({ y: mean, sigma: errors, mu: given.mu.mean, tau }).sd,
    sd: given.theta.sd,
  };
}

/**
 * Log likelihood of rows in groups with the group means and mu (flat) integrated out, at one pair of sds.
 *
 *   log p(means | tau, sigma) + log p(rows | means, sigma)
 *
 * @example
 * oneWayLogMarginal(oneWayData([[1, 3], [5, 7]]), { sigma: 1, tau: 2 }) // -7.43746
 */
export function oneWayLogMarginal(
  data: Loose<RowsInGroups>,
  sds: { readonly sigma: number; readonly tau: number },
): number {
  const where = "oneWayLogMarginal";
  const rows = rowsOf(where, door(where, data, ONE_WAY));
  requireOneWay(where, rows);
  const { sigma, tau } = door(where, sds, { sigma: number, tau: number });
  requireThat(sigma > 0 && sigma < Infinity, where, "sigma must be positive and finite", sigma);
  requireThat(tau >= 0 && tau < Infinity, where, "tau must be at least 0 and finite", tau);
  return logMarginalOfRows(rows, { sigma, tau });
}

/**
 * The same without a door: the inner loop of the posterior.
 *
 * @example
 * logMarginalOfRows({ n: [2, 2], mean: [1, 3], squaresWithin: 4 }, { sigma: 1, tau: 1 }) // -6.665935591174685
 */
export function logMarginalOfRows(
  data: OneWayData,
  { sigma, tau }: { readonly sigma: number; readonly tau: number },
): number {
  const errors = relativeErrors(data).map((error) => sigma * sigma * error);
  return (
    marginalGivenTau(data.mean, errors, tau, { law: "flat" }).logMarginal + logWithin(data, sigma)
  );
}

/** Log density of the rows around their group means: what the means do not say. */
function logWithin(data: OneWayData, sigma: number): number {
  const { n, squaresWithin } = data;
  const degrees = n.reduce((total, count) => total + count - 1, 0);
  const scaled = degrees * (LOG_TWO_PI + 2 * Math.log(sigma)) + squaresWithin / (sigma * sigma);
  return -0.5 * (scaled + logDesign(data));
}
