import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regressionData } from "../../../../src/core/pooling/regression/regressionData.ts";
import { regressionFit } from "../../../../src/core/pooling/regression/regressionFit.ts";
import { regressionGiven } from "../../../../src/core/pooling/regression/regressionGiven.ts";
import { regressionLedger } from "../../../../src/core/pooling/regression/regressionLedger.ts";
import sleepstudy from "../../../reference/models/sleepstudy.json";
import { linesIn } from "./linesIn.ts";

const close = (a: number, b: number, size: number) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-12 * size);
const sd = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 30, noNaN: true }));

describe("regressionLedger", () => {
  it("adds up to every line of the sleepstudy, the matrices to the identity", () => {
    const { data } = linesIn(sleepstudy);
    const { sigmaVariance, population, lines } = regressionFit({ ...data, method: "REML" });
    for (const [group, line] of lines.groups.entries()) {
      const got = regressionLedger({ ...data, sigmaVariance, population, group });
      close(got.estimate.intercept, line.intercept, 300); // intercepts of 300 ms
      close(got.estimate.slope, line.slope, 300);
      const total = [0, 1, 2, 3].map((i) => got.entries.reduce((sum, e) => sum + e.matrix[i]!, 0));
      total.forEach((value, i) => {
        close(value, i === 0 || i === 3 ? 1 : 0, 10); // x up to 9
      });
    }
  });

  it("holds for any variances, groups of one row and a prior", () => {
    const data = regressionData({
      x: [[-1, 0, 2], [1, 3], [2], [0, 1, 1.5]],
      y: [[3, 1, 4], [1, 5], [9], [2, 6, 5]],
    });
    fc.assert(
      fc.property(
        sd,
        sd,
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.boolean(),
        (t0, t1, rho, flat) => {
          const model = {
            ...data,
            sigmaVariance: 2,
            population: {
              interceptVariance: t0 * t0,
              slopeVariance: t1 * t1,
              covariance: rho * t0 * t1,
            },
            gammaPrior: flat
              ? ({ law: "flat" } as const)
              : ({ law: "normal", mean: 3, sd: 4 } as const),
          };
          const want = regressionGiven(model);
          for (const group of data.groups.keys()) {
            const got = regressionLedger({ ...model, group });
            const { intercept, slope } = want.groups[group]!;
            close(got.estimate.intercept, intercept, 1e3); // Psi up to 1e3 against sigma² of 2
            close(got.estimate.slope, slope, 1e3);
            [0, 1, 2, 3].forEach((i) => {
              const total = [...got.entries, got.prior].reduce((sum, e) => sum + e.matrix[i]!, 0);
              close(total, i === 0 || i === 3 ? 1 : 0, 1e3);
            });
            if (flat) expect(got.prior.contribution).toEqual({ intercept: 0, slope: 0 });
          }
        },
      ),
    );
  });

  it("names a missing group", () => {
    const { data } = linesIn(sleepstudy);
    const population = { interceptVariance: 1, slopeVariance: 1, covariance: 0 };
    expect(() => regressionLedger({ ...data, sigmaVariance: 1, population, group: 18 })).toThrow(
      "group must be an index from 0 to 17",
    );
  });
});
