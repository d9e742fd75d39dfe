import { requireThat } from "../../../assert.ts";
import { convergenceError } from "../../../convergence.ts";
import { complementaryErrorFunction } from "../../../special/errorFunction.ts";
import { standardNormalQuantile } from "../../../special/standardNormalQuantile.ts";
import { normalTail } from "./normalTail.ts";
import type { PosteriorLaw } from "./posteriorLaw.ts";

const SQRT_TWO_PI = 2.5066282746310007;
const MAX_STEPS = 400;

/** Components of a mixture of Normal laws: weights that sum to 1, means and sds. */
export interface Components {
  readonly weight: ArrayLike<number>;
  readonly mean: ArrayLike<number>;
  readonly sd: ArrayLike<number>;
}

/**
 * The law of a mixture of Normals: what a conditional Normal posterior becomes when its tau is averaged out.
 *
 *   cdf(x) = sum_i weight_i Phi((x - mean_i) / sd_i)
 *   mean   = sum_i weight_i mean_i,  variance = sum_i weight_i (sd_i² + (mean_i - mean)²)
 *
 * Shapes  weight, mean and sd hold n numbers each; the weights sum to 1.
 * Units   mean, sd and x share one unit.
 * Limits  quantile(0) is -Infinity, quantile(1) Infinity; tails keep their relative accuracy.
 * Throws  RangeError if the lengths differ, or if an sd is not positive.
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 5.4: averaging over tau.
 *
 * @example
 * normalMixture({ weight: [0.5, 0.5], mean: [-3, 3], sd: [4, 4] }).sd // 5
 */
export function normalMixture(components: Components): PosteriorLaw {
  const { weight, mean, sd } = components;
  const n = weight.length;
  const where = "normalMixture";
  requireThat(n > 0, where, "there must be at least one component", n);
  requireThat(mean.length === n, where, `mean must have ${n} entries`, mean.length);
  requireThat(sd.length === n, where, `sd must have ${n} entries`, sd.length);
  for (let i = 0; i < n; i++) requireThat(sd[i]! > 0, where, "every sd must be positive", sd[i]);

  const centre = average(weight, (i) => mean[i]!);
  const variance = average(weight, (i) => sd[i]! ** 2 + (mean[i]! - centre) ** 2);
  const spread = Math.sqrt(variance);
  const tail = (x: number, side: 1 | -1) => {
    let sum = 0;
    for (let i = 0; i < n; i++)
      sum +=
        weight[i]! * complementaryErrorFunction(((x - mean[i]!) / sd[i]!) * side * Math.SQRT1_2);
    return sum / 2;
  };
  return {
    mean: centre,
    sd: spread,
    density: (x) => {
      let sum = 0;
      for (let i = 0; i < n; i++) {
        const z = (x - mean[i]!) / sd[i]!;
        sum += (weight[i]! * Math.exp(-0.5 * z * z)) / sd[i]!;
      }
      return sum / SQRT_TWO_PI;
    },
    cdf: (x) => tail(x, -1),
    upperTail: (x) => tail(x, 1),
    quantile: (p) => quantile(components, p, centre + spread * standardNormalQuantile(p), spread),
  };
}

/** Halley's steps on the smaller tail, kept inside a bracket that only shrinks. */
function quantile(components: Components, p: number, start: number, spread: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : Number.NaN;
  const { weight, mean, sd } = components;
  const side = p <= 0.5 ? -1 : 1;
  const wanted = p <= 0.5 ? p : 1 - p;
  let least = Infinity;
  for (let i = 0; i < weight.length; i++) least = Math.min(least, sd[i]!);
  let [low, high] = [-Infinity, Infinity];
  let x = start;
  for (let step = 0; step < MAX_STEPS; step++) {
    let tail = 0;
    let slope = 0;
    let bend = 0;
    for (let i = 0; i < weight.length; i++) {
      const s = sd[i]!;
      const z = (x - mean[i]!) / s;
      const exponential = Math.exp(-0.5 * z * z);
      const beyond = normalTail(Math.abs(z), exponential);
      tail += weight[i]! * (z * side > 0 ? beyond : 1 - beyond);
      const density = (weight[i]! * exponential) / s;
      slope += density;
      bend -= (density * z) / s;
    }
    const excess = side * (wanted - tail) * SQRT_TWO_PI; // > 0 when x is too far right
    if (excess > 0) high = x;
    else low = x;
    const newton = excess / slope;
    const damping = (newton * bend) / (2 * slope);
    const next = x - newton / Math.max(0.5, 1 - damping);
    const inside = next > low && next < high;
    // A step of third order leaves its own cube (in units of the shortest length), less than a rounding.
    const length = Math.min((SQRT_TWO_PI * wanted) / slope, least);
    if (inside && Math.abs(next - x) < 1e-5 * length && Math.abs(damping) < 1e-4) return next;
    if (excess === 0 || high - low <= 4e-16 * Math.abs(x)) return x;
    x = inside ? next : between(low, high, spread);
  }
  throw convergenceError("normalMixture.quantile", {
    iterations: MAX_STEPS,
    tolerance: 1e-5 * spread,
    lastStep: high - low,
  });
}

/** The middle of a bracket, or a step outwards if one side of it is still open. */
function between(low: number, high: number, spread: number): number {
  if (low === -Infinity) return high - spread;
  return high === Infinity ? low + spread : (low + high) / 2;
}

function average(weight: ArrayLike<number>, value: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < weight.length; i++) sum += weight[i]! * value(i);
  return sum;
}
