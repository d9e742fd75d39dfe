import { expect, it } from "vitest";
import { growth1990 } from "#data/growth1990.ts";
import { variantOf } from "#exercises/variant.ts";
import { growthOfARat } from "../../content/principles/10-lines/exercises/growthOfARat.ts";
import { learners } from "../exercises/learners.ts";
import posteriordb from "../reference/models/bugs_rats.json";

const { days: DAYS, weights } = growth1990;
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
const middle = 22;
const lines = weights.map((row) => {
  const level = sum(row) / row.length;
  const slope = sum(row.map((y, k) => (DAYS[k]! - middle) * y)) / 490;
  const left = sum(row.map((y, k) => (y - level - slope * (DAYS[k]! - middle)) ** 2));
  return { slope, left };
});

it("every weight is that of the copy of posteriordb", () => {
  const { rows } = posteriordb.data;
  expect(rows).toHaveLength(150);
  for (const [rat, day, weight] of rows as [number, number, number][])
    expect(weights[rat - 1]![DAYS.findIndex((one) => one - middle === day)]).toBe(weight);
});

it("the thirty rats: the published fit, by sums of squares of a balanced table", () => {
  expect(weights).toHaveLength(30);
  expect(sum(weights.flat())).toBe(36_398);
  const mean = sum(lines.map(({ slope }) => slope)) / 30;
  const scatter = sum(lines.map(({ left }) => left)) / 90;
  const between = sum(lines.map(({ slope }) => (slope - mean) ** 2)) / 29 - scatter / 490;
  // lme4 and nlme, REML: slope 6.186, its sd .511, residual 6.01.
  expect(mean).toBeCloseTo(6.186, 3);
  expect(Math.sqrt(between)).toBeCloseTo(0.511, 3);
  expect(Math.sqrt(scatter)).toBeCloseTo(6.01, 2);
});

/** Means of the posteriors of the thirty slopes, slopes and levels independent: quadrature over the model of posteriordb. */
const POSTERIORDB = [
  6.0637, 7.0617, 6.4851, 5.3319, 6.5738, 6.1746, 5.975, 6.4186, 7.0617, 5.842, 6.8067, 6.1192,
  6.1635, 6.6958, 5.4095, 5.9196, 6.2744, 5.842, 6.4075, 6.0526, 6.4075, 5.853, 5.7422, 5.8863,
  6.9176, 6.5516, 5.8974, 5.842, 5.6645, 6.1303,
];

it("the pull of the exercise is that of the whole posterior, to less than it asks for", () => {
  const asked = new Set<number>();
  for (let seed = 1; seed <= 200; seed++) {
    const given = variantOf(growthOfARat, seed).given as Readonly<Record<string, number>>;
    if (given.times !== 5) continue;
    const { right } = learners["growth-of-a-rat"]!(given);
    const { growth } = right as Readonly<Record<string, number>>;
    asked.add(given.rat!);
    expect(Math.abs(growth! - POSTERIORDB[given.rat! - 1]!)).toBeLessThan(0.01);
  }
  expect(asked.size).toBeGreaterThan(8);
});
