import type { Axis } from "../integrate/axes.ts";
import type { Marginal } from "../integrate/latticeScan.ts";
import { type LineDensity, lineDensity } from "../integrate/lineDensity.ts";
import { once, weightedMoments } from "./logScaleLaw.ts";
import type { PosteriorLaw } from "./posteriorLaw.ts";

/** Neighbours that a value between two lattice points is read from. */
const NEIGHBOURS = 10;

/**
 * The law of one parameter from its masses on a lattice.
 *
 *   between the points the log density is a polynomial of degree 9, reflected at 0 of an even axis
 *
 * Limits  quantiles and cdf are good to about 1e-7 of the spread; the density at the very end of a range is 0 unless the axis is even there.
 *
 * @example
 * latticeLaw(REAL_AXIS, { origin: 0, step: 0.5, first: -16, mass: Float64Array.from({ length: 33 }, (_, i) => Math.exp(-((i - 16) ** 2) / 8)) }).quantile(0.975) // 1.95996
 */
export function latticeLaw(axis: Axis, marginal: Marginal): PosteriorLaw {
  const { origin, step, first, mass } = marginal;
  const line = once(() => {
    const logs = Array.from(mass, (m, i) =>
      Math.log(axis.even && first + i === 0 ? 2 * m : Math.max(m, 1e-300)),
    );
    const last = first + mass.length - 1;
    const logAt = interpolated(
      (i) => {
        const inside = Math.min(Math.max(axis.even ? Math.abs(i) : i, first), last);
        return logs[inside - first]!;
      },
      axis.even ? -last : first,
      last,
    );
    const [from, to] = [origin + step * first, origin + step * last];
    return lineDensity({ logDensity: (u) => logAt((u - origin) / step), from, to, panels: 8 });
  });
  const { mean, sd } = momentsOf(axis, marginal, line);
  const inside = (x: number, below: number, above: number, of: (u: number) => number) =>
    Number.isNaN(x) ? x : x <= axis.least ? below : x >= axis.most ? above : of(axis.inverse(x));
  return {
    mean,
    sd,
    density: (x) =>
      inside(
        x,
        x === axis.least ? edgeDensity(axis, line) : 0,
        0,
        (u) => line().density(u) / Math.exp(axis.logSlope(u)),
      ),
    cdf: (x) => inside(x, 0, 1, (u) => line().cdf(u)),
    upperTail: (x) => inside(x, 1, 0, (u) => line().upperTail(u)),
    quantile: (p) => (p === 0 ? axis.least : p === 1 ? axis.most : axis.value(line().quantile(p))),
  };
}

/** Sums over the lattice, but over the panels where x is not smooth through the lattice's end. */
function momentsOf(axis: Axis, { origin, step, first, mass }: Marginal, line: () => LineDensity) {
  if (axis.even) return weightedMoments(line().weight, line().point.map(axis.value));
  const total = mass.reduce((sum, m) => sum + m, 0);
  return weightedMoments(
    mass.map((m) => m / total),
    mass.map((_, i) => axis.value(origin + step * (first + i))),
  );
}

function edgeDensity(axis: Axis, line: () => { readonly density: (u: number) => number }): number {
  return axis.even ? line().density(0) / Math.exp(axis.logSlope(0)) : 0;
}

/** Lagrange's polynomial through the nearest points. */
function interpolated(at: (i: number) => number, least: number, most: number) {
  return (t: number) => {
    const count = Math.min(NEIGHBOURS, most - least + 1);
    const low = Math.min(Math.max(Math.floor(t) - count / 2 + 1, least), most - count + 1);
    const from = Math.round(low);
    let [sum, weights] = [0, 0];
    let binomial = 1;
    for (let k = 0; k < count; k++) {
      const gap = t - (from + k);
      if (gap === 0) return at(from + k);
      const weight = (k % 2 === 0 ? binomial : -binomial) / gap;
      sum += weight * at(from + k);
      weights += weight;
      binomial = (binomial * (count - 1 - k)) / (k + 1);
    }
    return sum / weights;
  };
}
