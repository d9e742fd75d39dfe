import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky, logDeterminant, solveCholesky } from "../../../../src/core/linear/cholesky.ts";
import { crossedGiven } from "../../../../src/core/pooling/crossed/crossed.ts";
import { crossedFit } from "../../../../src/core/pooling/crossed/crossedFit.ts";
import { oneWayFit } from "../../../../src/core/pooling/varianceComponents/oneWay.ts";
import { oneWayData } from "../../../../src/core/pooling/varianceComponents/oneWayData.ts";
import reference from "../../../reference/r/crossed.json";
import { expectClose } from "../../../support/close.ts";

function tableOf(rows: readonly (readonly (string | number)[])[]) {
  const plates = [...new Set(rows.map((row) => row[0] as string))];
  const samples = [...new Set(rows.map((row) => row[1] as string))];
  const data = {
    annotator: rows.map((row) => plates.indexOf(row[0] as string)),
    item: rows.map((row) => samples.indexOf(row[1] as string)),
    y: rows.map((row) => row[2] as number),
  };
  return { data, plates, samples };
}

describe("crossedFit", () => {
  const cases = (["full", "incomplete"] as const).flatMap((table) =>
    (["REML", "ML"] as const).map((method) => ({ table, method })),
  );
  it.each(cases)("agrees with lme4 on penicillin: $table, $method", ({ table, method }) => {
    const { data, plates, samples } = tableOf(reference[table].rows);
    const want = reference[table].expected[method];
    const got = crossedFit({ ...data, method });
    const polished = { relative: 1e-8 }; // lme4's optimum, polished by differences
    expectClose(
      [got.sigmaVariance, got.annotatorVariance, got.itemVariance],
      [want.variance.Residual, want.variance.plate, want.variance.sample],
      polished,
    );
    expectClose([got.effects.mu.mean, got.effects.mu.sd], [want.fixed, want.se], polished);
    expectClose(got.logLikelihood, want.logLik, { relative: 1e-13 }); // flat at the top
    const effect = (level: object, name: string) => (level as Record<string, number>)[name]!;
    const near = { relative: 1e-8, absolute: 1e-9 }; // as the variances; some effects are near 0
    expectClose(
      got.effects.annotator.mean,
      plates.map((name) => effect(want.effects.plate, name)),
      near,
    );
    expectClose(
      got.effects.item.mean,
      samples.map((name) => effect(want.effects.sample, name)),
      near,
    );
  });

  it("is the one-way model where annotators do not differ", () => {
    const rows = [
      [0, 0, 5],
      [1, 0, 6],
      [0, 1, 9],
      [1, 1, 8],
      [0, 2, 1],
      [1, 2, 2],
    ] as const;
    const got = crossedFit({
      annotator: rows.map((row) => row[0]),
      item: rows.map((row) => row[1]),
      y: rows.map((row) => row[2]),
      method: "REML",
    });
    expect(got.annotatorSd).toBe(0);
    const want = oneWayFit({
      ...oneWayData([
        [5, 6],
        [9, 8],
        [1, 2],
      ]),
      method: "REML",
    });
    expectClose(got.itemVariance, want.tauVariance, { relative: 1e-9 }); // the steps stop at 1e-9
    expectClose(got.logLikelihood, want.logLikelihood, { relative: 1e-12 });
  });

  it("refuses tables that do not tell the variances apart", () => {
    const nested = { annotator: [0, 0, 1, 1], item: [0, 0, 1, 1], y: [1, 2, 3, 5] };
    expect(() => crossedFit({ ...nested, method: "REML" })).toThrow("must cross");
    const one = { annotator: [0, 0], item: [0, 1], y: [1, 2] };
    expect(() => crossedFit({ ...one, method: "REML" })).toThrow("two annotators, two items");
  });
});

describe("crossedGiven", () => {
  const sd = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 20, noNaN: true }));
  const ratings = fc.array(
    fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 }), fc.double({ min: -9, max: 9, noNaN: true })),
    { maxLength: 10 },
  );
  it("is what one big Normal law says", () => {
    fc.assert(
      fc.property(ratings, sd, sd, (extra, annotatorSd, itemSd) => {
        const rows = [[0, 0, 1], [1, 1, 4], [2, 2, -2], [0, 3, 6], [1, 0, 2], ...extra];
        const [annotator, item, y] = [0, 1, 2].map((k) => rows.map((row) => row[k]!)) as [
          number[],
          number[],
          number[],
        ];
        const sigma = 1.3;
        const got = crossedGiven({ annotator, item, y, sigma, annotatorSd, itemSd });
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
        const weights = solveCholesky(L, new Float64Array(n).fill(1));
        const precision = weights.reduce((a, b) => a + b, 0);
        const mu = y.reduce((sum, value, r) => sum + weights[r]! * value, 0) / precision;
        const rest = solveCholesky(
          L,
          y.map((value) => value - mu),
        );
        const size = { relative: 1e-9, absolute: 1e-10 }; // variances from 1e-4 to 4e2 in one matrix
        expectClose(got.mu.mean, mu, size);
        expectClose(got.mu.sd, 1 / Math.sqrt(precision), size);
        for (const a of [0, 1, 2]) {
          const want = rest.reduce((sum, w, r) => sum + (annotator[r] === a ? w : 0), 0);
          expectClose(got.annotator.mean[a]!, annotatorSd ** 2 * want, size);
        }
        const quadratic = y.reduce((sum, value, r) => sum + (value - mu) * rest[r]!, 0);
        const log = (n - 1) * Math.log(2 * Math.PI) + logDeterminant(L, n) + Math.log(precision);
        expectClose(got.logMarginal, -0.5 * (log + quadratic), size);
      }),
      { numRuns: 60 },
    );
  });

  it("says that mu and the levels are split by the populations alone", () => {
    const data = { annotator: [0, 0, 1, 1], item: [0, 1, 0, 1], y: [1, 3, 5, 8], sigma: 1 };
    const wide = crossedGiven({ ...data, annotatorSd: 1e4, itemSd: 1e4 });
    expect(wide.mu.sd).toBeGreaterThan(9e3);
    const gap = wide.annotator.mean[1]! - wide.annotator.mean[0]!;
    expectClose(gap, 4.5, { relative: 1e-7 }); // the pull of an sd of 1e4
  });

  it("names what breaks a rule", () => {
    const good = { annotator: [0], item: [0], y: [1], sigma: 1, annotatorSd: 1, itemSd: 1 };
    expect(() => crossedGiven({ ...good, sigma: 0 })).toThrow("sigma must be positive");
    expect(() => crossedGiven({ ...good, item: [1] })).toThrow("items must be indices");
  });
});
