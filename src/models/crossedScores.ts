import { defineModel } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, flat, normal, sum } from "#language/story.ts";

const outcome = dimension("outcome", "points", "point");

const spread = {
  ...outcome,
  support: "positive",
  range: [0.2, 3],
  step: 0.1,
  fineStep: 0.01,
  role: "fixed",
} as const;
const moved = {
  ...outcome,
  support: "real",
  range: [-2, 2],
  step: 0.1,
  fineStep: 0.1,
} as const;

/**
 * Judges and items: a score is a general mean, what its judge gives more than others, and what its item is better than others.
 *
 * The story is told for one judge; every judge has the same story and meets the same items.
 *
 * Source  Gelman & Hill, Data Analysis Using Regression and Multilevel/Hierarchical Models (2007), section 13.5.
 */
export const crossedScores = defineModel({
  id: "crossed-scores",
  title: "Judges and items",
  parameters: {
    more: {
      symbol: "\\delta",
      letter: "δ",
      name: "what is added to the scores that are moved",
      short: "gives more",
      ...moved,
      initial: 2,
      role: "data",
    },
    slide: {
      symbol: "c",
      letter: "c",
      name: "how much more generous the judges of the second room are taken to be, and their cakes worse",
      short: "slide D and E",
      ...moved,
      initial: 0,
      role: "fixed",
    },
    tauA: {
      symbol: "\\tau_a",
      letter: "τa",
      name: "standard deviation of what judges give more than others",
      short: "spread of judges",
      ...spread,
      initial: 1.2,
    },
    tauB: {
      symbol: "\\tau_b",
      letter: "τb",
      name: "standard deviation of the quality of items",
      short: "spread of cakes",
      ...spread,
      initial: 1.1,
    },
    sigma: {
      symbol: "\\sigma",
      letter: "σ",
      name: "standard deviation of single scores about judge and item",
      short: "noise of a score",
      ...spread,
      initial: 0.6,
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "score of an average item from an average judge",
      short: "mean, if held",
      ...outcome,
      support: "real",
      range: [3, 9],
      step: 0.5,
      fineStep: 0.1,
      initial: 6,
      role: "unknown",
    },
  },
  latent: {
    a: {
      symbol: "a",
      letter: "a",
      name: "what the judge gives more than an average judge",
      ...outcome,
      shape: "scalar",
      constraint: "real",
    },
    b: {
      symbol: "b",
      letter: "b",
      name: "what an item is better than an average item",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
  },
  data: {
    y: {
      symbol: "y",
      letter: "y",
      name: "score of the judge for an item",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
  },
  story: [
    draw("mu", flat({ support: "real" })),
    draw("a", normal({ mean: 0, sd: "tauA" })),
    draw("b[j]", normal({ mean: 0, sd: "tauB" })),
    draw("y[j]", normal({ mean: sum("mu", sum("a", "b[j]")), sd: "sigma" })),
  ],
  derived: {
    "to-judges": {
      symbol: "w_a",
      letter: "w a",
      name: "share of a gap that no score decides which goes to the judges, with as many judges as items on either side",
      short: "goes to judges",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{tauA^2}}{\\q{tauA^2} + \\q{tauB^2}}",
      numbers: "\\frac{\\slot{tauA}^2}{\\slot{tauA}^2 + \\slot{tauB}^2}",
      of: ({ tauA, tauB }) => tauA ** 2 / (tauA ** 2 + tauB ** 2),
    },
  },
});
