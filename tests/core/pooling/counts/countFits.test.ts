import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaBinomialFit } from "../../../../src/core/pooling/counts/betaBinomialFit.ts";
import { betaBinomialMoments } from "../../../../src/core/pooling/counts/betaBinomialMoments.ts";
import { betaBinomialSurface } from "../../../../src/core/pooling/counts/betaBinomialSurface.ts";
import {
  gammaPoissonFit,
  gammaPoissonMoments,
} from "../../../../src/core/pooling/counts/gammaPoissonFit.ts";
import { gammaPoissonSurface } from "../../../../src/core/pooling/counts/gammaPoissonLikelihood.ts";
import type { Surface } from "../../../../src/core/pooling/numerics/maximise/maximise2.ts";
import { buhlmannStraub } from "../../../../src/core/pooling/varianceComponents/buhlmannStraub.ts";
import { digamma } from "../../../../src/core/special/digamma.ts";
import batters from "../../../reference/models/baseball_efron_morris.json";
import hachemeister from "../../../reference/models/hachemeister.json";
import kicks from "../../../reference/models/horse_kicks.json";
import pumps from "../../../reference/models/pumps.json";
import rats from "../../../reference/models/rat_tumors.json";
import mites from "../../../reference/models/red_mites.json";
import surgical from "../../../reference/models/surgical.json";
import { expectClose } from "../../../support/close.ts";

const column = (rows: readonly (readonly (string | number)[])[], k: number) =>
  rows.map((row) => row[k] as number);
const printed = { relative: 1e-11 }; // 12 digits printed, and the maximum is flat: half of them would be allowed

describe("a Beta population by maximum likelihood and by moments", () => {
  const sets = [
    {
      name: "batters",
      groups: { successes: column(batters.data.rows, 1), trials: column(batters.data.rows, 2) },
      ...batters.expected,
    },
    {
      name: "rat tumours",
      groups: { successes: column(rats.data.rows, 0), trials: column(rats.data.rows, 1) },
      ...rats.expected,
    },
    {
      name: "surgical",
      groups: { successes: column(surgical.data.rows, 1), trials: column(surgical.data.rows, 2) },
      ...surgical.expected,
    },
  ];
  it.each(sets)("agrees with VGAM, glmmTMB and mpmath: $name", ({ groups, MLE }) => {
    const got = betaBinomialFit(groups);
    expectClose(
      [got.alpha, got.beta, got.kappa, got.m],
      [MLE.alpha, MLE.beta, MLE.kappa, MLE.mean],
      printed,
    );
    expectClose(got.logLikelihood, MLE.logLik, printed);
    expectClose(got.theta, MLE.theta, printed);
    expectClose(got.thetaSd, MLE.theta_sd, printed);
  });

  it.each(sets)("three moment estimates, which differ much: $name", ({ groups, ...block }) => {
    const moments = block.method_of_moments;
    const simple =
      moments[
        "simple_MoM (population mean,var := sample mean,var ddof=1 of y/n, binomial noise ignored)"
      ];
    expectClose(betaBinomialMoments(groups, "raw").kappa, simple.kappa, printed);
    expectClose(
      betaBinomialMoments(groups, "noise-corrected").kappa,
      moments.noise_corrected_unweighted_MoM.kappa,
      printed,
    );
    const weighted = betaBinomialMoments(groups, "trials-weighted");
    expectClose(
      [weighted.m, weighted.kappa],
      [moments.Kleinman_n_weighted_MoM.pooled_mean, moments.Kleinman_n_weighted_MoM.kappa],
      printed,
    );
  });

  it("reports the Binomial limit as such", () => {
    const got = betaBinomialFit({ successes: [5, 5, 5], trials: [10, 10, 10] });
    expect([got.kappa, got.theta, got.thetaSd]).toEqual([Infinity, [0.5, 0.5, 0.5], [0, 0, 0]]);
    const log = 3 * Math.log(252 / 1024);
    expectClose(got.logLikelihood, log, { relative: 1e-13 }); // the Binomial's own, by hand; log-beta of ten
    expect(() => betaBinomialFit({ successes: [0, 0], trials: [4, 4] })).toThrow(RangeError);
    expect(() => betaBinomialFit({ successes: [5], trials: [4] })).toThrow(
      "successes must be whole numbers from 0 to trials, got 5 of 4 at index 0",
    );
  });

  const sizes = [1e2, 1e4, 1e6, 1e9, 1e12];
  it.each(sizes)("solves the score in digamma functions at trials of any number: %s", (n) => {
    for (const spread of [0.9, 0.3]) {
      const chances = [-1.2, -0.3, 0.2, 0.4, 0.9].map((z) => 1 / (1 + Math.exp(-spread * z)));
      const successes = chances.map((p) => Math.round(p * n));
      const { alpha, beta, kappa } = betaBinomialFit({ successes, trials: chances.map(() => n) });
      if (kappa === Infinity) continue;
      const slopeIn = (a: number, y: (k: number) => number, scale: number) =>
        successes.reduce(
          (sum, k) => sum + digamma(a + y(k)) - digamma(a) - digamma(scale + n) + digamma(scale),
          0,
        );
      const near = 1e-7; // as for counts
      for (const [a, y] of [
        [alpha, (k: number) => k],
        [beta, (k: number) => n - k],
      ] as const) {
        expect(slopeIn(a * (1 - near), y, kappa - near * a)).toBeGreaterThan(0);
        expect(slopeIn(a * (1 + near), y, kappa + near * a)).toBeLessThan(0);
      }
    }
  });

  it("gives a group without trials the population mean", () => {
    const got = betaBinomialFit({ successes: [1, 9, 5, 0], trials: [10, 10, 10, 0] });
    expectClose(got.theta[3]!, got.m, { relative: 1e-15 });
  });
});

