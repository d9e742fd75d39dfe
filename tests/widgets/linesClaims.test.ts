import { describe, expect, it } from "vitest";
import { ellipseOf, populationOf } from "#widgets/figures/lines/departments.ts";
import { START, seen } from "./departments.ts";

const spread = (values: readonly number[]) => {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length);
};

describe("what the chapter on lines says in words", () => {
  const start = seen(START, 1, false);
  const middle = seen({ ...START, zero: 11 }, 1, false);

  it("Sales is turned: flatter, higher at hiring, lower at eleven years", () => {
    expect(start.lines[0]![1]).toBeLessThan(start.own[0]![1]);
    expect(start.lines[0]![0]).toBeGreaterThan(start.own[0]![0]);
    expect(middle.lines[0]![0]).toBeLessThan(middle.own[0]![0]);
  });

  it("Legal's one person, of fourteen years, stands below the company's line, and Legal is put at a slower rise", () => {
    expect(start.counted[1]).toEqual([14]);
    const off = 62 - start.company[0]! - 14 * start.company[1]!;
    expect(off).toBeLessThan(0);
    expect(start.lines[1]![1]!).toBeLessThan(start.company[1]!);
  });

  it("with other people in Sales the estimated rise swings less than half as much as the own one", () => {
    const seeds = Array.from({ length: 300 }, (_, k) => seen(START, k + 2, false));
    const own = spread(seeds.map((one) => one.own[0]![1]));
    const estimate = spread(seeds.map((one) => one.lines[0]![1]!));
    // .40 against .94; a standard deviation from 300 is known to 4 %.
    expect(estimate / own).toBeLessThan(0.5);
  });

  it("Legal's start falls when the correlation goes to nought, and no line moves with a zero that carries it along", () => {
    const loose = seen({ ...START, rho: 0 }, 1, false);
    expect(loose.lines[1]![0]!).toBeLessThan(start.lines[1]![0]!);
    for (const [j, line] of start.lines.entries())
      expect(Math.abs(middle.lines[j]![0]! - (line[0]! + 11 * line[1]!))).toBeLessThan(1e-9);
  });

  it("held at no correlation, the lines at hiring and at eleven years differ", () => {
    const [hired, later] = [seen(START, 1, true), seen({ ...START, zero: 11 }, 1, true)];
    expect(Math.abs(hired.lines[1]![1]! - later.lines[1]![1]!)).toBeGreaterThan(0.1);
  });

  it("the ellipse holds 90 % of such departments, wherever the years are counted from", () => {
    const { s0, s1, rho } = START;
    for (const year of [0, 6.1, 11, 20]) {
      const places = ellipseOf({ height: 52, rise: 1.3 }, populationOf(START), year);
      // Height is start and rise times years: its variance, and its covariance with the rise, as moments of a sum.
      const variance = s0 ** 2 + 2 * year * rho * s0 * s1 + (year * s1) ** 2;
      const covariance = rho * s0 * s1 + year * s1 ** 2;
      const determinant = variance * s1 ** 2 - covariance ** 2;
      for (const [rise, height] of places) {
        const [across, up] = [rise - 1.3, height - 52 - 1.3 * year];
        const squared =
          (variance * across ** 2 - 2 * covariance * across * up + s1 ** 2 * up ** 2) / determinant;
        // Of two Normal numbers exp(-d² / 2) lie further out than d.
        expect(Math.abs(1 - Math.exp(-squared / 2) - 0.9)).toBeLessThan(1e-9);
      }
    }
  });
});
