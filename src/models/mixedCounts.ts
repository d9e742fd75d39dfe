import { defineModel } from "#language/defineModel.ts";
import { draw, gamma, poisson, ratio } from "#language/story.ts";

/**
 * A rate is drawn for each place, then a count for that rate: seen without the rates, the counts are Negative Binomial.
 *
 * Convention  mean mu and shape r, any positive number: variance mu + mu² / r. Larger r, rates more alike; without end, one
 *             rate for all, which is Poisson. Curtain and throws are no part of the story.
 * Source      Greenwood and Yule, J. Royal Statistical Society 83 (1920).
 */
export const mixedCounts = defineModel({
  id: "mixed-counts",
  title: "A rate for each place, then a count",
  parameters: {
    r: {
      symbol: "r",
      letter: "r",
      name: "shape of the rates: the larger, the more alike they are",
      short: "how alike rates are",
      unit: "",
      support: "positive",
      range: [0.2, 1000],
      limits: [0.05, 100000],
      step: 0.1,
      fineStep: 0.001,
      initial: 1.025,
      bend: 0.3,
      role: "fixed",
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "mean of the rates, and so of the counts",
      short: "mean of the rates",
      unit: "",
      support: "positive",
      range: [0.1, 6],
      step: 0.01,
      fineStep: 0.001,
      initial: 1.147,
      bend: 1,
      role: "fixed",
    },
    open: {
      symbol: "c",
      letter: "c",
      name: "how far the curtain before the rates is open",
      short: "curtain open",
      kind: "share",
      unit: "",
      support: "unit interval",
      range: [0, 1],
      step: 0.05,
      fineStep: 0.01,
      initial: 0.4,
      role: "fixed",
    },
    throws: {
      symbol: "k",
      letter: "k",
      name: "how often both hands have thrown",
      short: "throws so far",
      unit: "",
      support: "count",
      range: [1, 150],
      step: 1,
      fineStep: 1,
      initial: 1,
      bend: 10,
      role: "fixed",
    },
  },
  latent: {
    lambda: {
      symbol: "\\lambda",
      letter: "λ",
      name: "rate of a place: the count expected there",
      unit: "",
      shape: "group",
      constraint: "positive",
    },
  },
  data: {
    y: {
      symbol: "y",
      letter: "y",
      name: "count at a place",
      unit: "",
      shape: "group",
      constraint: "count",
    },
  },
  story: [
    draw("lambda[j]", gamma({ shape: "r", rate: ratio("r", "mu") })),
    draw("y[j]", poisson({ rate: "lambda[j]" })),
  ],
  derived: {
    variance: {
      symbol: "v",
      letter: "v",
      name: "variance of the counts",
      short: "variance",
      unit: "",
      tex: "\\q{mu} + \\frac{\\q{mu}^2}{\\q{r}}",
      numbers: "\\slot{mu} + \\frac{\\slot{mu}^2}{\\slot{r}}",
      of: ({ mu, r }) => mu + mu ** 2 / r,
    },
    mixing: {
      symbol: "v_{\\lambda}",
      letter: "v",
      name: "variance of the rates: what the first hand adds to the counts",
      short: "variance of the rates",
      unit: "",
      tex: "\\frac{\\q{mu}^2}{\\q{r}}",
      numbers: "\\frac{\\slot{mu}^2}{\\slot{r}}",
      of: ({ mu, r }) => mu ** 2 / r,
    },
    heads: {
      symbol: "p",
      letter: "p",
      name: "chance of heads of the coin that makes the same pile",
      short: "chance of heads",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{r}}{\\q{r} + \\q{mu}}",
      numbers: "\\frac{\\slot{r}}{\\slot{r} + \\slot{mu}}",
      of: ({ mu, r }) => r / (r + mu),
    },
  },
});
