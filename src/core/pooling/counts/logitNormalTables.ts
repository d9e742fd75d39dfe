import { chanceOf, softplus } from "./logitNormalGroup.ts";

/** A group's likelihood over its top on the lattice points from ... from + length - 1, and its products with p and p². */
export interface Table {
  readonly from: number;
  readonly likelihood: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Log of a likelihood over its top that is nothing. */
const NOTHING = 64;
/** Tables larger than this are not made. */
const LARGEST = 8192;
/** Points that a table is longer at an open end than was asked for. */
const SPARE = 64;

/**
 * The binomial likelihood of one group in its log-odds, in tables on lattices of any step 2^-level.
 *
 *   L(b) = exp(s b - n log(1 + e^b) - top);  without a success (or a failure) it is 1 far down (or up), and peak is where
 *   one success (or failure) is expected
 *
 * Shapes  from and to are the ends outside which L is below e^-64, infinite on an open side.
 * Limits  no table is given that would hold more than 8192 points.
 *
 * @example
 * groupTables(1, 2).table(2, 0, 4)?.likelihood.length // 523
 */
export function groupTables(s: number, n: number) {
  const peak = s === 0 ? -Math.log(Math.max(n, 1)) : s === n ? Math.log(n) : Math.log(s / (n - s));
  const top = s === 0 || s === n ? 0 : s * peak - n * softplus(peak);
  const logAt = (b: number) => s * b - n * softplus(b) - top;
  const from = s === 0 ? -Infinity : endOf(logAt, peak, -1);
  const to = s === n ? Infinity : endOf(logAt, peak, 1);
  const tables: (Table | undefined)[] = [];
  return {
    s,
    n,
    peak,
    top,
    from,
    to,
    /** The table on a lattice, at least from one of its points to another, as far as they lie between the ends. */
    table: (level: number, first: number, last: number): Table | undefined => {
      const known = tables[level];
      if (known && first >= known.from && last < known.from + known.likelihood.length) return known;
      const step = 2 ** -level;
      const knownLast = known ? known.from + known.likelihood.length - 1 : last;
      const a = from === -Infinity ? Math.min(first, known?.from ?? first) - SPARE : from / step;
      const b = to === Infinity ? Math.max(last, knownLast) + SPARE : to / step;
      const [low, size] = [Math.ceil(a), Math.floor(b) - Math.ceil(a) + 1];
      if (!(size > 0 && size <= LARGEST)) return undefined;
      const [likelihood, ofP, ofSquare] = [0, 1, 2].map(() => new Float64Array(size)) as [
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      for (let i = 0; i < size; i++) {
        const at = (low + i) * step;
        const p = chanceOf(at);
        likelihood[i] = Math.exp(logAt(at));
        ofP[i] = likelihood[i]! * p;
        ofSquare[i] = ofP[i]! * p;
      }
      const made = { from: low, likelihood, first: ofP, second: ofSquare };
      tables[level] = made;
      return made;
    },
  };
}

/** Where the log of the likelihood has fallen to nothing on one side of its peak. */
function endOf(logAt: (b: number) => number, peak: number, side: -1 | 1): number {
  let [near, far] = [peak, peak + side];
  while (logAt(far) > -NOTHING) [near, far] = [far, peak + 2 * (far - peak)];
  for (let step = 0; step < 40; step++) {
    const middle = (near + far) / 2;
    if (logAt(middle) > -NOTHING) near = middle;
    else far = middle;
  }
  return far;
}
