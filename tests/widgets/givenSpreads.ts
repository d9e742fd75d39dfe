import { REST } from "./coachedSchools.ts";

export type Schools = readonly (readonly [y: number, error: number])[];

/** The root of a symmetric matrix, after Cholesky. */
export function rootOf(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const root = matrix.map((row) => row.map(() => 0));
  for (const [i, row] of matrix.entries())
    for (let k = 0; k <= i; k++) {
      let rest = row[k]!;
      for (let m = 0; m < k; m++) rest -= root[i]![m]! * root[k]![m]!;
      root[i]![k] = i === k ? Math.sqrt(rest) : rest / root[k]![k]!;
    }
  return root;
}
/** What the root has to be multiplied with to give this. */
export function solved(
  root: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] {
  const found: number[] = [];
  for (const [i, row] of root.entries()) {
    let rest = right[i]!;
    for (let k = 0; k < i; k++) rest -= row[k]! * found[k]!;
    found.push(rest / row[i]!);
  }
  return found;
}
export const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, one, k) => sum + one * b[k]!, 0);

/**
 * At one spread, by the joint law of all results, whose mean Normal(0, 5) they share: Cov(y) = diag(sigma² + tau²) + 25. Each
 * true gain has covariance tau² with its own result and 25 with all.
 */
function atSpread(schools: Schools, tau: number) {
  const size = schools.length;
  const root = rootOf(
    schools.map(([, error], i) =>
      Array.from({ length: size }, (_, k) => 25 + (i === k ? error ** 2 + tau ** 2 : 0)),
    ),
  );
  const z = solved(
    root,
    schools.map(([y]) => y),
  );
  const log = -0.5 * dot(z, z) - root.reduce((sum, row, i) => sum + Math.log(row[i]!), 0);
  return {
    likelihood: Math.exp(log),
    each: schools.map((_, j) => {
      const c = solved(
        root,
        schools.map((_, k) => 25 + (k === j ? tau ** 2 : 0)),
      );
      return { mean: dot(c, z), variance: 25 + tau ** 2 - dot(c, c) };
    }),
  };
}

interface Sums {
  mass: number;
  readonly each: { first: number; second: number }[];
}

/** Adds a stretch of spreads by Simpson's rule, straight in tau, or in one over tau where it has no end. */
function add(sums: Sums, schools: Schools, [from, to]: readonly [number, number]) {
  const isOpen = to === Number.POSITIVE_INFINITY;
  const [low, high] = isOpen ? [0, 1 / from] : [from, to];
  const pieces = 2 * Math.max(20, Math.ceil(isOpen ? 60 : 8 * (to - from)));
  for (let k = 0; k <= pieces; k++) {
    const at = low + ((high - low) * k) / pieces;
    const simpson = (k === 0 || k === pieces ? 1 : k % 2 === 1 ? 4 : 2) / 3;
    // At the far end of an open stretch the likelihood is nought.
    if (isOpen && at === 0) continue;
    const tau = isOpen ? 1 / at : at;
    const step = ((high - low) / pieces) * (isOpen ? tau * tau : 1);
    const { likelihood, each } = atSpread(schools, tau);
    const weight = (simpson * step * likelihood) / (1 + (tau / 5) ** 2);
    sums.mass += weight;
    for (const [j, { mean, variance }] of each.entries()) {
      sums.each[j]!.first += weight * mean;
      sums.each[j]!.second += weight * (variance + mean * mean);
    }
  }
}

/** What is known of every school, given that the spread lies between two ends; a stretch without width is one spread. */
export function between(schools: Schools, from: number, to: number) {
  const sums: Sums = { mass: 0, each: schools.map(() => ({ first: 0, second: 0 })) };
  if (from === to) {
    const { each } = atSpread(schools, from);
    return {
      mass: 0,
      each: each.map(({ mean, variance }) => ({ mean, sd: Math.sqrt(variance) })),
    };
  }
  // Where it has no end, straight as far as 40 and by one over tau beyond.
  const isOpen = to === Number.POSITIVE_INFINITY;
  add(sums, schools, [from, isOpen ? 40 : to]);
  if (isOpen) add(sums, schools, [40, to]);
  return {
    mass: sums.mass,
    each: sums.each.map(({ first, second }) => {
      const mean = first / sums.mass;
      return { mean, sd: Math.sqrt(second / sums.mass - mean * mean) };
    }),
  };
}

/** Where school A is put, given that the spread lies in a stretch; at the right end of the rail that has no end. */
export function putBetween(from: number, to: number, yA: number, sigmaA: number): number {
  const end = to === 25 ? Number.POSITIVE_INFINITY : to;
  return between([[yA, sigmaA], ...REST], from, end).each[0]!.mean;
}
