import { requireThat } from "../../../assert.ts";
import { convergenceError } from "../../../convergence.ts";
import { latticeLaw } from "../laws/latticeLaw.ts";
import type { PosteriorLaw } from "../laws/posteriorLaw.ts";
import type { Axis } from "./axes.ts";
import { latticePeak } from "./latticePeak.ts";
import { latticeScan, type Marginal } from "./latticeScan.ts";

/** A density of several parameters, integrated. */
export interface LatticeDensity {
  /** One law a parameter. */
  readonly laws: readonly PosteriorLaw[];
  /** Every other point of the lattice along each axis, for averages: one array a parameter, and weights that sum to 1. */
  readonly points: { readonly values: readonly Float64Array[]; readonly weight: Float64Array };
  /** Log of the integral of the unnormalised density. */
  readonly logTotal: number;
}

/** Difference of the two interleaved half lattices that is small enough: the whole lattice's error is its square. */
const RESOLVED = 1e-7;
const MAX_SCANS = 24;

/**
 * Quadrature of a smooth density of a few parameters with one peak: the trapezoid rule along every axis.
 *
 *   the steps are shortened until the rule on even points and the rule on odd points agree to 1e-7 along every axis
 *
 * Shapes  axes and start hold one entry a parameter, one to four of them.
 * Limits  the density may have exponential tails in u; a part exp(-negligible) of the peak is left out.
 * Throws  ConvergenceError if no peak is found or the lattice does not resolve the density.
 * Source  Trefethen & Weideman, "The exponentially convergent trapezoidal rule", SIAM Review 56 (2014).
 *
 * @example
 * latticeDensity({ where: "f", axes: [REAL_AXIS, REAL_AXIS], logDensity: ([x, y]) => -(x * x + y * y) / 2, start: [1, 1] }).logTotal // 1.8378770664
 */
export function latticeDensity(of: {
  readonly where: string;
  readonly axes: readonly Axis[];
  /** Log density of the parameters themselves, up to a constant. */
  readonly logDensity: (x: Float64Array) => number;
  /** A point of some density, the nearer to the peak the better. */
  readonly start: readonly number[];
  readonly negligible?: number;
}): LatticeDensity {
  const { where, axes, start, negligible = 32 } = of;
  requireThat(
    axes.length === start.length,
    where,
    "start must have one entry an axis",
    start.length,
  );
  const x = new Float64Array(axes.length);
  const logAt = (u: ArrayLike<number>) => {
    let slopes = 0;
    for (let k = 0; k < axes.length; k++) {
      x[k] = axes[k]!.value(u[k]!);
      slopes += axes[k]!.logSlope(u[k]!);
    }
    const log = of.logDensity(x) + slopes;
    return log > -Infinity && log < Infinity ? log : -Infinity;
  };
  const peak = latticePeak({
    where,
    logAt,
    axes,
    start: start.map((value, k) => axes[k]!.inverse(value)),
  });
  let step = peak.sd.map((sd, k) => Math.min(0.5 * sd, axes[k]!.longest));
  for (let scan = 0; scan < MAX_SCANS; scan++) {
    const found = latticeScan({
      logDensity: of.logDensity,
      axes,
      centre: peak.u,
      step,
      top: peak.log,
      negligible,
    });
    const rest = found.marginals.map(parity);
    if (rest.every((r) => r < RESOLVED)) {
      const cell = step.reduce((product, h) => product + Math.log(h), 0);
      return {
        laws: found.marginals.map((marginal, k) => latticeLaw(axes[k]!, marginal)),
        points: found.points,
        logTotal: peak.log + Math.log(found.total) + cell,
      };
    }
    step = step.map((h, k) => h * shorter(rest[k]!));
  }
  throw convergenceError(where, {
    iterations: MAX_SCANS,
    tolerance: RESOLVED,
    lastStep: Math.max(...step),
  });
}

/**
 * How deep into a tail x^-power the density is needed so that a part exp(-20) of the variance is lost.
 *
 *   lost = exp(-depth (power - 3) / (power - 1))
 *
 * Limits  between 32 and 80; 60 where the variance does not exist and is not asked for.
 *
 * @example
 * depthForVariance(5) // 40
 */
export function depthForVariance(power: number): number {
  if (power === Infinity) return 32;
  return power > 3 ? Math.min(80, Math.max(32, (20 * (power - 1)) / (power - 3))) : 60;
}

/** How much the rules on even and on odd points differ. */
function parity({ mass, first }: Marginal): number {
  let [even, odd] = [0, 0];
  for (let i = 0; i < mass.length; i++) {
    if ((first + i) % 2 === 0) even += mass[i]!;
    else odd += mass[i]!;
  }
  return Math.abs(even - odd) / (even + odd);
}

/** For a bell the log of the difference goes with the inverse square of the step. */
function shorter(rest: number): number {
  if (rest < RESOLVED) return 1;
  return Math.min(0.9, Math.max(0.5, Math.sqrt(Math.log(rest) / Math.log(0.3 * RESOLVED))));
}
