import { describe, expect, it } from "vitest";
import type { SdPrior } from "../../../../src/core/pooling/priors/priors.ts";
import { regressionData } from "../../../../src/core/pooling/regression/regressionData.ts";
import {
  type CorrelationPrior,
  type RegressionPosterior,
  regressionPosterior,
} from "../../../../src/core/pooling/regression/regressionPosterior.ts";
import rats from "../../../reference/models/bugs_rats.json";
import orthodont from "../../../reference/models/orthodont.json";
import sleepstudy from "../../../reference/models/sleepstudy.json";
import { expectClose } from "../../../support/close.ts";
import { expectLaw } from "../laws.ts";
import { linesIn } from "./linesIn.ts";

const flat: SdPrior = { law: "flat" };
const sds = { sigmaPrior: flat, interceptSdPrior: flat, slopeSdPrior: flat };
const quadrature = 1e-6; // of an sd: the lattice is resolved to 1e-7

describe("regressionPosterior", () => {
  const correlated = [
    { name: "sleepstudy", file: sleepstudy, want: sleepstudy.expected.bayes_flat },
    { name: "rats", file: rats, want: rats.expected.bayes_correlated_flat },
    { name: "orthodont", file: orthodont, want: orthodont.expected.bayes_flat },
  ];
  it.each(correlated)(
    "agrees with outside quadrature: $name",
    { timeout: 60_000 },
    ({ file, want }) => {
      const got = regressionPosterior({
        ...linesIn(file).data,
        ...sds,
        correlationPrior: want.prior_spec.rho as CorrelationPrior,
      });
      const reference = 1e-5; // of an sd: the reference's own quantiles change by up to 1e-4 relative on halving its step
      expectLaw(got.sigma, want.sigma, reference);
      expectLaw(got.interceptSd, want.tau0, reference);
      expectLaw(got.slopeSd, want.tau1, reference);
      expectLaw(got.correlation!, want.rho, reference);
      expectLaw(got.gamma.intercept, want.gamma0, quadrature);
      expectLaw(got.gamma.slope, want.gamma1, quadrature);
      expectClose(got.logEvidence, want.log_evidence, { relative: 1e-10 }); // 12 digits printed
      want.group.forEach(({ intercept, slope }, j) => {
        expectLaw(got.groups[j]!.intercept, intercept, quadrature);
        expectLaw(got.groups[j]!.slope, slope, quadrature);
      });
    },
  );

  it("agrees with outside quadrature where the correlation is held and gamma has a prior", () => {
    const want = rats.expected.bayes_independent_posteriordb;
    const got = regressionPosterior({
      ...linesIn(rats).data,
      ...sds,
      correlationPrior: want.prior_spec.rho as CorrelationPrior,
      gammaPrior: { law: "normal", mean: 0, sd: 100 },
    });
    expectLaw(got.sigma, want.sigma, quadrature);
    expectLaw(got.interceptSd, want.sigma_alpha, quadrature);
    expectLaw(got.slopeSd, want.sigma_beta, quadrature);
    expect(got.correlation).toBeUndefined();
    expectLaw(got.gamma.intercept, want.mu_alpha, quadrature);
    expectLaw(got.gamma.slope, want.mu_beta, quadrature);
    expectLaw(got.gamma.at(-22), want.alpha0, quadrature); // day 0: the days are centred at 22
    want.group_alpha.forEach((law, j) => {
      expectLaw(got.groups[j]!.intercept, law, quadrature);
    });
    want.group_beta.forEach((law, j) => {
      expectLaw(got.groups[j]!.slope, law, quadrature);
    });
    expectClose(got.logEvidence, want.log_evidence, { relative: 1e-10 }); // 12 digits printed
  });

  it("gives the height of a line anywhere: straight in its mean, a parabola in its variance", () => {
    const half = { law: "half-normal", sd: 1 } as const;
    const got = regressionPosterior({
      ...regressionData({
        x: [
          [-1, 0, 1],
          [-1, 0, 1, 3],
          [-1, 0, 1],
          [2, 2.5],
        ],
        y: [
          [1, 2, 4],
          [3, 4, 6, 7],
          [2, 2, 5],
          [1, 0],
        ],
      }),
      ...{ sigmaPrior: half, interceptSdPrior: half, slopeSdPrior: half },
    });
    for (const line of [got.gamma, got.newGroup, ...got.groups]) {
      const [left, here, right] = [-2, 0, 2].map(line.at);
      const sums = { relative: 1e-10 }; // of a few thousand points
      expectClose(
        [here!.mean, here!.sd, here!.quantile(0.3)],
        [line.intercept.mean, line.intercept.sd, line.intercept.quantile(0.3)],
        sums,
      );
      expectClose((right!.mean - left!.mean) / 4, line.slope.mean, sums);
      const bend = (right!.sd ** 2 + left!.sd ** 2 - 2 * here!.sd ** 2) / 8;
      expectClose(bend, line.slope.sd ** 2, sums);
    }
  });

  it("turns with the sign of x", { timeout: 60_000 }, () => {
    const x = [-2, -1, 0, 2];
    const y = [
      [1, 2, 4, 6],
      [2, 2, 3, 3],
      [0, 3, 4, 9],
      [5, 4, 4, 5],
    ];
    const priors = {
      sigmaPrior: { law: "half-cauchy", scale: 1 },
      interceptSdPrior: { law: "half-normal", sd: 2 },
      slopeSdPrior: { law: "half-normal", sd: 1 },
      correlationPrior: { law: "lkj", eta: 2 },
    } as const;
    const at = (sign: 1 | -1): RegressionPosterior =>
      regressionPosterior({
        ...regressionData({ x: y.map(() => x.map((value) => sign * value)), y }),
        ...priors,
      });
    const [right, left] = [at(1), at(-1)];
    expectClose(left.correlation!.mean, -right.correlation!.mean, { relative: 1e-5 }); // Gregory's weights at sd 0
    expectClose(left.slopeSd.mean, right.slopeSd.mean, { relative: 1e-7 });
    expectClose(left.gamma.slope.mean, -right.gamma.slope.mean, { relative: 1e-7 });
    expectClose(left.logEvidence, right.logEvidence, { relative: 1e-8 });
  });

  it("refuses a posterior that is not proper", () => {
    const two = regressionData({
      x: [
        [0, 1, 2, 3],
        [0, 1, 2, 3],
      ],
      y: [
        [0, 1, 2, 4],
        [1, 1, 2, 2],
      ],
    });
    expect(() => regressionPosterior({ ...two, ...sds })).toThrow("the posterior must be proper");
  });
});
