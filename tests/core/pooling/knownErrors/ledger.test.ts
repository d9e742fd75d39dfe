import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ledger, siblingLedger } from "../../../../src/core/pooling/knownErrors/ledger.ts";
import { populationMean } from "../../../../src/core/pooling/knownErrors/populationMean.ts";
import { shrink } from "../../../../src/core/pooling/knownErrors/shrink.ts";
import REFERENCE from "../../../reference/shrink.json";
import { expectClose } from "../../../support/close.ts";

const groups = fc
  .array(fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), positive()), { minLength: 1 })
  .map((rows) => ({ y: rows.map(([y]) => y), sigma: rows.map(([, sigma]) => sigma) }));
function positive() {
  return fc.double({ min: 1e-6, max: 1e6, noNaN: true });
}
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe("populationMean", () => {
  it.each(REFERENCE)("matches exact arithmetic: $name", (row) => {
    const { y, sigma, tau } = row;
    const got = populationMean({ y, sigma, tau });
    const size = Math.max(...row.y.map(Math.abs));
    expectClose(got.weight, row.weight, { relative: 2e-15 }); // eight roundings of 1.1e-16 each, with room
    expectClose(got.mean, row.populationMean, { relative: 0, absolute: 4e-15 * size }); // y of both signs: error in units of the largest
    expectClose(got.se, row.populationSe, { relative: 2e-15 });
  });

  it("gives the pooled mean of the eight schools at tau = 0, 7.69 (4.07)", () => {
    const got = populationMean({ y: REFERENCE[0]!.y, sigma: REFERENCE[0]!.sigma, tau: 0 });
    expectClose([got.mean, got.se], [7.69, 4.07], { relative: 0, absolute: 5e-3 }); // half of the last digit printed
  });

  it("weighs all groups alike when they differ without limit", () => {
    const got = populationMean({ y: [1, 2, 6], sigma: [1, 10, 100], tau: Infinity });
    expect(got).toEqual({ mean: 3, se: Infinity, weight: [1 / 3, 1 / 3, 1 / 3] });
  });

  it("refuses an empty table and a negative spread", () => {
    expect(() => populationMean({ y: [], sigma: [], tau: 1 })).toThrow("at least one group");
    expect(() => populationMean({ y: [1], sigma: [1], tau: -1 })).toThrow(
      new RangeError("populationMean: tau must be at least 0, got -1"),
    );
  });
});

describe("ledger", () => {
  it.each(REFERENCE)("matches exact arithmetic: $name", (row) => {
    row.y.forEach((_, group) => {
      const { y, sigma, mu, tau } = row;
      const got = ledger({ y, sigma, mu, tau, group });
      expectClose(
        [got.own.share, got.population.share, got.estimate],
        [row.keep[group]!, row.pull[group]!, row.mean[group]!],
        { relative: 1e-14 }, // five roundings of 1.1e-16 each, with room
      );
    });
  });

  it("adds up: shares to 1, contributions to the estimate", () => {
    fc.assert(
      fc.property(groups, positive(), fc.nat(), (data, tau, pick) => {
        const group = pick % data.y.length;
        const { own, population, estimate } = ledger({ ...data, mu: 3, tau, group });
        expect(Math.abs(own.share + population.share - 1)).toBeLessThanOrEqual(1e-12);
        const size = Math.abs(own.contribution) + Math.abs(population.contribution);
        const miss = own.contribution + population.contribution - estimate;
        expect(Math.abs(miss)).toBeLessThanOrEqual(1e-12 * size);
      }),
    );
  });
});

describe("siblingLedger", () => {
  it.each(REFERENCE)("matches exact arithmetic: $name", (row) => {
    const size = Math.max(...row.y.map(Math.abs));
    row.y.forEach((_, group) => {
      const { y, sigma, tau } = row;
      const got = siblingLedger({ y, sigma, tau, group });
      const shares = got.entries.map(({ share }) => share);
      expectClose(shares, row.share[group]!, { relative: 4e-15 }); // a dozen roundings of 1.1e-16 each, with room
      expectClose(got.estimate, row.estimate[group]!, { relative: 0, absolute: 1e-14 * size }); // y of both signs
    });
  });

  it("adds up: shares to 1, contributions to the shrunken estimate", () => {
    fc.assert(
      fc.property(groups, positive(), fc.nat(), (data, tau, pick) => {
        const group = pick % data.y.length;
        const { entries, estimate } = siblingLedger({ ...data, tau, group });
        expect(Math.abs(sum(entries.map(({ share }) => share)) - 1)).toBeLessThanOrEqual(1e-12);
        const mu = populationMean({ ...data, tau }).mean;
        const shrunken = shrink({ ...data, mu, tau }).mean[group]!;
        const size = sum(entries.map(({ contribution }) => Math.abs(contribution)));
        expect(Math.abs(estimate - shrunken)).toBeLessThanOrEqual(1e-12 * size + 1e-300);
      }),
    );
  });

  it("keeps everything at home when the groups differ without limit", () => {
    const { entries, estimate } = siblingLedger({
      y: [1, 2],
      sigma: [1, 5],
      tau: Infinity,
      group: 1,
    });
    expect([entries.map(({ share }) => share), estimate]).toEqual([[0, 1], 2]);
  });

  it("refuses an index that no group has", () => {
    expect(() => siblingLedger({ y: [1], sigma: [1], tau: 1, group: 1 })).toThrow(
      new RangeError("siblingLedger: group must be an index from 0 to 0, got 1"),
    );
  });
});
