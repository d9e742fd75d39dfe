import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poolingRisk } from "#core/pooling/knownErrors/poolingRisk.ts";
import { riskAtTruth } from "#core/pooling/knownErrors/riskAtTruth.ts";
import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { expectClose } from "../../../support/close.ts";

describe("riskAtTruth", () => {
  it("has its ends by hand", () => {
    // Nothing known of the population: the raw average, whatever the truth.
    expect(riskAtTruth({ sigma: 3, tau: Infinity, distance: 7 }).error).toBe(3);
    expectClose(riskAtTruth({ sigma: 3, tau: Infinity, distance: 7, level: 0.9 }).coverage, 0.9, {
      relative: 1e-14,
    });
    // All groups said to be one: the error is the distance itself, and no interval holds it.
    expect(riskAtTruth({ sigma: 3, tau: 0, distance: -7 })).toEqual({
      error: 7,
      coverage: 0,
      border: 3,
    });
    expect(riskAtTruth({ sigma: 3, tau: 0, distance: 0 }).coverage).toBe(1);
    // keep = 1/2: half of the noise, half of the distance; sqrt(1.5² + 2²).
    expect(riskAtTruth({ sigma: 3, tau: 3, distance: 4 }).error).toBe(2.5);
  });

  it("errs as much as the raw average at its border, less within, more beyond", () => {
    const size = fc.double({ min: 0.1, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        size,
        size,
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        (sigma, tau, step) => {
          const { border } = riskAtTruth({ sigma, tau, distance: 0 });
          const errorAt = (distance: number) => riskAtTruth({ sigma, tau, distance }).error;
          // Four roundings at most.
          expectClose(errorAt(border), sigma, { relative: 1e-14 });
          // A nearer truth is better served, but for roundings where almost nothing is pulled.
          expect(errorAt(border * (1 - step))).toBeLessThan(sigma * (1 + 1e-14));
          expect(errorAt(-border * (1 + step))).toBeGreaterThan(sigma * (1 - 1e-14));
        },
      ),
    );
  });

  it("is the promise to all groups once truths are averaged over the population", () => {
    const [sigma, tau] = [3.7, 2.9];
    // Midpoints of the population's law on a line of 12 sds: of smooth tails, exact but for roundings.
    const points = 2000;
    let squares = 0;
    let held = 0;
    for (let i = 0; i < points; i++) {
      const z = -12 + (24 * (i + 0.5)) / points;
      const weight = (Math.exp((-z * z) / 2) * 24) / (points * Math.sqrt(2 * Math.PI));
      const at = riskAtTruth({ sigma, tau, distance: tau * z });
      squares += weight * at.error ** 2;
      held += weight * at.coverage;
    }
    const risk = poolingRisk({ sigma: [sigma], mu: 0, tau, truth: { mean: 0, sd: tau } });
    expectClose(Math.sqrt(squares), risk, { relative: 1e-12 });
    // Calibrated on average: 95 % over schools of the population, though not for each.
    expectClose(held, 0.95, { relative: 1e-12 });
  });

  it("is what twenty schools with fixed truths see in 20,000 years", () => {
    const sigma = 9 / Math.sqrt(12);
    const [mu, tau] = [70, 4];
    const truths = Array.from({ length: 20 }, (_, j) => mu - 9 + 1.2 * j);
    const years = 20_000;
    const noise = standardNormals(createGenerator(20261129), years * truths.length);
    const sigmas = truths.map(() => sigma);
    const errors = truths.map(() => ({ sum: 0, squares: 0, held: 0 }));
    for (let year = 0; year < years; year++) {
      const y = truths.map((truth, j) => truth + sigma * noise[year * truths.length + j]!);
      const { mean, sd } = shrink({ y, sigma: sigmas, mu, tau });
      truths.forEach((truth, j) => {
        const square = (mean[j]! - truth) ** 2;
        const tally = errors[j]!;
        tally.sum += square;
        tally.squares += square ** 2;
        if (Math.abs(mean[j]! - truth) <= 1.959963984540054 * sd[j]!) tally.held += 1;
      });
    }
    errors.forEach(({ sum, squares, held }, j) => {
      const expected = riskAtTruth({ sigma, tau, distance: truths[j]! - mu });
      const mean = sum / years;
      const error = Math.sqrt((squares / years - mean ** 2) / years);
      // 40 comparisons: within four and a half standard errors each of what the simulation can tell.
      expect(Math.abs(mean - expected.error ** 2) / error).toBeLessThan(4.5);
      const share = expected.coverage;
      const shareError = Math.sqrt((share * (1 - share)) / years);
      expect(Math.abs(held / years - share) / shareError).toBeLessThan(4.5);
    });
  });

  it("holds 79 % of the truths beyond two spreads of eighteen schools, and 62 % of those of the small ones", () => {
    const sizes = [3, 4, 5, 6, 7, 8, 9, 12, 15, 18, 22, 24, 30, 40, 60, 80, 100, 140];
    const tau = 4;
    const coverageOf = (n: number, distance: number) =>
      riskAtTruth({ sigma: 9 / Math.sqrt(n), tau, distance }).coverage;
    // The population's law beyond two spreads, by midpoints out to ten; both tails are alike.
    const beyond = (n: number) => {
      const parts = Array.from({ length: 2000 }, (_, i) => 2 + (8 * (i + 0.5)) / 2000);
      const weights = parts.map((z) => Math.exp((-z * z) / 2));
      const held = parts.reduce((sum, z, i) => sum + weights[i]! * coverageOf(n, tau * z), 0);
      return held / weights.reduce((sum, weight) => sum + weight, 0);
    };
    const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
    const small = sizes.filter((n) => n <= 6);
    // Computed outside of this project, to whole percents.
    expect(Math.abs(mean(sizes.map(beyond)) - 0.79)).toBeLessThan(0.005);
    expect(Math.abs(mean(small.map(beyond)) - 0.62)).toBeLessThan(0.005);
    // And by drawing truths and averages of the small schools, keeping those beyond.
    const draws = 200_000;
    const chance = createGenerator(62);
    const z = standardNormals(chance.split(0), draws);
    const e = standardNormals(chance.split(1), draws);
    let kept = 0;
    let held = 0;
    for (let k = 0; k < draws; k++) {
      if (Math.abs(z[k]!) <= 2) continue;
      const n = small[k % small.length]!;
      const error = 9 / Math.sqrt(n);
      const y = tau * z[k]! + error * e[k]!;
      const precision = 1 / error ** 2 + 1 / tau ** 2;
      kept += 1;
      if (
        Math.abs(y / error ** 2 / precision - tau * z[k]!) <=
        1.959963984540054 / Math.sqrt(precision)
      )
        held += 1;
    }
    const share = mean(small.map(beyond));
    expect(Math.abs(held / kept - share) / Math.sqrt((share * (1 - share)) / kept)).toBeLessThan(
      4.5,
    );
  });

  it("names the rule that was broken", () => {
    expect(() => riskAtTruth({ sigma: 0, tau: 1, distance: 0 })).toThrow(
      "riskAtTruth: sigma must be positive and finite, got 0",
    );
    expect(() => riskAtTruth({ sigma: 1, tau: -1, distance: 0 })).toThrow(
      "riskAtTruth: tau must be at least 0, got -1",
    );
    expect(() => riskAtTruth({ sigma: 1, tau: 1, distance: Infinity })).toThrow(
      "riskAtTruth: distance must be finite, got Infinity",
    );
    expect(() => riskAtTruth({ sigma: 1, tau: 1, distance: 0, level: 1 })).toThrow(
      "riskAtTruth: level must lie between 0 and 1, got 1",
    );
  });
});
