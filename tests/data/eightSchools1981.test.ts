import { expect, it } from "vitest";
import { normalCdf } from "#core/distributions/normal.ts";
import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { eightSchools1981 } from "#data/eightSchools1981.ts";
import { learnedSpread } from "#models/learnedSpread.ts";
import reference from "../reference/models/eight_schools.json";
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

/** Gains and standard errors before they were rounded: Rubin 1981, table 1. */
const UNROUNDED = [
  [28.39, 14.9],
  [7.94, 10.2],
  [-2.75, 16.3],
  [6.82, 11],
  [-0.64, 9.4],
  [0.63, 11.4],
  [18.01, 10.4],
  [12.16, 17.6],
] as const;

/** Mean and standard deviation of each effect with a spread of 10 and a flat mean, by the joint normal law solved out. */
function atTen(rows: readonly (readonly [gain: number, error: number])[]) {
  const weights = rows.map(([, error]) => 1 / (error ** 2 + 100));
  const all = weights.reduce((a, b) => a + b);
  const mu = rows.reduce((sum, [gain], j) => sum + weights[j]! * gain, 0) / all;
  const flat = rows.map(([, error]) => 1 / error ** 2);
  const one =
    rows.reduce((sum, [gain], j) => sum + flat[j]! * gain, 0) / flat.reduce((a, b) => a + b);
  return {
    mu,
    effects: rows.map(([gain, error], j) => {
      const lost = error ** 2 * weights[j]!;
      return {
        mean: gain - lost * (gain - mu),
        sd: Math.sqrt(100 * lost + lost ** 2 / all),
      };
    }),
    misfit: rows.reduce((sum, [gain], j) => sum + flat[j]! * (gain - one) ** 2, 0),
  };
}

it("the textbook’s numbers are those of the unrounded table, as the card says, and one is a misprint", () => {
  const rows = schools.map(({ gain, error }) => [gain, error] as const);
  for (const [j, [gain, error]] of UNROUNDED.entries())
    expect([gain.toFixed(0), error.toFixed(0)]).toEqual(rows[j]!.map((one) => one.toFixed(0)));
  const [printed, unrounded] = [atTen(rows), atTen(UNROUNDED)];
  const told = (of: ReturnType<typeof atTen>, decimals: number) =>
    [of.effects[0]!.mean, of.effects[0]!.sd, of.misfit].map((one) => one.toFixed(decimals));
  expect(told(printed, 2)).toEqual(["14.24", "9.16", "4.71"]);
  expect(told(unrounded, 1).slice(1)).toEqual(["9.1", "4.6"]);
  // 14.52, printed as 14.5.
  expect(told(unrounded, 1)[0]).toBe("14.5");
  for (const { effects } of [printed, unrounded]) {
    const { mean, sd } = effects[3]!;
    expect((100 * normalCdf(28, mean, sd)).toFixed(1)).toBe("99.5");
  }
  // The means by the book's own function too, the mean of all taken as it comes out.
  const { mean } = shrink({
    y: rows.map(([gain]) => gain),
    sigma: rows.map(([, error]) => error),
    mu: printed.mu,
    tau: 10,
  });
  for (const [j, one] of mean.entries())
    expectClose(one, printed.effects[j]!.mean, { relative: 1e-12 });
  const { ours } = reference.published.find(({ quantity }) => quantity.includes("schools A..H"))!;
  for (const [j, chance] of (ours as number[]).entries()) {
    const { mean: m, sd } = printed.effects[j]!;
    expectClose(normalCdf(28, m, sd), chance, { relative: 1e-6 });
  }
  const errors = eightSchools1981.handedOn!.errors;
  for (const number of ["14.5", "9.1", "4.6", "14.24", "9.16", "4.71", "98.5", "99.5", "28.39"])
    expect(errors).toContain(number);
});
