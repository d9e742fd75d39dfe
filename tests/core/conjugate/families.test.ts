import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  betaBinomialLogMarginal,
  betaBinomialPredictive,
  betaBinomialUpdate,
} from "../../../src/core/conjugate/betaBinomial.ts";
import {
  dirichletMultinomialLogMarginal,
  dirichletMultinomialPredictive,
  dirichletMultinomialUpdate,
} from "../../../src/core/conjugate/dirichletMultinomial.ts";
import {
  gammaPoissonLogMarginal,
  gammaPoissonPredictive,
  gammaPoissonUpdate,
} from "../../../src/core/conjugate/gammaPoisson.ts";
import {
  normalInverseGammaLogMarginal,
  normalInverseGammaMean,
  normalInverseGammaPredictive,
  normalInverseGammaUpdate,
} from "../../../src/core/conjugate/normalInverseGamma.ts";
import {
  normalKnownVarianceLogMarginal,
  normalKnownVariancePredictive,
} from "../../../src/core/conjugate/normalKnownVariance.ts";
import { betaBinomialDensity } from "../../../src/core/distributions/betaBinomial.ts";
import { negativeBinomialByMeanDensity } from "../../../src/core/distributions/negativeBinomialByMean.ts";
import { studentTDensity } from "../../../src/core/distributions/studentT.ts";
import { spreadOf } from "../../../src/core/summary/spread.ts";
import { expectClose } from "../../support/close.ts";

const positive = fc.double({ min: 0.01, max: 1e3, noNaN: true });
const count = fc.nat(50);
const real = fc.double({ min: -100, max: 100, noNaN: true });
const short = { numRuns: 50 };

describe("Beta-Binomial", () => {
  it("adds successes and failures to the shapes", () => {
    const given = { successes: 7, trials: 10, alpha: 0.5, beta: 2 };
    expect(betaBinomialUpdate(given)).toEqual({ alpha: 7.5, beta: 5 });
  });

  it("has the marginal likelihood of mpmath", () => {
    // mpmath, 30 digits: log(C(10,4) C(20,5) B(11, 24) / B(2, 3))
    const got = betaBinomialLogMarginal({ successes: [4, 5], trials: [10, 20], alpha: 2, beta: 3 });
    expectClose(got, -4.388871886721773, { relative: 1e-14 }); // a dozen terms
  });

  it("learns from two batches as from both at once", () => {
    fc.assert(
      fc.property(positive, positive, count, count, count, count, (alpha, beta, k1, f1, k2, f2) => {
        const first = betaBinomialUpdate({ successes: k1, trials: k1 + f1, alpha, beta });
        const second = betaBinomialUpdate({ ...first, successes: k2, trials: k2 + f2 });
        const trials = k1 + f1 + k2 + f2;
        const both = betaBinomialUpdate({ successes: k1 + k2, trials, alpha, beta });
        expectClose(second.alpha, both.alpha, { relative: 1e-15 }); // two additions
        expectClose(second.beta, both.beta, { relative: 1e-15 }); // two additions
      }),
      short,
    );
  });

  it("does not care in which order the batches came", () => {
    fc.assert(
      fc.property(positive, positive, count, count, count, count, (alpha, beta, k1, f1, k2, f2) => {
        const trials = [k1 + f1, k2 + f2];
        const there = betaBinomialLogMarginal({ successes: [k1, k2], trials, alpha, beta });
        const back = { successes: [k2, k1], trials: trials.toReversed(), alpha, beta };
        expectClose(betaBinomialLogMarginal(back), there, { relative: 1e-13, absolute: 1e-13 }); // sums of logs
      }),
      short,
    );
  });

  it("predicts one trial with the posterior mean", () => {
    const law = betaBinomialPredictive({
      successes: 3,
      trials: 4,
      alpha: 1,
      beta: 1,
      futureTrials: 1,
    });
    expectClose(betaBinomialDensity(1, law.n, law.alpha, law.beta), 4 / 6, { relative: 1e-14 }); // logs
  });

  it.each([
    [{ successes: 11 }, "successes must be a whole number in 0 ... 10, got 11"],
    [{ trials: -1 }, "trials must be a whole number of at least 0, got -1"],
    [{ alpha: 0, successes: 0 }, "alpha must be positive and finite, or 0 with a success, got 0"],
    [{ alpha: -1 }, "alpha must be positive and finite, or 0 with a success, got -1"],
    [{ beta: 0, successes: 10 }, "beta must be positive and finite, or 0 with a failure, got 0"],
    [{ beta: Number.NaN }, "beta must be positive and finite, or 0 with a failure, got NaN"],
  ])("refuses %j", (change, message) => {
    const given = { successes: 4, trials: 10, alpha: 2, beta: 3, ...change };
    expect(() => betaBinomialUpdate(given)).toThrow(`betaBinomialUpdate: ${message}`);
  });
});

