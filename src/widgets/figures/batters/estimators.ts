import { betaBinomialFit } from "#core/pooling/counts/betaBinomialFit.ts";
import { jamesStein } from "#core/pooling/knownErrors/jamesStein.ts";

/** Ways to guess true averages from the first at-bats alone. */
export const ESTIMATORS = {
  "james-stein": "James–Stein",
  "beta-binomial": "Beta-Binomial",
  complete: "complete pooling",
  none: "no pooling",
} as const;

export type EstimatorId = keyof typeof ESTIMATORS;
export const ESTIMATOR_IDS = Object.keys(ESTIMATORS) as readonly EstimatorId[];

/** Averages pulled towards one point. */
export interface Pulled {
  readonly target: number;
  /** Share of his own distance from the target that every batter keeps. */
  readonly keep: number;
  /** At-bats that the population counts for. */
  readonly kappa: number;
  readonly estimate: readonly number[];
}

/**
 * What each way makes of hits in equally many at-bats. None of them sees the rest of the season.
 *
 * James-Stein works on the averages themselves, with the binomial variance of their mean for all;
 * the Beta-Binomial population is the one of highest likelihood.
 */
export function estimators({
  y,
  n,
}: {
  readonly y: readonly number[];
  readonly n: readonly number[];
}): Readonly<Record<EstimatorId, Pulled>> {
  const trials = n[0]!;
  const raw = y.map((hits, j) => hits / n[j]!);
  const mean = raw.reduce((sum, average) => sum + average, 0) / raw.length;
  const stein = jamesStein({
    y: raw,
    sd: Math.sqrt((mean * (1 - mean)) / trials),
    towards: "mean",
    form: "plain",
  });
  const fit = betaBinomialFit({ successes: y, trials: n });
  return {
    "james-stein": {
      target: stein.target,
      keep: stein.keep,
      kappa: (trials * (1 - stein.keep)) / stein.keep,
      estimate: stein.estimate,
    },
    "beta-binomial": {
      target: fit.m,
      keep: trials / (trials + fit.kappa),
      kappa: fit.kappa,
      estimate: fit.theta,
    },
    complete: { target: mean, keep: 0, kappa: Infinity, estimate: raw.map(() => mean) },
    none: { target: mean, keep: 1, kappa: 0, estimate: raw },
  };
}

/** Sum of squared distances of some estimates from what happened. */
export function squaredError(estimate: readonly number[], outcome: readonly number[]): number {
  return estimate.reduce((sum, value, j) => sum + (value - outcome[j]!) ** 2, 0);
}

/** Root mean square of the distances of some estimates from what happened. */
export function typicalError(estimate: readonly number[], outcome: readonly number[]): number {
  return Math.sqrt(squaredError(estimate, outcome) / estimate.length);
}
