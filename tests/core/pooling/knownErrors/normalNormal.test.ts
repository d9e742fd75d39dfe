import { describe, expect, it } from "vitest";
import {
  type BetweenMethod,
  betweenVariance,
  cochranQ,
} from "../../../../src/core/pooling/knownErrors/betweenGroups.ts";
import { empiricalBayes } from "../../../../src/core/pooling/knownErrors/empiricalBayes.ts";
import { givenTau } from "../../../../src/core/pooling/knownErrors/givenTau.ts";
import {
  type NormalNormalPosterior,
  normalNormalPosterior,
} from "../../../../src/core/pooling/knownErrors/normalNormalPosterior.ts";
import type { PosteriorLaw } from "../../../../src/core/pooling/numerics/laws/posteriorLaw.ts";
import type { LocationPrior } from "../../../../src/core/pooling/priors/locationPrior.ts";
import type { SdPrior } from "../../../../src/core/pooling/priors/priors.ts";
import {
  probabilityAnyAbove,
  probabilityLarger,
} from "../../../../src/core/pooling/ranking/exceedance.ts";
import schools from "../../../reference/models/eight_schools.json";
import { expectClose } from "../../../support/close.ts";

const data = {
  y: schools.data.rows.map(([, y]) => y as number),
  sigma: schools.data.rows.map(([, , sigma]) => sigma as number),
};
const { expected } = schools;

/** Every number of a block of the reference (12 digits are printed), in units of the posterior sd. */
function expectLaw(got: PosteriorLaw, want: Readonly<Record<string, number>>): void {
  for (const [key, value] of Object.entries(want)) {
    const ours =
      key === "mean" || key === "sd" ? got[key] : got.quantile(Number(key.slice(1)) / 100);
    expectClose(ours, value, { relative: 0, absolute: 1e-10 * want.sd! }); // 12 digits printed, some values 30 times the sd
  }
}

describe("the full posterior of the eight schools", () => {
  const blocks = [
    "bayes_flat_tau",
    "bayes_halfcauchy5_flat_mu",
    "bayes_halfcauchy25_flat_mu",
    "bayes_posteriordb",
  ] as const;
  it.each(blocks)("agrees with outside quadrature: %s", (name) => {
    const block = expected[name];
    const got = normalNormalPosterior({
      ...data,
      tauPrior: block.prior_spec.tau as SdPrior,
      muPrior: block.prior_spec.mu as LocationPrior,
    });
    expectLaw(got.tau, block.tau);
    expectLaw(got.mu, block.mu);
    expectLaw(got.newGroup, block.theta_new);
    block.theta.forEach((want, j) => {
      expectLaw(got.theta[j]!, want);
    });
    expectClose(got.meanPull, block.mean_shrinkage_B, { relative: 1e-11 }); // 12 digits printed
    expectClose(got.logEvidence, block.log_evidence, { relative: 5e-12 }); // 12 digits printed
  });

  it("agrees with 10,000 draws of Stan from posteriordb", () => {
    const got = normalNormalPosterior({
      ...data,
      tauPrior: { law: "half-cauchy", scale: 5 },
      muPrior: { law: "normal", mean: 0, sd: 5 },
    });
    const laws: Record<string, PosteriorLaw> = { mu: got.mu, tau: got.tau };
    for (const [j, law] of got.theta.entries()) laws[`theta[${j + 1}]`] = law;
    for (const [name, draws] of Object.entries(expected.posteriordb_gold_draws_summary))
      expect(Math.abs(laws[name]!.mean - draws.mean) / draws.mcse_mean, name).toBeLessThan(4.5);
  });

  it("agrees on the probabilities of questions about several schools", () => {
    const got = normalNormalPosterior(data);
    const want = expected.derived_flat_tau;
    expectClose(probabilityLarger(got, { larger: 0, smaller: 2 }), want.P_thetaA_gt_thetaC, {
      relative: 1e-11, // 12 digits printed
    });
    expectClose(
      got.theta.map((law) => law.upperTail(28)),
      want.P_theta_j_gt_28,
      { relative: 1e-11 }, // 12 digits printed
    );
    expectClose(probabilityAnyAbove(got, 28.4), want.P_max_theta_gt_28_4, { relative: 2e-8 }); // the reference promises 1e-8, ours is stable to 1e-13 in the number of panels
  });
});

