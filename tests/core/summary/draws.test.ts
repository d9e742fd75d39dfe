import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  highestDensityIntervalOfDraws,
  quantilesOfDraws,
} from "../../../src/core/summary/quantileOfDraws.ts";
import { mergeSpreads, spreadOf } from "../../../src/core/summary/spread.ts";
import { expectClose } from "../../support/close.ts";

const rows = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { maxLength: 30 });

describe("quantilesOfDraws", () => {
  it("follows R's default between the ordered draws", () => {
    // by hand: ordered 1 1 2 3 4 5 6 9, ranks 0.7, 1.75, 3.5, 6.3
    const got = quantilesOfDraws([3, 1, 4, 1, 5, 9, 2, 6], [0.1, 0.25, 0.5, 0.9]);
    expectClose(got, [1, 1.75, 3.5, 6.9], { relative: 1e-15 }); // one line
  });

  it("leaves the draws alone and knows infinite ones", () => {
    const draws = [2, Infinity, 1];
    expect(quantilesOfDraws(draws, [0, 0.5, 1])).toEqual([1, 2, Infinity]);
    expect(draws).toEqual([2, Infinity, 1]);
  });

  it("refuses no draws, NaN and impossible shares", () => {
    expect(() => quantilesOfDraws([], [0.5])).toThrow("there must be at least one draw, got 0");
    expect(() => quantilesOfDraws([1, Number.NaN], [0.5])).toThrow("no draw may be NaN");
    expect(() => quantilesOfDraws([1], [1.5])).toThrow("every p must lie in [0, 1], got 1.5");
  });
});

describe("highestDensityIntervalOfDraws", () => {
  it("is the shortest window", () => {
    const draws = [9, 0, 1, 1.2, 1.4, 5];
    expect(highestDensityIntervalOfDraws(draws, 0.5)).toEqual({ low: 1, high: 1.4 });
    expect(highestDensityIntervalOfDraws(draws, 1)).toEqual({ low: 0, high: 9 });
    expect(highestDensityIntervalOfDraws([4], 0.5)).toEqual({ low: 4, high: 4 });
  });
});

describe("spreadOf", () => {
  it("keeps its digits far from zero", () => {
    // exact: 0, 2 and 4 around 2, moved by 1e9
    expect(spreadOf([1e9, 1e9 + 2, 1e9 + 4])).toEqual({ n: 3, mean: 1e9 + 2, squares: 8 });
    expect(spreadOf([])).toEqual({ n: 0, mean: 0, squares: 0 });
  });

  it("merges chunks in any order to the same", () => {
    fc.assert(
      fc.property(rows, rows, rows, (a, b, c) => {
        const whole = spreadOf([...a, ...b, ...c]);
        const [x, y, z] = [spreadOf(a), spreadOf(b), spreadOf(c)];
        for (const merged of [
          mergeSpreads(mergeSpreads(x, y), z),
          mergeSpreads(x, mergeSpreads(y, z)),
          mergeSpreads(mergeSpreads(z, x), y),
        ]) {
          expect(merged.n).toBe(whole.n);
          expectClose(merged.mean, whole.mean, { relative: 0, absolute: 1e-11 }); // 90 rows of size 1e3
          expectClose(merged.squares, whole.squares, { relative: 1e-12, absolute: 1e-9 }); // their squares
        }
      }),
      { numRuns: 50 },
    );
  });
});
