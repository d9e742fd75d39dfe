import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossedGiven } from "../../../../src/core/pooling/crossed/crossed.ts";
import { crossedLedger } from "../../../../src/core/pooling/crossed/crossedLedger.ts";

const close = (a: number, b: number, size: number) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-12 * size);
const sd = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 30, noNaN: true }));

describe("crossedLedger", () => {
  it("adds up to the exact solve at every level", () => {
    const ratings = fc.array(
      fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 }), fc.double({ min: -9, max: 9, noNaN: true })),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(ratings, sd, sd, (extra, annotatorSd, itemSd) => {
        const rows = [[0, 0, 1], [1, 1, 4], [2, 2, -2], [0, 3, 6], [1, 0, 2], ...extra];
        const [annotator, item, y] = [0, 1, 2].map((k) => rows.map((row) => row[k]!)) as [
          number[],
          number[],
          number[],
        ];
        const model = { annotator, item, y, sigma: 1.3, annotatorSd, itemSd };
        const want = crossedGiven(model);
        const levels = [
          ["mu", 0, want.mu.mean],
          ["annotator", 1, want.mu.mean + want.annotator.mean[1]!],
          ["item", 3, want.mu.mean + want.item.mean[3]!],
        ] as const;
        for (const [of, index, mean] of levels) {
          const got = crossedLedger({ ...model, of, index });
          const size = 1 + ((annotatorSd + itemSd) / 1.3) ** 2; // condition of the solve
          close(got.estimate, mean, 10 * size);
          close(
            got.share.reduce((a, b) => a + b, 0),
            1,
            size,
          );
        }
      }),
    );
  });

  it("names a missing index", () => {
    const model = { annotator: [0], item: [0], y: [1], sigma: 1, annotatorSd: 1, itemSd: 1 };
    expect(() => crossedLedger({ ...model, of: "item", index: 1 })).toThrow("from 0 to 0");
  });
});
