import { expect, it } from "vitest";
import { gammaPoissonFit } from "#core/pooling/counts/gammaPoissonFit.ts";
import { heartTransplants } from "#data/heartTransplants.ts";
import { visitedRatios } from "#models/visitedRatios.ts";

const { exposure, published } = heartTransplants;
const { y = [], t = [] } = heartTransplants.sample().columns;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

it("94 hospitals have the published deaths and the published exposure", () => {
  expect([y.length, t.length]).toEqual([94, 94]);
  expect(sum(y)).toBe(published.deaths);
  expect(sum(exposure)).toBe(published.exposure);
  // The rate that all have in common, as the textbook prints it: 9.40e-4.
  expect((sum(y) / sum(exposure)).toExponential(2)).toBe("9.40e-4");
});

it("what is expected sums to what was counted, and is in step with the exposure", () => {
  expect(sum(t)).toBeCloseTo(published.deaths, 9);
  t.forEach((one, j) => {
    expect(one / t[0]!).toBeCloseTo(exposure[j]! / exposure[0]!, 9);
  });
});

it("the figure starts at the population that makes the counts likeliest", () => {
  const { mean, shape } = gammaPoissonFit({ count: y, exposure: t });
  expect(Math.abs(shape - published.shape)).toBeLessThan(0.01);
  const { mu, r } = visitedRatios.parameters;
  expect(mu.initial).toBeCloseTo(mean, 2);
  expect(r.initial).toBeCloseTo(shape, 1);
});
