import { PANEL_POINT, PANEL_WEIGHT } from "../integrate/gaussLegendre.ts";
import type { PlaneSlice } from "../integrate/planeDensity.ts";
import { mixtureLaw } from "./mixtureLaw.ts";
import type { PosteriorLaw } from "./posteriorLaw.ts";

/** One law of the mixture. */
export interface Component {
  readonly density: (x: number) => number;
  readonly cdf: (x: number) => number;
  readonly upperTail: (x: number) => number;
}

const PANELS = 3;

/**
 * The law of a mixture over a population that was integrated in slices: a group's parameter with its population averaged out.
 *
 *   P(theta <= x | slice) = P(s < from) + integral over the zone (from, to) of p(s) P(theta <= x | s) ds
 *
 *   the zone is where x is in doubt: a population with nearly no spread makes the cdf a step in s, which points would miss
 *
 * Limits  theta must grow with s: below the zone x is sure to be above theta, beyond it below.
 *
 * @example
 * sliceLaw({ slices: () => planeDensity({ logDensity: (x, y) => -(x * x + y * y) / 2, start: [0, 0] }).slices(), mean: 0, sd: 1.4, least: -Infinity, most: Infinity, zone: (x) => ({ from: x - 9, to: x + 9 }), component: (s) => ({ density: (x) => normalDensity(x, s, 1), cdf: (x) => normalCdf(x, s, 1), upperTail: (x) => normalUpperTail(x, s, 1) }) }).cdf(2) // 0.92135
 */
export function sliceLaw<S extends PlaneSlice>(of: {
  readonly slices: () => readonly S[];
  readonly mean: number;
  readonly sd: number;
  readonly least: number;
  readonly most: number;
  readonly zone: (x: number, slice: S) => { readonly from: number; readonly to: number };
  readonly component: (s: number, slice: S) => Component;
}): PosteriorLaw {
  const { mean, sd, least, most } = of;
  let made: PosteriorLaw | undefined;
  const law = () => {
    if (made) return made;
    const slices = of.slices();
    /** Integral over the zone of p(s) f(x | s), and the probability of either side of it. */
    const inSlice = (x: number, i: number, part: keyof Component) => {
      const slice = slices[i]!;
      const zone = of.zone(x, slice);
      const from = Math.min(Math.max(zone.from, slice.from), slice.to);
      const to = Math.min(Math.max(zone.to, slice.from), slice.to);
      let sum = 0;
      const half = (to - from) / (2 * PANELS);
      for (let k = 0; k < PANELS && half > 0; k++)
        PANEL_POINT.forEach((point, n) => {
          const s = from + half * (2 * k + 1 + point);
          const weight = half * PANEL_WEIGHT[n]! * slice.x.density(s);
          if (weight > 1e-16) sum += weight * of.component(s, slice)[part](x);
        });
      if (part === "cdf") sum += slice.x.cdf(from);
      if (part === "upperTail") sum += slice.x.upperTail(to);
      return sum;
    };
    made = mixtureLaw({
      weight: slices.map(({ weight }) => weight),
      mean,
      sd,
      least,
      most,
      density: (x, i) => inSlice(x, i, "density"),
      cdf: (x, i) => inSlice(x, i, "cdf"),
      upperTail: (x, i) => inSlice(x, i, "upperTail"),
    });
    return made;
  };
  return {
    mean,
    sd,
    density: (x) => (x > least && x < most ? law().density(x) : 0),
    cdf: (x) => (x <= least ? 0 : x >= most ? 1 : law().cdf(x)),
    upperTail: (x) => (x <= least ? 1 : x >= most ? 0 : law().upperTail(x)),
    quantile: (p) => law().quantile(p),
  };
}
