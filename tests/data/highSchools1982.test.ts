import { describe, expect, it } from "vitest";
import { oneWayFit } from "#core/pooling/varianceComponents/oneWay.ts";
import { highSchools1982 } from "#data/highSchools1982.ts";
import { expectClose } from "../support/close.ts";

const { schools, scoreSd, published, sample } = highSchools1982;
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe("High School and Beyond", () => {
  it("has the totals of the published file", () => {
    expect(schools).toHaveLength(160);
    expect(schools.filter(({ isCatholic }) => isCatholic)).toHaveLength(70);
    const pupils = total(schools.map(({ n }) => n));
    expect(pupils).toBe(7185);
    const sum = total(schools.flatMap(({ parts }) => parts.map((part) => part.sum)));
    expectClose(sum, 91593.321, { relative: 1e-12 });
    expectClose(sum / pupils, 12.747853, { relative: 4e-8 });
    // Squares within and between schools make the scatter of all scores.
    const squares = schools.map(({ n, mean, squares }) => squares + n * (mean - sum / pupils) ** 2);
    expectClose(Math.sqrt(total(squares) / (pupils - 1)), 6.878246, { relative: 1e-7 });
  });

  it("gives the published mean, variances and intraclass correlation when it is fitted anew", () => {
    const fit = oneWayFit({
      n: schools.map(({ n }) => n),
      mean: schools.map(({ mean }) => mean),
      squaresWithin: total(schools.map(({ squares }) => squares)),
      method: "REML",
    });
    const printed = { absolute: 5e-4, relative: 0 };
    expectClose(fit.mu, published.mean, printed);
    expectClose(fit.tauVariance, published.between, printed);
    expectClose(fit.sigmaVariance, published.within, printed);
    expectClose(fit.icc, published.icc, printed);
    // As lme of nlme 3.1.162 prints them in R 4.2.2, with the pupils themselves.
    expectClose(fit.mu, 12.63697, { absolute: 5e-6, relative: 0 });
    expectClose(fit.tauVariance, 8.614025, { absolute: 5e-6, relative: 0 });
    expectClose(fit.sigmaVariance, 39.148322, { absolute: 5e-6, relative: 0 });
    expectClose(scoreSd ** 2, fit.sigmaVariance, { relative: 1e-3 });
  });

  it("splits each school into a fifth that is marked and the rest, without a pupil lost", () => {
    for (const seed of [0, 1, 17]) {
      const { n = [], y = [], rest = [], restN = [] } = sample(seed).columns;
      for (const [j, school] of schools.entries()) {
        expect(n[j]! + restN[j]!).toBe(school.n);
        expect(school.parts.map((part) => part.n)).toContain(n[j]);
        expectClose((n[j]! * y[j]! + restN[j]! * rest[j]!) / school.n, school.mean, {
          relative: 1e-12,
        });
      }
    }
  });
});
