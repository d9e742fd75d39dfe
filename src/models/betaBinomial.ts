import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import { type DataOf, defineModel, type Quantity, type ValuesOf } from "#language/defineModel.ts";
import { beta, binomial, draw, product, restOf } from "#language/story.ts";
import { countedTrials } from "./countedTrials.ts";

type Values = ValuesOf<Record<"m" | "kappa", number>>;
type Counts = DataOf<Record<"y" | "n", Quantity & { readonly shape: "group" }>>;

const posterior = ({ m, kappa }: Values, { y, n }: Counts) =>
  shrinkRates({ successes: y, trials: n, m, kappa });

/**
 * Groups that succeed or fail, each with a chance of its own, around a population that is held by hand.
 *
 * The population is told by its mean m and by its strength kappa, counted in trials: its alpha and beta
 * are m kappa and (1 - m) kappa, and it weighs in a group's estimate like kappa further trials.
 */
export const betaBinomial = defineModel({
  id: "beta-binomial",
  title: "Success rates of several groups",
  parameters: {
    m: {
      symbol: "m",
      letter: "m",
      name: "mean of the true success rates of all groups",
      short: "population mean",
      unit: "",
      support: "unit interval",
      range: [0.1, 0.9],
      limits: [0.001, 0.999],
      step: 0.01,
      fineStep: 0.001,
      initial: 0.3,
      role: "fixed",
    },
    kappa: {
      symbol: "\\kappa",
      letter: "κ",
      name: "strength of the population: the number of trials it counts for",
      short: "strength of the population",
      unit: "trials",
      unitOne: "trial",
      support: "positive",
      range: [10, 1000],
      limits: [1, 100000],
      step: 10,
      fineStep: 1,
      initial: 100,
      bend: 20,
      role: "fixed",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true success rate of a group",
      unit: "",
      shape: "group",
      constraint: "unit interval",
    },
  },
  data: countedTrials,
  story: [
    draw("theta[j]", beta({ alpha: product("m", "kappa"), beta: product(restOf("m"), "kappa") })),
    draw("y[j]", binomial({ trials: "n[j]", probability: "theta[j]" })),
  ],
  derived: {
    keep: {
      symbol: "w",
      letter: "w",
      name: "share of an estimate that comes from the group's own trials",
      short: "weight of own data",
      kind: "share",
      unit: "",
      shape: "group",
      tex: "\\frac{\\q{n}}{\\q{n} + \\q{kappa}}",
      numbers: "\\frac{\\slot{n}}{\\slot{n} + \\slot{kappa}}",
      of: (values, data) => posterior(values, data).keep,
    },
    "posterior-mean": {
      symbol: "\\hat{\\theta}",
      letter: "θ̂",
      name: "posterior mean of a group's true success rate",
      short: "estimate",
      unit: "",
      shape: "group",
      tex: "\\frac{\\q{y} + \\q{m}\\,\\q{kappa}}{\\q{n} + \\q{kappa}}",
      numbers: "\\frac{\\slot{y} + \\slot{m} \\cdot \\slot{kappa}}{\\slot{n} + \\slot{kappa}}",
      of: (values, data) => posterior(values, data).mean,
    },
    "posterior-sd": {
      symbol: "s",
      letter: "s",
      name: "posterior standard deviation of a group's true success rate",
      short: "remaining uncertainty",
      unit: "",
      shape: "group",
      tex: "\\sqrt{\\frac{\\q{posterior-mean}\\,(1 - \\q{posterior-mean})}{\\q{n} + \\q{kappa} + 1}}",
      numbers:
        "\\sqrt{\\frac{\\slot{posterior-mean} \\cdot (1 - \\slot{posterior-mean})}{\\slot{n} + \\slot{kappa} + 1}}",
      of: (values, data) => posterior(values, data).sd,
    },
  },
});
