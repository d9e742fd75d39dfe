import { requireThat } from "../../assert.ts";
import { normalLogDensity } from "../../distributions/normal.ts";
import { door, type Loose, number, numbers, oneOf } from "../../door.ts";
import { maximumFromZero } from "../numerics/maximise/maximumFromZero.ts";
import { type KnownErrors, requireGroups } from "./givenTau.ts";
import type { LeftOut } from "./leaveOneGroupOut.ts";
import { shrink } from "./shrink.ts";

const LOG_TWO_PI = 1.8378770664093453;

/** A table of groups of which something is known beside their estimate: one number x each. */
export interface GroupsAlongX extends KnownErrors {
  readonly x: readonly number[];
}

/** Everything that a population whose mean is a line says once tau is held fixed, intercept and slope averaged out. */
export interface MeanLineGivenTau {
  /** Posterior mean and sd of the line at x = 0. */
  readonly intercept: { readonly mean: number; readonly sd: number };
  /** Posterior mean and sd of its slope. */
  readonly slope: { readonly mean: number; readonly sd: number };
  /** Posterior mean and sd of the line at any x. */
  readonly at: (x: number) => { readonly mean: number; readonly sd: number };
  /** Posterior mean and sd of every group, the uncertainty of the line included. */
  readonly theta: { readonly mean: readonly number[]; readonly sd: readonly number[] };
  /** Share of each estimate that comes from the line. */
  readonly pull: readonly number[];
  /** Log of the likelihood with theta, intercept and slope integrated out, every constant included. */
  readonly logMarginal: number;
  /** Log of the likelihood with theta integrated out and the line at its best. */
  readonly logProfile: number;
}

/**
 * Groups with known errors whose population mean is a line, tau held fixed, intercept and slope flat.
 *
 *   y_j ~ Normal(theta_j, sigma_j),  theta_j ~ Normal(a + b x_j, tau),  w_j = 1 / (sigma_j² + tau²)
 *   b | tau, y       ~ Normal(S_xy / S_xx, S_xx^(-1/2)),  S about the means that are weighted by w
 *   theta_j | tau, y ~ Normal(pull_j (a + b x_j) + keep_j y_j, (keep_j sigma_j² + pull_j² V_j)^(1/2))
 *
 * Shapes  x, y and sigma hold J >= 2 numbers each; theta and pull hold J numbers.
 * Units   y, sigma, tau, means and sds share one unit; the slope has that unit per unit of x.
 * Limits  tau = 0 puts every theta_j on the line; as tau grows each keeps its own y_j.
 *         Where all x are equal no slope is told: use `givenTau`.
 * Throws  RangeError if J < 2 or differs, if all x are equal, if tau is negative or infinite, or if a sigma is not positive.
 * Source  Berkey et al., "A random-effects regression model for meta-analysis", Statistics in Medicine 14 (1995).
 *
 * @example
 * meanLineGivenTau({ x: [0, 1, 2], y: [1, 4, 4], sigma: [3, 3, 3], tau: 4 }).slope.mean // 1.5
 */
export function meanLineGivenTau(
  asked: Loose<GroupsAlongX & { readonly tau: number }>,
): MeanLineGivenTau {
  const group = door("meanLineGivenTau", asked, {
    x: numbers,
    y: numbers,
    sigma: numbers,
    tau: number,
  });
  requireAlongX("meanLineGivenTau", group);
  requireTau("meanLineGivenTau", group.tau);
  const { x, y, sigma, tau } = group;
  const sums = lineSums(
    x,
    y,
    sigma.map((s) => s * s),
    tau * tau,
  );
  const at = (place: number) => lineAt(sums, place);
  const own = x.map((place, j) => {
    const line = at(place);
    const one = shrink({ y: [y[j]!], sigma: [sigma[j]!], mu: line.mean, tau });
    const [pull, keep] = [one.pull[0]!, one.keep[0]!];
    return {
      pull,
      mean: one.mean[0]!,
      sd: Math.sqrt(keep * sigma[j]! ** 2 + (pull * line.sd) ** 2),
    };
  });
  return {
    intercept: at(0),
    slope: { mean: sums.slope, sd: 1 / Math.sqrt(sums.stretch) },
    at,
    theta: { mean: own.map(({ mean }) => mean), sd: own.map(({ sd }) => sd) },
    pull: own.map(({ pull }) => pull),
    logMarginal: restricted(sums),
    logProfile: -0.5 * (sums.logs + sums.misfit + y.length * LOG_TWO_PI),
  };
}

