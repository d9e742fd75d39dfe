import { monotoneQuantile } from "./monotoneQuantile.ts";
import type { PosteriorLaw } from "./posteriorLaw.ts";

/**
 * The law of a mixture of any one family on an interval: a conditional posterior with its population averaged out.
 *
 *   density(x) = sum_i weight_i density_i(x), and so the cdf and the upper tail; the quantile by `monotoneQuantile`
 *
 * Shapes  weight holds n numbers that sum to 1; density, cdf and upperTail take x and the index of the component.
 * Units   mean, sd, least and most have the unit of x.
 * Limits  quantile(0) is least, quantile(1) is most.
 * Throws  ConvergenceError if a quantile is not found, which a monotone cdf excludes.
 *
 * @example
 * mixtureLaw({ weight: [1], mean: 0.5, sd: 0.3, least: 0, most: 1, density: () => 1, cdf: (x) => x, upperTail: (x) => 1 - x }).quantile(0.2) // 0.2
 */
export function mixtureLaw(of: {
  readonly weight: ArrayLike<number>;
  readonly mean: number;
  readonly sd: number;
  readonly least: number;
  readonly most: number;
  readonly density: (x: number, i: number) => number;
  readonly cdf: (x: number, i: number) => number;
  readonly upperTail: (x: number, i: number) => number;
}): PosteriorLaw {
  const { weight, mean, sd, least, most } = of;
  const average = (f: (x: number, i: number) => number) => (x: number) => {
    let sum = 0;
    for (let i = 0; i < weight.length; i++) sum += weight[i]! * f(x, i);
    return sum;
  };
  const [density, cdf, upperTail] = [of.density, of.cdf, of.upperTail].map(average) as [
    (x: number) => number,
    (x: number) => number,
    (x: number) => number,
  ];
  const quantile = (p: number) =>
    monotoneQuantile({
      ...{ where: "mixtureLaw.quantile", p, mean, sd, least, most },
      at: (x, side) => ({ density: density(x), tail: side < 0 ? cdf(x) : upperTail(x) }),
    });
  return { mean, sd, density, cdf, upperTail, quantile };
}
