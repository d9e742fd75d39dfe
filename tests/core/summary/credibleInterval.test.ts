import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaCdf, betaLogDensity, betaQuantile } from "../../../src/core/distributions/beta.ts";
import { gammaLogDensity, gammaQuantile } from "../../../src/core/distributions/gamma.ts";
import { normalLogDensity, normalQuantile } from "../../../src/core/distributions/normal.ts";
import { uniformLogDensity, uniformQuantile } from "../../../src/core/distributions/uniform.ts";
import {
  equalTailedInterval,
  highestDensityInterval,
} from "../../../src/core/summary/credibleInterval.ts";
import { expectClose } from "../../support/close.ts";

const beta = (a: number, b: number) => ({
  quantile: (p: number) => betaQuantile(p, a, b),
  logDensity: (x: number) => betaLogDensity(x, a, b),
});
const gamma = (shape: number, rate: number) => ({
  quantile: (p: number) => gammaQuantile(p, shape, rate),
  logDensity: (x: number) => gammaLogDensity(x, shape, rate),
});
const closed = { low: false, high: false };

describe("highestDensityInterval", () => {
  it("is the equal-tailed interval of a symmetric law", () => {
    const law = {
      quantile: (p: number) => normalQuantile(p, 70, 9),
      logDensity: (x: number) => normalLogDensity(x, 70, 9),
    };
    const got = highestDensityInterval({ mass: 0.95, ...law });
    const want = equalTailedInterval({ mass: 0.95, ...law });
    expectClose([got.low, got.high], [want.low, want.high], { relative: 1e-13 }); // a root found to rounding
    expect(got.open).toEqual(closed);
  });

  // mpmath, 30 digits (findroot on equal densities and mass 0.95)
  it.each([
    [2, 3, [0.04379098099483726, 0.7723066876422185]],
    [8, 4, [0.412047441093156, 0.9066276672182437]],
  ])("matches mpmath for Beta(%d, %d)", (a, b, want) => {
    const got = highestDensityInterval({ mass: 0.95, ...beta(a, b) });
    expectClose([got.low, got.high], want, { relative: 1e-12 }); // a root found to rounding
  });

  it("matches mpmath for Gamma(3, 1.5)", () => {
    const got = highestDensityInterval({ mass: 0.9, ...gamma(3, 1.5) });
    expectClose([got.low, got.high], [0.2942179302440486, 3.652783141544246], { relative: 1e-12 }); // a root found to rounding
  });

  it("starts at the end of a law that only falls, open where the density is infinite", () => {
    const falling = highestDensityInterval({ mass: 0.9, ...gamma(1, 2) });
    expect(falling.low).toBe(0);
    expectClose(falling.high, -Math.log1p(-0.9) / 2, { relative: 1e-14 }); // one special function
    expect(falling.open).toEqual(closed);

    const infinite = highestDensityInterval({ mass: 0.9, ...gamma(0.5, 2) });
    expect(infinite.low).toBe(0);
    expect(infinite.open).toEqual({ low: true, high: false });
  });

  it("ends at the end of a law that only rises", () => {
    const all = highestDensityInterval({ mass: 0.9, ...beta(11, 1) });
    expect(all.high).toBe(1);
    expectClose(all.low, 0.1 ** (1 / 11), { relative: 1e-14 }); // one special function
    expect(highestDensityInterval({ mass: 0.9, ...beta(3, 0.5) }).open.high).toBe(true);
  });

  it("is the middle of a flat law", () => {
    const law = {
      quantile: (p: number) => uniformQuantile(p, 0, 10),
      logDensity: (x: number) => uniformLogDensity(x, 0, 10),
    };
    const { low, high } = highestDensityInterval({ mass: 0.9, ...law });
    expectClose([low, high], [0.5, 9.5], { relative: 1e-14 }); // two quantiles
  });

  it("refuses a law with a valley and a mass of 1", () => {
    expect(() => highestDensityInterval({ mass: 0.9, ...beta(0.5, 0.5) })).toThrow("one hump");
    expect(() => highestDensityInterval({ mass: 1, ...beta(2, 2) })).toThrow(
      "highestDensityInterval: mass must lie between 0 and 1, got 1",
    );
  });

  it("holds its mass and is never wider than the equal-tailed interval", () => {
    const shape = fc.double({ min: 1.01, max: 500, noNaN: true });
    const share = fc.double({ min: 0.05, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(shape, shape, share, (a, b, mass) => {
        const { low, high } = highestDensityInterval({ mass, ...beta(a, b) });
        expectClose(betaCdf(high, a, b) - betaCdf(low, a, b), mass, { relative: 1e-11 }); // a difference
        const tails = equalTailedInterval({ mass, ...beta(a, b) });
        expect(high - low).toBeLessThanOrEqual((tails.high - tails.low) * (1 + 1e-12));
      }),
      { numRuns: 25 },
    );
  });
});
