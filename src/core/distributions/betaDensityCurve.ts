import { requireThat } from "../assert.ts";
import { door, listAsItIs, requireScalars } from "../door.ts";
import { logBeta } from "../special/logBeta.ts";
import { betaDensity } from "./beta.ts";

/** Even steps from 0 to 1 with both logs, to be made once and used for every curve drawn on it. */
export interface UnitGrid {
  readonly x: Float64Array;
  readonly logX: Float64Array;
  readonly logRest: Float64Array;
}

/**
 * Even steps from 0 to 1, both ends included, with log x and log(1 - x).
 *
 *   x_i = i / (count - 1)
 *
 * Shapes  three arrays of `count` numbers.
 * Throws  RangeError if count is not a whole number of at least 2.
 *
 * @example
 * unitGrid(5).x // [0, 0.25, 0.5, 0.75, 1]
 */
export function unitGrid(count: number): UnitGrid {
  requireScalars("unitGrid", count);
  const whole = Number.isInteger(count) && count >= 2;
  requireThat(whole, "unitGrid", "count must be a whole number of at least 2", count);
  const x = Float64Array.from({ length: count }, (_, i) => i / (count - 1));
  const logX = x.map(Math.log);
  return { x, logX, logRest: logX.toReversed() };
}

const GRID = { x: listAsItIs, logX: listAsItIs, logRest: listAsItIs };

/**
 * The Beta density at every point of a grid, at the price of one exponential a point.
 *
 *   p(x) = exp((alpha - 1) log x + (beta - 1) log(1 - x) - log B(alpha, beta))
 *
 * The likelihood of k successes in n trials, scaled to area 1, is the curve of Beta(k + 1, n - k + 1).
 *
 * Shapes  one number a grid point.
 * Limits  as the Beta density, with a relative error of about 1e-16 (alpha + beta): for pictures, not for tails.
 *
 * @example
 * betaDensityCurve(unitGrid(5), 2, 2) // [0, 1.125, 1.5, 1.125, 0]
 */
export function betaDensityCurve(grid: UnitGrid, alpha: number, beta: number): Float64Array {
  const where = "betaDensityCurve";
  requireScalars(where, alpha, beta);
  const { x, logX, logRest } = door(where, grid, GRID);
  const [before, after, constant] = [alpha - 1, beta - 1, logBeta(alpha, beta)];
  const density = new Float64Array(x.length);
  for (let i = 1; i < x.length - 1; i += 1) {
    density[i] = Math.exp(before * logX[i]! + after * logRest[i]! - constant);
  }
  density[0] = betaDensity(0, alpha, beta);
  density[x.length - 1] = betaDensity(1, alpha, beta);
  return density;
}
