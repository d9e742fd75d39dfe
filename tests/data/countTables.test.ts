import { describe, expect, it } from "vitest";
import { alphaParticles1910 } from "#data/alphaParticles1910.ts";
import { totalsOf } from "#data/countTable.ts";
import { mites1953 } from "#data/mites1953.ts";
import { munitionAccidents1920 } from "#data/munitionAccidents1920.ts";
import { swissMotor1961 } from "#data/swissMotor1961.ts";
import { mixtures, momentsOf, poissons } from "../widgets/countsOfRates.ts";

describe("tables of counts", () => {
  it("has the mites that Bliss and Fisher had: 172 on 150 leaves, with a variance of 2.27", () => {
    const { counted } = mites1953.leaves;
    expect(totalsOf({ counted })).toEqual({ places: 150, things: 172 });
    const squares = counted.reduce((sum, often, k) => sum + often * k * k, 0);
    expect((squares - 172 ** 2 / 150) / 149).toBeCloseTo(2.27, 2);
  });

  it("has the particles that Rutherford and Geiger had: 10,097 in 2,608 intervals, 3.87 each", () => {
    const { places, things } = totalsOf(alphaParticles1910.intervals);
    expect([places, things]).toEqual([2608, 10097]);
    expect(things / places).toBeCloseTo(3.87, 2);
    // Less than the mean: no sign of rates that differ.
    const { variance } = momentsOf(alphaParticles1910.intervals.counted);
    // 3.695 around the mean that was counted; 3.696 where one degree is taken for it.
    expect((variance * (places - 1)) / places).toBeCloseTo(3.695, 3);
  });

  it("has the workers that Greenwood and Yule had: 301 accidents of 647, and their two rows of expected counts", () => {
    const { counted } = munitionAccidents1920.workers;
    expect(totalsOf({ counted })).toEqual({ places: 647, things: 301 });
    const { n, mean, variance } = momentsOf(counted);
    const expected = (law: readonly number[]) => law.map((chance) => Math.round(n * chance));
    expect(expected(poissons(mean, 6))).toEqual([406, 189, 44, 7, 1, 0]);
    // Printed as 443, 139, 44, 14, 5, 2; the second is 138.5 here, so the authors' rounding decides it.
    for (const [k, printed] of [443, 139, 44, 14, 5, 2].entries()) {
      const ours = n * mixtures(mean, mean ** 2 / (variance - mean), 6)[k]!;
      expect(Math.abs(ours - printed), `${k}`).toBeLessThan(0.6);
    }
  });

  it("has the policies that Bühlmann had: 18,594 claims on 119,853", () => {
    expect(totalsOf(swissMotor1961.claims)).toEqual({ places: 119853, things: 18594 });
  });

  it("throws another hand for each seed, and leaves the mites where they are", () => {
    const [one, other] = [mites1953.sample(1).columns, mites1953.sample(2).columns];
    expect(one.y).toEqual(other.y);
    expect(one.rate0).not.toEqual(other.rate0);
    expect(one.count).not.toEqual(other.count);
  });
});
