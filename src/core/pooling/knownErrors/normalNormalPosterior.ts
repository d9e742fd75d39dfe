import { requireThat } from "../../assert.ts";
import { door, type Loose, maybe, numbers } from "../../door.ts";
import { scaleAxis, startInside } from "../numerics/integrate/axes.ts";
import { type HalfLineDensity, halfLineDensity } from "../numerics/integrate/halfLineDensity.ts";
import { depthForVariance } from "../numerics/integrate/latticeDensity.ts";
import { lineDensity } from "../numerics/integrate/lineDensity.ts";
import { axisLaw } from "../numerics/laws/axisLaw.ts";
import { weightedMoments } from "../numerics/laws/logScaleLaw.ts";
import { normalMixture } from "../numerics/laws/normalMixture.ts";
import type { PopulationPosterior, PosteriorLaw } from "../numerics/laws/posteriorLaw.ts";
import {
  LOCATION_PRIOR,
  type LocationPrior,
  requireLocationPrior,
} from "../priors/locationPrior.ts";
import {
  logSdPriorAt,
  requireSdPrior,
  SD_PRIOR,
  type SdPrior,
  sdPriorMax,
  sdPriorOriginPower,
  sdPriorScale,
  sdPriorTailPower,
} from "../priors/priors.ts";
import { type KnownErrors, marginalGivenTau, requireGroups } from "./givenTau.ts";

/** Points of the quadrature in tau and what the model says at each: the posterior in its exact, discrete form. */
export interface TauPoints {
  readonly tau: Float64Array;
  /** Posterior probability of each point; they sum to 1. */
  readonly weight: Float64Array;
  /** Posterior mean of mu at each tau. */
  readonly muMean: Float64Array;
  /** Posterior sd of mu at each tau. */
  readonly muSd: Float64Array;
}

/** Full posterior of the Normal-Normal model. */
export interface NormalNormalPosterior extends PopulationPosterior {
  /** Posterior mean and sd of mu at one tau. */
  readonly muGiven: (tau: number) => { readonly mean: number; readonly sd: number };
  readonly points: TauPoints;
  readonly data: KnownErrors;
}

/**
 * Full posterior of the Normal-Normal model: tau by adaptive quadrature, everything else exact given tau.
 *
 *   y_j ~ Normal(theta_j, sigma_j),  theta_j ~ Normal(mu, tau),  mu ~ muPrior,  tau ~ tauPrior
 *   p(tau | y) ∝ p(tau) L(tau),   p(theta_j | y) = integral of Normal(theta_j | tau, y) p(tau | y) dtau
 *
 * Shapes  y and sigma hold J >= 1 numbers each; theta and meanPull hold J entries.
 * Units   y, sigma, tau, mu and theta share one unit.
 * Limits  a mean or sd that does not exist is NaN or Infinity; with J = 3 and flat priors tau has no mean.
 * Cost    some 10 ms.
 * Throws  RangeError if the posterior is not proper (flat mu and flat tau need J >= 3), or for bad input;
 *         ConvergenceError if the quadrature in tau fails.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 5.4.
 *
 * @example
 * normalNormalPosterior({ y: [28, 8, -3, 7, -1, 1, 18, 12], sigma: [15, 10, 16, 11, 9, 11, 10, 18] }).mu.mean // 7.93237501824
 */
