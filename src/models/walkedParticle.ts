import { defineModel } from "#language/defineModel.ts";
import { pushedParticle } from "./pushedParticle.ts";

const { latent, data, story, parameters } = pushedParticle;

/**
 * The groups of `pushed-particle`, walked step by step: where a walk starts along the spread, how far its moves reach, and how
 * many steps it has made.
 *
 * Convention  a move is a proposal, or one leap of a push; it reaches so many posterior standard deviations of each coordinate.
 *             reach and steps are no part of the story.
 * Source      Metropolis et al., J. Chem. Phys. 21 (1953); Gelfand and Smith, J. American Statistical Association 85 (1990).
 */
export const walkedParticle = defineModel({
  id: "walked-particle",
  title: "Groups that teach their spread, walked step by step",
  parameters: {
    tau: {
      ...parameters.tau,
      name: "standard deviation of the true effects, where a walk starts",
      initial: 6,
    },
    mu: parameters.mu,
    reach: {
      symbol: "\\varepsilon",
      letter: "ε",
      name: "size of a move, in posterior standard deviations",
      short: "size of a move",
      unit: "",
      support: "positive",
      range: [0.02, 2],
      step: 0.01,
      fineStep: 0.01,
      initial: 1,
      bend: 0.1,
      role: "fixed",
    },
    steps: {
      symbol: "k",
      letter: "k",
      name: "how many steps the walk has made",
      short: "steps so far",
      unit: "",
      support: "count",
      range: [1, 500],
      step: 1,
      fineStep: 1,
      initial: 100,
      bend: 10,
      role: "fixed",
    },
  },
  latent,
  data,
  story,
  derived: {},
});
