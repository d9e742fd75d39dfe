import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { beta, binomial, draw, product, restOf } from "#language/story.ts";

const trial = dimension("trial", "trials", "trial");
const success = dimension("success", "successes", "success");

type Values = ValuesOf<Record<"n" | "y" | "mu" | "m", number>>;

/** There are never more successes than trials, wherever two knobs stand. */
const shrunken = ({ n, y, mu, m }: Values) =>
  shrinkRates({ successes: [Math.min(y, n)], trials: [n], m: mu, kappa: m });

/**
 * One chance, told by a few trials and by a prior that is worth so many more.
 *
 * The prior is told by its mean and by its strength m, counted in trials: its alpha and beta are mu m and
 * (1 - mu) m, successes and failures that somebody borrows.
 */
export const oneRate = defineModel({
  id: "one-rate",
  title: "One chance, with borrowed trials",
  parameters: {
    n: {
      symbol: "n",
      letter: "n",
      name: "number of trials seen",
      short: "trials seen",
      ...trial,
      support: "count",
      range: [1, 600],
      step: 1,
      fineStep: 1,
      initial: 30,
      bend: 5,
      role: "data",
    },
    y: {
      symbol: "y",
      letter: "y",
      name: "number of successes among them",
      short: "successes among them",
      ...success,
      support: "count",
      range: [0, 600],
      step: 1,
      fineStep: 1,
      initial: 9,
      role: "data",
    },
    m: {
      symbol: "m",
      letter: "m",
      name: "strength of the prior: the number of trials it counts for",
      short: "borrowed trials",
      ...trial,
      support: "positive",
      range: [1, 500],
      step: 1,
      fineStep: 1,
      initial: 60,
      bend: 5,
      role: "fixed",
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "mean of the prior: the share of successes among the borrowed trials",
      short: "average of the borrowed",
      unit: "",
      support: "unit interval",
      range: [0.1, 0.5],
      step: 0.01,
      fineStep: 0.001,
      initial: 0.25,
      role: "fixed",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true chance of success",
      unit: "",
      shape: "scalar",
      constraint: "unit interval",
    },
  },
  data: {},
  story: [
    draw("theta", beta({ alpha: product("mu", "m"), beta: product(restOf("mu"), "m") })),
    draw("y", binomial({ trials: "n", probability: "theta" })),
  ],
  derived: {
    "posterior-mean": {
      symbol: "\\hat{\\theta}",
      letter: "θ̂",
      name: "posterior mean of the true chance",
      short: "estimate",
      unit: "",
      tex: "\\frac{\\q{y} + \\q{m}\\,\\q{mu}}{\\q{n} + \\q{m}}",
      numbers: "\\frac{\\slot{y} + \\slot{m} \\cdot \\slot{mu}}{\\slot{n} + \\slot{m}}",
      of: (values) => shrunken(values).mean[0]!,
    },
    "posterior-sd": {
      symbol: "s",
      letter: "s",
      name: "posterior standard deviation of the true chance",
      short: "remaining uncertainty",
      unit: "",
      tex: "\\sqrt{\\frac{\\q{posterior-mean}\\,(1 - \\q{posterior-mean})}{\\q{n} + \\q{m} + 1}}",
      numbers:
        "\\sqrt{\\frac{\\slot{posterior-mean} \\cdot (1 - \\slot{posterior-mean})}{\\slot{n} + \\slot{m} + 1}}",
      of: (values) => shrunken(values).sd[0]!,
    },
    weight: {
      symbol: "w",
      letter: "w",
      name: "share of the estimate that comes from the trials seen",
      short: "weight of own data",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{n}}{\\q{n} + \\q{m}}",
      numbers: "\\frac{\\slot{n}}{\\slot{n} + \\slot{m}}",
      of: (values) => shrunken(values).keep[0]!,
    },
  },
});