export function normalNormalPosterior(
  asked: Loose<KnownErrors & { readonly tauPrior?: SdPrior; readonly muPrior?: LocationPrior }>,
): NormalNormalPosterior {
  const group = door("normalNormalPosterior", asked, {
    y: numbers,
    sigma: numbers,
    tauPrior: maybe(SD_PRIOR),
    muPrior: maybe(LOCATION_PRIOR),
  });
  const where = "normalNormalPosterior";
  const { y, sigma, tauPrior = { law: "flat" }, muPrior = { law: "flat" } } = group;
  requireGroups(where, group);
  requireSdPrior(where, tauPrior);
  requireLocationPrior(where, muPrior);
  // Density of tau ~ tau^-power far out, where the likelihood loses one power for the mean it estimates.
  const power = y.length - (muPrior.law === "flat" ? 1 : 0) + sdPriorTailPower(tauPrior);
  requireThat(
    power > 1 && sdPriorOriginPower(tauPrior) > -0.9,
    where,
    "the posterior must be proper (flat mu and flat tau need three groups, log-flat tau never is)",
    `J = ${y.length}, tau ${tauPrior.law}, mu ${muPrior.law}`,
  );

  const sigmaVariance = sigma.map((s) => s * s);
  const least = sigma.reduce((a, b) => Math.min(a, b));
  const reach = y.reduce((most, value) => Math.max(most, Math.abs(value - y[0]!)), 0);
  const logDensity = (t: number) =>
    logSdPriorAt(tauPrior, t) + marginalGivenTau(y, sigmaVariance, t, muPrior).logMarginal;
  const scale = Math.min(least, sdPriorScale(tauPrior));
  const tau =
    sdPriorOriginPower(tauPrior) === 0
      ? halfLineDensity({
          logDensity,
          scale,
          reach: sigma.reduce((a, b) => Math.max(a, b), reach),
          upper: sdPriorMax(tauPrior),
        })
      : logLineDensity(logDensity, tauPrior, reach + least, power);
  const points = conditionals(tau.point, tau.weight, y, sigmaVariance, muPrior);
  const hasMean = power > 2;
  const hasVariance = power > 3;
  const moments = (law: PosteriorLaw, mean: number): PosteriorLaw => ({
    ...law,
    mean: hasMean ? law.mean : mean,
    sd: hasVariance ? law.sd : Infinity,
  });
  const mixture = (at: (i: number) => readonly [mean: number, sd: number]) =>
    mixtureOver(points, at);
  const mu = mixture((i) => [points.muMean[i]!, points.muSd[i]!]);
  return {
    tau: moments({ ...tau, ...weightedMoments(tau.weight, tau.point) }, Infinity),
    mu: muPrior.law === "flat" ? moments(mu, Number.NaN) : mu,
    theta: y.map((value, j) =>
      mixture((i) => {
        const ratio = (points.tau[i]! / sigma[j]!) ** 2;
        const pull = 1 / (1 + ratio);
        const keep = 1 / (1 + 1 / ratio);
        const variance = keep * sigmaVariance[j]! + (pull * points.muSd[i]!) ** 2;
        return [pull * points.muMean[i]! + keep * value, Math.sqrt(variance)];
      }),
    ),
    newGroup: moments(
      mixture((i) => [points.muMean[i]!, Math.hypot(points.muSd[i]!, points.tau[i]!)]),
      Number.NaN,
    ),
    meanPull: sigma.map((s) =>
      points.tau.reduce((sum, t, i) => sum + points.weight[i]! / (1 + (t / s) ** 2), 0),
    ),
    logEvidence: tau.logTotal,
    muGiven: (t) => {
      const { mean, variance } = marginalGivenTau(y, sigmaVariance, t, muPrior);
      return { mean, sd: Math.sqrt(variance) };
    },
    points,
    data: { y, sigma },
  };
}

/** The law of tau on its logarithm, for priors that are 0 or infinite at 0: from where it counts to where it no longer does. */
function logLineDensity(
  logDensity: (tau: number) => number,
  prior: SdPrior,
  scale: number,
  power: number,
): HalfLineDensity {
  const axis = scaleAxis(prior);
  const logAt = (u: number) => logDensity(axis.value(u)) + axis.logSlope(u);
  const centre = axis.inverse(startInside(0, scale, prior));
  const grid = Array.from({ length: 1000 }, (_, i) => centre - 400 + 0.5 * i);
  const logs = grid.map(logAt);
  const least = logs.reduce((a, b) => (b > a ? b : a), -Infinity) - depthForVariance(power);
  const [from, to] = [logs.findIndex((l) => l > least), logs.findLastIndex((l) => l > least)].map(
    (i) => grid[i]!,
  ) as [number, number];
  const ends = { from: from - 0.5, to: to + 0.5 };
  const line = lineDensity({ logDensity: logAt, ...ends, panels: Math.ceil((to - from) / 2) + 1 });
  return {
    ...axisLaw(() => line, axis),
    point: line.point.map(axis.value),
    weight: line.weight,
    logTotal: line.logTotal,
  };
}

function conditionals(
  point: Float64Array,
  probability: Float64Array,
  y: readonly number[],
  sigmaVariance: readonly number[],
  muPrior: LocationPrior,
): TauPoints {
  const kept = [...point.keys()].filter((i) => probability[i]! > 1e-17);
  const tau = Float64Array.from(kept, (i) => point[i]!);
  const mu = Array.from(tau, (t) => marginalGivenTau(y, sigmaVariance, t, muPrior));
  return {
    tau,
    weight: Float64Array.from(kept, (i) => probability[i]!),
    muMean: Float64Array.from(mu, ({ mean }) => mean),
    muSd: Float64Array.from(mu, ({ variance }) => Math.sqrt(variance)),
  };
}

function mixtureOver(
  points: TauPoints,
  at: (i: number) => readonly [mean: number, sd: number],
): PosteriorLaw {
  const n = points.tau.length;
  const mean = new Float64Array(n);
  const sd = new Float64Array(n);
  for (let i = 0; i < n; i++) [mean[i], sd[i]] = at(i) as [number, number];
  return normalMixture({ weight: points.weight, mean, sd });
}
