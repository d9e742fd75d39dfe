import { maximumFromZero } from "../numerics/maximise/maximumFromZero.ts";

/** One Normal population. */
export interface NormalPopulation {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Maximum likelihood of a Normal population from groups that belong to it in part.
 *
 *   maximises sum_j weight_j log Normal(y_j; mean, (error_j + variance)^(1/2)), mean profiled out, variance >= 0
 *
 * Shapes  y, error (sigma_j²) and weight hold J numbers each; not all weights are 0.
 * Limits  never worse than `known`, so that EM climbs; the variance may be exactly 0.
 * Throws  ConvergenceError if the root of the slope is not found.
 *
 * @example
 * weightedNormalFit([0, 4], [1, 1], [1, 1], { mean: 0, variance: 1 }) // { mean: 2, variance: 3 }
 */
export function weightedNormalFit(
  y: readonly number[],
  error: readonly number[],
  weight: readonly number[],
  known: NormalPopulation,
): NormalPopulation {
  const meanAt = (variance: number) => {
    let [precision, pulled] = [0, 0];
    for (let j = 0; j < y.length; j++) {
      const p = weight[j]! / (error[j]! + variance);
      precision += p;
      pulled += p * y[j]!;
    }
    return pulled / precision;
  };
  const at = (variance: number) => {
    const mean = meanAt(variance);
    let [log, slope] = [0, 0];
    for (let j = 0; j < y.length; j++) {
      const v = error[j]! + variance;
      const square = (y[j]! - mean) ** 2 / v;
      log -= 0.5 * weight[j]! * (Math.log(v) + square);
      slope += (0.5 * weight[j]! * (square - 1)) / v;
    }
    return { log, slope };
  };
  const [low, high] = [y.reduce((a, b) => Math.min(a, b)), y.reduce((a, b) => Math.max(a, b))];
  const most = (high - low) ** 2 + known.variance;
  const least = error.reduce((a, b) => Math.min(a, b));
  const grid = [0, known.variance];
  for (let variance = 0.1 * least; variance < most; variance *= 4) grid.push(variance);
  grid.push(most);
  grid.sort((a, b) => a - b);
  const found = maximumFromZero("twoPartFit", at, grid);
  const variance = at(found).log >= at(known.variance).log ? found : known.variance;
  return { mean: meanAt(variance), variance };
}
