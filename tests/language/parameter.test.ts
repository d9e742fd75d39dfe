import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decimals,
  digits,
  type Grid,
  offRail,
  onRail,
  type Stride,
  snap,
  stepBy,
} from "#language/parameter.ts";
import { expectClose } from "../support/close.ts";

const FINE_STEPS = [1, 0.5, 0.25, 0.1, 0.05, 0.01, 0.001, 2, 5];
const STRIDES: readonly Stride[] = ["step", "fine", "page", "home", "end"];

/** Grids whose ends can be chosen, as defineModel demands. */
const grids = fc
  .record({
    fineStep: fc.constantFrom(...FINE_STEPS),
    low: fc.integer({ min: -2000, max: 2000 }),
    width: fc.integer({ min: 1, max: 4000 }),
    fineInStep: fc.integer({ min: 1, max: 10 }),
  })
  .map(({ fineStep, low, width, fineInStep }): Grid => {
    const clean = (k: number) => Number((k * fineStep).toFixed(decimals(fineStep)));
    return { range: [clean(low), clean(low + width)], step: clean(fineInStep), fineStep };
  });
const anything = fc.double({ min: -1e9, max: 1e9, noNaN: true });
/** Sizes at which dust shows: the distance to a whole number of steps, in steps. */
const offGrid = (x: number, step: number) => Math.abs(x / step - Math.round(x / step));

describe("snap", () => {
  it("gives a value on the grid, in the range, written in full", () => {
    fc.assert(
      fc.property(grids, anything, (grid, value) => {
        const snapped = snap(grid, value)!;
        expect(snapped).toBeGreaterThanOrEqual(grid.range[0]);
        expect(snapped).toBeLessThanOrEqual(grid.range[1]);
        expect(offGrid(snapped, grid.fineStep)).toBeLessThan(1e-9); // k up to 1e4, one rounding each of 1e-16
        expect(Number(snapped.toFixed(digits(grid)))).toBe(snapped);
        expect(Object.is(snapped, -0)).toBe(false);
      }),
    );
  });

  it("leaves alone what it gave", () => {
    fc.assert(
      fc.property(grids, anything, (grid, value) => {
        const once = snap(grid, value)!;
        expect(snap(grid, once)).toBe(once);
      }),
    );
  });

  it("gives the nearest value there is", () => {
    fc.assert(
      fc.property(grids, fc.double({ min: 0, max: 1, noNaN: true }), (grid, share) => {
        const [low, high] = grid.range;
        const value = low + share * (high - low);
        const half = grid.fineStep * (0.5 + 1e-9); // a tie may fall to either side by one rounding
        expect(Math.abs(snap(grid, value)! - value)).toBeLessThanOrEqual(half);
      }),
    );
  });

  it("keeps the order of values", () => {
    fc.assert(
      fc.property(grids, anything, anything, (grid, a, b) => {
        expect(snap(grid, Math.min(a, b))!).toBeLessThanOrEqual(snap(grid, Math.max(a, b))!);
      }),
    );
  });

  it.each([NaN, Infinity, -Infinity])("keeps the old value for %s", (value) => {
    expect(snap({ range: [0, 1], step: 0.1, fineStep: 0.1 }, value)).toBeNull();
  });

  it("leaves no binary dust", () => {
    const grid: Grid = { range: [0, 100], step: 1, fineStep: 0.1 };
    expect([0.3, 12.299999, 0.1 + 0.2, 80.95000001].map((x) => snap(grid, x))).toEqual([
      0.3, 12.3, 0.3, 81,
    ]);
  });
});

describe("stepBy", () => {
  const grid: Grid = { range: [40, 100], step: 1, fineStep: 0.1 };

  it.each([
    ["step", 1, 71.3],
    ["step", -1, 69.3],
    ["fine", 1, 70.4],
    ["fine", -1, 70.2],
    ["page", 1, 76.3],
    ["page", -1, 64.3],
    ["home", 1, 40],
    ["end", -1, 100],
  ] as const)("goes by %s in direction %s from 70.3 to %s", (stride, direction, target) => {
    expect(stepBy(grid, 70.3, stride, direction)).toBe(target);
  });

  it("stays where values can be chosen and always moves unless it is at the end", () => {
    fc.assert(
      fc.property(
        grids,
        anything,
        fc.constantFrom(...STRIDES),
        fc.constantFrom<1 | -1>(1, -1),
        (any, value, stride, direction) => {
          const from = snap(any, value)!;
          const to = stepBy(any, from, stride, direction);
          expect(snap(any, to)).toBe(to);
          if (stride === "home" || stride === "end") return;
          const end = direction === 1 ? any.range[1] : any.range[0];
          if (from !== end) expect(Math.sign(to - from)).toBe(direction);
          else expect(to).toBe(end);
        },
      ),
    );
  });

  it("comes back after one step there and one back, away from the ends", () => {
    fc.assert(
      fc.property(grids, anything, (any, value) => {
        const from = snap(any, value)!;
        const up = stepBy(any, from, "step", 1);
        if (up < any.range[1]) expect(stepBy(any, up, "step", -1)).toBe(from);
      }),
    );
  });

  it("starts at the low end from what is no number", () => {
    expect(stepBy(grid, NaN, "step", 1)).toBe(40);
  });
});

describe("a rail", () => {
  const bent = { range: [1, 500], step: 1, fineStep: 1, bend: 5 } as const;
  const rails = fc.record({
    range: fc
      .tuple(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 1, max: 1e4, noNaN: true }),
      )
      .map(([low, length]) => [low, low + length] as const),
    bend: fc.oneof(fc.constant(undefined), fc.double({ min: 0.1, max: 1000, noNaN: true })),
  });

  it("goes from the low end to the high end, and back to the value it came from", () => {
    fc.assert(
      fc.property(rails, fc.double({ min: 0, max: 1, noNaN: true }), (rail, place) => {
        expectClose(onRail(rail, rail.range[0]), 0, { relative: 0, absolute: 1e-12 });
        expectClose(onRail(rail, rail.range[1]), 1, { relative: 1e-12 });
        const room = { relative: 0, absolute: 1e-10 }; // powers up to 1e5, logs of numbers near one
        expectClose(onRail(rail, offRail(rail, place)), place, room);
      }),
    );
  });

  it("gives a decade as much room as the next, far beyond its bend", () => {
    const rail = { range: [0, 1e6], bend: 0.001 } as const;
    const decade = (from: number) => onRail(rail, 10 * from) - onRail(rail, from);
    expectClose(decade(100), decade(1000), { relative: 1e-4 }); // 0.001 / 100 is left of the bend
  });

  it("is paged through in tenths of its length, and never stands still", () => {
    expect(stepBy(bent, 60, "page", 1)).toBe(Math.round(65 * (505 / 6) ** 0.1 - 5));
    expect(stepBy(bent, 1, "page", 1)).toBe(Math.round(6 * (505 / 6) ** 0.1 - 5));
    expect(stepBy(bent, 500, "page", -1)).toBe(Math.round(505 / (505 / 6) ** 0.1 - 5));
    expect(stepBy({ ...bent, bend: 0.001 }, 1, "page", 1)).toBe(2);
  });
});
