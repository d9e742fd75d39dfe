import type { Axis } from "../numerics/integrate/axes.ts";
import { type PlaneDensity, planeDensity } from "../numerics/integrate/planeDensity.ts";
import { axisLaw } from "../numerics/laws/axisLaw.ts";
import { logScaleLaw, once } from "../numerics/laws/logScaleLaw.ts";
import type { PosteriorLaw } from "../numerics/laws/posteriorLaw.ts";
import { logPositivePriorAt, type PositivePrior } from "../priors/positivePriors.ts";
import type { Events } from "./events.ts";
import { gammaPoissonLogLikelihood } from "./gammaPoissonLikelihood.ts";

/** A prior of the population mean that is flat in its logarithm. */
export interface MeanPrior {
  readonly law: "log-flat";
}

/** Priors of a Gamma population: of its shape, and of its rate or of its mean shape / rate. */
export type GammaPriors = { readonly shapePrior: PositivePrior } & (
  | { readonly ratePrior: PositivePrior; readonly meanPrior?: never }
  | { readonly meanPrior: MeanPrior; readonly ratePrior?: never }
);

/** Weighted points (shape, rate) of a quadrature. */
export interface GammaPopulations {
  readonly shape: Float64Array;
  readonly rate: Float64Array;
  readonly weight: Float64Array;
}

/** The line on which the population mean is integrated at one v = log shape. */
export interface MeanScale {
  readonly of: (logMean: number, v: number) => number;
  readonly logMean: (x: number, v: number) => number;
  /** log(dlogMean / dx) */
  readonly logSlope: (x: number, v: number) => number;
}

/** The quadrature beneath `gammaPoissonPosterior`. */
export interface GammaPoissonPlane {
  /** The mean on its scale along x, log shape along y. */
  readonly plane: PlaneDensity;
  readonly scale: MeanScale;
  readonly points: GammaPopulations;
  /** The law of the population's rate. */
  readonly rate: Omit<PosteriorLaw, "mean" | "sd">;
}

/**
 * The quadrature beneath `gammaPoissonPosterior`, without the laws that are read from it. It takes a group that has been checked.
 *
 *   a prior of the rate: the mean by u = log mean, v = log shape;  dshape drate = shape rate du dv
 *   a log-flat mean: by w = log q, q = shape log(1 + mean t / shape), t the shortest exposure for one event. The likelihood falls like
 *   exp(-groups q) at every shape, where in u it has a tail u^-(k + 1), k the groups with an event
 *
 * @example
 * gammaPoissonPlane({ count: [2], shapePrior: { law: "exponential", rate: 1 }, ratePrior: { law: "gamma", shape: 3, rate: 1 } }).plane.logTotal // -2.88592358
 */
export function gammaPoissonPlane(model: Events & GammaPriors): GammaPoissonPlane {
  const { count, exposure = count.map(() => 1), shapePrior, ratePrior } = model;
  const likelihood = gammaPoissonLogLikelihood({ count, exposure });
  // No group's likelihood bends at a rate above 1 / shortest: there w would be coarse.
  const shortest = exposure.reduce(
    (least, t, j) => (t > 0 ? Math.min(least, t / Math.max(1, count[j]!)) : least),
    Infinity,
  );
  const scale = ratePrior ? LOG_MEAN : decayScale(Math.log(shortest));
  const logDensity = (x: number, v: number) => {
    const u = scale.logMean(x, v);
    const ofRate = ratePrior ? logPositivePriorAt(ratePrior, Math.exp(v - u)) + v - u : 0;
    return (
      likelihood(u, -v) +
      logPositivePriorAt(shapePrior, Math.exp(v)) +
      v +
      ofRate +
      scale.logSlope(x, v)
    );
  };
  const mean = (sum(count) || 0.5) / (sum(exposure) || 1);
  const start = scale.of(Math.log(mean), 0);
  const plane = planeDensity({ logDensity, start: [start, 0] });
  const { x, y, weight } = plane.points;
  return {
    plane,
    scale,
    points: {
      shape: y.map(Math.exp),
      rate: y.map((v, i) => Math.exp(v - scale.logMean(x[i]!, v))),
      weight,
    },
    // Along w - v the log-flat mean has log(1 + t / rate), which is a line of the rate alone.
    rate: ratePrior
      ? logScaleLaw(
          () =>
            planeDensity({
              logDensity: (u, w) => logDensity(u, w + u),
              start: [start, -start],
            }).y,
        )
      : axisLaw(
          once(
            () =>
              planeDensity({
                logDensity: (v, z) => logDensity(v - z, v),
                start: [0, -start],
              }).y,
          ),
          rateAxis(shortest),
        ),
  };
}

const LOG_MEAN: MeanScale = { of: (u) => u, logMean: (u) => u, logSlope: () => 0 };

/** w = log(shape log(1 + mean t / shape)), which is log mean + log t while mean t is far below the shape. */
function decayScale(logTime: number): MeanScale {
  return {
    of: (u, v) => v + logSoftplus(u - v + logTime),
    logMean: (w, v) => v - logTime + logExpm1(w - v),
    logSlope: (w, v) => {
      const y = w - v;
      return y < TINY ? 0.5 * Math.exp(y) : y - Math.log(-Math.expm1(-Math.exp(y)));
    },
  };
}

/** The rate on the line z = -log log(1 + t / rate), on which both its tails are exponential. */
function rateAxis(t: number): Axis {
  return {
    value: (z) => t / Math.expm1(Math.exp(-z)),
    inverse: (rate) => -logSoftplus(Math.log(t) - Math.log(rate)),
    logSlope: (z) => {
      const g = Math.exp(-z);
      return Math.log(t) - z - g - 2 * Math.log(-Math.expm1(-g));
    },
    even: false,
    least: 0,
    most: Infinity,
    longest: Infinity,
  };
}

/** Below, e^y counts for nothing beside y. */
const TINY = -36;

/** log log(1 + e^s) */
function logSoftplus(s: number): number {
  if (s < TINY) return s;
  return Math.log(s > 0 ? s + Math.log1p(Math.exp(-s)) : Math.log1p(Math.exp(s)));
}

/** log(exp(e^y) - 1) */
function logExpm1(y: number): number {
  if (y < TINY) return y;
  const g = Math.exp(y);
  return g > 1 ? g + Math.log1p(-Math.exp(-g)) : Math.log(Math.expm1(g));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
