import { convergenceError } from "../../../convergence.ts";
import { PANEL_ANALYSIS, PANEL_POINT, PANEL_POINTS } from "./gaussLegendre.ts";

/** A stretch of a line and the log density at its Gauss points. */
export interface Panel {
  readonly from: number;
  readonly to: number;
  readonly logs: readonly number[];
}

/** Coefficients smaller than this part of the peak are noise; the rule's own error is about its square. */
const RESOLVED = 1e-8;
const MAX_PANELS = 2000;

/**
 * Panels on each of which a density is a polynomial of degree 15, up to rounding.
 *
 *   panels are halved until the last two Legendre coefficients of the density are below 1e-8 of its peak
 *
 * Shapes  ends hold the ends of the panels to begin with, upwards; every panel of the result holds 16 logs.
 * Throws  ConvergenceError if 2000 panels do not resolve the density.
 * Source  Trefethen, Approximation Theory and Approximation Practice (2013), chapters 8 and 19.
 *
 * @example
 * resolvedPanels((t) => -t * t / 2, [-1, 0, 1]).length // 2
 */
export function resolvedPanels(
  logAt: (t: number) => number,
  ends: readonly number[],
): readonly Panel[] {
  let waiting = ends.slice(1).map((to, k) => panel(logAt, ends[k]!, to));
  const done: Panel[] = [];
  let top = -Infinity;
  let worst = 0;
  while (waiting.length > 0) {
    if (waiting.length + done.length > MAX_PANELS)
      throw convergenceError("lineDensity", {
        iterations: waiting.length + done.length,
        tolerance: RESOLVED,
        lastStep: worst,
      });
    for (const { logs } of waiting) top = Math.max(top, ...logs);
    // A log density of this size is itself only known up to its rounding.
    const resolved = Math.max(RESOLVED, 64 * Number.EPSILON * Math.abs(top));
    const next: Panel[] = [];
    worst = 0;
    for (const one of waiting) {
      const values = one.logs.map((log) => Math.exp(log - top));
      const rest = [PANEL_POINTS - 1, PANEL_POINTS - 2].map((k) =>
        Math.abs(dot(PANEL_ANALYSIS[k]!, values)),
      );
      const error = Math.max(...rest);
      worst = Math.max(worst, error);
      if (error < resolved) done.push(one);
      else {
        const middle = (one.from + one.to) / 2;
        next.push(panel(logAt, one.from, middle), panel(logAt, middle, one.to));
      }
    }
    waiting = next;
  }
  return done.sort((a, b) => a.from - b.from);
}

function panel(logAt: (t: number) => number, from: number, to: number): Panel {
  const half = (to - from) / 2;
  return { from, to, logs: PANEL_POINT.map((x) => logAt(from + half * (1 + x))) };
}

/**
 * Sum of products.
 *
 * @example
 * dot([1, 2], [3, 4]) // 11
 */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
