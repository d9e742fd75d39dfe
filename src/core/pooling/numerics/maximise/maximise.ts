import { requireThat } from "../../../assert.ts";
import { convergenceError } from "../../../convergence.ts";
import { cholesky, solveCholesky } from "../../../linear/cholesky.ts";

/** A smooth function of several variables at one point. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

const MAX_STEPS = 200;
const TOLERANCE = 1e-9;

/**
 * Maximum of a smooth function of several variables from its exact gradient.
 *
 *   step = -(H - shift I)⁻¹ g, H by central differences of g; the shift makes it a climb, halving keeps it one
 *
 * Shapes  start and gradient hold n numbers, n small: one step takes 2n + 1 evaluations.
 * Limits  steps are of Newton's kind at the end, so a last step of 1e-9 leaves an error near rounding.
 * Throws  ConvergenceError if 200 steps do not bring the steps below 1e-9.
 * Source  Nocedal & Wright, Numerical Optimization, 2nd ed. (2006), section 3.4.
 *
 * @example
 * maximise("f", ([x, y]) => ({ value: -((x - 2) ** 2) - (y - 1) ** 2, gradient: [4 - 2 * x, 2 - 2 * y] }), [3, 3]) // [2.0000000, 1.0000000]
 */
export function maximise(
  where: string,
  at: (x: readonly number[]) => Slope,
  start: readonly number[],
): readonly number[] {
  let x = start;
  let here = at(x);
  requireThat(Number.isFinite(here.value), where, "the start must have a density", here.value);
  let lastStep = Infinity;
  for (let step = 0; step < MAX_STEPS; step++) {
    const move = shiftedStep(here.gradient, curvatureAt(at, x));
    const longest = move.reduce((most, d) => Math.max(most, Math.abs(d)), 0);
    let factor = Math.min(1, 4 / longest);
    const room = 1e-13 * Math.abs(here.value);
    // A part of the promised climb is asked for: in an even function a step may land on the mirror of its start.
    const promise = 1e-4 * move.reduce((sum, d, k) => sum + d * here.gradient[k]!, 0);
    let next = x;
    let there = here;
    do {
      next = x.map((value, k) => value + factor * move[k]!);
      there = at(next);
      if (there.value >= here.value + factor * promise - room) break;
      factor /= 2;
    } while (factor > 1e-12);
    [x, here] = [next, there];
    lastStep = factor * longest;
    if (lastStep < TOLERANCE * (1 + Math.max(...x.map(Math.abs)))) return x;
  }
  throw convergenceError(where, { iterations: MAX_STEPS, tolerance: TOLERANCE, lastStep });
}

/** Minus the second derivatives, symmetric. */
function curvatureAt(at: (x: readonly number[]) => Slope, x: readonly number[]): number[] {
  const n = x.length;
  const rows = x.map((value, k) => {
    const h = 1e-5 * Math.max(Math.abs(value), 0.1);
    const side = (shift: number) => at(x.map((v, m) => (m === k ? v + shift : v))).gradient;
    const [after, before] = [side(h), side(-h)];
    return after.map((g, m) => -(g - before[m]!) / (2 * h));
  });
  return Array.from({ length: n * n }, (_, i) => {
    const [k, m] = [Math.floor(i / n), i % n];
    return 0.5 * (rows[k]![m]! + rows[m]![k]!);
  });
}

/**
 * The step that climbs: Newton's where the function is concave, shortened by a shift of the diagonal where it is not.
 *
 *   (C + shift I)⁻¹ g, with C minus the second derivatives
 *
 * Shapes  gradient holds n numbers, curvature n n.
 *
 * @example
 * shiftedStep([2, 4], [1, 0, 0, 2]) // [2, 2]
 */
export function shiftedStep(
  gradient: readonly number[],
  curvature: readonly number[],
): Float64Array {
  const n = gradient.length;
  const size = Math.max(...curvature.map(Math.abs), 1e-300);
  for (let shift = 0; shift < 1e6 * size; shift = shift === 0 ? 1e-3 * size : 4 * shift) {
    const shifted = curvature.map((c, i) => (i % (n + 1) === 0 ? c + shift : c));
    if (positiveDefinite(shifted, n)) return solveCholesky(cholesky(shifted, n), gradient);
  }
  return Float64Array.from(gradient, (g) => g / size);
}

function positiveDefinite(matrix: readonly number[], n: number): boolean {
  const work = [...matrix];
  for (let k = 0; k < n; k++) {
    const pivot = work[k * n + k]!;
    if (!(pivot > 1e-12 * Math.abs(matrix[k * n + k]!))) return false;
    for (let i = k + 1; i < n; i++)
      for (let m = k + 1; m < n; m++)
        work[i * n + m]! -= (work[i * n + k]! * work[k * n + m]!) / pivot;
  }
  return true;
}
