import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  normalCdf,
  normalDensity,
  normalDraw,
  normalLogCdf,
  normalLogDensity,
  normalMoments,
  normalQuantile,
  normalUpperTail,
} from "../../../src/core/distributions/normal.ts";
import { createGenerator } from "../../../src/core/random/generator.ts";
import { expectClose } from "../../support/close.ts";

describe("the Normal law", () => {
  it("is the point mass at the mean when sd is 0", () => {
    expect([normalLogDensity(3, 3, 0), normalLogDensity(4, 3, 0)]).toEqual([Infinity, -Infinity]);
    expect([normalDensity(3, 3, 0), normalDensity(4, 3, 0)]).toEqual([Infinity, 0]);
    expect([2, 3, 4].map((x) => normalCdf(x, 3, 0))).toEqual([0, 1, 1]);
    expect([2, 3, 4].map((x) => normalUpperTail(x, 3, 0))).toEqual([1, 0, 0]);
    expect([2, 3, 4].map((x) => normalLogCdf(x, 3, 0))).toEqual([-Infinity, 0, 0]);
    expect(normalQuantile(0.2, 3, 0)).toBe(3);
    expect(normalDraw(createGenerator(1), 3, 0)).toBe(3);
  });

  it("lets NaN through and answers an impossible sd with NaN", () => {
    const kernels = [normalLogDensity, normalDensity, normalCdf, normalUpperTail, normalLogCdf];
    for (const kernel of [...kernels, normalQuantile]) {
      expect(kernel(Number.NaN, 0, 1)).toBeNaN();
      expect(kernel(0.5, Number.NaN, 1)).toBeNaN();
      expect(kernel(0.5, 0, Number.NaN)).toBeNaN();
      expect(kernel(0.5, 0, -1)).toBeNaN();
    }
    expect(normalQuantile(1.1, 0, 1)).toBeNaN();
    expect(() => normalMoments({ mean: 0, sd: -1 })).toThrow("sd must be at least 0, got -1");
  });

  it("has nothing beyond infinity", () => {
    expect([normalDensity(Infinity, 0, 1), normalLogDensity(-Infinity, 0, 1)]).toEqual([
      0,
      -Infinity,
    ]);
    expect([normalCdf(-Infinity, 0, 1), normalCdf(Infinity, 0, 1)]).toEqual([0, 1]);
    expect([normalLogCdf(-Infinity, 0, 1), normalLogCdf(Infinity, 0, 1)]).toEqual([-Infinity, 0]);
    expect([normalQuantile(0, 0, 1), normalQuantile(1, 0, 1)]).toEqual([-Infinity, Infinity]);
  });

  const mean = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  const sd = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
  const z = fc.double({ min: -8, max: 8, noNaN: true });

  it("splits into a lower and an upper part that make one, and mirrors at the mean", () => {
    fc.assert(
      fc.property(z, (x) => {
        expectClose(normalCdf(x, 0, 1) + normalUpperTail(x, 0, 1), 1, { relative: 4e-16 }); // two roundings
        expect(normalUpperTail(x, 0, 1)).toBe(normalCdf(-x, 0, 1));
      }),
    );
  });

  it("finds its own probability again", () => {
    fc.assert(
      fc.property(mean, sd, fc.double({ min: 1e-12, max: 0.999, noNaN: true }), (m, s, p) => {
        const x = normalQuantile(p, m, s);
        // x is rounded at the size of the mean, and p moves by density times that
        const room = 1e-14 * (1 + Math.abs(x) + Math.abs(m)) * normalDensity(x, m, s);
        expectClose(normalCdf(x, m, s), p, { relative: 1e-14, absolute: room + 1e-14 * p * 30 });
      }),
    );
  });

  it("draws the same point of the law when mean and sd move", () => {
    const still = normalDraw(createGenerator(9), 0, 1);
    expect(normalDraw(createGenerator(9), 10, 3)).toBe(10 + 3 * still);
  });
});
