import { defineModel } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, gamma, poisson, product, ratio } from "#language/story.ts";

const event = dimension("event", "deaths", "death");

/**
 * How many times as many events as expected each of many groups truly has, and how many groups can be visited.
 *
 * Ratios are Gamma with mean mu and shape r, counts Poisson with the ratio times what was expected. A visit brings a ratio over
 * the line down to it; visits and line are no part of the story.
 *
 * Source  Christiansen and Morris, in Bayesian Biostatistics (1996).
 */
export const visitedRatios = defineModel({
  id: "visited-ratios",
  title: "Ratios to what was expected, and visits",
  parameters: {
    visits: {
      symbol: "k",
      letter: "k",
      name: "number of groups that can be visited",
      short: "visits",
      ...dimension("visit", "visits", "visit"),
      support: "count",
      range: [1, 30],
      step: 1,
      fineStep: 1,
      initial: 10,
      role: "fixed",
    },
    line: {
      symbol: "c",
      letter: "c",
      name: "ratio to which a visit brings a group that lies over it",
      short: "a visit reaches",
      unit: "",
      support: "positive",
      range: [0.8, 1.3],
      step: 0.05,
      fineStep: 0.01,
      initial: 1,
      role: "fixed",
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "mean of the true ratios of all groups",
      short: "mean of the ratios",
      unit: "",
      support: "positive",
      range: [0.8, 1.3],
      step: 0.05,
      fineStep: 0.01,
      initial: 1.01,
      role: "fixed",
    },
    r: {
      symbol: "r",
      letter: "r",
      name: "shape of the true ratios: the larger, the more alike groups are",
      short: "how alike groups are",
      unit: "",
      support: "positive",
      range: [2, 30],
      step: 0.2,
      fineStep: 0.1,
      initial: 8.4,
      bend: 4,
      role: "fixed",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true ratio of a group",
      unit: "",
      shape: "group",
      constraint: "positive",
    },
  },
  data: {
    t: {
      symbol: "t",
      letter: "t",
      name: "events expected of a group",
      ...event,
      shape: "group",
      constraint: "positive",
    },
    y: {
      symbol: "y",
      letter: "y",
      name: "events counted in a group",
      ...event,
      shape: "group",
      constraint: "count",
    },
  },
  story: [
    draw("theta[j]", gamma({ shape: "r", rate: ratio("r", "mu") })),
    draw("y[j]", poisson({ rate: product("theta[j]", "t[j]") })),
  ],
  derived: {},
});
