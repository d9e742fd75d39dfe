import fc from "fast-check";
import { expect, it } from "vitest";
import { nearest } from "#lecture/nearest.ts";

const box = (top: number, bottom: number) => ({ top, bottom });

it.each([
  ["the one that holds the height", [box(-900, -100), box(100, 700), box(900, 1500)], 400, 1],
  ["the one with the least gap", [box(-900, -100), box(450, 1700)], 400, 1],
  ["a tall one above before a small one far below", [box(-3000, 390), box(900, 1000)], 400, 0],
  ["of two that hold it, the one better centred", [box(0, 1000), box(380, 420)], 401, 1],
  ["none of none", [], 400, -1],
])("%s", (_, boxes, height, at) => {
  expect(nearest(boxes, height)).toBe(at);
});

it("never leaves one out that is nearer", () => {
  const boxes = fc.array(
    fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.nat(2000)).map(([t, h]) => box(t, t + h)),
    { minLength: 1 },
  );
  const gap = ({ top, bottom }: { top: number; bottom: number }, at: number) =>
    at < top ? top - at : at > bottom ? at - bottom : 0;
  fc.assert(
    fc.property(boxes, fc.integer({ min: 0, max: 1000 }), (all, height) => {
      const chosen = all[nearest(all, height)]!;
      for (const other of all) expect(gap(chosen, height)).toBeLessThanOrEqual(gap(other, height));
    }),
  );
});
