import { defineModel } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, flat, normal, ratio, sqrtOf } from "#language/story.ts";
import { heldTruth } from "./heldTruth.ts";

const { d, n, sigma, tau } = heldTruth.parameters;
const { theta } = heldTruth.latent;
const { s } = heldTruth.derived;
const { y } = heldTruth.data;
const outcome = dimension("outcome", "points", "point");

/**
 * Groups whose truths stand fixed, measured anew year after year; each year teaches their population from its own data alone, with flat
 * priors on both, and the truth of one of them is under the reader's hand.
 *
 * Source  Efron & Morris, Journal of the American Statistical Association 66 (1971).
 */
export const fixedTruths = defineModel({
  id: "fixed-truths",
  title: "Fixed truths, and a population that they teach",
  parameters: {
    d: {
      ...d,
      name: "true distance of one group from the mean of the others",
      range: [0, 24],
      initial: 14,
    },
    years: {
      symbol: "Y",
      letter: "Y",
      name: "number of years in which all groups are measured anew",
      short: "years",
      unit: "years",
      unitOne: "year",
      support: "count",
      range: [1, 1000],
      step: 1,
      fineStep: 1,
      initial: 1000,
      bend: 5,
      role: "fixed",
    },
    n,
    sigma,
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "mean of the population that the groups of one year teach",
      short: "population mean",
      ...outcome,
      support: "real",
      range: [-10, 10],
      step: 0.5,
      fineStep: 0.1,
      initial: 0,
      role: "unknown",
    },
    tau: {
      ...tau,
      name: "standard deviation of the true means in the population that the groups of one year teach",
      role: "unknown",
    },
  },
  latent: {
    theta: { ...theta, name: "true distance of another group from the mean of the others" },
  },
  data: {
    y: { ...y, name: "observed distance of another group, in one year" },
  },
  story: [
    draw("mu", flat({ support: "real" })),
    draw("tau", flat({ support: "nonnegative" })),
    draw("d", normal({ mean: "mu", sd: "tau" })),
    draw("theta[j]", normal({ mean: "mu", sd: "tau" })),
    draw("y[j]", normal({ mean: "theta[j]", sd: ratio("sigma", sqrtOf("n")) })),
  ],
  derived: { s: { ...s, of: ({ n, sigma }) => sigma / Math.sqrt(n) } },
});
