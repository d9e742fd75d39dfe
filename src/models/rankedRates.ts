import { defineModel } from "#language/defineModel.ts";
import { beta, binomial, draw, flat, product, ratio, restOf, uniform } from "#language/story.ts";
import { countedTrials } from "./countedTrials.ts";

/**
 * Rates of groups that teach their population, a line that a rate should not be over, and what two errors cost.
 *
 * The population is told by its mean m and by r = kappa^(-1/2), which is near to how far groups differ, measured in
 * sqrt(m (1 - m)). Flat in m and in r is (alpha + beta)^(-5/2) in alpha and beta. Line, cost and photos are no part of the story.
 *
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 5.3.
 */
export const rankedRates = defineModel({
  id: "ranked-rates",
  title: "Rates of groups that are ranked and acted on",
  parameters: {
    cost: {
      symbol: "k",
      letter: "k",
      name: "how many times as much it costs to spare a bad group as to act on a good one",
      short: "sparing costs",
      unit: "",
      support: "positive",
      range: [0.2, 20],
      step: 0.2,
      fineStep: 0.1,
      initial: 1,
      bend: 1,
      role: "fixed",
    },
    line: {
      symbol: "c",
      letter: "c",
      name: "rate that a group should not be over",
      short: "too many",
      kind: "share",
      unit: "",
      support: "unit interval",
      range: [0.03, 0.18],
      step: 0.01,
      fineStep: 0.005,
      initial: 0.1,
      role: "fixed",
    },
    photos: {
      symbol: "N",
      letter: "N",
      name: "photos taken so far: each a set of true rates, drawn from the posterior",
      short: "photos so far",
      unit: "",
      support: "count",
      range: [0, 100],
      step: 1,
      fineStep: 1,
      initial: 0,
      role: "fixed",
      isUntold: true,
    },
    m: {
      symbol: "m",
      letter: "m",
      name: "mean of the true rates of all groups",
      short: "population mean",
      kind: "share",
      unit: "",
      support: "unit interval",
      range: [0.01, 0.3],
      step: 0.01,
      fineStep: 0.01,
      initial: 0.08,
      role: "unknown",
    },
    r: {
      symbol: "r",
      letter: "r",
      name: "one over the root of the population's strength",
      short: "spread of the population",
      unit: "",
      support: "nonnegative",
      range: [0.02, 0.5],
      step: 0.02,
      fineStep: 0.01,
      initial: 0.1,
      role: "unknown",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true rate of a group",
      kind: "share",
      unit: "",
      shape: "group",
      constraint: "unit interval",
    },
  },
  data: countedTrials,
  story: [
    draw("m", uniform({ low: 0, high: 1 })),
    draw("r", flat({ support: "nonnegative" })),
    draw(
      "theta[j]",
      beta({
        alpha: ratio("m", product("r", "r")),
        beta: ratio(restOf("m"), product("r", "r")),
      }),
    ),
    draw("y[j]", binomial({ trials: "n[j]", probability: "theta[j]" })),
  ],
  derived: {
    turn: {
      symbol: "p^{*}",
      letter: "p",
      name: "probability of being over the line from which on it costs less to act on a group than to spare it",
      short: "acted on from",
      kind: "share",
      unit: "",
      tex: "\\frac{1}{1 + \\q{cost}}",
      numbers: "\\frac{1}{1 + \\slot{cost}}",
      of: ({ cost }) => 1 / (1 + cost),
    },
  },
});
