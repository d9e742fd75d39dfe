import { requireThat } from "../assert.ts";
import { door, listAsItIs, requireScalars } from "../door.ts";
import { logGamma } from "../special/logGamma.ts";
import { gammaDensity } from "./gamma.ts";

/** Even steps from 0 to a largest number with their logs, to be made once and used for every curve drawn on it. */
export interface PositiveGrid {
  readonly x: Float64Array;
  readonly logX: Float64Array;
}

/**
 * Even steps from 0 to `high`, both ends included, with log x.
 *
 *   x_i = high i / (count - 1)
 *
 * Shapes  two arrays of `count` numbers.
 * Throws  RangeError if high is not positive and finite, or count not a whole number of at least 2.
 *
 * @example
 * positiveGrid(8, 5).x // [0, 2, 4, 6, 8]
 */
export function positiveGrid(high: number, count: number): PositiveGrid {
  requireScalars("positiveGrid", high, count);
  const where = "positiveGrid";
  requireThat(high > 0 && high < Infinity, where, "high must be positive and finite", high);
  const whole = Number.isInteger(count) && count >= 2;
  requireThat(whole, where, "count must be a whole number of at least 2", count);
  const x = Float64Array.from({ length: count }, (_, i) => (high * i) / (count - 1));
  return { x, logX: x.map(Math.log) };
}

const GRID = { x: listAsItIs, logX: listAsItIs };

/**
 * The Gamma density at every point of a grid, at the price of one exponential a point.
 *
 *   p(x) = exp(shape log(rate) - log Gamma(shape) + (shape - 1) log x - rate x)
 *
 * The likelihood of y events over an exposure e, scaled to area 1, is the curve of Gamma(y + 1, e).
 *
 * Shapes  one number a grid point.
 * Limits  as the Gamma density, with a relative error of about 1e-16 times the shape: for pictures, not for tails.
 *
 * @example
 * gammaDensityCurve(positiveGrid(2, 3), 1, 1) // [1, 0.36787944117144233, 0.1353352832366127]
 */
export function gammaDensityCurve(grid: PositiveGrid, shape: number, rate: number): Float64Array {
  const where = "gammaDensityCurve";
  requireScalars(where, shape, rate);
  const { x, logX } = door(where, grid, GRID);
  const power = shape - 1;
  const constant = shape * Math.log(rate) - logGamma(shape);
  const density = new Float64Array(x.length);
  for (let i = 1; i < x.length; i += 1) {
    density[i] = Math.exp(constant + power * logX[i]! - rate * x[i]!);
  }
  density[0] = gammaDensity(0, shape, rate);
  return density;
}
