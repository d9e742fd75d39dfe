import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { draw, flat, normal } from "#language/story.ts";
import { scoresInClasses } from "./scoresInClasses.ts";

const { spread, place, trueMean, tau, sigma } = scoresInClasses;

/** Of the way from what it is a draw from to its student, what a class of one keeps: the spreads between the two, squared. */
export const kept = (between: number, { sigma }: ValuesOf<Record<"sigma", number>>) =>
  between / (between + sigma ** 2);

/**
 * Students in classes, classes in schools, schools in districts, districts in a nation.
 *
 * The story is told along one branch, from the nation down to the only student of a class of one in a new school; every other class
 * has the same story and the same psi.
 *
 * Source  Raudenbush & Bryk, Hierarchical Linear Models (2002), chapter 8.
 */
export const fourLevels = defineModel({
  id: "four-levels",
  title: "Classes, schools, districts",
  parameters: {
    phi: {
      symbol: "\\phi",
      letter: "φ",
      name: "standard deviation of the true means between districts",
      short: "between districts",
      ...spread,
      initial: 7,
    },
    omega: {
      symbol: "\\omega",
      letter: "ω",
      name: "standard deviation of the true means between schools of a district",
      short: "between schools",
      ...spread,
      initial: 4,
    },
    tau,
    sigma,
    x: {
      symbol: "x",
      letter: "x",
      name: "score of the only student of the class",
      short: "the one student",
      ...place,
      initial: 45,
      role: "data",
    },
    psi: {
      symbol: "\\psi",
      letter: "ψ",
      name: "mean of all districts of the nation",
      short: "mean of the nation",
      ...place,
      initial: 70,
      role: "unknown",
    },
  },
  latent: {
    delta: {
      symbol: "\\delta",
      letter: "δ",
      name: "true mean of the district",
      ...trueMean,
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "true mean of the new school",
      ...trueMean,
    },
    eta: {
      symbol: "\\eta",
      letter: "η",
      name: "true mean of its class of one student",
      ...trueMean,
    },
  },
  data: {},
  story: [
    draw("psi", flat({ support: "real" })),
    draw("delta", normal({ mean: "psi", sd: "phi" })),
    draw("mu", normal({ mean: "delta", sd: "omega" })),
    draw("eta", normal({ mean: "mu", sd: "tau" })),
    draw("x", normal({ mean: "eta", sd: "sigma" })),
  ],
  derived: {
    keep: {
      symbol: "w",
      letter: "w",
      name: "share of the way from its district to its student that the class of one keeps",
      short: "share of the way",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{omega^2} + \\q{tau^2}}{\\q{omega^2} + \\q{tau^2} + \\q{sigma^2}}",
      numbers:
        "\\frac{\\slot{omega}^2 + \\slot{tau}^2}{\\slot{omega}^2 + \\slot{tau}^2 + \\slot{sigma}^2}",
      of: (values) => kept(values.omega ** 2 + values.tau ** 2, values),
    },
    "keep-without": {
      symbol: "w_0",
      letter: "w0",
      name: "share of the way from the nation to its student that the class of one keeps if districts are left out",
      short: "share without districts",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{phi^2} + \\q{omega^2} + \\q{tau^2}}{\\q{phi^2} + \\q{omega^2} + \\q{tau^2} + \\q{sigma^2}}",
      numbers:
        "\\frac{\\slot{phi}^2 + \\slot{omega}^2 + \\slot{tau}^2}{\\slot{phi}^2 + \\slot{omega}^2 + \\slot{tau}^2 + \\slot{sigma}^2}",
      of: (values) => kept(values.phi ** 2 + values.omega ** 2 + values.tau ** 2, values),
    },
  },
});
