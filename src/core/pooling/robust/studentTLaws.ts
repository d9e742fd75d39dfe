import { normalLogDensity } from "../../distributions/normal.ts";
import { studentTLogDensity } from "../../distributions/studentT.ts";
import {
  legendre,
  PANEL_POINT,
  PANEL_POINTS,
  PANEL_WEIGHT,
} from "../numerics/integrate/gaussLegendre.ts";
import { gradedEnds } from "../numerics/integrate/gradedEnds.ts";
import { lineDensity } from "../numerics/integrate/lineDensity.ts";
import { dot } from "../numerics/integrate/resolvedPanels.ts";
import { once } from "../numerics/laws/logScaleLaw.ts";
import type { PosteriorLaw } from "../numerics/laws/posteriorLaw.ts";
import type { StudentTModel } from "./studentTGiven.ts";
import type { PopulationSlice, SlicePanel } from "./studentTSlices.ts";

/** Sds of a group's mean in which its law is looked for. */
const FAR = 1e4;

/**
 * The law of a group's mean: Normal(y_j; x, sigma_j) t(x; mu, tau) over its integral, averaged over the population;
 * and the mean share of it that comes from the population.
 *
 * @example
 * groupLaw(populationSlices({ y: [2], sigma: [1], df: 4, muPrior: { law: "normal", mean: 2, sd: 1 } }, axisDensity({ axis: sdAxis({ law: "flat" }, 1), logDensity: (x) => -x, from: 0, to: 1, negligible: 42 })), { y: [2], sigma: [1], df: 4, muPrior: { law: "flat" } }, 0).law.mean // 2.000000000
 */
export function groupLaw(
  slices: readonly PopulationSlice[],
  { y, sigma, df }: StudentTModel,
  j: number,
): { readonly law: PosteriorLaw; readonly pull: number } {
  const { mean, sd, pull } = groupMoments(slices, y[j]!, sigma[j]!, j);
  const law = lawOn({ mean, sd }, () => {
    const centres = [...centresOf(slices), { at: y[j]!, size: sigma[j]! }];
    const [low, high] = spanOf(centres, 9 * sigma[j]!);
    // What lies further out than this has a probability below 1e-8.
    const far = FAR * sd;
    return {
      ends: gradedEnds(Math.max(low, mean - far), Math.min(high, mean + far), centres),
      logDensity: (x) => {
        const own = normalLogDensity(y[j]!, x, sigma[j]!);
        return logAverage(slices, x, df, own, j);
      },
    };
  });
  return { law, pull };
}

/** theta = y - (1 - keep) gap, with variance keep sigma² given the scale of t. */
function groupMoments(slices: readonly PopulationSlice[], y: number, sigma: number, j: number) {
  let [total, pulled, square, within] = [0, 0, 0, 0];
  let pull = 0;
  for (const { weight, panels } of slices)
    for (const { from, to, density, keeps } of panels) {
      const half = (to - from) / 2;
      keeps[j]!.forEach(({ keep, square: keepSquare }, n) => {
        const w = weight * half * PANEL_WEIGHT[n]! * density.at[n]!;
        const gap = y - from - half * (1 + PANEL_POINT[n]!);
        total += w;
        pull += w * (1 - keep);
        pulled += w * (1 - keep) * gap;
        square += w * (1 - 2 * keep + keepSquare) * gap * gap;
        within += w * keep * sigma * sigma;
      });
    }
  const shift = pulled / total;
  const variance = (square + within) / total - shift * shift;
  return { mean: y - shift, sd: Math.sqrt(Math.max(0, variance)), pull: pull / total };
}

/**
 * The law of a group not yet seen: t(x; mu, tau), averaged over the population.
 *
 * @example
 * newGroupLaw([], 4, { mean: 0, sd: 1 }).sd // 1
 */
