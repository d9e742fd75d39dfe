import { describe, expect, it } from "vitest";
import { betaDraw } from "../../../src/core/distributions/beta.ts";
import { binomialDraw } from "../../../src/core/distributions/binomial.ts";
import { gammaDraw } from "../../../src/core/distributions/gamma.ts";
import { halfNormalDraw } from "../../../src/core/distributions/halfNormal.ts";
import { normalDraw } from "../../../src/core/distributions/normal.ts";
import { poissonDraw } from "../../../src/core/distributions/poisson.ts";
import { betaBinomialPosterior } from "../../../src/core/pooling/counts/betaBinomialPosterior.ts";
import { gammaPoissonPosterior } from "../../../src/core/pooling/counts/gammaPoissonPosterior.ts";
import { normalNormalPosterior } from "../../../src/core/pooling/knownErrors/normalNormalPosterior.ts";
import { oneWayData } from "../../../src/core/pooling/varianceComponents/oneWayData.ts";
import { oneWayPosterior } from "../../../src/core/pooling/varianceComponents/oneWayPosterior.ts";
import { calibrate, draws } from "./calibrate.ts";

describe("posteriors are calibrated", () => {
  it("Normal-Normal: tau, mu, a group and a new group", () => {
    const sigma = [1, 0.5, 2, 1.5, 0.7];
    calibrate(11, 500, (generator) => {
      const tau = halfNormalDraw(generator, 1.5);
      const mu = normalDraw(generator, 1, 2);
      const theta = sigma.map(() => normalDraw(generator, mu, tau));
      const got = normalNormalPosterior({
        y: theta.map((value, j) => normalDraw(generator, value, sigma[j]!)),
        sigma,
        muPrior: { law: "normal", mean: 1, sd: 2 },
        tauPrior: { law: "half-normal", sd: 1.5 },
      });
      return [
        [got.tau, tau],
        [got.mu, mu],
        [got.theta[2]!, theta[2]!],
        [got.newGroup, normalDraw(generator, mu, tau)],
      ];
    });
  });

  it("Beta-Binomial: m, kappa and a group", () => {
    const trials = [4, 10, 25, 7];
    calibrate(12, 100, (generator) => {
      const m = generator();
      const kappa = gammaDraw(generator, 2, 0.2);
      const draw = () => betaDraw(generator, m * kappa, (1 - m) * kappa);
      const theta = draws(trials.length, draw);
      const got = betaBinomialPosterior({
        successes: theta.map((value, j) => binomialDraw(generator, trials[j]!, value)),
        trials,
        kappaPrior: { law: "gamma", shape: 2, rate: 0.2 },
      });
      return [
        [got.m, m],
        [got.kappa, kappa],
        [got.theta[1]!, theta[1]!],
      ];
    });
  });

  it("Gamma-Poisson: shape, rate and a group", () => {
    // Exposures so long that some event is all but sure: without one the core refuses.
    const exposure = [20, 50, 8, 90];
    calibrate(13, 100, (generator) => {
      const shape = gammaDraw(generator, 6, 3);
      const rate = gammaDraw(generator, 4, 4);
      const draw = () => gammaDraw(generator, shape, rate);
      const theta = draws(exposure.length, draw);
      const got = gammaPoissonPosterior({
        count: theta.map((value, j) => poissonDraw(generator, value * exposure[j]!)),
        exposure,
        shapePrior: { law: "gamma", shape: 6, rate: 3 },
        ratePrior: { law: "gamma", shape: 4, rate: 4 },
      });
      return [
        [got.shape, shape],
        [got.rate, rate],
        [got.theta[2]!, theta[2]!],
      ];
    });
  });

  it("rows in groups: sigma, tau, mu, a group and a new group", () => {
    // mu is flat, which is no law to draw from; but its posterior is as exact at one mu as at all: shifts change nothing.
    const mu = 3;
    const rows = [2, 5, 3, 4];
    calibrate(14, 100, (generator) => {
      const sigma = halfNormalDraw(generator, 1);
      const tau = halfNormalDraw(generator, 2);
      const theta = rows.map(() => normalDraw(generator, mu, tau));
      const data = theta.map((value, j) =>
        draws(rows[j]!, () => normalDraw(generator, value, sigma)),
      );
      const got = oneWayPosterior({
        ...oneWayData(data),
        sigmaPrior: { law: "half-normal", sd: 1 },
        tauPrior: { law: "half-normal", sd: 2 },
      });
      return [
        [got.sigma, sigma],
        [got.tau, tau],
        [got.mu, mu],
        [got.theta[0]!, theta[0]!],
        [got.newGroup, normalDraw(generator, mu, tau)],
      ];
    });
  });

  it("and the test sees a prior that is not the one drawn from", () => {
    expect(() =>
      calibrate(11, 500, (generator) => {
        const tau = halfNormalDraw(generator, 1.5);
        const y = draws(5, () => normalDraw(generator, 0, Math.hypot(1, tau)));
        const sigma = [1, 1, 1, 1, 1];
        return [
          [normalNormalPosterior({ y, sigma, tauPrior: { law: "half-normal", sd: 3 } }).tau, tau],
        ];
      }),
    ).toThrow();
  });
});
