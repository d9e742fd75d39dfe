import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, type LabelRequest, placeLabels } from "#plot/placeLabels.ts";

const HEIGHT = 20;
const BOUNDS: Box = { left: 0, right: 600, top: 0, bottom: 260 };

const request = (id: string): fc.Arbitrary<LabelRequest> =>
  fc.record({
    id: fc.constant(id),
    width: fc.double({ min: 5, max: 250, noNaN: true }),
    places: fc.array(
      fc.tuple(
        fc.double({ min: -200, max: 800, noNaN: true }),
        fc.double({ min: -100, max: 400, noNaN: true }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  });
const requests = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, k) => request(`label ${k}`))));
const box = fc
  .record({
    left: fc.double({ min: 0, max: 550, noNaN: true }),
    top: fc.double({ min: 0, max: 240, noNaN: true }),
    width: fc.double({ min: 1, max: 300, noNaN: true }),
    height: fc.double({ min: 1, max: 260, noNaN: true }),
  })
  .map(({ left, top, width, height }) => ({
    left,
    right: left + width,
    top,
    bottom: top + height,
  }));

/** Area two boxes share; touching edges share none. */
const shared = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const at = ([x, y]: readonly [number, number], width: number): Box => {
  const left = Math.min(Math.max(x - width / 2, BOUNDS.left), BOUNDS.right - width);
  const bottom = Math.min(Math.max(y, BOUNDS.top + HEIGHT), BOUNDS.bottom);
  return { left, right: left + width, top: bottom - HEIGHT, bottom };
};

describe("labels", () => {
  it("never write over one another or over what is taken, and stay inside", () => {
    fc.assert(
      fc.property(requests, fc.array(box, { maxLength: 4 }), (asked, taken) => {
        const placed = [...placeLabels(asked, BOUNDS, HEIGHT, taken).values()];
        for (const [k, one] of placed.entries()) {
          for (const other of [...taken, ...placed.slice(k + 1)])
            expect(shared(one, other)).toBe(0);
          expect(one.left).toBeGreaterThanOrEqual(BOUNDS.left);
          expect(one.right).toBeLessThanOrEqual(BOUNDS.right + 1e-9);
          expect(one.top).toBeGreaterThanOrEqual(BOUNDS.top);
          expect(one.bottom).toBeLessThanOrEqual(BOUNDS.bottom);
          expect(one.bottom - one.top).toBeCloseTo(HEIGHT, 9);
        }
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  it("take the first of their places that those before left free", () => {
    fc.assert(
      fc.property(requests, fc.array(box, { maxLength: 4 }), (asked, taken) => {
        const placed = placeLabels(asked, BOUNDS, HEIGHT, taken);
        const before: Box[] = [...taken];
        for (const { id, places, width } of asked) {
          const free = places
            .map((place) => at(place, width))
            .find((one) => before.every((other) => shared(one, other) === 0));
          if (free) expect(placed.get(id)).toEqual(free);
          const got = placed.get(id);
          if (got) before.push(got);
        }
      }),
      { numRuns: 3000, seed: 2 },
    );
  });

  it("keep clear of what is to be avoided where they have a choice, and only then", () => {
    fc.assert(
      fc.property(requests, fc.array(box, { minLength: 1, maxLength: 3 }), (asked, avoided) => {
        const placed = placeLabels(asked, BOUNDS, HEIGHT, [], avoided);
        const before: Box[] = [];
        for (const { id, places, width } of asked) {
          const free = places
            .map((place) => at(place, width))
            .filter((one) => before.every((other) => shared(one, other) === 0));
          const clear = free.find((one) => avoided.every((other) => shared(one, other) === 0));
          const wanted = clear ?? free[0];
          if (wanted) expect(placed.get(id)).toEqual(wanted);
          const got = placed.get(id);
          if (got) before.push(got);
        }
      }),
      { numRuns: 3000, seed: 6 },
    );
  });

  it("are left out only where their column is full", () => {
    fc.assert(
      fc.property(requests, (asked) => {
        // Six labels of this height cannot fill the thirteen rows of an empty drawing.
        expect(placeLabels(asked, BOUNDS, HEIGHT).size).toBe(asked.length);
      }),
      { numRuns: 1000, seed: 3 },
    );
    const full: Box = { ...BOUNDS };
    const one: LabelRequest = { id: "a", width: 50, places: [[100, 100]] };
    expect(placeLabels([one], BOUNDS, HEIGHT, [full]).size).toBe(0);
  });

  it("may touch", () => {
    const label = (id: string, x: number): LabelRequest => ({ id, width: 100, places: [[x, 100]] });
    const placed = placeLabels([label("a", 100), label("b", 200)], BOUNDS, HEIGHT);
    expect([...placed.values()].map(({ bottom }) => bottom)).toEqual([100, 100]);
  });

  it("of no drawing at all are none", () => {
    expect(placeLabels([], BOUNDS, HEIGHT).size).toBe(0);
    const flat = { ...BOUNDS, bottom: 0 };
    expect(() =>
      placeLabels([{ id: "a", width: 900, places: [[0, 0]] }], flat, HEIGHT),
    ).not.toThrow();
  });
});