describe("the curves against tau", () => {
  it.each(expected.log_marginal_curve)("agree with mpmath at tau = $tau", (row) => {
    const got = givenTau({ ...data, tau: row.tau });
    const room = { relative: 5e-12 }; // 12 digits printed
    expectClose([got.mu.mean, got.mu.sd], [row.mu, row.se_mu], room);
    expectClose(got.logMarginal, row.log_marginal_flat_mu, room);
    expectClose(got.logProfile, row.profile_loglik, room);
    expectClose(got.theta.mean, row.theta, room);
    expectClose(got.theta.sd, row.theta_sd, room);
  });
});

describe("point estimates of tau", () => {
  it.each(["DL", "HE", "PM", "ML", "REML"] as const)(
    "%s stands on the boundary for the eight schools",
    (method) => {
      const want = expected.empirical_bayes[method];
      const got = empiricalBayes({ ...data, method });
      expect([got.tauVariance, got.tau]).toEqual([0, 0]);
      expect(got.pull).toEqual(want.B);
      expect(got.sdGivenMu).toEqual(want.sd_conditional_on_mu);
      expectClose(got.theta, want.theta, { relative: 5e-12 }); // 12 digits printed
      expectClose(got.sd, want.sd_including_mu_uncertainty, { relative: 5e-12 });
      expectClose([got.mu, got.muSe], [want.mu, want.se_mu], { relative: 5e-12 });
    },
  );

  it("gives Cochran's Q of the printed table, 4.71", () => {
    expectClose(cochranQ(data), expected.empirical_bayes.Q, { relative: 1e-11 }); // 11 digits printed
  });

  // Colditz et al. 1994, 13 trials of the BCG vaccine: cases and others, vaccinated and not (metadat::dat.bcg).
  const BCG = [
    [4, 119, 11, 128],
    [6, 300, 29, 274],
    [3, 228, 11, 209],
    [62, 13536, 248, 12619],
    [33, 5036, 47, 5761],
    [180, 1361, 372, 1079],
    [8, 2537, 10, 619],
    [505, 87886, 499, 87892],
    [29, 7470, 45, 7232],
    [17, 1699, 65, 1600],
    [186, 50448, 141, 27197],
    [5, 2493, 3, 2338],
    [27, 16886, 29, 17825],
  ] as const;
  const bcg = {
    y: BCG.map(([a, b, c, d]) => Math.log(a / (a + b) / (c / (c + d)))),
    sigma: BCG.map(([a, b, c, d]) => Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d))),
  };
  it("REML gives metafor's published BCG figures, -.7145 (.1798) and .3132", () => {
    const got = empiricalBayes({ ...bcg, method: "REML" });
    const figures = [got.mu, got.muSe, got.tauVariance];
    expectClose(figures, [-0.7145, 0.1798, 0.3132], { relative: 0, absolute: 5e-5 }); // half of the last digit printed
  });

  /** Each estimator's own defining equation, written out again. */
  const weights = (t: number) => bcg.sigma.map((s) => 1 / (s * s + t));
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const equations: Record<BetweenMethod, (t: number) => number> = {
    DL: (t) => {
      const w = weights(0);
      const mu = sum(w.map((v, j) => v * bcg.y[j]!)) / sum(w);
      const expectedQ = 12 + t * (sum(w) - sum(w.map((v) => v * v)) / sum(w));
      return sum(w.map((v, j) => v * (bcg.y[j]! - mu) ** 2)) / expectedQ - 1;
    },
    HE: (t) => {
      const mu = sum(bcg.y) / 13;
      const within = sum(bcg.sigma.map((s) => s * s)) / 13;
      return sum(bcg.y.map((v) => (v - mu) ** 2)) / 12 / (within + t) - 1;
    },
    PM: (t) => {
      const w = weights(t);
      const mu = sum(w.map((v, j) => v * bcg.y[j]!)) / sum(w);
      return sum(w.map((v, j) => v * (bcg.y[j]! - mu) ** 2)) / 12 - 1;
    },
    ML: (t) => slope(t, false),
    REML: (t) => slope(t, true),
  };
  /** Score of the likelihood relative to the size of its two halves. */
  function slope(t: number, restricted: boolean): number {
    const w = weights(t);
    const mu = sum(w.map((v, j) => v * bcg.y[j]!)) / sum(w);
    const squares = sum(w.map((v) => v * v));
    const fit = sum(w.map((v, j) => (v * (bcg.y[j]! - mu)) ** 2));
    return (fit + (restricted ? squares / sum(w) : 0)) / sum(w) - 1;
  }
  it.each(["DL", "HE", "PM", "ML", "REML"] as const)("%s solves its own equation", (method) => {
    const t = betweenVariance({ ...bcg, method });
    expect(Math.abs(equations[method](t))).toBeLessThan(1e-14); // about 40 roundings of 1.1e-16, random in sign
  });

  it("finds the higher of two maxima of the likelihood", () => {
    const two = { y: [0, 0.1, -0.1, 30, 0], sigma: [0.1, 0.1, 0.1, 20, 20] };
    const t = betweenVariance({ ...two, method: "ML" });
    const profile = (tau: number) => givenTau({ ...two, tau }).logProfile;
    for (let tau = 0; tau < 60; tau += 0.01)
      expect(profile(tau)).toBeLessThanOrEqual(profile(Math.sqrt(t)) + 1e-12); // rounding of a sum of about 10
  });
});

