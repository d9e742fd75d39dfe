import { door, type Loose, number } from "../door.ts";
/** Axes of an ellipse: two eigenvalues, the larger first, and the angle of the first axis. */
export interface Eigen2 {
  readonly larger: number;
  readonly smaller: number;
  /** Angle of the larger axis against the first coordinate, in (-pi/2, pi/2]. */
  readonly angle: number;
}

/**
 * Eigenvalues and axes of a symmetric 2 by 2 matrix, in closed form.
 *
 *   [[a, b], [b, d]]: (a + d) / 2 ± sqrt(((a - d) / 2)² + b²), angle = arctan2(2b, a - d) / 2
 *
 * Limits  equal eigenvalues give angle 0. The smaller one comes from the determinant, so a thin ellipse keeps its width.
 * Source  Golub and Van Loan, Matrix Computations, 4th ed. (2013), section 8.5.
 *
 * @example
 * symmetricEigen2({ a: 2, b: 1, d: 2 }) // {"larger": 3, "smaller": 1, "angle": 0.7853981633974483}
 */
export function symmetricEigen2(
  asked: Loose<{
    readonly a: number;
    readonly b: number;
    readonly d: number;
  }>,
): Eigen2 {
  const matrix = door("symmetricEigen2", asked, { a: number, b: number, d: number });
  const { a, b, d } = matrix;
  const middle = (a + d) / 2;
  const radius = Math.hypot((a - d) / 2, b);
  const angle = b === 0 && a >= d ? 0 : 0.5 * Math.abs(Math.atan2(2 * b, a - d)) * (b < 0 ? -1 : 1);
  const outer = middle >= 0 ? middle + radius : middle - radius;
  // a d - b² loses digits only where the matrix itself is nearly singular in doubles.
  const inner = outer === 0 ? 0 : (a * d - b * b) / outer;
  return middle >= 0
    ? { larger: outer, smaller: inner, angle }
    : { larger: inner, smaller: outer, angle };
}
