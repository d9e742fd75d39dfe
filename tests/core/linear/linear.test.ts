import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky, logDeterminant, solveCholesky } from "../../../src/core/linear/cholesky.ts";
import { symmetricEigen2 } from "../../../src/core/linear/symmetricEigen2.ts";
import { expectClose } from "../../support/close.ts";

const real = fc.double({ min: -10, max: 10, noNaN: true });

/** B B' + I: positive definite whatever B is. */
function positiveDefinite(b: readonly number[], n: number): number[] {
  return Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    let sum = i === j ? 1 : 0;
    for (let k = 0; k < n; k += 1) sum += b[i * n + k]! * b[j * n + k]!;
    return sum;
  });
}

describe("cholesky", () => {
  it("factors, solves and measures the Hilbert matrix of order 3 exactly", () => {
    const hilbert = [1, 1 / 2, 1 / 3, 1 / 2, 1 / 3, 1 / 4, 1 / 3, 1 / 4, 1 / 5];
    const factor = cholesky(hilbert, 3);
    // its inverse has whole numbers: the columns add to 3, -24, 30; its determinant is 1 / 2160
    expectClose(solveCholesky(factor, [1, 1, 1]), [3, -24, 30], { relative: 1e-12 }); // condition 524
    expectClose(logDeterminant(factor, 3), -Math.log(2160), { relative: 1e-14 }); // condition in the last pivot
  });

  it("undoes its own multiplication", () => {
    const n = 4;
    fc.assert(
      fc.property(
        fc.array(real, { minLength: n * n, maxLength: n * n }),
        fc.array(real, { minLength: n, maxLength: n }),
        (b, x) => {
          const matrix = positiveDefinite(b, n);
          const product = x.map((_, i) =>
            x.reduce((sum, value, j) => sum + matrix[i * n + j]! * value, 0),
          );
          const got = solveCholesky(cholesky(matrix, n), product);
          // smallest eigenvalue 1, largest below 1600: a condition of 1600 times a few dozen roundings
          expectClose(got, x, { relative: 0, absolute: 1e-10 });
        },
      ),
      { numRuns: 50 },
    );
  });

  it("refuses what is not positive definite", () => {
    expect(() => cholesky([1, 2, 2, 1], 2)).toThrow("cholesky: pivot 2 must be positive, got -3");
    expect(() => cholesky([Number.NaN], 1)).toThrow("cholesky: pivot 1 must be positive, got NaN");
    expect(() => cholesky([1, 2], 2)).toThrow("cholesky: the matrix must hold 4 numbers, got 2");
  });
});

describe("symmetricEigen2", () => {
  it.each([
    [{ a: 2, b: 0, d: 1 }, [2, 1, 0]],
    [{ a: 1, b: 0, d: 2 }, [2, 1, Math.PI / 2]],
    [{ a: 2, b: -1, d: 2 }, [3, 1, -Math.PI / 4]],
    [{ a: 5, b: 0, d: 5 }, [5, 5, 0]],
    [{ a: -2, b: 1, d: -2 }, [-1, -3, Math.PI / 4]],
    [{ a: 0, b: 0, d: 0 }, [0, 0, 0]],
  ])("finds the axes of %j", (matrix, want) => {
    const { larger, smaller, angle } = symmetricEigen2(matrix);
    expectClose([larger, smaller, angle], want, { relative: 1e-15 }); // closed form
  });

  it("puts the matrix together again from its axes", () => {
    fc.assert(
      fc.property(real, real, real, (a, b, d) => {
        const { larger, smaller, angle } = symmetricEigen2({ a, b, d });
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        expect(larger).toBeGreaterThanOrEqual(smaller);
        const room = { relative: 0, absolute: 1e-13 }; // a few roundings of numbers up to 20
        expectClose(larger * c * c + smaller * s * s, a, room);
        expectClose((larger - smaller) * c * s, b, room);
        expectClose(larger * s * s + smaller * c * c, d, room);
      }),
      { numRuns: 100 },
    );
  });
});