/** The story once more, knowing nothing of quadrature in tau: a grid over (tau, mu), theta from its definition. */
function byGrid(
  groups: { y: readonly number[]; sigma: readonly number[] },
  logPrior: (tau: number, mu: number) => number,
  { tauMax, mu: [from, to] }: { tauMax: number; mu: readonly [number, number] },
) {
  const n = 1200;
  let [total, tauMean, muMean, thetaMean] = [0, 0, 0, 0];
  for (let a = 0; a < n; a++) {
    const tau = (tauMax * (a + 0.5)) / n;
    for (let b = 0; b <= 200; b++) {
      const mu = from + ((to - from) * b) / 200;
      let log = logPrior(tau, mu);
      for (const [j, y] of groups.y.entries()) {
        const v = groups.sigma[j]! ** 2 + tau * tau;
        log -= 0.5 * Math.log(v) + (0.5 * (y - mu) ** 2) / v;
      }
      const p = Math.exp(log);
      const w = tau ** 2 / (tau ** 2 + groups.sigma[0]! ** 2);
      total += p;
      tauMean += p * tau;
      muMean += p * mu;
      thetaMean += p * (w * groups.y[0]! + (1 - w) * mu);
    }
  }
  return [tauMean / total, muMean / total, thetaMean / total];
}

describe("other priors, against the story integrated on a grid", () => {
  const groups = { y: [2, -1, 4], sigma: [1, 1.5, 2] };
  const cases: readonly [SdPrior, (tau: number) => number, number][] = [
    [{ law: "half-normal", sd: 2 }, (tau) => -(tau ** 2) / 8, 16],
    [{ law: "uniform", max: 3 }, () => 0, 3],
    [{ law: "exponential", rate: 1.5 }, (tau) => -1.5 * tau, 12],
  ];
  it.each(cases)("%o", (tauPrior, logPrior, tauMax) => {
    const want = byGrid(groups, (tau, mu) => logPrior(tau) - (mu - 1) ** 2 / 18, {
      tauMax,
      mu: [-25, 27],
    });
    const got = normalNormalPosterior({
      ...groups,
      tauPrior,
      muPrior: { law: "normal", mean: 1, sd: 3 },
    });
    expectClose([got.tau.mean, got.mu.mean, got.theta[0]!.mean], want, { relative: 2e-5 }); // midpoint rule: (step/scale)²/24 = 2e-5 at most
  });
});

