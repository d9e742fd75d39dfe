import { betaDensity } from "#core/distributions/beta.ts";
import { gammaDensity } from "#core/distributions/gamma.ts";
import type { CurvePoint } from "#plot/Curve.tsx";

/** Steps from the middle of a density outwards, in standard deviations; cubic arcs between them show no corner. */
const STEPS = Array.from({ length: 25 }, (_, k) => (k - 12) / 2);
/** Nearer to an end of its support than this share of the way, a density may rise without bound. */
const END = 1e-4;

/**
 * Points of a Beta density with its slopes, for a curve: over its standard deviations, with both ends of [0, 1].
 *
 *   f'(x) = f(x) ((alpha - 1) / x - (beta - 1) / (1 - x))
 *
 * @example
 * betaCurve(2, 2).length > 10 // true
 */
export function betaCurve(alpha: number, beta: number): readonly CurvePoint[] {
  const mean = alpha / (alpha + beta);
  const sd = Math.sqrt((mean * (1 - mean)) / (alpha + beta + 1));
  return placesOf(mean, sd, [0, 1]).map((x) => {
    const height = betaDensity(x, alpha, beta);
    return [x, height, height * ((alpha - 1) / x - (beta - 1) / (1 - x))];
  });
}

/**
 * The same for a Gamma density of this shape and rate.
 *
 *   f'(x) = f(x) ((shape - 1) / x - rate)
 *
 * @example
 * gammaCurve(3, 2).every(([x]) => x > 0) // true
 */
export function gammaCurve(shape: number, rate: number): readonly CurvePoint[] {
  const mean = shape / rate;
  const sd = Math.sqrt(shape) / rate;
  return placesOf(mean, sd, [0, mean + 8 * sd]).map((x) => {
    const height = gammaDensity(x, shape, rate);
    return [x, height, height * ((shape - 1) / x - rate)];
  });
}

/** Where a density is looked at: close together in its middle, and towards the ends of its support ever closer. */
function placesOf(mean: number, sd: number, [low, high]: readonly [number, number]) {
  const [first, last] = [low + END * (mean - low), high - END * (high - mean)];
  const towards = (end: number) =>
    Array.from({ length: 17 }, (_, k) => end + (mean - end) * 2 ** (-0.75 * (k + 1)));
  const all = [first, last, ...towards(low), ...towards(high), ...STEPS.map((k) => mean + k * sd)];
  const inside = all.filter((x) => x >= first && x <= last).toSorted((a, b) => a - b);
  // Two that nearly meet would leave an arc of no width between them.
  const least = 1e-6 * (last - first);
  return inside.filter((x, k) => k === 0 || x - inside[k - 1]! > least);
}
