import { describe, expect, it } from "vitest";
import { betaLogDensity } from "#core/distributions/beta.ts";
import { binomialLogDensity } from "#core/distributions/binomial.ts";
import { exponentialLogDensity } from "#core/distributions/exponential.ts";
import { gammaLogDensity } from "#core/distributions/gamma.ts";
import { halfCauchyLogDensity } from "#core/distributions/halfCauchy.ts";
import { halfNormalLogDensity } from "#core/distributions/halfNormal.ts";
import { normalLogDensity } from "#core/distributions/normal.ts";
import { poissonLogDensity } from "#core/distributions/poisson.ts";
import { uniformLogDensity } from "#core/distributions/uniform.ts";
import { createGenerator } from "#core/random/generator.ts";
import { defineModel, initialValues } from "#language/defineModel.ts";
import { logDensity, simulate } from "#language/interpret.ts";
import { type Draw, draw, flat, type LawName, normal, uniform } from "#language/story.ts";
import { groupMeans } from "#models/groupMeans.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { expectClose } from "../support/close.ts";
import { EVERY_LAW } from "./everyLaw.ts";

/** The law's log density at 0.25 or, for counts, at 3, with mu = 1 and tau = 2. */
const AT: { readonly [K in LawName]: number } = {
  normal: normalLogDensity(0.25, 1, 2),
  halfNormal: halfNormalLogDensity(0.25, 10),
  halfCauchy: halfCauchyLogDensity(0.25, 5),
  uniform: uniformLogDensity(0.25, 0, 20),
  flat: 0,
  exponential: exponentialLogDensity(0.25, 0.5),
  gamma: gammaLogDensity(0.25, 2, 0.5),
  beta: betaLogDensity(0.25, 2, 8),
  binomial: binomialLogDensity(3, 10, 0.3),
  poisson: poissonLogDensity(3, 2),
};
const isCount = (name: LawName) => name === "binomial" || name === "poisson";
const [mu, tau, theta, y] = groupMeans.story as readonly [Draw, Draw, Draw, Draw];

/** group-means with one line for theta exchanged. */
const withTheta = (line: Draw) => defineModel({ ...groupMeans, story: [mu, tau, line, y] });

describe.each(Object.values(EVERY_LAW))("the law $name", (law) => {
  const model = withTheta(draw("theta[j]", law));
  const x = isCount(law.name) ? 3 : 0.25;

  it("adds its log density once for each group", () => {
    const values = { mu: 1, tau: 2, theta: [x, x], y: [0, 0], sigma: [1, 1] };
    const wanted = 2 * AT[law.name] + 2 * normalLogDensity(0, x, 1);
    expectClose(logDensity(model, values), wanted, { relative: 1e-15 }); // four terms in another order
  });

  it("is drawn inside its support, or says why not", () => {
    const run = () =>
      simulate(model, { mu: 1, tau: 2, sigma: [1, 1, 1] }, createGenerator(3)).theta as number[];
    if (law.name === "flat") {
      expect(run).toThrow("theta must be given, because its prior is flat");
      return;
    }
    const drawn = run();
    expect(drawn).toHaveLength(3);
    const values = { mu: 1, tau: 2, theta: drawn, y: drawn, sigma: [1, 1, 1] };
    expect(logDensity(model, values)).toSatisfy(Number.isFinite);
  });
});

