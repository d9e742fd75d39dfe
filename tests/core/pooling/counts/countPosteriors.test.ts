import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaCdf } from "../../../../src/core/distributions/beta.ts";
import { gammaCdf } from "../../../../src/core/distributions/gamma.ts";
import { betaBinomialPosterior } from "../../../../src/core/pooling/counts/betaBinomialPosterior.ts";
import { gammaPoissonPosterior } from "../../../../src/core/pooling/counts/gammaPoissonPosterior.ts";
import { planeDensity } from "../../../../src/core/pooling/numerics/integrate/planeDensity.ts";
import type { PosteriorLaw } from "../../../../src/core/pooling/numerics/laws/posteriorLaw.ts";
import type { PositivePrior } from "../../../../src/core/pooling/priors/positivePriors.ts";
import { logBeta } from "../../../../src/core/special/logBeta.ts";
import batters from "../../../reference/models/baseball_efron_morris.json";
import pumps from "../../../reference/models/pumps.json";
import rats from "../../../reference/models/rat_tumors.json";
import surgical from "../../../reference/models/surgical.json";
import { expectClose } from "../../../support/close.ts";

type Numbers = Readonly<Record<string, number>>;
const column = (rows: readonly (readonly (string | number)[])[], k: number) =>
  rows.map((row) => row[k] as number);

/** Every number of a block, in units of the posterior sd (of the quartiles where there is none). */
function expectLaw(got: PosteriorLaw, want: Numbers, room: { moments: number; quantiles: number }) {
  const size = want.sd ?? (want.q75! - want.q25!) / 1.35;
  for (const [key, value] of Object.entries(want))
    if (key === "mean" || key === "sd")
      expectClose(got[key], value, { relative: 0, absolute: room.moments * size });
    else
      expectClose(got.quantile(Number(key.slice(1)) / 100), value, {
        relative: 0,
        absolute: room.quantiles * size,
      });
}

/** BDA3 writes its prior on (alpha, beta): (alpha + beta)^e there is the power e + 1 of kappa. */
const bda3: PositivePrior = { law: "power", exponent: -2.5 + 1 };

describe("Haldane's prior of the population mean", () => {
  const haldane = {
    kappaPrior: { law: "exponential", rate: 1 },
    mPrior: { law: "haldane" },
  } as const;

  it("is uniform after one success and one failure, whatever kappa", () => {
    // 2 m (1 - m) kappa / (kappa + 1) over m (1 - m): the integral over m is 1, that over kappa 1 - e E1(1) (mpmath)
    const got = betaBinomialPosterior({ successes: [1], trials: [2], ...haldane });
    const room = { relative: 0, absolute: 1e-8 }; // as the function says
    expectClose(got.m.mean, 0.5, room);
    expectClose(got.m.sd, Math.sqrt(1 / 12), room);
    for (const p of [0.025, 0.3, 0.9]) expectClose(got.m.quantile(p), p, room);
    expectClose(got.logEvidence, Math.log(2 * 0.4036526376768059), room);
  });

  it("asks for both outcomes", () => {
    expect(() => betaBinomialPosterior({ successes: [2, 3], trials: [2, 3], ...haldane })).toThrow(
      "under Haldane's prior of m there must be a success and a failure, got 5 of 5",
    );
  });
});

