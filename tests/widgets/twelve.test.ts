import { expect, it } from "vitest";
import { testedSchool } from "#data/testedSchool.ts";
import { renderPages } from "../support/pages.ts";
import { figuresOn, firstState } from "./scenes.ts";

/** The students the chapter begins with, their school, and how far averages of twelve wander. */
const averageOf = (seed: number, n: number) =>
  testedSchool
    .sample(seed)
    .columns.score!.slice(0, n)
    .reduce((sum, one) => sum + one, 0) / n;

it("the chapter opens with the first students who average 78 to the point and whose 200 come within half a point of their school", async () => {
  const page = (await renderPages()).find(({ route }) => route === "/principles/shrinkage/")!;
  const figure = figuresOn([page]).find(({ props }) => props.widget === "twelve")!;
  const { seed } = firstState(figure);
  const seeds = Array.from({ length: seed + 1 }, (_, one) => one);
  const isOpening = (one: number) =>
    averageOf(one, 12) === 78 && Math.abs(averageOf(one, 200) - testedSchool.truth.mean) < 0.5;
  expect(seeds.find(isOpening)).toBe(seed);
});

it("averages of twelve scatter round the school with a standard deviation of 2.60", () => {
  const averages = Array.from({ length: 4000 }, (_, seed) => averageOf(seed, 12));
  const mean = averages.reduce((sum, one) => sum + one, 0) / averages.length;
  const variance = averages.reduce((sum, one) => sum + (one - mean) ** 2, 0) / averages.length;
  // Four standard errors; a test that ends at 100 takes a few hundredths from both.
  expect(Math.abs(mean - 74)).toBeLessThan(0.17);
  expect(Math.abs(Math.sqrt(variance) - 2.6)).toBeLessThan(0.12);
});
