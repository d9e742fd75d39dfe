import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalLogDensity } from "../../../../src/core/distributions/normal.ts";
import { studentTLogDensity } from "../../../../src/core/distributions/studentT.ts";
import { normalNormalPosterior } from "../../../../src/core/pooling/knownErrors/normalNormalPosterior.ts";
import { gradedEnds } from "../../../../src/core/pooling/numerics/integrate/gradedEnds.ts";
import { lineDensity } from "../../../../src/core/pooling/numerics/integrate/lineDensity.ts";
import { locationPanels } from "../../../../src/core/pooling/numerics/integrate/locationPanels.ts";
import type { LocationPrior } from "../../../../src/core/pooling/priors/locationPrior.ts";
import type { SdPrior } from "../../../../src/core/pooling/priors/priors.ts";
import { studentTConvolution } from "../../../../src/core/pooling/robust/studentTConvolution.ts";
import { studentTPosterior } from "../../../../src/core/pooling/robust/studentTPosterior.ts";
import { createGenerator } from "../../../../src/core/random/generator.ts";
import { hmcChain } from "../../../../src/core/sampling/hmc.ts";
import { meanSampleSize } from "../../../../src/core/summary/effectiveSampleSize.ts";
import reference from "../../../reference/r/studentT.json";
import { expectClose } from "../../../support/close.ts";

const schools = {
  y: [28, 8, -3, 7, -1, 1, 18, 12],
  sigma: [15, 10, 16, 11, 9, 11, 10, 18],
};
const weak = {
  muPrior: { law: "normal", mean: 0, sd: 10 },
  tauPrior: { law: "half-normal", sd: 5 },
} as const;

describe("studentTConvolution", () => {
  it("agrees with integration over the mean, for errors and spreads of any size and far outliers", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 60, noNaN: true }),
        fc.double({ min: -7, max: 7, noNaN: true }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        (df, logTau, gap) => {
          const tau = Math.exp(logTau);
          const centres = [
            { at: 0, size: 0.2 * tau },
            { at: gap, size: 0.5 },
          ];
          const ends = gradedEnds(Math.min(-60 * tau, gap - 45), gap + 45, centres);
          const line = lineDensity({
            logDensity: (x) => normalLogDensity(gap, x, 1) + studentTLogDensity(x, df, 0, tau),
            from: ends[0]!,
            to: ends.at(-1)!,
            panels: ends.slice(1, -1),
          });
          const got = studentTConvolution({ errorVariance: [1], tau, df, farthest: gap });
          // what two rules leave out, and sums of logs of that size
          const room = 1e-9 + 1e-12 * Math.abs(line.logTotal);
          expect(Math.abs(got.log(0, gap) - line.logTotal)).toBeLessThan(room);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is the t law without errors and the Normal law without spread or tails", () => {
    for (const df of [1, 2.5, 30, 1e6])
      for (const gap of [0, 3, 1e5]) {
        const of = { df, farthest: gap };
        const sharp = studentTConvolution({ errorVariance: [1e-30], tau: 3, ...of });
        expectClose(sharp.log(0, gap), studentTLogDensity(gap, df, 0, 3), { relative: 1e-13 }); // trapezoid rule
        const flat = studentTConvolution({ errorVariance: [4], tau: 0, ...of });
        expectClose(flat.log(0, gap), normalLogDensity(gap, 0, 2), { relative: 1e-15 });
      }
  });
});

it("locationPanels finds a peak wherever it hides", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 5 }),
      (centre) => {
        const logBell = (_: number, gap: number) => -2 * Math.log1p(gap * gap);
        const sharpest = 1 / Math.sqrt(4 * centre.length);
        const ends = locationPanels({ centre, logBell, from: -1e8, to: 1e8, sharpest });
        const total = (x: number) => centre.reduce((sum, c, j) => sum + logBell(j, x - c), 0);
        const best = centre.reduce((a, b) => (total(b) > total(a) ? b : a));
        const k = ends.findIndex((end) => end >= best);
        expect(k).toBeGreaterThanOrEqual(0);
        expect(ends[k]! - (ends[k - 1] ?? ends[k]!)).toBeLessThan(1e4); // within 1 % of the range it was sought in
      },
    ),
  );
});