describe("a Gamma population by maximum likelihood and by moments", () => {
  it("agrees with MASS, glmmTMB and mpmath on the pumps", () => {
    const want = pumps.expected.MLE;
    const got = gammaPoissonFit({
      count: column(pumps.data.rows, 0),
      exposure: column(pumps.data.rows, 1),
    });
    expectClose([got.shape, got.rate, got.mean], [want.shape, want.rate, want.mean], printed);
    expectClose(got.logLikelihood, want.logLik, printed);
    expectClose(got.theta, want.theta, printed);
    expectClose(got.thetaSd, want.theta_sd, printed);
  });

  const frequencies = (rows: readonly (readonly number[])[]) => ({
    count: column(rows, 0),
    frequency: column(rows, 1),
  });

  it("agrees with MASS on the red mites", () => {
    const want = mites.expected.negative_binomial;
    const table = frequencies(mites.data.rows);
    const got = gammaPoissonFit(table);
    expectClose(
      [got.shape, got.rate, got.mean],
      [want.MLE.shape, want.MLE.rate, want.mean],
      printed,
    );
    expectClose(got.logLikelihood, want.MLE.logLik, printed);
    const moments = gammaPoissonMoments(table);
    expectClose(
      [moments.variance, moments.shape, moments.rate],
      [want.var_ddof1, want.MoM.shape, want.MoM.rate],
      printed,
    );
  });

  it("reports the Poisson limit of the horse kicks, where no shape is finite", () => {
    const want = kicks.expected.negative_binomial;
    const table = frequencies(kicks.data.rows);
    const got = gammaPoissonFit(table);
    expect([got.limit, got.shape, got.rate]).toEqual(["poisson", Infinity, Infinity]);
    expectClose(got.mean, want.mean, { relative: 1e-15 });
    expectClose(got.logLikelihood, want.poisson_logLik, printed);
    expectClose(gammaPoissonMoments(table).shape, want.MoM.shape, printed);
  });

  it.each([
    ["Swiss motor 1961 (Buehlmann 1970)", [103704, 14075, 1766, 255, 45, 6, 2], 1.0327, 5e-5],
    ["Belgian motor (Thyrion 1960)", [7840, 1317, 239, 42, 14, 4, 4, 1], 0.7015, 5e-5],
    ["red mites (Bliss & Fisher 1953)", [70, 38, 17, 10, 9, 3, 2, 1], 1.025, 5e-4],
  ])("has the published shape: %s", (_, frequency, shape, absolute) => {
    const count = frequency.map((_, k) => k);
    expectClose(gammaPoissonFit({ count, frequency }).shape, shape, { relative: 0, absolute }); // half of its last digit
  });

  it("reads a table of frequencies as the rows it stands for", () => {
    const rows = [0, 0, 0, 1, 1, 2, 5, 9];
    const table = { count: [0, 1, 2, 5, 9], frequency: [3, 2, 1, 1, 1] };
    const [a, b] = [gammaPoissonFit({ count: rows }), gammaPoissonFit(table)];
    expectClose([a.shape, a.mean, a.logLikelihood], [b.shape, b.mean, b.logLikelihood], {
      relative: 1e-11, // the same maximum climbed with other roundings
    });
  });

  const sizes = [1e2, 1e4, 1e6, 1e9, 1e12];
  it.each(sizes)("solves the score in digamma functions at counts of any size: %s", (size) => {
    for (const spread of [0.9, 0.3, 0.03]) {
      const count = [-1.2, -0.3, 0.2, 0.4, 0.9].map((z) => Math.round(size * Math.exp(spread * z)));
      const mean = count.reduce((sum, y) => sum + y, 0) / 5;
      const { shape, limit } = gammaPoissonFit({ count });
      if (limit === "poisson") continue;
      /** The slope of the log likelihood in the shape, at its best mean. */
      const score = (r: number) =>
        count.reduce((sum, y) => sum + digamma(r + y) - digamma(r) - Math.log1p(mean / r), 0);
      const near = 1e-7; // digamma differences round at 1e-15 times log(count) where the score falls by 5e-7
      expect(score(shape * (1 - near))).toBeGreaterThan(0);
      expect(score(shape * (1 + near))).toBeLessThan(0);
    }
  });

  it("refuses what cannot be counted", () => {
    expect(() => gammaPoissonFit({ count: [1.5] })).toThrow("every count must be a whole number");
    expect(() => gammaPoissonFit({ count: [0, 0] })).toThrow("there must be at least one event");
    expect(() => gammaPoissonFit({ count: [1], exposure: [0] })).toThrow(
      "every exposure must be positive",
    );
  });
});

