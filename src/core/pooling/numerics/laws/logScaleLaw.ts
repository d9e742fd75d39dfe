import type { LineDensity } from "../integrate/lineDensity.ts";
import type { PosteriorLaw } from "./posteriorLaw.ts";

/**
 * The law of a positive number whose logarithm was integrated on a line; the line is made when it is first asked for.
 *
 *   density(x) = density(log x) / x,  quantile(p) = exp(quantile of log x)
 *
 * Limits  0 at p = 0, Infinity at p = 1.
 *
 * @example
 * logScaleLaw(() => lineDensity({ logDensity: (t) => -t * t / 2, from: -9, to: 9, panels: 4 })).cdf(1) // 0.5000000
 */
export function logScaleLaw(line: () => LineDensity): Omit<PosteriorLaw, "mean" | "sd"> {
  const law = once(line);
  return {
    density: (x) => (x > 0 ? law().density(Math.log(x)) / x : 0),
    cdf: (x) => (x > 0 ? law().cdf(Math.log(x)) : Number.isNaN(x) ? x : 0),
    upperTail: (x) => (x > 0 ? law().upperTail(Math.log(x)) : Number.isNaN(x) ? x : 1),
    quantile: (p) => (p === 0 ? 0 : p === 1 ? Infinity : Math.exp(law().quantile(p))),
  };
}

/**
 * A value that is made once, when it is first asked for.
 *
 * @example
 * once(() => 1)() // 1
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Mean and sd of weighted points.
 *
 *   mean = sum weight_i x_i,  sd² = sum weight_i (x_i - mean)²
 *
 * Shapes  weight and value hold n numbers each; the weights sum to 1.
 *
 * @example
 * weightedMoments(Float64Array.of(0.5, 0.5), Float64Array.of(1, 3)) // { mean: 2, sd: 1 }
 */
export function weightedMoments(
  weight: Float64Array,
  value: Float64Array,
): { readonly mean: number; readonly sd: number } {
  const mean = value.reduce((total, x, i) => total + weight[i]! * x, 0);
  const variance = value.reduce((total, x, i) => total + weight[i]! * (x - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(variance) };
}
