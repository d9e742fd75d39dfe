import { defineModel } from "#language/defineModel.ts";
import { countsThatDiffer } from "./countsThatDiffer.ts";

const counts = countsThatDiffer("at", "a place");

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
    mu: counts.mu,
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
  latent: counts.latent,
  data: counts.data,
  story: counts.story,
  derived: {
    variance: counts.variance,
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
    heads: counts.heads,
  },
});
