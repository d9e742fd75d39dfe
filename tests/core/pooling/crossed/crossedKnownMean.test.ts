import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky, logDeterminant, solveCholesky } from "../../../../src/core/linear/cholesky.ts";
import { crossedGiven } from "../../../../src/core/pooling/crossed/crossed.ts";
import { createGenerator } from "../../../../src/core/random/generator.ts";
import { standardNormals } from "../../../../src/core/random/standardNormals.ts";
import { expectClose } from "../../../support/close.ts";

const table = {
  annotator: [0, 0, 0, 1, 1, 2],
  item: [0, 1, 2, 1, 2, 2],
  y: [4, 5.5, 7, 5, 8, 3],
};
const sds = { sigma: 0.6, annotatorSd: 1.2, itemSd: 1.1 };

describe("crossedGiven with a known mean", () => {
  const sd = fc.oneof(fc.constant(0), fc.double({ min: 0.05, max: 5, noNaN: true }));
  const mean = fc.double({ min: -20, max: 20, noNaN: true });

  it("is what one big Normal law says: means, sds and density", () => {
    fc.assert(
      fc.property(sd, sd, mean, (annotatorSd, itemSd, mu) => {
        const { annotator, item, y } = table;
        const { sigma } = sds;
        const got = crossedGiven({ ...table, sigma, annotatorSd, itemSd, mu });
        const n = y.length;
        const V = y.flatMap((_, r) =>
          y.map(
            (_value, s) =>
              (r === s ? sigma ** 2 : 0) +
              (annotator[r] === annotator[s] ? annotatorSd ** 2 : 0) +
              (item[r] === item[s] ? itemSd ** 2 : 0),
          ),
        );
        const L = cholesky(V, n);
        const off = y.map((value) => value - mu);
        const rest = solveCholesky(L, off);
        const room = { relative: 1e-9, absolute: 1e-9 }; // variances from .0025 to 25 beside .36
        for (const [level, index, tau] of [
          ["annotator", annotator, annotatorSd],
          ["item", item, itemSd],
        ] as const)
          for (const k of [0, 1, 2]) {
            const own = index.map((at) => (at === k ? tau ** 2 : 0));
            const back = solveCholesky(L, own);
            const variance = tau ** 2 - own.reduce((sum, c, r) => sum + c * back[r]!, 0);
            expectClose(
              got[level].mean[k]!,
              own.reduce((sum, c, r) => sum + c * rest[r]!, 0),
              room,
            );
            expectClose(got[level].sd[k]!, Math.sqrt(Math.max(0, variance)), {
              relative: 1e-6,
              absolute: 1e-7,
            });
          }
        const quadratic = off.reduce((sum, value, r) => sum + value * rest[r]!, 0);
        const log = n * Math.log(2 * Math.PI) + logDeterminant(L, n);
        expectClose(got.logMarginal, -0.5 * (log + quadratic), room);
        expect(got.mu).toEqual({ mean: mu, sd: 0 });
      }),
      { numRuns: 80 },
    );
  });

  it("agrees with a Gibbs sampler of the story", () => {
    const { annotator, item, y } = table;
    const { sigma, annotatorSd, itemSd } = sds;
    const mu = 5;
    const want = crossedGiven({ ...table, ...sds, mu });
    const rounds = 40_000;
    const z = standardNormals(createGenerator(7), 6 * rounds);
    const [a, b] = [
      [0, 0, 0],
      [0, 0, 0],
    ];
    const sums = Array.from({ length: 6 }, () => 0);
    const draw = (own: readonly number[], tau: number, normal: number) => {
      const precision = own.length / sigma ** 2 + 1 / tau ** 2;
      const total = own.reduce((sum, one) => sum + one, 0) / sigma ** 2;
      return total / precision + normal / Math.sqrt(precision);
    };
    for (let t = 0; t < rounds; t++)
      for (const k of [0, 1, 2]) {
        a[k] = draw(
          y.flatMap((value, r) => (annotator[r] === k ? [value - mu - b[item[r]!]!] : [])),
          annotatorSd,
          z[6 * t + k]!,
        );
        sums[k]! += a[k]! / rounds;
        b[k] = draw(
          y.flatMap((value, r) => (item[r] === k ? [value - mu - a[annotator[r]!]!] : [])),
          itemSd,
          z[6 * t + 3 + k]!,
        );
        sums[3 + k]! += b[k]! / rounds;
      }
    // Neighbouring draws correlate with at most .9: 40,000 count as some 2,000, so a mean is known to a fiftieth of its sd.
    const sd = [...want.annotator.sd, ...want.item.sd];
    for (const [k, mean] of [...want.annotator.mean, ...want.item.mean].entries())
      expect(Math.abs(sums[k]! - mean)).toBeLessThan(0.1 * sd[k]!);
  });

  it("is the flat answer at the mean that the ratings favour", () => {
    const flat = crossedGiven({ ...table, ...sds });
    const known = crossedGiven({ ...table, ...sds, mu: flat.mu.mean });
    expectClose(known.annotator.mean, [...flat.annotator.mean], { relative: 1e-11 });
    expectClose(known.item.mean, [...flat.item.mean], { relative: 1e-11 });
  });

  it("knows its limits: no spread of judges, one judge, one item, all scores equal", () => {
    const alike = crossedGiven({ ...table, ...sds, annotatorSd: 0, mu: 5 });
    expect(alike.annotator).toEqual({ mean: [0, 0, 0], sd: [0, 0, 0] });
    // Then each item is a group of its own: (1 / sigma²) per rating against 1 / itemSd².
    const weight = (n: number) => n / (n + 0.6 ** 2 / 1.1 ** 2);
    expectClose(alike.item.mean[1]!, weight(2) * 0.25, { relative: 1e-12 });
    const one = crossedGiven({ annotator: [0], item: [0], y: [8], ...sds, mu: 5 });
    const total = 0.6 ** 2 + 1.2 ** 2 + 1.1 ** 2;
    expectClose(one.annotator.mean[0]!, (3 * 1.2 ** 2) / total, { relative: 1e-12 });
    expectClose(one.item.mean[0]!, (3 * 1.1 ** 2) / total, { relative: 1e-12 });
    const equal = crossedGiven({ ...table, y: table.y.map(() => 5), ...sds, mu: 5 });
    expect(equal.annotator.mean.every((mean) => Math.abs(mean) < 1e-14)).toBe(true);
    const learned = crossedGiven({ ...table, y: table.y.map(() => 5), ...sds });
    expectClose(learned.mu.mean, 5, { relative: 1e-14 });
    expectClose(learned.item.mean, [0, 0, 0], { relative: 0, absolute: 1e-14 });
  });

  it("names what breaks a rule", () => {
    expect(() => crossedGiven({ ...table, ...sds, mu: Number.NaN })).toThrow("mu");
    expect(() => crossedGiven({ ...table, ...sds, mu: "unknown" as "flat" })).toThrow("mu");
  });
});
