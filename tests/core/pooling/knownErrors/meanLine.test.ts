import { describe, expect, it } from "vitest";
import { betweenVariance } from "../../../../src/core/pooling/knownErrors/betweenGroups.ts";
import { givenTau } from "../../../../src/core/pooling/knownErrors/givenTau.ts";
import { leaveOneGroupOut } from "../../../../src/core/pooling/knownErrors/leaveOneGroupOut.ts";
import {
  meanLineGivenTau,
  meanLineLeftOut,
  meanLineVariance,
} from "../../../../src/core/pooling/knownErrors/meanLine.ts";
import { meanLinePosterior } from "../../../../src/core/pooling/knownErrors/meanLinePosterior.ts";
import { normalNormalPosterior } from "../../../../src/core/pooling/knownErrors/normalNormalPosterior.ts";
import recorded from "../../../reference/r/latitude.json";
import { expectClose } from "../../../support/close.ts";

const { line, mean } = recorded;
const known = { y: recorded.y, sigma: recorded.v.map(Math.sqrt) };
const bcg = { ...known, x: recorded.latitude };
/** Variances of `optimize` stand to about 1e-8; what follows from them to as much. */
const OPTIMIZED = { relative: 2e-7 };
const HALF_CAUCHY = { law: "half-cauchy", scale: 0.5 } as const;

describe("thirteen trials around a line in latitude, against base R", () => {
  const tau = Math.sqrt(line.reml);
  const given = meanLineGivenTau({ ...bcg, tau });

  it("variance left, by both likelihoods", () => {
    for (const [method, want] of [
      ["REML", line.reml],
      ["ML", line.ml],
    ] as const)
      expectClose(meanLineVariance({ ...bcg, method }), want, OPTIMIZED);
  });

  it("metafor's published figures: .0764, .2515 (.2491), -.0291 (.0072)", () => {
    const spread = Math.sqrt(meanLineVariance({ ...bcg, method: "REML" }));
    const { intercept, slope } = meanLineGivenTau({ ...bcg, tau: spread });
    const got = [spread ** 2, intercept.mean, intercept.sd, slope.mean, slope.sd];
    // half of the last digit printed; .0764 in metafor's output of version 3.8
    expectClose(got, [0.0764, 0.2515, 0.2491, -0.0291, 0.0072], { relative: 0, absolute: 6e-5 });
  });

  it("line, estimates and their sds, and likelihood at that tau", () => {
    expectClose([given.intercept.mean, given.slope.mean], line.beta, { relative: 1e-10 });
    expectClose([given.intercept.sd, given.slope.sd], line.se, { relative: 1e-10 });
    expectClose(given.theta.mean, line.theta, { relative: 1e-10 });
    expectClose(given.theta.sd, line.sd, { relative: 1e-10 });
    expectClose(given.logMarginal, line.logRestricted, { relative: 1e-11 });
  });

  it("deleted residuals, with this tau and with one learned without the trial", () => {
    expectClose(
      meanLineLeftOut({ ...bcg, tau }).map(({ z }) => z),
      line.deletedAtReml,
      { relative: 1e-10 },
    );
    const refitted = bcg.y.map((_, j) => {
      const rest = {
        x: bcg.x.toSpliced(j, 1),
        y: bcg.y.toSpliced(j, 1),
        sigma: bcg.sigma.toSpliced(j, 1),
      };
      const spread = Math.sqrt(meanLineVariance({ ...rest, method: "REML" }));
      return meanLineLeftOut({ ...bcg, tau: spread })[j]!.z;
    });
    expectClose(refitted, line.deletedRefitted, OPTIMIZED);
  });

  it.each([
    ["flat", undefined],
    ["halfCauchy", HALF_CAUCHY],
  ] as const)("posterior of tau, slope, estimates and shares: %s", (name, tauPrior) => {
    const want = line[name];
    const got = meanLinePosterior({ ...bcg, ...(tauPrior && { tauPrior }) });
    const tau = [got.tau.mean, ...[0.025, 0.5, 0.975].map((p) => got.tau.quantile(p))];
    expectClose(tau, want.tau, { relative: 1e-9 });
    expectClose([got.slope.mean, got.slope.sd], want.last, { relative: 1e-9 });
    expectClose(
      got.theta.map((law) => law.mean),
      want.theta,
      { relative: 1e-9 },
    );
    expectClose(
      got.theta.map((law) => law.sd),
      want.sd,
      { relative: 1e-9 },
    );
    expectClose(
      got.meanPull.map((pull) => 1 - pull),
      want.keep,
      { relative: 1e-9 },
    );
    expectClose(got.logEvidence, want.logEvidence, { relative: 1e-10 });
  });
});

describe("the same trials around their mean, against base R", () => {
  it("variance, mean, estimates, deleted residuals, shares averaged over tau", () => {
    expectClose(betweenVariance({ ...known, method: "REML" }), mean.reml, OPTIMIZED);
    const tau = Math.sqrt(mean.reml);
    const given = givenTau({ ...known, tau });
    expectClose([given.mu.mean, given.mu.sd], [mean.beta, mean.se], { relative: 1e-10 });
    expectClose(given.theta.mean, mean.theta, { relative: 1e-10 });
    expectClose(
      leaveOneGroupOut({ ...known, tau }).map(({ z }) => z),
      mean.deletedAtReml,
      { relative: 1e-10 },
    );
    for (const [want, priors] of [
      [mean.flat, {}],
      [mean.halfCauchy, { tauPrior: HALF_CAUCHY }],
    ] as const) {
      const got = normalNormalPosterior({ ...known, ...priors });
      const taus = [got.tau.mean, ...[0.025, 0.5, 0.975].map((p) => got.tau.quantile(p))];
      expectClose(taus, want.tau, { relative: 1e-9 });
      expectClose(
        got.meanPull.map((pull) => 1 - pull),
        want.keep,
        { relative: 1e-9 },
      );
    }
  });
});

