import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NestedTree, nestedTree } from "../../../../src/core/pooling/nested/nestedTree.ts";
import { threeLevels } from "../../../../src/core/pooling/nested/threeLevel.ts";

/** Solves a square system by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], side: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, side[i]!]);
  for (let k = 0; k < rows.length; k++) {
    const best = rows.slice(k).reduce((at, row, i) => {
      return Math.abs(row[k]!) > Math.abs(rows[at]![k]!) ? k + i : at;
    }, k);
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    for (const [i, row] of rows.entries()) {
      if (i === k) continue;
      const by = row[k]! / rows[k]![k]!;
      for (let j = k; j < row.length; j++) row[j]! -= by * rows[k]![j]!;
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}

/**
 * The same by the marginal covariance alone, which knows of no messages: two nodes covary by the squared spreads of what stands
 * above both, observations by that and their errors; a flat root by generalised least squares.
 */
function byCovariance({ parent, spread, node, y, sigma, root }: NestedTree) {
  const pathOf = (a: number): number[] => (a === -1 ? [] : [a, ...pathOf(parent[a]!)]);
  const covariance = (a: number, b: number) => {
    const other = new Set(pathOf(b));
    return pathOf(a)
      .filter((above) => other.has(above) && parent[above] !== -1)
      .reduce((sum, above) => sum + spread[above]! ** 2, 0);
  };
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, v, i) => sum + v * b[i]!, 0);
  const V = node.map((a, i) =>
    node.map((b, j) => covariance(a, b) + (i === j ? sigma[i]! ** 2 : 0)),
  );
  const ones = y.map(() => 1);
  const toOnes = solve(V, ones);
  const all = dot(ones, toOnes);
  const level = root === "flat" ? dot(toOnes, y) / all : root;
  const gaps = y.map((value) => value - level);
  const of = parent.map((_, a) => {
    const c = node.map((b) => covariance(a, b));
    const weights = solve(V, c);
    const left = 1 - dot(weights, ones);
    return {
      mean: level + dot(weights, gaps),
      variance: covariance(a, a) - dot(weights, c) + (root === "flat" ? left ** 2 / all : 0),
    };
  });
  return { mean: of.map(({ mean }) => mean), sd: of.map(({ variance }) => Math.sqrt(variance)) };
}

const spreads = fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 10, noNaN: true }));
/** A tree in which each node hangs from an earlier one, up to eleven floors deep, observed at some nodes. */
const trees = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(), spreads), { minLength: 1, maxLength: 10 }),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0.5, max: 10, noNaN: true }),
      ),
      { minLength: 1, maxLength: 12 },
    ),
    fc.oneof(fc.constant("flat" as const), fc.integer({ min: -20, max: 20 })),
  )
  .map(
    ([nodes, seen, root]): NestedTree => ({
      parent: [-1, ...nodes.map(([above], k) => above % (k + 1))],
      spread: [0, ...nodes.map(([, spread]) => spread)],
      node: seen.map(([a]) => a % (nodes.length + 1)),
      y: seen.map(([, y]) => y),
      sigma: seen.map(([, , se]) => se),
      root,
    }),
  );

/** Nation, region, school, class, with a student in some of the classes. */
const FOUR: NestedTree = {
  parent: [-1, 0, 0, 1, 1, 2, 3, 3, 4, 5, 5],
  spread: [0, 3, 3, 5, 5, 5, 4, 4, 4, 4, 4],
  node: [6, 6, 7, 8, 9],
  y: [70, 64, 81, 58, 90],
  sigma: [9, 9, 9, 9, 9],
  root: "flat",
};

function expectNear(got: readonly number[], want: readonly number[], room: number) {
  for (const [k, value] of want.entries())
    expect(Math.abs(got[k]! - value), `node ${k}`).toBeLessThanOrEqual(room);
}

describe("nestedTree", () => {
  it("agrees with the marginal covariance on trees of any shape", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const [got, want] = [nestedTree(tree), byCovariance(tree)];
        expectNear(got.mean, want.mean, 1e-8); // the dense solve's, at variances from .25 to 1100
        // A variance of nought comes out of the dense route as a difference of equal numbers.
        const squares = (sds: readonly number[]) => sds.map((sd) => (sd > 0 ? sd ** 2 : 0));
        expectNear(squares(got.sd), squares(want.sd), 1e-8);
      }),
    );
  });

  it("agrees on four levels, empty places among them", () => {
    const [got, want] = [nestedTree(FOUR), byCovariance(FOUR)];
    expectNear(got.mean, want.mean, 1e-11);
    expectNear(got.sd, want.sd, 1e-11);
    // The tenth class has nobody in it: it hangs where its school does, with a doubt of its own.
    expect(got.mean[10]).toBe(got.mean[5]);
    expect(Math.abs(got.sd[10]! - Math.hypot(got.sd[5]!, 4))).toBeLessThanOrEqual(1e-12);
  });

  it("is the three levels of the other function where there are three", () => {
    const levels = {
      school: [0, 0, 1, 2],
      y: [3, 5, 9, -2],
      sigma: [1, 2, 3, 1],
      tau: 2,
      omega: 4,
    };
    const want = threeLevels({ ...levels, psi: "flat" });
    const got = nestedTree({
      parent: [-1, 0, 0, 0, 1, 1, 2, 3],
      spread: [0, 4, 4, 4, 2, 2, 2, 2],
      node: [4, 5, 6, 7],
      y: levels.y,
      sigma: levels.sigma,
      root: "flat",
    });
    expectNear(got.mean, [want.psi.mean, ...want.school.mean, ...want.class.mean], 1e-13);
    expectNear(got.sd, [want.psi.sd, ...want.school.sd, ...want.class.sd], 1e-13);
  });

  it("moves with a shift of the data and keeps its digits on a high level", () => {
    const high = nestedTree({ ...FOUR, y: FOUR.y.map((y) => y + 1e9) });
    expectNear(
      high.mean.map((m) => m - 1e9),
      nestedTree(FOUR).mean,
      1e-6, // the rounding of 1e9
    );
  });

  it("takes nodes in any order", () => {
    const got = nestedTree({
      parent: [1, 2, -1],
      spread: [1, 1, 0],
      node: [0],
      y: [9],
      sigma: [1],
      root: 0,
    });
    expectNear(got.mean, [6, 3, 0], 1e-14);
  });

  it.each([
    [{ parent: [0], spread: [0] }, "there must be one root"],
    [{ parent: [-1, -1], spread: [0, 1] }, "there must be one root"],
    [{ parent: [-1, 2, 1], spread: [0, 1, 1] }, "no node may hang from itself"],
    [{ parent: [-1, 5], spread: [0, 1] }, "every parent must be a node"],
    [{ parent: [-1, 0], spread: [0, -1] }, "every spread must be at least 0"],
    [{ parent: [-1, 0], spread: [0] }, "spread must have"],
    [{ parent: [-1], spread: [0], node: [3] }, "must be one of the tree"],
    [{ parent: [-1], spread: [0], sigma: [0] }, "every sigma must be positive"],
    [{ parent: [-1], spread: [0], node: [], y: [], sigma: [] }, "something must be observed"],
  ])("says what is wrong: %o", (wrong, says) => {
    const rest = { node: [0], y: [1], sigma: [1], root: "flat" as const };
    expect(() => nestedTree({ ...rest, ...wrong })).toThrow(says);
  });
});
