import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poolingRisk } from "#core/pooling/knownErrors/poolingRisk.ts";
import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { expectClose } from "../../../support/close.ts";

const truth = { mean: 70, sd: 4 };

describe("poolingRisk", () => {
  it("has the two ends by hand", () => {
    expect(poolingRisk({ sigma: [3, 4], mu: 70, tau: 0, truth })).toBe(4);
    // No pooling: sqrt((9 + 16) / 2); three roundings.
    expectClose(poolingRisk({ sigma: [3, 4], mu: 0, tau: Infinity, truth }), Math.sqrt(12.5), {
      relative: 1e-15,
    });
    // Complete pooling on a mean that is off by 3: sqrt(16 + 9).
    expect(poolingRisk({ sigma: [2], mu: 73, tau: 0, truth })).toBe(5);
  });

  it("is least where the truth is assumed", () => {
    const spread = fc.double({ min: 0.1, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(spread, { minLength: 1, maxLength: 20 }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (sigma, off, tau) => {
          const best = poolingRisk({ sigma, mu: 70, tau: 4, truth });
          const other = poolingRisk({ sigma, mu: 70 + off, tau, truth });
          // Room for a few roundings of numbers of this size.
          expect(other).toBeGreaterThanOrEqual(best * (1 - 1e-14));
        },
      ),
    );
  });

  it("is what the story gives when it is told 20,000 times", () => {
    const sigma = [5.2, 3, 1.5, 0.8];
    const [mu, tau] = [71.5, 2.5];
    const runs = 20_000;
    const generator = createGenerator(20261122);
    const z = standardNormals(generator.split(0), runs * sigma.length);
    const e = standardNormals(generator.split(1), runs * sigma.length);
    const errors = Array.from({ length: runs }, (_, r) => {
      const theta = sigma.map((_s, j) => truth.mean + truth.sd * z[r * sigma.length + j]!);
      const y = theta.map((t, j) => t + sigma[j]! * e[r * sigma.length + j]!);
      const { mean } = shrink({ y, sigma, mu, tau });
      return mean.reduce((sum, value, j) => sum + (value - theta[j]!) ** 2, 0) / sigma.length;
    });
    const mean = errors.reduce((a, b) => a + b) / runs;
    const sd = Math.sqrt(errors.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (runs - 1));
    const expected = poolingRisk({ sigma, mu, tau, truth }) ** 2;
    expect(Math.abs(mean - expected) / (sd / Math.sqrt(runs))).toBeLessThan(4.5);
  });

  it("names the rule that was broken", () => {
    expect(() => poolingRisk({ sigma: [], mu: 0, tau: 1, truth })).toThrow(
      "poolingRisk: sigma must hold at least one number, got none",
    );
    expect(() => poolingRisk({ sigma: [1], mu: 0, tau: -1, truth })).toThrow(
      "poolingRisk: tau must be at least 0, got -1",
    );
    expect(() => poolingRisk({ sigma: [1], mu: Number.NaN, tau: 1, truth })).toThrow(RangeError);
  });
});
