const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((v, i) => v * b[i]!));

/** Solves a symmetric positive definite system by elimination, for several right sides. */
function solve(matrix: readonly (readonly number[])[], sides: readonly (readonly number[])[]) {
  const rows = matrix.map((row, i) => [...row, ...sides.map((side) => side[i]!)]);
  for (const [k, pivot] of rows.entries()) {
    for (const [i, row] of rows.entries()) {
      if (i === k) continue;
      const by = row[k]! / pivot[k]!;
      if (by === 0) continue;
      for (let j = k; j < row.length; j++) row[j]! -= by * pivot[j]!;
    }
  }
  return sides.map((_, s) => rows.map((row, i) => row[rows.length + s]! / row[i]!));
}

/** What is to be estimated: its variance about the mean of all, and its covariance with each result. */
export type Target = readonly [variance: number, covariances: readonly number[]];

/**
 * Best estimates from covariances alone, without a tree: the mean of all by generalised least squares, each target by its covariance
 * c with the results y of covariance V, and the share that each result has in it.
 */
export function estimatesFrom(
  V: readonly (readonly number[])[],
  y: readonly number[],
  targets: readonly Target[],
) {
  const [toOnes = [], ...toAll] = solve(V, [y.map(() => 1), ...targets.map(([, c]) => c)]);
  return targets.map(([variance, c], t) => {
    const toC = toAll[t]!;
    const rest = 1 - sum(toC);
    const shares = toC.map((v, i) => v + (rest * toOnes[i]!) / sum(toOnes));
    const left = variance - dot(c, toC) + rest ** 2 / sum(toOnes);
    return { mean: dot(shares, y), sd: Math.sqrt(Math.max(0, left)), shares };
  });
}
