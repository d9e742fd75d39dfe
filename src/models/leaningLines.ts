import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { dimension, per } from "#language/dimension.ts";
import {
  difference,
  draw,
  flat,
  normal,
  product,
  ratio,
  restOf,
  sqrtOf,
  sum,
} from "#language/story.ts";

const outcome = dimension("outcome", "points", "point");
const time = dimension("time", "years", "year");
const rise = per(outcome, time);

type Lines = ValuesOf<Record<"zero" | "rho" | "s0" | "s1", number>>;

/** Covariance of rise and height, and the variance of heights, where the years are counted from `zero`. */
const covarianceAt = ({ zero, rho, s0, s1 }: Lines) => rho * s0 * s1 + s1 ** 2 * zero;
const varianceAt = ({ zero, rho, s0, s1 }: Lines) =>
  s0 ** 2 + 2 * rho * s0 * s1 * zero + s1 ** 2 * zero ** 2;

/** The correlation of heights and rises, where the years are counted from `zero`. */
export const correlationAt = (values: Lines): number =>
  covarianceAt(values) / (values.s1 * Math.sqrt(varianceAt(values)));

/**
 * Groups with a line each: heights and rises of the lines are one population, and may be correlated.
 *
 *   rise and height at hiring: Normal, sds s1 and s0, correlation rho; counted from z, covariance rho s0 s1 + s1² z and
 *   variance of heights s0² + 2 rho s0 s1 z + s1² z²
 *
 * The story is told for one department; every department has the same story and the same population.
 *
 * Source  Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), section 15.4.
 */
export const leaningLines = defineModel({
  id: "leaning-lines",
  title: "Lines that lean on each other",
  parameters: {
    zero: {
      symbol: "z",
      letter: "z",
      name: "year from which experience is counted",
      short: "counted from",
      ...time,
      support: "nonnegative",
      range: [0, 20],
      step: 1,
      fineStep: 0.1,
      initial: 0,
      role: "fixed",
    },
    rho: {
      symbol: "\\rho",
      letter: "ρ",
      name: "correlation of the height at hiring and the rise, over departments",
      short: "correlation at hiring",
      unit: "",
      support: "real",
      range: [-0.95, 0.95],
      step: 0.05,
      fineStep: 0.01,
      initial: -0.7,
      role: "fixed",
    },
    s0: {
      symbol: "\\tau_0",
      letter: "τ0",
      name: "standard deviation of the heights at hiring between departments",
      short: "spread of starts",
      ...outcome,
      support: "positive",
      range: [1, 20],
      step: 1,
      fineStep: 0.1,
      initial: 7,
      role: "fixed",
    },
    s1: {
      symbol: "\\tau_1",
      letter: "τ1",
      name: "standard deviation of the rises between departments",
      short: "spread of rises",
      ...rise,
      support: "positive",
      range: [0.1, 2],
      step: 0.1,
      fineStep: 0.01,
      initial: 0.8,
      role: "fixed",
    },
    sigma: {
      symbol: "\\sigma",
      letter: "σ",
      name: "standard deviation of people about the line of their department",
      short: "scatter of people",
      ...outcome,
      support: "positive",
      range: [1, 15],
      step: 1,
      fineStep: 0.1,
      initial: 6,
      role: "fixed",
    },
    gamma0: {
      symbol: "\\gamma_0",
      letter: "γ0",
      name: "mean height at hiring over all departments",
      short: "mean start",
      ...outcome,
      support: "real",
      range: [0, 100],
      step: 1,
      fineStep: 0.1,
      initial: 52,
      role: "unknown",
    },
    gamma1: {
      symbol: "\\gamma_1",
      letter: "γ1",
      name: "mean rise over all departments",
      short: "mean rise",
      ...rise,
      support: "real",
      range: [-5, 5],
      step: 0.1,
      fineStep: 0.01,
      initial: 1.3,
      role: "unknown",
    },
    lone: {
      symbol: "y_L",
      letter: "yL",
      name: "points of the one person of a department",
      short: "Legal’s one person",
      ...outcome,
      support: "real",
      range: [30, 100],
      step: 1,
      fineStep: 1,
      initial: 62,
      role: "data",
      isUntold: true,
    },
  },
  latent: {
    b1: {
      symbol: "\\beta_1",
      letter: "β1",
      name: "rise of the department’s line",
      ...rise,
      shape: "scalar",
      constraint: "real",
    },
    b0: {
      symbol: "\\beta_0",
      letter: "β0",
      name: "height of the department’s line at hiring",
      ...outcome,
      shape: "scalar",
      constraint: "real",
    },
  },
  data: {
    x: {
      symbol: "x",
      letter: "x",
      name: "years since a person of the department was hired",
      ...time,
      shape: "group",
      constraint: "real",
    },
    y: {
      symbol: "y",
      letter: "y",
      name: "points of that person",
      ...outcome,
      shape: "group",
      constraint: "real",
    },
  },
  story: [
    draw("gamma0", flat({ support: "real" })),
    draw("gamma1", flat({ support: "real" })),
    draw("b1", normal({ mean: "gamma1", sd: "s1" })),
    draw(
      "b0",
      normal({
        mean: sum("gamma0", product(ratio(product("rho", "s0"), "s1"), difference("b1", "gamma1"))),
        sd: product("s0", sqrtOf(restOf(product("rho", "rho")))),
      }),
    ),
    draw("y[j]", normal({ mean: sum("b0", product("b1", "x[j]")), sd: "sigma" })),
  ],
  derived: {
    "rho-at": {
      symbol: "\\rho_z",
      letter: "ρz",
      name: "correlation of height and rise, counted from this year",
      short: "correlation here",
      unit: "",
      tex: "\\frac{\\q{rho}\\,\\q{s0} + \\q{s1}\\,\\q{zero}}{\\sqrt{\\q{s0^2} + 2\\,\\q{rho}\\,\\q{s0}\\,\\q{s1}\\,\\q{zero} + \\q{s1^2}\\,\\q{zero^2}}}",
      numbers:
        "\\frac{\\slot{rho} \\cdot \\slot{s0} + \\slot{s1} \\cdot \\slot{zero}}{\\sqrt{\\slot{s0}^2 + 2 \\cdot \\slot{rho} \\cdot \\slot{s0} \\cdot \\slot{s1} \\cdot \\slot{zero} + \\slot{s1}^2 \\cdot \\slot{zero}^2}}",
      of: correlationAt,
    },
    "height-sd": {
      symbol: "\\tau_z",
      letter: "τz",
      name: "standard deviation of the heights of departments at this year",
      short: "spread of heights here",
      ...outcome,
      tex: "\\sqrt{\\q{s0^2} + 2\\,\\q{rho}\\,\\q{s0}\\,\\q{s1}\\,\\q{zero} + \\q{s1^2}\\,\\q{zero^2}}",
      numbers:
        "\\sqrt{\\slot{s0}^2 + 2 \\cdot \\slot{rho} \\cdot \\slot{s0} \\cdot \\slot{s1} \\cdot \\slot{zero} + \\slot{s1}^2 \\cdot \\slot{zero}^2}",
      of: (values) => Math.sqrt(varianceAt(values)),
    },
  },
});
