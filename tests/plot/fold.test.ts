import { describe, expect, it } from "vitest";
import { foldedScale, foldOf, heightOf } from "#plot/fold.ts";

describe("a list folded in the middle", () => {
  it("is left alone as long as a room can read it", () => {
    expect(foldOf(14)).toBeUndefined();
    expect(heightOf(14)).toBe(14);
  });

  it.each([15, 18, 40])(
    "leaves the first and the last seven of %i rows as high as they were",
    (rows) => {
      const y = foldedScale([rows - 0.5, -0.5], foldOf(rows)!, [0, heightOf(rows)]);
      const heights = Array.from({ length: rows }, (_, at) => y(at - 0.5) - y(at + 0.5));
      const isFolded = heights.map((height) => height < 0.75);
      expect(isFolded.filter(Boolean)).toHaveLength(rows - 14);
      expect(isFolded.indexOf(true)).toBe(7);
      expect(isFolded.lastIndexOf(true)).toBe(rows - 8);
      for (const height of heights.filter((_, at) => !isFolded[at]))
        expect(Math.abs(height - 1)).toBeLessThan(1e-12);
    },
  );

  it("goes either way, and back", () => {
    const up = foldedScale([0, 10], [2, 6], [0, 80]);
    const down = foldedScale([10, 0], [2, 6], [0, 80]);
    for (const value of [0, 1, 2, 3, 6, 9, 10]) {
      expect(Math.abs(up(value) + down(value) - 80)).toBeLessThan(1e-9);
      expect(Math.abs(up.invert(up(value)) - value)).toBeLessThan(1e-9);
    }
    expect(up(6) - up(2), "four of them at half their height").toBe(20);
  });
});
