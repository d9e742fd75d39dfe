import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import { type DataOf, defineModel, type Quantity, type ValuesOf } from "#language/defineModel.ts";
import { dimension, squared } from "#language/dimension.ts";
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
 * How far results lie from their mean, were the spread known: precisions w_j = 1 / (sigma_j² + tau²), the mean they make, the squared
 * distances from it, averaged with the squares of w, and what these distances would come to on average if tau were the spread.
 *
 *   E (y_j - mean)² = 1 / w_j - 1 / sum w
 *
 * The log likelihood of tau², mean integrated out, has the slope (seen - expected) sum w² / 2.
 */
function apart(values: Values & ValuesOf<Record<"tau", number>>, others: Others) {
  const { y, sigma } = withOthers(values, others);
  const w = sigma.map((error) => 1 / (error ** 2 + values.tau ** 2));
  const sum = (of: (wj: number, j: number) => number) =>
    w.reduce((total, wj, j) => total + of(wj, j), 0);
  const precision = sum((wj) => wj);
  const mean = sum((wj, j) => wj * y[j]!) / precision;
  const squares = sum((wj) => wj ** 2);
  return {
    mean,
    seen: sum((wj, j) => wj ** 2 * (y[j]! - mean) ** 2) / squares,
    expected: sum((wj) => wj - wj ** 2 / precision) / squares,
  };
}

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
    apart: {
      symbol: "v_A",
      letter: "vA",
      name: "variance of group A's result about the population mean, were the spread known",
      short: "variance of A's result",
      ...squared(outcome),
      tex: "\\q{tau}^2 + \\q{sigmaA}^2",
      numbers: "\\slot{tau}^2 + \\slot{sigmaA}^2",
      of: ({ tau, sigmaA }) => tau ** 2 + sigmaA ** 2,
    },
    tells: {
      symbol: "\\ell_A",
      letter: "lA",
      name: "log of how many times as probable this spread makes group A's result as no spread does, were the mean known",
      short: "said by A",
      unit: "log units",
      unitOne: "log unit",
      tex: "\\tfrac{1}{2}\\log\\frac{\\q{sigmaA}^2}{\\q{apart}} + \\tfrac{1}{2}\\left(\\q{yA} - \\q{mu}\\right)^2\\left(\\frac{1}{\\q{sigmaA}^2} - \\frac{1}{\\q{apart}}\\right)",
      of: ({ tau, sigmaA, yA, mu }) => {
        const [alone, apart] = [sigmaA ** 2, sigmaA ** 2 + tau ** 2];
        return (Math.log(alone / apart) + (yA - mu) ** 2 * (1 / alone - 1 / apart)) / 2;
      },
    },
    centre: {
      symbol: "\\hat{\\mu}",
      letter: "μ̂",
      name: "mean of the results, each weighed by its precision, were the spread known",
      short: "mean at this spread",
      ...outcome,
      tex: "\\sum_j w_j \\q{y} \\Big/ \\sum_j w_j",
      of: (values, others) => apart(values, others).mean,
    },
    seen: {
      symbol: "S",
      letter: "S",
      name: "squared distance of results from their mean, averaged with the squares of their precisions",
      short: "squared distances seen",
      ...squared(outcome),
      tex: "\\sum_j w_j^2 \\left(\\q{y} - \\q{centre}\\right)^2 \\Big/ \\sum_j w_j^2",
      of: (values, others) => apart(values, others).seen,
    },
    expected: {
      symbol: "E",
      letter: "E",
      name: "what that squared distance would come to on average, were this the spread",
      short: "squared distances expected",
      ...squared(outcome),
      tex: "\\sum_j w_j^2 \\left(\\frac{1}{w_j} - \\frac{1}{\\sum_k w_k}\\right) \\Big/ \\sum_j w_j^2",
      of: (values, others) => apart(values, others).expected,
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
