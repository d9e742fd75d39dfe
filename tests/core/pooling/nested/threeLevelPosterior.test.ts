import { describe, expect, it } from "vitest";
import { threeLevels } from "../../../../src/core/pooling/nested/threeLevel.ts";
import {
  threeLevelPosterior,
  threeLevelPosteriorKnown,
} from "../../../../src/core/pooling/nested/threeLevelPosterior.ts";
import { logSdPrior, type SdPrior } from "../../../../src/core/pooling/priors/priors.ts";
import { oneWayData } from "../../../../src/core/pooling/varianceComponents/oneWayData.ts";
import pastes from "../../../reference/models/pastes.json";
import known from "../../../reference/r/known.json";
import { expectClose } from "../../../support/close.ts";
import { expectLaw } from "../laws.ts";
import { treeOf } from "./tree.ts";

const flat: SdPrior = { law: "flat" };

describe("threeLevelPosterior", () => {
  const { data } = treeOf(pastes.data.rows as [string, string, number][]);
  it("agrees with outside quadrature on the pastes", () => {
    const want = pastes.expected.bayes_flat;
    const got = threeLevelPosterior({
      ...data,
      sigmaPrior: flat,
      tauPrior: flat,
      omegaPrior: flat,
    });
    const quadrature = 1e-6; // of an sd: the lattice is resolved to 1e-7
    expectLaw(got.sigma, want.sigma, quadrature);
    expectLaw(got.tau, want.tau, quadrature);
    expectLaw(got.omega, want.omega, quadrature);
    expectLaw(got.psi, want.psi, quadrature);
    want.school.forEach((law, k) => {
      expectLaw(got.school[k]!, law, quadrature);
    });
    want.class.forEach((law, c) => {
      expectLaw(got.class[c]!, law, quadrature);
    });
    expectClose(got.logEvidence, want.log_evidence, { relative: 1e-10 }); // 12 digits printed
  });

  it("finds its peak next to the boundary: classes that hardly differ", () => {
    const halfNormal: SdPrior = { law: "half-normal", sd: 1 };
    const got = threeLevelPosterior({
      ...oneWayData([
        [1, 3],
        [2, 4],
        [5, 7],
        [6, 8],
        [3, 5],
      ]),
      school: [0, 0, 1, 1, 2],
      sigmaPrior: flat,
      tauPrior: halfNormal,
      omegaPrior: halfNormal,
    });
    expect(got.tau.mean).toBeGreaterThan(0.2);
    expect(got.tau.mean).toBeLessThan(Math.sqrt(2 / Math.PI)); // less than the prior's
  });

  it("refuses a posterior that is not proper", () => {
    const few = { ...data, sigmaPrior: flat, tauPrior: flat };
    expect(() => threeLevelPosterior({ ...few, omegaPrior: { law: "log-flat" } })).toThrow(
      "an sd's prior must be integrable at 0",
    );
  });
});

describe("threeLevelPosteriorKnown", () => {
  const districts = [...new Set(known.district)];
  const tree = {
    school: known.district.map((d) => districts.indexOf(d)),
    y: known.y,
    sigma: known.variance.map(Math.sqrt),
  };
  /** Simpson's rule on a plain grid, over the messages' own likelihood. */
  const plain = (tauPrior: SdPrior, omegaPrior: SdPrior, most: number, n: number) => {
    const weights = Array.from({ length: n + 1 }, (_, i) =>
      i === 0 || i === n ? 1 : i % 2 === 0 ? 2 : 4,
    );
    const sums = { total: 0, tau: 0, omega: 0, psi: 0, square: 0, school: 0 };
    for (const [i, a] of weights.entries())
      for (const [j, b] of weights.entries()) {
        const [tau, omega] = [(most * i) / n, (most * j) / n];
        const at = threeLevels({ ...tree, tau, omega, psi: "flat" });
        const prior = logSdPrior(tauPrior, tau) + logSdPrior(omegaPrior, omega);
        const weight = a * b * Math.exp(at.logMarginal + prior);
        sums.total += weight;
        sums.tau += weight * tau;
        sums.omega += weight * omega;
        sums.psi += weight * at.psi.mean;
        sums.square += weight * (at.psi.mean ** 2 + at.psi.sd ** 2);
        sums.school += weight * at.school.mean[0]!;
      }
    const log = Math.log(sums.total * (most / n / 3) ** 2);
    return { ...sums, log };
  };
  it("agrees with a plain grid: uniform tau, half-Normal omega", () => {
    const tauPrior: SdPrior = { law: "uniform", max: 0.9 };
    const omegaPrior: SdPrior = { law: "half-normal", sd: 0.1 };
    const want = plain(tauPrior, omegaPrior, 0.9, 100);
    const got = threeLevelPosteriorKnown({ ...tree, tauPrior, omegaPrior });
    const grid = { relative: 1e-6 }; // Simpson's rule with 100 steps
    expectClose(
      [got.tau.mean, got.omega.mean, got.psi.mean, got.school[0]!.mean],
      [want.tau, want.omega, want.psi, want.school].map((sum) => sum / want.total),
      grid,
    );
    expectClose(
      got.psi.sd,
      Math.sqrt(want.square / want.total - (want.psi / want.total) ** 2),
      grid,
    );
    expectClose(got.logEvidence, want.log, grid);
  });

  it("says which moments do not exist: three schools under a flat omega", () => {
    const got = threeLevelPosteriorKnown({
      school: [0, 0, 1, 1, 2, 2],
      y: [1, 2, 4, 5, 3, 7],
      sigma: [1, 1, 1, 1, 1, 1],
      tauPrior: { law: "half-cauchy", scale: 1 },
      omegaPrior: flat,
    });
    expect([got.omega.mean, got.psi.mean, got.psi.sd]).toEqual([Infinity, Number.NaN, Infinity]);
    expect(got.psi.quantile(0.5)).toBeGreaterThan(1);
  });
});
