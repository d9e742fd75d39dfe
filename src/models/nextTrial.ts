import { defineModel } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, flat, normal } from "#language/story.ts";
import { groupsOfKnownError } from "./groupsOfKnownError.ts";

const outcome = dimension("outcome", "", "");
const groups = groupsOfKnownError(outcome);

/** Risks are told for so many people. */
export const PEOPLE = 10_000;

/**
 * Trials of one treatment, each with the logarithm of its risk ratio and a known standard error, and one country more that has
 * not been tried. What people there risk without the treatment, and how many treatments one spared case is worth, are no part of
 * the story.
 *
 * Both priors are flat, as in the model of group means: with three trials or more the posterior is proper.
 */
export const nextTrial = defineModel({
  id: "next-trial",
  title: "Trials of one treatment, and the next country",
  parameters: {
    risk: {
      symbol: "p",
      letter: "p",
      name: "how many of ten thousand people fall ill without the treatment",
      short: "cases without the vaccine",
      unit: "cases",
      unitOne: "case",
      support: "positive",
      range: [10, 3000],
      limits: [1, 9999],
      step: 10,
      fineStep: 1,
      initial: 100,
      bend: 20,
      role: "fixed",
    },
    most: {
      symbol: "v",
      letter: "v",
      name: "how many treatments it is worth to spare one case",
      short: "a case is worth",
      unit: "vaccinations",
      unitOne: "vaccination",
      support: "positive",
      range: [10, 5000],
      limits: [2, 100000],
      step: 10,
      fineStep: 1,
      initial: 200,
      bend: 20,
      role: "fixed",
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "mean of the true logarithms of the risk ratio over all such countries",
      short: "mean of all countries",
      ...outcome,
      support: "real",
      range: [-2, 1],
      step: 0.05,
      fineStep: 0.01,
      initial: -0.72,
      role: "unknown",
    },
    tau: {
      symbol: "\\tau",
      letter: "τ",
      name: "standard deviation of the true logarithms between countries",
      short: "spread between countries",
      ...outcome,
      support: "nonnegative",
      range: [0, 2],
      step: 0.05,
      fineStep: 0.01,
      initial: 0.61,
      role: "unknown",
    },
  },
  latent: {
    ...groups.latent,
    next: {
      symbol: "\\theta_{\\mathrm{new}}",
      letter: "θ new",
      name: "true logarithm of the risk ratio in the next country",
      ...outcome,
      shape: "scalar",
      constraint: "real",
    },
  },
  data: groups.data,
  story: [
    draw("mu", flat({ support: "real" })),
    draw("tau", flat({ support: "nonnegative" })),
    draw("theta[j]", normal({ mean: "mu", sd: "tau" })),
    draw("y[j]", normal({ mean: "theta[j]", sd: "sigma[j]" })),
    draw("next", normal({ mean: "mu", sd: "tau" })),
  ],
  derived: {
    ratio: {
      symbol: "R",
      letter: "R",
      name: "risk ratio in a country like the mean of all",
      short: "risk ratio",
      unit: "",
      tex: "e^{\\q{mu}}",
      numbers: "e^{\\slot{mu}}",
      of: ({ mu }) => Math.exp(mu),
    },
    spared: {
      symbol: "s",
      letter: "s",
      name: "cases spared among ten thousand treated, in such a country",
      short: "cases spared",
      unit: "cases",
      unitOne: "case",
      tex: "\\q{risk}\\,(1 - \\q{ratio})",
      numbers: "\\slot{risk} \\cdot (1 - \\slot{ratio})",
      of: ({ risk, mu }) => risk * (1 - Math.exp(mu)),
    },
  },
});
