import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  indexOfLargest,
  indexOfSmallest,
  ranks,
  swappedPairs,
} from "../../../../src/core/pooling/ranking/ranks.ts";

const list = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true })));

describe("ranks", () => {
  it("gives the definition, counted one by one", () => {
    fc.assert(
      fc.property(list, (values) => {
        const counted = values.map(
          (x, j) =>
            1 +
            values.filter((v) => v > x).length +
            values.filter((v, k) => k !== j && v === x).length / 2,
        );
        expect(ranks(values)).toEqual(counted);
      }),
    );
  });

  it("treats 0 and -0 as a tie and refuses NaN", () => {
    expect(ranks([0, -0, 1])).toEqual([2.5, 2.5, 1]);
    expect(ranks([])).toEqual([]);
    expect(() => ranks([1, NaN])).toThrow("ranks: no value may be NaN, got NaN at index 1");
  });
});

describe("swappedPairs", () => {
  it("gives the definition, counted pair by pair", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }))),
        (pairs) => {
          let counted = 0;
          for (const [j, [rawJ, pooledJ]] of pairs.entries())
            for (const [rawK, pooledK] of pairs.slice(j + 1))
              if ((rawJ - rawK) * (pooledJ - pooledK) < 0) counted++;
          const [raw, pooled] = [pairs.map(([r]) => r), pairs.map(([, p]) => p)];
          expect(swappedPairs({ raw, pooled })).toBe(counted);
        },
      ),
    );
  });

  it("is 0 for the same order, all pairs for the reverse, also for many groups", () => {
    const up = Array.from({ length: 20_001 }, (_, j) => j);
    expect(swappedPairs({ raw: up, pooled: up })).toBe(0);
    expect(swappedPairs({ raw: up, pooled: up.map((v) => -v) })).toBe((20_001 * 20_000) / 2);
  });
});

describe("indexOfLargest and indexOfSmallest", () => {
  it("name the first of the extremes", () => {
    expect([indexOfLargest([1, 3, 3]), indexOfSmallest([2, 1, 1])]).toEqual([1, 1]);
    expect(() => indexOfLargest([])).toThrow("indexOfLargest: there must be at least one value");
    expect(() => indexOfSmallest([NaN])).toThrow("no value may be NaN");
  });
});
