import { describe, expect, it } from "vitest";
import { gammaLogDensity } from "../../../../src/core/distributions/gamma.ts";
import { inverseGammaLogDensity } from "../../../../src/core/distributions/inverseGamma.ts";
import { marginalGivenTau } from "../../../../src/core/pooling/knownErrors/givenTau.ts";
import { normalNormalPosterior } from "../../../../src/core/pooling/knownErrors/normalNormalPosterior.ts";
import {
  logSdPrior,
  type SdPrior,
  sdPriorMax,
  sdPriorOriginPower,
  sdPriorTailPower,
} from "../../../../src/core/pooling/priors/priors.ts";
import { oneWayLogMarginal } from "../../../../src/core/pooling/varianceComponents/oneWay.ts";
import { oneWayData } from "../../../../src/core/pooling/varianceComponents/oneWayData.ts";
import { oneWayPosterior } from "../../../../src/core/pooling/varianceComponents/oneWayPosterior.ts";
import { expectClose } from "../../../support/close.ts";

const priors: readonly SdPrior[] = [
  { law: "gamma", shape: 2, rate: 0.3 },
  { law: "gamma", shape: 0.5, rate: 0.1 },
  { law: "inverse-gamma", shape: 1, scale: 4 },
  { law: "variance", variance: { law: "inverse-gamma", shape: 1, scale: 10 } },
  { law: "variance", variance: { law: "gamma", shape: 1.5, rate: 0.02 } },
  { law: "variance", variance: { law: "uniform", max: 400 } },
  { law: "uniform", max: 12 },
];
const schools = {
  y: [28, 8, -3, 7, -1, 1, 18, 12],
  sigma: [15, 10, 16, 11, 9, 11, 10, 18],
};

describe("sd priors", () => {
  it("are the laws of the distributions", () => {
    for (const x of [0.1, 2, 30]) {
      expectClose(
        logSdPrior({ law: "gamma", shape: 0.5, rate: 0.1 }, x),
        gammaLogDensity(x, 0.5, 0.1),
        { relative: 1e-13 }, // the same formula
      );
      expectClose(
        logSdPrior({ law: "variance", variance: { law: "inverse-gamma", shape: 1, scale: 4 } }, x),
        inverseGammaLogDensity(x * x, 1, 4) + Math.log(2 * x),
        { relative: 1e-13 },
      );
    }
  });

  it.each(priors)("have the powers they say: $law", (prior) => {
    const slope = (x: number) =>
      (logSdPrior(prior, 1.001 * x) - logSdPrior(prior, x)) / Math.log(1.001);
    const origin = sdPriorOriginPower(prior);
    if (origin < Infinity) expect(Math.abs(slope(1e-7) - origin)).toBeLessThan(1e-5);
    else expect(slope(1e-3)).toBeGreaterThan(1e3);
    const tail = sdPriorTailPower(prior);
    if (tail < Infinity) expect(Math.abs(slope(1e8) + tail)).toBeLessThan(1e-5);
    else if (sdPriorMax(prior) === Infinity) expect(slope(1e8)).toBeLessThan(-1e3);
  });
});

/** Sums on a fine grid in log tau, the plainest of rules. */
function plain(prior: SdPrior, logLikelihood: (tau: number) => number, n = 16_000) {
  const sums = [0, 0, 0];
  for (let i = 0; i <= n; i++) {
    const u = -60 + (71 * i) / n;
    const tau = Math.exp(u);
    const weight = Math.exp(logSdPrior(prior, tau) + logLikelihood(tau) + u) * (71 / n);
    if (weight > 0) for (let k = 0; k < 3; k++) sums[k]! += weight * tau ** k;
  }
  const [total, first, second] = sums as [number, number, number];
  const mean = first / total;
  return { log: Math.log(total), mean, sd: Math.sqrt(second / total - mean * mean) };
}

describe("normalNormalPosterior", () => {
  it.each(priors)("takes $law", (tauPrior) => {
    const variance = schools.sigma.map((s) => s * s);
    const at = (tau: number) =>
      marginalGivenTau(schools.y, variance, tau, { law: "flat" }).logMarginal;
    const want = plain(tauPrior, at);
    const got = normalNormalPosterior({ ...schools, tauPrior });
    const edge = { relative: sdPriorMax(tauPrior) < Infinity ? 2e-3 : 1e-7 }; // the grid cuts an edge anywhere
    expectClose([got.tau.mean, got.tau.sd], [want.mean, want.sd], edge);
    expectClose(got.logEvidence, want.log, edge);
    expectClose(got.tau.cdf(got.tau.quantile(0.3)), 0.3, { relative: 1e-9 });
  });

  it("still refuses what is not proper", () => {
    for (const tauPrior of [
      { law: "log-flat" },
      { law: "variance", variance: { law: "log-flat" } },
      { law: "variance", variance: { law: "gamma", shape: 0.01, rate: 1 } },
    ] as const)
      expect(() => normalNormalPosterior({ ...schools, tauPrior })).toThrow("must be proper");
  });
});

describe("oneWayPosterior", () => {
  const data = oneWayData([
    [5, 7, 6],
    [9, 12],
    [4, 3, 6, 5],
    [8, 7],
  ]);
  it.each(priors)("takes $law for tau, next to a uniform sigma", (tauPrior) => {
    const sigmaPrior = { law: "uniform", max: 4 } as const;
    // sigma summed by the midpoint rule, tau as above.
    const sigmas = Array.from({ length: 100 }, (_, i) => ((i + 0.5) * 4) / 100);
    const want = plain(
      tauPrior,
      (tau) =>
        Math.log(
          sigmas.reduce(
            (sum, sigma) => sum + Math.exp(oneWayLogMarginal(data, { sigma, tau })),
            0,
          ) / 100,
        ),
      4000,
    );
    const got = oneWayPosterior({ ...data, sigmaPrior, tauPrior });
    const grid = { relative: 6e-3 }; // the grids cut the edges anywhere
    expectClose(got.logEvidence, want.log, grid);
    if (sdPriorTailPower(tauPrior) + 3 > 4) expectClose(got.tau.mean, want.mean, grid);
  });
});
