import { normalKnownVariance } from "#core/conjugate/normalKnownVariance.ts";
import { normalQuantile } from "#core/distributions/normal.ts";
import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { dimension, squared } from "#language/dimension.ts";
import { draw, normal, ratio, sqrtOf } from "#language/story.ts";

const outcome = dimension("outcome", "points", "point");

type Values = ValuesOf<Record<"n" | "sigma2" | "tau2" | "xbar" | "mu", number>>;

const posterior = ({ n, xbar, sigma2, mu, tau2 }: Values) =>
  normalKnownVariance({
    n,
    sampleMean: xbar,
    dataVariance: sigma2,
    priorMean: mu,
    priorVariance: tau2,
  });

const standardError = ({ n, sigma2 }: Values) => Math.sqrt(sigma2 / n);

const priorShare = (values: Values) =>
  shrink({
    y: [values.xbar],
    sigma: [standardError(values)],
    mu: values.mu,
    tau: Math.sqrt(values.tau2),
  }).pull[0]!;

const interval = (probability: number) => (values: Values) => {
  const { mean, sd } = posterior(values);
  return normalQuantile(probability, mean, sd);
};

/** One school: a few tested students, and what is known of the schools of its state. */
export const schoolMean = defineModel({
  id: "school-mean",
  title: "One school's average",
  parameters: {
    n: {
      symbol: "n",
      letter: "n",
      name: "number of students tested",
      short: "students tested",
      unit: "students",
      unitOne: "student",
      support: "count",
      range: [1, 200],
      limits: [1, 10000],
      step: 1,
      fineStep: 1,
      initial: 12,
      bend: 5,
      role: "data",
    },
    sigma2: {
      symbol: "\\sigma^2",
      letter: "σ²",
      name: "variance of single students' scores within a school",
      short: "variance of scores",
      ...squared(outcome),
      support: "positive",
      range: [1, 400],
      limits: [0.1, 10000],
      step: 1,
      fineStep: 0.1,
      initial: 81,
      bend: 20,
      role: "fixed",
    },
    tau2: {
      symbol: "\\tau^2",
      letter: "τ²",
      name: "variance of the true averages between schools",
      short: "variance between schools",
      ...squared(outcome),
      support: "nonnegative",
      range: [0, 100],
      limits: [0, 10000],
      step: 1,
      fineStep: 0.1,
      initial: 16,
      role: "fixed",
    },
    xbar: {
      symbol: "\\bar{x}",
      letter: "x̄",
      name: "average score of the tested students",
      short: "observed average",
      ...outcome,
      support: "real",
      range: [40, 100],
      limits: [0, 200],
      step: 1,
      fineStep: 0.1,
      initial: 78,
      role: "data",
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "average of all schools in the state",
      short: "state average",
      ...outcome,
      support: "real",
      range: [40, 100],
      limits: [0, 200],
      step: 1,
      fineStep: 0.1,
      initial: 70,
      role: "fixed",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true average of the school",
      ...outcome,
      shape: "scalar",
      constraint: "real",
    },
  },
  data: {},
  story: [
    draw("theta", normal({ mean: "mu", sd: sqrtOf("tau2") })),
    draw("xbar", normal({ mean: "theta", sd: sqrtOf(ratio("sigma2", "n")) })),
  ],
  derived: {
    "posterior-mean": {
      symbol: "\\hat{\\theta}",
      letter: "θ̂",
      name: "posterior mean of the school's true average",
      short: "estimate",
      ...outcome,
      tex: "\\frac{\\q{n}\\,\\q{tau2}\\,\\q{xbar} + \\q{sigma2}\\,\\q{mu}}{\\q{n}\\,\\q{tau2} + \\q{sigma2}}",
      numbers:
        "\\frac{\\slot{n} \\cdot \\slot{tau2} \\cdot \\slot{xbar} + \\slot{sigma2} \\cdot \\slot{mu}}{\\slot{n} \\cdot \\slot{tau2} + \\slot{sigma2}}",
      of: (values) => posterior(values).mean,
    },
    "posterior-sd": {
      symbol: "s",
      letter: "s",
      name: "posterior standard deviation of the school's true average",
      short: "remaining uncertainty",
      ...outcome,
      tex: "\\sqrt{\\frac{\\q{sigma2}\\,\\q{tau2}}{\\q{n}\\,\\q{tau2} + \\q{sigma2}}}",
      numbers:
        "\\sqrt{\\frac{\\slot{sigma2} \\cdot \\slot{tau2}}{\\slot{n} \\cdot \\slot{tau2} + \\slot{sigma2}}}",
      of: (values) => posterior(values).sd,
    },
    weight: {
      symbol: "w",
      letter: "w",
      name: "share of the weight that the school's own students carry",
      short: "weight of own data",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{n}\\,\\q{tau2}}{\\q{n}\\,\\q{tau2} + \\q{sigma2}}",
      numbers:
        "\\frac{\\slot{n} \\cdot \\slot{tau2}}{\\slot{n} \\cdot \\slot{tau2} + \\slot{sigma2}}",
      of: (values) => posterior(values).weight,
    },
    "prior-share": {
      symbol: "1 - w",
      letter: "1 − w",
      name: "share of the weight that the state average carries",
      short: "weight of the state",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{sigma2}}{\\q{n}\\,\\q{tau2} + \\q{sigma2}}",
      numbers: "\\frac{\\slot{sigma2}}{\\slot{n} \\cdot \\slot{tau2} + \\slot{sigma2}}",
      of: priorShare,
    },
    "prior-students": {
      symbol: "m",
      letter: "m",
      name: "number of students whose average would count as much as the state average",
      short: "worth of the state",
      unit: "students",
      unitOne: "student",
      tex: "\\frac{\\q{sigma2}}{\\q{tau2}}",
      numbers: "\\frac{\\slot{sigma2}}{\\slot{tau2}}",
      of: ({ sigma2, tau2 }) => sigma2 / tau2,
    },
    "standard-error": {
      symbol: "\\mathrm{se}",
      letter: "se",
      name: "standard error of the observed average",
      short: "standard error",
      ...outcome,
      tex: "\\sqrt{\\frac{\\q{sigma2}}{\\q{n}}}",
      numbers: "\\sqrt{\\frac{\\slot{sigma2}}{\\slot{n}}}",
      of: standardError,
    },
    pull: {
      symbol: "\\hat{\\theta} - \\bar{x}",
      letter: "θ̂ − x̄",
      name: "move from the observed average to the estimate",
      short: "pull",
      ...outcome,
      tex: "(1 - \\q{weight})\\,(\\q{mu} - \\q{xbar})",
      numbers: "\\slot{prior-share} \\cdot (\\slot{mu} - \\slot{xbar})",
      // The share times the gap, not a difference of two estimates: exactly 0 where there is no gap.
      of: (values) => priorShare(values) * (values.mu - values.xbar),
    },
    "interval-low": {
      symbol: "\\hat{\\theta}_{2.5\\%}",
      letter: "θ̂ 2.5 %",
      name: "lower end of the central 95 % posterior interval",
      short: "lower end",
      ...outcome,
      tex: "\\q{posterior-mean} - 1.96\\,\\q{posterior-sd}",
      numbers: "\\slot{posterior-mean} - 1.96 \\cdot \\slot{posterior-sd}",
      of: interval(0.025),
    },
    "interval-high": {
      symbol: "\\hat{\\theta}_{97.5\\%}",
      letter: "θ̂ 97.5 %",
      name: "upper end of the central 95 % posterior interval",
      short: "upper end",
      ...outcome,
      tex: "\\q{posterior-mean} + 1.96\\,\\q{posterior-sd}",
      numbers: "\\slot{posterior-mean} + 1.96 \\cdot \\slot{posterior-sd}",
      of: interval(0.975),
    },
  },
});
