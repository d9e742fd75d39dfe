import { axisLaw } from "../laws/axisLaw.ts";
import { weightedMoments } from "../laws/logScaleLaw.ts";
import type { PosteriorLaw } from "../laws/posteriorLaw.ts";
import type { Axis } from "./axes.ts";
import { type LineDensity, lineDensity } from "./lineDensity.ts";

/** A density of one positive number, integrated on its axis. */
export interface AxisDensity {
  readonly law: PosteriorLaw;
  /** Points at which the density was evaluated, and their probabilities, which sum to 1. */
  readonly point: Float64Array;
  readonly weight: Float64Array;
  /** Log of the integral of the unnormalised density. */
  readonly logTotal: number;
}

const STEP = 0.5;
/** Growth of the steps beyond what was asked to be looked at, where only a tail is left. */
const GROWTH = 1.15;
const MAX_STEPS = 400;

/**
 * Adaptive quadrature of a positive number's density on its axis, for densities that are dear and may have several peaks.
 *
 *   steps of 1/2 through the stretch that is looked at, outwards until the density is negligible, then `lineDensity`;
 *   once resolved, the density is read from its Legendre series
 *
 * Units   from and to, between which every peak lies inside the axis' range, share the unit of x.
 * Limits  the law's density is good to 1e-8 of its peak; the part exp(-negligible) of the peak is left out.
 * Throws  ConvergenceError if the panels do not resolve the density.
 * Source  Trefethen, Approximation Theory and Approximation Practice (2013), chapters 8 and 19.
 *
 * @example
 * axisDensity({ axis: sdAxis({ law: "flat" }, 1), logDensity: (x) => -x, from: 0, to: 1, negligible: 42 }).law.mean // 1.0000000000
 */
export function axisDensity(of: {
  readonly axis: Axis;
  /** Log density of the number itself, up to a constant. */
  readonly logDensity: (x: number) => number;
  readonly from: number;
  readonly to: number;
  readonly negligible: number;
}): AxisDensity {
  const { axis, negligible } = of;
  let line: LineDensity | undefined;
  const logAt = (u: number) => {
    if (line) return Math.log(line.density(u)) + line.logTotal;
    return of.logDensity(axis.value(u)) + axis.logSlope(u);
  };
  const least = axis.even ? 0 : -Infinity;
  const start = axis.even ? 0 : axis.inverse(of.from);
  const steps = Math.max(1, Math.ceil((axis.inverse(of.to) - start) / STEP));
  const known = Array.from({ length: steps + 1 }, (_, i) => {
    const u = start + i * STEP;
    return { u, log: logAt(u) };
  });
  let top = known.reduce((most, { log }) => (log > most ? log : most), -Infinity);
  for (const side of [1, -1] as const) {
    let length = STEP;
    for (let k = 0; k < MAX_STEPS; k++) {
      const last = side === 1 ? known.at(-1)! : known[0]!;
      if (last.log < top - negligible || last.u === least) break;
      const u = Math.max(least, last.u + side * length);
      const log = logAt(u);
      if (side === 1) known.push({ u, log });
      else known.unshift({ u, log });
      if (log > top) top = log;
      length *= GROWTH;
    }
  }
  const counts = ({ log }: { readonly log: number }) => log >= top - negligible;
  const first = Math.max(0, known.findIndex(counts) - 1);
  const last = Math.min(known.length - 1, known.findLastIndex(counts) + 1);
  const [from, to] = [known[first]!.u, known[last]!.u];
  const panels = Math.max(1, Math.ceil((to - from) / 2));
  const found = lineDensity({ logDensity: logAt, from, to, panels });
  line = found;
  const point = found.point.map(axis.value);
  const law = axisLaw(() => found, axis);
  return {
    law: {
      ...law,
      density: (x) =>
        axis.even && x === axis.least
          ? found.density(0) / Math.exp(axis.logSlope(0))
          : law.density(x),
      ...weightedMoments(found.weight, point),
    },
    point,
    weight: found.weight,
    logTotal: found.logTotal,
  };
}
