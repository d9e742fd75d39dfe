import { describe, expect, it } from "vitest";
import { riskAtTruth } from "#core/pooling/knownErrors/riskAtTruth.ts";
import { studentTRisk, twoPartRisk } from "#core/pooling/robust/riskInPopulation.ts";
import { studentTShrink, twoPartShrink } from "#core/pooling/robust/robustPopulation.ts";
import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";
import { expectClose } from "../../../support/close.ts";

/** Simpson's rule. */
function integral(of: (x: number) => number, low: number, high: number, parts: number): number {
  const step = (high - low) / parts;
  let sum = of(low) + of(high);
  for (let k = 1; k < parts; k += 1) sum += (k % 2 === 1 ? 4 : 2) * of(low + k * step);
  return (sum * step) / 3;
}

const bell = (z: number) => Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Error and bias at one truth, all by direct integration: over theta for each y, then over y. */
function direct(population: (theta: number) => number, sigma: number, truth: number) {
  const estimate = (y: number) => {
    const at = (theta: number) => population(theta) * bell((y - theta) / sigma);
    const [low, high] = [y - 9 * sigma, y + 9 * sigma];
    const mass = integral(at, low, high, 1200);
    return integral((theta) => theta * at(theta), low, high, 1200) / mass;
  };
  const off = (power: number) =>
    integral((z) => bell(z) * (estimate(truth + sigma * z) - truth) ** power, -9, 9, 300);
  return { error: Math.sqrt(off(2)), bias: off(1) };
}

/** What Simpson's rule with these steps leaves out, and the tails beyond nine standard errors. */
const QUADRATURE = { relative: 1e-8, absolute: 1e-9 };

const studentT = (df: number, tau: number) => (theta: number) =>
  (1 + (theta / tau) ** 2 / df) ** (-(df + 1) / 2);

const parts = [
  { share: 0.5, mean: -5, sd: 2 },
  { share: 0.5, mean: 5, sd: 2 },
] as const;

const uneven = [
  { share: 0.8, mean: 0, sd: 1.5 },
  { share: 0.2, mean: 3, sd: 6 },
] as const;

describe("studentTRisk", () => {
  it.each([
    [2.6, 3.64, 4],
    [3.67, 2.4, 1],
    [0.9, 4, 30],
  ])("agrees with direct integration: sigma %d, tau %d, df %d", (sigma, tau, df) => {
    const truth = [0, 3.3, -8, 14, 20];
    const got = studentTRisk({ sigma, mu: 0, tau, df, truth });
    const want = truth.map((one) => direct(studentT(df, tau), sigma, one));
    expectClose(
      got.error,
      want.map(({ error }) => error),
      QUADRATURE,
    );
    expectClose(
      got.bias,
      want.map(({ bias }) => bias),
      QUADRATURE,
    );
  });

  it("is what 100,000 years of one school see", () => {
    const [sigma, mu, tau, df, truth] = [2.6, 70, 3.64, 4, 84];
    const years = 100_000;
    const luck = standardNormals(createGenerator(41), years);
    const y = Array.from(luck, (z) => truth + sigma * z);
    const { mean } = studentTShrink({ y, sigma: y.map(() => sigma), mu, tau, df });
    const squares = mean.map((one) => (one - truth) ** 2);
    const average = squares.reduce((sum, one) => sum + one / years, 0);
    const spread = squares.reduce((sum, one) => sum + (one - average) ** 2 / years, 0);
    const { error } = studentTRisk({ sigma, mu, tau, df, truth: [truth] });
    // Within four standard errors of what the simulation can tell.
    expect(Math.abs(average - error[0]! ** 2)).toBeLessThan(4 * Math.sqrt(spread / years));
  });

  it("is the Normal population for many degrees of freedom, and lets go far out where few", () => {
    const [sigma, tau] = [2.6, 4];
    const truth = [0, 5, 12];
    const many = studentTRisk({ sigma, mu: 0, tau, df: 1e9, truth });
    expectClose(
      many.error,
      truth.map((distance) => riskAtTruth({ sigma, tau, distance }).error),
      { relative: 1e-6 }, // the two laws differ by 1/df
    );
    const far = studentTRisk({ sigma, mu: 0, tau, df: 4, truth: [30, 300, 3000] });
    const loss = far.error.map((error) => error - sigma);
    expect(loss[0]).toBeGreaterThan(loss[1]!);
    expect(loss[1]).toBeGreaterThan(loss[2]!);
    expect(loss[2]).toBeGreaterThan(0);
    // Beyond all doubt the pull is (df + 1) sigma² / distance.
    expectClose(far.bias[2]!, -(5 * sigma ** 2) / 3000, { relative: 1e-3 });
  });

  it("pools completely where the population is one point, wherever that is", () => {
    const got = studentTRisk({ sigma: 2, mu: 70, tau: 0, df: 4, truth: [70, 61] });
    expectClose(got.error, [0, 9], { relative: 1e-13, absolute: 1e-13 });
    expectClose(got.bias, [0, 9], { relative: 1e-13, absolute: 1e-13 });
    const moved = { sigma: 2, tau: 3, df: 5 };
    expectClose(
      studentTRisk({ ...moved, mu: 1000, truth: [1007] }).error,
      studentTRisk({ ...moved, mu: 0, truth: [-7] }).error,
      { relative: 1e-11 },
    );
  });

  it("names the rule that was broken", () => {
    const right = { sigma: 1, mu: 0, tau: 1, df: 4, truth: [0] };
    const broken = [
      [{ sigma: 0 }, "sigma must be positive and finite, got 0"],
      [{ tau: -1 }, "tau must be at least 0 and finite, got -1"],
      [{ df: 0 }, "df must be at least 0.1 and finite, got 0"],
      [{ mu: Infinity }, "mu must be finite, got Infinity"],
      [{ truth: [0, NaN] }, "every truth must be finite, got [0,NaN]"],
    ] as const;
    for (const [wrong, message] of broken)
      expect(() => studentTRisk({ ...right, ...wrong })).toThrow(`studentTRisk: ${message}`);
  });
});

