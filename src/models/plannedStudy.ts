import { bestPerGroup, plannedErrors } from "#core/pooling/knownErrors/plannedErrors.ts";
import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, normal, ratio, sqrtOf } from "#language/story.ts";
import { heldTruth } from "./heldTruth.ts";

const outcome = dimension("outcome", "points", "point");
const students = { unit: "students", unitOne: "student" } as const;
const { n, sigma, tau } = heldTruth.parameters;

type Values = ValuesOf<Record<"n" | "cost" | "budget" | "sigma" | "tau", number>>;

const errors = (values: Values) => plannedErrors(values);
const best = ({ cost, sigma, tau }: Values) => bestPerGroup({ cost, sigma, tau });

/**
 * A study that is planned: a budget, what it costs to go to a group and to measure in it, and what the answers will be worth. All
 * is measured from the mean of the population, which nobody knows before.
 *
 * Source  Snijders & Bosker, Journal of Educational Statistics 18 (1993).
 */
export const plannedStudy = defineModel({
  id: "planned-study",
  title: "A study that is planned",
  parameters: {
    n: {
      ...n,
      name: "number of students to be tested in each group",
      short: "students in each",
      range: [1, 60],
      initial: 30,
    },
    cost: {
      symbol: "c",
      letter: "c",
      name: "what going to a group costs, counted in students who could be tested for it",
      short: "a visit costs",
      ...students,
      support: "nonnegative",
      range: [0, 60],
      step: 5,
      fineStep: 1,
      initial: 20,
      role: "fixed",
    },
    budget: {
      symbol: "B",
      letter: "B",
      name: "budget, counted in students who could be tested if visits cost nothing",
      short: "budget",
      ...students,
      support: "positive",
      range: [200, 2000],
      step: 100,
      fineStep: 10,
      initial: 600,
      role: "fixed",
    },
    sigma,
    tau: { ...tau, range: [2, 8] },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true mean of a group, from that of the population",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
  },
  data: {
    y: {
      symbol: "y",
      letter: "y",
      name: "average of a group, not yet measured, from the mean of the population",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
  },
  story: [
    draw("theta[j]", normal({ mean: 0, sd: "tau" })),
    draw("y[j]", normal({ mean: "theta[j]", sd: ratio("sigma", sqrtOf("n")) })),
  ],
  derived: {
    groups: {
      symbol: "J",
      letter: "J",
      name: "number of groups that the budget pays for, not rounded",
      short: "schools",
      unit: "",
      tex: "\\frac{\\q{budget}}{\\q{cost} + \\q{n}}",
      numbers: "\\frac{\\slot{budget}}{\\slot{cost} + \\slot{n}}",
      of: (values) => errors(values).groups,
    },
    meanError: {
      symbol: "e_\\mu",
      letter: "eμ",
      name: "standard error of the population mean",
      short: "error of the mean",
      ...outcome,
      tex: "\\sqrt{\\frac{\\q{tau}^2 + \\q{sigma}^2 / \\q{n}}{\\q{groups}}}",
      numbers: "\\sqrt{\\frac{\\slot{tau}^2 + \\slot{sigma}^2 / \\slot{n}}{\\slot{groups}}}",
      of: (values) => errors(values).mean,
    },
    spreadError: {
      symbol: "e_\\tau",
      letter: "eτ",
      name: "standard error of the spread between groups, for many groups",
      short: "error of the spread",
      ...outcome,
      tex: "\\frac{\\q{tau}^2 + \\q{sigma}^2 / \\q{n}}{\\q{tau}\\sqrt{2\\,\\q{groups}}}",
      numbers:
        "\\frac{\\slot{tau}^2 + \\slot{sigma}^2 / \\slot{n}}{\\slot{tau} \\cdot \\sqrt{2 \\cdot \\slot{groups}}}",
      of: (values) => errors(values).spread,
    },
    oneError: {
      symbol: "e_\\theta",
      letter: "eθ",
      name: "typical error of the estimate of one group that was measured, were the population known",
      short: "error of one school",
      ...outcome,
      tex: "\\left(\\frac{1}{\\q{tau}^2} + \\frac{\\q{n}}{\\q{sigma}^2}\\right)^{-1/2}",
      numbers:
        "\\left(\\frac{1}{\\slot{tau}^2} + \\frac{\\slot{n}}{\\slot{sigma}^2}\\right)^{-1/2}",
      of: (values) => errors(values).one,
    },
    bestMean: {
      symbol: "n_\\mu",
      letter: "nμ",
      name: "number of students in each group at which the mean is most precise, not rounded",
      short: "best for the mean",
      ...students,
      tex: "\\sqrt{\\q{cost}}\\,\\frac{\\q{sigma}}{\\q{tau}}",
      numbers: "\\sqrt{\\slot{cost}} \\cdot \\frac{\\slot{sigma}}{\\slot{tau}}",
      of: (values) => best(values).mean,
    },
    bestSpread: {
      symbol: "n_\\tau",
      letter: "nτ",
      name: "number of students in each group at which the spread is most precise, not rounded",
      short: "best for the spread",
      ...students,
      tex: "\\frac{\\q{sigma}^2}{2\\,\\q{tau}^2}\\left(1 + \\sqrt{1 + \\frac{8\\,\\q{cost}\\,\\q{tau}^2}{\\q{sigma}^2}}\\right)",
      of: (values) => best(values).spread,
    },
  },
});
