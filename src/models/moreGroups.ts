import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { dimension, squared } from "#language/dimension.ts";
import { draw, normal } from "#language/story.ts";

const outcome = dimension("outcome", "points", "point");
const group = dimension("group", "sites", "site");

type Values = ValuesOf<Record<"groups" | "sigma" | "tau", number>>;

/** Variances with which the mean of the population and the next group are known from so many groups. */
export function doubtsAfter({ groups, sigma, tau }: Values) {
  const ofMean = (tau ** 2 + sigma ** 2) / groups;
  return { ofMean, ofNext: tau ** 2 + ofMean };
}

/**
 * Ever more groups, each measured with the same error, and one more that has not been measured. All is measured from the mean
 * of the population, which nobody knows before; how far groups are spread is known.
 *
 * Source  Higgins, Thompson & Spiegelhalter, Journal of the Royal Statistical Society A 172 (2009).
 */
export const moreGroups = defineModel({
  id: "more-groups",
  title: "Ever more groups, and the next one",
  parameters: {
    groups: {
      symbol: "J",
      letter: "J",
      name: "number of groups that were measured",
      short: "groups measured",
      ...group,
      support: "count",
      range: [2, 200],
      step: 1,
      fineStep: 1,
      initial: 10,
      bend: 5,
      role: "fixed",
    },
    tau: {
      symbol: "\\tau",
      letter: "τ",
      name: "standard deviation of the true means between groups",
      short: "spread between groups",
      ...outcome,
      support: "positive",
      range: [0.5, 4],
      step: 0.5,
      fineStep: 0.1,
      initial: 3,
      role: "fixed",
    },
    sigma: {
      symbol: "\\sigma",
      letter: "σ",
      name: "standard error of what is measured in a group",
      short: "error of a group",
      ...outcome,
      support: "positive",
      range: [0.2, 4],
      step: 0.5,
      fineStep: 0.1,
      initial: 1.6,
      role: "fixed",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true mean of a group, from that of the population",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
    next: {
      symbol: "\\theta_{\\mathrm{new}}",
      letter: "θ new",
      name: "true mean of the next group, from that of the population",
      ...outcome,
      shape: "scalar",
      constraint: "real",
    },
  },
  data: {
    y: {
      symbol: "y",
      letter: "y",
      name: "what is measured in a group, from the mean of the population",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
  },
  story: [
    draw("theta[j]", normal({ mean: 0, sd: "tau" })),
    draw("y[j]", normal({ mean: "theta[j]", sd: "sigma" })),
    draw("next", normal({ mean: 0, sd: "tau" })),
  ],
  derived: {
    ofmean: {
      symbol: "\\mathrm{var}(\\mu)",
      letter: "var μ",
      name: "variance with which the mean of the population is known",
      short: "doubt about the mean",
      ...squared(outcome),
      tex: "\\frac{\\q{tau}^2 + \\q{sigma}^2}{\\q{groups}}",
      numbers: "\\frac{\\slot{tau}^2 + \\slot{sigma}^2}{\\slot{groups}}",
      of: (values) => doubtsAfter(values).ofMean,
    },
    ofnext: {
      symbol: "\\mathrm{var}(\\theta_{\\mathrm{new}})",
      letter: "var θ new",
      name: "variance with which the next group is known",
      short: "doubt about the next",
      ...squared(outcome),
      tex: "\\q{tau}^2 + \\q{ofmean}",
      numbers: "\\slot{tau}^2 + \\slot{ofmean}",
      of: (values) => doubtsAfter(values).ofNext,
    },
  },
});
