import { convergenceError } from "../../convergence.ts";
import type { KnownErrors } from "../knownErrors/givenTau.ts";
import { locationPanels } from "../numerics/integrate/locationPanels.ts";
import { smoothLog } from "../numerics/integrate/smoothLog.ts";
import type { LocationPrior } from "../priors/locationPrior.ts";
import { type StudentTConvolution, studentTConvolution } from "./studentTConvolution.ts";

const HALF_LOG_TWO_PI = 0.9189385332046727;

/** A Student-t population at one tau: the landscape of its location. */
export interface StudentTGiven {
  readonly errors: StudentTConvolution;
  /** Log of prior times likelihood at one location. */
  readonly logDensity: (mu: number) => number;
  /** Ends of the stretches of mu that matter. */
  readonly ends: readonly number[];
}

/** What is asked of every tau. */
export interface StudentTModel extends KnownErrors {
  readonly df: number;
  readonly muPrior: LocationPrior;
}

/**
 * Prior times likelihood of mu at one tau, every group's mean integrated out, and the stretches of mu that matter.
 *
 *   log p(mu) + sum_j log (Normal(0, sigma_j) * t_df(0, tau))(y_j - mu)
 *
 * Units   y, sigma, tau and mu share one unit.
 * Limits  the density may have a peak at every group; all are found.
 * Throws  ConvergenceError if no mu has a density that a double can hold.
 *
 * @example
 * studentTGiven({ y: [0], sigma: [1], df: 4, muPrior: { law: "flat" } }, 0).logDensity(0) // -0.918938533205
 */
export function studentTGiven(model: StudentTModel, tau: number): StudentTGiven {
  const { y, sigma, df, muPrior } = model;
  const J = y.length;
  const normal = muPrior.law === "normal";
  const centre = normal ? [...y, muPrior.mean] : y;
  const [low, high] = [
    centre.reduce((a, b) => Math.min(a, b)),
    centre.reduce((a, b) => Math.max(a, b)),
  ];
  // Beyond the centres every factor falls: as the prior does, or at last as the power (df + 1) J.
  const widest = sigma.reduce((a, b) => Math.max(a, b)) + tau;
  const power = (high - low + 10 * widest) * Math.exp(60 / ((df + 1) * J));
  const reach = normal ? Math.min(power, 10 * muPrior.sd) : power;
  const [from, to] = [low - reach, high + reach];
  const errors = studentTConvolution({
    errorVariance: sigma.map((s) => s * s),
    tau,
    df,
    farthest: to - from,
  });
  const logPrior = (gap: number) => {
    if (!normal) return 0;
    const z = gap / muPrior.sd;
    return -0.5 * z * z - Math.log(muPrior.sd) - HALF_LOG_TWO_PI;
  };
  const precision =
    sigma.reduce((sum, s) => sum + 1 / (s * s + errors.leastVariance), 0) +
    (normal ? muPrior.sd ** -2 : 0);
  const ends = locationPanels({
    centre,
    logBell: (j, gap) => (j < J ? errors.log(j, gap) : logPrior(gap)),
    from,
    to,
    sharpest: 1 / Math.sqrt(precision),
  });
  if (ends.length < 2)
    throw convergenceError("studentTPosterior", { iterations: 0, tolerance: 0, lastStep: reach });
  const logDensity = (mu: number) => {
    let log = normal ? logPrior(mu - muPrior.mean) : 0;
    for (let j = 0; j < J; j++) log += errors.log(j, y[j]! - mu);
    return log;
  };
  return { errors, ends, logDensity: smoothLog(logDensity, ends) };
}