describe("priors that are flat in the log", () => {
  it("give the posterior whose mean is the share itself", () => {
    const given = { successes: 4, trials: 10, alpha: 0, beta: 0 };
    expect(betaBinomialUpdate(given)).toEqual({ alpha: 4, beta: 6 });
    const batches = { successes: [4], trials: [10], alpha: 0, beta: 0 };
    expect(() => betaBinomialLogMarginal(batches)).toThrow(
      "betaBinomialLogMarginal: alpha must be positive and finite, got 0",
    );
    const counted = { count: 3, exposure: 2, shape: 0, rate: 0 };
    expect(gammaPoissonUpdate(counted)).toEqual({ shape: 3, rate: 2 });
    expect(() => gammaPoissonUpdate({ ...counted, count: 0 })).toThrow(
      "gammaPoissonUpdate: shape must be positive and finite, or 0 with an event, got 0",
    );
  });
});

describe("Gamma-Poisson", () => {
  it("has the marginal likelihood of mpmath", () => {
    const got = gammaPoissonLogMarginal({ counts: [3, 5], exposures: [2, 4], shape: 2, rate: 0.5 });
    expectClose(got, -4.870826514785147, { relative: 1e-14 }); // a dozen terms
  });

  it("learns from two counts as from both at once, in either order", () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        count,
        positive,
        count,
        positive,
        (shape, rate, y1, e1, y2, e2) => {
          const first = gammaPoissonUpdate({ count: y1, exposure: e1, shape, rate });
          const second = gammaPoissonUpdate({ ...first, count: y2, exposure: e2 });
          const both = gammaPoissonUpdate({ count: y1 + y2, exposure: e1 + e2, shape, rate });
          expectClose(second.shape, both.shape, { relative: 1e-15 }); // two additions
          expectClose(second.rate, both.rate, { relative: 1e-15 }); // two additions
          const there = gammaPoissonLogMarginal({
            counts: [y1, y2],
            exposures: [e1, e2],
            shape,
            rate,
          });
          const back = gammaPoissonLogMarginal({
            counts: [y2, y1],
            exposures: [e2, e1],
            shape,
            rate,
          });
          expectClose(back, there, { relative: 1e-12, absolute: 1e-12 }); // exposures over rates of 1e5 to 1
        },
      ),
      short,
    );
  });

  it("predicts the posterior mean rate", () => {
    const law = gammaPoissonPredictive({
      count: 3,
      exposure: 2,
      shape: 2,
      rate: 0.5,
      futureExposure: 4,
    });
    let mean = 0;
    for (let k = 0; k < 400; k += 1) mean += k * negativeBinomialByMeanDensity(k, law.mean, law.r);
    expectClose(mean, 8, { relative: 1e-13 }); // 400 terms
  });

  it("refuses events without exposure", () => {
    const given = { count: 1, exposure: 0, shape: 1, rate: 1 };
    expect(() => gammaPoissonUpdate(given)).toThrow(
      "gammaPoissonUpdate: exposure must be positive, or 0 with no events, got 0",
    );
    expect(gammaPoissonUpdate({ ...given, count: 0 })).toEqual({ shape: 1, rate: 1 });
  });
});

