import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as core from "../../src/core/index.ts";
import { expectClose } from "../support/close.ts";

/** What people and programs put in by mistake, and the ends of what a double holds. */
const POOL = [
  0,
  -0,
  5e-324,
  1e-310,
  1e-300,
  1e-16,
  0.5,
  1,
  1 + 2 ** -52,
  2,
  3,
  1e6,
  1e15,
  1e16,
  1e300,
  Number.MAX_VALUE,
  Infinity,
];
const hostile = fc.constantFrom(...POOL, ...POOL.map((x) => -x), Number.NaN);
const positive = fc.constantFrom(...POOL.filter((x) => x > 0 && x < Infinity));

/** Slowest answer we accept for one call on any input: a hang shows, a busy machine does not. */
const PATIENCE = 2000;
function timed<T>(call: () => T): T {
  const start = performance.now();
  const result = call();
  expect(performance.now() - start).toBeLessThan(PATIENCE);
  return result;
}

type Kernel = (...args: number[]) => number;
const kernels = (ending: RegExp) =>
  Object.entries(core)
    .filter(([name, value]) => ending.test(name) && typeof value === "function")
    .filter(([name]) => !/^(bivariate|multivariate)/.test(name)) // these take a law as an object
    .map(([name, value]) => ({ name, kernel: value as Kernel, arity: (value as Kernel).length }));

describe("a kernel of numbers", () => {
  const sets = [
    { what: "density", ending: /(?<!Log)Density$/, holds: (x: number) => x >= 0 },
    { what: "log density", ending: /LogDensity$/, holds: () => true },
    { what: "cdf", ending: /(?<!Log)Cdf$/, holds: (x: number) => x >= 0 && x <= 1 },
    { what: "log cdf", ending: /LogCdf$/, holds: (x: number) => x <= 0 },
    { what: "log upper tail", ending: /LogUpperTail$/, holds: (x: number) => x <= 0 },
    { what: "upper tail", ending: /(?<!Log)UpperTail$/, holds: (x: number) => x >= 0 && x <= 1 },
    { what: "quantile", ending: /[a-z]Quantile$/, holds: () => true },
  ];
  const cases = sets.flatMap((set) => kernels(set.ending).map((one) => ({ ...set, ...one })));
  it.each(cases)("$name: NaN in, NaN out; otherwise a $what or NaN, and soon", (one) => {
    const { kernel, arity, holds } = one;
    fc.assert(
      fc.property(fc.array(hostile, { minLength: arity, maxLength: arity }), (args) => {
        const got = timed(() => kernel(...args));
        if (args.some(Number.isNaN)) expect(got, `${args}`).toBeNaN();
        else expect(Number.isNaN(got) || holds(got), `${one.name}(${args}) = ${got}`).toBe(true);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

/** Runs a model: a RangeError, an error of convergence with its numbers, or an answer. */
function answerOf<T>(call: () => T): T | undefined {
  try {
    return timed(call);
  } catch (error) {
    const known = error instanceof RangeError || (error as Error).name === "ConvergenceError";
    expect(known, String(error)).toBe(true);
    return undefined;
  }
}

/** A law that is a law: ordered quantiles, shares between 0 and 1, no negative density. */
function expectLaw(law: core.PosteriorLaw) {
  const quantiles = [0.025, 0.5, 0.975].map(law.quantile);
  expect(quantiles.some(Number.isNaN)).toBe(false);
  expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
  for (const x of quantiles) {
    expect(law.cdf(x) >= 0 && law.cdf(x) <= 1 + 1e-9).toBe(true);
    expect(law.density(x) >= 0).toBe(true);
  }
}

const methods = ["DL", "HE", "PM", "ML", "REML"] as const;
const short = { numRuns: 60, seed: 7 };
const groupsOf = (value: fc.Arbitrary<number>, sd: fc.Arbitrary<number>) =>
  fc
    .array(fc.tuple(value, sd), { maxLength: 6 })
    .map((rows) => ({ y: rows.map(([y]) => y), sigma: rows.map(([, s]) => s) }));

describe("a model, given anything", () => {
  it("empirical Bayes: a variance of at least 0 and estimates among the data, or an error", () => {
    fc.assert(
      fc.property(groupsOf(hostile, hostile), fc.constantFrom(...methods), (groups, method) => {
        const got = answerOf(() => core.empiricalBayes({ ...groups, method }));
        if (!got) return;
        expect(got.tauVariance >= 0).toBe(true);
      }),
      short,
    );
  });

  it("one group, equal groups, huge groups: what must come out does", () => {
    for (const method of methods) {
      expect(core.empiricalBayes({ y: [3], sigma: [2], method }).theta).toEqual([3]);
      const equal = core.empiricalBayes({ y: [4, 4, 4], sigma: [1, 2, 3], method });
      expect([equal.tau, equal.theta]).toEqual([0, [4, 4, 4]]);
      expect(() => core.empiricalBayes({ y: [], sigma: [], method })).toThrow(RangeError);
    }
    const many = {
      y: new Array(1e5).fill(0).map((_, j) => j % 2),
      sigma: new Array(1e5).fill(0.1),
    };
    // Half zeros, half ones: a variance of J / 4 / (J - 1), less that of the errors.
    const { tauVariance } = core.empiricalBayes({ ...many, method: "REML" });
    expectClose(tauVariance, 1e5 / 4 / (1e5 - 1) - 0.01, { relative: 1e-10 }); // sums of 1e5 terms
  });

  it("Normal-Normal posterior: laws, or an error", () => {
    fc.assert(
      fc.property(groupsOf(fc.double({ min: -1e6, max: 1e6, noNaN: true }), positive), (groups) => {
        const got = answerOf(() => core.normalNormalPosterior(groups));
        if (got) for (const law of [got.tau, got.mu]) expectLaw(law);
      }),
      short,
    );
    const equal = core.normalNormalPosterior({ y: [2, 2, 2, 2], sigma: [1, 1, 1, 1] });
    expectClose(equal.mu.mean, 2, { relative: 1e-12 }); // every slice has this mean: roundings alone
  });

  it("counts: fits with parameters above 0, or an error", () => {
    const count = fc.constantFrom(0, 1, 2, 7, 1000, 1e5, -1, 0.5, Infinity, Number.NaN, 2 ** 53);
    const rows = fc.array(fc.tuple(count, count), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const [first, second] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const beta = answerOf(() => core.betaBinomialFit({ successes: first, trials: second }));
        if (beta) expect(beta.m > 0 && beta.m < 1 && beta.kappa > 0).toBe(true);
        const gamma = answerOf(() => core.gammaPoissonFit({ count: first, exposure: second }));
        if (gamma) expect(gamma.mean > 0 && gamma.shape > 0).toBe(true);
      }),
      short,
    );
    // Groups in which nothing was tried say nothing.
    const empty = core.betaBinomialFit({ successes: [1, 9, 5, 0], trials: [10, 10, 10, 0] });
    const without = core.betaBinomialFit({ successes: [1, 9, 5], trials: [10, 10, 10] });
    expectClose(empty.kappa, without.kappa, { relative: 1e-10 }); // the same maximum
  });

  it("rows in groups: variances of at least 0, or an error", () => {
    const value = fc.constantFrom(0, 1, 2, 5, -3, 1e-300, 1e100, Infinity, Number.NaN);
    const rows = fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom("ML", "REML"), (groups, method) => {
        const got = answerOf(() => core.oneWayFit({ ...core.oneWayData(groups), method }));
        if (got) expect(got.tauVariance >= 0 && got.sigmaVariance > 0).toBe(true);
      }),
      short,
    );
  });
});
