import { describe, expect, it } from "vitest";
import { betaCdf, betaQuantile, betaUpperTail } from "../../../src/core/distributions/beta.ts";
import {
  betaBinomialCdf,
  betaBinomialDensity,
  betaBinomialLogDensity,
} from "../../../src/core/distributions/betaBinomial.ts";
import { binomialCdf } from "../../../src/core/distributions/binomial.ts";
import { gammaCdf } from "../../../src/core/distributions/gamma.ts";
import {
  negativeBinomialByMeanCdf,
  negativeBinomialByMeanDensity,
  negativeBinomialByMeanDraw,
  negativeBinomialByMeanLogDensity,
  negativeBinomialByMeanMoments,
  negativeBinomialByMeanQuantile,
  negativeBinomialByMeanUpperTail,
} from "../../../src/core/distributions/negativeBinomialByMean.ts";
import {
  poissonCdf,
  poissonDensity,
  poissonLogDensity,
  poissonMoments,
  poissonQuantile,
  poissonUpperTail,
} from "../../../src/core/distributions/poisson.ts";
import {
  scaledInverseChiSquaredCdf,
  scaledInverseChiSquaredDraw,
  scaledInverseChiSquaredLogDensity,
  scaledInverseChiSquaredMoments,
  scaledInverseChiSquaredQuantile,
} from "../../../src/core/distributions/scaledInverseChiSquared.ts";
import { fitVariancePopulation } from "../../../src/core/pooling/varianceComponents/geneVariances.ts";
import { createGenerator } from "../../../src/core/random/generator.ts";
import reference from "../../reference/mpmath/largeShapes.json";
import { expectClose } from "../../support/close.ts";

/** A tail below this is far under the smallest double whose digits count. */
const GONE = { relative: 0, absolute: 1e-280 };

describe("Beta with shapes from 1e3 to 1e300", () => {
  it.each(reference.beta)("%d, %d, %d: both tails", (x, a, b, lower, upper) => {
    const [p, q] = [Number(lower), Number(upper)];
    // A continued fraction of some thousand steps: the roundings of its product add up.
    const room = { relative: 5e-13 };
    const [shares, ends] = [
      betaCdf(x as number, a as number, b as number),
      betaUpperTail(x as number, a as number, b as number),
    ];
    expectClose(shares, p, p < 1e-280 ? GONE : room);
    expectClose(ends, q, q < 1e-280 ? GONE : room);
  });

  it("finds its quantiles", () => {
    for (const [p, a, b] of [
      [0.975, 9e15, 9e15],
      [0.3, 5, 1e200],
      [0.1, 1e8, 3e10],
      [1e-10, 1e12, 1e9],
    ] as const)
      expectClose(betaCdf(betaQuantile(p, a, b), a, b), p, { relative: 1e-7 }); // x itself is rounded: an ulp is 1e-8 sds
    expect([1e3, 1e9, 9e15, 1e100, 1e300].map((a) => betaQuantile(0.5, a, a))).toEqual(
      new Array(5).fill(0.5), // by symmetry
    );
  });

  it("answers the shapes of the report", () => {
    const middle = { relative: 1e-8 }; // the mean is rounded to 2^-53 of itself, an sd is 1e-8 of it
    expectClose([betaCdf(0.5, 7e15, 7e15), betaQuantile(0.5, 9e15, 9e15)], [0.5, 0.5], middle);
    // The mean is .0099949 and the sd 5.6e-11: .01 lies 90,000 sds above it.
    const [a, b] = [3.16e16, 3.13e18];
    expect(betaCdf(0.01, a, b)).toBe(1);
    expectClose(betaCdf(a / (a + b), a, b), 0.5, { relative: 1e-7 }); // an ulp of x is 3e-8 sds
    expectClose(betaBinomialDensity(3, 10, 1e15, 1e15), 120 / 1024, { relative: 1e-13 });
  });

  it("leads the laws that are made of it to their middles", () => {
    // P(K <= n / 2) is one half and half the central probability, 1 / sqrt(pi n / 2).
    const n = 1e18;
    expectClose(binomialCdf(n / 2, n, 0.5), 0.5, { relative: 2 / Math.sqrt((Math.PI * n) / 2) });
    for (const a of [1e9, 1e16, 1e100, 1e300])
      expectClose(gammaCdf(a, a, 1), 0.5, { relative: 2 / Math.sqrt(a) }); // 1/2 + 1 / (3 sqrt(2 pi a))
  });
});

