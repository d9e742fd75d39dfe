import { gammaDensity } from "#core/distributions/gamma.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import { placesOf, withoutFlats } from "./densityPlaces.ts";

/**
 * Points of a Gamma density of this shape and rate with its slopes, for a curve.
 *
 *   f'(x) = f(x) ((shape - 1) / x - rate)
 *
 * @example
 * gammaCurve(3, 2).every(([x]) => x > 0) // true
 */
export function gammaCurve(shape: number, rate: number): readonly CurvePoint[] {
  const mean = shape / rate;
  const sd = Math.sqrt(shape) / rate;
  const curve = placesOf(mean, sd, [0, mean + 8 * sd]).map((x): CurvePoint => {
    const height = gammaDensity(x, shape, rate);
    return [x, height, height * ((shape - 1) / x - rate)];
  });
  return withoutFlats(curve);
}
