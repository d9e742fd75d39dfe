import { describe, expect, it } from "vitest";
import { parted } from "#widgets/declared/parted.ts";

describe("names beside each other", () => {
  it("are left where there is room", () => expect(parted([4, 1, 9], 2)).toEqual([4, 1, 9]));

  it("are moved apart by halves, in the order they had", () => {
    expect(parted([1, 1.5, 4], 1)).toEqual([0.75, 1.75, 4]);
    const places = parted([5, 5, 5.1, 5.2, 20], 2);
    const sorted = places.toSorted((a, b) => a - b);
    expect(sorted[4]).toBe(20);
    for (let k = 1; k < sorted.length; k++)
      expect(sorted[k]! - sorted[k - 1]!).toBeGreaterThan(2 - 1e-3);
    expect(places[2]).toBeLessThan(places[3]!);
  });
});
