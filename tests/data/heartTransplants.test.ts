import { expect, it } from "vitest";
import { gammaPoissonFit } from "#core/pooling/counts/gammaPoissonFit.ts";
import { heartTransplants } from "#data/heartTransplants.ts";
import { visitedRatios } from "#models/visitedRatios.ts";
import { logGamma } from "../support/gamma.ts";

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

/** Logarithm of the probability of all counts, a Gamma population of this shape and rate, up to what neither changes. */
const logLikelihood = (shape: number, rate: number) =>
  sum(
    y.map((deaths, j) => {
      const time = exposure[j]!;
      const rising = logGamma(shape + deaths) - logGamma(shape);
      return rising + shape * Math.log(rate) - (shape + deaths) * Math.log(rate + time);
    }),
  );

it("shape and rate in the published unit: 8.415 and 8,854, which nobody can tell from 8.41 and 8,845", () => {
  const { shape, rate } = gammaPoissonFit({ count: y, exposure });
  // An own search by Nelder and Mead, to twelve digits.
  expect(Math.abs(shape - 8.415363)).toBeLessThan(1e-5);
  expect(Math.abs(rate - 8854.269)).toBeLessThan(0.01);
  // Along the ridge of a constant mean the likelihood is flat: what is handed on, rounded where somebody stopped, loses nothing.
  const top = logLikelihood(shape, rate);
  for (const [one, other] of [
    [8.41, 8845],
    [8.41, 8850],
  ] as const) {
    const lost = top - logLikelihood(one, other);
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThan(2e-5);
    expect(Math.abs(one / other / (shape / rate) - 1)).toBeLessThan(1e-3);
  }
});
