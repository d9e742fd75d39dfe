import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import { type DataOf, defineModel, type Quantity, type ValuesOf } from "#language/defineModel.ts";
import { dimension, squared } from "#language/dimension.ts";
import { draw, flat, normal } from "#language/story.ts";
import { groupsOfKnownError } from "./groupsOfKnownError.ts";

const outcome = dimension("outcome", "points", "point");
const groups = groupsOfKnownError(outcome);

type Hand = ValuesOf<Record<"width" | "chosen" | "shift", number>>;
type Measured = DataOf<Record<"y" | "sigma", Quantity & { readonly shape: "group" }>>;

/** The posterior of all groups, after what was done to their results by hand. */
const learnedOf = ({ width, chosen, shift }: Hand, { y, sigma }: Measured) =>
  normalNormalPosterior({
    y: Array.from(y, (one, j) => (j === chosen - 1 ? one + shift : one)),
    sigma: Array.from(sigma, (error) => width * error),
  });

/**
 * Groups measured with known errors, one more that has not been measured, and a price that it has to be worth.
 *
 * Both priors are flat, as in the model of group means: with three groups or more the posterior is proper. Price, loss, and what is
 * done to the data by hand are no part of the story.
 *
 * Source  Gelman (2006), Prior distributions for variance parameters, Bayesian Analysis 1(3).
 */
export const nextGroup = defineModel({
  id: "next-group",
  title: "Group means with known errors, and the next group",
  parameters: {
    k: {
      symbol: "k",
      letter: "k",
      name: "how many times as much a loss weighs as an equal gain",
      short: "a loss weighs",
      unit: "",
      support: "positive",
      range: [1, 50],
      step: 0.5,
      fineStep: 0.5,
      initial: 1,
      bend: 5,
      role: "fixed",
    },
    price: {
      symbol: "c",
      letter: "c",
      name: "price, in units of the outcome",
      short: "the price",
      ...outcome,
      support: "real",
      range: [-4, 10],
      step: 0.5,
      fineStep: 0.1,
      initial: 1.5,
      role: "fixed",
    },
    width: {
      symbol: "f",
      letter: "f",
      name: "what all standard errors are multiplied by",
      short: "errors multiplied by",
      unit: "",
      support: "positive",
      range: [0.1, 2],
      step: 0.1,
      fineStep: 0.1,
      initial: 1,
      role: "fixed",
    },
    chosen: {
      symbol: "j",
      letter: "j",
      name: "number of the group whose result is changed",
      short: "group to be changed",
      unit: "",
      support: "count",
      range: [1, 10],
      step: 1,
      fineStep: 1,
      initial: 1,
      role: "fixed",
    },
    shift: {
      symbol: "d",
      letter: "d",
      name: "what is added to the result of the chosen group",
      short: "change of its result",
      ...outcome,
      support: "real",
      range: [-6, 6],
      step: 0.5,
      fineStep: 0.1,
      initial: 0,
      role: "fixed",
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "population mean",
      short: "population mean",
      ...outcome,
      support: "real",
      range: [-10, 20],
      step: 0.5,
      fineStep: 0.1,
      initial: 4,
      role: "unknown",
    },
    tau: {
      symbol: "\\tau",
      letter: "τ",
      name: "standard deviation of the true means between groups",
      short: "spread between groups",
      ...outcome,
      support: "nonnegative",
      range: [0, 20],
      step: 0.5,
      fineStep: 0.1,
      initial: 3,
      role: "unknown",
    },
  },
  latent: {
    ...groups.latent,
    next: {
      symbol: "\\theta_{\\mathrm{new}}",
      letter: "θ new",
      name: "true mean of the next group",
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
    ofmean: {
      symbol: "\\mathrm{var}(\\mu)",
      letter: "var μ",
      name: "variance with which the population mean is known",
      short: "doubt about the mean",
      ...squared(outcome),
      tex: "\\mathrm{var}(\\q{mu} \\mid y)",
      of: (values, data) => learnedOf(values, data).mu.sd ** 2,
    },
    ofgroups: {
      symbol: "\\mathrm{E}[\\tau^2]",
      letter: "E τ²",
      name: "variance of the true means between groups, as it is expected to be",
      short: "what groups differ",
      ...squared(outcome),
      tex: "\\mathrm{E}[\\q{tau}^2 \\mid y]",
      of: (values, data) => {
        const { mean, sd } = learnedOf(values, data).tau;
        return mean ** 2 + sd ** 2;
      },
    },
    ofnext: {
      symbol: "\\mathrm{var}(\\theta_{\\mathrm{new}})",
      letter: "var θ",
      name: "variance with which the true mean of the next group is known",
      short: "doubt about the next",
      ...squared(outcome),
      tex: "\\q{ofmean} + \\q{ofgroups}",
      of: (values, data) => learnedOf(values, data).newGroup.sd ** 2,
    },
  },
});
