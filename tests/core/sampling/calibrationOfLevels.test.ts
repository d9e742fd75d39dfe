import { describe, it } from "vitest";
import { binomialDraw } from "../../../src/core/distributions/binomial.ts";
import { halfNormalDraw } from "../../../src/core/distributions/halfNormal.ts";
import { normalDraw } from "../../../src/core/distributions/normal.ts";
import { studentTDraw } from "../../../src/core/distributions/studentT.ts";
import { logitNormalPosterior } from "../../../src/core/pooling/counts/logitNormalPosterior.ts";
import {
  threeLevelPosterior,
  threeLevelPosteriorKnown,
} from "../../../src/core/pooling/nested/threeLevelPosterior.ts";
import { regressionData } from "../../../src/core/pooling/regression/regressionData.ts";
import { regressionPosterior } from "../../../src/core/pooling/regression/regressionPosterior.ts";
import { studentTPosterior } from "../../../src/core/pooling/robust/studentTPosterior.ts";
import { oneWayData } from "../../../src/core/pooling/varianceComponents/oneWayData.ts";
import { calibrate, draws } from "./calibrate.ts";

/** Flat locations are no laws to draw from; but a posterior that moves with the data is as exact at one location as at all. */
// Laws of a group under the last two are dear; their own tests hold them against outside answers and direct sums.
const patient = { timeout: 60_000 };

describe("posteriors with more levels, lines, log-odds and heavy tails are calibrated", () => {
  it(
    "three levels with known errors: tau, omega, psi, a school, a class and a new school",
    patient,
    () => {
      const school = [0, 0, 1, 1, 1, 2, 3, 3];
      const sigma = [1, 0.5, 2, 1, 0.7, 0.5, 1.5, 1];
      const psi = 4;
      calibrate(21, 100, (generator) => {
        const tau = halfNormalDraw(generator, 1);
        const omega = halfNormalDraw(generator, 1.5);
        const schools = draws(4, () => normalDraw(generator, psi, omega));
        const classes = school.map((k) => normalDraw(generator, schools[k]!, tau));
        const got = threeLevelPosteriorKnown({
          school,
          y: classes.map((theta, c) => normalDraw(generator, theta, sigma[c]!)),
          sigma,
          tauPrior: { law: "half-normal", sd: 1 },
          omegaPrior: { law: "half-normal", sd: 1.5 },
        });
        return [
          [got.tau, tau],
          [got.omega, omega],
          [got.psi, psi],
          [got.school[2]!, schools[2]!],
          [got.class[3]!, classes[3]!],
          [got.newSchool, normalDraw(generator, psi, omega)],
        ];
      });
    },
  );

  it("three levels from rows: sigma, tau, omega, psi, a school and a class", patient, () => {
    const school = [0, 0, 1, 1, 2, 2];
    const rows = [3, 2, 4, 2, 3, 3];
    const psi = -2;
    calibrate(22, 40, (generator) => {
      const sigma = halfNormalDraw(generator, 1);
      const tau = halfNormalDraw(generator, 1);
      const omega = halfNormalDraw(generator, 1.5);
      const schools = draws(3, () => normalDraw(generator, psi, omega));
      const classes = school.map((k) => normalDraw(generator, schools[k]!, tau));
      const data = classes.map((theta, c) =>
        draws(rows[c]!, () => normalDraw(generator, theta, sigma)),
      );
      const got = threeLevelPosterior({
        ...oneWayData(data),
        school,
        sigmaPrior: { law: "half-normal", sd: 1 },
        tauPrior: { law: "half-normal", sd: 1 },
        omegaPrior: { law: "half-normal", sd: 1.5 },
      });
      return [
        [got.sigma, sigma],
        [got.tau, tau],
        [got.omega, omega],
        [got.psi, psi],
        [got.school[0]!, schools[0]!],
        [got.class[5]!, classes[5]!],
      ];
    });
  });

  it("lines in groups: the three sds, both gammas, a group's line and a new slope", patient, () => {
    const x = [
      [-1, 0, 1],
      [-1, 1, 2],
      [0, 1, 2, 3],
      [-2, 0, 1],
    ];
    const gamma = [3, -1] as const;
    calibrate(23, 60, (generator) => {
      const sigma = halfNormalDraw(generator, 1);
      const interceptSd = halfNormalDraw(generator, 1.5);
      const slopeSd = halfNormalDraw(generator, 1);
      const line = () =>
        [
          normalDraw(generator, gamma[0], interceptSd),
          normalDraw(generator, gamma[1], slopeSd),
        ] as const;
      const lines = x.map(line);
      const y = x.map((at, j) =>
        at.map((value) => normalDraw(generator, lines[j]![0] + lines[j]![1] * value, sigma)),
      );
      const got = regressionPosterior({
        ...regressionData({ x, y }),
        sigmaPrior: { law: "half-normal", sd: 1 },
        interceptSdPrior: { law: "half-normal", sd: 1.5 },
        slopeSdPrior: { law: "half-normal", sd: 1 },
        correlationPrior: { law: "fixed", value: 0 },
      });
      return [
        [got.sigma, sigma],
        [got.interceptSd, interceptSd],
        [got.slopeSd, slopeSd],
        [got.gamma.intercept, gamma[0]],
        [got.gamma.slope, gamma[1]],
        [got.groups[1]!.intercept, lines[1]![0]],
        [got.groups[1]!.slope, lines[1]![1]],
        [got.newGroup.slope, line()[1]],
      ];
    });
  });

  it("logit-normal: mu and sigma", patient, () => {
    const trials = [6, 12];
    calibrate(24, 24, (generator) => {
      const mu = normalDraw(generator, -0.5, 1);
      const sigma = halfNormalDraw(generator, 1);
      const chance = trials.map(() => 1 / (1 + Math.exp(-normalDraw(generator, mu, sigma))));
      const got = logitNormalPosterior({
        successes: chance.map((p, j) => binomialDraw(generator, trials[j]!, p)),
        trials,
        muPrior: { law: "normal", mean: -0.5, sd: 1 },
        sigmaPrior: { law: "half-normal", sd: 1 },
      });
      return [
        [got.mu, mu],
        [got.sigma, sigma],
      ];
    });
  });

  it("Student-t: tau and mu", patient, () => {
    const sigma = [1, 2];
    calibrate(25, 24, (generator) => {
      const tau = halfNormalDraw(generator, 1.5);
      const mu = normalDraw(generator, 1, 2);
      const theta = sigma.map(() => studentTDraw(generator, 4, mu, tau));
      const got = studentTPosterior({
        y: theta.map((value, j) => normalDraw(generator, value, sigma[j]!)),
        sigma,
        df: 4,
        muPrior: { law: "normal", mean: 1, sd: 2 },
        tauPrior: { law: "half-normal", sd: 1.5 },
      });
      return [
        [got.tau, tau],
        [got.mu, mu],
      ];
    });
  });
});
