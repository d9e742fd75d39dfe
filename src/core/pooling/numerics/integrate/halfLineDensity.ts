import { convergenceError } from "../../../convergence.ts";
import { type LineDensity, lineDensity } from "./lineDensity.ts";

/** A density on [0, upper), and its law. */
export interface HalfLineDensity extends LineDensity {
  readonly density: (x: number) => number;
}

/** Log of the part of the peak below which the density is left out. */
const NEGLIGIBLE = 42;

/**
 * Adaptive quadrature of a positive density on a half-line or an interval from 0.
 *
 *   x = scale sinh(t): even in x near 0, exponential far out, so that a density whose nearest
 *   singularities are at least `scale` away is smooth in t on a scale of 1; then `lineDensity` in t
 *
 * Units   scale, reach, upper and every x share one unit.
 * Limits  the density may have any finite value at 0 and any integrable tail.
 * Throws  ConvergenceError if the density does not become smooth, or does not die out.
 * Source  Trefethen, Approximation Theory and Approximation Practice (2013), chapters 8 and 19.
 *
 * @example
 * halfLineDensity({ logDensity: (x) => -x, scale: 1, reach: 1, upper: Infinity }).quantile(0.5) // 0.693147180560
 */
export function halfLineDensity(of: {
  /** Log of the density, up to a constant. */
  readonly logDensity: (x: number) => number;
  /** Distance from 0 within which the density is smooth. */
  readonly scale: number;
  /** The tail is not trusted to have begun before this x. */
  readonly reach: number;
  /** Right end of the support; Infinity for a half-line. */
  readonly upper: number;
}): HalfLineDensity {
  const { scale, upper } = of;
  const logDensity = (t: number) => of.logDensity(scale * Math.sinh(t)) + Math.log(Math.cosh(t));
  const { from, to } = extent(logDensity, Math.asinh(of.reach / scale), Math.asinh(upper / scale));
  const line = lineDensity({
    logDensity,
    from,
    to,
    panels: Math.max(1, Math.ceil((to - from) / 2)),
  });
  const inT = (x: number) => Math.asinh(x / scale);
  const logTotal = line.logTotal + Math.log(scale);
  return {
    point: line.point.map((t) => scale * Math.sinh(t)),
    weight: line.weight,
    logTotal,
    density: (x) => (x < 0 || x > upper ? 0 : Math.exp(of.logDensity(x) - logTotal)),
    cdf: (x) => line.cdf(inT(x)),
    upperTail: (x) => line.upperTail(inT(x)),
    quantile: (p) => (p === 0 ? 0 : p === 1 ? upper : scale * Math.sinh(line.quantile(p))),
  };
}

/** The stretch of t outside which the density is negligible. */
function extent(logAt: (t: number) => number, reach: number, end: number) {
  const step = 0.5;
  const grid: number[] = [];
  let top = -Infinity;
  for (let i = 0; i * step < end; i++) {
    const log = logAt(i * step);
    grid.push(log);
    top = Math.max(top, log);
    const falling = i > 0 && log <= grid[i - 1]!;
    if (i * step > reach && falling && log < top - NEGLIGIBLE) break;
    if (i * step > 690)
      throw convergenceError("halfLineDensity", {
        iterations: i,
        tolerance: Math.exp(-NEGLIGIBLE),
        lastStep: Math.exp(log - top),
      });
  }
  const counts = (log: number) => log >= top - NEGLIGIBLE;
  const first = Math.max(0, grid.findIndex(counts) - 1);
  const last = grid.findLastIndex(counts) + 1;
  return { from: first * step, to: Math.min(last * step, end) };
}
