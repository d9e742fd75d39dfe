import { defineModel } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, exponential, gamma, poisson, product } from "#language/story.ts";

const event = dimension("event", "failures", "failure");
const exposure = dimension("exposure", "thousand hours");

/**
 * Groups with a count over an exposure each, around a Gamma population which they teach, under the priors of the published
 * analyses of the ten pumps.
 *
 * Source  E. I. George, U. E. Makov and A. F. M. Smith, Scandinavian Journal of Statistics 20 (1993), 147-156; the example
 *         "Pump" of BUGS.
 */
export const learnedEvents = defineModel({
  id: "learned-events",
  title: "Event rates of groups that teach their population",
  parameters: {
    alpha: {
      symbol: "\\alpha",
      letter: "α",
      name: "shape of the population of rates",
      short: "shape",
      unit: "",
      support: "positive",
      range: [0.1, 3],
      step: 0.05,
      fineStep: 0.01,
      initial: 0.82,
      role: "unknown",
    },
    beta: {
      symbol: "\\beta",
      letter: "β",
      name: "rate of the population: the exposure it counts for",
      short: "borrowed time",
      ...exposure,
      support: "positive",
      range: [0.2, 6],
      step: 0.05,
      fineStep: 0.01,
      initial: 1.26,
      role: "unknown",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true rate of a group",
      unit: "failures per thousand hours",
      shape: "group",
      constraint: "positive",
    },
  },
  data: {
    t: {
      symbol: "t",
      letter: "t",
      name: "exposure of a group",
      ...exposure,
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
    draw("alpha", exponential({ rate: 1 })),
    draw("beta", gamma({ shape: 0.1, rate: 1 })),
    draw("theta[j]", gamma({ shape: "alpha", rate: "beta" })),
    draw("y[j]", poisson({ rate: product("theta[j]", "t[j]") })),
  ],
  derived: {},
});