describe("Beta-Binomial with shapes from 1e3 to 1e300", () => {
  it.each(reference.betaBinomial)("%d of %d, %d, %d", (k, n, a, b, log) => {
    const got = betaBinomialLogDensity(k as number, n as number, a as number, b as number);
    expectClose(got, Number(log), { relative: 1e-13, absolute: 1e-13 }); // a dozen parts, each of a few roundings
  });

  it("is the Binomial law in the limit", () => {
    // (10 choose 3) / 1024, and the sum up to 3: 176 / 1024
    for (const s of [1e15, 1e16, 1e100, 1e300]) {
      expectClose(betaBinomialDensity(3, 10, s, s), 120 / 1024, { relative: 1e-14 + 45 / s });
      expectClose(betaBinomialCdf(3, 10, s, s), 176 / 1024, { relative: 1e-14 + 45 / s });
    }
  });
});

describe("Negative Binomial by mean with sizes from 1e3 to Infinity", () => {
  it.each(reference.negativeBinomialByMean)(
    "%d, mean %d, size %d",
    (k, mean, r, log, lower, upper) => {
      const of = [k as number, mean as number, r as number] as const;
      expectClose(negativeBinomialByMeanLogDensity(...of), Number(log), { relative: 1e-13 }); // logs of r cancel
      const room = { relative: 3e-13 }; // exp of a prefix whose logs are up to 700
      expectClose(negativeBinomialByMeanCdf(...of), Number(lower), room);
      expectClose(negativeBinomialByMeanUpperTail(...of), Number(upper), room);
    },
  );

  it("is the Poisson law at Infinity, and finds its quantiles on the way", () => {
    const of = [4, 3, Infinity] as const;
    expect(negativeBinomialByMeanLogDensity(...of)).toBe(poissonLogDensity(4, 3));
    expect(negativeBinomialByMeanDensity(...of)).toBe(poissonDensity(4, 3));
    expect(negativeBinomialByMeanCdf(...of)).toBe(poissonCdf(4, 3));
    expect(negativeBinomialByMeanUpperTail(...of)).toBe(poissonUpperTail(4, 3));
    expect(negativeBinomialByMeanMoments({ mean: 2.5, r: Infinity })).toEqual(
      poissonMoments({ mean: 2.5 }),
    );
    for (const r of [1e6, 1e16, 1e100, 1e155, 1e300, Infinity])
      for (const p of [0.01, 0.5, 0.9, 0.999])
        expect(negativeBinomialByMeanQuantile(p, 3, r)).toBe(poissonQuantile(p, 3));
    expect(Number.isInteger(negativeBinomialByMeanDraw(createGenerator(1), 3, Infinity))).toBe(
      true,
    );
  });
});

describe("the limit of one function is an input of its partner", () => {
  it("variances that do not differ have a population that is a point", () => {
    const { d0, s0Variance } = fitVariancePopulation({ variance: [2, 2, 2], df: [4, 4, 4] });
    expect(d0).toBe(Infinity);
    expect(scaledInverseChiSquaredMoments({ df: d0, variance: s0Variance })).toEqual({
      mean: 2,
      variance: 0,
      mode: 2,
    });
    expect([1, 2, 3].map((x) => scaledInverseChiSquaredCdf(x, d0, s0Variance))).toEqual([0, 1, 1]);
    expect([1, 2].map((x) => scaledInverseChiSquaredLogDensity(x, d0, s0Variance))).toEqual([
      -Infinity,
      Infinity,
    ]);
    expect(scaledInverseChiSquaredQuantile(0.3, d0, s0Variance)).toBe(2);
    expect(scaledInverseChiSquaredDraw(createGenerator(1), d0, s0Variance)).toBe(2);
  });
});
