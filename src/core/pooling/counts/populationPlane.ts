import { planeDensity } from "../numerics/integrate/planeDensity.ts";
import { once } from "../numerics/laws/logScaleLaw.ts";
import type { PositivePrior } from "../priors/positivePriors.ts";
import { logPositivePriorAt } from "../priors/positivePriors.ts";
import { betaBinomialMoments } from "./betaBinomialMoments.ts";
import type { Trials } from "./trials.ts";

/** The prior of the population mean m: flat in m, or Haldane's, flat in log(m / (1 - m)). */
export type ChancePrior = { readonly law: "uniform" } | { readonly law: "haldane" };

/** Weighted points (m, kappa) of a quadrature. */
export interface Populations {
  readonly m: Float64Array;
  readonly kappa: Float64Array;
  readonly weight: Float64Array;
}

/** Counts with the priors of their population. */
export type PopulationGroup = Trials & {
  readonly kappaPrior: PositivePrior;
  readonly mPrior?: ChancePrior;
};

/**
 * The posterior of a population in s = logit m and w = kappa on its scale, from the log likelihood of its counts, which may lack
 * a constant. It takes a group that has been checked.
 *
 *   dm dkappa = m (1 - m) (dkappa / dw) ds dw
 *
 * @example
 * populationPlane({ successes: [1, 3], trials: [4, 4], kappaPrior: { law: "exponential", rate: 1 } }, () => 0).total // 8
 */
export function populationPlane(
  { successes, trials, kappaPrior, mPrior = { law: "uniform" } }: PopulationGroup,
  likelihood: (s: number, v: number) => number,
) {
  const isUniform = mPrior.law === "uniform";
  const scale = kappaScale(kappaPrior);
  const logDensity = (s: number, w: number) => {
    const v = scale.logKappa(w);
    const prior = logPositivePriorAt(kappaPrior, Math.exp(v));
    const ofM = isUniform ? -softplus(s) - softplus(-s) : 0;
    return likelihood(s, -v) + prior + v + scale.logSlope(w) + ofM;
  };
  const [all, total] = [sum(successes), sum(trials)];
  const logit = Math.log((all + 0.5) / (total - all + 0.5));
  const start = scale.of(Math.min(startKappa({ successes, trials }), 1e3));
  const plane = planeDensity({ logDensity, start: [logit, start] });
  const { x, y, weight } = plane.points;
  const points: Populations = {
    m: x.map((s) => 1 / (1 + Math.exp(-s))),
    kappa: y.map((w) => Math.exp(scale.logKappa(w))),
    weight,
  };
  /** The same with its axes exchanged: its lines are those of m. */
  const other = once(
    () => planeDensity({ logDensity: (w, s) => logDensity(s, w), start: [start, logit] }).y,
  );
  return { plane, other, scale, points, total };
}

/** The line on which kappa is integrated: its logarithm, bent so that a Pareto law's minimum lies at -Infinity. */
export interface KappaScale {
  readonly of: (kappa: number) => number;
  readonly logKappa: (w: number) => number;
  /** log(dlogKappa / dw) */
  readonly logSlope: (w: number) => number;
}

function kappaScale(prior: PositivePrior): KappaScale {
  if (prior.law !== "pareto") return { of: Math.log, logKappa: (w) => w, logSlope: () => 0 };
  const least = Math.log(prior.min);
  return {
    of: (kappa) => (kappa > prior.min ? Math.log(Math.expm1(Math.log(kappa) - least)) : -Infinity),
    logKappa: (w) => least + softplus(w),
    logSlope: (w) => -softplus(-w),
  };
}

function startKappa(group: Trials): number {
  if (group.trials.filter((n) => n > 0).length < 2) return 2;
  const { kappa } = betaBinomialMoments(
    { successes: group.successes, trials: group.trials },
    "trials-weighted",
  );
  return Number.isFinite(kappa) ? Math.max(kappa, 0.5) : 1e3;
}

function softplus(s: number): number {
  return s > 0 ? s + Math.log1p(Math.exp(-s)) : Math.log1p(Math.exp(s));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
