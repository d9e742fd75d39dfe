import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaBinomialLogDensity } from "../../../../src/core/distributions/betaBinomial.ts";
import { negativeBinomialByMeanLogDensity } from "../../../../src/core/distributions/negativeBinomialByMean.ts";
import { betaBinomialPosterior } from "../../../../src/core/pooling/counts/betaBinomialPosterior.ts";
import { gammaPoissonPosterior } from "../../../../src/core/pooling/counts/gammaPoissonPosterior.ts";
import {
  largeCountsLogLikelihood,
  largeTrialsLogLikelihood,
} from "../../../../src/core/pooling/counts/largeCounts.ts";
import likelihoods from "../../../reference/mpmath/largeCounts.json";
import { expectClose } from "../../../support/close.ts";

describe("the log likelihood of large counts", () => {
  it.each(likelihoods.trials)("agrees with mpmath: trials $trials", ({ successes, trials, at }) => {
    const log = largeTrialsLogLikelihood({ successes, trials });
    for (const { s, v, value } of at) {
      const rounding = 1e-15 * Math.min(Math.exp(-v), Math.max(...trials)); // as it promises
      expectClose(log(s, v), value, { relative: 1e-12, absolute: 50 * rounding });
    }
  });

  it.each(likelihoods.counts)("agrees with mpmath: counts $count", ({ count, exposure, at }) => {
    const log = largeCountsLogLikelihood({ count, exposure });
    for (const { u, v, value } of at) {
      const rounding = 1e-15 * Math.min(Math.exp(-v), Math.max(...count));
      expectClose(log(u, v), value, { relative: 1e-12, absolute: 50 * rounding });
    }
  });

  const s = fc.double({ min: -4, max: 4, noNaN: true });
  const v = fc.double({ min: -20, max: 6, noNaN: true });
  it("is the sum of the laws' own log probabilities, for small counts too", () => {
    const pairs = fc.array(fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 })), { minLength: 1 });
    fc.assert(
      fc.property(pairs, s, v, (pairs, s, v) => {
        const [successes, trials] = [pairs.map(([y]) => y), pairs.map(([y, f]) => y + f)];
        const [alpha, beta] = [1, -1].map((side) => Math.exp(-v) / (1 + Math.exp(-side * s)));
        const want = pairs.reduce(
          (sum, [y, f]) => sum + betaBinomialLogDensity(y, y + f, alpha!, beta!),
          0,
        );
        const room = { relative: 1e-11, absolute: 1e-11 }; // a few thousand terms of each sign
        expectClose(largeTrialsLogLikelihood({ successes, trials })(s, v), want, room);
        const logs = pairs.reduce(
          (sum, [y, t]) =>
            sum + negativeBinomialByMeanLogDensity(y, Math.exp(s) * (t + 1), Math.exp(-v)),
          0,
        );
        const exposure = pairs.map(([, t]) => t + 1);
        expectClose(largeCountsLogLikelihood({ count: successes, exposure })(s, v), logs, room);
      }),
    );
  });
});

describe("posteriors of large counts", () => {
  it("come to a limit: chances, whatever the number of trials", () => {
    const laws = [1e6, 1e9, 1e12].map((n) =>
      betaBinomialPosterior({
        successes: [0.31, 0.42, 0.27, 0.55].map((share) => Math.round(share * n)),
        trials: [n, n, n, n],
        kappaPrior: { law: "exponential", rate: 0.02 },
      }),
    );
    const [a, b, c] = laws.map(({ m, kappa, theta }) => [
      m.mean,
      kappa.mean,
      kappa.quantile(0.9),
      theta[1]!.mean,
    ]);
    expectClose(a!, c!, { relative: 1e-4 }); // a million trials tell a chance to 5e-4, a thousandth of their spread
    expectClose(b!, c!, { relative: 1e-7 });
  });

  it("come to a limit: rates, whatever the counts", () => {
    const laws = [1e6, 1e9, 1e12].map((n) =>
      gammaPoissonPosterior({
        count: [n, 3 * n, 2 * n],
        exposure: [n, n, n],
        shapePrior: { law: "exponential", rate: 1 },
        ratePrior: { law: "gamma", shape: 2, rate: 1 },
      }),
    );
    const [a, b, c] = laws.map(({ shape, rate, theta }) => [
      shape.mean,
      rate.quantile(0.5),
      theta[0]!.mean,
      theta[2]!.quantile(0.5),
    ]);
    expectClose(a!, c!, { relative: 1e-5 });
    expectClose(b!, c!, { relative: 1e-6 }); // the laws of theta are averages over 16 slices
  });

  it("take no longer than those of small ones by much", () => {
    const from = performance.now();
    const rare = betaBinomialPosterior({
      successes: [3, 5, 1],
      trials: [1e6, 1e6, 2e6],
      kappaPrior: { law: "half-cauchy", scale: 10 },
    });
    expect(rare.theta[0]!.quantile(0.9)).toBeGreaterThan(0);
    expect(performance.now() - from).toBeLessThan(5000); // 0.1 s alone; with rounding that looks like structure it took half a minute
  });
});