describe("the full posterior of a Beta population", () => {
  const sets = [
    {
      name: "batters, Pareto prior",
      groups: { successes: column(batters.data.rows, 1), trials: column(batters.data.rows, 2) },
      kappaPrior: batters.expected.bayes_pareto.prior_spec.kappa as PositivePrior,
      want: batters.expected.bayes_pareto,
      theta: 2e-6, // the reference promises 1.3e-6 here
    },
    {
      name: "batters, BDA3's prior",
      groups: { successes: column(batters.data.rows, 1), trials: column(batters.data.rows, 2) },
      kappaPrior: bda3,
      want: batters.expected.bayes_bda3,
      theta: 3e-5, // the reference promises 1.9e-5 here
    },
    {
      name: "rat tumours, Pareto prior",
      groups: { successes: column(rats.data.rows, 0), trials: column(rats.data.rows, 1) },
      kappaPrior: rats.expected.bayes_pareto.prior_spec.kappa as PositivePrior,
      want: rats.expected.bayes_pareto,
      theta: 1e-6, // 16 slices of kappa
    },
    {
      name: "rat tumours, BDA3's prior",
      groups: { successes: column(rats.data.rows, 0), trials: column(rats.data.rows, 1) },
      kappaPrior: bda3,
      want: rats.expected.bayes_bda3,
      theta: 1e-6, // 16 slices of kappa
    },
    {
      name: "surgical, BDA3's prior",
      groups: { successes: column(surgical.data.rows, 1), trials: column(surgical.data.rows, 2) },
      kappaPrior: bda3,
      want: surgical.expected.bayes_betabinomial_bda3,
      theta: 1e-5, // the reference promises 3.9e-6 here
    },
  ];
  it.each(sets)("agrees with outside quadrature: $name", ({ groups, kappaPrior, want, theta }) => {
    const got = betaBinomialPosterior({ ...groups, kappaPrior });
    const room = { moments: 1e-8, quantiles: 1e-8 }; // quadrature in the plane: its steps leave about 1e-9
    expectLaw(got.m, want.m, room);
    expectLaw(got.kappa, want.kappa, room);
    expectClose(got.logKappa.mean, want.log_kappa.mean, { relative: 1e-8 });
    expectClose(got.logKappa.sd, want.log_kappa.sd, { relative: 1e-8 });
    expectClose([got.logitM.mean, got.logitM.sd], [want.logit_m.mean, want.logit_m.sd], {
      relative: 1e-8,
    });
    expectClose(got.logEvidence, want.log_evidence, { relative: 1e-10 }); // 12 digits printed, tails cut at 1e-12
    for (const [j, law] of want.theta.entries()) {
      const { mean, sd } = law;
      expectLaw(got.theta[j]!, { mean, sd }, room);
      if (j % 10 < 2) expectLaw(got.theta[j]!, law, { moments: 1e-8, quantiles: theta }); // a sample: two of every ten
    }
  });

  it("has the chance of a kappa beyond a cut that a plain sum has", () => {
    const rows = rats.data.rows as [y: number, n: number][];
    const got = betaBinomialPosterior({
      successes: column(rows, 0),
      trials: column(rows, 1),
      kappaPrior: bda3,
    });
    /** Sum over logit m at one log kappa, m (1 - m) kappa the slope of the scale. */
    const along = (k: number) => {
      let total = 0;
      for (let s = -2.6; s <= -0.95; s += 0.08) {
        const [alpha, beta] = [Math.exp(k) / (1 + Math.exp(-s)), Math.exp(k) / (1 + Math.exp(s))];
        const log = rows.reduce(
          (sum, [y, n]) => sum + logBeta(alpha + y, beta + n - y) - logBeta(alpha, beta),
          Math.log(alpha) + Math.log(beta) - 2.5 * k,
        );
        total += Math.exp(log + 750);
      }
      return total;
    };
    const simpson = (from: number, to: number, pieces: number) => {
      const h = (to - from) / (2 * pieces);
      let sum = along(from) + along(to);
      for (let i = 1; i < 2 * pieces; i++) sum += (i % 2 === 0 ? 2 : 4) * along(from + i * h);
      return (sum * h) / 3;
    };
    const cut = Math.log(100);
    const below = simpson(1, cut, 24);
    const above = simpson(cut, 8, 30) + simpson(8, 18, 15);
    const room = { relative: 1e-4 }; // Simpson's h⁴ / 180, where the density falls like kappa^-5
    expectClose(got.kappa.upperTail(100), above / (above + below), room);
  });

  it("says that kappa has no mean where the prior's tail is too heavy", () => {
    const { kappa } = betaBinomialPosterior({ ...sets[3]!.groups, kappaPrior: bda3 });
    expect([kappa.mean, kappa.sd]).toEqual([Infinity, Infinity]);
  });

  it("has the mean of alpha of BDA3, 2.4, once kappa is cut off as the reference cuts it", () => {
    const { points } = betaBinomialPosterior({ ...sets[3]!.groups, kappaPrior: bda3 });
    let [mass, alpha] = [0, 0];
    for (const [i, weight] of points.weight.entries()) {
      if (points.kappa[i]! > 1000) continue;
      mass += weight;
      alpha += weight * points.m[i]! * points.kappa[i]!;
    }
    const want = rats.expected.bayes_bda3.alpha_beta_truncated_mean[1]!;
    expectClose(alpha / mass, want.alpha, { relative: 1e-4 }); // cut between points: 7e-8 lies beyond, at kappa of 1000
  });

  it("refuses a posterior that is not proper", () => {
    const groups = { successes: [1, 2], trials: [4, 4] };
    expect(() =>
      betaBinomialPosterior({ ...groups, kappaPrior: { law: "power", exponent: -1 } }),
    ).toThrow("kappa's prior must have a tail lighter than 1/kappa");
    expect(() =>
      betaBinomialPosterior({
        successes: [0, 4],
        trials: [4, 4],
        kappaPrior: { law: "power", exponent: -1.5 },
      }),
    ).toThrow("the posterior must be proper at kappa = 0");
  });
});

