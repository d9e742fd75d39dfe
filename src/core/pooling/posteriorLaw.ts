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
