import { requireThat } from "../assert.ts";
import { givenTau, marginalGivenTau } from "./givenTau.ts";
import { maximumFromZero } from "./maximumFromZero.ts";
import { shrink } from "./shrink.ts";

const LOG_TWO_PI = 1.8378770664093453;

/** All that rows in groups say about means and variances. */
export interface OneWayData {
  /** Rows of every group. */
  readonly n: readonly number[];
  /** Mean of every group. */
  readonly mean: readonly number[];
  /** Sum of squared deviations of the rows from their group's mean. */
  readonly squaresWithin: number;
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
export function oneWayData(groups: readonly (readonly number[])[]): OneWayData {
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

/** Variance components of a one-way random-effects model, and the groups shrunk by them. */
export interface OneWayFit {
  readonly mu: number;
  readonly muSe: number;
  /** Variance between groups and its root. */
  readonly tauVariance: number;
  readonly tau: number;
  /** Variance within groups and its root. */
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
 * One-way random effects by ML or REML: rows in groups of any size, both variances unknown.
 *
 *   y_ij ~ Normal(theta_j, sigma), theta_j ~ Normal(mu, tau);  with lambda = tau²/sigma² the other two are in closed form:
 *   sigma² = (squaresWithin + sum_j (mean_j - mu)² / (1/n_j + lambda)) / (N or N - 1),  and lambda is found by `maximumFromZero`
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
export function oneWayFit(of: OneWayData & { readonly method: "ML" | "REML" }): OneWayFit {
  requireOneWay("oneWayFit", of);
  const { n, mean, squaresWithin, method } = of;
  const N = n.reduce((total, rows) => total + rows, 0);
  const degrees = method === "REML" ? N - 1 : N;
  const relative = n.map((rows) => 1 / rows);
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
  const reach = 1 + (4 * n.length * spread * spread * N) / squaresWithin;
  const least = 1 / n.reduce((a, b) => Math.max(a, b));
  const count = Math.ceil(Math.asinh(Math.sqrt(reach / least)) / 0.1) + 2;
  const grid = Array.from({ length: count }, (_, i) => least * Math.sinh(0.1 * i) ** 2);
  const lambda = maximumFromZero("oneWayFit", at, grid);
  const { sigmaVariance } = at(lambda);
  const tauVariance = lambda * sigmaVariance;
  const [sigma, tau] = [Math.sqrt(sigmaVariance), Math.sqrt(tauVariance)];
  const errors = n.map((rows) => sigma / Math.sqrt(rows));
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
  data: OneWayData,
  { sigma, tau }: { readonly sigma: number; readonly tau: number },
): number {
  const errors = data.n.map((rows) => (sigma * sigma) / rows);
  return (
    marginalGivenTau(data.mean, errors, tau, { law: "flat" }).logMarginal + logWithin(data, sigma)
  );
}

/** Log density of the rows around their group means: what the means do not say. */
function logWithin({ n, squaresWithin }: OneWayData, sigma: number): number {
  let [rows, logs] = [0, 0];
  for (const count of n) {
    rows += count;
    logs += Math.log(count);
  }
  const degrees = rows - n.length;
  return (
    -0.5 * (degrees * (LOG_TWO_PI + 2 * Math.log(sigma)) + squaresWithin / (sigma * sigma) + logs)
  );
}

/**
 * The door for rows in groups.
 *
 * Throws  RangeError for fewer than two groups, lengths that differ, or rows that do not vary within any group.
 *
 * @example
 * requireOneWay("fit", { n: [2, 1], mean: [2, 5], squaresWithin: 2 }) // undefined
 */
export function requireOneWay(where: string, { n, mean, squaresWithin }: OneWayData): void {
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
}
