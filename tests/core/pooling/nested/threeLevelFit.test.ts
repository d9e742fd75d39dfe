import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalLogDensity } from "../../../../src/core/distributions/normal.ts";
import { betweenVariance } from "../../../../src/core/pooling/knownErrors/betweenGroups.ts";
import { threeLevels } from "../../../../src/core/pooling/nested/threeLevel.ts";
import {
  threeLevelFit,
  threeLevelFitKnown,
} from "../../../../src/core/pooling/nested/threeLevelFit.ts";
import { oneWayFit } from "../../../../src/core/pooling/varianceComponents/oneWay.ts";
import { oneWayData } from "../../../../src/core/pooling/varianceComponents/oneWayData.ts";
import pastes from "../../../reference/models/pastes.json";
import known from "../../../reference/r/known.json";
import nested from "../../../reference/r/nested.json";
import { expectClose } from "../../../support/close.ts";
import { treeOf } from "./tree.ts";

const methods = ["REML", "ML"] as const;

describe("threeLevelFit", () => {
  const { data } = treeOf(pastes.data.rows as [string, string, number][]);
  it.each(methods)("agrees with lme4 and an outside optimum on the pastes: %s", (method) => {
    const want = pastes.expected[method];
    const got = threeLevelFit({ ...data, method });
    const printed = { relative: 2e-11 }; // 12 digits printed
    expectClose([got.psi, got.psiSe], [want.psi, want.se_psi], printed);
    expectClose(
      [got.sigmaVariance, got.tauVariance, got.omegaVariance],
      [want.sigma2, want.tau2, want.omega2],
      printed,
    );
    expectClose([got.sigma, got.tau, got.omega], [want.sigma, want.tau, want.omega], printed);
    expectClose(got.logLikelihood, want.logLik, printed);
    const means = (level: readonly { mean: number }[]) => level.map(({ mean }) => mean);
    expectClose(got.levels.school.mean, means(want.school), printed);
    expectClose(got.levels.class.mean, means(want.class), printed);
  });

  const unbalanced = methods.flatMap((method) => [
    { method, name: "unbalanced", set: nested.unbalanced },
    { method, name: "no spread between batches", set: nested.flat },
  ]);
  it.each(unbalanced)("agrees with lme4: $name, $method", ({ method, set }) => {
    const { data, samples, batches } = treeOf(set.rows as [string, string, number][]);
    const want = set.expected[method];
    const got = threeLevelFit({ ...data, method });
    const polished = { relative: 1e-7, absolute: 1e-9 }; // lme4's optimum, polished by differences
    expectClose(
      [got.sigmaVariance, got.tauVariance, got.omegaVariance],
      [want.variance.Residual, want.variance.sample, want.variance.batch],
      polished,
    );
    expectClose([got.psi, got.psiSe], [want.fixed, want.se], polished);
    expectClose(got.logLikelihood, want.logLik, { relative: 1e-12 }); // flat at the top: errors enter squared
    const effect = (level: object, name: string) => (level as Record<string, number>)[name]!;
    const schools = batches.map((name) => want.fixed + effect(want.effects.batch, name));
    expectClose(got.levels.school.mean, schools, polished);
    expectClose(
      got.levels.class.mean,
      samples.map((name, c) => schools[data.school[c]!]! + effect(want.effects.sample, name)),
      polished,
    );
    if (want.variance.batch === 0) expect(got.omega).toBe(0);
  });

  it("has no better neighbour, by the messages' own likelihood", () => {
    const { data } = treeOf(nested.unbalanced.rows as [string, string, number][]);
    const fit = threeLevelFit({ ...data, method: "REML" });
    const at = (s: number, t: number, o: number) => {
      const sigma = s * fit.sigma;
      const within = data.n.reduce((sum, n) => sum + n - 1, 0);
      const { logMarginal } = threeLevels({
        school: data.school,
        y: data.mean,
        sigma: data.n.map((n) => sigma / Math.sqrt(n)),
        tau: t * fit.tau,
        omega: o * fit.omega,
        psi: "flat",
      });
      return logMarginal - within * Math.log(sigma) - data.squaresWithin / (2 * sigma * sigma);
    };
    const top = at(1, 1, 1);
    for (const a of [0.99, 1, 1.01])
      for (const b of [0.99, 1, 1.01])
        for (const c of [0.99, 1, 1.01]) if (a * b * c !== 1) expect(at(a, b, c)).toBeLessThan(top);
  });

  it("is the one-way model where the schools do not differ", () => {
    const { data } = treeOf(nested.flat.rows as [string, string, number][]);
    const { school: _, ...rows } = data;
    const want = oneWayFit({ ...rows, method: "ML" });
    const got = threeLevelFit({ ...data, method: "ML" });
    expect(got.omega).toBe(0);
    expectClose(got.tauVariance, want.tauVariance, { relative: 1e-11 }); // two routes to one optimum
    expectClose(got.logLikelihood, want.logLikelihood, { relative: 1e-13 });
  });

  it("stands far from zero and on any scale", () => {
    const { data } = treeOf(nested.unbalanced.rows as [string, string, number][]);
    const want = threeLevelFit({ ...data, method: "REML" });
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (power) => {
        const scale = 10 ** power;
        const got = threeLevelFit({
          ...data,
          mean: data.mean.map((m) => scale * m),
          squaresWithin: scale * scale * data.squaresWithin,
          method: "REML",
        });
        expectClose(
          [got.sigma, got.tau, got.omega],
          [want.sigma, want.tau, want.omega].map((sd) => scale * sd),
          { relative: 1e-10 }, // the steps stop at 1e-9, their errors are squares
        );
      }),
      { numRuns: 10 },
    );
  });

  it("refuses designs that do not tell the variances apart", () => {
    const two = oneWayData([
      [1, 3],
      [5, 7],
    ]);
    expect(() => threeLevelFit({ ...two, school: [0, 1], method: "ML" })).toThrow(
      "two schools or more, and one of them with two classes or more",
    );
    expect(() => threeLevelFit({ ...two, school: [0, 2], method: "ML" })).toThrow("without a gap");
  });
});