describe("the full posterior of a Gamma population", () => {
  const want = pumps.expected.bayes_bugs;
  const got = gammaPoissonPosterior({
    count: column(pumps.data.rows, 0),
    exposure: column(pumps.data.rows, 1),
    shapePrior: want.prior_spec.shape as PositivePrior,
    ratePrior: want.prior_spec.rate as PositivePrior,
  });
  it("agrees with outside quadrature on the pumps", () => {
    const room = { moments: 3e-8, quantiles: 1e-7 }; // the rate's prior is infinite at 0: its slices are long
    expectLaw(got.shape, want.shape, room);
    expectLaw(got.rate, want.rate, room);
    want.theta.forEach((law, j) => {
      expectLaw(got.theta[j]!, law, room);
    });
    expectClose(got.logEvidence, want.log_evidence, { relative: 1e-9 });
  });

  it("says that a new pump has no mean where the prior lets the rate come too near to 0", () => {
    expect(got.newGroup.mean).toBe(Infinity);
    expectClose(got.newGroup.cdf(got.newGroup.quantile(0.5)), 0.5, { relative: 1e-9 });
  });

  it("agrees with a plain grid over (log shape, log rate) for one group", () => {
    const one = gammaPoissonPosterior({
      count: [2],
      shapePrior: { law: "exponential", rate: 1 },
      ratePrior: { law: "gamma", shape: 3, rate: 1 },
    });
    // Geometric law of two events, Gamma(3, 1) prior, all up to constants: a (a + 1) (b/(b+1))^a / (b+1)².
    let [total, mean, fresh] = [0, 0, 0];
    for (let u = -30; u <= 5; u += 0.05)
      for (let w = -12; w <= 5; w += 0.05) {
        const [a, b] = [Math.exp(u), Math.exp(w)];
        const likelihood = (a * (a + 1) * (b / (b + 1)) ** a) / (b + 1) ** 2;
        const p = likelihood * Math.exp(-a - b) * b * b * a * b;
        total += p;
        mean += (p * (a + 2)) / (b + 1);
        fresh += (p * a) / b;
      }
    expectClose([one.theta[0]!.mean, one.newGroup.mean], [mean / total, fresh / total], {
      relative: 1e-8, // both trapezoid rules on logarithmic scales
    });
  });

  it("refuses priors that are not proper", () => {
    expect(() =>
      gammaPoissonPosterior({
        count: [1],
        shapePrior: { law: "power", exponent: -1 },
        ratePrior: { law: "exponential", rate: 1 },
      }),
    ).toThrow("the priors of shape and rate must be proper laws");
  });
});

describe("the law of a group's parameter", () => {
  // Small kappas and shapes: every component is far wider than the points are apart, so that a plain sum over them is exact.
  const pair = fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }));
  const pairs = fc.array(pair, { minLength: 1, maxLength: 8 });
  const room = { relative: 0, absolute: 1e-6 }; // as the functions say

  it("is the mixture over the points of the quadrature: chances", () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.03, max: 0.97, noNaN: true }), (pairs, x) => {
        const [successes, trials] = [pairs.map(([y]) => y), pairs.map(([y, f]) => y + f)];
        const { theta, newGroup, points } = betaBinomialPosterior({
          ...{ successes, trials },
          kappaPrior: { law: "gamma", shape: 2, rate: 0.5 },
        });
        const { m, kappa, weight } = points;
        const mixture = (y: number, n: number) =>
          weight.reduce((sum, w, i) => {
            const alpha = m[i]! * kappa[i]! + y;
            return sum + w * betaCdf(x, alpha, kappa[i]! + n - alpha);
          }, 0);
        expectClose(theta[0]!.cdf(x), mixture(successes[0]!, trials[0]!), room);
        expectClose(newGroup.cdf(x), mixture(0, 0), room);
      }),
      { numRuns: 40 },
    );
  });

  it("is the mixture over the points of the quadrature: rates", () => {
    const at = fc.double({ min: -3, max: 3, noNaN: true }).map(Math.exp);
    fc.assert(
      fc.property(pairs, at, (pairs, x) => {
        const [counts, exposures] = [pairs.map(([y]) => y), pairs.map(([, t]) => t + 1)];
        const { theta, newGroup, points } = gammaPoissonPosterior({
          ...{ counts, exposures },
          shapePrior: { law: "gamma", shape: 2, rate: 1 },
          ratePrior: { law: "gamma", shape: 3, rate: 1 },
        });
        const { shape, rate, weight } = points;
        const mixture = (y: number, t: number) =>
          weight.reduce((sum, w, i) => sum + w * gammaCdf(x, shape[i]! + y, rate[i]! + t), 0);
        expectClose(theta[0]!.cdf(x), mixture(counts[0]!, exposures[0]!), room);
        expectClose(newGroup.cdf(x), mixture(0, 0), room);
      }),
      { numRuns: 40 },
    );
  });
});

describe("planeDensity", () => {
  it("integrates a correlated bell, whatever the start", () => {
    const rho = 0.8;
    const bell = (x: number, y: number) =>
      -((x - 3) ** 2 - 2 * rho * (x - 3) * (y + 1) + (y + 1) ** 2) / (2 * (1 - rho * rho));
    const want = Math.log(2 * Math.PI * Math.sqrt(1 - rho * rho));
    for (const start of [
      [0, 0],
      [3, -1],
      [-5, 8],
    ] as const) {
      const { logTotal, y, points } = planeDensity({ logDensity: bell, start });
      expectClose(logTotal, want, { relative: 1e-11 }); // tails cut at exp(-28)
      expectClose([y.quantile(0.5), y.quantile(0.975)], [-1, -1 + 1.959963984540054], {
        relative: 1e-9, // the panels' cdf
      });
      const x = points.x.reduce((sum, value, i) => sum + points.weight[i]! * value, 0);
      expectClose(x, 3, { relative: 1e-10 });
    }
  });
});
