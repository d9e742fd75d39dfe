import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { type DataOf, defineModel, type Quantity, type ValuesOf } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, flat, normal } from "#language/story.ts";
import { groupsOfKnownError } from "./groupsOfKnownError.ts";

const outcome = dimension("outcome", "points", "point");
const groups = groupsOfKnownError(outcome);

type Values = ValuesOf<Record<"mu" | "tau", number>>;
type Means = DataOf<Record<"y" | "sigma", Quantity & { readonly shape: "group" }>>;

const shrunken = ({ mu, tau }: Values, { y, sigma }: Means) => shrink({ y, sigma, mu, tau });

/**
 * Several groups, each measured with a known error, around a population that is itself unknown.
 *
 * Both priors are flat, so the model has no scale of its own: the same description serves points and
 * batting averages, and with three groups or more the posterior is proper. (A half-Cauchy on tau would
 * need a scale for every data set; flat on log tau would give an improper posterior.)
 *
 * Source  Gelman (2006), Prior distributions for variance parameters, Bayesian Analysis 1(3).
 */
export const groupMeans = defineModel({
  id: "group-means",
  title: "Group means with known errors",
  parameters: {
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "population mean",
      short: "population mean",
      ...outcome,
      support: "real",
      range: [40, 100],
      limits: [0, 200],
      step: 1,
      fineStep: 0.1,
      initial: 70,
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
      limits: [0, 200],
      step: 0.5,
      fineStep: 0.1,
      initial: 4,
      role: "unknown",
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
  derived: {
    keep: {
      symbol: "w",
      letter: "w",
      name: "share of an estimate that comes from the group's own data",
      short: "weight of own data",
      kind: "share",
      unit: "",
      shape: "group",
      tex: "\\frac{\\q{tau^2}}{\\q{tau^2} + \\q{sigma^2}}",
      numbers: "\\frac{\\slot{tau}^2}{\\slot{tau}^2 + \\slot{sigma}^2}",
      of: (values, data) => shrunken(values, data).keep,
    },
    pull: {
      symbol: "B",
      letter: "B",
      name: "share of an estimate that comes from the population mean",
      short: "weight of the population",
      kind: "share",
      unit: "",
      shape: "group",
      tex: "\\frac{\\q{sigma^2}}{\\q{tau^2} + \\q{sigma^2}}",
      numbers: "\\frac{\\slot{sigma}^2}{\\slot{tau}^2 + \\slot{sigma}^2}",
      of: (values, data) => shrunken(values, data).pull,
    },
    "posterior-mean": {
      symbol: "\\hat{\\theta}",
      letter: "θ̂",
      name: "posterior mean of a group's true mean",
      short: "estimate",
      ...outcome,
      shape: "group",
      tex: "\\q{keep}\\,\\q{y} + \\q{pull}\\,\\q{mu}",
      numbers: "\\slot{keep} \\cdot \\slot{y} + \\slot{pull} \\cdot \\slot{mu}",
      of: (values, data) => shrunken(values, data).mean,
    },
    "posterior-sd": {
      symbol: "s",
      letter: "s",
      name: "posterior standard deviation of a group's true mean",
      short: "remaining uncertainty",
      ...outcome,
      shape: "group",
      tex: "\\q{sigma}\\sqrt{\\q{keep}}",
      numbers: "\\slot{sigma} \\cdot \\sqrt{\\slot{keep}}",
      of: (values, data) => shrunken(values, data).sd,
    },
  },
});
