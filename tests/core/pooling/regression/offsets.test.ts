import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regressionData } from "../../../../src/core/pooling/regression/regressionData.ts";
import { regressionFit } from "../../../../src/core/pooling/regression/regressionFit.ts";
import { regressionGiven } from "../../../../src/core/pooling/regression/regressionGiven.ts";
import { regressionLedger } from "../../../../src/core/pooling/regression/regressionLedger.ts";
import { expectClose } from "../../../support/close.ts";

/** Whole numbers, so that x + o is exact: what differs is the arithmetic alone. */
const X = [
  [0, 1, 2, 3],
  [0, 1, 2, 3],
  [1, 2, 3, 5],
];
const Y = [
  [1.1, 2.3, 2.9, 4.6],
  [0.2, 0.8, 2.6, 2.9],
  [3.3, 4.1, 6.2, 8.8],
];
const rows = (of: { by?: number; times?: number; up?: number; stretch?: number }) => {
  const { by = 0, times = 1, up = 0, stretch = 1 } = of;
  return regressionData({
    x: X.map((list) => list.map((x) => times * x + by)),
    y: Y.map((list) => list.map((y) => stretch * y + up)),
  });
};
/** Calendar years, Unix seconds, places on a genome, milliseconds, and anything up to 10^12 on either side. */
const far = fc.oneof(
  fc.constantFrom(10, 2024, 1.7e9, 2.4e8, 1.7e12, 1e7, 1e8, 1e9, 1e12, -1e12),
  fc.integer({ min: -1e12, max: 1e12 }),
);
const methods = fc.constantFrom("ML" as const, "REML" as const);
const structures = ["correlated", "intercepts"] as const;
/** Newton's last step leaves 1e-9 of the sds; what they enter by their squares is settled further. */
const SETTLED = 1e-7;

