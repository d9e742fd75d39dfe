import fc from "fast-check";
import { expect, it } from "vitest";
import { keepApart, type Reached } from "#plot/keepApart.ts";

/** What a finger needs in either direction, in CSS pixels (WCAG 2.5.5). */
const FINGER = 44;
const DUST = 1e-9;

/** Where a mark stands and can be taken, on the page: x to the right, y down, its level at 0. */
function placed(x: number, font: number, { lift, reach }: Reached) {
  const y = -lift * font;
  return {
    x,
    y,
    left: x + reach.left,
    right: x + reach.right,
    top: y + reach.top,
    bottom: y + reach.bottom,
  };
}
type Placed = ReturnType<typeof placed>;

function pairAt(first: number, second: number, font: number): readonly [Placed, Placed] {
  const [one, other] = keepApart(first, second, font);
  return [placed(first, font, one), placed(second, font, other)];
}

const font = fc.double({ min: 13, max: 90, noNaN: true });
const x = fc.double({ min: 0, max: 400, noNaN: true });
/** Marks that are often near each other or in the same place. */
const pair = fc
  .tuple(x, fc.oneof(fc.constant(0), fc.double({ min: -60, max: 60, noNaN: true }), x))
  .map(([first, by]) => [first, first + by] as const);

it("gives each of two marks a finger's square of its own, with the mark in it", () => {
  fc.assert(
    fc.property(pair, font, ([first, second], size) => {
      const both = pairAt(first, second, size);
      for (const one of both) {
        expect(one.right - one.left).toBeGreaterThanOrEqual(FINGER - DUST);
        expect(one.bottom - one.top).toBeGreaterThanOrEqual(FINGER - DUST);
        expect(one.x >= one.left && one.x <= one.right).toBe(true);
        expect(one.y >= one.top && one.y <= one.bottom).toBe(true);
      }
      const [a, b] = both;
      const shared = [
        Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
      ];
      expect(Math.min(...shared), "no place belongs to both").toBeLessThanOrEqual(DUST);
    }),
  );
});

it("never lets them be drawn over one another", () => {
  fc.assert(
    fc.property(pair, font, ([first, second], size) => {
      const [a, b] = pairAt(first, second, size);
      // A diamond and a circle of 1.25 and 1 times 0.42 heights of the text.
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2.25 * 0.42 * size);
    }),
  );
});

it("leaves marks that are far apart where they are, with the finger's square around each", () => {
  const reach = { left: -22, right: 22, top: -22, bottom: 22 };
  expect(keepApart(100, 160, 15)).toEqual([
    { lift: 0, reach },
    { lift: 0, reach },
  ]);
});

it("moves no mark by leaps while another comes nearer", () => {
  fc.assert(
    fc.property(pair, font, ([first, second], size) => {
      const [, here] = pairAt(first, second, size);
      const [, there] = pairAt(first, second + 1, size);
      // It rises by 2.2 heights of the text while the other comes nearer by 0.7.
      expect(Math.abs(here.y - there.y)).toBeLessThanOrEqual(2.2 / 0.7 + DUST);
    }),
  );
});