describe("studentTPosterior", () => {
  it.each(Object.entries(reference.cases))(
    "agrees with R's dnorm and dt under three open loops: %s",
    { timeout: 60_000 },
    (_, { at, expected: want, ...given }) => {
      const got = studentTPosterior({
        ...given,
        tauPrior: given.tauPrior as SdPrior,
        muPrior: given.muPrior as LocationPrior,
      });
      const rule = { relative: 1e-9, absolute: 1e-9 }; // panels to 1e-8 of a peak; 24 slices of tau
      expectClose(got.logEvidence, want.logEvidence, { relative: 1e-12 });
      for (const name of ["tau", "mu"] as const) {
        expectClose([got[name].mean, got[name].sd], [want[name].mean, want[name].sd], rule);
        expectClose(at[name].map(got[name].cdf), want[name].cdf, rule);
      }
      expectClose(at.mu.map(got.newGroup.cdf), want.newGroup.cdf, rule);
      want.theta.forEach((law, j) => {
        const { mean, sd } = got.theta[j]!;
        expectClose([mean, sd], [law.mean, law.sd], rule);
        if (j % 4 === 3) expectClose(at.theta.map(got.theta[j]!.cdf), law.cdf, rule);
      });
    },
  );

  it("is the Normal-Normal model for df = Infinity", { timeout: 60_000 }, () => {
    const got = studentTPosterior({ ...schools, df: Infinity });
    const want = normalNormalPosterior(schools);
    const rule = { relative: 1e-9 }; // both leave exp(-42) of tau's tail out
    expectClose(got.logEvidence, want.logEvidence, { relative: 1e-13 });
    expectClose(got.meanPull, want.meanPull, rule);
    const pairs = [
      [got.tau, want.tau],
      [got.mu, want.mu],
      [got.theta[0]!, want.theta[0]!],
      [got.theta[6]!, want.theta[6]!],
      [got.newGroup, want.newGroup],
    ] as const;
    for (const [ours, theirs] of pairs) {
      expectClose([ours.mean, ours.sd], [theirs.mean, theirs.sd], rule);
      const shares = [0.001, 0.025, 0.5, 0.975, 0.999];
      expectClose(shares.map(ours.quantile), shares.map(theirs.quantile), rule);
      expectClose(ours.density(theirs.mean), theirs.density(theirs.mean), rule);
    }
  });

  it("comes near the Normal-Normal model as df grows", { timeout: 60_000 }, () => {
    const want = normalNormalPosterior({ ...schools, ...weak });
    const apart = [1e3, 1e5].map((df) =>
      Math.abs(studentTPosterior({ ...schools, ...weak, df }).theta[0]!.mean - want.theta[0]!.mean),
    );
    expect(apart[0]).toBeLessThan(0.01);
    // The laws differ by a term in 1/df; the next one, in 1/df^2, is below a hundredth of it at these df.
    expectClose([apart[1]! / apart[0]!], [0.01], { relative: 0.01 });
  });

  it("agrees with Hamiltonian Monte Carlo in all its coordinates", { timeout: 60_000 }, () => {
    const { y, sigma } = { y: [28, 8, -3, 70], sigma: [15, 10, 16, 8] };
    const df = 4;
    // x = (mu / 10, log(tau / 5), z_j): theta_j = mu + tau z_j, z_j ~ t_4
    const parts = (x: readonly number[]) => ({
      mu: 10 * x[0]!,
      tau: 5 * Math.exp(x[1]!),
      z: x.slice(2),
    });
    const landscape = {
      logDensity: (x: readonly number[]) => {
        const { mu, tau, z } = parts(x);
        const priors = -0.5 * (mu / 10) ** 2 - 0.5 * (tau / 5) ** 2 + x[1]!;
        return z.reduce((sum, value, j) => {
          const miss = (y[j]! - mu - tau * value) / sigma[j]!;
          return sum - 0.5 * miss * miss - 2.5 * Math.log1p((value * value) / df);
        }, priors);
      },
      gradient: (x: readonly number[]) => {
        const { mu, tau, z } = parts(x);
        const pull = z.map((value, j) => (y[j]! - mu - tau * value) / sigma[j]! ** 2);
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
        return [
          -mu / 10 + 10 * sum(pull),
          1 - (tau / 5) ** 2 + tau * sum(pull.map((p, j) => p * z[j]!)),
          ...z.map((value, j) => tau * pull[j]! - (5 * value) / (df + value * value)),
        ];
      },
    };
    const chain = hmcChain(landscape, {
      start: [0, 0, 0, 0, 0, 0],
      warmup: 500,
      steps: 8000,
      pathLength: 2,
      generator: createGenerator(4),
    });
    const got = studentTPosterior({ y, sigma, df, ...weak });
    const draws = chain.draws.map((x) => {
      const { mu, tau, z } = parts(x);
      return [mu, tau, ...z.map((value) => mu + tau * value)];
    });
    [got.mu, got.tau, ...got.theta].forEach((law, k) => {
      const values = draws.map((row) => row[k]!);
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      const size = meanSampleSize([values]);
      expect(Math.abs(mean - law.mean) / (law.sd / Math.sqrt(size))).toBeLessThan(4.5); // standard errors
      const decile = law.quantile(0.9);
      const below = values.filter((v) => v < decile).length / values.length;
      expect(Math.abs(below - 0.9) / Math.sqrt(0.09 / size)).toBeLessThan(4.5);
    });
  });

  it("lets an outlier go where a Normal population pulls everything along", {
    timeout: 60_000,
  }, () => {
    const outlier = {
      y: [...schools.y.slice(0, 7), 150],
      sigma: [...schools.sigma.slice(0, 7), 5],
    };
    const heavy = studentTPosterior({ ...outlier, df: 2 });
    const normal = studentTPosterior({ ...outlier, df: Infinity });
    expect(heavy.tau.mean).toBeLessThan(0.5 * normal.tau.mean);
    // The seven others are shrunk as if the eighth were not there, more or less.
    expect(heavy.theta[2]!.mean - outlier.y[2]!).toBeGreaterThan(
      1.5 * (normal.theta[2]!.mean - outlier.y[2]!),
    );
    expect(150 - heavy.theta[7]!.mean).toBeLessThan(150 - normal.theta[7]!.mean);
    expect(heavy.logEvidence).toBeGreaterThan(normal.logEvidence);
  });

  it("holds one group, equal groups and two camps", { timeout: 60_000 }, () => {
    // Under a flat mu one group says nothing of tau, and its mean is its y.
    const one = studentTPosterior({
      y: [3],
      sigma: [2],
      df: 10,
      tauPrior: { law: "half-normal", sd: 5 },
    });
    expectClose(one.logEvidence, 0, { relative: 0, absolute: 1e-10 });
    expectClose(one.tau.quantile(0.5), 5 * 0.6744897501960817, { relative: 1e-8 });
    expectClose([one.theta[0]!.mean, one.theta[0]!.sd], [3, 2], { relative: 1e-6 }); // mu's power tail is cut
    const equal = studentTPosterior({
      y: [4, 4, 4],
      sigma: [1, 1, 1],
      df: 4,
      ...weak,
      muPrior: { law: "flat" },
    });
    expectClose([equal.mu.mean, ...equal.theta.map(({ mean }) => mean)], [4, 4, 4, 4], {
      relative: 1e-9,
    });
    const camps = studentTPosterior({
      y: [-50, -51, 50, 51],
      sigma: [1, 1, 1, 1],
      df: 1,
      tauPrior: { law: "half-normal", sd: 0.5 },
    });
    expectClose(camps.mu.cdf(0), 0.5, { relative: 1e-8 });
    expect(camps.mu.density(50.5)).toBeGreaterThan(100 * camps.mu.density(0));
  });

  it("moves with the data's origin and unit", { timeout: 60_000 }, () => {
    const here = studentTPosterior({
      ...schools,
      df: 3,
      tauPrior: { law: "half-cauchy", scale: 5 },
    });
    const there = studentTPosterior({
      y: schools.y.map((v) => 7 - 100 * v),
      sigma: schools.sigma.map((s) => 100 * s),
      df: 3,
      tauPrior: { law: "half-cauchy", scale: 500 },
    });
    const rule = { relative: 1e-9 }; // the same quadrature
    expectClose(
      [there.tau.mean, there.tau.sd, there.mu.sd],
      [here.tau.mean, here.tau.sd, here.mu.sd].map((v) => 100 * v),
      rule,
    );
    expectClose(
      there.theta.map(({ mean }) => mean),
      here.theta.map(({ mean }) => 7 - 100 * mean),
      rule,
    );
  });

  it("says which moments do not exist, and refuses what is not proper", () => {
    const { mu, newGroup } = studentTPosterior({ y: [0, 2], sigma: [1, 1], df: 1, ...weak });
    expect(Number.isFinite(mu.sd)).toBe(true);
    expect([newGroup.mean, newGroup.sd]).toEqual([Number.NaN, Infinity]);
    const bad = [
      { y: [0, 1], sigma: [1, 1], df: 4 }, // flat mu and flat tau need three
      { y: [0, 1, 2], sigma: [1, 1, 1], df: 4, tauPrior: { law: "log-flat" } },
      { y: [], sigma: [], df: 4 },
      { y: [0, 1, Number.NaN], sigma: [1, 1, 1], df: 4 },
      { y: [0, 1, 2], sigma: [1, 0, 1], df: 4 },
      { y: [0, 1, 2], sigma: [1, 1], df: 4 },
      { y: [0, 1, 2], sigma: [1, 1, 1], df: 0.5 },
      { y: [0, 1, 2], sigma: [1, 1, 1], df: Number.NaN },
      { y: [0, 1e200, 2], sigma: [1, 1, 1], df: 4 },
      { y: [0, 1, 2], sigma: [1, 1e-310, 1], df: 4 },
      { y: [0, 1, 2], sigma: [1, 1, 1], df: 4, muPrior: { law: "normal", mean: 0, sd: -1 } },
    ] as const;
    for (const group of bad) expect(() => studentTPosterior(group)).toThrow(RangeError);
  });
});
