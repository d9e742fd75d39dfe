import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  sumOfLogs,
  type TailCounts,
  tailCounts,
} from "../../../../src/core/pooling/counts/tailCounts.ts";
import rising from "../../../reference/mpmath/rising.json";
import { expectClose } from "../../../support/close.ts";

/** Terms of the likelihoods and of their derivatives at one factor x + i phi. */
const terms = (i: number, x: number, phi: number) => {
  const factor = x + i * phi;
  return [Math.log(factor), 1 / factor, factor ** -2, i / factor, (i / factor) ** 2];
};
function sumsOver({ at, weight }: TailCounts, x: number, phi: number): number[] {
  const sums = [0, 0, 0, 0, 0];
  at.forEach((i, k) => {
    terms(i, x, phi).forEach((term, t) => {
      sums[t]! += weight[k]! * term;
    });
  });
  return sums;
}
/** Sum of the sizes of factors' roundings and of their logs: the unit of the error, since logs may cancel or be near 0. */
const sizeOfLogs = ({ at, weight }: TailCounts, x: number, phi: number) =>
  at.reduce((sum, i, k) => sum + weight[k]! * (1 + Math.abs(Math.log(x + i * phi))), 0);

const counts = fc.array(
  fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: 300 }), fc.nat({ max: 9000 })),
  {
    minLength: 1,
    maxLength: 12,
  },
);
const x = fc.double({ min: 1e-6, max: 1, noNaN: true });
const logPhi = fc.double({ min: -25, max: 6, noNaN: true });

describe("the tails of counts", () => {
  it("are what the definition says while the counts are small", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 64 }), { minLength: 1 }), (small) => {
        const most = Math.max(...small);
        const { at, weight } = tailCounts(small);
        expect([...at]).toEqual(Array.from({ length: most }, (_, i) => i));
        expect([...weight]).toEqual([...at].map((i) => small.filter((y) => y > i).length));
      }),
    );
  });

  it("give the sums over every whole number below every count", () => {
    fc.assert(
      fc.property(counts, x, logPhi, (counts, x, logPhi) => {
        const phi = Math.exp(logPhi);
        const got = tailCounts(counts);
        const plain = [0, 0, 0, 0, 0];
        for (const y of counts)
          for (let i = 0; i < y; i++)
            terms(i, x, phi).forEach((term, t) => {
              plain[t]! += term;
            });
        const [log, ...rest] = sumsOver(got, x, phi);
        const [wantLog, ...wantRest] = plain;
        const room = 1e-12; // the plain sums round 1e5 times
        expectClose(log!, wantLog!, { relative: room, absolute: room * sizeOfLogs(got, x, phi) });
        expectClose(rest, wantRest, { relative: room });
        expectClose(sumOfLogs(got, x, phi), log!, {
          relative: 1e-13, // products of a few hundred factors before each log
          absolute: 1e-13 * sizeOfLogs(got, x, phi),
        });
      }),
    );
  });

  const tables = Object.entries(rising.tables);
  it.each(tables)("give mpmath's differences of polygamma functions: %s", (name, table) => {
    const got = tailCounts(
      table.map(([count]) => count!),
      table.map(([, times]) => times!),
    );
    for (const { x, phi, sums } of rising.cases.filter((one) => one.name === name)) {
      const [log, ...rest] = sumsOver(got, x, phi);
      const [wantLog, ...wantRest] = sums;
      const room = 1e-14; // 64 + 12 terms a doubling, each with a rounding or two; the rule itself leaves 1e-18
      expectClose(log!, wantLog!, { relative: room, absolute: room * sizeOfLogs(got, x, phi) });
      expectClose(rest, wantRest, { relative: room });
    }
  });

  it("are few, however large and many the counts", () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat(), { minLength: 1, maxLength: 60 }), (large) => {
        const { at, weight } = tailCounts(large);
        const most = Math.max(64, ...large);
        expect(at.length).toBeLessThanOrEqual(64 + 12 * Math.ceil(Math.log2(most / 64)));
        expect(at.every((i, k) => k === 0 || i > at[k - 1]!)).toBe(true);
        expectClose(
          weight.reduce((sum, w) => sum + w, 0),
          large.reduce((sum, y) => sum + y, 0),
          { relative: 1e-13 }, // 700 additions
        );
      }),
    );
  });

  it("stay numbers for frequencies of any size", () => {
    for (const rare of [0, 5e-324, 1e-300, 1e-41, 1e-20]) {
      const { at, weight } = tailCounts([65, 127, 1000, 3000], [1, rare, rare, rare]);
      expect([...at, ...weight].every(Number.isFinite)).toBe(true);
      expectClose(
        weight.reduce((sum, w) => sum + w, 0),
        65,
        { relative: 1e-13 }, // 4000 rare ones add at most 1e-16
      );
    }
  });
});