/** Maximum likelihood, restricted maximum likelihood. */
export type MeanLineMethod = "ML" | "REML";
const METHOD = /* @__PURE__ */ oneOf("ML", "REML");

/**
 * Variance that is left between groups around a line, by maximum likelihood.
 *
 *   ML    maximum of the likelihood with the line at its best
 *   REML  maximum of the likelihood with intercept and slope integrated out (flat)
 *
 * Shapes  x, y and sigma hold J >= 2 numbers each.
 * Units   the result has the square of the unit of y.
 * Limits  0 when the groups lie no further from a line than their errors explain, and for two groups.
 * Throws  RangeError if J < 2 or differs, if all x are equal, or if a sigma is not positive.
 * Source  Viechtbauer, "Bias and efficiency of meta-analytic variance estimators", JEBS 30 (2005).
 *
 * @example
 * meanLineVariance({ x: [0, 1, 2], y: [0, 12, 0], sigma: [3, 3, 3], method: "REML" }) // 87
 */
export function meanLineVariance(
  asked: Loose<GroupsAlongX & { readonly method: MeanLineMethod }>,
): number {
  const where = "meanLineVariance";
  const group = door(where, asked, { x: numbers, y: numbers, sigma: numbers, method: METHOD });
  requireAlongX(where, group);
  const { x, y, sigma, method } = group;
  if (y.length === 2) return 0;
  const variance = sigma.map((s) => s * s);
  const isRestricted = method === "REML";
  const climb = (tauVariance: number) => {
    const sums = lineSums(x, y, variance, tauVariance);
    let [slope, precision, spent] = [0, 0, 0];
    for (const [j, known] of variance.entries()) {
      const w = 1 / (known + tauVariance);
      const away = y[j]! - lineAt(sums, x[j]!).mean;
      slope += (w * away) ** 2;
      precision += w;
      spent += w * w * (1 / sums.precision + (x[j]! - sums.centre) ** 2 / sums.stretch);
    }
    return {
      log: isRestricted ? restricted(sums) : -0.5 * (sums.logs + sums.misfit),
      slope: 0.5 * (slope - precision + (isRestricted ? spent : 0)),
    };
  };
  const least = sigma.reduce((a, b) => Math.min(a, b));
  const widest = sigma.reduce((a, b) => Math.max(a, b));
  const centre = y.reduce((sum, value) => sum + value / y.length, 0);
  const squares = y.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const count = Math.ceil(Math.asinh(Math.hypot(widest, Math.sqrt(2 * squares)) / least) / 0.1) + 1;
  const grid = Array.from({ length: count + 2 }, (_, i) => (least * Math.sinh(0.1 * i)) ** 2);
  return maximumFromZero(where, climb, grid);
}

/**
 * What the other groups' line says of each group that it has not seen, tau held fixed.
 *
 *   y_j | y_-j, tau ~ Normal(a_-j + b_-j x_j, (V_-j(x_j) + tau² + sigma_j²)^(1/2))
 *
 * Shapes  x, y and sigma hold J >= 3 numbers each; one entry a group.
 * Units   y, sigma, tau, mean and sd share one unit; z, the deleted residual, has none.
 * Throws  RangeError if J < 3 or differs, if without some group all x are equal, if tau is negative or infinite, or if a
 *         sigma is not positive.
 * Source  Viechtbauer & Cheung, "Outlier and influence diagnostics for meta-analysis", Research Synthesis Methods 1 (2010).
 *
 * @example
 * meanLineLeftOut({ x: [0, 1, 2], y: [0, 1, 14], sigma: [1, 2, 2], tau: 0 })[2].z // 2.61861468
 */
