/** The posterior of one number: its moments and its distribution, all from the same quadrature. */
export interface PosteriorLaw {
  /** NaN where the mean does not exist; Infinity where it is infinite. */
  readonly mean: number;
  /** Infinity where the variance is infinite. */
  readonly sd: number;
  readonly density: (x: number) => number;
  readonly cdf: (x: number) => number;
  readonly upperTail: (x: number) => number;
  /** The x with cdf(x) = p; NaN for p outside [0, 1]. */
  readonly quantile: (p: number) => number;
}

/** What a posterior says of a population of groups, of each group and of one not yet seen. */
export interface PopulationPosterior {
  readonly tau: PosteriorLaw;
  readonly mu: PosteriorLaw;
  /** One law a group. */
  readonly theta: readonly PosteriorLaw[];
  /** A group not yet seen. */
  readonly newGroup: PosteriorLaw;
  /** Posterior mean of the share of each estimate that comes from the population. */
  readonly meanPull: readonly number[];
  /** Log of the integral of prior times likelihood; improper priors count as density 1. */
  readonly logEvidence: number;
}
