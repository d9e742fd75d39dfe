import { once } from "./logScaleLaw.ts";
import { normalMixture } from "./normalMixture.ts";
import type { PosteriorLaw } from "./posteriorLaw.ts";

/**
 * The law of a mixture of Normals whose moments are wanted at once and whose components may never be.
 *
 *   mean = sum weight_i mean_i,  variance = sum weight_i (variance_i + (mean_i - mean)²)
 *
 * Shapes  weight holds numbers that sum to 1; `at` gives the mean and the variance of each component.
 *
 * @example
 * lazyNormalMixture([0.5, 0.5], (i) => [i === 0 ? -3 : 3, 16]).sd // 5
 */
export function lazyNormalMixture(
  weight: ArrayLike<number>,
  at: (i: number) => readonly [mean: number, variance: number],
): PosteriorLaw {
  const n = weight.length;
  let [mean, below, squares] = [0, 0, 0];
  // Welford's update with weights.
  for (let i = 0; i < n; i++) {
    const [centre, variance] = at(i);
    below += weight[i]!;
    const gap = centre - mean;
    mean += (gap * weight[i]!) / below;
    squares += weight[i]! * (variance + gap * (centre - mean));
  }
  const law = once(() => {
    const parts = Array.from({ length: n }, (_, i) => at(i));
    return normalMixture({
      weight,
      mean: Float64Array.from(parts, ([centre]) => centre),
      sd: Float64Array.from(parts, ([, variance]) => Math.sqrt(variance)),
    });
  });
  return {
    mean,
    sd: Math.sqrt(squares),
    density: (x) => law().density(x),
    cdf: (x) => law().cdf(x),
    upperTail: (x) => law().upperTail(x),
    quantile: (p) => law().quantile(p),
  };
}