describe("Normal with known variance", () => {
  it("has the marginal likelihood of the multivariate Normal law", () => {
    // mpmath, 30 digits: log density of y with mean 70, variance 16 + 81 and covariance 16
    const got = normalKnownVarianceLogMarginal({
      y: [78.5, 70.25, 81],
      dataVariance: 81,
      priorMean: 70,
      priorVariance: 16,
    });
    expectClose(got, -10.475816975225069, { relative: 1e-14 }); // three log densities
  });

  it("predicts with both variances", () => {
    const law = { n: 0, sampleMean: 0, dataVariance: 16, priorMean: 7, priorVariance: 9 };
    expect(normalKnownVariancePredictive(law)).toEqual({ mean: 7, sd: 5 });
  });
});

describe("Normal-Inverse-Gamma", () => {
  const prior = { mean: 1, size: 2, shape: 3, scale: 2 };

  it("has the marginal likelihood of mpmath", () => {
    const got = normalInverseGammaLogMarginal({ y: [1, 2, 4], prior });
    expectClose(got, -6.963725324654792, { relative: 1e-14 }); // three log densities
  });

  it("learns from rows one by one as from their summary", () => {
    fc.assert(
      fc.property(fc.array(real, { minLength: 1, maxLength: 8 }), (y) => {
        const { n, mean, squares } = spreadOf(y);
        const both = normalInverseGammaUpdate({ n, sampleMean: mean, squares, prior });
        let law: typeof both = prior;
        for (const value of y) {
          law = normalInverseGammaUpdate({ n: 1, sampleMean: value, squares: 0, prior: law });
        }
        expectClose(law.mean, both.mean, { relative: 1e-13, absolute: 1e-12 }); // cancels near 0
        expectClose([law.size, law.shape], [both.size, both.shape], { relative: 1e-15 }); // counts
        expectClose(law.scale, both.scale, { relative: 1e-13 }); // sums of squares
      }),
      short,
    );
  });

  it("has the mean's law wider than the data by one observation", () => {
    const mean = normalInverseGammaMean(prior);
    const next = normalInverseGammaPredictive(prior);
    expectClose((next.scale / mean.scale) ** 2, 1 + prior.size, { relative: 1e-15 }); // a ratio of roots
    expect([mean.df, next.df]).toEqual([6, 6]);
    expect(studentTDensity(1, next.df, next.location, next.scale)).toBeGreaterThan(0);
  });
});

describe("Dirichlet-Multinomial", () => {
  it("has the marginal likelihood of mpmath", () => {
    const concentration = [0.5, 0.5, 1000, 3];
    const got = dirichletMultinomialLogMarginal({ counts: [30, 0, 200, 7], concentration });
    expectClose(got, -63.07393380219754, { relative: 1e-14 }); // three log densities
  });

  it("adds counts to the concentration and predicts their shares", () => {
    const given = { counts: [3, 0, 1], concentration: [1, 1, 2] };
    expect(dirichletMultinomialUpdate(given)).toEqual([4, 1, 3]);
    expect(dirichletMultinomialPredictive(given)).toEqual([0.5, 0.125, 0.375]);
  });

  it("is the Beta-Binomial law for two categories, and ignores the order of categories", () => {
    fc.assert(
      fc.property(positive, positive, positive, count, count, count, (a, b, c, k, f, g) => {
        const two = dirichletMultinomialLogMarginal({ counts: [k, f], concentration: [a, b] });
        const law = { successes: [k], trials: [k + f], alpha: a, beta: b };
        const room = { relative: 1e-12, absolute: 1e-12 }; // sums of logs of shapes 1e5 apart
        expectClose(two, betaBinomialLogMarginal(law), room);
        const there = { counts: [k, f, g], concentration: [a, b, c] };
        const back = { counts: [g, k, f], concentration: [c, a, b] };
        const got = dirichletMultinomialLogMarginal(back);
        expectClose(got, dirichletMultinomialLogMarginal(there), room);
      }),
      short,
    );
  });

  it("refuses counts that do not match", () => {
    expect(() => dirichletMultinomialUpdate({ counts: [1], concentration: [1, 1] })).toThrow(
      "dirichletMultinomialUpdate: counts must have 2 entries, one per category, got 1",
    );
  });
});
