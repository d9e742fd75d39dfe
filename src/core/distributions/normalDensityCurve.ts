import { requireNumbers, requireScalars } from "../door.ts";
import { normalDensity } from "./normal.ts";

/**
 * The Normal density at every point of a grid, at the price of one exponential a point.
 *
 *   p(x) = exp(-((x - mean) / sd)² / 2) / (sd sqrt(2 pi))
 *
 * The likelihood of a mean, scaled to area 1, is the curve of Normal(sample mean, sigma / sqrt(n)).
 *
 * Shapes  one number a grid point.
 * Limits  as the Normal density: sd = 0 gives Infinity at the mean and 0 elsewhere, sd < 0 gives NaN.
 *
 * @example
 * normalDensityCurve([0, 1], 0, 1) // [0.3989422804014327, 0.24197072451914334]
 */
export function normalDensityCurve(x: ArrayLike<number>, mean: number, sd: number): Float64Array {
  requireNumbers("normalDensityCurve", "x", x);
  requireScalars("normalDensityCurve", mean, sd);
  const density = new Float64Array(x.length);
  const top = normalDensity(mean, mean, sd);
  if (!(top < Infinity)) {
    return density.map((_, i) => normalDensity(x[i]!, mean, sd));
  }
  const inverse = Math.SQRT1_2 / sd;
  for (let i = 0; i < x.length; i += 1) {
    const z = (x[i]! - mean) * inverse;
    density[i] = top * Math.exp(-z * z);
  }
  return density;
}
