import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ThreeLevels,
  threeLevelLedger,
  threeLevels,
} from "../../../../src/core/pooling/nested/threeLevel.ts";
import { threeLevelInfluence } from "../../../../src/core/pooling/nested/threeLevelInfluence.ts";
import { expectClose } from "../../../support/close.ts";

/** A mean of the nation with a prior of its own, held to the joint Normal law of everything. */

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** The inverse of a symmetric positive definite matrix and the log of its determinant, by elimination. */
function inverse(matrix: readonly (readonly number[])[]) {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => Number(i === j))]);
  let logDeterminant = 0;
  for (const [k, pivot] of rows.entries()) {
    logDeterminant += Math.log(pivot[k]!);
    const by = pivot[k]!;
    for (let j = 0; j < 2 * size; j++) pivot[j]! /= by;
    for (const [i, row] of rows.entries()) {
      if (i === k) continue;
      const times = row[k]!;
      for (let j = 0; j < 2 * size; j++) row[j]! -= times * pivot[j]!;
    }
  }
  return { inverted: rows.map((row) => row.slice(size)), logDeterminant };
}

/** Estimates by the covariance of each with the class means: m + c' V⁻¹ (y - m), variance k - c' V⁻¹ c. */
function jointly(
  { school, y, sigma, tau, omega }: Omit<ThreeLevels, "psi">,
  { mean, sd }: { readonly mean: number; readonly sd: number },
) {
  const schools = Array.from({ length: Math.max(...school) + 1 }, (_, k) => k);
  const shared = (a: number, b: number) => sd ** 2 + (a === b ? omega ** 2 : 0);
  const V = school.map((a, i) =>
    school.map((b, j) => shared(a, b) + (i === j ? tau ** 2 + sigma[i]! ** 2 : 0)),
  );
  const { inverted, logDeterminant } = inverse(V);
  const off = y.map((value) => value - mean);
  const target = (k: number, c: readonly number[]) => {
    const share = inverted.map((row) => sum(row.map((v, j) => v * c[j]!)));
    return {
      mean: mean + sum(share.map((s, i) => s * off[i]!)),
      sd: Math.sqrt(k - sum(share.map((s, i) => s * c[i]!))),
      share,
      prior: 1 - sum(share),
    };
  };
  const misfit = sum(inverted.map((row, i) => off[i]! * sum(row.map((v, j) => v * off[j]!))));
  return {
    psi: target(
      sd ** 2,
      school.map(() => sd ** 2),
    ),
    school: schools.map((k) =>
      target(
        sd ** 2 + omega ** 2,
        school.map((a) => shared(a, k)),
      ),
    ),
    class: school.map((k, i) =>
      target(
        sd ** 2 + omega ** 2 + tau ** 2,
        school.map((a, j) => shared(a, k) + (i === j ? tau ** 2 : 0)),
      ),
    ),
    logMarginal: -0.5 * (misfit + logDeterminant + y.length * Math.log(2 * Math.PI)),
  };
}

const TREE = {
  school: [0, 0, 1, 2, 2, 0],
  y: [58.5, 53.5, 74.7, 66.2, 57.3, 95],
  sigma: [3.7, 4.5, 3.4, 4, 5.2, 9],
  tau: 4,
  omega: 6,
};

describe("a mean of the nation with a prior of its own", () => {
  it.each([0.5, 3, 20, 60])("agrees with the joint Normal law at a spread of %s", (sd) => {
    const want = jointly(TREE, { mean: 62, sd });
    const tree = { ...TREE, psi: { law: "normal" as const, mean: 62, sd } };
    const got = threeLevels(tree);
    const close = { relative: 1e-9 }; // the elimination loses digits where the prior is wide
    expectClose([got.psi.mean, got.psi.sd], [want.psi.mean, want.psi.sd], close);
    for (const level of ["school", "class"] as const) {
      expectClose(
        got[level].mean,
        want[level].map(({ mean }) => mean),
        close,
      );
      expectClose(
        got[level].sd,
        want[level].map((one) => one.sd),
        close,
      );
      for (const [index, { share, prior }] of want[level].entries()) {
        const influence = threeLevelInfluence({ ...tree, level, index });
        for (const [c, held] of influence.share.entries())
          expect(Math.abs(held - share[c]!)).toBeLessThan(1e-9);
        expect(Math.abs(influence.prior.share - prior)).toBeLessThan(1e-9);
        // As far off as its share may be, times the mean of the prior.
        expectClose(influence.prior.contribution, 62 * prior, { relative: 0, absolute: 62e-9 });
        expectClose(influence.estimate, got[level].mean[index]!, close);
      }
    }
    const ofPsi = threeLevelInfluence({ ...tree, level: "psi", index: 0 });
    expect(Math.abs(ofPsi.prior.share - want.psi.prior)).toBeLessThan(1e-9);
    for (const [index, { share, prior }] of want.class.entries()) {
      const ledger = threeLevelLedger({ ...tree, class: index });
      expect(Math.abs(ledger.psiShare - prior)).toBeLessThan(1e-9);
      for (const [c, held] of ledger.share.entries())
        expect(Math.abs(held - share[c]!)).toBeLessThan(1e-9);
      expectClose(ledger.estimate, got.class.mean[index]!, close);
    }
    expectClose(got.logMarginal, want.logMarginal, close);
  });

  it("leads to a nation that is held where its spread shrinks, and to a flat one where it grows", () => {
    const at = (psi: ThreeLevels["psi"]) => {
      const { psi: nation, school, class: all } = threeLevels({ ...TREE, psi });
      const { prior } = threeLevelInfluence({ ...TREE, psi, level: "class", index: 5 });
      return [nation.mean, nation.sd, ...school.mean, ...all.mean, ...all.sd, prior.share];
    };
    const narrow = at({ law: "normal", mean: 62, sd: 1e-6 });
    const wide = at({ law: "normal", mean: 62, sd: 1e7 });
    // The nation's own standard deviation is still its 1e-6, and everything else is off by less.
    expectClose(narrow, at(62), { relative: 0, absolute: 5e-6 });
    // A precision of 1e-14 beside one of some .05 moves points by some 1e-11, and rounding as far.
    expectClose(wide, at("flat"), { relative: 0, absolute: 5e-10 });
    expect(at({ law: "flat" })).toEqual(at("flat"));
  });

  it("holds the less of every estimate the wider it is", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 1.1, max: 10, noNaN: true }),
        fc.constantFrom(0, 0.5, 6),
        fc.constantFrom(0, 0.5, 4),
        (sd, times, omega, tau) => {
          const share = (spread: number) =>
            threeLevelInfluence({
              ...TREE,
              omega,
              tau,
              psi: { law: "normal", mean: 62, sd: spread },
              level: "class",
              index: 5,
            }).prior.share;
          expect(share(sd * times)).toBeLessThan(share(sd));
        },
      ),
    );
  });

  it("names what breaks a rule", () => {
    const at = (psi: unknown) => () => threeLevels({ ...TREE, psi: psi as ThreeLevels["psi"] });
    expect(at({ law: "normal", mean: 62, sd: 0 })).toThrow(
      "threeLevels: a normal prior must have a finite mean and a positive, finite sd",
    );
    expect(at({ law: "normal", mean: 62 })).toThrow("psi.sd must be a number");
    expect(at({ mean: 62, sd: 1 })).toThrow("psi.law must be");
    expect(at("wide")).toThrow('threeLevels: psi must be "flat" or a number');
    expect(at(Number.NaN)).toThrow("threeLevels: psi must be finite or flat");
  });
});
