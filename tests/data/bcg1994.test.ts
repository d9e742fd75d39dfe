import { describe, expect, it } from "vitest";
import { cochranQ } from "#core/pooling/knownErrors/betweenGroups.ts";
import { empiricalBayes } from "#core/pooling/knownErrors/empiricalBayes.ts";
import { bcg1994 } from "#data/bcg1994.ts";

describe("the thirteen trials of BCG", () => {
  const { trials, published } = bcg1994;
  const { y = [], sigma = [], latitude } = bcg1994.sample().columns;
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);

  it("are whole: 1,065 cases among 191,064 vaccinated, 1,510 among 166,283 controls", () => {
    expect(trials).toHaveLength(13);
    expect([
      sum(trials.map(({ tpos }) => tpos)),
      sum(trials.map(({ vaccinated }) => vaccinated)),
      sum(trials.map(({ cpos }) => cpos)),
      sum(trials.map(({ controls }) => controls)),
    ]).toEqual([1065, 191064, 1510, 166283]);
    expect(latitude).toEqual([44, 55, 42, 52, 13, 44, 19, 13, 27, 42, 18, 33, 33]);
  });

  it("have the logarithms and variances that metafor's escalc prints", () => {
    const printed = [
      [-0.8893, 0.3256],
      [-1.5854, 0.1946],
      [-1.3481, 0.4154],
      [-1.4416, 0.02],
      [-0.2175, 0.0512],
      [-0.7861, 0.0069],
      [-1.6209, 0.223],
      [0.012, 0.004],
      [-0.4694, 0.0564],
      [-1.3713, 0.073],
      [-0.3394, 0.0124],
      [0.4459, 0.5325],
      [-0.0173, 0.0714],
    ] as const;
    for (const [j, [log, variance]] of printed.entries()) {
      expect(y[j]).toBeCloseTo(log, 4);
      expect(sigma[j]! ** 2).toBeCloseTo(variance, 4);
    }
  });

  it("have the published mean, its error, the variance between trials, I² and Q", () => {
    const { mu, muSe, tauVariance } = empiricalBayes({ y, sigma, method: "REML" });
    const weight = sigma.map((error) => 1 / (error * error));
    const squares = sum(weight.map((one) => one * one));
    const typical = ((y.length - 1) * sum(weight)) / (sum(weight) ** 2 - squares);
    expect(mu).toBeCloseTo(published.mean, 4);
    expect(muSe).toBeCloseTo(published.error, 4);
    expect(tauVariance).toBeCloseTo(published.tauVariance, 4);
    expect(tauVariance / (tauVariance + typical)).toBeCloseTo(published.heterogeneity, 4);
    expect(cochranQ({ y, sigma })).toBeCloseTo(published.q, 3);
  });

  it("have the risk ratio of the first analysis and its interval, by the moments of DerSimonian and Laird", () => {
    const { mu, muSe } = empiricalBayes({ y, sigma, method: "DL" });
    const ends = [0, -1.959964, 1.959964].map((z) => Math.exp(mu + z * muSe));
    for (const [i, value] of published.ratio.entries())
      expect(Math.abs(ends[i]! - value)).toBeLessThan(0.0055);
  });
});