describe("threeLevelFitKnown", () => {
  const districts = [...new Set(known.district)];
  const tree = {
    school: known.district.map((d) => districts.indexOf(d)),
    y: known.y,
    sigma: known.variance.map(Math.sqrt),
  };
  it.each(methods)("agrees with metafor on 56 schools in 11 districts: %s", (method) => {
    const want = known.expected[method];
    const got = threeLevelFitKnown({ ...tree, method });
    const polished = { relative: 1e-7 }; // metafor's optimum, polished by differences
    expectClose([got.omegaVariance, got.tauVariance], [want.omega2, want.tau2], polished);
    expectClose([got.psi, got.psiSe], [want.psi, want.se], polished);
    expectClose(got.logLikelihood, want.logLik, { relative: 1e-11 }); // flat at the top
  });

  it("reaches the boundary for identical classes, and the two-level answer for one class a school", () => {
    const same = { school: [0, 0, 1, 1], y: [3, 3, 3, 3], sigma: [1, 2, 1, 2] };
    const zero = threeLevelFitKnown({ ...same, method: "REML" });
    expect([zero.tau, zero.omega]).toEqual([0, 0]);
    const y = [28, 8, -3, 7, -1, 1, 18, 12];
    const twice = { y: [...y, ...y], sigma: y.map(() => 6) };
    const got = threeLevelFitKnown({
      school: [...y.keys(), ...y.keys()],
      y: twice.y,
      sigma: [...twice.sigma, ...twice.sigma],
      method: "REML",
    });
    expect(got.tau).toBe(0); // two equal classes a school
    const want = betweenVariance({ y, sigma: y.map(() => 6 / Math.SQRT2), method: "REML" });
    expectClose(got.omegaVariance, want, { relative: 1e-10 }); // two routes to one optimum
  });

  it("counts every constant of the likelihood", () => {
    const got = threeLevelFitKnown({
      school: [0, 0, 1],
      y: [5, 5, 5],
      sigma: [1, 2, 1],
      method: "ML",
    });
    const want = [1, 2, 1].reduce((sum, sd) => sum + normalLogDensity(5, 5, sd), 0);
    expectClose(got.logLikelihood, want, { relative: 1e-14 }); // three logs
  });
});
