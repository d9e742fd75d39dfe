import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, flat, normal } from "#language/story.ts";
import { groupsOfKnownError } from "./groupsOfKnownError.ts";

/** An effect in standard deviations of what is measured, which has no unit. */
const effect = dimension("outcome", "", "");
const groups = groupsOfKnownError(effect);

type Spreads = ValuesOf<Record<"tau" | "omega", number>>;

const spread = {
  ...effect,
  support: "nonnegative",
  range: [0, 0.6],
  limits: [0, 2],
  step: 0.01,
  fineStep: 0.0001,
  role: "fixed",
} as const;

const place = {
  ...effect,
  support: "real",
  range: [-0.6, 1.3],
  step: 0.01,
  fineStep: 0.01,
} as const;

/**
 * Effects found at schools, each with its standard error; schools in districts, districts of one kind.
 *
 * The story is told for one district, with one school that is asked about beside the others; every district has the same story and
 * the same psi. The spreads start at what restricted maximum likelihood finds, to four decimals.
 *
 * Source  Konstantopoulos, "Fixed effects and variance components estimation in three-level meta-analysis", Research Synthesis
 *         Methods 2 (2011).
 */
export const schoolsInDistricts = defineModel({
  id: "schools-in-districts",
  title: "Schools in districts, with known errors",
  parameters: {
    omega: {
      symbol: "\\omega",
      letter: "ω",
      name: "standard deviation of the true means between districts",
      short: "between districts",
      ...spread,
      initial: 0.2551,
    },
    tau: {
      symbol: "\\tau",
      letter: "τ",
      name: "standard deviation of the true effects between schools of a district",
      short: "between schools",
      ...spread,
      initial: 0.1809,
    },
    x: {
      symbol: "x",
      letter: "x",
      name: "effect found at the school that is asked about",
      short: "found at the school",
      ...place,
      initial: 0.3,
      role: "data",
    },
    psi: {
      symbol: "\\psi",
      letter: "ψ",
      name: "mean of all districts",
      short: "mean of all districts",
      ...place,
      initial: 0.18,
      role: "unknown",
    },
  },
  latent: {
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "true mean of the district",
      ...effect,
      shape: "scalar",
      constraint: "real",
    },
    eta: {
      symbol: "\\eta",
      letter: "η",
      name: "true effect of the school that is asked about",
      ...effect,
      shape: "scalar",
      constraint: "real",
    },
    theta: { ...groups.latent.theta, name: "true effect of another school of the district" },
  },
  data: {
    s: {
      symbol: "s",
      letter: "s",
      name: "standard error at the school that is asked about",
      ...effect,
      shape: "scalar",
      constraint: "positive",
    },
    y: { ...groups.data.y, name: "effect found at another school of the district" },
    sigma: { ...groups.data.sigma, name: "standard error at another school" },
  },
  story: [
    draw("psi", flat({ support: "real" })),
    draw("mu", normal({ mean: "psi", sd: "omega" })),
    draw("eta", normal({ mean: "mu", sd: "tau" })),
    draw("x", normal({ mean: "eta", sd: "s" })),
    draw("theta[j]", normal({ mean: "mu", sd: "tau" })),
    draw("y[j]", normal({ mean: "theta[j]", sd: "sigma[j]" })),
  ],
  derived: {
    "same-district": {
      symbol: "\\rho",
      letter: "ρ",
      name: "share of the variance of true effects that lies between districts: the correlation of two schools of one district",
      short: "share between districts",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{omega^2}}{\\q{omega^2} + \\q{tau^2}}",
      numbers: "\\frac{\\slot{omega}^2}{\\slot{omega}^2 + \\slot{tau}^2}",
      of: betweenDistricts,
    },
  },
});

/** The share of the variance of true effects between districts; where nothing differs, nothing lies between them. */
export function betweenDistricts({ omega, tau }: Spreads): number {
  return omega === 0 ? 0 : omega ** 2 / (omega ** 2 + tau ** 2);
}
