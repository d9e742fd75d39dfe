import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaBinomialMode } from "../../../../src/core/pooling/counts/betaBinomialMode.ts";
import type { PositivePrior } from "../../../../src/core/pooling/priors/positivePriors.ts";
import { logBeta } from "../../../../src/core/special/logBeta.ts";
import rats from "../../../reference/models/rat_tumors.json";
import { expectClose } from "../../../support/close.ts";

describe("the mode of a Beta population", () => {
  it("is that of the rat tumours, exactly and not as read off a grid", () => {
    const want =
      rats.expected.bayes_bda3["posterior_mode_on_(log(alpha/beta),log(alpha+beta))_scale"];
    const got = betaBinomialMode({
      successes: rats.data.rows.map(([y]) => y!),
      trials: rats.data.rows.map(([, n]) => n!),
      kappaPrior: { law: "power", exponent: -1.5 }, // (alpha + beta)^(-5/2)
    });
    expectClose(
      [got.logitM, got.logKappa, got.alpha, got.beta],
      [want.log_alpha_over_beta, want.log_alpha_plus_beta, want.alpha, want.beta],
      { relative: 1e-9 }, // the prior's slope by differences, good to 1e-10
    );
    expectClose([got.m * got.kappa, got.kappa - got.alpha], [got.alpha, got.beta], {
      relative: 1e-14,
    });
  });

  const laws = fc.constantFrom<PositivePrior>(
    { law: "exponential", rate: 0.05 },
    { law: "gamma", shape: 2, rate: 0.3 },
    { law: "half-cauchy", scale: 10 },
    { law: "inverse-square", shift: 1 },
  );
  /** Log of each law, up to its constant, as the books write it. */
  const logLaw = (prior: PositivePrior, x: number) => {
    if (prior.law === "exponential") return -prior.rate * x;
    if (prior.law === "gamma") return (prior.shape - 1) * Math.log(x) - prior.rate * x;
    if (prior.law === "half-cauchy") return -Math.log(1 + (x / prior.scale) ** 2);
    return -2 * Math.log(1 + x);
  };
  const groups = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })), {
    minLength: 2,
    maxLength: 8,
  });

  it("has no better neighbour, by the definition of the density", () => {
    fc.assert(
      fc.property(groups, laws, (pairs, kappaPrior) => {
        const successes = pairs.map(([y]) => y);
        const trials = pairs.map(([y, rest]) => y + rest);
        const density = (s: number, k: number) => {
          const [alpha, beta] = [Math.exp(k) / (1 + Math.exp(-s)), Math.exp(k) / (1 + Math.exp(s))];
          const prior = logLaw(kappaPrior, alpha + beta);
          const toScale = Math.log(alpha) + Math.log(beta) - k; // of (m, kappa) to (logit m, log kappa)
          return pairs.reduce(
            (sum, [y, rest]) => sum + logBeta(alpha + y, beta + rest) - logBeta(alpha, beta),
            prior + toScale,
          );
        };
        const { logitM, logKappa } = betaBinomialMode({ successes, trials, kappaPrior });
        const top = density(logitM, logKappa);
        for (let angle = 0; angle < 6.28; angle += 0.4) {
          const [ds, dk] = [Math.cos(angle), Math.sin(angle)].map((d) => 0.01 * d) as [
            number,
            number,
          ];
          expect(density(logitM + ds, logKappa + dk)).toBeLessThan(top);
        }
      }),
    );
  });

  it("refuses a density without a top", () => {
    const nothing = { successes: [0, 4], trials: [3, 4] };
    for (const kappaPrior of [
      { law: "power", exponent: -1.5 },
      { law: "power", exponent: -1 },
      { law: "pareto", min: 1, exponent: 2 },
    ] as const)
      expect(() => betaBinomialMode({ ...nothing, kappaPrior })).toThrow(
        "the density must fall towards kappa = 0 and kappa = Infinity, and have no edge",
      );
  });
});
