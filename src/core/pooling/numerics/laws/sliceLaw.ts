import { PANEL_POINT, PANEL_WEIGHT } from "../integrate/gaussLegendre.ts";
import type { PlaneSlice } from "../integrate/planeDensity.ts";
import { once } from "./logScaleLaw.ts";
import { monotoneQuantile } from "./monotoneQuantile.ts";
import type { PosteriorLaw } from "./posteriorLaw.ts";

/** One law of the mixture. */
export interface Component {
  readonly density: (x: number) => number;
  readonly cdf: (x: number) => number;
  readonly upperTail: (x: number) => number;
}

/** Length of a panel of 16 points, over that on which a component or the scale itself varies. */
const PANEL = 5;
/** A slice this much narrower than what moves a component by its sd is a few Gauss points: they leave (r² / (1 + r²))^16. */
const NARROW = 0.6;
/** Nothing on the line of the population's mean varies much faster than this, however wide the components are. */
const LONGEST = 1;

/** Probability of a point that is left out. */
const LEAST = 1e-13;

/**
 * The law of a mixture over a population that was integrated in slices: a group's parameter with its population averaged out.
 *
 *   P(theta <= x | slice) = P(s < from) + integral over the zone (from, to) of p(s) P(theta <= x | s) ds
 *
 *   the zone is where x is in doubt: a population with nearly no spread makes the cdf a step in s, which points would miss;
 *   where components are wider than the slice, the slice is 16 Gauss points, whose components are made once
 *
 * Units   length, how far s has to go until a component has moved by its sd, has the unit of s.
 * Limits  theta must grow with s: below the zone x is sure to be above theta, beyond it below.
 *
 * @example
 * sliceLaw({ slices: () => planeDensity({ logDensity: (x, y) => -(x * x + y * y) / 2, start: [0, 0] }).slices(), mean: 0, sd: 1.4, least: -Infinity, most: Infinity, zone: (x) => ({ from: x - 9, to: x + 9 }), length: () => 1, component: (s) => ({ density: (x) => normalDensity(x, s, 1), cdf: (x) => normalCdf(x, s, 1), upperTail: (x) => normalUpperTail(x, s, 1) }) }).cdf(2) // 0.92135
 */
export function sliceLaw<S extends PlaneSlice>(of: {
  readonly slices: () => readonly S[];
  readonly mean: number;
  readonly sd: number;
  readonly least: number;
  readonly most: number;
  readonly zone: (x: number, slice: S) => { readonly from: number; readonly to: number };
  readonly length: (slice: S) => number;
  readonly component: (s: number, slice: S) => Component;
}): PosteriorLaw {
  const { mean, sd, least, most } = of;
  const parts = once(() =>
    of.slices().map((slice) => ({ weight: slice.weight, average: alongSlice(of, slice) })),
  );
  const average = (x: number, what: keyof Component) =>
    parts().reduce((sum, part) => sum + part.weight * part.average(x, what), 0);
  return {
    mean,
    sd,
    density: (x) => (x > least && x < most ? average(x, "density") : 0),
    cdf: (x) => (x <= least ? 0 : x >= most ? 1 : average(x, "cdf")),
    upperTail: (x) => (x <= least ? 1 : x >= most ? 0 : average(x, "upperTail")),
    quantile: (p) =>
      monotoneQuantile({
        ...{ where: "sliceLaw.quantile", p, mean, sd, least, most },
        at: (x, side) => ({
          density: average(x, "density"),
          tail: average(x, side < 0 ? "cdf" : "upperTail"),
        }),
      }),
  };
}

/** Average over one slice of what its components are at x. */
function alongSlice<S extends PlaneSlice>(
  of: {
    readonly zone: (x: number, slice: S) => { readonly from: number; readonly to: number };
    readonly length: (slice: S) => number;
    readonly component: (s: number, slice: S) => Component;
  },
  slice: S,
): (x: number, what: keyof Component) => number {
  const length = Math.min(of.length(slice), LONGEST);
  if (slice.sd < NARROW * length) {
    const { point, weight } = slice.few();
    const components = point.map((s) => of.component(s, slice));
    return (x, what) =>
      components.reduce((sum, component, i) => sum + weight[i]! * component[what](x), 0);
  }
  return (x, what) => {
    const zone = of.zone(x, slice);
    const from = Math.min(Math.max(zone.from, slice.from), slice.to);
    const to = Math.min(Math.max(zone.to, slice.from), slice.to);
    let sum = 0;
    const panels = Math.ceil((to - from) / (PANEL * length));
    const half = (to - from) / (2 * panels);
    for (let k = 0; k < panels; k++)
      PANEL_POINT.forEach((point, n) => {
        const s = from + half * (2 * k + 1 + point);
        const weight = half * PANEL_WEIGHT[n]! * slice.x.density(s);
        if (weight > LEAST) sum += weight * of.component(s, slice)[what](x);
      });
    if (what === "cdf") sum += slice.x.cdf(from);
    if (what === "upperTail") sum += slice.x.upperTail(to);
    return sum;
  };
}