describe("a line through few groups", () => {
  const few = { x: [1, 2, 4, 7], y: [3, 1, 5, 4], sigma: [1, 2, 1.5, 0.5] };

  it("agrees with the brute integral over intercept and slope", () => {
    const tau = 0.8;
    const h = 0.02;
    let [all, slopes, first] = [0, 0, 0];
    for (let level = -8; level < 16; level += h)
      for (let slope = -5; slope < 5; slope += h / 2) {
        let density = 1;
        for (const [j, x] of few.x.entries()) {
          const v = few.sigma[j]! ** 2 + tau ** 2;
          density *=
            Math.exp(-((few.y[j]! - level - slope * (x - 5)) ** 2) / (2 * v)) /
            Math.sqrt(2 * Math.PI * v);
        }
        all += density;
        slopes += density * slope;
        const keep = tau ** 2 / (tau ** 2 + 1);
        first += density * (keep * 3 + (1 - keep) * (level - 4 * slope));
      }
    const { logMarginal, slope, theta } = meanLineGivenTau({ ...few, tau });
    expectClose(Math.log(all * h * (h / 2)), logMarginal, { relative: 1e-9 });
    expectClose(slopes / all, slope.mean, { relative: 1e-9 });
    expectClose(first / all, theta.mean[0]!, { relative: 1e-9 });
  });

  it("tau = 0 puts all on the weighted least squares line, a huge tau leaves each its own", () => {
    const none = meanLineGivenTau({ ...few, tau: 0 });
    for (const [j, x] of few.x.entries()) {
      expectClose(none.theta.mean[j]!, none.at(x).mean, { relative: 1e-14 });
      expectClose(none.theta.sd[j]!, none.at(x).sd, { relative: 1e-14 });
    }
    const w = few.sigma.map((s) => 1 / s ** 2);
    const normal = [0, 1].map((power) =>
      w.reduce(
        (sum, one, j) => sum + one * few.x[j]! ** power * (few.y[j]! - none.at(few.x[j]!).mean),
        0,
      ),
    );
    expectClose(normal, [0, 0], { relative: 0, absolute: 1e-12 }); // the normal equations hold
    const loose = meanLineGivenTau({ ...few, tau: 1e7 });
    expectClose(loose.theta.mean, few.y, { relative: 1e-12 });
    expectClose(loose.theta.sd, few.sigma, { relative: 1e-12 });
  });

  it("does not care where x begins, how it is measured, or in which order groups come", () => {
    const tau = 0.8;
    const base = meanLineGivenTau({ ...few, tau });
    const moved = meanLineGivenTau({ ...few, x: few.x.map((x) => 1e6 + x), tau });
    expectClose(moved.theta.mean, base.theta.mean, { relative: 1e-9 });
    const scaled = meanLineGivenTau({ ...few, x: few.x.map((x) => 60 * x), tau });
    expectClose(60 * scaled.slope.mean, base.slope.mean, { relative: 1e-12 });
    const turned = meanLineGivenTau({
      x: few.x.toReversed(),
      y: few.y.toReversed(),
      sigma: few.sigma.toReversed(),
      tau,
    });
    expectClose(turned.theta.mean.toReversed(), base.theta.mean, { relative: 1e-12 });
  });

  it("two groups: the line goes through both, and nothing is left between them", () => {
    const two = { x: [1, 3], y: [2, 8], sigma: [1, 2] };
    expect(meanLineVariance({ ...two, method: "REML" })).toBe(0);
    expect(meanLineVariance({ ...two, method: "ML" })).toBe(0);
    const { slope, theta } = meanLineGivenTau({ ...two, tau: 3 });
    expectClose(slope.mean, 3, { relative: 1e-14 });
    expectClose(theta.mean, two.y, { relative: 1e-14 });
  });

  it("refuses what tells no slope, and says so", () => {
    const alike = { x: [2, 2, 2], y: [1, 2, 3], sigma: [1, 1, 1] };
    expect(() => meanLineGivenTau({ ...alike, tau: 1 })).toThrow(/x must not all be equal/);
    expect(() => meanLineVariance({ ...alike, method: "REML" })).toThrow(/not all be equal/);
    expect(() => meanLineGivenTau({ x: [1], y: [1], sigma: [1], tau: 1 })).toThrow(/two groups/);
    expect(() => meanLineGivenTau({ x: [1, 2, 3], y: [1, 2], sigma: [1, 1], tau: 1 })).toThrow(
      RangeError,
    );
    expect(() => meanLineLeftOut({ x: [0, 1, 1], y: [1, 2, 3], sigma: [1, 1, 1], tau: 1 })).toThrow(
      /not all be equal/,
    );
    expect(() => meanLinePosterior({ x: [0, 1, 2], y: [1, 2, 3], sigma: [1, 1, 1] })).toThrow(
      /proper/,
    );
  });
});
