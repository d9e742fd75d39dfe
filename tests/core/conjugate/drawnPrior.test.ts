import { describe, expect, it } from "vitest";
import { drawnPriorPosterior } from "../../../src/core/conjugate/drawnPrior.ts";
import { betaCdf, betaDensity } from "../../../src/core/distributions/beta.ts";
import { betaBinomialLogDensity } from "../../../src/core/distributions/betaBinomial.ts";
import { binomialLogDensity } from "../../../src/core/distributions/binomial.ts";
import { expectClose } from "../../support/close.ts";

const grid = Array.from({ length: 101 }, (_, i) => i / 100);
const likelihood = (p: number) => binomialLogDensity(7, 10, p);

describe("drawnPriorPosterior", () => {
  it("is the conjugate posterior when the curve drawn is flat, whatever its height", () => {
    const got = drawnPriorPosterior({ grid, prior: grid.map(() => 3), logLikelihood: likelihood });
    expectClose(got.mean, 8 / 12, { relative: 1e-13 }); // degree 11 on cells of 0.01 by a rule exact to degree 9
    expectClose(got.sd ** 2, (8 * 4) / (144 * 13), { relative: 1e-12 }); // a square of differences
    expectClose(got.logMarginal, betaBinomialLogDensity(7, 10, 1, 1), { relative: 1e-13 }); // a log
    expectClose(
      got.prior,
      grid.map(() => 1),
      { relative: 1e-14 },
    ); // a sum of 500 nodes
    const room = { relative: 1e-12, absolute: 1e-14 }; // tails of the quadrature
    expectClose(
      got.density,
      grid.map((p) => betaDensity(p, 8, 4)),
      room,
    );
    expectClose(
      got.cdf,
      grid.map((p) => betaCdf(p, 8, 4)),
      room,
    );
  });

  it("is the conjugate posterior of a straight line, Beta(2, 1)", () => {
    const got = drawnPriorPosterior({ grid, prior: grid, logLikelihood: likelihood });
    expectClose(got.mean, 9 / 13, { relative: 1e-13 }); // as above
    expectClose(got.logMarginal, betaBinomialLogDensity(7, 10, 2, 1), { relative: 1e-13 }); // a log
  });

  it("keeps the posterior where the curve is, and out of where it is not", () => {
    const prior = grid.map((p) => (p > 0.2 && p < 0.4 ? 1 : 0));
    const got = drawnPriorPosterior({ grid, prior, logLikelihood: likelihood });
    expect(got.mean).toBeGreaterThan(0.2);
    expect(got.mean).toBeLessThan(0.4);
    expect(got.density.filter((_, i) => prior[i] === 0).every((d) => d === 0)).toBe(true);
    expect(got.cdf.at(-1)).toBe(1);
  });

  it("does not mind a likelihood that underflows", () => {
    const shifted = (p: number) => likelihood(p) - 5000;
    const got = drawnPriorPosterior({ grid, prior: grid, logLikelihood: shifted });
    expectClose(got.mean, 9 / 13, { relative: 1e-11 }); // logs of 5000 carry 1e-12
  });

  it.each([
    [{ grid: [0, 0, 1] }, "the grid must be finite and rising"],
    [{ prior: [1, -1, 1] }, "every height must be finite and at least 0"],
    [{ prior: [0, 0, 0] }, "the curve must be above 0 somewhere"],
    [{ prior: [1, 1] }, "prior must have 3 entries, one per grid point, got 2"],
    [{ logLikelihood: () => -Infinity }, "the likelihood must be above 0 where the curve is"],
    [{ logLikelihood: () => Number.NaN }, "the likelihood must be above 0 where the curve is"],
  ])("refuses case %#", (change, message) => {
    const given = { grid: [0, 0.5, 1], prior: [1, 2, 1], logLikelihood: likelihood, ...change };
    expect(() => drawnPriorPosterior(given)).toThrow(`drawnPriorPosterior: ${message}`);
  });
});
