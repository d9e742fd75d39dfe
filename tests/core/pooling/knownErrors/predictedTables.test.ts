import { describe, expect, it } from "vitest";
import { predictedTables } from "#core/pooling/knownErrors/predictedTables.ts";
import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { expectClose } from "../../../support/close.ts";
import { logOfSpread } from "../../../widgets/coachedSchools.ts";

const schools = { y: [28, 8, -3, 7, -1, 1, 18, 12], sigma: [15, 10, 16, 11, 9, 11, 10, 18] };
const slip = { ...schools, y: [82, ...schools.y.slice(1)] };

/** Tables drawn by the model's own story: a spread from a grid of its likelihood, a mean, truths, results. */
function drawn({ y, sigma }: typeof schools, errors: readonly number[], tables: number) {
  const grid = Array.from({ length: 4000 }, (_, k) => 0.05 * (k + 0.5));
  const logs = grid.map((tau) =>
    logOfSpread(
      y,
      sigma.map((error) => error ** 2 + tau ** 2),
    ),
  );
  const top = Math.max(...logs);
  const sums: number[] = [];
  for (const log of logs) sums.push((sums.at(-1) ?? 0) + Math.exp(log - top));
  const chance = createGenerator(11);
  return Array.from({ length: tables }, () => {
    const at = chance() * sums.at(-1)!;
    const tau = grid[sums.findIndex((sum) => sum >= at)]!;
    const weights = sigma.map((error) => 1 / (error ** 2 + tau ** 2));
    const total = weights.reduce((a, b) => a + b);
    const centre = weights.reduce((sum, w, j) => sum + w * y[j]!, 0) / total;
    const [own = 0, ...rest] = standardNormals(chance, 1 + 2 * errors.length);
    const mu = centre + own / Math.sqrt(total);
    return errors.map((error, k) => mu + tau * rest[2 * k]! + error * rest[2 * k + 1]!);
  });
}

describe("predictedTables", () => {
  it.each([
    ["the eight schools", schools],
    ["with a slip of the pen", slip],
  ])("is what tables drawn by the story show: %s", (_, data) => {
    const tables = 20_000;
    const played = drawn(data, data.sigma, tables);
    const often = (of: (table: readonly number[]) => boolean) =>
      played.filter((table) => of(table)).length / tables;
    const predicted = predictedTables(data);
    for (const x of [10, 28, 50, 82]) {
      // Four standard errors of a share of 20,000.
      const near = (got: number, seen: number) =>
        expect(Math.abs(got - seen), `${x}`).toBeLessThan(
          4 * Math.sqrt((got * (1 - got)) / tables) + 1e-4,
        );
      near(
        predicted.one(0).upperTail(x),
        often(([first = 0]) => first >= x),
      );
      near(
        predicted.largestTail(x),
        often((table) => Math.max(...table) >= x),
      );
      near(
        predicted.mean.upperTail(x),
        often((table) => table.reduce((a, b) => a + b) / table.length >= x),
      );
    }
  });

  it("has one new group for its own largest, and its own mean", () => {
    const alone = predictedTables({ ...slip, errors: [15] });
    for (const x of [-20, 5, 40, 82, 140]) {
      expectClose(alone.largestTail(x), alone.one(0).upperTail(x), { relative: 1e-6 });
      expectClose(alone.mean.upperTail(x), alone.one(0).upperTail(x), { relative: 1e-12 });
    }
  });

  it("counts how far out the largest lies: for three new groups of one error, by an angle on the circle", () => {
    // The deviations of three such results from their mean point anywhere alike: t is 2 / 3^(1/2) times the cosine of an angle
    // spread evenly over a third of the circle, whatever the spread.
    const tables = 40_000;
    const standard = Array.from(standardNormals(createGenerator(5), 3 * tables));
    const tail = predictedTables({ ...schools, errors: [9, 9, 9] }).outlyingTail(standard);
    for (const t of [0.6, 0.8, 1, 1.1, 1.15]) {
      const exact = Math.acos((t * Math.sqrt(3)) / 2) / (Math.PI / 3);
      expect(Math.abs(tail(t) - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / tables));
    }
    expect(tail(0.57)).toBe(1);
    expect(tail(1.1548)).toBe(0);
  });

  it.each([
    ["the eight schools", schools],
    ["with a slip of the pen", slip],
  ])("counts the same of other tables drawn by the story: %s", (_, data) => {
    const tables = 20_000;
    const standard = Array.from(standardNormals(createGenerator(6), 8 * tables));
    const tail = predictedTables(data).outlyingTail(standard);
    const out = drawn(data, data.sigma, tables).map((table) => {
      const mean = table.reduce((a, b) => a + b) / 8;
      const squares = table.reduce((sum, one) => sum + (one - mean) ** 2, 0);
      return (Math.max(...table) - mean) / Math.sqrt(squares / 7);
    });
    for (const t of [1.2, 1.5, 1.8, 2.1, 2.4]) {
      const often = out.filter((one) => one >= t).length / tables;
      // Both are counted: four standard errors of their difference.
      expect(Math.abs(tail(t) - often), `${t}`).toBeLessThan(
        4 * Math.sqrt((2 * often * (1 - often)) / tables) + 1e-4,
      );
    }
    expect(() => predictedTables(data).outlyingTail([1, 2, 3])).toThrow(RangeError);
  });

  it("expects a larger largest of more groups, and refuses what is no error", () => {
    const tail = (count: number) =>
      predictedTables({ ...schools, errors: Array(count).fill(12) }).largestTail(40);
    expect(tail(2)).toBeGreaterThan(tail(1));
    expect(tail(8)).toBeGreaterThan(tail(2));
    expect(() => predictedTables({ ...schools, errors: [3, 0] })).toThrow(RangeError);
    expect(() => predictedTables(schools).one(8)).toThrow(RangeError);
  });
});