describe("twoPartRisk", () => {
  it.each([
    ["even", parts, 2.6],
    ["even and precise", parts, 0.9],
    ["uneven", uneven, 2.6],
  ] as const)("agrees with direct integration: %s parts", (_, of, sigma) => {
    const truth = [0, 2, -5, 9, 14];
    const population = (theta: number) =>
      of.reduce((sum, { share, mean, sd }) => sum + (share / sd) * bell((theta - mean) / sd), 0);
    const got = twoPartRisk({ sigma, parts: of, truth });
    const want = truth.map((one) => direct(population, sigma, one));
    expectClose(
      got.error,
      want.map(({ error }) => error),
      QUADRATURE,
    );
    expectClose(
      got.bias,
      want.map(({ bias }) => bias),
      QUADRATURE,
    );
  });

  it("is the Normal population where both parts are one", () => {
    const one = { share: 0.5, mean: 0, sd: 4 };
    const truth = [0, 5, 16];
    expectClose(
      twoPartRisk({ sigma: 2.6, parts: [one, one], truth }).error,
      truth.map((distance) => riskAtTruth({ sigma: 2.6, tau: 4, distance }).error),
      { relative: 1e-13 },
    );
  });

  it("wrongs the middle of a wide gap, and not by a bias", () => {
    const { error, bias } = twoPartRisk({ sigma: 2.6, parts, truth: [0] });
    expect(error[0]).toBeGreaterThan(2.6);
    expect(Math.abs(bias[0]!)).toBeLessThan(1e-12);
    // Either side by half: what is estimated of an average one standard error off lies further off.
    expect(twoPartShrink({ y: [2.6], sigma: [2.6], parts }).mean[0]).toBeGreaterThan(2.6);
  });

  it("names the rule that was broken", () => {
    expect(() => twoPartRisk({ sigma: -1, parts, truth: [0] })).toThrow(
      "twoPartRisk: sigma must be positive and finite, got -1",
    );
    expect(() =>
      twoPartRisk({ sigma: 1, parts: [{ ...parts[0], share: 0.4 }, parts[1]], truth: [0] }),
    ).toThrow("the shares must be at least 0 and sum to 1");
    expect(() => twoPartRisk({ sigma: 1, parts, truth: [Infinity] })).toThrow(
      "twoPartRisk: every truth must be finite, got [Infinity]",
    );
  });
});
