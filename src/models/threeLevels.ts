import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { draw, flat, normal, ratio, sqrtOf } from "#language/story.ts";
import { scoresInClasses } from "./scoresInClasses.ts";

const { outcome, spread, place, trueMean, tau, sigma } = scoresInClasses;

type Spreads = ValuesOf<Record<"sigma" | "tau" | "omega", number>>;

/** Shares of the variance of single scores: between schools, between classes of a school, between students of a class. */
const total = ({ sigma, tau, omega }: Spreads) => sigma ** 2 + tau ** 2 + omega ** 2;

/**
 * Students in classes, classes in schools, schools in a nation.
 *
 * The story is told for one school, with one class of a single student beside its other classes; every school of the nation has
 * the same story and the same psi.
 *
 * Source  Raudenbush & Bryk, Hierarchical Linear Models (2002), chapter 8.
 */
export const threeLevels = defineModel({
  id: "three-levels",
  title: "Students, classes, schools",
  parameters: {
    tau,
    sigma,
    omega: {
      symbol: "\\omega",
      letter: "ω",
      name: "standard deviation of the true means between schools",
      short: "between schools",
      ...spread,
      initial: 6,
    },
    x: {
      symbol: "x",
      letter: "x",
      name: "score of the only student of a class",
      short: "the one student",
      ...place,
      initial: 95,
      role: "data",
    },
    psi: {
      symbol: "\\psi",
      letter: "ψ",
      name: "mean of all schools of the nation",
      short: "nation beforehand",
      ...place,
      initial: 65,
      role: "unknown",
    },
    kappa: {
      symbol: "\\kappa",
      letter: "κ",
      name: "standard deviation of a prior for the mean of the nation",
      short: "prior’s spread",
      ...spread,
      support: "positive",
      range: [0.5, 60],
      initial: 3,
      isUntold: true,
    },
  },
  latent: {
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "true mean of the school",
      ...trueMean,
    },
    eta: {
      symbol: "\\eta",
      letter: "η",
      name: "true mean of the class with one student",
      ...trueMean,
    },
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true mean of another class of the school",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
  },
  data: {
    n: {
      symbol: "n",
      letter: "n",
      name: "number of students of a class",
      unit: "students",
      unitOne: "student",
      shape: "group",
      constraint: "count",
    },
    y: {
      symbol: "y",
      letter: "y",
      name: "average score of a class",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
  },
  story: [
    draw("psi", flat({ support: "real" })),
    draw("mu", normal({ mean: "psi", sd: "omega" })),
    draw("eta", normal({ mean: "mu", sd: "tau" })),
    draw("x", normal({ mean: "eta", sd: "sigma" })),
    draw("theta[j]", normal({ mean: "mu", sd: "tau" })),
    draw("y[j]", normal({ mean: "theta[j]", sd: ratio("sigma", sqrtOf("n[j]")) })),
  ],
  derived: {
    "same-class": {
      symbol: "\\rho_{\\text{class}}",
      letter: "ρ class",
      name: "share of variance between schools and classes: the correlation of two students of one class",
      short: "ICC of a class",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{omega^2} + \\q{tau^2}}{\\q{omega^2} + \\q{tau^2} + \\q{sigma^2}}",
      numbers:
        "\\frac{\\slot{omega}^2 + \\slot{tau}^2}{\\slot{omega}^2 + \\slot{tau}^2 + \\slot{sigma}^2}",
      of: (values) => (values.omega ** 2 + values.tau ** 2) / total(values),
    },
    "same-school": {
      symbol: "\\rho_{\\text{school}}",
      letter: "ρ school",
      name: "share of variance between schools: the correlation of two students of one school in different classes",
      short: "ICC of a school",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{omega^2}}{\\q{omega^2} + \\q{tau^2} + \\q{sigma^2}}",
      numbers: "\\frac{\\slot{omega}^2}{\\slot{omega}^2 + \\slot{tau}^2 + \\slot{sigma}^2}",
      of: (values) => values.omega ** 2 / total(values),
    },
    keep: {
      symbol: "w",
      letter: "w",
      name: "share of the way from its school to its student that the class of one keeps",
      short: "share of the way",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{tau^2}}{\\q{tau^2} + \\q{sigma^2}}",
      numbers: "\\frac{\\slot{tau}^2}{\\slot{tau}^2 + \\slot{sigma}^2}",
      of: ({ tau, sigma }) => tau ** 2 / (tau ** 2 + sigma ** 2),
    },
  },
});