describe("the full posterior everywhere", () => {
  const laws = (p: NormalNormalPosterior) => [p.tau, p.mu, p.newGroup, ...p.theta];
  const cases: readonly [string, Parameters<typeof normalNormalPosterior>[0]][] = [
    ["three groups under flat priors, where no mean exists", { y: [1, 2, 30], sigma: [1, 1, 1] }],
    ["identical groups", { y: [5, 5, 5, 5], sigma: [1, 2, 3, 4] }],
    ["errors of very different size", { y: [0, 1e6, -1e6, 3, 9], sigma: [1e-3, 1e-3, 5, 1, 1e4] }],
    [
      "one group, proper priors",
      {
        y: [3],
        sigma: [2],
        tauPrior: { law: "half-normal", sd: 1 },
        muPrior: { law: "normal", mean: 0, sd: 1 },
      },
    ],
    ["a prior far narrower than the data", { ...data, tauPrior: { law: "half-normal", sd: 1e-6 } }],
    [
      "a prior cut off where the data want more",
      { ...data, tauPrior: { law: "uniform", max: 0.5 } },
    ],
    [
      "two thousand groups",
      {
        y: Array.from({ length: 2000 }, (_, j) => 10 * Math.sin(j * j)),
        sigma: Array.from({ length: 2000 }, (_, j) => 1 + (j % 7)),
      },
    ],
  ];
  it.each(cases)("cdf and quantile undo each other: %s", (_, group) => {
    const posterior = normalNormalPosterior(group);
    for (const law of laws(posterior).slice(0, 6))
      for (const p of [1e-9, 0.025, 0.5, 0.9, 1 - 1e-9]) {
        const x = law.quantile(p);
        expectClose(p <= 0.5 ? law.cdf(x) : law.upperTail(x), p <= 0.5 ? p : 1 - p, {
          relative: 1e-12,
          absolute: 1e-15 + law.density(x) * Number.EPSILON * Math.abs(x), // panels are good to roundings of the whole, and x is rounded itself
        });
        expectClose(law.cdf(x) + law.upperTail(x), 1, { relative: 1e-12 }); // two sums of a hundred terms
      }
    const total = posterior.points.weight.reduce((a, b) => a + b, 0);
    expectClose(total, 1, { relative: 1e-13 }); // a hundred roundings
  });

  it("reports means and sds that do not exist", () => {
    const three = normalNormalPosterior({ y: [1, 2, 30], sigma: [1, 1, 1] });
    expect([three.tau.mean, three.tau.sd]).toEqual([Infinity, Infinity]);
    expect([three.mu.mean, three.mu.sd, three.newGroup.sd]).toEqual([NaN, Infinity, Infinity]);
    expect(Number.isFinite(three.theta[0]!.sd)).toBe(true);
    const four = normalNormalPosterior({ y: [1, 2, 30, 4], sigma: [1, 1, 1, 1] });
    expect([Number.isFinite(four.tau.mean), four.tau.sd]).toEqual([true, Infinity]);
  });

  it("refuses a posterior that is not proper", () => {
    expect(() => normalNormalPosterior({ y: [3, 2], sigma: [2, 1] })).toThrow(RangeError);
    expect(() => normalNormalPosterior({ ...data, tauPrior: { law: "log-flat" } })).toThrow(
      "the posterior must be proper",
    );
    expect(() =>
      normalNormalPosterior({ ...data, tauPrior: { law: "half-normal", sd: 0 } }),
    ).toThrow("the parameter of the half-normal prior must be positive");
  });

  it("moves and stretches with the data", () => {
    const here = normalNormalPosterior(data);
    const there = normalNormalPosterior({
      y: data.y.map((y) => 1000 + 3 * y),
      sigma: data.sigma.map((s) => 3 * s),
    });
    const [a, b] = [laws(here).slice(1), laws(there).slice(1)];
    for (const [i, law] of a.entries())
      for (const p of [0.025, 0.5, 0.975])
        expectClose(b[i]!.quantile(p), 1000 + 3 * law.quantile(p), { relative: 1e-12 }); // quadrature points in other places
    expectClose(there.tau.quantile(0.5), 3 * here.tau.quantile(0.5), { relative: 1e-10 });
  });

  it("has densities that are the slopes of its cdfs", () => {
    for (const law of laws(normalNormalPosterior(data)))
      for (const x of [2, 7, 15]) {
        const [h, f] = [1e-2, law.cdf];
        const slope =
          (45 * (f(x + h) - f(x - h)) -
            9 * (f(x + 2 * h) - f(x - 2 * h)) +
            (f(x + 3 * h) - f(x - 3 * h))) /
          (60 * h);
        expectClose(slope, law.density(x), { relative: 1e-10 }); // rounding of the cdf over h, 1e-16/1e-2, over a density of .01
      }
  });
});
