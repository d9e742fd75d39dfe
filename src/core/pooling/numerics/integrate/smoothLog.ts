import { legendre, PANEL_ANALYSIS, PANEL_POINT, PANEL_POINTS } from "./gaussLegendre.ts";
import { dot } from "./resolvedPanels.ts";

/** Coefficients of the log below this, times the density over its peak, are noise. */
const RESOLVED = 1e-11;
const MAX_HALVINGS = 20;

/**
 * A cheap copy of a dear log density: Legendre series of the log itself, on panels halved until the series ends.
 *
 *   the log of a product of bells is far smoother than the product, so that few panels do
 *
 * Shapes  ends hold the ends of the panels to begin with, upwards.
 * Limits  good to about 1e-11 where the density counts; -Infinity outside the ends.
 * Source  Trefethen, Approximation Theory and Approximation Practice (2013), chapter 8.
 *
 * @example
 * smoothLog((t) => -t * t / 2, [-1, 1])(0.5) // -0.12500000000
 */
export function smoothLog(
  logAt: (t: number) => number,
  ends: readonly number[],
): (t: number) => number {
  let waiting = ends.slice(1).map((to, k) => series(logAt, ends[k]!, to));
  const done: Series[] = [];
  let top = -Infinity;
  for (let depth = 0; waiting.length > 0; depth++) {
    for (const { most } of waiting) top = Math.max(top, most);
    const next: Series[] = [];
    for (const one of waiting) {
      const { from, to, most, rest, size } = one;
      // An error of the log counts as much as the density does.
      const ended = rest * Math.exp(most - top) < RESOLVED + 64 * Number.EPSILON * size;
      if (ended || depth === MAX_HALVINGS) done.push(one);
      else {
        const middle = (from + to) / 2;
        next.push(series(logAt, from, middle), series(logAt, middle, to));
      }
    }
    waiting = next;
  }
  done.sort((a, b) => a.from - b.from);
  return (t) => {
    if (!(t >= ends[0]! && t <= ends.at(-1)!)) return -Infinity;
    const { from, to, coefficients } = done.find((one) => t <= one.to)!;
    return dot(coefficients, legendre(PANEL_POINTS - 1, (2 * (t - from)) / (to - from) - 1));
  };
}

interface Series {
  readonly from: number;
  readonly to: number;
  readonly coefficients: readonly number[];
  /** Largest value, largest size of a value, and what the last coefficients are. */
  readonly most: number;
  readonly size: number;
  readonly rest: number;
}

function series(logAt: (t: number) => number, from: number, to: number): Series {
  const half = (to - from) / 2;
  const logs = PANEL_POINT.map((x) => logAt(from + half * (1 + x)));
  const coefficients = PANEL_ANALYSIS.map((row) => dot(row, logs));
  return {
    from,
    to,
    coefficients,
    most: Math.max(...logs),
    size: Math.max(...logs.map(Math.abs)),
    rest: Math.max(Math.abs(coefficients.at(-1)!), Math.abs(coefficients.at(-2)!)),
  };
}
