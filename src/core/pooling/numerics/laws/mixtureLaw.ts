import { convergenceError } from "../../../convergence.ts";
import type { PosteriorLaw } from "./posteriorLaw.ts";

const MAX_STEPS = 300;

/**
 * The law of a mixture of any one family on an interval: a conditional posterior with its population averaged out.
 *
 *   density(x) = sum_i weight_i density_i(x), and so the cdf and the upper tail; the quantile by Newton in a bracket
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
  const quantile = (p: number) => {
    if (!(p > 0 && p < 1)) return p === 0 ? least : p === 1 ? most : Number.NaN;
    let [low, high] = [least, most];
    let x = Math.min(Math.max(mean, least), most === Infinity ? mean : most);
    for (let step = 0; step < MAX_STEPS; step++) {
      const excess = p <= 0.5 ? cdf(x) - p : 1 - p - upperTail(x);
      if (excess > 0) high = x;
      else low = x;
      const newton = x - excess / density(x);
      const inside = newton > low && newton < high;
      const next = inside ? newton : high === Infinity ? 2 * x + sd : (low + high) / 2;
      const moved = Math.abs(next - x);
      x = next;
      if (moved <= 1e-15 * Math.abs(x) || (inside && moved < 1e-9 * Math.min(sd, Math.abs(x))))
        return x;
    }
    throw convergenceError("mixtureLaw.quantile", {
      iterations: MAX_STEPS,
      tolerance: 1e-15,
      lastStep: high - low,
    });
  };
  return { mean, sd, density, cdf, upperTail, quantile };
}
