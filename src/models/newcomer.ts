import { defineModel } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { beta, binomial, draw, product, ratio, restOf } from "#language/story.ts";
import { countedTrials } from "./countedTrials.ts";
import { rankedRates } from "./rankedRates.ts";

const { m, r } = rankedRates.parameters;
const trial = dimension("trial", "throws", "throw");
const success = dimension("success", "makes", "make");

/**
 * Rates of groups that teach their population, and a newcomer to it, of whom a few trials are seen or none.
 *
 * The population and its prior are those of `ranked-rates`.
 */
export const newcomer = defineModel({
  id: "newcomer",
  title: "Rates of groups, and a newcomer",
  parameters: {
    t: {
      symbol: "t",
      letter: "t",
      name: "number of throws that the newcomer has had",
      short: "his throws",
      ...trial,
      support: "count",
      range: [0, 40],
      step: 1,
      fineStep: 1,
      initial: 0,
      role: "data",
    },
    missed: {
      symbol: "b",
      letter: "b",
      name: "number of these that he missed, the first ones",
      short: "missed at first",
      ...trial,
      support: "count",
      range: [0, 5],
      step: 1,
      fineStep: 1,
      initial: 0,
      role: "data",
    },
    m: { ...m, range: [0.5, 0.9], initial: 0.72 },
    r: { ...r, initial: 0.24 },
  },
  latent: {
    theta: rankedRates.latent.theta,
    next: {
      symbol: "\\theta_{\\mathrm{new}}",
      letter: "θ new",
      name: "true rate of the newcomer",
      kind: "share",
      unit: "",
      shape: "scalar",
      constraint: "unit interval",
    },
  },
  data: {
    n: { ...countedTrials.n, ...trial },
    y: { ...countedTrials.y, ...success },
  },
  story: [
    ...rankedRates.story,
    draw(
      "next",
      beta({
        alpha: ratio("m", product("r", "r")),
        beta: ratio(restOf("m"), product("r", "r")),
      }),
    ),
    draw("missed", binomial({ trials: "t", probability: restOf("next") })),
  ],
  derived: {},
});
