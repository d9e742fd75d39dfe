import { describe, expect, it } from "vitest";
import { betaDensity } from "../../../src/core/distributions/beta.ts";
import { betaDensityCurve, unitGrid } from "../../../src/core/distributions/betaDensityCurve.ts";
import { gammaDensity } from "../../../src/core/distributions/gamma.ts";
import {
  gammaDensityCurve,
  positiveGrid,
} from "../../../src/core/distributions/gammaDensityCurve.ts";
import { normalDensity } from "../../../src/core/distributions/normal.ts";
import { normalDensityCurve } from "../../../src/core/distributions/normalDensityCurve.ts";
import { expectClose } from "../../support/close.ts";

const at = (x: ArrayLike<number>, density: (x: number) => number) => Array.from(x, density);

describe("a curve is its density, point by point", () => {
  it.each([
    [1, 1],
    [2, 3],
    [0.5, 0.5],
    [400, 700],
  ])("Beta(%d, %d)", (a, b) => {
    const grid = unitGrid(513);
    const want = at(grid.x, (x) => betaDensity(x, a, b));
    const room = 2e-15 * (10 + a + b); // as the docblock says, with a factor for the logs
    expectClose(betaDensityCurve(grid, a, b), want, { relative: room, absolute: 1e-100 });
  });

  it.each([
    [1, 0.5],
    [0.4, 2],
    [900, 100],
  ])("Gamma(%d, %d)", (shape, rate) => {
    const grid = positiveGrid(12, 513);
    const want = at(grid.x, (x) => gammaDensity(x, shape, rate));
    const room = 2e-15 * (10 + shape); // as the docblock says, with a factor for the logs
    expectClose(gammaDensityCurve(grid, shape, rate), want, { relative: room, absolute: 1e-100 });
  });

  it("Normal(1, 0.3)", () => {
    const x = Array.from({ length: 101 }, (_, i) => i / 50);
    const want = at(x, (value) => normalDensity(value, 1, 0.3));
    expectClose(normalDensityCurve(x, 1, 0.3), want, { relative: 1e-14 }); // squares up to 12
    expect(normalDensityCurve([0, 1], 1, 0)).toEqual(Float64Array.of(0, Infinity));
    expect(normalDensityCurve([0, 1], 1, -1)).toEqual(Float64Array.of(Number.NaN, Number.NaN));
  });

  it("does not exist for impossible parameters", () => {
    expect(betaDensityCurve(unitGrid(3), -1, 2).every(Number.isNaN)).toBe(true);
    expect(gammaDensityCurve(positiveGrid(1, 3), 1, -1).every(Number.isNaN)).toBe(true);
    expect(() => unitGrid(1)).toThrow(
      "unitGrid: count must be a whole number of at least 2, got 1",
    );
    expect(() => positiveGrid(0, 5)).toThrow(
      "positiveGrid: high must be positive and finite, got 0",
    );
  });
});
