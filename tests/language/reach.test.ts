import { describe, expect, it } from "vitest";
import { checkModel } from "#language/checkModel.ts";
import { withRanges } from "#language/defineModel.ts";
import { isReach, reaching, reachOf } from "#language/reach.ts";
import { allModels } from "#models/index.ts";
import { schoolMean } from "#models/schoolMean.ts";

const straight = { range: [0, 100], limits: [0, 1000], step: 1, fineStep: 0.1 } as const;
const real = { range: [40, 100], limits: [-500, 500], step: 1, fineStep: 0.1 } as const;
const bent = { range: [1, 200], limits: [1, 10_000], step: 1, fineStep: 1, bend: 5 } as const;

describe("the range that holds a typed value", () => {
  it.each([
    ["as it is, for a value inside", straight, 64, [0, 100]],
    ["as it is, for an end", straight, 100, [0, 100]],
    ["a tenth further, on to a round number", straight, 150, [0, 160]],
    ["also far out", straight, 733.3, [0, 750]],
    ["never beyond the limits", straight, 5000, [0, 1000]],
    ["nor below them", straight, -5, [0, 100]],
    ["further down", real, 31.2, [20, 100]],
    ["below zero", real, -12, [-20, 100]],
    ["on a bent rail to the next 1, 2 or 5", bent, 350, [1, 500]],
    ["with room beyond the value", bent, 450, [1, 1000]],
    ["to the limits of a bent one", bent, 9000, [1, 10_000]],
    ["as it is, without limits", { ...straight, limits: undefined }, 150, [0, 100]],
    ["as it is, for no number", straight, Number.NaN, [0, 100]],
    ["as it is, for no end", straight, Number.POSITIVE_INFINITY, [0, 100]],
  ])("is %s", (_, parameter, value, range) => {
    expect(reachOf(parameter, value)).toEqual(range);
  });

  it("on a bent rail leads down to a round number too", () => {
    const low = {
      range: [1, 400],
      limits: [0.1, 10_000],
      step: 1,
      fineStep: 0.1,
      bend: 20,
    } as const;
    expect(reachOf(low, 0.3)).toEqual([0.2, 400]);
  });
});

it("a range leads further only beyond its own, on the grid and inside of the limits", () => {
  expect(isReach(straight, [0, 160])).toBe(true);
  for (const range of [
    [0, 100],
    [0, 90],
    [10, 160],
    [0, 160.05],
    [0, 1001],
    [-1, 160],
    [0, Number.NaN],
  ] as const)
    expect(isReach(straight, range), range.join()).toBe(false);
  expect(isReach({ ...straight, limits: undefined }, [0, 160])).toBe(false);
});

it("a model with ranges that lead further is one object, and otherwise the same", () => {
  const ranges = { n: [1, 500] } as const;
  const further = reaching(schoolMean, ranges);
  expect(further.parameters.n!.range).toEqual([1, 500]);
  expect(further.parameters.mu).toBe(schoolMean.parameters.mu);
  expect(reaching(schoolMean, ranges)).toBe(further);
  expect(reaching(schoolMean, {})).toBe(schoolMean);
});

it("limits go with their range: another data set has none until it says so", () => {
  const other = withRanges(schoolMean, { mu: { range: [0, 1], initial: 0.5 } });
  expect(other.parameters.mu.limits).toBe(undefined);
  expect(() =>
    withRanges(schoolMean, { mu: { range: [0, 1], limits: [0.2, 1], initial: 0.5 } }),
  ).toThrow("limits of mu");
  expect(() => withRanges(schoolMean, { tau2: { limits: [-1, 1000] } })).toThrow("limits of tau2");
});

it.each(await allModels())("$id stays a model wherever a typed value leads", (model) => {
  for (const parameter of Object.values(model.parameters))
    for (const end of parameter.limits ?? []) {
      const range = reachOf(parameter, end);
      expect(range[0] <= end && end <= range[1]).toBe(true);
      if (range !== parameter.range) expect(isReach(parameter, range)).toBe(true);
    }
  expect(() => checkModel(model)).not.toThrow();
});
