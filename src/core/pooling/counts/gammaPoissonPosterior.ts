import { requireThat } from "../../assert.ts";
import { gammaCdf, gammaDensity, gammaUpperTail } from "../../distributions/gamma.ts";
import { door, type Loose, lawOf, maybe, type Shape } from "../../door.ts";
import { logGamma } from "../../special/logGamma.ts";
import type { PlaneSlice } from "../numerics/integrate/planeDensity.ts";
import { logScaleLaw, once, weightedMoments } from "../numerics/laws/logScaleLaw.ts";
import type { PosteriorLaw } from "../numerics/laws/posteriorLaw.ts";
import { type Component, sliceLaw } from "../numerics/laws/sliceLaw.ts";
import {
  POSITIVE_PRIOR,
  type PositivePrior,
  positiveOriginPower,
  positiveTailPower,
  requirePositivePrior,
} from "../priors/positivePriors.ts";
import { COUNTS, type Events, eventsOf, requireCounts } from "./events.ts";
import {
  type GammaPopulations,
  type GammaPriors,
  gammaPoissonPlane,
  type MeanPrior,
  type MeanScale,
} from "./gammaPoissonPlane.ts";

/** Posterior of a Gamma population and of every group's rate. */
export interface GammaPoissonPosterior {
  /** Shape and rate of the population; a mean or sd is Infinity where the priors' tails are too heavy. */
  readonly shape: PosteriorLaw;
  readonly rate: PosteriorLaw;
  /** One law a group. */
  readonly theta: readonly PosteriorLaw[];
  /** A group not yet seen; its mean is Infinity where the priors let the rate come too near to 0. */
  readonly newGroup: PosteriorLaw;
  /** Log of the integral of prior times likelihood, factorials included. */
  readonly logEvidence: number;
  /** Weighted points (shape, rate) of the quadrature. */
  readonly points: GammaPopulations;
}

/** Counts over exposures, each group by itself, and the priors of their population. */
export type GammaPoissonModel = GammaPriors &
  (
    | { readonly counts: readonly number[]; readonly exposures?: readonly number[] }
    | { readonly count: readonly number[]; readonly exposure?: readonly number[] }
  );

/**
 * Full posterior of the Gamma-Poisson model with an unknown population, by quadrature in its mean and its log shape.
 *
 *   count_j ~ Poisson(theta_j exposure_j), theta_j ~ Gamma(shape, rate), shape ~ shapePrior, rate ~ ratePrior
 *   theta_j | y = average over (shape, rate) of Gamma(shape + count_j, rate + exposure_j)
 *
 * Shapes  count and exposure hold J numbers each; theta holds J laws.
 * Units   rate has the unit of exposure, theta its inverse.
 * Limits  in place of ratePrior a meanPrior that is log-flat says dmean / mean for the population mean shape / rate; the
 *         posterior is then proper as soon as one count is not 0. A new group, and one without exposure, have no mean under
 *         it, and much of their laws may lie beyond 1e308 or at 0 where few groups have an event. Moments and the laws of
 *         shape and rate are good to about 1e-8; theta's cdf and quantile, averaged over 16 slices of the shape, to about 1e-6.
 * Cost    some 15 ms for all means and sds, as much again for the first quantile of a rate, 1 to 5 ms for each further one.
 * Throws  RangeError if a prior is not proper, for a log-flat mean if all counts are 0, or for bad input.
 * Source  George, Makov & Smith, "Conjugate likelihood distributions", Scand. J. Stat. 20 (1993): the pumps. Christiansen &
 *         Morris, "Hierarchical Poisson regression modeling", JASA 92 (1997): the log-flat mean with an inverse-square shape.
 *
 * @example
 * gammaPoissonPosterior({ count: [2], shapePrior: { law: "exponential", rate: 1 }, ratePrior: { law: "gamma", shape: 3, rate: 1 } }).theta[0].mean // 1.30175
 * gammaPoissonPosterior({ counts: [1], shapePrior: { law: "inverse-square", shift: 1 }, meanPrior: { law: "log-flat" } }).logEvidence // 0.0000000
 */
export function gammaPoissonPosterior(asked: Loose<GammaPoissonModel>): GammaPoissonPosterior {
  const model = admitted(asked);
  const { count, exposure = count.map(() => 1), shapePrior, ratePrior } = model;
  const { plane, scale, points, rate } = gammaPoissonPlane(model);
  const events = sum(count);
  const typical = Math.max(1, events / count.length);
  const slices = once(() =>
    plane.slices({
      of: (v) => 1 / (1 + typical * Math.exp(-v)),
      inverse: (pull) => Math.log((typical * pull) / (1 - pull)),
    }),
  );
  // Along a ray to the Poisson limit the likelihood is constant, and the priors fall.
  const power = positiveTailPower(shapePrior) + (ratePrior ? positiveTailPower(ratePrior) - 1 : 0);
  // A mean near 0 has a rate without end, and the likelihood mean^events there.
  const powerOfRate = ratePrior ? power : Math.min(power, events + 1);
  // At a rate near 0 the prior, or the groups that were seen, leave rate^origin.
  const origin = ratePrior ? positiveOriginPower(ratePrior) : -1;
  const law = (events: number, time: number) => {
    const law = rateLaw({ points, slices, scale }, events, time);
    return time > 0 ? law : cut(law, origin + 2);
  };
  return {
    shape: cut(
      { ...logScaleLaw(() => plane.y), ...weightedMoments(points.weight, points.shape) },
      power,
    ),
    rate: cut({ ...rate, ...weightedMoments(points.weight, points.rate) }, powerOfRate),
    theta: count.map((events, j) => law(events, exposure[j]!)),
    newGroup: law(0, 0),
    logEvidence: plane.logTotal,
    points,
  };
}

