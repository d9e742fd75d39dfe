/** Mean, variance and mode of a law; NaN where one does not exist, Infinity where it diverges. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
  readonly mode: number;
}
