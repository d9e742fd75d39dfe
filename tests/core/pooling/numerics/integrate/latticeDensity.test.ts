import { describe, expect, it } from "vitest";
import { gammaQuantile } from "../../../../../src/core/distributions/gamma.ts";
import { normalQuantile } from "../../../../../src/core/distributions/normal.ts";
import {
  type Axis,
  CORRELATION_AXIS,
  REAL_AXIS,
  scaleAxis,
  sdAxis,
} from "../../../../../src/core/pooling/numerics/integrate/axes.ts";
import { latticeDensity } from "../../../../../src/core/pooling/numerics/integrate/latticeDensity.ts";
import type { SdPrior } from "../../../../../src/core/pooling/priors/priors.ts";
import { expectClose } from "../../../../support/close.ts";

const probabilities = [0.001, 0.025, 0.25, 0.5, 0.75, 0.975, 0.999];

describe("axes", () => {
  const axes: readonly (readonly [string, Axis, readonly number[]])[] = [
    ["half-line", sdAxis({ law: "flat" }, 2), [0.01, 1, 300]],
    ["capped", sdAxis({ law: "uniform", max: 5 }, 2), [0.01, 1, 4.9]],
    ["log", sdAxis({ law: "exponential", rate: 1 }, 2), [0.01, 1, 300]],
    ["capped scale", scaleAxis({ law: "uniform", max: 5 }), [0.01, 1, 4.9]],
    ["correlation", CORRELATION_AXIS, [-0.9, 0, 0.5]],
  ];
  it.each(axes)("%s: value, inverse and slope belong together", (_, axis, values) => {
    for (const x of values) {
      const u = axis.inverse(x);
      expectClose(axis.value(u), x, { relative: 1e-13, absolute: 1e-15 }); // two elementary functions
      const slope = (axis.value(u + 1e-5) - axis.value(u - 1e-5)) / 2e-5;
      expectClose(Math.exp(axis.logSlope(u)), slope, { relative: 1e-8 }); // central differences
    }
  });
});

describe("latticeDensity", () => {
  it("finds a bivariate Normal law with a strong correlation", () => {
    const rho = 0.9;
    const got = latticeDensity({
      where: "test",
      axes: [REAL_AXIS, REAL_AXIS],
      logDensity: ([x, y]) => {
        const [a, b] = [(x! - 5) / 2, y! / 30];
        return -(a * a - 2 * rho * a * b + b * b) / (2 * (1 - rho * rho));
      },
      start: [0, 0],
    });
    const total = Math.log(2 * Math.PI * 60 * Math.sqrt(1 - rho * rho));
    expectClose(got.logTotal, total, { relative: 1e-12 }); // the trapezoid rule's own error
    expectClose([got.laws[0]!.mean, got.laws[0]!.sd], [5, 2], { relative: 1e-10 }); // as far out as the lattice goes
    expectClose(
      probabilities.map(got.laws[1]!.quantile),
      probabilities.map((p) => normalQuantile(p, 0, 30)),
      { relative: 0, absolute: 3e-6 }, // 1e-7 sd
    );
  });

  it.each([
    { law: "flat" },
    { law: "uniform", max: 40 },
    { law: "exponential", rate: 0.01 },
  ] as const)("finds sds whose squares have gamma laws: $law", (prior: SdPrior) => {
    // density of x ∝ x exp(-x²/8) times any factor that the axis must not care about
    const got = latticeDensity({
      where: "test",
      axes: [sdAxis(prior, 2), scaleAxis(prior)],
      logDensity: ([x, y]) => -(x! * x!) / 8 + 6 * Math.log(y!) - y! * y!,
      start: [1, 1],
    });
    expectClose(
      probabilities.map((p) => got.laws[0]!.quantile(p) ** 2),
      probabilities.map((p) => gammaQuantile(p, 0.5, 1 / 8)),
      { relative: 1e-5, absolute: 1e-6 }, // 1e-7 of the spread of x, doubled by the square near 0
    );
    expectClose(
      probabilities.map((p) => got.laws[1]!.quantile(p) ** 2),
      probabilities.map((p) => gammaQuantile(p, 3.5, 1)),
      { relative: 3e-6 }, // 1e-8 of probability, over the thin density at 0.999
    );
    expectClose(got.laws[0]!.mean, 2 * Math.sqrt(2 / Math.PI), { relative: 1e-8 }); // the panels' rule
    if (prior.law === "exponential") return; // its logarithm never reaches 0
    expectClose(got.laws[0]!.density(0), Math.sqrt(2 / Math.PI) / 2, { relative: 1e-5 }); // good to 1e-6 of the peak
  });

  it("integrates a correlation up to its ends", () => {
    const got = latticeDensity({
      where: "test",
      axes: [CORRELATION_AXIS],
      logDensity: ([rho]) => Math.log1p(rho!),
      start: [0],
    });
    expectClose(got.logTotal, Math.log(2), { relative: 1e-9 }); // a part exp(-32) is left out
    expectClose(got.laws[0]!.mean, 1 / 3, { relative: 1e-8 });
    expectClose(got.laws[0]!.quantile(0.25), 0, { relative: 0, absolute: 1e-6 }); // cdf (1 + rho)² / 4
  });

  it("names what it cannot do", () => {
    expect(() =>
      latticeDensity({ where: "test", axes: [REAL_AXIS], logDensity: () => 0, start: [0] }),
    ).toThrow("test: no convergence");
  });
});
