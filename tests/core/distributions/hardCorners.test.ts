import { describe, expect, it } from "vitest";
import { betaLogOddsDraw, betaMoments } from "../../../src/core/distributions/beta.ts";
import {
  betaBinomialCdf,
  betaBinomialQuantile,
} from "../../../src/core/distributions/betaBinomial.ts";
import { binomialQuantile } from "../../../src/core/distributions/binomial.ts";
import { discreteQuantile } from "../../../src/core/distributions/discreteQuantile.ts";
import { gammaLogDensity, gammaQuantile } from "../../../src/core/distributions/gamma.ts";
import {
  negativeBinomialLogDensity,
  negativeBinomialQuantile,
} from "../../../src/core/distributions/negativeBinomial.ts";
import { negativeBinomialByMeanLogDensity } from "../../../src/core/distributions/negativeBinomialByMean.ts";
import { poissonLogDensity, poissonQuantile } from "../../../src/core/distributions/poisson.ts";
import { studentTCdf, studentTQuantile } from "../../../src/core/distributions/studentT.ts";
import { createGenerator } from "../../../src/core/random/generator.ts";
import { expectClose } from "../../support/close.ts";

describe("quantiles of whole numbers", () => {
  it("end for the hardest laws, with a number or NaN", () => {
    const answers = [
      poissonQuantile(0.5, 1e15),
      poissonQuantile(1 - 2 ** -53, 1e6),
      poissonQuantile(5e-324, 3),
      binomialQuantile(0.5, 1e9, 1e-9),
      binomialQuantile(0.975, 1e12, 0.5),
      negativeBinomialQuantile(0.999, 1e-3, 1e-6),
      negativeBinomialQuantile(0.5, 1e-3, 1e-300),
      negativeBinomialQuantile(1 - 2 ** -53, 0.5, 1e-12),
      betaBinomialQuantile(0.5, 1e6, 1e-3, 1e-3),
      betaBinomialQuantile(0.5, 1e9, 2, 3),
    ];
    for (const k of answers) expect(Number.isNaN(k) || (Number.isInteger(k) && k >= 0)).toBe(true);
    expect(answers[0]).toBe(1e15); // the median of Poisson(m) is m for whole m
    expect(answers[5]).toBe(negativeBinomialQuantile(0.999, 1e-3, 1e-6));
  });

  it("stop where the cdf turns into NaN", () => {
    const cdf = () => Number.NaN;
    const law = { p: 0.5, guess: 3, least: 0, most: Infinity, cdf, upperTail: cdf };
    expect(discreteQuantile(law)).toBeNaN();
  });

  it("take a step of the cdf that is met exactly", () => {
    // Binomial(1, 1/2) and Binomial(3, 1/2): the cdf is 1/2 at 0 and at 1
    expect([binomialQuantile(0.5, 1, 0.5), binomialQuantile(0.5, 3, 0.5)]).toEqual([0, 1]);
  });
});

describe("log densities far out", () => {
  it("stay finite where densities underflow", () => {
    // mpmath, 25 digits
    expectClose(negativeBinomialLogDensity(1e6, 0.05, 0.999999), -13815526.651549833, {
      relative: 1e-14,
    }); // logs
    expectClose(poissonLogDensity(1000, 0.001), -12819.884457470303, { relative: 1e-14 }); // logs
    expectClose(gammaLogDensity(1e-300, 0.001, 1e-300), 682.4867979570334, { relative: 1e-13 }); // logs
  });

  it("are the limits of one another", () => {
    const poisson = poissonLogDensity(7, 5);
    expectClose(negativeBinomialByMeanLogDensity(7, 5, 1e12), poisson, { relative: 1e-11 }); // off by 7 / r
  });
});

describe("one law at its ends", () => {
  it("Student-t keeps heavy tails that leave the range of doubles", () => {
    // Cauchy: P(T <= t) = 1 / (pi |t|) far out
    expectClose(studentTCdf(-1e200, 1, 0, 1), 1 / (Math.PI * 1e200), { relative: 1e-13 }); // the log of 1e-200 carries 460 roundings
    expectClose(studentTQuantile(1e-200, 1, 0, 1), -1e200 / Math.PI, { relative: 1e-13 }); // one root
    expect(studentTQuantile(1e-300, 0.5, 0, 1)).toBe(-Infinity);
  });

  it("Beta tells where it has no single mode", () => {
    expect(betaMoments({ alpha: 0.5, beta: 0.5 }).mode).toBeNaN();
    expect(betaMoments({ alpha: 1, beta: 1 }).mode).toBeNaN();
    expect(betaMoments({ alpha: 1, beta: 3 }).mode).toBe(0);
    expect(betaMoments({ alpha: 3, beta: 0.5 }).mode).toBe(1);
  });

  it("draws of tiny shapes live on the scale of log odds", () => {
    const generator = createGenerator(6);
    const draws = Array.from({ length: 200 }, () => betaLogOddsDraw(generator, 1e-3, 1e-3));
    expect(draws.every(Number.isFinite)).toBe(true);
    // log odds are about ± Exponential(1000): mean size 1000, standard error 71
    const size = draws.reduce((sum, value) => sum + Math.abs(value), 0) / draws.length;
    expect(Math.abs(size - 1000) / 71).toBeLessThan(4.5);
  });

  it("gamma quantiles underflow to 0 and never to a wrong number", () => {
    expect(gammaQuantile(1e-10, 1e-3, 1)).toBe(0);
  });

  it("Beta-Binomial sums of U-shaped laws reach one", () => {
    expectClose(betaBinomialCdf(49, 99, 1e-3, 1e-3), 0.5, { relative: 1e-13 }); // symmetric
  });
});
