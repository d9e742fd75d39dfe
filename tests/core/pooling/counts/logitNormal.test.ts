import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  logBinomials,
  logitNormalFit,
} from "../../../../src/core/pooling/counts/logitNormalFit.ts";
import {
  logitNormalGroup,
  softplus,
} from "../../../../src/core/pooling/counts/logitNormalGroup.ts";
import { logitNormalPosterior } from "../../../../src/core/pooling/counts/logitNormalPosterior.ts";
import { REAL_AXIS, sdAxis } from "../../../../src/core/pooling/numerics/integrate/axes.ts";
import { latticeDensity } from "../../../../src/core/pooling/numerics/integrate/latticeDensity.ts";
import { lineDensity } from "../../../../src/core/pooling/numerics/integrate/lineDensity.ts";
import { logSdPrior, type SdPrior } from "../../../../src/core/pooling/priors/priors.ts";
import surgical from "../../../reference/models/surgical.json";
import { expectClose } from "../../../support/close.ts";
import { expectLaw } from "../laws.ts";

const hospitals = {
  successes: surgical.data.rows.map((row) => row[1] as number),
  trials: surgical.data.rows.map((row) => row[2] as number),
};

describe("logitNormalGroup", () => {
  it("agrees with panels of Gauss points, for any data and population", () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 400 })),
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.double({ min: 1e-3, max: 8, noNaN: true }),
        ([successes, failures], mu, sigma) => {
          const trials = successes + failures;
          const line = lineDensity({
            logDensity: (u) => {
              const b = mu + sigma * u;
              return successes * b - trials * softplus(b) - 0.5 * u * u;
            },
            from: -80, // the mode lies within 60 of 0: no further than sigma trials, nor than data and mu apart
            to: 80,
            panels: 320,
          });
          const got = logitNormalGroup(successes, trials, mu, sigma);
          const size = 1e-12 + 1e-13 * Math.abs(got.log); // what both rules leave out; sums of that size
          const want = line.logTotal - 0.5 * Math.log(2 * Math.PI);
          expect(Math.abs(got.log - want)).toBeLessThan(size);
          const chance = line.point.reduce(
            (sum, u, i) => sum + line.weight[i]! / (1 + Math.exp(-mu - sigma * u)),
            0,
          );
          expectClose(got.chance, chance, { relative: 1e-9 }); // both rules leave less out
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keeps its digits where an outcome is too rare to be seen", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1000 }),
        fc.double({ min: -40, max: -14, noNaN: true }),
        fc.double({ min: 1e-3, max: 2, noNaN: true }),
        (trials, mu, sigma) => {
          // E (1 - p)^n less 1, so that nothing cancels, by a trapezoid rule whose step leaves exp(-2 pi² / 0.1²).
          let [miss, chance, all] = [0, 0, 0];
          for (let u = -14; u <= 14; u += 0.1) {
            const b = mu + sigma * u;
            const weight = Math.exp(-0.5 * u * u);
            const none = Math.exp(-trials * softplus(b));
            miss += weight * Math.expm1(-trials * softplus(b));
            chance += (weight * none) / (1 + Math.exp(-b));
            all += weight;
          }
          const got = logitNormalGroup(0, trials, mu, sigma);
          // Where it is no series of two terms, a sum of some hundred parts near 1: its rounding is 1e-13.
          expectClose(got.log, Math.log1p(miss / all), { relative: 1e-9, absolute: 1e-13 });
          expectClose(got.chance, chance / all / Math.exp(got.log), { relative: 1e-9 });
          const mirrored = logitNormalGroup(trials, trials, -mu, sigma);
          // Trials times log-odds cancel in every part of the mirrored sum.
          const cancels = 1e-15 * (100 + trials * (10 * sigma - mu));
          expectClose(mirrored.log, got.log, { relative: 1e-12, absolute: cancels });
          if (trials > 0)
            expectClose(1 - mirrored.chance, got.chance, { relative: 1e-8, absolute: 1e-14 });
        },
      ),
      { numRuns: 200 },
    );
  });

  it("is the binomial likelihood at sigma 0, and symmetric", () => {
    expectClose(logitNormalGroup(3, 10, -1, 0).log, -3 - 10 * softplus(-1), { relative: 1e-13 });
    const [a, b] = [logitNormalGroup(0, 47, -2, 3), logitNormalGroup(47, 47, 2, 3)];
    expectClose(a.log, b.log, { relative: 1e-13 }); // the same sum mirrored
    expectClose(a.slopeMu, -b.slopeMu, { relative: 1e-12 });
  });
});

describe("logitNormalPosterior of groups that are alike", () => {
  it("is that of the same groups in any order, each with the law of its kind", () => {
    const priors = {
      muPrior: { law: "normal", mean: -1, sd: 1 },
      sigmaPrior: { law: "half-normal", sd: 1 },
    } as const;
    const alike = logitNormalPosterior({ successes: [0, 2, 0], trials: [4, 5, 4], ...priors });
    const turned = logitNormalPosterior({ successes: [2, 0, 0], trials: [5, 4, 4], ...priors });
    expectClose(alike.mu.mean, turned.mu.mean, { relative: 1e-12 }); // another order of one sum
    expect(alike.chance[0]).toBe(alike.chance[2]);
    expectClose(
      alike.chance.map((law) => law.mean),
      [1, 0, 2].map((j) => turned.chance[j]!.mean),
      { relative: 1e-12 },
    );
  });
});

