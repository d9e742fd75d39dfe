import { describe, expect, it } from "vitest";
import { normalKnownVariancePredictive } from "../../../src/core/conjugate/normalKnownVariance.ts";
import { betaDraw, betaLogDensity } from "../../../src/core/distributions/beta.ts";
import {
  betaBinomialCdf,
  betaBinomialDensity,
} from "../../../src/core/distributions/betaBinomial.ts";
import { binomialDraw, binomialLogDensity } from "../../../src/core/distributions/binomial.ts";
import { gammaDraw, gammaLogDensity } from "../../../src/core/distributions/gamma.ts";
import { inverseGammaLogDensity } from "../../../src/core/distributions/inverseGamma.ts";
import {
  negativeBinomialByMeanCdf,
  negativeBinomialByMeanDensity,
} from "../../../src/core/distributions/negativeBinomialByMean.ts";
import { normalDensity, normalDraw } from "../../../src/core/distributions/normal.ts";
import { poissonDraw, poissonLogDensity } from "../../../src/core/distributions/poisson.ts";
import { studentTCdf, studentTDensity } from "../../../src/core/distributions/studentT.ts";
import { createGenerator } from "../../../src/core/random/generator.ts";
import { expectClose } from "../../support/close.ts";

/**
 * Integral over the whole line by the trapezoid rule, which for a smooth bump that dies out at both ends is exact to
 * rounding. The mixtures below are taken on a scale where their integrand is such a bump.
 */
function wholeLine(f: (t: number) => number, reach: number, steps = 4000): number {
  const h = (2 * reach) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i += 1) sum += f(-reach + i * h);
  return sum * h;
}

const closed = { relative: 1e-12 }; // the quadrature is exact to rounding: a few thousand terms of one sign

describe("a mixture in closed form equals its integral", () => {
  it.each([
    [0, 3, 2],
    [7, 3, 2],
    [3, 0.7, 0.4],
    [250, 40, 12.5],
  ])("Gamma-Poisson: %d events, mean %d, size %d", (k, mean, r) => {
    // lambda = exp(t): d lambda = lambda dt
    const mixture = wholeLine(
      (t) => {
        const lambda = Math.exp(t);
        return Math.exp(poissonLogDensity(k, lambda) + gammaLogDensity(lambda, r, r / mean) + t);
      },
      90,
      60_000,
    );
    expectClose(negativeBinomialByMeanDensity(k, mean, r), mixture, closed);
  });

  it.each([
    [0, 10, 2, 3],
    [4, 10, 2, 3],
    [30, 30, 0.4, 0.6],
    [80, 200, 50, 1],
  ])("Beta-Binomial: %d of %d, Beta(%d, %d)", (k, n, alpha, beta) => {
    // log odds t: dp = p (1 - p) dt; each half from its own end, where the smaller share keeps its digits
    const mixture = wholeLine(
      (t) => {
        const larger = 1 / (1 + Math.exp(-Math.abs(t)));
        const smaller = Math.exp(-Math.abs(t)) * larger;
        const [a, b, hits] = t < 0 ? [alpha, beta, k] : [beta, alpha, n - k];
        const log = binomialLogDensity(hits, n, smaller) + betaLogDensity(smaller, a, b);
        return Math.exp(log) * smaller * larger;
      },
      110,
      40_000,
    );
    expectClose(betaBinomialDensity(k, n, alpha, beta), mixture, closed);
  });

  it.each([
    [78, 70, 4, 9],
    [-3, 0, 0.1, 1],
    [12, 0, 5, 0.5],
  ])("Normal-Normal: y = %d, mean %d, sds %d and %d", (y, mean, tau, sigma) => {
    const mixture = wholeLine(
      (t) => normalDensity(y, mean + tau * t, sigma) * normalDensity(t, 0, 1),
      38,
      20_000,
    );
    const law = { n: 0, sampleMean: 0, dataVariance: sigma ** 2, priorMean: mean };
    const predictive = normalKnownVariancePredictive({ ...law, priorVariance: tau ** 2 });
    expectClose(normalDensity(y, predictive.mean, predictive.sd), mixture, closed);
  });

  it.each([
    [0.5, 4],
    [3, 1.5],
    [-12, 6],
    [0, 30],
  ])("scale mixture of Normals: t = %d, df %d", (x, df) => {
    // variance = exp(t), Inverse-Gamma(df / 2, df / 2)
    const mixture = wholeLine(
      (t) => {
        const variance = Math.exp(t);
        const log = inverseGammaLogDensity(variance, df / 2, df / 2) + t;
        return Math.exp(log) * normalDensity(x, 0, Math.sqrt(variance));
      },
      60,
      40_000,
    );
    expectClose(studentTDensity(x, df, 0, 1), mixture, closed);
  });
});

describe("a mixture in two seeded stages has the law of the closed form", () => {
  const count = 4000;
  /** Kolmogorov's distance in its own unit; 2.3 is exceeded with probability 5e-5, less for steps. */
  function distance(draw: () => number, cdf: (x: number) => number): number {
    const draws = Float64Array.from({ length: count }, draw).sort();
    let worst = 0;
    for (const [i, x] of draws.entries()) {
      if (x !== draws[i + 1]) worst = Math.max(worst, Math.abs((i + 1) / count - cdf(x)));
    }
    return worst * Math.sqrt(count);
  }

  it("Poisson with a Gamma rate", () => {
    const generator = createGenerator(41);
    const draw = () => poissonDraw(generator, gammaDraw(generator, 2, 2 / 3));
    expect(distance(draw, (k) => negativeBinomialByMeanCdf(k, 3, 2))).toBeLessThan(2.3);
  });

  it("Binomial with a Beta probability", () => {
    const generator = createGenerator(42);
    const draw = () => binomialDraw(generator, 12, betaDraw(generator, 2, 5));
    expect(distance(draw, (k) => betaBinomialCdf(k, 12, 2, 5))).toBeLessThan(2.3);
  });

  it("Normal with an Inverse-Gamma variance", () => {
    const generator = createGenerator(43);
    const draw = () => normalDraw(generator, 0, 1 / Math.sqrt(gammaDraw(generator, 2.5, 2.5)));
    expect(distance(draw, (x) => studentTCdf(x, 5, 0, 1))).toBeLessThan(2.3);
  });
});
