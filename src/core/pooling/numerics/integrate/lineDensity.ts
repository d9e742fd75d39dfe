import {
  legendre,
  PANEL_ANALYSIS,
  PANEL_POINT,
  PANEL_POINTS,
  PANEL_WEIGHT,
} from "./gaussLegendre.ts";
import { dot, resolvedPanels } from "./resolvedPanels.ts";

/** A density on an interval, resolved by panels of Gauss points; all its integrals are sums. */
export interface LineDensity {
  /** Points at which the density was evaluated. */
  readonly point: Float64Array;
  /** Probability weight of each point; they sum to 1. */
  readonly weight: Float64Array;
  /** Log of the integral of the unnormalised density. */
  readonly logTotal: number;
  /** From the Legendre series: good to 1e-8 of the peak. */
  readonly density: (t: number) => number;
  readonly cdf: (t: number) => number;
  readonly upperTail: (t: number) => number;
  /** From the first point of the interval at p = 0 to its last at p = 1; NaN for p outside [0, 1]. */
  readonly quantile: (p: number) => number;
}

/**
 * Adaptive quadrature of a positive density on an interval.
 *
 *   the interval is cut into panels of 16 Gauss points, halved until the last Legendre coefficients of the density vanish;
 *   the cdf inside a panel is the integral of its Legendre series
 *
 * Units   from, to and every t share one unit.
 * Limits  the density must be smooth, and negligible outside the interval.
 * Throws  ConvergenceError if 2000 panels do not resolve the density.
 * Source  Trefethen, Approximation Theory and Approximation Practice (2013), chapters 8 and 19.
 *
 * @example
 * lineDensity({ logDensity: (t) => -t * t / 2, from: -9, to: 9, panels: 4 }).quantile(0.975) // 1.95996398454
 */
export function lineDensity(of: {
  /** Log of the density, up to a constant. */
  readonly logDensity: (t: number) => number;
  readonly from: number;
  readonly to: number;
  /** Number of panels to begin with, or the points between them, upwards. */
  readonly panels: number | readonly number[];
}): LineDensity {
  const { from, to } = of;
  const logAt = (t: number) => {
    const log = of.logDensity(t);
    return log === Infinity || Number.isNaN(log) ? -Infinity : log;
  };
  const panels = resolvedPanels(logAt, endsOf(from, to, of.panels));
  const top = panels.reduce((max, { logs }) => Math.max(max, ...logs), -Infinity);
  const points: number[] = [];
  const masses: number[] = [];
  const coefficients: number[][] = [];
  const massOf: number[] = [];
  for (const { from: a, to: b, logs } of panels) {
    const half = (b - a) / 2;
    const values = logs.map((log) => Math.exp(log - top));
    let mass = 0;
    for (let i = 0; i < PANEL_POINTS; i++) {
      const part = half * PANEL_WEIGHT[i]! * values[i]!;
      mass += part;
      if (part <= 0) continue;
      points.push(a + half * (1 + PANEL_POINT[i]!));
      masses.push(part);
    }
    massOf.push(mass);
    coefficients.push(PANEL_ANALYSIS.map((row) => dot(row, values)));
  }
  const total = massOf.reduce((sum, mass) => sum + mass, 0);
  const below = [0];
  for (const mass of massOf) below.push(below.at(-1)! + mass);
  const above = new Array<number>(panels.length + 1).fill(0);
  for (let k = panels.length - 1; k >= 0; k--) above[k] = above[k + 1]! + massOf[k]!;

  /** Mass of panel k left of t (or right of it), from its Legendre series. */
  const partial = (k: number, t: number) => {
    const { from: a, to: b } = panels[k]!;
    const half = (b - a) / 2;
    const p = legendre(PANEL_POINTS, (t - a) / half - 1);
    const c = coefficients[k]!;
    let sum = c[0]! * (p[1]! + 1);
    for (let n = 1; n < PANEL_POINTS; n++) sum += (c[n]! * (p[n + 1]! - p[n - 1]!)) / (2 * n + 1);
    return Math.min(Math.max(half * sum, 0), massOf[k]!);
  };
  const density = (t: number) => {
    if (Number.isNaN(t)) return Number.NaN;
    if (t < from || t > to) return 0;
    const k = panelAt(t);
    const { from: a, to: b } = panels[k]!;
    const p = legendre(PANEL_POINTS, (2 * (t - a)) / (b - a) - 1);
    return (
      Math.max(
        0,
        coefficients[k]!.reduce((sum, c, n) => sum + c * p[n]!, 0),
      ) / total
    );
  };
  const panelAt = (t: number) => panels.findIndex(({ to: b }) => t <= b);
  const cdf = (t: number) => {
    if (Number.isNaN(t)) return Number.NaN;
    if (t <= from) return 0;
    if (t >= to) return 1;
    const k = panelAt(t);
    return (below[k]! + partial(k, t)) / total;
  };
  const upperTail = (t: number) => {
    if (Number.isNaN(t)) return Number.NaN;
    if (t <= from) return 1;
    if (t >= to) return 0;
    const k = panelAt(t);
    return (above[k + 1]! + massOf[k]! - partial(k, t)) / total;
  };
  const quantile = (p: number) => {
    if (!(p >= 0 && p <= 1)) return Number.NaN;
    if (p === 0) return from;
    if (p === 1) return to;
    // From the nearer end, so that both tails are as exact as the panels.
    const left = p <= 0.5;
    const wanted = (left ? p : 1 - p) * total;
    const found = left
      ? below.findLastIndex((mass) => mass < wanted)
      : above.findIndex((mass) => mass <= wanted) - 1;
    const k = Math.min(Math.max(found, 0), panels.length - 1);
    const inside = left ? wanted - below[k]! : above[k]! - wanted;
    let [a, b] = [panels[k]!.from, panels[k]!.to];
    let t = a + ((b - a) * inside) / massOf[k]!;
    for (let step = 0; step < 100; step++) {
      const miss = partial(k, t) - inside;
      if (miss > 0) b = t;
      else a = t;
      const newton = t - miss / Math.exp(logAt(t) - top);
      const next = newton > a && newton < b ? newton : (a + b) / 2;
      const moved = Math.abs(next - t);
      t = next;
      if (moved <= 4e-16 * Math.abs(t) || (moved < 1e-9 && next === newton)) break;
    }
    return t;
  };
  return {
    point: Float64Array.from(points),
    weight: Float64Array.from(masses, (mass) => mass / total),
    logTotal: top + Math.log(total),
    density,
    cdf,
    upperTail,
    quantile,
  };
}

function endsOf(from: number, to: number, panels: number | readonly number[]): readonly number[] {
  if (typeof panels !== "number") return [from, ...panels, to];
  const width = (to - from) / panels;
  return Array.from({ length: panels + 1 }, (_, k) => (k === panels ? to : from + k * width));
}
