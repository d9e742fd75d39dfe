import { requireThat } from "../../assert.ts";
import { gammaCdf, gammaDensity, gammaUpperTail } from "../../distributions/gamma.ts";
import { door, type Loose } from "../../door.ts";
import { type PlaneSlice, planeDensity } from "../numerics/integrate/planeDensity.ts";
import { logScaleLaw, once, weightedMoments } from "../numerics/laws/logScaleLaw.ts";
import type { PosteriorLaw } from "../numerics/laws/posteriorLaw.ts";
import { sliceLaw } from "../numerics/laws/sliceLaw.ts";
import {
  logPositivePriorAt,
  POSITIVE_PRIOR,
  type PositivePrior,
  positiveOriginPower,
  positiveTailPower,
  requirePositivePrior,
} from "../priors/positivePriors.ts";
import { COUNTS, type Events, eventsOf, requireCounts } from "./events.ts";
import { gammaPoissonLogLikelihood } from "./gammaPoissonLikelihood.ts";

/** Posterior of a Gamma population and of every group's rate. */
export interface GammaPoissonPosterior {
  /** Shape and rate of the population; a mean or sd is Infinity where the priors' tails are too heavy. */
  readonly shape: PosteriorLaw;
  readonly rate: PosteriorLaw;
  /** One law a group. */
  readonly theta: readonly PosteriorLaw[];
  /** A group not yet seen; its mean is Infinity where the prior lets the rate come too near to 0. */
  readonly newGroup: PosteriorLaw;
  /** Log of the integral of prior times likelihood, factorials included. */
  readonly logEvidence: number;
  /** Weighted points (shape, rate) of the quadrature. */
  readonly points: {
    readonly shape: Float64Array;
    readonly rate: Float64Array;
    readonly weight: Float64Array;
  };
}

interface Priors {
  readonly shapePrior: PositivePrior;
  readonly ratePrior: PositivePrior;
}
type Model = Events & Priors;

/** Counts over exposures, each group by itself, and the priors of their population. */
export type GammaPoissonModel = Priors &
  (
    | { readonly counts: readonly number[]; readonly exposures?: readonly number[] }
    | { readonly count: readonly number[]; readonly exposure?: readonly number[] }
  );

/**
 * Full posterior of the Gamma-Poisson model with an unknown population, by quadrature in (log mean, log shape).
 *
 *   count_j ~ Poisson(theta_j exposure_j), theta_j ~ Gamma(shape, rate), shape ~ shapePrior, rate ~ ratePrior
 *   theta_j | y = average over (shape, rate) of Gamma(shape + count_j, rate + exposure_j)
 *
 * Shapes  count and exposure hold J numbers each; theta holds J laws.
 * Units   rate has the unit of exposure, theta its inverse.
 * Limits  moments and the laws of shape and rate are good to about 1e-8; theta's cdf and quantile, averaged over 16 slices
 *         of the shape, to about 1e-6.
 * Cost    some 40 ms for all means and sds, as much for each quantile of a rate.
 * Throws  RangeError if a prior is not proper, or for bad input.
 * Source  George, Makov & Smith, "Conjugate likelihood distributions", Scand. J. Stat. 20 (1993): the pumps.
 *
 * @example
 * gammaPoissonPosterior({ count: [2], shapePrior: { law: "exponential", rate: 1 }, ratePrior: { law: "gamma", shape: 3, rate: 1 } }).theta[0].mean // 1.30175
 */
