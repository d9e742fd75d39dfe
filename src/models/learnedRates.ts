import { betaBinomialLogKernel } from "#core/pooling/counts/betaBinomialKernel.ts";
import { populationPlane } from "#core/pooling/counts/populationPlane.ts";
import { defineModel } from "#language/defineModel.ts";
import { beta, binomial, draw, halfCauchy, product, restOf, uniform } from "#language/story.ts";
import { countedTrials } from "./countedTrials.ts";

/** The strength of the population is as likely below this many trials as above, before anything is counted. */
export const USUAL_STRENGTH = 20;

/**
 * Groups that succeed or fail around a population which they teach: its mean may be anything, its strength kappa,
 * counted in trials, has a half-Cauchy prior.
 *
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 5.3; the prior on kappa is this book's.
 */
export const learnedRates = defineModel({
  id: "learned-rates",
  title: "Success rates of groups that teach their population",
  parameters: {
    m: {
      symbol: "m",
      letter: "m",
      name: "mean of the true success rates of all groups",
      short: "population mean",
      kind: "share",
      unit: "",
      support: "unit interval",
      range: [0.05, 0.95],
      step: 0.01,
      fineStep: 0.01,
      initial: 0.5,
      role: "unknown",
    },
    kappa: {
      symbol: "\\kappa",
      letter: "κ",
      name: "strength of the population: the number of trials it counts for",
      short: "strength of the population",
      unit: "trials",
      unitOne: "trial",
      support: "positive",
      range: [1, 1000],
      step: 1,
      fineStep: 1,
      initial: 20,
      bend: 5,
      role: "unknown",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true success rate of a group",
      kind: "share",
      unit: "",
      shape: "group",
      constraint: "unit interval",
    },
  },
  data: countedTrials,
  story: [
    draw("m", uniform({ low: 0, high: 1 })),
    draw("kappa", halfCauchy({ scale: USUAL_STRENGTH })),
    draw("theta[j]", beta({ alpha: product("m", "kappa"), beta: product(restOf("m"), "kappa") })),
    draw("y[j]", binomial({ trials: "n[j]", probability: "theta[j]" })),
  ],
  derived: {
    "learned-mean": {
      symbol: "\\hat{\\theta}",
      letter: "θ̂",
      name: "posterior mean of a group's true success rate, averaged over all populations",
      short: "estimate",
      kind: "share",
      unit: "",
      shape: "group",
      tex: "\\mathrm{E}\\!\\left[\\frac{\\q{y} + \\q{m}\\,\\q{kappa}}{\\q{n} + \\q{kappa}}\\right]",
      of: (_, { y, n }) => learnedPopulation({ y, n }).theta.map(({ mean }) => mean),
    },
  },
});

/**
 * What counts teach of the population, as weighted points (m, kappa), and of each group: its mean given a point, averaged
 * over all. The laws of `betaBinomialPosterior` are not needed for it, and not loaded.
 */
export function learnedPopulation({
  y,
  n,
}: {
  readonly y: readonly number[];
  readonly n: readonly number[];
}) {
  const counts = { successes: y, trials: n };
  const { points } = populationPlane(
    { ...counts, kappaPrior: { law: "half-cauchy", scale: USUAL_STRENGTH } },
    betaBinomialLogKernel(counts),
  );
  const meanOf = (successes: number, trials: number) => {
    const parts = Array.from(points.weight, (weight, i) => {
      const kappa = points.kappa[i]!;
      return [weight, (weight * (points.m[i]! * kappa + successes)) / (kappa + trials)] as const;
    });
    const total = parts.reduce((sum, [weight]) => sum + weight, 0);
    return parts.reduce((sum, [, part]) => sum + part, 0) / total;
  };
  return { points, theta: n.map((trials, j) => ({ mean: meanOf(y[j]!, trials) })) };
}