export function meanLineLeftOut(
  asked: Loose<GroupsAlongX & { readonly tau: number }>,
): readonly LeftOut[] {
  const where = "meanLineLeftOut";
  const group = door(where, asked, { x: numbers, y: numbers, sigma: numbers, tau: number });
  requireAlongX(where, group);
  requireTau(where, group.tau);
  requireThat(group.y.length > 2, where, "there must be at least three groups", group.y.length);
  const { x, y, sigma, tau } = group;
  return y.map((value, j) => {
    const rest = {
      x: x.toSpliced(j, 1),
      y: y.toSpliced(j, 1),
      sigma: sigma.toSpliced(j, 1),
    };
    requireAlongX(where, rest);
    const variance = rest.sigma.map((s) => s * s);
    const { mean, sd: doubt } = lineAt(lineSums(rest.x, rest.y, variance, tau * tau), x[j]!);
    const sd = Math.hypot(doubt, tau, sigma[j]!);
    return { mean, sd, z: (value - mean) / sd, logDensity: normalLogDensity(value, mean, sd) };
  });
}

/** Weighted sums of a table at one tau: all that the line and its likelihood need. */
export interface LineSums {
  readonly groups: number;
  readonly precision: number;
  /** Weighted means of x and of y. */
  readonly centre: number;
  readonly level: number;
  /** Weighted squares of x about its mean. */
  readonly stretch: number;
  readonly slope: number;
  readonly logs: number;
  readonly misfit: number;
}

/**
 * Those sums, unchecked: the inner loop of all quadratures.
 *
 * Shapes  x, y and variance (sigma_j²) hold J >= 2 numbers each.
 *
 * @example
 * lineSums([0, 2], [1, 5], [1, 1], 0).slope // 2
 */
export function lineSums(
  x: readonly number[],
  y: readonly number[],
  variance: readonly number[],
  tauVariance: number,
): LineSums {
  const weigh = (j: number) => 1 / (variance[j]! + tauVariance);
  let [precision, alongX, alongY, logs] = [0, 0, 0, 0];
  for (let j = 0; j < y.length; j++) {
    const w = weigh(j);
    precision += w;
    alongX += w * (x[j]! - x[0]!);
    alongY += w * (y[j]! - y[0]!);
    logs -= Math.log(w);
  }
  const centre = x[0]! + alongX / precision;
  const level = y[0]! + alongY / precision;
  let [stretch, both] = [0, 0];
  for (let j = 0; j < y.length; j++) {
    stretch += weigh(j) * (x[j]! - centre) ** 2;
    both += weigh(j) * (x[j]! - centre) * (y[j]! - level);
  }
  const slope = both / stretch;
  let misfit = 0;
  for (let j = 0; j < y.length; j++)
    misfit += weigh(j) * (y[j]! - level - slope * (x[j]! - centre)) ** 2;
  return { groups: y.length, precision, centre, level, stretch, slope, logs, misfit };
}

/**
 * The line at a place: mean and sd.
 *
 * @example
 * lineAt(lineSums([0, 2], [1, 5], [1, 1], 0), 3).mean // 7
 */
export function lineAt({ precision, centre, level, stretch, slope }: LineSums, x: number) {
  const away = x - centre;
  return {
    mean: level + slope * away,
    sd: Math.hypot(1 / Math.sqrt(precision), away / Math.sqrt(stretch)),
  };
}

/**
 * Log likelihood with intercept (at x = 0) and slope integrated out.
 *
 * @example
 * restricted(lineSums([0, 1], [1, 5], [1, 1], 0)) // 0
 */
export function restricted({ groups, precision, stretch, logs, misfit }: LineSums): number {
  return (
    -0.5 * (logs + misfit + Math.log(precision) + Math.log(stretch) + (groups - 2) * LOG_TWO_PI)
  );
}

/**
 * The door for groups along x.
 *
 * Throws  RangeError if there are fewer than two groups, if lengths differ, or if all x are equal.
 *
 * @example
 * requireAlongX("fit", { x: [1, 2], y: [1, 2], sigma: [2, 2] }) // undefined
 */
export function requireAlongX(where: string, group: GroupsAlongX): void {
  requireGroups(where, group);
  const { x, y } = group;
  requireThat(y.length > 1, where, "there must be at least two groups", y.length);
  requireThat(x.length === y.length, where, `x must have ${y.length} entries, one per y`, x.length);
  const bad = x.findIndex((value) => !Number.isFinite(value));
  requireThat(bad < 0, where, "every x must be finite", `${x[bad]} at index ${bad}`);
  requireThat(
    x.some((value) => value !== x[0]),
    where,
    "the x must not all be equal: then no slope is told",
    x[0]!,
  );
}

function requireTau(where: string, tau: number): void {
  requireThat(tau >= 0 && tau < Infinity, where, "tau must be at least 0 and finite", tau);
}
