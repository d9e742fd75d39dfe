import { requireThat } from "../assert.ts";
import { number, requireNumbers } from "../door.ts";

/**
 * Lower triangular factor of a symmetric positive definite matrix.
 *
 *   A = L L', L_ij = (A_ij - sum over k < j of L_ik L_jk) / L_jj
 *
 * Shapes  `matrix` holds n n numbers, row after row; only its lower triangle is read. L has the same shape.
 * Throws  RangeError if the shape is wrong or a pivot is not positive: the matrix is not positive definite.
 * Source  Golub and Van Loan, Matrix Computations, 4th ed. (2013), section 4.2.
 *
 * @example
 * cholesky([4, 2, 2, 5], 2) // [2, 0, 1, 2]
 */
export function cholesky(matrix: ArrayLike<number>, n: number): Float64Array {
  requireNumbers("cholesky", "the matrix", matrix);
  number("cholesky", "n", n);
  requireThat(
    matrix.length === n * n,
    "cholesky",
    `the matrix must hold ${n * n} numbers`,
    matrix.length,
  );
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = matrix[i * n + j]!;
      for (let k = 0; k < j; k += 1) rest -= factor[i * n + k]! * factor[j * n + k]!;
      if (i > j) factor[i * n + j] = rest / factor[j * n + j]!;
      else {
        requireThat(rest > 0, "cholesky", `pivot ${i + 1} must be positive`, rest);
        factor[i * n + i] = Math.sqrt(rest);
      }
    }
  }
  return factor;
}

/**
 * Forward substitution: the x with L x = b.
 *
 *   x_i = (b_i - sum over k < i of L_ik x_k) / L_ii
 *
 * Shapes  `factor` holds n n numbers, row after row, b and x hold n.
 *
 * @example
 * solveLower([2, 0, 1, 2], [2, 5]) // [1, 2]
 */
export function solveLower(factor: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  requireSystem("solveLower", factor, b);
  const n = b.length;
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= factor[i * n + k]! * x[k]!;
    x[i]! /= factor[i * n + i]!;
  }
  return x;
}

/**
 * Back substitution: the x with L' x = b.
 *
 *   x_i = (b_i - sum over k > i of L_ki x_k) / L_ii
 *
 * Shapes  `factor` holds n n numbers, row after row, b and x hold n.
 *
 * @example
 * solveLowerTransposed([2, 0, 1, 2], [4, 4]) // [1, 2]
 */
export function solveLowerTransposed(
  factor: ArrayLike<number>,
  b: ArrayLike<number>,
): Float64Array {
  requireSystem("solveLowerTransposed", factor, b);
  const n = b.length;
  const x = Float64Array.from(b);
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i]! -= factor[k * n + i]! * x[k]!;
    x[i]! /= factor[i * n + i]!;
  }
  return x;
}

/**
 * The x with A x = b, from the factor of A.
 *
 *   L L' x = b
 *
 * Shapes  `factor` holds n n numbers, row after row, b and x hold n.
 *
 * @example
 * solveCholesky([2, 0, 1, 2], [8, 12]) // [1, 2]
 */
export function solveCholesky(factor: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  requireSystem("solveCholesky", factor, b);
  return solveLowerTransposed(factor, solveLower(factor, b));
}

/**
 * Log determinant of A, from its factor.
 *
 *   log det A = 2 sum over i of log L_ii
 *
 * Shapes  `factor` holds n n numbers, row after row.
 *
 * @example
 * logDeterminant([2, 0, 1, 2], 2) // 2.772588722239781
 */
export function logDeterminant(factor: ArrayLike<number>, n: number): number {
  requireNumbers("logDeterminant", "the factor", factor);
  number("logDeterminant", "n", n);
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += Math.log(factor[i * n + i]!);
  return 2 * sum;
}

function requireSystem(where: string, factor: ArrayLike<number>, b: ArrayLike<number>): void {
  requireNumbers(where, "the factor", factor);
  requireNumbers(where, "b", b);
  const size = b.length ** 2;
  requireThat(factor.length === size, where, `the factor must hold ${size} numbers`, factor.length);
}
