import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { REST } from "./coachedSchools.ts";
import {
  average,
  largestAbove,
  meanAbove,
  nodesOf,
  oneAbove,
  outAbove,
  outOf,
} from "./newSchools.ts";

/** What chapter 6 says of the model that a slip of the pen has helped to teach. */
const ERROR = 15;
const ERRORS = [ERROR, ...REST.map(([, error]) => error)];
const rest = nodesOf(REST);
const taughtBy = (own: number) => nodesOf([[own, ERROR], ...REST]);
const taught = (own: number) => oneAbove(taughtBy(own), own, ERROR);
const untaught = (own: number) => oneAbove(rest, own, ERROR);

describe("the model that A has helped to teach", () => {
  it("is less and less surprised by A from about 60 on", () => {
    const places = Array.from({ length: 15 }, (_, k) => 30 + 5 * k);
    const chances = places.map(taught);
    const lowest = chances.indexOf(Math.min(...chances));
    expect(places[lowest]).toBeGreaterThanOrEqual(55);
    expect(places[lowest]).toBeLessThanOrEqual(65);
    for (const [k, chance] of chances.slice(lowest + 1).entries())
      expect(chance).toBeGreaterThan(chances[lowest + k]!);
  });

  it("puts about three new schools of a hundred as high as the slip, the others fewer than one in a thousand", () => {
    expect(Math.round(100 * taught(82))).toBe(3);
    expect(untaught(82)).toBeLessThan(0.001);
    expect(untaught(100)).toBeLessThan(untaught(82));
  });

  it("hardly differs from the others at the result as it was published", () => {
    expect(taught(28) - untaught(28)).toBeGreaterThan(0);
    expect(taught(28) - untaught(28)).toBeLessThan(0.03);
    expect(untaught(28), "nothing is odd about it").toBeGreaterThan(0.1);
  });

  it("keeps its surprise under a prior that rules out very large spreads: a half-Normal of 10 points", () => {
    const chances = [60, 82, 100].map((own) => {
      const nodes = taughtBy(own).map((node) => ({
        ...node,
        weight: node.weight * Math.exp(-0.5 * (node.tau / 10) ** 2),
      }));
      return oneAbove(nodes, own, ERROR) / average(nodes, () => 1);
    });
    expect(chances[1]).toBeLessThan(0.01);
    expect(chances[1]).toBeLessThan(chances[0]!);
    expect(chances[2]).toBeLessThan(chances[1]!);
  });

  it("has made room for A wherever A is rare", () => {
    const narrow = average(rest, ({ tau }) => tau);
    for (const error of [3, 8, 15, 22, 30])
      for (let own = -10; own <= 100; own += 2) {
        const nodes = nodesOf([[own, error], ...REST]);
        if (oneAbove(nodes, own, error) >= 0.1) continue;
        expect(
          average(nodes, ({ tau }) => tau),
          `${own} ${error}`,
        ).toBeGreaterThan(narrow);
      }
  });

  it("finds nothing wrong with the mean of all, wherever A lies", () => {
    const results = REST.map(([y]) => y);
    for (let own = -10; own <= 100; own += 10) {
      const mean = (own + results.reduce<number>((a, b) => a + b, 0)) / 8;
      const chance = meanAbove(taughtBy(own), mean, ERRORS);
      expect(chance, `${own}`).toBeGreaterThan(0.4);
      expect(chance, `${own}`).toBeLessThan(0.6);
    }
  });

  it("has a largest result so many sds of its table above the mean in fewer than one table of a thousand", () => {
    const nodes = taughtBy(82);
    const outlying = (table: readonly number[]) => {
      const mean = table.reduce((a, b) => a + b, 0) / table.length;
      const squares = table.reduce((sum, one) => sum + (one - mean) ** 2, 0);
      return (Math.max(...table) - mean) / Math.sqrt(squares / (table.length - 1));
    };
    const seen = outlying([82, ...REST.map(([y]) => y)]);
    const sums = nodes.map((_, k) =>
      nodes.slice(0, k + 1).reduce((sum, { weight }) => sum + weight, 0),
    );
    const chance = createGenerator(3);
    const tables = 40_000;
    let often = 0;
    for (let k = 0; k < tables; k++) {
      const at = chance();
      const { tau } = nodes[sums.findIndex((sum) => sum >= at)] ?? nodes.at(-1)!;
      // How far a table lies up or down does not matter here.
      const z = standardNormals(chance, 8);
      if (outlying(ERRORS.map((error, j) => z[j]! * Math.hypot(error, tau))) >= seen) often += 1;
    }
    // Four standard errors of a count of this size.
    expect((often + 4 * Math.sqrt(often + 1)) / tables).toBeLessThan(0.001);
  });

  it("says of the largest in sds about the same whoever taught, but nothing of a low one, of a shift, or of two slips", () => {
    const others = REST.map(([y]) => y);
    for (const own of [28, 40, 60, 82]) {
      const t = outOf([own, ...others]);
      const [by, without] = [outAbove(taughtBy(own), t, ERRORS), outAbove(rest, t, ERRORS)];
      // Four standard errors of a share of 10,000 tables, and a half of a percent.
      expect(Math.abs(by - without), `${own}`).toBeLessThan(
        4 * Math.sqrt((by * (1 - by)) / 10_000) + 0.005,
      );
    }
    const low = [-60, ...others];
    expect(
      outAbove(nodesOf(low.map((y, j) => [y, ERRORS[j]!])), outOf(low), ERRORS),
    ).toBeGreaterThan(0.3);
    const published = [28, ...others];
    expect(outOf(published.map((y) => y + 10))).toBeCloseTo(outOf(published), 10);
    // G is the seventh of the eight.
    const two = [82, ...others].with(6, 81);
    const both = outAbove(nodesOf(two.map((y, j) => [y, ERRORS[j]!])), outOf(two), ERRORS);
    expect(both).toBeGreaterThan(0.29);
    expect(both).toBeLessThan(1 / 3);
    expect(outOf([1e6, ...others])).toBeLessThan(7 / Math.sqrt(8));
  });

  it("finds a largest result as large often enough, and the others do not", () => {
    for (const own of [40, 60, 82, 100])
      expect(largestAbove(taughtBy(own), own, ERRORS), `${own}`).toBeGreaterThan(0.1);
    expect(largestAbove(rest, 82, ERRORS)).toBeLessThan(0.01);
  });
});
