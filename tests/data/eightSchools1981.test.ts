import { expect, it } from "vitest";
import { eightSchools1981 } from "#data/eightSchools1981.ts";
import { learnedSpread } from "#models/learnedSpread.ts";
import { expectClose } from "../support/close.ts";

const { schools, sample } = eightSchools1981;

it("adds up as its card says", () => {
  expect(schools.reduce((sum, { gain }) => sum + gain, 0)).toBe(70);
  expect(schools.reduce((sum, { error }) => sum + error, 0)).toBe(100);
});

it("gives the published mean, standard error and chi-square of all eight as one", () => {
  const weights = schools.map(({ error }) => 1 / error ** 2);
  const total = weights.reduce((a, b) => a + b);
  const mean = schools.reduce((sum, { gain }, j) => sum + weights[j]! * gain, 0) / total;
  const chiSquare = schools.reduce((sum, { gain }, j) => sum + weights[j]! * (gain - mean) ** 2, 0);
  // As printed: 7.7, 4.1 and, of the rounded numbers, 4.7.
  expectClose(mean, 7.7, { absolute: 0.05, relative: 0 });
  expectClose(total ** -0.5, 4.1, { absolute: 0.05, relative: 0 });
  expectClose(chiSquare, 4.7, { absolute: 0.05, relative: 0 });
});

it("leaves school A to the reader, who begins with what was published", () => {
  const { yA, sigmaA } = learnedSpread.parameters;
  expect([yA.initial, sigmaA.initial]).toEqual([schools[0].gain, schools[0].error]);
  expect(sample().groups).toEqual(schools.slice(1).map(({ name }) => name));
});
