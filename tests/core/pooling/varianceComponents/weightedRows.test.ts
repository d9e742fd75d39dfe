import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { threeLevelFit } from "../../../../src/core/pooling/nested/threeLevelFit.ts";
import { threeLevelPosterior } from "../../../../src/core/pooling/nested/threeLevelPosterior.ts";
import {
  oneWayFit,
  oneWayLogMarginal,
} from "../../../../src/core/pooling/varianceComponents/oneWay.ts";
import {
  oneWayData,
  weightedOneWayData,
} from "../../../../src/core/pooling/varianceComponents/oneWayData.ts";
import { oneWayPosterior } from "../../../../src/core/pooling/varianceComponents/oneWayPosterior.ts";
import type { WeightedRows } from "../../../../src/core/pooling/varianceComponents/weightedRows.ts";
import hachemeister from "../../../reference/models/hachemeister.json";
import pastes from "../../../reference/r/weighted.json";
import { expectClose } from "../../../support/close.ts";
import { denseLog, denseMarginal } from "./denseRows.ts";

type Row = readonly [name: string, value: number, weight: number];
function grouped(rows: readonly Row[]): { names: string[]; groups: WeightedRows[] } {
  const names = [...new Set(rows.map(([name]) => name))];
  const groups = names.map((name) => {
    const own = rows.filter((row) => row[0] === name);
    return { value: own.map(([, y]) => y), weight: own.map(([, , w]) => w) };
  });
  return { names, groups };
}
const states = grouped(hachemeister.data.rows.map(([j, , y, w]): Row => [String(j), y!, w!]));
const pasteRows = pastes.rows as [batch: string, sample: string, y: number, w: number][];
const samples = grouped(pasteRows.map(([, sample, y, w]): Row => [sample, y, w]));
const batches = [...new Set(pasteRows.map(([batch]) => batch))];
const school = samples.names.map((name) => batches.indexOf(name.slice(0, 1)));

const methods = ["REML", "ML"] as const;
const groupsOf = fc
  .array(
    fc.array(
      fc.tuple(
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: 0.05, max: 30, noNaN: true }),
      ),
      { minLength: 2, maxLength: 5 },
    ),
    { minLength: 2, maxLength: 6 },
  )
  .filter((groups) => groups.some(([a, b]) => Math.abs(a![0] - b![0]) > 0.1))
  .map((groups) =>
    groups.map((rows) => ({ value: rows.map(([y]) => y), weight: rows.map(([, w]) => w) })),
  );