export function gammaPoissonPosterior(asked: Loose<GammaPoissonModel>): GammaPoissonPosterior {
  const where = "gammaPoissonPosterior";
  const { counts, exposures, count: one, exposure: time } = COUNTS;
  const names = { counts, exposures, count: one, exposure: time };
  const priors = { shapePrior: POSITIVE_PRIOR, ratePrior: POSITIVE_PRIOR };
  const {
    shapePrior: ofShape,
    ratePrior: ofRate,
    ...lists
  } = door<Priors>(
    where,
    asked as Priors,
    {
      ...names,
      ...priors,
    } as never,
  ) as Priors;
  const model: Model = { ...eventsOf(where, lists), shapePrior: ofShape, ratePrior: ofRate };
  const { count, exposure = count.map(() => 1), shapePrior, ratePrior } = model;
  checkProper(model);
  const likelihood = gammaPoissonLogLikelihood({ count, exposure });
  // u = log mean, v = log shape, log rate = v - u; dshape drate = shape rate du dv.
  const logDensity = (u: number, v: number) =>
    likelihood(u, -v) +
    logPositivePriorAt(shapePrior, Math.exp(v)) +
    logPositivePriorAt(ratePrior, Math.exp(v - u)) +
    2 * v -
    u;
  const [events, exposed] = [sum(count), sum(exposure)];
  const start: readonly [number, number] = [Math.log((events || 0.5) / (exposed || 1)), 0];
  const plane = planeDensity({ logDensity, start });
  const rateLine = once(
    () =>
      planeDensity({
        logDensity: (u, w) => logDensity(u, w + u),
        start: [start[0], -start[0]],
      }).y,
  );
  const { x, y, weight } = plane.points;
  const points = { shape: y.map(Math.exp), rate: y.map((v, i) => Math.exp(v - x[i]!)), weight };
  const typical = Math.max(1, events / count.length);
  const slices = once(() =>
    plane.slices({
      of: (v) => 1 / (1 + typical * Math.exp(-v)),
      inverse: (pull) => Math.log((typical * pull) / (1 - pull)),
    }),
  );
  // Along a ray to the Poisson limit the likelihood is constant, and both priors fall.
  const power = positiveTailPower(shapePrior) + positiveTailPower(ratePrior) - 1;
  const cut = ({ mean, sd }: { mean: number; sd: number }) => ({
    mean: power > 2 ? mean : Infinity,
    sd: power > 3 ? sd : Infinity,
  });
  const origin = positiveOriginPower(ratePrior);
  const newGroup = rateLaw(points, slices, 0, 0);
  return {
    shape: { ...logScaleLaw(() => plane.y), ...cut(weightedMoments(weight, points.shape)) },
    rate: { ...logScaleLaw(rateLine), ...cut(weightedMoments(weight, points.rate)) },
    theta: count.map((events, j) => rateLaw(points, slices, events, exposure[j]!)),
    newGroup: {
      ...newGroup,
      mean: origin > 0 ? newGroup.mean : Infinity,
      sd: origin > 1 ? newGroup.sd : Infinity,
    },
    logEvidence: plane.logTotal,
    points,
  };
}

/** The mixture over the population of Gamma(shape + events, rate + exposure). */
function rateLaw(
  points: GammaPoissonPosterior["points"],
  slices: () => readonly PlaneSlice[],
  events: number,
  exposure: number,
): PosteriorLaw {
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
      /** log population mean at which the group's posterior mean is `at`. */
      const u = (at: number) => {
        const rate = (shape + events) / at - exposure;
        return rate > 0 ? y - Math.log(rate) : Infinity;
      };
      return { from: u(x / (1 + r + r * r)), to: r < 1 ? u(x / (1 - r)) : Infinity };
    },
    component: (u, { y }) => {
      const shape = Math.exp(y) + events;
      const rate = Math.exp(y - u) + exposure;
      return {
        density: (x) => gammaDensity(x, shape, rate),
        cdf: (x) => gammaCdf(x, shape, rate),
        upperTail: (x) => gammaUpperTail(x, shape, rate),
      };
    },
  });
}

/** Half-width of the stretch of the population mean that decides about an x, in sds. */
const REACH = 9;

function checkProper(model: Model): void {
  const where = "gammaPoissonPosterior";
  requireCounts(where, model);
  for (const prior of [model.shapePrior, model.ratePrior]) {
    requirePositivePrior(where, prior);
    requireThat(
      prior.law !== "power" && prior.law !== "pareto",
      where,
      "the priors of shape and rate must be proper laws on (0, Infinity)",
      prior.law,
    );
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
