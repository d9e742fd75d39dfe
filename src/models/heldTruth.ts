import { riskAtTruth } from "#core/pooling/knownErrors/riskAtTruth.ts";
import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, normal, ratio, sqrtOf } from "#language/story.ts";

const outcome = dimension("outcome", "points", "point");

type Values = ValuesOf<Record<"d" | "n" | "sigma" | "tau", number>>;

const standardError = ({ n, sigma }: Values) => sigma / Math.sqrt(n);
const shares = (values: Values) =>
  shrink({ y: [values.d], sigma: [standardError(values)], mu: 0, tau: values.tau });
const risk = (values: Values) =>
  riskAtTruth({ sigma: standardError(values), tau: values.tau, distance: values.d });

/**
 * Groups of a known population, measured from its mean. The truth of one of them is held, and new data are drawn of it again
 * and again: what does pooling do to that one?
 *
 * Source  Efron & Morris, Journal of the American Statistical Association 66 (1971).
 */
export const heldTruth = defineModel({
  id: "held-truth",
  title: "One truth held, and many years of data",
  parameters: {
    d: {
      symbol: "d",
      letter: "d",
      name: "true distance of one group from the population mean",
      short: "true distance",
      ...outcome,
      support: "real",
      range: [0, 16],
      step: 0.5,
      fineStep: 0.1,
      initial: 5,
      role: "unknown",
    },
    n: {
      symbol: "n",
      letter: "n",
      name: "number of students tested in each group",
      short: "students tested",
      unit: "students",
      unitOne: "student",
      support: "count",
      range: [6, 100],
      step: 1,
      fineStep: 1,
      initial: 12,
      bend: 5,
      role: "data",
    },
    sigma: {
      symbol: "\\sigma",
      letter: "σ",
      name: "standard deviation of single scores within a group",
      short: "spread of scores",
      ...outcome,
      support: "positive",
      range: [4, 16],
      step: 1,
      fineStep: 0.1,
      initial: 9,
      role: "fixed",
    },
    tau: {
      symbol: "\\tau",
      letter: "τ",
      name: "standard deviation of the true means between groups",
      short: "spread between groups",
      ...outcome,
      support: "positive",
      range: [2, 10],
      step: 0.5,
      fineStep: 0.1,
      initial: 4,
      role: "fixed",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true distance of another group from the population mean",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
  },
  data: {
    y: {
      symbol: "y",
      letter: "y",
      name: "observed distance of another group from the population mean",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
  },
  story: [
    draw("d", normal({ mean: 0, sd: "tau" })),
    draw("theta[j]", normal({ mean: 0, sd: "tau" })),
    draw("y[j]", normal({ mean: "theta[j]", sd: ratio("sigma", sqrtOf("n")) })),
  ],
  derived: {
    s: {
      symbol: "s",
      letter: "s",
      name: "standard error of an observed average",
      short: "standard error",
      ...outcome,
      tex: "\\frac{\\q{sigma}}{\\sqrt{\\q{n}}}",
      numbers: "\\frac{\\slot{sigma}}{\\sqrt{\\slot{n}}}",
      of: standardError,
    },
    keep: {
      symbol: "w",
      letter: "w",
      name: "share of an estimate that comes from the group's own data",
      short: "weight of own data",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{n}\\,\\q{tau}^2}{\\q{n}\\,\\q{tau}^2 + \\q{sigma}^2}",
      numbers:
        "\\frac{\\slot{n} \\cdot \\slot{tau}^2}{\\slot{n} \\cdot \\slot{tau}^2 + \\slot{sigma}^2}",
      of: (values) => shares(values).keep[0]!,
    },
    error: {
      symbol: "e",
      letter: "e",
      name: "typical error of the group's estimate, over new data of this group",
      short: "typical error",
      ...outcome,
      tex: "\\sqrt{\\q{keep}^2\\,\\q{s}^2 + (1 - \\q{keep})^2\\,\\q{d}^2}",
      numbers:
        "\\sqrt{\\slot{keep}^2 \\cdot \\slot{s}^2 + (1 - \\slot{keep})^2 \\cdot \\slot{d}^2}",
      of: (values) => risk(values).error,
    },
    border: {
      symbol: "b",
      letter: "b",
      name: "true distance beyond which the estimate errs more than the average",
      short: "border",
      ...outcome,
      tex: "\\sqrt{2\\,\\q{tau}^2 + \\q{s}^2}",
      numbers: "\\sqrt{2 \\cdot \\slot{tau}^2 + \\slot{s}^2}",
      of: (values) => risk(values).border,
    },
    coverage: {
      symbol: "c",
      letter: "c",
      name: "share of years in which the 95 % posterior interval holds the truth of this group",
      short: "intervals that hold it",
      kind: "share",
      unit: "",
      tex: "\\mathrm{P}\\!\\left(|\\q{keep}\\,y - \\q{d}| \\le 1.96\\sqrt{\\q{keep}}\\,\\q{s}\\right)",
      of: (values) => risk(values).coverage,
    },
  },
});
