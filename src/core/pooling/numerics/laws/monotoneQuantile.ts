import { convergenceError } from "../../../convergence.ts";
import { standardNormalQuantile } from "../../../special/standardNormalQuantile.ts";

/** A law at one x: its density and the tail that was asked for. */
export interface AtX {
  readonly density: number;
  readonly tail: number;
}

const MAX_STEPS = 300;
/** Relative error of the tail's probability that is left. */
const LEFT = 1e-13;

/**
 * The quantile of a law whose tails are dear, in few evaluations.
 *
 *   on the line t of all numbers (log x on a half-line, log(x / (1 - x)) between 0 and 1) the log of the smaller tail is nearly
 *   straight or a parabola; Newton's step, then a cubic through the last two points and their slopes, in a bracket
 *
 * Units   mean, sd, least and most have the unit of x; where mean and sd are numbers the search begins with a Normal law of t.
 * Limits  least at p = 0, most at p = 1, and where the quantile is beyond the numbers there are. The tail's probability is right
 *         to about 1e-12.
 * Throws  ConvergenceError if it is not found, which a monotone tail excludes.
 * Source  Traub, Iterative Methods for the Solution of Equations (1964): inverse Hermite interpolation.
 *
 * @example
 * monotoneQuantile({ where: "f", p: 0.2, mean: 0.5, sd: 0.3, least: 0, most: 1, at: (x, side) => ({ density: 1, tail: side < 0 ? x : 1 - x }) }) // 0.2000000000
 */
export function monotoneQuantile(of: {
  readonly where: string;
  readonly p: number;
  readonly mean: number;
  readonly sd: number;
  readonly least: number;
  readonly most: number;
  /** The density and the tail below x (side -1) or above it (side 1). */
  readonly at: (x: number, side: -1 | 1) => AtX;
}): number {
  const { where, p, least, most } = of;
  if (!(p > 0 && p < 1)) return p === 0 ? least : p === 1 ? most : Number.NaN;
  const line = lineOf(least, most);
  const side = p <= 0.5 ? -1 : 1;
  const wanted = Math.log(p <= 0.5 ? p : 1 - p);
  let { t, size } = line.start(of.mean, of.sd, standardNormalQuantile(p));
  let longest = 4 * size;
  let [low, high] = [-Infinity, Infinity];
  let before: { readonly t: number; readonly miss: number; readonly slope: number } | undefined;
  let moved = Infinity;
  for (let step = 0; step < MAX_STEPS; step++) {
    const x = line.value(t);
    const atEnd = x === least || x === most;
    const { density, tail } = atEnd
      ? { density: 0, tail: (x === least) === side < 0 ? 0 : 1 }
      : of.at(x, side);
    // Grows with t, from below 0 to above.
    const miss = side * (wanted - Math.log(tail));
    const slope = (density * line.slope(x)) / tail;
    if (miss > 0) high = t;
    else low = t;
    const here = { t, miss, slope };
    const newton = t - miss / slope;
    const curved = before && hermite(before, here);
    const isCurved = curved !== undefined && curved > low && curved < high;
    const wished = isCurved ? curved : newton;
    let next = wished;
    if (!(next > low && next < high))
      next = low > -Infinity && high < Infinity ? (low + high) / 2 : t - Math.sign(miss) * longest;
    if (Math.abs(next - t) >= longest) {
      next = t + Math.sign(next - t) * longest;
      longest *= 2;
    }
    moved = Math.abs(next - t);
    const left = isCurved ? (miss * before!.miss) ** 2 : miss ** 2;
    if ((next === wished && left < LEFT) || moved <= 1e-15 * Math.abs(t)) return line.value(next);
    before = here;
    t = next;
  }
  throw convergenceError(where, { iterations: MAX_STEPS, tolerance: LEFT, lastStep: moved });
}

/** Where a cubic t(miss) through two points with their slopes has miss = 0. */
function hermite(
  a: { readonly t: number; readonly miss: number; readonly slope: number },
  b: { readonly t: number; readonly miss: number; readonly slope: number },
): number | undefined {
  const apart = a.miss - b.miss;
  // Far away the log of a tail is no cubic.
  if (!(Math.abs(apart) > 0 && Math.abs(b.miss) < 1 && Math.abs(a.miss) < 2)) return undefined;
  const chord = (a.t - b.t) / apart;
  const [ofA, ofB] = [1 / a.slope, 1 / b.slope];
  // Newton's form with knots b, b, a, a.
  const second = (chord - ofB) / apart;
  const third = (ofA - 2 * chord + ofB) / (apart * apart);
  const m = -b.miss;
  return b.t + m * (ofB + m * (second + (m - apart) * third));
}

interface Line {
  readonly value: (t: number) => number;
  /** dx/dt */
  readonly slope: (x: number) => number;
  readonly start: (mean: number, sd: number, z: number) => { t: number; size: number };
}

function lineOf(least: number, most: number): Line {
  if (least === -Infinity && most === Infinity) return REAL;
  return most === Infinity ? logarithmic(least) : logistic(least, most);
}

const REAL: Line = {
  value: (t) => t,
  slope: () => 1,
  start: (mean, sd, z) => (sd > 0 && sd < Infinity ? { t: mean + z * sd, size: sd } : UNKNOWN),
};

const UNKNOWN = { t: 0, size: 1 };

function logarithmic(least: number): Line {
  return {
    value: (t) => least + Math.exp(t),
    slope: (x) => x - least,
    start: (mean, sd, z) => {
      const part = sd / (mean - least);
      if (!(part > 0 && part < 1e6)) return UNKNOWN;
      const size = Math.sqrt(Math.log1p(part * part));
      return { t: Math.log(mean - least) - 0.5 * size * size + z * size, size };
    },
  };
}

function logistic(least: number, most: number): Line {
  const whole = most - least;
  return {
    value: (t) => least + whole / (1 + Math.exp(-t)),
    slope: (x) => ((x - least) * (most - x)) / whole,
    start: (mean, sd, z) => {
      const share = (mean - least) / whole;
      const size = sd / (whole * share * (1 - share));
      if (!(size > 0 && size < 1e6)) return UNKNOWN;
      return { t: Math.log(share / (1 - share)) + z * size, size };
    },
  };
}
