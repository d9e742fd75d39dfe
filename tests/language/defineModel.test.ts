import { describe, expect, expectTypeOf, it } from "vitest";
import { defineModel, initialValues, type Model, withRanges } from "#language/defineModel.ts";
import { type Draw, draw, flat, normal, poisson } from "#language/story.ts";
import { groupMeans } from "#models/groupMeans.ts";
import { schoolMean } from "#models/schoolMean.ts";

const { parameters, latent, data, story, derived } = groupMeans;
const told = (lines: readonly Draw[]) => () => defineModel({ ...groupMeans, story: lines });
const [mu, tau, theta, y] = story as readonly [Draw, Draw, Draw, Draw];

describe("a description that does not fit", () => {
  it("names a quantity the model does not have, in full", () => {
    const misspelt = draw("theta[j]", normal({ mean: "mu", sd: "tua" }));
    expect(told([mu, tau, misspelt, y])).toThrow(
      `Model "group-means": theta[j] ~ normal(...) uses sd "tua", but the model has no quantity "tua".
It has mu, tau, theta, y, sigma. Add it to parameters, latent or data, or correct the name.`,
    );
  });

  it.each<[string, readonly Draw[], string]>([
    ["draws an unknown name", [...story, draw("z", normal({ mean: 0, sd: 1 }))], 'no quantity "z"'],
    [
      "draws something derived",
      [...story, draw("pull", poisson({ rate: 1 }))],
      'no quantity "pull"',
    ],
    ["draws twice", [...story, mu], "mu is drawn twice"],
    [
      "forgets something latent",
      [mu, tau, draw("y[j]", normal({ mean: "mu", sd: "sigma[j]" }))],
      "theta is latent, but never drawn",
    ],
    [
      "forgets a prior",
      [draw("mu", flat({ support: "real" })), draw("theta[j]", normal({ mean: "mu", sd: 1 })), y],
      "tau is unknown, but has no prior",
    ],
    [
      "uses what comes later",
      [mu, theta, tau, y],
      'theta[j] ~ normal(...) uses sd "tau", which is drawn only later',
    ],
    [
      "uses itself",
      [mu, tau, draw("theta[j]", normal({ mean: "theta[j]", sd: "tau" })), y],
      "which is drawn only later",
    ],
    [
      "forgets an index",
      [mu, tau, theta, draw("y[j]", normal({ mean: "theta", sd: "sigma[j]" }))],
      'uses mean "theta", but theta is one number for each group.\nWrite theta[j].',
    ],
    [
      "has an index too many",
      [mu, tau, draw("theta[j]", normal({ mean: "mu[j]", sd: "tau" })), y],
      "but mu is a single number.\nWrite mu.",
    ],
    [
      "lets one number depend on a group's",
      [draw("mu", normal({ mean: "sigma[j]", sd: 1 })), tau, theta, y],
      "A single number cannot depend on one group's.",
    ],
  ])("%s", (_, lines, message) => {
    expect(told(lines)).toThrow(message);
  });

  it.each<[string, Partial<(typeof parameters)["tau"]>, string]>([
    ["starts off its grid", { initial: 4.05 }, "initial value 4.05 of tau cannot be chosen"],
    [
      "starts out of its range",
      { initial: 21 },
      "initial value 21 of tau cannot be chosen.\nIts values are 0 to 20 in steps of 0.1.",
    ],
    ["ends off its grid", { range: [0, 20.05] }, "high end 20.05 of tau cannot be chosen"],
    ["has no range", { range: [20, 0] }, "range of tau is 20 to 0"],
    [
      "reaches beyond its support",
      { range: [-1, 20] },
      'range of tau is -1 to 20, but its support is "nonnegative"',
    ],
    [
      "has a step between fine steps",
      { step: 0.25 },
      "step 0.25 of tau is no multiple of its fineStep 0.1",
    ],
    ["has a grid that cannot be written", { fineStep: 1 / 3 }, "fineStep of tau is 0.333"],
    ["has no grid", { fineStep: 0 }, "fineStep of tau is 0"],
  ])("%s", (_, change, message) => {
    expect(() => withRanges(groupMeans, { tau: change })).toThrow(message);
  });

  it("draws what is held by hand", () => {
    const fixed = { ...parameters, tau: { ...parameters.tau, role: "fixed" as const } };
    expect(() => defineModel({ ...groupMeans, parameters: fixed })).toThrow(
      "the story draws tau, which is fixed",
    );
  });

  it("describes a name twice or oddly", () => {
    expect(() => defineModel({ ...groupMeans, latent: { ...latent, mu: latent.theta } })).toThrow(
      '"mu" is described twice',
    );
    expect(() => defineModel({ ...groupMeans, data: { ...data, "y 1": data.y } })).toThrow(
      '"y 1" cannot be a name',
    );
  });

  it("has a formula with an unknown name", () => {
    const wrong = { ...derived, keep: { ...derived.keep, numbers: "\\slot{tua}" } };
    expect(() => defineModel({ ...groupMeans, derived: wrong })).toThrow(
      'the formula of "keep" uses "tua", but the model has no quantity "tua"',
    );
  });

  it("changes the range of no parameter", () => {
    // @ts-expect-error: the compiler sees it too
    expect(() => withRanges(groupMeans, { tua: { initial: 1 } })).toThrow(
      'Model "group-means": ranges are given for "tua", which is no parameter.\nIts parameters are mu, tau.',
    );
  });
});

describe("a model", () => {
  it("knows its names in its types", () => {
    const values = initialValues(schoolMean);
    expectTypeOf(values).toHaveProperty("sigma2").toEqualTypeOf<number>();
    expectTypeOf<keyof typeof schoolMean.derived>().toEqualTypeOf<
      | "posterior-mean"
      | "posterior-sd"
      | "weight"
      | "prior-share"
      | "prior-students"
      | "standard-error"
      | "pull"
      | "interval-low"
      | "interval-high"
    >();
    expectTypeOf(groupMeans.derived.keep.of)
      .parameter(1)
      .toHaveProperty("sigma")
      .toEqualTypeOf<readonly number[]>();
    expectTypeOf(groupMeans).toExtend<Model>();
  });

  it("stays one model when a data set brings ranges of its own", () => {
    const eightSchools = withRanges(groupMeans, {
      mu: { range: [-20, 40], step: 0.5, initial: 8 },
      tau: { range: [0, 30], initial: 6.5 },
    });
    expect(eightSchools.id).toBe("group-means");
    expect(initialValues(eightSchools)).toEqual({ mu: 8, tau: 6.5 });
    expect(eightSchools.parameters.tau.step).toBe(0.5);
    expect(eightSchools.story).toBe(groupMeans.story);
    expect(initialValues(groupMeans)).toEqual({ mu: 70, tau: 4 });
  });
});
