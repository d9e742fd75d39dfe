import { expect, it } from "vitest";
import { withRanges } from "#language/defineModel.ts";
import { groupMeans } from "#models/groupMeans.ts";
import { expectClose } from "../support/close.ts";

const { derived } = groupMeans;

it("pulls school A half-way when its error is as large as the spread", () => {
  const [values, data] = [
    { mu: 8, tau: 15 },
    { y: [28, 8], sigma: [15, 10] },
  ];
  expect(derived["posterior-mean"].of(values, data)).toEqual([18, 8]);
  expect(derived.pull.of(values, data)).toEqual([0.5, expect.closeTo(100 / 325, 15)]);
  expectClose(
    derived["posterior-sd"].of(values, data),
    [Math.sqrt(112.5), Math.sqrt(22500 / 325)],
    {
      relative: 1e-15, // three roundings
    },
  );
});

it("has shares that make one", () => {
  const [values, data] = [
    { mu: 70, tau: 4 },
    { y: [78, 60, 70], sigma: [2.6, 0.1, 40] },
  ];
  const [keep, pull] = [derived.keep.of(values, data), derived.pull.of(values, data)];
  const sums = (keep as number[]).map((share, j) => share + (pull as number[])[j]!);
  expectClose(sums, [1, 1, 1], { relative: 1e-15 }); // two roundings
});

it("takes batting averages as it takes points", () => {
  const batters = withRanges(groupMeans, {
    mu: { range: [0.1, 0.4], step: 0.01, fineStep: 0.001, initial: 0.265, unit: "", unitOne: "" },
    tau: { range: [0, 0.2], step: 0.01, fineStep: 0.001, initial: 0.03, unit: "", unitOne: "" },
  });
  expect(batters.parameters.mu.initial).toBe(0.265);
});
