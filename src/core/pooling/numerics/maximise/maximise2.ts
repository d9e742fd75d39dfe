import { convergenceError } from "../../../convergence.ts";

/** A smooth function of two variables at one point. */
export interface Surface {
  readonly value: number;
  readonly gradient: readonly [number, number];
  /** Second derivatives xx, xy, yy. */
  readonly curvature: readonly [number, number, number];
}

const MAX_STEPS = 200;
const TOLERANCE = 1e-12;
/** Below, Newton's steps shrink by orders; where one does not even halve, the gradient is rounding. */
const NEWTONS = 1e-6;

/**
 * Maximum of a smooth function of two variables by Newton's steps, halved until they climb.
 *
 *   step = -H⁻¹ g where H is negative definite, along the gradient (scaled by |H|) where it is not
 *
 * Limits  ends at steps of 1e-12, or where the rounding of the gradient lets them shrink no more.
 * Throws  ConvergenceError if 200 steps do not bring it there.
 * Source  Nocedal & Wright, Numerical Optimization, 2nd ed. (2006), section 3.4.
 *
 * @example
 * maximise2("f", (x, y) => ({ value: -x * x - (y - 1) ** 2, gradient: [-2 * x, 2 - 2 * y], curvature: [-2, 0, -2] }), [3, 3]) // [0, 1]
 */
export function maximise2(
  where: string,
  surface: (x: number, y: number) => Surface,
  start: readonly [number, number],
): readonly [number, number] {
  let [x, y] = start;
  let here = surface(x, y);
  let lastStep = Infinity;
  for (let step = 0; step < MAX_STEPS; step++) {
    const [dx, dy] = climb(here);
    let factor = Math.min(1, 4 / Math.max(Math.abs(dx), Math.abs(dy)));
    const room = 1e-14 * Math.abs(here.value);
    let next = surface(x + factor * dx, y + factor * dy);
    while (!(next.value >= here.value - room) && factor > 1e-10) {
      factor /= 2;
      next = surface(x + factor * dx, y + factor * dy);
    }
    x += factor * dx;
    y += factor * dy;
    here = next;
    const before = lastStep;
    // The whole step, not what halving left of it: a step that leads nowhere is no convergence.
    lastStep = Math.max(Math.abs(dx), Math.abs(dy));
    const size = 1 + Math.max(Math.abs(x), Math.abs(y));
    if (lastStep < TOLERANCE * size) return [x, y];
    if (before < NEWTONS * size && lastStep > before / 2) return [x, y];
  }
  throw convergenceError(where, { iterations: MAX_STEPS, tolerance: TOLERANCE, lastStep });
}

function climb({ gradient: [gx, gy], curvature: [a, b, c] }: Surface): [number, number] {
  const determinant = a * c - b * b;
  if (a < 0 && determinant > 0)
    return [-(c * gx - b * gy) / determinant, -(a * gy - b * gx) / determinant];
  return [gx / (Math.abs(a) + Math.abs(b)), gy / (Math.abs(c) + Math.abs(b))];
}
