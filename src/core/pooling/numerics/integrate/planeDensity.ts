import { convergenceError } from "../../../convergence.ts";
import { once, weightedMoments } from "../laws/logScaleLaw.ts";
import { type GaussRule, gaussRuleOf } from "./gaussRule.ts";
import { type LineDensity, lineDensity } from "./lineDensity.ts";

/** Weighted points of a density in the plane; the weights sum to 1. */
export interface PlanePoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
}

/** The law of x at one y. */
export interface PlaneSlice {
  readonly y: number;
  /** Probability of the slice; they sum to 1. */
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly x: LineDensity;
  readonly sd: number;
  /** A few Gauss points along the slice, for averages that are smooth on the scale of its sd. */
  readonly few: () => GaussRule;
}

/** A scale on which averages over y are nearly polynomials, and its inverse. */
export interface Scale {
  readonly of: (y: number) => number;
  readonly inverse: (z: number) => number;
}

/** A density of two variables, integrated. */
export interface PlaneDensity {
  /** The law of y, x integrated out. */
  readonly y: LineDensity;
  /** Points for averages of the whole posterior. */
  readonly points: PlanePoints;
  /** A few Gauss points in y with the law of x at each, for averages that are not smooth enough for points. */
  readonly slices: (scale?: Scale) => readonly PlaneSlice[];
  /** Log of the integral of the unnormalised density. */
  readonly logTotal: number;
}

/** Log of the part of the peak below which the density is left out, unless the caller's moments need more. */
const NEGLIGIBLE = 28;
/** Step of the trapezoid rule in x, in sds of x given y: for a bell exp(-2 pi² / step²) is left. */
const STEP = 0.8;
/** Step at most unless the caller knows x better, for a scale that is a logarithm: its singularities lie pi / 2 from the line at the nearest. */
const LONGEST_STEP = 0.25;
/** Gauss points across and along slices. */
const SLICES = 16;

/** The density along x at one y. */
interface Slice {
  readonly top: { readonly x: number; readonly sd: number };
  readonly x: readonly number[];
  /** Density at x over the density at the top of the slice. */
  readonly part: readonly number[];
  /** Log of the integral over x. */
  readonly log: number;
}

/**
 * Adaptive quadrature of a smooth density with one peak in the plane.
 *
 *   at every y the trapezoid rule in x, from the top outwards until nothing is left; in y `lineDensity`
 *
 * Units   x and y have units of their own.
 * Limits  the tails may be exponential, so a power law belongs on a logarithmic scale.
 * Throws  ConvergenceError if no top is found along x, or if the panels in y do not resolve the density.
 * Source  Trefethen & Weideman, "The exponentially convergent trapezoidal rule", SIAM Review 56 (2014).
 *
 * @example
 * planeDensity({ logDensity: (x, y) => -(x * x + y * y) / 2, start: [1, 1] }).logTotal // 1.8378770664
 */
export function planeDensity(of: {
  readonly logDensity: (x: number, y: number) => number;
  /** A point of some density, the nearer to the peak the better. */
  readonly start: readonly [x: number, y: number];
  /** Log of the part of the peak below which the density is left out: 28 leaves out 1e-12. */
  readonly negligible?: number;
  /** Longest step in x: singularities that lie d from the line leave exp(-2 pi d / step). */
  readonly longest?: number;
}): PlaneDensity {
  const { logDensity, start, negligible = NEGLIGIBLE, longest = LONGEST_STEP } = of;
  const slices = new Map<number, Slice>();
  const sliceAt = (y: number) => {
    const known = slices.get(y);
    if (known) return known;
    // The nearest slice knows best where the top is.
    let [near, distance] = [{ x: start[0], sd: 1 }, Infinity];
    for (const [at, { top }] of slices)
      if (Math.abs(at - y) < distance) [near, distance] = [top, Math.abs(at - y)];
    const slice = slicedFrom(
      (x) => logDensity(x, y),
      topOf((x) => logDensity(x, y), near),
      { negligible, longest },
    );
    slices.set(y, slice);
    return slice;
  };
  const marginal = (y: number) => sliceAt(y).log;
  const peak = topOf(marginal, { x: start[1], sd: 0.5 });
  const height = marginal(peak.x);
  const end = (side: -1 | 1) => {
    let step = peak.sd;
    let y = peak.x;
    for (let k = 0; k < 400 && marginal(y) > height - negligible; k++) {
      y += side * step;
      step *= 1.15;
    }
    return y;
  };
  const [from, to] = [end(-1), end(1)];
  const law = lineDensity({ logDensity: marginal, from, to, panels: 4 });
  return {
    y: law,
    points: allPoints(law, sliceAt, Math.exp(-4 - negligible)),
    slices: (scale) => fewSlices(law, sliceAt, logDensity, scale),
    logTotal: law.logTotal,
  };
}

