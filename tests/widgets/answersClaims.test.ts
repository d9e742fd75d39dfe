import { expect, it } from "vitest";
import { renderPages } from "../support/pages.ts";

/** What the text answers to questions that people ask, by formulas of its own. */
const pages = await renderPages();
const textOf = (wanted: string) =>
  pages
    .find(({ route }) => route === wanted)!
    .html.replace(/<[^>]*>/g, "")
    .replaceAll("\u00a0", " ");

const medianOf = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
};

/** The part of a law beyond a value, by the rule of the middle in x = low / value. */
function beyond(low: number, density: (value: number) => number): number {
  const PIECES = 20_000;
  let sum = 0;
  for (let k = 0; k < PIECES; k++) {
    const x = (k + 0.5) / PIECES;
    sum += (density(low / x) * low) / (x * x) / PIECES;
  }
  return sum;
}

it("the default of brms: its scale from the eight results, and what lies beyond 50 points", () => {
  const text = textOf("/principles/spread/");
  const gains = [28, 8, -3, 7, -1, 1, 18, 12];
  const middle = medianOf(gains);
  // 1.4826 makes the median distance of a Normal law its standard deviation; 2.5 is the least scale that brms takes.
  const scale = Math.max(2.5, 1.4826 * medianOf(gains.map((y) => Math.abs(y - middle))));
  expect(scale.toFixed(1)).toBe("11.1");
  // Half a Student t law with 3 degrees of freedom has the density 4 / (pi sqrt(3) (1 + t²/3)²).
  const student = (tau: number) =>
    4 / (Math.PI * Math.sqrt(3) * scale * (1 + (tau / scale) ** 2 / 3) ** 2);
  const cauchy = (tau: number) => 2 / (Math.PI * 25 * (1 + (tau / 25) ** 2));
  expect(Math.round(100 * beyond(50, student))).toBe(2);
  expect(Math.round(10 * beyond(50, cauchy))).toBe(3);
  expect(text).toContain(
    "here 11.1 points (and never taken under 2.5): two spreads in a hundred lie beyond 50",
  );
  expect(text).toContain("where half-Cauchy(25) has three in ten");
});

it("the moon among the batters: each keeps all but half a millionth of its distance", () => {
  const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
  const p = hits.reduce((sum, one) => sum + one, 0) / (18 * 45);
  const all = [...hits.map((one) => one / 45), 384.4];
  // The sum of squares about the mean, from all pairs.
  let pairs = 0;
  for (const one of all) for (const other of all) pairs += (one - other) ** 2;
  const given = ((all.length - 3) * ((p * (1 - p)) / 45)) / (pairs / (2 * all.length));
  expect((1e6 * given).toFixed(1)).toBe("0.5");
  expect(textOf("/applications/batters/")).toContain(
    "384.4 in thousands of kilometres, with the luck of a batter",
  );
});
