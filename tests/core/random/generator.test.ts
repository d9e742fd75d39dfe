import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGenerator } from "../../../src/core/random/generator.ts";
import { standardNormals } from "../../../src/core/random/standardNormals.ts";

// generator.py: the published algorithms in whole-number arithmetic; dyadic fractions, so exact.
const FIRST = [
  { seed: 1, jumps: 0, uniforms: [0.44486928812235726, 0.46669610345750767, 0.6705857407931303] },
  { seed: 2, jumps: 0, uniforms: [0.8449764363768397, 0.9561004162843563, 0.6966272260824343] },
  { seed: 2024, jumps: 0, uniforms: [0.18178109233610673, 0.6278928024729913, 0.8310406141393236] },
  { seed: -3, jumps: 0, uniforms: [0.0028198581469683903, 0.47926572927226396, 0.849848529526399] },
  {
    seed: 2 ** 40 + 5,
    jumps: 0,
    uniforms: [0.49890804021895807, 0.9031948613531275, 0.8552510976151412],
  },
  { seed: 1, jumps: 1, uniforms: [0.9572532630306604, 0.9820983716689359, 0.15767639832155145] },
  { seed: 1, jumps: 3, uniforms: [0.09349488206777234, 0.6069879411077589, 0.5425705954479378] },
];

describe("createGenerator", () => {
  it.each(FIRST)("gives the published stream for seed $seed after $jumps jumps", (row) => {
    const root = createGenerator(row.seed);
    const stream = row.jumps === 0 ? root : root.split(row.jumps - 1);
    expect([stream(), stream(), stream()]).toEqual(row.uniforms);
  });

  it("splits by seed and number alone, whatever was drawn before", () => {
    const used = createGenerator(5);
    used();
    used();
    expect(used.split(2)()).toBe(createGenerator(5).split(2)());
  });

  it("keeps a child's own splits apart from the children of the root", () => {
    const root = createGenerator(5);
    const streams = [
      root,
      root.split(0),
      root.split(1),
      root.split(2),
      root.split(0).split(0),
      root.split(0).split(1),
      root.split(1).split(0),
    ];
    expect(new Set(streams.map((stream) => stream())).size).toBe(streams.length);
  });

  it("spreads evenly over [0, 1), bit by bit at the bottom too", () => {
    const uniform = createGenerator(11);
    const cells = new Array<number>(64).fill(0);
    let odd = 0;
    const count = 64_000;
    for (let i = 0; i < count; i += 1) {
      const u = uniform();
      cells[Math.floor(64 * u)]! += 1;
      odd += (u * 2 ** 53) % 2;
    }
    const chiSquared = cells.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(Math.abs(chiSquared - 63) / Math.sqrt(126)).toBeLessThan(4.5);
    expect(Math.abs(odd - count / 2) / Math.sqrt(count / 4)).toBeLessThan(4.5);
  });

  it.each([0.5, Number.NaN, Infinity, 2 ** 53])("refuses the seed %s", (seed) => {
    expect(() => createGenerator(seed)).toThrow(RangeError);
  });

  it.each([-1, 0.5, Number.NaN])("refuses the split %s", (k) => {
    expect(() => createGenerator(1).split(k)).toThrow(RangeError);
  });
});

describe("standardNormals", () => {
  it("have the moments of a standard Normal within 4.5 standard errors", () => {
    const count = 100_000;
    const z = standardNormals(createGenerator(3), count);
    const moment = (power: number) => z.reduce((sum, value) => sum + value ** power, 0) / count;
    expect(Math.abs(moment(1)) * Math.sqrt(count)).toBeLessThan(4.5);
    expect(Math.abs(moment(2) - 1) * Math.sqrt(count / 2)).toBeLessThan(4.5);
    expect(Math.abs(moment(3)) * Math.sqrt(count / 15)).toBeLessThan(4.5);
    expect(Math.abs(moment(4) - 3) * Math.sqrt(count / 96)).toBeLessThan(4.5);
  });

  it("depend on the seed only, and a longer array begins with the shorter one", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(20), fc.nat(20), (seed, some, more) => {
        const short = standardNormals(createGenerator(seed), some);
        const long = standardNormals(createGenerator(seed), some + more);
        expect(long.subarray(0, some)).toEqual(short);
      }),
      { numRuns: 30 },
    );
  });

  it("stay finite at both ends of the generator", () => {
    for (const u of [0, 2 ** -53, 0.5, 1 - 2 ** -53]) {
      const fixed = Object.assign(() => u, { split: () => createGenerator(1) });
      expect(standardNormals(fixed, 1).every(Number.isFinite)).toBe(true);
    }
  });

  it("refuses a count that is not whole", () => {
    expect(() => standardNormals(createGenerator(1), 1.5)).toThrow(
      "standardNormals: count must be a whole number of at least 0, got 1.5",
    );
  });
});