describe("weighted rows in groups, fitted", () => {
  it.each(methods)("agrees with lme4's weights on Hachemeister's states: %s", (method) => {
    const want = hachemeister.expected[`weighted_normal_${method}_lme4`];
    const got = oneWayFit({ ...weightedOneWayData(states.groups), method });
    const stopped = { relative: 2e-6 }; // lme4's optimiser stops where the likelihood is flat to 1e-9
    expectClose([got.tauVariance, got.sigmaVariance], [want.a, want.s2], stopped);
    expectClose([got.mu, got.muSe], [want.mu, want.se], stopped);
    expectClose(got.theta, want.coef, stopped);
    expectClose(got.logLikelihood, want.logLik, { relative: 1e-11 }); // errors enter squared; 12 digits
  });

  it.each(methods)("agrees with lme4's polished optimum: %s", (method) => {
    const polished = { relative: 1e-7 }; // Newton's steps by differences
    const [two, three] = [pastes.groups[method], pastes.nested[method]];
    const data = weightedOneWayData(samples.groups);
    const got = oneWayFit({ ...data, method });
    expectClose(
      [got.tauVariance, got.sigmaVariance, got.mu, got.muSe],
      [two.variance.sample, two.variance.Residual, two.fixed, two.se],
      polished,
    );
    expectClose(got.logLikelihood, two.logLik, { relative: 1e-12 }); // errors enter squared
    const nested = threeLevelFit({ ...data, school, method });
    expectClose(
      [nested.omegaVariance, nested.tauVariance, nested.sigmaVariance, nested.psi, nested.psiSe],
      [three.variance.batch, three.variance.sample, three.variance.Residual, three.fixed, three.se],
      polished,
    );
    expectClose(nested.logLikelihood, three.logLik, { relative: 1e-12 });
  });

  it("has the likelihood of the rows' own multivariate Normal law, and its maximum", () => {
    fc.assert(
      fc.property(groupsOf, (groups) => {
        const data = weightedOneWayData(groups);
        const ml = oneWayFit({ ...data, method: "ML" });
        const { mu, tau, sigma } = ml;
        const room = { relative: 1e-10, absolute: 1e-10 }; // a determinant of up to 30 rows, weights from 0.05 to 30
        expectClose(ml.logLikelihood, denseLog(groups, mu, { tau, sigma }), room);
        for (const [a, b, c] of [
          [1.02, 1, 0],
          [0.98, 1, 0],
          [1, 1.02, 0],
          [1, 0.98, 0],
          [1, 1, ml.muSe / 50],
        ] as const) {
          const sds = { tau: a * tau + (a > 1 ? 1e-3 : 0), sigma: b * sigma };
          expect(denseLog(groups, mu + c, sds)).toBeLessThanOrEqual(ml.logLikelihood + 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("integrates mu out for REML, as the trapezoid rule over the dense law does", () => {
    fc.assert(
      fc.property(groupsOf, (groups) => {
        const data = weightedOneWayData(groups);
        const { mu, muSe, tau, sigma, logLikelihood } = oneWayFit({ ...data, method: "REML" });
        const step = muSe / 2;
        let total = 0;
        for (let k = -24; k <= 24; k++)
          total += Math.exp(denseLog(groups, mu + k * step, { tau, sigma }) - logLikelihood);
        expectClose(Math.log(total * step), 0, { relative: 0, absolute: 1e-9 }); // exp(-2 pi² 4) is left
        expectClose(oneWayLogMarginal(data, { tau, sigma }), logLikelihood, { relative: 1e-12 });
      }),
      { numRuns: 20 },
    );
  });

  it("is the fit without weights where every weight is 1", () => {
    fc.assert(
      fc.property(groupsOf, fc.constantFrom(...methods), (groups, method) => {
        const values = groups.map(({ value }) => value);
        const plain = oneWayFit({ ...oneWayData(values), method });
        for (const ones of [
          values.map((value) => ({ value })),
          values.map((value) => ({ value, weight: value.map(() => 1) })),
        ]) {
          const { pull, theta, sd, sdGivenMu, ...got } = oneWayFit({
            ...weightedOneWayData(ones),
            method,
          });
          expectClose(
            [got.tauVariance, got.sigmaVariance, got.mu, got.logLikelihood, ...theta],
            [plain.tauVariance, plain.sigmaVariance, plain.mu, plain.logLikelihood, ...plain.theta],
            { relative: 1e-9, absolute: 1e-9 }, // one maximum, other roundings of the means
          );
        }
      }),
    );
  });

  it("knows only ratios of weights: c times as large, sigma² is c times as large", () => {
    const powers = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(groupsOf, powers, fc.constantFrom(...methods), (groups, power, method) => {
        const c = 2 ** power;
        const scaled = groups.map(({ value, weight }) => ({
          value,
          weight: weight.map((w) => c * w),
        }));
        const [a, b] = [groups, scaled].map((rows) =>
          oneWayFit({ ...weightedOneWayData(rows), method }),
        );
        const room = { relative: 1e-9, absolute: 1e-9 }; // the same maximum by other steps
        expectClose(b!.sigmaVariance / c, a!.sigmaVariance, room);
        expectClose(
          [b!.tauVariance, b!.mu, b!.muSe, b!.logLikelihood, ...b!.theta],
          [a!.tauVariance, a!.mu, a!.muSe, a!.logLikelihood, ...a!.theta],
          room,
        );
      }),
    );
  });
});

describe("weighted rows in groups, posteriors", () => {
  const law = { law: "half-cauchy", scale: 3 } as const;
  const data = weightedOneWayData(samples.groups);
  const heavier = weightedOneWayData(
    samples.groups.map(({ value, weight = [] }) => ({ value, weight: weight.map((w) => 16 * w) })),
  );

  it("two levels: sigma follows the scale of the weights, nothing else does", () => {
    const at = (of: typeof data, scale: number) =>
      oneWayPosterior({ ...of, sigmaPrior: { law: "half-cauchy", scale }, tauPrior: law });
    const [a, b] = [at(data, 2), at(heavier, 8)];
    const room = { relative: 1e-7 }; // quadrature in the plane
    expectClose(
      [b.sigma.mean / 4, b.sigma.quantile(0.9) / 4],
      [a.sigma.mean, a.sigma.quantile(0.9)],
      room,
    );
    expectClose(
      [b.tau.mean, b.mu.sd, b.theta[0]!.mean],
      [a.tau.mean, a.mu.sd, a.theta[0]!.mean],
      room,
    );
    // A flat prior's density 1 is the only thing with a unit: the evidence does not change under a proper one.
    expectClose(b.logEvidence, a.logEvidence, room);
  });

  it("two levels: a plain grid over the dense law gives the same moments", () => {
    const groups = samples.groups.slice(0, 5);
    const got = oneWayPosterior({
      ...weightedOneWayData(groups),
      sigmaPrior: { law: "half-normal", sd: 3 },
      tauPrior: { law: "half-normal", sd: 2 },
    });
    let [total, sigmas, taus] = [0, 0, 0];
    for (let sigma = 0.1; sigma < 14; sigma += 0.1)
      for (let tau = 0.025; tau < 10; tau += 0.05) {
        const prior = Math.exp(-0.5 * ((sigma / 3) ** 2 + (tau / 2) ** 2));
        const weight = prior * Math.exp(denseMarginal(groups, { sigma, tau }) + 30);
        total += weight;
        sigmas += weight * sigma;
        taus += weight * tau;
      }
    expectClose([got.sigma.mean, got.tau.mean], [sigmas / total, taus / total], {
      relative: 1e-3, // midpoints of 0.05 in tau, whose density does not vanish at 0; steps of 0.1 in sigma
    });
  });

  it("three levels: sigma follows the scale of the weights, nothing else does", () => {
    const at = (of: typeof data, scale: number) =>
      threeLevelPosterior({
        ...of,
        school,
        sigmaPrior: { law: "half-cauchy", scale },
        tauPrior: law,
        omegaPrior: law,
      });
    const [a, b] = [at(data, 2), at(heavier, 8)];
    const room = { relative: 1e-5 }; // the lattice in three dimensions
    expectClose(b.sigma.mean / 4, a.sigma.mean, room);
    expectClose([b.tau.mean, b.omega.mean, b.psi.sd], [a.tau.mean, a.omega.mean, a.psi.sd], room);
    expectClose(b.logEvidence, a.logEvidence, room);
  });
});

describe("the door for weighted rows", () => {
  it("refuses what is no weight", () => {
    const one = { value: [1, 2], weight: [1, 0] };
    expect(() => weightedOneWayData([one])).toThrow(
      "weightedOneWayData: every weight must be positive and finite, got 0",
    );
    expect(() => weightedOneWayData([{ value: [1], weight: [1, 2] }])).toThrow(
      "group 0 must have 1 weights, one per value, got 2",
    );
    expect(() => weightedOneWayData([{ value: [] }])).toThrow("every group must have rows");
    const { weight, ...data } = weightedOneWayData(states.groups);
    expect(() => oneWayFit({ ...data, method: "ML" })).toThrow(
      "weight and logWeights must come together",
    );
    expect(() => oneWayFit({ ...data, weight: weight.slice(1), method: "ML" })).toThrow(
      "weight must have 5 entries",
    );
  });
});
