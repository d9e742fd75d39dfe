import { describe, expect, it } from "vitest";
import { alphaParticles1910 } from "#data/alphaParticles1910.ts";
import { totalsOf } from "#data/countTable.ts";
import { mites1953 } from "#data/mites1953.ts";

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
  });

  it("throws another hand for each seed, and leaves the mites where they are", () => {
    const [one, other] = [mites1953.sample(1).columns, mites1953.sample(2).columns];
    expect(one.y).toEqual(other.y);
    expect(one.rate0).not.toEqual(other.rate0);
    expect(one.count).not.toEqual(other.count);
  });
});