describe("logitNormalFit", () => {
  it("agrees with lme4 and an outside optimum on the surgical data", () => {
    const want = surgical.expected.logitnormal_ML;
    const got = logitNormalFit(hospitals);
    const search = { relative: 1e-8 }; // the reference's Nelder-Mead search stops there
    expectClose([got.mu, got.sigma], [want.mu, want.sigma], search);
    expectClose(got.logLikelihood, want.logLik, { relative: 1e-11 }); // flat at the top
  });

  it("stands on the boundary for groups that are alike", () => {
    expect(logitNormalFit({ successes: [5, 5, 5], trials: [50, 50, 50] }).sigma).toBe(0);
    expect(() => logitNormalFit({ successes: [0, 0], trials: [5, 9] })).toThrow(
      "there must be successes and failures",
    );
  });
});

describe("logitNormalPosterior", () => {
  it("agrees with outside quadrature on the surgical data", { timeout: 60_000 }, () => {
    const want = surgical.expected.bayes_logitnormal_bugs;
    const { mu, sigma2 } = want.prior_spec;
    const got = logitNormalPosterior({
      ...hospitals,
      muPrior: mu as { law: "normal"; mean: number; sd: number },
      sigmaPrior: {
        law: "variance",
        variance: sigma2 as { law: "inverse-gamma"; shape: number; scale: number },
      },
    });
    const cutTail = 4e-5; // of an sd: the reference leaves 2e-7 of the evidence out, in sigma's tail (see the next test)
    expectLaw(got.mu, want.mu, cutTail);
    expectLaw(got.sigma, want.sigma, cutTail);
    expectLaw(got.centre, want.pop_mean, cutTail);
    want.p.forEach((law, j) => {
      expectLaw(got.chance[j]!, law, 1e-6);
    });
    expectClose(got.logEvidence, want.log_evidence, { relative: 1e-8 }); // 2e-7 of 54
  });

  const priors: readonly SdPrior[] = [
    { law: "variance", variance: { law: "inverse-gamma", shape: 0.001, scale: 0.001 } },
    { law: "half-normal", sd: 1 },
    { law: "flat" },
    { law: "uniform", max: 0.7 },
  ];
  it.each(priors)(
    "agrees with a lattice in (mu, sigma): $law",
    { timeout: 60_000 },
    (sigmaPrior) => {
      const lattice = latticeDensity({
        where: "test",
        axes: [REAL_AXIS, sdAxis(sigmaPrior, 0.1)],
        logDensity: ([mu, sigma]) =>
          hospitals.trials.reduce(
            (sum, n, j) => sum + logitNormalGroup(hospitals.successes[j]!, n, mu!, sigma!).log,
            logSdPrior(sigmaPrior, sigma!),
          ),
        start: [-2.5, 0.3],
      });
      const got = logitNormalPosterior({ ...hospitals, muPrior: { law: "flat" }, sigmaPrior });
      expectClose(got.logEvidence, lattice.logTotal + logBinomials(hospitals), { relative: 1e-9 }); // two rules
      expectClose([got.mu.mean, got.mu.sd], [lattice.laws[0]!.mean, lattice.laws[0]!.sd], {
        relative: 1e-7, // as the lattice
      });
      expectClose(
        [0.025, 0.5, 0.975].map(got.sigma.quantile),
        [0.025, 0.5, 0.975].map(lattice.laws[1]!.quantile),
        { relative: 2e-6 }, // 1e-7 of the spread each, sigma near 0
      );
    },
  );

  it("knows the whole law of a chance", { timeout: 60_000 }, () => {
    const { chance, newGroup } = logitNormalPosterior({
      ...hospitals,
      muPrior: { law: "flat" },
      sigmaPrior: { law: "half-normal", sd: 1 },
    });
    for (const law of [chance[0]!, newGroup]) {
      const n = 500;
      const step = 0.6 / n;
      const at = Array.from({ length: n }, (_, i) => (i + 0.5) * step);
      const mean = at.reduce((sum, x) => sum + x * law.density(x) * step, 0);
      expect(Math.abs(mean - law.mean)).toBeLessThan(2e-4 * law.sd + law.upperTail(0.6)); // beyond the sum's range
      expectClose(law.cdf(law.quantile(0.1)), 0.1, { relative: 1e-9 });
      expectClose(law.cdf(0.1) + law.upperTail(0.1), 1, { relative: 1e-9 });
    }
  });

  it("refuses a posterior that is not proper", () => {
    const flat = { muPrior: { law: "flat" }, sigmaPrior: { law: "flat" } } as const;
    expect(() => logitNormalPosterior({ successes: [0, 2], trials: [5, 9], ...flat })).toThrow(
      "the posterior must be proper",
    );
    expect(() => logitNormalPosterior({ successes: [0, 0], trials: [5, 9], ...flat })).toThrow(
      "some group must have both outcomes",
    );
  });
});
