import { defineModel } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, gamma, poisson, ratio } from "#language/story.ts";

const leaf = dimension("place", "leaves", "leaf");

/** The square of what an interval of 95 % takes of standard errors on either side. */
const Z = 1.959963984540054;

/** Variance of counts of one leaf, where leaves differ and where all are alike. */
export const varianceOf = (mean: number, r: number): number => mean + mean ** 2 / r;
/** How far an interval of 95 % reaches on either side of the mean of so many counts. */
export const reachOf = (variance: number, k: number): number => Z * Math.sqrt(variance / k);
/** How many counts make it reach no further than this. */
export const neededFor = (variance: number, margin: number): number =>
  (Z ** 2 * variance) / margin ** 2;

/**
 * Counts on some leaves, each leaf with a rate of its own: how many does one have to look at?
 *
 * Convention  mean mu and shape r as in `mixed-counts`: variance mu + mu² / r. How many leaves are looked at, and how near one
 *             wants to come, are no part of the story.
 * Source      Bliss & Fisher, Biometrics 9 (1953).
 */
export const lookedAt = defineModel({
  id: "looked-at",
  title: "Counts on some of many leaves",
  parameters: {
    k: {
      symbol: "k",
      letter: "k",
      name: "number of leaves looked at",
      short: "leaves looked at",
      ...leaf,
      support: "count",
      range: [5, 150],
      step: 5,
      fineStep: 1,
      initial: 25,
      role: "fixed",
    },
    margin: {
      symbol: "d",
      letter: "d",
      name: "how far above the mean the line lies from which one sprays",
      short: "room to the line",
      unit: "",
      support: "positive",
      range: [0.1, 1],
      step: 0.05,
      fineStep: 0.01,
      initial: 0.35,
      role: "fixed",
    },
    r: {
      symbol: "r",
      letter: "r",
      name: "shape of the rates: the larger, the more alike leaves are",
      short: "how alike leaves are",
      unit: "",
      support: "positive",
      range: [0.2, 50],
      step: 0.1,
      fineStep: 0.001,
      initial: 1.025,
      bend: 1,
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
  },
  latent: {
    lambda: {
      symbol: "\\lambda",
      letter: "λ",
      name: "rate of a leaf: the count expected there",
      unit: "",
      shape: "group",
      constraint: "positive",
    },
  },
  data: {
    y: {
      symbol: "y",
      letter: "y",
      name: "count on a leaf",
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
      of: ({ mu, r }) => varianceOf(mu, r),
    },
    needed: {
      symbol: "k_d",
      letter: "k",
      name: "leaves that make an interval reach no further than the line",
      short: "leaves that it takes",
      ...leaf,
      tex: "\\frac{1.96^2}{\\q{margin}^2} \\left( \\q{mu} + \\frac{\\q{mu}^2}{\\q{r}} \\right)",
      of: ({ mu, r, margin }) => neededFor(varianceOf(mu, r), margin),
    },
  },
});
