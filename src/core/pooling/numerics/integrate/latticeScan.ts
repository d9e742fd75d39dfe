import type { Axis } from "./axes.ts";

/** Masses of the slices across one axis, at u = origin + step (first + i). */
export interface Marginal {
  readonly origin: number;
  readonly step: number;
  readonly first: number;
  readonly mass: Float64Array;
}

/** What a pass over the lattice finds. */
export interface Scan {
  readonly total: number;
  readonly marginals: readonly Marginal[];
  readonly points: { readonly values: readonly Float64Array[]; readonly weight: Float64Array };
}

/** Most indices on either side of the centre. */
const REACH = 4096;
/** Averages spare points that are smaller than the smallest mass of the marginals by no more than this log. */
const SPARED = 11;

/**
 * One pass over the lattice points that count, slice within slice, each from its highest point outwards.
 *
 *   mass of a point = exp(log density - top), halved at u = 0 of an even axis; a correlation's own marginal, which is not
 *   even in the sds, takes Gregory's weights there
 *
 * Shapes  centre and step hold one entry an axis, a correlation after its sds; points hold every other point along each axis.
 * Limits  every slice must have one peak; slices below exp(-negligible) of the top end the search on their side.
 *
 * @example
 * latticeScan({ logDensity: ([x]) => -x * x / 2, axes: [REAL_AXIS], centre: [0], step: [0.5], top: 0, negligible: 32 }).total // 5.01325654926
 */
export function latticeScan(of: {
  readonly logDensity: (x: Float64Array) => number;
  readonly axes: readonly Axis[];
  readonly centre: readonly number[];
  readonly step: readonly number[];
  readonly top: number;
  readonly negligible: number;
}): Scan {
  const { logDensity, axes, step, top, negligible } = of;
  const n = axes.length;
  const origin = axes.map(({ even }, k) => (even ? 0 : of.centre[k]!));
  const hint = Int32Array.from(axes, ({ even }, k) =>
    even ? Math.round(of.centre[k]! / step[k]!) : 0,
  );
  const values = axes.map(({ value }, k) => tabled((i) => value(origin[k]! + i * step[k]!)));
  const slopes = axes.map(({ logSlope }, k) => tabled((i) => logSlope(origin[k]! + i * step[k]!)));
  const masses = axes.map(() => new Float64Array(2 * REACH + 1));
  const kept: number[] = [];
  const keptMass: number[] = [];
  const x = new Float64Array(n);
  const index = new Int32Array(n);

  let sliceMass = 0;
  /** Height of the slice across `axis` at the present x of the axes before it; its mass goes into sliceMass. */
  const slice = (axis: number, slopesBefore: number): number => {
    const { even } = axes[axis]!;
    const inner = axis === n - 1;
    const from = hint[axis]!;
    let [best, bestAt, mass, start] = [-Infinity, from, 0, -Infinity];
    let hintsAtStart: Int32Array | undefined;
    for (let side = 1; side >= -1; side -= 2) {
      let before = start;
      if (side === -1 && hintsAtStart) hint.set(hintsAtStart.subarray(axis + 1), axis + 1);
      for (
        let i = side === 1 ? from : from - 1;
        Math.abs(i) < REACH && !(even && i < 0);
        i += side
      ) {
        x[axis] = values[axis]!(i);
        index[axis] = i;
        const slope = slopesBefore + slopes[axis]!(i);
        const log = inner ? logDensity(x) + slope - top : slice(axis + 1, slope);
        if (side === 1 && i === from) {
          start = log;
          if (!inner) hintsAtStart = hint.slice();
        }
        if (log > best) [best, bestAt] = [log, i];
        if (log > -negligible) {
          const part = (inner ? Math.exp(log) : sliceMass) * (even && i === 0 ? 0.5 : 1);
          mass += part;
          // The slices before this one halve their part themselves; the marginal needs its own axis' half only once.
          const outer = weightOfOuter(axis);
          masses[axis]![i + REACH]! += part * (axes[axis]!.flips ? weightOfFlipped(axis) : outer);
          if (inner) keep(part * outer);
        } else if (!(log > before)) break;
        before = log;
      }
    }
    hint[axis] = bestAt;
    sliceMass = mass;
    return best;
  };
  const weightOfOuter = (axis: number) => {
    let weight = 1;
    for (let k = 0; k < axis; k++) if (index[k] === 0 && axes[k]!.even) weight /= 2;
    return weight;
  };
  /** At one correlation the density is smooth through 0 of an sd, but not even: the rule needs its end corrected. */
  const weightOfFlipped = (axis: number) => {
    let weight = 1;
    for (let k = 0; k < axis; k++)
      if (axes[k]!.even && index[k]! < END_WEIGHTS.length) weight *= END_WEIGHTS[index[k]!]!;
    return weight;
  };
  const least = Math.exp(SPARED - negligible);
  const keep = (mass: number) => {
    if (mass < least) return;
    for (let k = 0; k < n; k++) if (index[k]! % 2 !== 0) return;
    for (let k = 0; k < n; k++) kept.push(x[k]!);
    keptMass.push(mass);
  };
  slice(0, 0);
  const all = keptMass.reduce((sum, mass) => sum + mass, 0);
  return {
    total: sliceMass,
    marginals: masses.map((mass, k) => {
      const first = mass.findIndex((m) => m > 0);
      const last = mass.findLastIndex((m) => m > 0);
      return {
        origin: origin[k]!,
        step: step[k]!,
        first: first - REACH,
        mass: mass.slice(first, last + 1),
      };
    }),
    points: {
      values: axes.map((_, k) => Float64Array.from(keptMass, (_mass, i) => kept[i * n + k]!)),
      weight: Float64Array.from(keptMass, (mass) => mass / all),
    },
  };
}

/** Gregory's weights at the end of a trapezoid rule: (1/2, 1, 1 ...) and differences at the end up to the seventh. */
const END_WEIGHTS = /* @__PURE__ */ endWeights([
  -1 / 2,
  1 / 12,
  -1 / 24,
  19 / 720,
  -3 / 160,
  863 / 60480,
  -275 / 24192,
  33953 / 3628800,
]);

function endWeights(coefficients: readonly number[]): readonly number[] {
  return coefficients.map((_, j) => {
    let [weight, binomial] = [1, 1];
    for (let k = j; k < coefficients.length; k++) {
      weight += coefficients[k]! * ((k - j) % 2 === 0 ? binomial : -binomial);
      binomial = (binomial * (k + 1)) / (k + 1 - j);
    }
    return weight;
  });
}

/** A function of the index that is computed once a value. */
function tabled(of: (i: number) => number): (i: number) => number {
  const table = new Float64Array(2 * REACH + 1).fill(Number.NaN);
  return (i) => {
    const known = table[i + REACH]!;
    if (!Number.isNaN(known)) return known;
    const made = of(i);
    table[i + REACH] = made;
    return made;
  };
}