describe("a regression does not know where x = 0 is", () => {
  it("has the slope of the report, at every offset", () => {
    // 1.18543173 from three other packages, to the digits they agree on.
    for (const by of [0, 1e7, 1e8, 1e9, 1.7e9, 1e12])
      expectClose(
        regressionFit({ ...rows({ by }), method: "REML" }).lines.gamma.slope,
        1.18543173,
        {
          relative: 0,
          absolute: 5e-9,
        },
      );
  });

  it.each(structures)(
    "slope, its sd, sigma and likelihood stay; intercepts follow: %s",
    (structure) => {
      fc.assert(
        fc.property(far, methods, (by, method) => {
          const [near, there] = [0, by].map((o) =>
            regressionFit({ ...rows({ by: o }), method, structure }),
          ) as [ReturnType<typeof regressionFit>, ReturnType<typeof regressionFit>];
          for (const of of ["sigma", "slopeSd", "logLikelihood"] as const)
            expectClose(there[of], near[of], { relative: SETTLED, absolute: SETTLED });
          const [a, b] = [near.lines, there.lines];
          const pairs = [
            [a.gamma, b.gamma] as const,
            ...a.groups.map((g, j) => [g, b.groups[j]!] as const),
          ];
          for (const [here, moved] of pairs) {
            expectClose(moved.slope, here.slope, { relative: SETTLED });
            const { slopeVariance } = here.covariance;
            expectClose(moved.covariance.slopeVariance, slopeVariance, { relative: SETTLED });
            // The height at the old zero, from numbers as large as slope times offset.
            const size = 2 ** -50 * Math.abs(by * here.slope);
            expectClose(moved.intercept + by * moved.slope, here.intercept, {
              relative: 0,
              absolute: size + SETTLED,
            });
          }
          const { interceptVariance: v00, slopeVariance: v11, covariance: v01 } = near.population;
          expectClose(there.interceptSd ** 2, v00 - 2 * by * v01 + by * by * v11, {
            relative: SETTLED,
          });
          if (structure === "correlated")
            expectClose(there.population.covariance, v01 - by * v11, { relative: SETTLED });
        }),
        { numRuns: 40 },
      );
    },
  );

  it("uncorrelated coefficients are another model at another zero, as stable as any", () => {
    fc.assert(
      fc.property(far, (by) => {
        const fit = regressionFit({ ...rows({ by }), method: "REML", structure: "uncorrelated" });
        // Never better than what it is a special case of; never worse than what is a special case of it.
        const [most, least] = structures.map(
          (structure) => regressionFit({ ...rows({}), method: "REML", structure }).logLikelihood,
        ) as [number, number];
        expect(fit.logLikelihood).toBeLessThanOrEqual(most + SETTLED);
        expect(fit.logLikelihood).toBeGreaterThanOrEqual(least - SETTLED);
        expect(fit.population.covariance).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("lines and ledgers at given variances follow the shear", () => {
    const psi = { interceptVariance: 2, slopeVariance: 0.3, covariance: -0.4 };
    fc.assert(
      fc.property(fc.constantFrom(-30, 10, 300, 2024), (by) => {
        const { interceptVariance: v00, slopeVariance: v11, covariance: v01 } = psi;
        const population = {
          interceptVariance: v00 - 2 * by * v01 + by * by * v11,
          slopeVariance: v11,
          covariance: v01 - by * v11,
        };
        const here = regressionGiven({ ...rows({}), sigmaVariance: 0.1, population: psi });
        const model = { ...rows({ by }), sigmaVariance: 0.1, population };
        const there = regressionGiven(model);
        // Psi at x = 0 is told to 2^-52 of by² v11: so much of its own 2 is not known.
        const told = 2 ** -48 * by * by;
        expectClose(there.logMarginal, here.logMarginal, {
          relative: 0,
          absolute: 100 * told + 1e-12,
        });
        for (const [j, { slope, intercept }] of here.groups.entries()) {
          const moved = there.groups[j]!;
          expectClose(moved.slope, slope, { relative: 0, absolute: told + 1e-12 });
          expectClose(moved.intercept + by * moved.slope, intercept, {
            relative: 0,
            absolute: told + 1e-12 + 2 ** -48 * Math.abs(by),
          });
          const ledger = regressionLedger({ ...model, group: j });
          expectClose(ledger.estimate.slope, moved.slope, { relative: 0, absolute: 1e-10 });
          // Sums of parts as large as by slope, by² for the matrices.
          expectClose(ledger.estimate.intercept, moved.intercept, {
            relative: 0,
            absolute: 1e-10 * Math.abs(by),
          });
        }
      }),
    );
  });

  it("a Normal prior of gamma holds at the reader's zero: rows far off say nothing about an intercept", () => {
    const psi = { interceptVariance: 2, slopeVariance: 0, covariance: 0 };
    const gammaPrior = { law: "normal", mean: 0, sd: 1 } as const;
    for (const by of [1e5, 1e7, 1e9]) {
      const { gamma } = regressionGiven({
        ...rows({ by }),
        sigmaVariance: 0.1,
        population: psi,
        gammaPrior,
      });
      // A line from (0, 0) to the middle of the rows, 3.32 at 1.92 further on.
      const y = Y.flat().reduce((sum, value) => sum + value, 0) / 12;
      const x = X.flat().reduce((sum, value) => sum + value, 0) / 12 + by;
      expectClose(gamma.slope, y / x, { relative: 1e-2 });
    }
  });
});

describe("a regression does not know the units", () => {
  const scale = fc.constantFrom(1e-9, 1e-6, 1e-3, 1e3, 3.156e7, 1e9);
  it("slopes are per unit of x, sds in the unit of y; a shift of y moves intercepts alone", () => {
    fc.assert(
      fc.property(scale, scale, fc.constantFrom(0, 1e3, -1e6), (times, stretch, up) => {
        const near = regressionFit({ ...rows({}), method: "REML" });
        const other = regressionFit({
          ...rows({ times, stretch, up: up * stretch }),
          method: "REML",
        });
        // A shift of y leaves the rows as they are to 2^-52 of itself.
        const tolerance = { relative: SETTLED + Math.abs(up) * 2 ** -40 };
        expectClose(other.sigma / stretch, near.sigma, tolerance);
        expectClose((other.slopeSd * times) / stretch, near.slopeSd, tolerance);
        expectClose((other.lines.gamma.slope * times) / stretch, near.lines.gamma.slope, tolerance);
        expectClose(other.lines.gamma.intercept / stretch - up, near.lines.gamma.intercept, {
          relative: 0,
          absolute: SETTLED + Math.abs(up) * 2 ** -40,
        });
        expectClose(other.correlation, near.correlation, tolerance);
      }),
      { numRuns: 40 },
    );
  });
});
