import { describe, expect, it } from "vitest";
import { gammaPoissonFit } from "#core/pooling/counts/gammaPoissonFit.ts";
import { buhlmannStraub } from "#core/pooling/varianceComponents/buhlmannStraub.ts";
import { hachemeister1975 } from "#data/hachemeister1975.ts";
import { swissMotor1961 } from "#data/swissMotor1961.ts";
import { claimCosts } from "#models/claimCosts.ts";
import { driverClaims } from "#models/driverClaims.ts";
import reference from "../reference/models/hachemeister.json";
import { expectClose } from "../support/close.ts";

const onGrid = (value: number, step: number) =>
  Number((Math.round(value / step) * step).toFixed(6));

describe("the claims of five states", () => {
  const { states, published } = hachemeister1975;
  const quarters = (count: number) =>
    states.map(({ average, claims }) => ({
      value: average.slice(0, count),
      weight: claims.slice(0, count),
    }));

  it("are the table of the reference, cell by cell", () => {
    const cells = states.flatMap(({ average, claims }, j) =>
      average.map((value, t) => [j + 1, t + 1, value, claims[t]!]),
    );
    const order = (rows: readonly (readonly number[])[]) =>
      rows.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
    expect(order(cells)).toEqual(order(reference.data.rows));
  });

  it("have the published collective premium and credibilities, to the last digit printed", () => {
    const { collective, credibility } = buhlmannStraub({
      groups: quarters(12),
      method: "unbiased",
    });
    expect(Math.abs(collective - published.collective)).toBeLessThan(0.05);
    for (const [j, z] of published.credibility.entries())
      expect(Math.abs(credibility[j]! - z)).toBeLessThan(0.0005);
  });

  it("have the strength from which the figure starts: that of their first two years", () => {
    const { withinVariance, betweenVariance, collective, premium } = buhlmannStraub({
      groups: quarters(8),
      method: "unbiased",
    });
    const { kappa, sigma, mu } = claimCosts.parameters;
    expect(kappa.initial).toBe(onGrid(withinVariance / betweenVariance, kappa.fineStep));
    expect(sigma.initial).toBe(onGrid(Math.sqrt(withinVariance), sigma.fineStep));
    expect(mu.initial).toBe(onGrid(collective, mu.fineStep));
    // Half a claim on loan of 1567 moves a premium by less than this.
    const { y = [], w = [] } = hachemeister1975.sample().columns;
    const start = { kappa: kappa.initial, sigma: sigma.initial, mu: mu.initial };
    const ours = claimCosts.derived.premium.of(start, { y, w });
    for (const [j, value] of premium.entries())
      expectClose((ours as readonly number[])[j]!, value, { relative: 1e-4 });
  });
});

describe("the Swiss policies of 1961", () => {
  const { policies, published } = swissMotor1961;
  const all = policies.reduce<number>((sum, one) => sum + one, 0);
  const mean = policies.reduce<number>((sum, one, k) => sum + k * one, 0) / all;

  it("have the published number, mean and variance", () => {
    expect(all).toBe(published.policies);
    expect(mean).toBeCloseTo(published.mean, 5);
    const squares = policies.reduce<number>((sum, one, k) => sum + one * (k - mean) ** 2, 0);
    const variance = squares / (all - 1);
    expect(variance).toBeCloseTo(published.variance, 4);
    // By moments the variance of the rates is what the counts vary beyond their mean: the shape that the card names.
    expect(mean ** 2 / (variance - mean)).toBeCloseTo(0.9956, 4);
  });

  it("are most probable at the published shape, from which the figure starts", () => {
    const count = policies.flatMap((often, k) => Array.from({ length: often }, () => k));
    const fit = gammaPoissonFit({ count, exposure: count.map(() => 1) });
    expect(fit.mean * fit.rate).toBeCloseTo(published.r, 3);
    const { mu, r } = driverClaims.parameters;
    expect([mu.initial, r.initial]).toEqual([
      onGrid(fit.mean, mu.fineStep),
      onGrid(fit.mean * fit.rate, r.fineStep),
    ]);
  });
});