/** Top and sd of a curve with one peak: Newton on its log, by differences. */
function topOf(log: (x: number) => number, start: { readonly x: number; readonly sd: number }) {
  let { x, sd } = start;
  let here = log(x);
  for (let step = 0; step < 100; step++) {
    const h = 0.1 * sd;
    const [before, after] = [log(x - h), log(x + h)];
    const slope = (after - before) / (2 * h);
    const curvature = (after - 2 * here + before) / (h * h);
    const width = curvature < 0 ? 1 / Math.sqrt(-curvature) : 2 * sd;
    // Where the log is not concave only the direction counts; no step may lead downhill.
    const wanted = curvature < 0 ? slope * width * width : Math.sign(slope) * width;
    let move = Math.min(Math.max(wanted, -4 * sd), 4 * sd);
    let next = x + move;
    let value = log(next);
    for (let k = 0; k < 40 && !(value >= here - 1e-9 * Math.abs(here)); k++) {
      move /= 2;
      next = x + move;
      value = log(next);
    }
    const settled = Math.abs(next - x) < 0.3 * width && Math.abs(width - sd) < 0.5 * width;
    [x, sd, here] = [next, width, value];
    if (settled) break;
  }
  return { x, sd };
}

/** Trapezoid points outwards from the top until the density is negligible. */
function slicedFrom(
  log: (x: number) => number,
  top: { readonly x: number; readonly sd: number },
  { negligible, longest }: { readonly negligible: number; readonly longest: number },
): Slice {
  const step = Math.min(STEP * top.sd, longest);
  if (!Number.isFinite(log(top.x)))
    throw convergenceError("planeDensity", { iterations: 100, tolerance: 0.3, lastStep: top.sd });
  const right: { x: number; log: number }[] = [];
  const left: { x: number; log: number }[] = [];
  let height = log(top.x);
  for (const [side, list] of [
    [1, right],
    [-1, left],
  ] as const)
    for (let k = 1; k < 2000; k++) {
      const x = top.x + side * k * step;
      const value = log(x);
      height = Math.max(height, value);
      if (!(value > height - negligible)) break;
      list.push({ x, log: value });
    }
  const all = [...left.reverse(), { x: top.x, log: log(top.x) }, ...right];
  const part = all.map((one) => Math.exp(one.log - height));
  const total = part.reduce((sum, p) => sum + p, 0);
  return { top, x: all.map(({ x }) => x), part, log: height + Math.log(total * step) };
}

function allPoints(law: LineDensity, sliceAt: (y: number) => Slice, least: number): PlanePoints {
  const [xs, ys, weights]: number[][] = [[], [], []];
  law.point.forEach((y, i) => {
    if (law.weight[i]! < least) return;
    const { x, part } = sliceAt(y);
    const total = part.reduce((sum, p) => sum + p, 0);
    part.forEach((p, k) => {
      const weight = (law.weight[i]! * p) / total;
      if (weight < least) return;
      xs!.push(x[k]!);
      ys!.push(y);
      weights!.push(weight);
    });
  });
  return points(xs!, ys!, weights!);
}

function fewSlices(
  law: LineDensity,
  sliceAt: (y: number) => Slice,
  logDensity: (x: number, y: number) => number,
  scale: Scale = { of: (y) => y, inverse: (z) => z },
): readonly PlaneSlice[] {
  const rule = gaussRuleOf({ point: law.point.map(scale.of), weight: law.weight }, SLICES);
  return rule.point.map((z, i) => {
    const y = scale.inverse(z);
    const { x } = sliceAt(y);
    const [from, to] = [x[0]!, x.at(-1)!];
    const along = lineDensity({ logDensity: (at) => logDensity(at, y), from, to, panels: 4 });
    return {
      ...{ y, weight: rule.weight[i]!, from, to, x: along },
      sd: weightedMoments(along.weight, along.point).sd,
      few: once(() => gaussRuleOf(along, SLICES)),
    };
  });
}

function points(
  x: readonly number[],
  y: readonly number[],
  weight: readonly number[],
): PlanePoints {
  const total = weight.reduce((sum, w) => sum + w, 0);
  return {
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    weight: Float64Array.from(weight, (w) => w / total),
  };
}
