import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import { type DataOf, defineModel, type Quantity, type ValuesOf } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, flat, normal } from "#language/story.ts";

const outcome = dimension("outcome", "points", "point");

type Values = ValuesOf<Record<"yA" | "sigmaA", number>>;
type Others = DataOf<Record<"y" | "sigma", Quantity & { readonly shape: "group" }>>;

/** All groups, the one under the hand first. */
export const withOthers = ({ yA, sigmaA }: Values, { y, sigma }: Others) => ({
  y: [yA, ...y],
  sigma: [sigmaA, ...sigma],
});

/**
 * Several groups with known errors that teach their population, one of them under the reader's hand: its result and its
 * standard error can be moved. Both priors are flat.
 *
 * Source  Rubin (1981), Journal of Educational Statistics 6; Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 5.5.
 */
export const learnedSpread = defineModel({
  id: "learned-spread",
  title: "Groups that teach their spread",
  parameters: {
    tau: {
      symbol: "\\tau",
      letter: "τ",
      name: "standard deviation of the true effects between groups",
      short: "spread between groups",
      ...outcome,
      support: "nonnegative",
      range: [0, 25],
      step: 0.5,
      fineStep: 0.1,
      initial: 5,
      role: "unknown",
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "mean of the true effects of all groups",
      short: "population mean",
      ...outcome,
      support: "real",
      range: [-10, 40],
      step: 1,
      fineStep: 0.1,
      initial: 8,
      role: "unknown",
    },
    yA: {
      symbol: "y_A",
      letter: "yA",
      name: "observed effect of group A",
      short: "result of A",
      ...outcome,
      support: "real",
      range: [-10, 40],
      step: 1,
      fineStep: 1,
      initial: 28,
      role: "data",
    },
    sigmaA: {
      symbol: "\\sigma_A",
      letter: "σA",
      name: "standard error of the observed effect of group A",
      short: "standard error of A",
      ...outcome,
      support: "positive",
      range: [3, 30],
      step: 1,
      fineStep: 1,
      initial: 15,
      role: "data",
    },
  },
  latent: {
    thetaA: {
      symbol: "\\theta_A",
      letter: "θA",
      name: "true effect of group A",
      ...outcome,
      shape: "scalar",
      constraint: "real",
    },
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true effect of another group",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
  },
  data: {
    y: {
      symbol: "y",
      letter: "y",
      name: "observed effect of another group",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
    sigma: {
      symbol: "\\sigma",
      letter: "σ",
      name: "standard error of that",
      ...outcome,
      shape: "group",
      constraint: "positive",
    },
  },
  story: [
    draw("mu", flat({ support: "real" })),
    draw("tau", flat({ support: "nonnegative" })),
    draw("thetaA", normal({ mean: "mu", sd: "tau" })),
    draw("yA", normal({ mean: "thetaA", sd: "sigmaA" })),
    draw("theta[j]", normal({ mean: "mu", sd: "tau" })),
    draw("y[j]", normal({ mean: "theta[j]", sd: "sigma[j]" })),
  ],
  derived: {
    keep: {
      symbol: "w",
      letter: "w",
      name: "share of group A's estimate that comes from its own result, were the spread known",
      short: "weight of own result",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{tau}^2}{\\q{tau}^2 + \\q{sigmaA}^2}",
      numbers: "\\frac{\\slot{tau}^2}{\\slot{tau}^2 + \\slot{sigmaA}^2}",
      of: ({ tau, sigmaA }) => tau ** 2 / (tau ** 2 + sigmaA ** 2),
    },
    "learned-mean": {
      symbol: "\\hat{\\theta}_A",
      letter: "θ̂A",
      name: "posterior mean of group A's true effect, averaged over all spreads",
      short: "estimate of A",
      ...outcome,
      tex: "\\mathrm{E}\\!\\left[\\q{keep}\\,\\q{yA} + (1 - \\q{keep})\\,\\q{mu}\\right]",
      of: (values, others) => normalNormalPosterior(withOthers(values, others)).theta[0]!.mean,
    },
  },
});