describe("logDensity", () => {
  const state = { ...initialValues(schoolMean), theta: 75 };

  it("is the sum over the lines", () => {
    expectClose(
      logDensity(schoolMean, state),
      normalLogDensity(75, 70, 4) + normalLogDensity(78, 75, Math.sqrt(81 / 12)),
      { relative: 1e-15 }, // the same sum
    );
  });

  it("is -Infinity outside a support, and NaN stays NaN", () => {
    const group = { mu: 1, tau: -1, theta: [0], y: [0], sigma: [1] };
    const flatTau = withTheta(draw("theta[j]", normal({ mean: "mu", sd: 1 })));
    expect(logDensity(flatTau, group)).toBe(-Infinity);
    expect(logDensity(flatTau, { ...group, tau: NaN })).toBeNaN();
  });

  it("asks for what is missing and for what does not fit", () => {
    const { theta: _, ...rest } = state;
    expect(() => logDensity(schoolMean, rest)).toThrow(
      'logDensity: the model "school-mean" needs a value of theta, got n, sigma2, tau2, xbar, mu',
    );
    expect(() =>
      logDensity(groupMeans, { mu: 0, tau: 1, theta: [0], y: [0, 1], sigma: [1] }),
    ).toThrow("logDensity: y must have 1 entries, got 2");
    expect(() => logDensity(groupMeans, { mu: 0, tau: 1, theta: 0, y: [0], sigma: [1] })).toThrow(
      "logDensity: theta must be one number for each group, got 0",
    );
  });
});

describe("simulate", () => {
  const { xbar: _, ...held } = initialValues(schoolMean);

  it("gives the observed average its marginal law", () => {
    const runs = 4000;
    const sd = Math.sqrt(16 + 81 / 12);
    const z = Array.from(
      { length: runs },
      (_, seed) => ((simulate(schoolMean, held, createGenerator(seed)).xbar as number) - 70) / sd,
    );
    const mean = z.reduce((a, b) => a + b) / runs;
    const variance = z.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (runs - 1);
    // Standard errors of a mean and a variance of Normal variates; the seeds are fixed.
    expect(Math.abs(mean * Math.sqrt(runs))).toBeLessThan(4.5);
    expect(Math.abs((variance - 1) * Math.sqrt(runs / 2))).toBeLessThan(4.5);
  });

  it("moves the draws with the parameters and does not reshuffle them", () => {
    const at = (mean: number) =>
      simulate(schoolMean, { ...held, mu: mean }, createGenerator(4)).xbar as number;
    expectClose(at(80) - at(70), 10, { relative: 1e-14 }); // a difference of numbers near 75
  });

  it("leaves the earlier groups alone when there are more", () => {
    const run = (groups: number) =>
      simulate(
        groupMeans,
        { mu: 8, tau: 5, sigma: Array.from({ length: groups }, () => 10) },
        createGenerator(4),
      );
    expect((run(8).theta as number[]).slice(0, 3)).toEqual(run(3).theta);
    expect((run(8).y as number[]).slice(0, 3)).toEqual(run(3).y);
  });

  it("keeps what is given", () => {
    const given = { mu: 8, tau: 5, theta: [1, 2], sigma: [1, 1] };
    expect(simulate(groupMeans, given, createGenerator(1))).toMatchObject(given);
  });

  it("draws the unknown where the prior is proper", () => {
    const story = [mu, draw("tau", uniform({ low: 0, high: 20 })), theta, y];
    const drawn = simulate(
      defineModel({ ...groupMeans, story }),
      { mu: 8, sigma: [1] },
      createGenerator(2),
    );
    expect(drawn.tau).toSatisfy((value: number) => value >= 0 && value <= 20);
  });

  it("says what it needs", () => {
    const run = (given: Parameters<typeof simulate>[1], groups?: number) => () =>
      simulate(groupMeans, given, createGenerator(1), groups);
    expect(run({ tau: 1, sigma: [1] })).toThrow("simulate: mu must be given");
    expect(run({ mu: 1, tau: 1 }, 3)).toThrow('the model "group-means" needs a value of sigma');
    expect(run({ mu: 1, tau: 1, sigma: [1] }, 3)).toThrow(
      "simulate: groups must be 1, as in the given values, got 3",
    );
    const open = defineModel({
      ...groupMeans,
      story: [
        draw("mu", flat({ support: "real" })),
        tau,
        theta,
        draw("y[j]", normal({ mean: "theta[j]", sd: 1 })),
      ],
      data: { y: groupMeans.data.y },
      derived: {},
    });
    expect(() => simulate(open, { mu: 1, tau: 1 }, createGenerator(1))).toThrow(
      "simulate: the number of groups must be given",
    );
    expect(simulate(open, { mu: 1, tau: 1 }, createGenerator(1), 4).y).toHaveLength(4);
  });
});
