import { requireThat } from "../../assert.ts";
import { betaCdf, betaDensity, betaUpperTail } from "../../distributions/beta.ts";
import { door, type Loose, lawOf, maybe, numbers } from "../../door.ts";
import type { LineDensity } from "../numerics/integrate/lineDensity.ts";
import type { PlaneSlice } from "../numerics/integrate/planeDensity.ts";
import { once, weightedMoments } from "../numerics/laws/logScaleLaw.ts";
import type { PosteriorLaw } from "../numerics/laws/posteriorLaw.ts";
import { sliceLaw } from "../numerics/laws/sliceLaw.ts";
import {
  POSITIVE_PRIOR,
  type PositivePrior,
  positiveOriginPower,
  positiveTailPower,
  requirePositivePrior,
} from "../priors/positivePriors.ts";
import { betaBinomialPlane } from "./betaBinomialPlane.ts";
import type { ChancePrior, KappaScale, Populations } from "./populationPlane.ts";
import { requireTrials, type Trials } from "./trials.ts";

/** Posterior of a Beta population and of every group's chance. */
export interface BetaBinomialPosterior {
  /** Population mean alpha / (alpha + beta). */
  readonly m: PosteriorLaw;
  /** Concentration alpha + beta; mean and sd are Infinity where the prior's tail is too heavy. */
  readonly kappa: PosteriorLaw;
  readonly logKappa: { readonly mean: number; readonly sd: number };
  readonly logitM: { readonly mean: number; readonly sd: number };
  /** One law a group. */
  readonly theta: readonly PosteriorLaw[];
  /** A group not yet seen. */
  readonly newGroup: PosteriorLaw;
  /** Log of the integral of prior times likelihood, binomial coefficients included. */
  readonly logEvidence: number;
  /** Weighted points (m, kappa) of the quadrature. */
  readonly points: Populations;
}

/**
 * Full posterior of the Beta-Binomial model with an unknown population, by quadrature in (logit m, log kappa).
 *
 *   successes_j ~ Binomial(trials_j, theta_j), theta_j ~ Beta(m kappa, (1 - m) kappa), m ~ Uniform(0, 1), kappa ~ kappaPrior
 *   theta_j | y = average over (m, kappa) of Beta(m kappa + successes_j, (1 - m) kappa + failures_j)
 *
 * Shapes  successes and trials hold J whole numbers each; theta holds J laws.
 * Limits  mPrior is uniform if left out; under Haldane's, 1 / (m (1 - m)), some group must have a success and some a failure.
 *         A prior (alpha + beta)^e on (alpha, beta) is the power e + 1 of kappa (e = -5/2 in BDA3). Moments and the laws of
 *         m and kappa are good to about 1e-8; theta's cdf and quantile, averaged over 16 slices of kappa, to about 1e-6.
 *         From 10^7 trials on, a kappa that may be as large is lost in rounding, and a ConvergenceError says so.
 * Cost    some 20 ms for all means and sds, as much again for the first quantile of a chance, 2 to 4 ms for each further one.
 * Throws  RangeError if the posterior is not proper (kappa's tail must be lighter than 1/kappa), or for bad input.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 5.3.
 *
 * @example
 * betaBinomialPosterior({ successes: [1, 3], trials: [4, 4], kappaPrior: { law: "exponential", rate: 1 } }).m.mean // 0.5000
 */
export function betaBinomialPosterior(
  asked: Loose<Trials & { readonly kappaPrior: PositivePrior; readonly mPrior?: ChancePrior }>,
): BetaBinomialPosterior {
  const group = door("betaBinomialPosterior", asked, {
    successes: numbers,
    trials: numbers,
    kappaPrior: POSITIVE_PRIOR,
    mPrior: maybe(lawOf({ uniform: {}, haldane: {} })),
  });
  const { successes, trials, kappaPrior, mPrior = { law: "uniform" } } = group;
  checkProper(group);
  const { plane, other, scale, points, total } = betaBinomialPlane({ ...group, mPrior });
  const slices = once(() =>
    plane
      .slices(pullScale(scale, Math.max(1, total / trials.length)))
      .map((slice) => ({ ...slice, kappa: Math.exp(scale.logKappa(slice.y)) })),
  );
  const law = (successes: number, trials: number) => chanceLaw(points, slices, successes, trials);
  const power = positiveTailPower(kappaPrior);
  const [m, kappa] = [
    weightedMoments(points.weight, points.m),
    weightedMoments(points.weight, points.kappa),
  ];
  return {
    m: {
      ...m,
      density: (x) => (x > 0 && x < 1 ? other().density(logitOf(x)) / (x * (1 - x)) : 0),
      cdf: (x) => (x <= 0 ? 0 : x >= 1 ? 1 : other().cdf(logitOf(x))),
      upperTail: (x) => (x <= 0 ? 1 : x >= 1 ? 0 : other().upperTail(logitOf(x))),
      quantile: (p) => (p === 0 || p === 1 ? p : 1 / (1 + Math.exp(-other().quantile(p)))),
    },
    kappa: {
      mean: power > 2 ? kappa.mean : Infinity,
      sd: power > 3 ? kappa.sd : Infinity,
      ...onScale(plane.y, scale),
    },
    logKappa: weightedMoments(plane.points.weight, plane.points.y.map(scale.logKappa)),
    logitM: weightedMoments(plane.points.weight, plane.points.x),
    theta: trials.map((n, j) => law(successes[j]!, n)),
    newGroup: law(0, 0),
    logEvidence: plane.logTotal,
    points,
  };
}

