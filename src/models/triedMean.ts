import { defineModel } from "#language/defineModel.ts";
import { schoolMean } from "./schoolMean.ts";

const { n, sigma2, tau2, xbar, mu } = schoolMean.parameters;
const { theta } = schoolMean.latent;

/** One school once more, with its true average held in the hand: how probable it is, and how probable it makes what was seen. */
export const triedMean = defineModel({
  id: "tried-mean",
  title: "One true average after the other",
  parameters: {
    theta: {
      ...theta,
      short: "true average tried",
      support: "real",
      range: [55, 95],
      step: 0.5,
      fineStep: 0.1,
      initial: 72,
      role: "unknown",
    },
    n: { ...n, range: [1, 100], limits: undefined },
    sigma2,
    tau2: { ...tau2, range: [4, 100], limits: undefined },
    xbar: { ...xbar, range: [60, 90], limits: undefined },
    mu: { ...mu, range: [60, 90], limits: undefined },
  },
  latent: {},
  data: {},
  story: schoolMean.story,
  derived: schoolMean.derived,
});
