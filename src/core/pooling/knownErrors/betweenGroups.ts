import { convergenceError } from "../../convergence.ts";
import { door, type Loose, numbers, oneOf } from "../../door.ts";
import { maximumFromZero } from "../numerics/maximise/maximumFromZero.ts";
import { type KnownErrors, requireGroups } from "./groups.ts";

/** DerSimonian-Laird, Hedges, Paule-Mandel, maximum likelihood, restricted maximum likelihood. */
export type BetweenMethod = "DL" | "HE" | "PM" | "ML" | "REML";

/**
 * The estimators by name, for the door.
 *
 * @example
 * BETWEEN("f", "method", "DL") // "DL"
 */
export const BETWEEN = /* @__PURE__ */ oneOf("DL", "HE", "PM", "ML", "REML");

/**
 * Point estimate of the variance between groups, truncated at 0.
 *
 *   DL    (Q - (J - 1)) / (S1 - S2/S1),  Q = sum (y_j - ybar_w)²/sigma_j², S_k = sum sigma_j^(-2k)
 *   HE    sample variance of y - mean of sigma_j²
 *   PM    the tau² with sum (y_j - muhat)² / (sigma_j² + tau²) = J - 1
 *   ML    maximum of the likelihood with mu at its best value
 *   REML  maximum of the likelihood with mu integrated out (flat prior)
 *
 * Shapes  y and sigma hold J >= 1 numbers each.
 * Units   the result has the square of their unit.
 * Limits  0 when the groups differ no more than their errors explain, and for one group.
 * Throws  RangeError if J is 0 or differs, or if a sigma is not positive.
 * Source  Viechtbauer, "Bias and efficiency of meta-analytic variance estimators", JEBS 30 (2005);
 *         Paule & Mandel, J. Res. NBS 87 (1982).
 *
 * @example
 * betweenVariance({ y: [0, 10], sigma: [3, 3], method: "REML" }) // 41
 */
export function betweenVariance(
  asked: Loose<KnownErrors & { readonly method: BetweenMethod }>,
): number {
  const group = door("betweenVariance", asked, { y: numbers, sigma: numbers, method: BETWEEN });
  requireGroups("betweenVariance", group);
  const { y, sigma, method } = group;
  if (y.length === 1) return 0;
  const variance = sigma.map((s) => s * s);
  switch (method) {
    case "DL":
      return derSimonianLaird(y, variance);
    case "HE":
      return hedges(y, variance);
    case "PM":
      return pauleMandel(y, variance);
    default:
      return likelihoodMaximum(y, variance, method === "REML");
  }
}

/**
 * Cochran's Q: how much the groups differ, in units of their errors.
 *
 *   Q = sum_j (y_j - ybar_w)² / sigma_j²,  chi-squared with J - 1 degrees of freedom if tau = 0
 *
 * Shapes  y and sigma hold J >= 1 numbers each.
 * Throws  RangeError if J is 0 or differs, or if a sigma is not positive.
 * Source  Cochran, "The combination of estimates from different experiments", Biometrics 10 (1954).
 *
 * @example
 * cochranQ({ y: [0, 10], sigma: [3, 4] }) // 4
 */
export function cochranQ(asked: Loose<KnownErrors>): number {
  const group = door("cochranQ", asked, { y: numbers, sigma: numbers });
  requireGroups("cochranQ", group);
  const variance = group.sigma.map((s) => s * s);
  return weighed(group.y, variance, 0).misfit;
}

/** Sums over the groups at one tau², with mu at its best value. */
function weighed(y: readonly number[], sigmaVariance: readonly number[], tauVariance: number) {
  let precision = 0;
  let squares = 0;
  let pulled = 0;
  let logs = 0;
  for (let j = 0; j < y.length; j++) {
    const w = 1 / (sigmaVariance[j]! + tauVariance);
    precision += w;
    squares += w * w;
    pulled += w * (y[j]! - y[0]!);
    logs -= Math.log(w);
  }
  const mu = y[0]! + pulled / precision;
  let misfit = 0;
  let slope = 0;
  for (let j = 0; j < y.length; j++) {
    const w = 1 / (sigmaVariance[j]! + tauVariance);
    const part = w * (y[j]! - mu) ** 2;
    misfit += part;
    slope += w * part;
  }
  return { precision, squares, logs, misfit, slope };
}

function derSimonianLaird(y: readonly number[], variance: readonly number[]): number {
  const { precision, squares, misfit } = weighed(y, variance, 0);
  return Math.max(0, (misfit - (y.length - 1)) / (precision - squares / precision));
}

function hedges(y: readonly number[], variance: readonly number[]): number {
  return Math.max(0, sampleVariance(y) - mean(variance));
}

/** Newton from 0: Q falls and is convex in tau², so the steps never pass the root. */
function pauleMandel(y: readonly number[], variance: readonly number[]): number {
  const wanted = y.length - 1;
  let tauVariance = 0;
  let lastStep = Infinity;
  for (let step = 0; step < 200; step++) {
    const { misfit, slope } = weighed(y, variance, tauVariance);
    if (misfit <= wanted) return tauVariance;
    lastStep = (misfit - wanted) / slope;
    tauVariance += lastStep;
    if (lastStep <= 1e-15 * tauVariance) return tauVariance;
  }
  throw convergenceError("betweenVariance", { iterations: 200, tolerance: 1e-15, lastStep });
}

/** The highest of all local maxima, found on a grid and polished where the slope changes its sign. */
function likelihoodMaximum(
  y: readonly number[],
  variance: readonly number[],
  restricted: boolean,
): number {
  const at = (tauVariance: number) => {
    const { precision, squares, logs, misfit, slope } = weighed(y, variance, tauVariance);
    return {
      log: -0.5 * (logs + misfit + (restricted ? Math.log(precision) : 0)),
      slope: 0.5 * (slope - precision + (restricted ? squares / precision : 0)),
    };
  };
  // sinh spacing from the smallest error: no bump of the likelihood in tau is narrower than that.
  const scale = Math.sqrt(variance.reduce((a, b) => Math.min(a, b)));
  const reach = Math.sqrt(
    variance.reduce((a, b) => Math.max(a, b)) + 2 * y.length * sampleVariance(y),
  );
  const count = Math.ceil(Math.asinh(reach / scale) / 0.1) + 1;
  const grid = Array.from({ length: count + 2 }, (_, i) => (scale * Math.sinh(0.1 * i)) ** 2);
  return maximumFromZero("betweenVariance", at, grid);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sampleVariance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}
