import { convergenceError } from "../../../convergence.ts";

/** A log likelihood and its slope at one point. */
export interface Climb {
  readonly log: number;
  readonly slope: number;
}

const MAX_STEPS = 200;

/**
 * The highest of all local maxima of a log likelihood of a variance, the boundary 0 included.
 *
 *   the best point of a grid from 0, then the root of the slope between its neighbours
 *
 * Shapes  grid goes upwards from 0, finer than any bump of the likelihood.
 * Limits  exactly 0 where the likelihood falls from there.
 * Throws  ConvergenceError if the root is not found.
 *
 * @example
 * maximumFromZero("f", (x) => ({ log: -((x - 2) ** 2), slope: 4 - 2 * x }), [0, 1, 3, 5]) // 2
 */
export function maximumFromZero(
  where: string,
  at: (x: number) => Climb,
  grid: readonly number[],
): number {
  const logs = grid.map((x) => at(x).log);
  const best = logs.reduce((top, log, i) => (log > logs[top]! ? i : top), 0);
  if (best === 0 && at(0).slope <= 0) return 0;
  const from = grid[Math.max(0, best - 1)]!;
  const to = grid[Math.min(best + 1, grid.length - 1)]!;
  return rootOfSlope(where, (x) => at(x).slope, from, to);
}

/** Where a slope falls through 0: secant steps, halving the bracket whenever they do not help. */
function rootOfSlope(
  where: string,
  slope: (x: number) => number,
  from: number,
  to: number,
): number {
  let [a, b] = [from, to];
  let [fa, fb] = [slope(a), slope(b)];
  if (fa <= 0) return a;
  for (let step = 0; step < MAX_STEPS; step++) {
    const secant = b - (fb * (b - a)) / (fb - fa);
    const x = step % 3 === 2 || !(secant > a && secant < b) ? (a + b) / 2 : secant;
    const fx = slope(x);
    if (fx === 0 || b - a <= 4e-16 * b || x === a || x === b) return x;
    if (fx > 0) [a, fa] = [x, fx];
    else [b, fb] = [x, fx];
  }
  throw convergenceError(where, { iterations: MAX_STEPS, tolerance: 4e-16, lastStep: b - a });
}
