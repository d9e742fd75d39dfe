import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { threeLevelLedger, threeLevels } from "../../../../src/core/pooling/nested/threeLevel.ts";
import { threeLevelInfluence } from "../../../../src/core/pooling/nested/threeLevelInfluence.ts";

const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
const sd = fc.oneof(fc.constant(0), positive);
const rows = fc.array(
  fc.tuple(fc.nat({ max: 2 }), fc.double({ min: -1e3, max: 1e3, noNaN: true }), positive),
  { maxLength: 8 },
);
const trees = fc.tuple(rows, sd, sd, fc.boolean()).map(([extra, tau, omega, flat]) => {
  const all = [[0, 1, 1] as const, [1, 5, 2] as const, [2, -4, 3] as const, ...extra];
  return {
    school: all.map(([k]) => k),
    y: all.map(([, y]) => y),
    sigma: all.map(([, , s]) => s),
    tau,
    omega,
    psi: flat ? ("flat" as const) : 7,
  };
});

describe("threeLevelInfluence", () => {
  it("adds up to the messages' estimate at every level", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const want = threeLevels(tree);
        const targets = [
          ...tree.y.map((_, i) => ["class", i, want.class.mean[i]!] as const),
          ...want.school.mean.map((mean, i) => ["school", i, mean] as const),
          ["psi", 0, want.psi.mean] as const,
        ];
        for (const [level, index, mean] of targets) {
          const got = threeLevelInfluence({ ...tree, level, index });
          const parts = [got.own, got.siblings, got.otherBranches, got.prior];
          const total = parts.reduce((sum, { share }) => sum + share, 0);
          expect(Math.abs(total - 1)).toBeLessThanOrEqual(1e-12);
          expect(Math.abs(got.estimate - mean)).toBeLessThanOrEqual(1e-12 * 1e3); // y up to 1e3
        }
      }),
    );
  });

  it("is the derivative of every estimate by every class mean", () => {
    fc.assert(
      fc.property(trees, fc.nat({ max: 2 }), (tree, c) => {
        const moved = threeLevels({ ...tree, y: tree.y.map((y, i) => (i === c ? y + 1 : y)) });
        const before = threeLevels(tree);
        const change = (level: "class" | "school", index: number) =>
          moved[level].mean[index]! - before[level].mean[index]!;
        for (const [level, index] of [
          ["class", 0],
          ["class", 2],
          ["school", 1],
        ] as const) {
          const { share } = threeLevelInfluence({ ...tree, level, index });
          expect(Math.abs(share[c]! - change(level, index))).toBeLessThan(1e-11); // differences of means up to 1e3
        }
      }),
    );
  });

  it("agrees with the class ledger, and names a missing index", () => {
    const tree = {
      school: [0, 0, 1],
      y: [1, 5, 9],
      sigma: [1, 2, 3],
      tau: 2,
      omega: 1,
      psi: "flat" as const,
    };
    expect(threeLevelInfluence({ ...tree, level: "class", index: 1 }).share).toEqual(
      threeLevelLedger({ ...tree, class: 1 }).share,
    );
    expect(() => threeLevelInfluence({ ...tree, level: "school", index: 2 })).toThrow(
      "index must be from 0 to 1 at the level school",
    );
  });
});