describe("the likelihood surfaces", () => {
  const surfaces: readonly [string, (x: number, y: number) => Surface][] = [
    ["Beta-Binomial", betaBinomialSurface({ successes: [0, 3, 7, 2], trials: [4, 9, 7, 30] })],
    [
      "Gamma-Poisson",
      gammaPoissonSurface({
        count: [0, 3, 17, 2],
        exposure: [0.5, 4, 3, 9],
        frequency: [1, 2, 1, 3],
      }),
    ],
  ];
  it.each(surfaces)("have the derivatives of their values: %s", (_, surface) => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 2, noNaN: true }),
        fc.double({ min: -9, max: 2, noNaN: true }),
        (x, y) => {
          const h = 1e-3;
          const slope = (f: (d: number) => number) =>
            (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h);
          const { gradient, curvature } = surface(x, y);
          const [dx, dy] = [(d: number) => surface(x + d, y), (d: number) => surface(x, y + d)];
          expectClose(
            [
              slope((d) => dx(d).value),
              slope((d) => dy(d).value),
              slope((d) => dx(d).gradient[0]),
              slope((d) => dy(d).gradient[0]),
              slope((d) => dy(d).gradient[1]),
            ],
            [...gradient, ...curvature],
            { relative: 1e-8, absolute: 1e-8 }, // five-point difference: h⁴/30 and rounding of a log of 100 over h
          );
        },
      ),
    );
  });
});

describe("Buehlmann-Straub credibility", () => {
  const rows = hachemeister.data.rows;
  const states = [...new Set(column(rows, 0))];
  const groups = states.map((state) => {
    const own = rows.filter((row) => row[0] === state);
    return { value: column(own, 2), weight: column(own, 3) };
  });
  const { expected } = hachemeister;
  const cases = [
    ["actuar's Buehlmann", groups.map(({ value }) => ({ value })), "unbiased", expected.buhlmann],
    ["actuar's unbiased", groups, "unbiased", expected.buhlmann_straub_unbiased],
    ["actuar's iterative", groups, "iterative", expected.buhlmann_straub_iterative],
  ] as const;
  it.each(cases)("agrees with %s on Hachemeister's states", (_, data, method, want) => {
    const got = buhlmannStraub({ groups: data, method });
    expectClose(
      [got.collective, got.betweenVariance, got.withinVariance],
      [want.collective, want.a, want.s2],
      { relative: 1e-9 }, // 12 digits printed; the iteration behind the reference stops at 1e-9
    );
    expectClose(got.individual, want.individual, { relative: 5e-12 });
    expectClose(got.credibility, want.z, { relative: 1e-9 });
    expectClose(got.premium, want.premium, { relative: 1e-10 });
  });

  it("gives everyone the collective premium where the states do not differ", () => {
    const same = { groups: [{ value: [1, 3] }, { value: [0, 4] }], method: "unbiased" } as const;
    const got = buhlmannStraub(same);
    expect([got.betweenVariance, got.credibility, got.premium]).toEqual([0, [0, 0], [2, 2]]);
  });

  it("refuses rows that say nothing about the variance within", () => {
    const single = { groups: [{ value: [1] }, { value: [2] }], method: "unbiased" } as const;
    expect(() => buhlmannStraub(single)).toThrow("the rows must vary within some group");
  });
});
