import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { learnedPull } from "#core/pooling/knownErrors/learnedPull.ts";
import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import { riskOverYears } from "#core/pooling/knownErrors/riskOverYears.ts";
import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { expectClose } from "../../../support/close.ts";

describe("learnedPull", () => {
  // mpmath, 30 digits: a / c 1F1(a + 1; c + 1; -q/2) / 1F1(a; c; -q/2) with a = (J - 2) / 2, c = a + 1/2.
  it.each([
    [3, 0, 0.5],
    [3, 2.5, 0.3509139295804732],
    [8, 4.71, 0.7701740209942044],
    [20, 19, 0.8327738640705057],
    [20, 64, 0.2880617714427547],
    [20, 240, 0.07534290377892261],
    [20, 900, 0.020022754903938067],
    [200, 150, 0.9822205784178821],
    [2000, 9000, 0.2220317227055149],
  ])("%i groups, q %f", (groups, q, pull) => {
    // Up to some hundred terms of one sign; the sums of each are good to their own roundings.
    expectClose(learnedPull({ groups, q }), pull, { relative: 1e-13 });
  });

  it("is what the posterior by quadrature does to each group", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 4, maxLength: 12 }),
        fc.double({ min: 2, max: 12, noNaN: true }),
        (y, sigma) => {
          const mean = y.reduce((sum, one) => sum + one, 0) / y.length;
          const q = y.reduce((sum, one) => sum + ((one - mean) / sigma) ** 2, 0);
          const pull = learnedPull({ groups: y.length, q });
          const { theta } = normalNormalPosterior({ y, sigma: y.map(() => sigma) });
          // The quadrature promises eight digits of the spread of the data.
          for (const [j, one] of y.entries())
            expect(Math.abs(theta[j]!.mean - (one - pull * (one - mean)))).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("changes from one series to the other without a step", () => {
    for (const groups of [3, 4, 20, 300]) {
      const border = 2 * (60 + (5 * (groups - 2)) / 2);
      const [before, after] = [border, border * (1 + 1e-12)].map((q) => learnedPull({ groups, q }));
      expectClose(after!, before!, { relative: 1e-11 });
    }
  });

  it("refuses what has no posterior", () => {
    expect(() => learnedPull({ groups: 2, q: 1 })).toThrow("at least 3");
    expect(() => learnedPull({ groups: 3.5, q: 1 })).toThrow("whole number");
    expect(() => learnedPull({ groups: 5, q: -1 })).toThrow("at least 0");
    expect(() => learnedPull({ groups: 5, q: Number.POSITIVE_INFINITY })).toThrow("finite");
  });
});

describe("riskOverYears", () => {
  const theta = [0, 1, -2, 5, -4, 9];
  const luckOf = (seed: number, years: number) =>
    Array.from(standardNormals(createGenerator(seed), theta.length * years));

  it("is the errors of a year, year after year, with the posterior by quadrature in each", () => {
    const sigma = 3;
    const years = 60;
    const luck = luckOf(5, years);
    const squares = theta.map(() => [0, 0]);
    for (let year = 0; year < years; year += 1) {
      const y = theta.map((truth, j) => truth + sigma * luck[year * theta.length + j]!);
      const { theta: learned } = normalNormalPosterior({ y, sigma: y.map(() => sigma) });
      for (const [j, truth] of theta.entries()) {
        squares[j]![0]! += (y[j]! - truth) ** 2 / years;
        squares[j]![1]! += (learned[j]!.mean - truth) ** 2 / years;
      }
    }
    const { raw, pooled } = riskOverYears({ theta, sigma, luck });
    for (const [j, [own, estimate]] of squares.entries()) {
      expectClose(raw[j]!, Math.sqrt(own!), { relative: 1e-12 });
      // As good as the quadrature: eight digits.
      expectClose(pooled[j]!, Math.sqrt(estimate!), { relative: 1e-7 });
    }
  });

  it("is the same for the same luck, a thousand years of twenty groups", () => {
    const truths = Array.from({ length: 20 }, (_, j) => (j * 7) % 11);
    const luck = Array.from(standardNormals(createGenerator(3), 20_000));
    const run = () => riskOverYears({ theta: truths, sigma: 2.6, luck });
    expect(run()).toEqual(run());
    expect(run().raw).toHaveLength(20);
  });

  it("refuses half a year", () => {
    const ask = (luck: readonly number[]) => () => riskOverYears({ theta, sigma: 3, luck });
    expect(ask([])).toThrow("each group and year");
    expect(ask([1, 2, 3, 4, 5, 6, 7])).toThrow("each group and year");
    expect(() => riskOverYears({ theta: [1, 2], sigma: 3, luck: [1, 1] })).toThrow("3 groups");
    expect(() => riskOverYears({ theta, sigma: 0, luck: luckOf(1, 1) })).toThrow("positive");
  });
});
