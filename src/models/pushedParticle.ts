import { defineModel } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, flat, normal } from "#language/story.ts";
import { groupsOfKnownError } from "./groupsOfKnownError.ts";
import { learnedSpread } from "./learnedSpread.ts";

const outcome = dimension("outcome", "points", "point");
const groups = groupsOfKnownError(outcome);

/**
 * Groups with known standard errors that teach their population, walked by a particle: where it starts along the spread, and
 * how large its steps are. Both priors are flat.
 *
 * Convention  a step is measured in posterior standard deviations of each coordinate; it is no part of the story.
 * Source      Rubin (1981), Journal of Educational Statistics 6; Neal, Handbook of MCMC (2011), chapter 5; Betancourt and
 *             Girolami, Hamiltonian Monte Carlo for hierarchical models (2015).
 */
export const pushedParticle = defineModel({
  id: "pushed-particle",
  title: "Groups that teach their spread, walked by a particle",
  parameters: {
    tau: {
      symbol: "\\tau",
      letter: "τ",
      name: "standard deviation of the true effects, where a push starts",
      short: "spread it starts from",
      ...outcome,
      support: "positive",
      range: [0.1, 30],
      step: 0.1,
      fineStep: 0.01,
      initial: 4,
      bend: 0.1,
      role: "unknown",
    },
    mu: learnedSpread.parameters.mu,
    step: {
      symbol: "\\varepsilon",
      letter: "ε",
      name: "size of a step, in posterior standard deviations",
      short: "size of a step",
      unit: "",
      support: "positive",
      range: [0.05, 0.25],
      step: 0.01,
      fineStep: 0.005,
      initial: 0.15,
      role: "fixed",
    },
  },
  latent: groups.latent,
  data: groups.data,
  story: [
    draw("mu", flat({ support: "real" })),
    draw("tau", flat({ support: "nonnegative" })),
    draw("theta[j]", normal({ mean: "mu", sd: "tau" })),
    draw("y[j]", normal({ mean: "theta[j]", sd: "sigma[j]" })),
  ],
  derived: {},
});
