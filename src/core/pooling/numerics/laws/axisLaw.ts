import type { Axis } from "../integrate/axes.ts";
import type { LineDensity } from "../integrate/lineDensity.ts";
import type { PosteriorLaw } from "./posteriorLaw.ts";

/**
 * The law of a parameter that was integrated on a line of its axis; the line is made when it is first asked for.
 *
 *   density(x) = density(u) / (dx/du),  quantile(p) = value(quantile of u)
 *
 * Limits  the ends of the parameter's range at p = 0 and 1; the density there is 0.
 *
 * @example
 * axisLaw(() => lineDensity({ logDensity: (t) => -t * t / 2, from: -9, to: 9, panels: 4 }), scaleAxis({ law: "flat" })).cdf(1) // 0.5000000
 */
export function axisLaw(line: () => LineDensity, axis: Axis): Omit<PosteriorLaw, "mean" | "sd"> {
  const inside = (x: number, below: number, above: number, of: (u: number) => number) =>
    Number.isNaN(x) ? x : x <= axis.least ? below : x >= axis.most ? above : of(axis.inverse(x));
  return {
    density: (x) => inside(x, 0, 0, (u) => line().density(u) / Math.exp(axis.logSlope(u))),
    cdf: (x) => inside(x, 0, 1, (u) => line().cdf(u)),
    upperTail: (x) => inside(x, 1, 0, (u) => line().upperTail(u)),
    quantile: (p) => (p === 0 ? axis.least : p === 1 ? axis.most : axis.value(line().quantile(p))),
  };
}