/** kappa on the scale of the pull it exerts on a group of typical size: averages are smooth up to kappa = Infinity. */
function pullScale({ of, logKappa }: KappaScale, typical: number) {
  return {
    of: (w: number) => 1 / (1 + typical * Math.exp(-logKappa(w))),
    inverse: (pull: number) => of((typical * pull) / (1 - pull)),
  };
}

/** The law of kappa, given on its scale. */
function onScale(line: LineDensity, scale: KappaScale) {
  return {
    density: (x: number) => {
      const w = scale.of(x);
      return w > -Infinity ? line.density(w) / (x * Math.exp(scale.logSlope(w))) : 0;
    },
    cdf: (x: number) => line.cdf(scale.of(x)),
    upperTail: (x: number) => line.upperTail(scale.of(x)),
    quantile: (p: number) =>
      p === 0 || p === 1
        ? Math.exp(scale.logKappa(p === 0 ? -Infinity : Infinity))
        : Math.exp(scale.logKappa(line.quantile(p))),
  };
}

type ChanceSlice = PlaneSlice & { readonly kappa: number };

/** The mixture over the population of Beta(m kappa + successes, (1 - m) kappa + failures). */
function chanceLaw(
  points: Populations,
  slices: () => readonly ChanceSlice[],
  successes: number,
  trials: number,
): PosteriorLaw {
  let mean = 0;
  let square = 0;
  for (let i = 0; i < points.weight.length; i++) {
    const [kappa, weight] = [points.kappa[i]!, points.weight[i]!];
    const alpha = points.m[i]! * kappa + successes;
    const size = kappa + trials;
    mean += (weight * alpha) / size;
    square += (weight * alpha * (alpha + 1)) / (size * (size + 1));
  }
  return sliceLaw({
    slices,
    mean,
    sd: Math.sqrt(square - mean * mean),
    least: 0,
    most: 1,
    zone: (x, { kappa }) => {
      const size = kappa + trials;
      const place = (mean: number) => logitOf(clamp((mean * size - successes) / kappa));
      const [from, to] = meansInDoubt(x, size);
      return { from: place(from), to: place(to) };
    },
    // In the middle of a slice the group's posterior mean moves by its sd.
    length: ({ kappa, x }) => {
      const m = 1 / (1 + Math.exp(-x.quantile(0.5)));
      const size = kappa + trials;
      const theta = (m * kappa + successes) / size;
      return (Math.sqrt((theta * (1 - theta)) / (size + 1)) * size) / (kappa * m * (1 - m));
    },
    component: (s, { kappa }) => {
      const alpha = kappa / (1 + Math.exp(-s)) + successes;
      const beta = kappa / (1 + Math.exp(s)) + trials - successes;
      return {
        density: (x) => betaDensity(x, alpha, beta),
        cdf: (x) => betaCdf(x, alpha, beta),
        upperTail: (x) => betaUpperTail(x, alpha, beta),
      };
    },
  });
}

/** -log of the probability of x or less (or more) of a Beta law that is none. */
const NONE = 30;

/**
 * Means of Beta laws of one size that leave it in doubt on which side of x they are: beyond, Chernoff's bound on the tail is e^-30.
 *
 *   size KL(mean, x) < 30
 */
function meansInDoubt(x: number, size: number): readonly [from: number, to: number] {
  const isInDoubt = (mean: number) =>
    size * (mean * Math.log(mean / x) + (1 - mean) * Math.log((1 - mean) / (1 - x))) < NONE;
  const end = (most: number) => {
    if (size * -Math.log(most === 1 ? x : 1 - x) < NONE) return most;
    let [inside, outside] = [x, most];
    for (let step = 0; step < 24; step++) {
      const middle = (inside + outside) / 2;
      if (isInDoubt(middle)) inside = middle;
      else outside = middle;
    }
    return outside;
  };
  return [end(0), end(1)];
}

function clamp(chance: number): number {
  return Math.min(Math.max(chance, 1e-300), 1 - 1e-16);
}

function checkProper(
  group: Trials & { readonly kappaPrior: PositivePrior; readonly mPrior?: ChancePrior },
): void {
  const where = "betaBinomialPosterior";
  requireTrials(where, group);
  requirePositivePrior(where, group.kappaPrior);
  const { successes, trials, kappaPrior } = group;
  requireThat(
    positiveTailPower(kappaPrior) > 1,
    where,
    "kappa's prior must have a tail lighter than 1/kappa, for the likelihood does not fall there",
    JSON.stringify(kappaPrior),
  );
  const [all, total] = [sum(successes), sum(trials)];
  requireThat(
    group.mPrior?.law !== "haldane" || (all > 0 && all < total),
    where,
    "under Haldane's prior of m there must be a success and a failure",
    `${all} of ${total}`,
  );
  // Towards kappa = 0 every group with both outcomes contributes one factor kappa.
  const mixed = successes.filter((y, j) => y > 0 && y < trials[j]!).length;
  requireThat(
    positiveOriginPower(kappaPrior) + mixed > -1,
    where,
    "the posterior must be proper at kappa = 0: more groups need both successes and failures",
    mixed,
  );
}

function logitOf(p: number): number {
  return Math.log(p) - Math.log1p(-p);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
