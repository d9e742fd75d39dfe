import { defineModel } from "#language/defineModel.ts";
import { beta, binomial, draw, product, ratio, restOf } from "#language/story.ts";

/** How often the second hand tries at each chance that the first has drawn. */
export const TRIALS = 10;

/**
 * Two hands with other dice than rates and counts: chances and trials, true averages and values, variances and values.
 *
 * Convention  s is, for chances around a half, their variance as a share of the largest there can be; for true averages, their
 *             share of the variance of the pile; for variances, the squared relative spread of what they are one over, so
 *             that there are 2 / s degrees of freedom. The story is that of the chances. Where a draw lies is no part of it.
 * Source      Johnson, Kemp and Kotz, Univariate Discrete Distributions (2005), section 6.2; Johnson, Kotz and Balakrishnan,
 *             Continuous Univariate Distributions 2 (1995), chapter 28.
 */
export const otherDice = defineModel({
  id: "other-dice",
  title: "Two hands with other dice",
  parameters: {
    s: {
      symbol: "s",
      letter: "s",
      name: "how far apart the draws of the first hand lie, from all the same towards as far as can be",
      short: "spread of the draws",
      unit: "",
      support: "unit interval",
      range: [0.05, 0.6],
      step: 0.05,
      fineStep: 0.01,
      initial: 0.2,
      role: "fixed",
    },
    z: {
      symbol: "z",
      letter: "z",
      name: "where a draw of the first hand lies among all its draws, from low to high",
      short: "where one draw lies",
      unit: "",
      support: "real",
      range: [-2, 2],
      step: 0.1,
      fineStep: 0.01,
      initial: 1,
      role: "fixed",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "chance that the first hand draws",
      unit: "",
      shape: "group",
      constraint: "unit interval",
    },
  },
  data: {
    y: {
      symbol: "y",
      letter: "y",
      name: "successes that the second hand throws",
      unit: "successes",
      unitOne: "success",
      shape: "group",
      constraint: "count",
    },
  },
  story: [
    draw("theta[j]", beta({ alpha: evenly(), beta: evenly() })),
    draw("y[j]", binomial({ trials: TRIALS, probability: "theta[j]" })),
  ],
  derived: {
    shape: {
      symbol: "\\alpha",
      letter: "α",
      name: "both shapes of the Beta law of the chances",
      short: "shape of the chances",
      unit: "",
      tex: "\\frac{1 - \\q{s}}{2\\,\\q{s}}",
      numbers: "\\frac{1 - \\slot{s}}{2 \\cdot \\slot{s}}",
      of: ({ s }) => (1 - s) / (2 * s),
    },
  },
});

/** Both shapes of chances around a half, whose variance is this share of the largest. */
function evenly() {
  return ratio(restOf("s"), product(2, "s"));
}