/** A law whose tail is x^-power: which moments there are. */
function cut(law: PosteriorLaw, power: number): PosteriorLaw {
  return { ...law, mean: power > 2 ? law.mean : Infinity, sd: power > 3 ? law.sd : Infinity };
}

/** The mixture over the population of Gamma(shape + events, rate + exposure). */
function rateLaw(
  population: {
    readonly points: GammaPopulations;
    readonly slices: () => readonly PlaneSlice[];
    readonly scale: MeanScale;
  },
  events: number,
  exposure: number,
): PosteriorLaw {
  const { points, slices, scale } = population;
  let mean = 0;
  let square = 0;
  for (let i = 0; i < points.weight.length; i++) {
    const shape = points.shape[i]! + events;
    const rate = points.rate[i]! + exposure;
    mean += (points.weight[i]! * shape) / rate;
    square += (points.weight[i]! * shape * (shape + 1)) / (rate * rate);
  }
  return sliceLaw({
    slices,
    mean,
    sd: Math.sqrt(square - mean * mean),
    least: 0,
    most: Infinity,
    zone: (x, { y }) => {
      const shape = Math.exp(y);
      const r = REACH / Math.sqrt(shape + events);
      /** Where along the slice the group's posterior mean is `at`. */
      const place = (at: number) => {
        const rate = (shape + events) / at - exposure;
        return rate > 0 ? scale.of(y - Math.log(rate), y) : Infinity;
      };
      return { from: place(x / (1 + r + r * r)), to: r < 1 ? place(x / (1 - r)) : Infinity };
    },
    // At u = log mean the group's posterior mean moves by its sd, on the scale of the slice.
    length: ({ y, x }) => {
      const place = x.quantile(0.5);
      const rate = Math.exp(y - scale.logMean(place, y));
      const byLogMean = (rate + exposure) / (rate * Math.sqrt(Math.exp(y) + events));
      return byLogMean / Math.exp(scale.logSlope(place, y));
    },
    component: (place, { y }) => {
      const logRate = y - scale.logMean(place, y);
      if (exposure === 0) return priorRate(Math.exp(y), logRate);
      const shape = Math.exp(y) + events;
      const rate = Math.exp(logRate) + exposure;
      return {
        density: (x) => gammaDensity(x, shape, rate),
        cdf: (x) => gammaCdf(x, shape, rate),
        upperTail: (x) => gammaUpperTail(x, shape, rate),
      };
    },
  });
}

/** The law of a rate that nothing was seen of, where the population's rate may be below all numbers. */
function priorRate(shape: number, logRate: number): Component {
  const meanOf = (x: number) => Math.exp(logRate + Math.log(x));
  // Far below the mean the cdf is (rate x)^shape / Gamma(shape + 1).
  const logCdf = (x: number) => shape * (logRate + Math.log(x)) - logGamma(shape + 1);
  const isFar = (x: number) => logRate + Math.log(x) < FAR_BELOW;
  return {
    density: (x) =>
      isFar(x)
        ? (shape / x) * Math.exp(logCdf(x))
        : gammaDensity(meanOf(x), shape, 1) * Math.exp(logRate),
    cdf: (x) => (isFar(x) ? Math.exp(logCdf(x)) : gammaCdf(meanOf(x), shape, 1)),
    upperTail: (x) => (isFar(x) ? -Math.expm1(logCdf(x)) : gammaUpperTail(meanOf(x), shape, 1)),
  };
}

/** Log of rate x below which 1 - rate x is 1. */
const FAR_BELOW = -40;

/** Half-width of the stretch of the population mean that decides about an x, in sds. */
const REACH = 9;

/** The model that was asked for, after the checks. */
function admitted(asked: Loose<GammaPoissonModel>): Events & GammaPriors {
  const where = "gammaPoissonPosterior";
  const { counts, exposures, count: one, exposure: time } = COUNTS;
  const shape = {
    ...{ counts, exposures, count: one, exposure: time },
    shapePrior: POSITIVE_PRIOR,
    ratePrior: maybe(POSITIVE_PRIOR),
    meanPrior: maybe(lawOf({ "log-flat": {} })),
  };
  const { shapePrior, ratePrior, meanPrior, ...lists } = door(
    where,
    asked as AnyPriors,
    shape as Shape<AnyPriors>,
  ) as AnyPriors;
  const events = eventsOf(where, lists);
  requireCounts(where, events);
  for (const prior of ratePrior ? [shapePrior, ratePrior] : [shapePrior]) {
    requirePositivePrior(where, prior);
    requireThat(
      prior.law !== "power" && prior.law !== "pareto",
      where,
      "the priors of shape and rate must be proper laws on (0, Infinity)",
      prior.law,
    );
  }
  if (ratePrior) {
    requireThat(
      meanPrior === undefined,
      where,
      "there must be ratePrior or meanPrior, not both",
      "both",
    );
    return { ...events, shapePrior, ratePrior };
  }
  requireThat(
    meanPrior !== undefined,
    where,
    "there must be a ratePrior or a meanPrior",
    "neither",
  );
  // Towards shape 0 every group with an event contributes one factor shape.
  const seen = events.count.filter((y) => y > 0).length;
  requireThat(
    seen > 0,
    where,
    "under a log-flat mean some count must be positive",
    "all of them 0",
  );
  requireThat(
    positiveOriginPower(shapePrior) + seen > 0.1,
    where,
    "the shape's prior must be integrable at 0 (x^-0.9 at the steepest)",
    JSON.stringify(shapePrior),
  );
  return { ...events, shapePrior, meanPrior: { law: "log-flat" } };
}

interface AnyPriors {
  readonly shapePrior: PositivePrior;
  readonly ratePrior?: PositivePrior;
  readonly meanPrior?: MeanPrior;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
