import { describe, expect, it } from "vitest";
import type { PosteriorLaw } from "../../../../src/core/pooling/numerics/laws/posteriorLaw.ts";
import type { SdPrior } from "../../../../src/core/pooling/priors/priors.ts";
import {
  oneWayFit,
  oneWayLogMarginal,
} from "../../../../src/core/pooling/varianceComponents/oneWay.ts";
import { oneWayData } from "../../../../src/core/pooling/varianceComponents/oneWayData.ts";
import { oneWayPosterior } from "../../../../src/core/pooling/varianceComponents/oneWayPosterior.ts";
import coagulation from "../../../reference/models/coagulation.json";
import dyestuff from "../../../reference/models/dyestuff.json";
import dyestuff2 from "../../../reference/models/dyestuff2_zero_variance.json";
import { expectClose } from "../../../support/close.ts";

function statistics(rows: readonly (readonly (string | number)[])[]) {
  const names = [...new Set(rows.map(([name]) => name))];
  return oneWayData(
    names.map((name) => rows.filter((row) => row[0] === name).map((row) => row[1] as number)),
  );
}
const sets = [
  { ...coagulation, name: "coagulation, unbalanced", data: statistics(coagulation.data.rows) },
  { ...dyestuff, name: "dyestuff", data: statistics(dyestuff.data.rows) },
  { ...dyestuff2, name: "dyestuff 2, variance 0", data: statistics(dyestuff2.data.rows) },
];

describe("oneWayData", () => {
  it.each(sets)("counts and averages: $name", ({ data, expected }) => {
    const want = expected.group_statistics;
    expect(data.n).toEqual(want.n);
    expectClose(data.mean, want.means, { relative: 1e-14 }); // eight additions
    expectClose(data.squaresWithin, want.ssw, { relative: 1e-13 }); // thirty additions
  });

  it("is stable far from zero", () => {
    const near = oneWayData([
      [1, 2, 4],
      [3, 7],
    ]);
    const far = oneWayData([
      [1e9 + 1, 1e9 + 2, 1e9 + 4],
      [1e9 + 3, 1e9 + 7],
    ]);
    expectClose(far.squaresWithin, near.squaresWithin, { relative: 1e-6 }); // rows of 1e9 hold their gaps to 1e-7
    expect(() => oneWayData([[1], []])).toThrow("every group must have rows, got none in group 1");
  });
});

describe("oneWayFit", () => {
  const cases = sets.flatMap((set) =>
    (["REML", "ML"] as const).map((method) => ({ ...set, method })),
  );
  it.each(cases)("agrees with lme4 and mpmath: $method, $name", ({ data, expected, method }) => {
    const want = expected[method];
    const got = oneWayFit({ ...data, method });
    const printed = { relative: 2e-11 }; // 12 digits printed; the maximum is polished to 1e-16 of its bracket
    expectClose([got.tauVariance, got.sigmaVariance], [want.tau2, want.sigma2], printed);
    expectClose([got.mu, got.muSe, got.icc], [want.mu, want.se_mu, want.icc], printed);
    expectClose(got.logLikelihood, want.logLik, printed);
    expectClose(got.pull, want.B, printed);
    expectClose(got.theta, want.theta, printed);
    expectClose(got.sdGivenMu, want.sd_conditional_on_mu, printed);
    expectClose(got.sd, want.sd_including_mu_uncertainty, printed);
  });

  it("stands exactly on the boundary for dyestuff 2", () => {
    expect(oneWayFit({ ...sets[2]!.data, method: "REML" }).tauVariance).toBe(0);
  });

  it("has no better neighbour, by the definition of the likelihood", () => {
    const { data } = sets[0]!;
    const { sigma, tau } = oneWayFit({ ...data, method: "REML" });
    const top = oneWayLogMarginal(data, { sigma, tau });
    for (const [a, b] of [
      [1.01, 1],
      [0.99, 1],
      [1, 1.01],
      [1, 0.99],
      [1.01, 0.99],
    ] as const)
      expect(oneWayLogMarginal(data, { sigma: a * sigma, tau: b * tau })).toBeLessThan(top);
  });

  it("refuses rows that say nothing about sigma", () => {
    expect(() => oneWayFit({ ...oneWayData([[1], [2]]), method: "ML" })).toThrow(
      "the rows must vary within some group",
    );
  });
});

function expectLaw(got: PosteriorLaw, want: Readonly<Record<string, number>>) {
  const size = want.sd ?? (want.q75! - want.q25!) / 1.35;
  for (const [key, value] of Object.entries(want))
    expectClose(
      key === "mean" || key === "sd" ? got[key] : got.quantile(Number(key.slice(1)) / 100),
      value,
      { relative: 0, absolute: 3e-8 * size }, // quadrature in the plane: the panels' cdf is good to 1e-8
    );
}

describe("oneWayPosterior", () => {
  const cases = [
    { name: "coagulation, BDA3", data: sets[0]!.data, want: coagulation.expected.bayes_bda3 },
    { name: "dyestuff, flat", data: sets[1]!.data, want: dyestuff.expected.bayes_flat },
    {
      name: "dyestuff, half-Cauchy",
      data: sets[1]!.data,
      want: dyestuff.expected.bayes_halfcauchy50,
    },
    { name: "dyestuff 2, flat", data: sets[2]!.data, want: dyestuff2.expected.bayes_flat },
  ];
  it.each(cases)("agrees with outside quadrature: $name", ({ data, want }) => {
    const got = oneWayPosterior({
      ...data,
      sigmaPrior: want.prior_spec.sigma as SdPrior,
      tauPrior: want.prior_spec.tau as SdPrior,
    });
    expectLaw(got.sigma, want.sigma);
    expectLaw(got.tau, want.tau);
    expectLaw(got.mu, want.mu);
    expectLaw(got.newGroup, want.theta_new);
    want.theta.forEach((law, j) => {
      expectLaw(got.theta[j]!, law);
    });
    expectClose(got.iccMean, want.icc_mean, { relative: 1e-8 });
    expectClose(got.logEvidence, want.log_evidence, { relative: 1e-10 }); // 12 digits printed
  });

  it("says which moments do not exist: four groups under a flat tau", () => {
    const got = oneWayPosterior({
      ...sets[0]!.data,
      sigmaPrior: { law: "log-flat" },
      tauPrior: { law: "flat" },
    });
    expect(Number.isFinite(got.tau.mean)).toBe(true);
    expect([got.tau.sd, got.mu.sd, got.newGroup.sd]).toEqual([Infinity, Infinity, Infinity]);
  });

  it("refuses a posterior that is not proper", () => {
    const two = oneWayData([
      [1, 3, 4],
      [5, 7, 9],
    ]);
    expect(() =>
      oneWayPosterior({ ...two, sigmaPrior: { law: "log-flat" }, tauPrior: { law: "flat" } }),
    ).toThrow("the posterior must be proper");
  });
});