export function newGroupLaw(
  slices: readonly PopulationSlice[],
  df: number,
  moments: { readonly mean: number; readonly sd: number },
): PosteriorLaw {
  return lawOn(moments, () => {
    const centres = centresOf(slices);
    const widest = slices.reduce((most, { tau }) => Math.max(most, tau), 0);
    const [from, to] = spanOf(centres, 9 * widest * Math.exp(20 / df));
    return {
      ends: gradedEnds(from, to, centres),
      logDensity: (x) => logAverage(slices, x, df, 0, undefined),
    };
  });
}

/** A law whose line is made when it is first asked for. */
function lawOn(
  moments: { readonly mean: number; readonly sd: number },
  make: () => {
    readonly ends: readonly number[];
    readonly logDensity: (x: number) => number;
  },
): PosteriorLaw {
  const line = once(() => {
    const { ends, logDensity } = make();
    const [from, to] = [ends[0]!, ends.at(-1)!];
    return lineDensity({ logDensity, from, to, panels: ends.slice(1, -1) });
  });
  return {
    ...moments,
    density: (x) => line().density(x),
    cdf: (x) => line().cdf(x),
    upperTail: (x) => line().upperTail(x),
    quantile: (p) => (p === 0 ? -Infinity : p === 1 ? Infinity : line().quantile(p)),
  };
}

function spanOf(centres: readonly { readonly at: number }[], beyond: number) {
  const from = centres.reduce((least, { at }) => Math.min(least, at), Infinity);
  const to = centres.reduce((most, { at }) => Math.max(most, at), -Infinity);
  return [from - beyond, to + beyond] as const;
}

/** Where the populations lie, and how finely. */
function centresOf(slices: readonly PopulationSlice[]) {
  return slices
    .filter(({ weight }) => weight > 1e-9)
    .flatMap(({ panels, tau }) =>
      panels.map(({ from, to }) => ({
        at: (from + to) / 2,
        size: Math.hypot(to - from, tau) / 2,
      })),
    );
}

/** Log of the average over the slices of exp(own) t(x; mu, tau), over the group's own density if there is one. */
function logAverage(
  slices: readonly PopulationSlice[],
  x: number,
  df: number,
  own: number,
  j: number | undefined,
): number {
  let sum = 0;
  for (const { tau, weight, panels } of slices) {
    const height = studentTLogDensity(0, df, 0, tau) + own;
    const logT = (gap: number) => {
      const z = gap / tau;
      const fall = df === Infinity ? 0.5 * z * z : 0.5 * (df + 1) * Math.log1p((z * z) / df);
      return height - fall;
    };
    for (const panel of panels)
      sum += weight * overPanel(panel, x, tau * Math.sqrt(Math.min(df, 4)), logT, j);
  }
  return Math.log(sum);
}

/** Integral over a panel; a t that is narrow against it is followed by halving its neighbourhood. */
function overPanel(
  { from, to, density, logErrors }: SlicePanel,
  x: number,
  width: number,
  logT: (gap: number) => number,
  j: number | undefined,
): number {
  const errors = j === undefined ? undefined : logErrors[j]!;
  const inside = (a: number, b: number): number => {
    const half = (b - a) / 2;
    const distance = Math.max(0, a - x, x - b);
    if (width < half && distance < 0.5 * half) {
      const middle = (a + b) / 2;
      if (a < middle && middle < b) return inside(a, middle) + inside(middle, b);
    }
    const whole = a === from && b === to;
    let sum = 0;
    for (let n = 0; n < PANEL_POINTS; n++) {
      const mu = a + half * (1 + PANEL_POINT[n]!);
      if (whole) {
        const p = density.at[n]!;
        if (p > 0) sum += PANEL_WEIGHT[n]! * p * Math.exp(logT(x - mu) - (errors?.at[n] ?? 0));
        continue;
      }
      const basis = legendre(PANEL_POINTS - 1, (2 * (mu - from)) / (to - from) - 1);
      const log = logT(x - mu) - (errors ? dot(errors.series, basis) : 0);
      sum += PANEL_WEIGHT[n]! * Math.max(0, dot(density.series, basis)) * Math.exp(log);
    }
    return half * sum;
  };
  return inside(from, to);
}
