import { gammaPoissonUpdate } from "#core/conjugate/gammaPoisson.ts";
import { gammaMoments } from "#core/distributions/gamma.ts";
import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { dimension, per } from "#language/dimension.ts";
import { draw, gamma, poisson, product } from "#language/story.ts";

const event = dimension("event", "failures", "failure");
const exposure = dimension("exposure", "thousand hours");
const rate = per(event, exposure);

type Values = ValuesOf<Record<"y" | "t" | "mu" | "beta", number>>;

const posterior = ({ y, t, mu, beta }: Values) =>
  gammaMoments(gammaPoissonUpdate({ count: y, exposure: t, shape: mu * beta, rate: beta }));

/**
 * One rate of events, told by a count over an exposure and by a population that is worth so much more exposure.
 *
 * The population is told by its mean mu and by its strength beta, measured like exposure: its shape and rate are mu beta and
 * beta, so many events over so much exposure that every group borrows.
 */
export const eventRate = defineModel({
  id: "event-rate",
  title: "One rate, with borrowed hours",
  parameters: {
    y: {
      symbol: "y",
      letter: "y",
      name: "number of failures seen",
      short: "failures seen",
      ...event,
      support: "count",
      range: [0, 30],
      limits: [0, 1000],
      step: 1,
      fineStep: 1,
      initial: 4,
      role: "data",
    },
    t: {
      symbol: "t",
      letter: "t",
      name: "running time of the pump",
      short: "time it ran",
      ...exposure,
      support: "positive",
      range: [1, 130],
      limits: [0.1, 10000],
      step: 0.1,
      fineStep: 0.01,
      initial: 2.1,
      bend: 5,
      role: "data",
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "mean of the true failure rates of all pumps",
      short: "population mean",
      ...rate,
      support: "positive",
      range: [0.1, 3],
      limits: [0.1, 100],
      step: 0.05,
      fineStep: 0.01,
      initial: 0.65,
      role: "fixed",
    },
    beta: {
      symbol: "\\beta",
      letter: "β",
      name: "strength of the population: the running time it counts for",
      short: "borrowed time",
      ...exposure,
      support: "positive",
      range: [0.5, 20],
      limits: [0.5, 1000],
      step: 0.1,
      fineStep: 0.01,
      initial: 1.26,
      bend: 1,
      role: "fixed",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true failure rate of the pump",
      ...rate,
      shape: "scalar",
      constraint: "positive",
    },
  },
  data: {},
  story: [
    draw("theta", gamma({ shape: product("mu", "beta"), rate: "beta" })),
    draw("y", poisson({ rate: product("theta", "t") })),
  ],
  derived: {
    "posterior-mean": {
      symbol: "\\hat{\\theta}",
      letter: "θ̂",
      name: "posterior mean of the pump's true failure rate",
      short: "estimate",
      ...rate,
      tex: "\\frac{\\q{y} + \\q{mu}\\,\\q{beta}}{\\q{t} + \\q{beta}}",
      numbers: "\\frac{\\slot{y} + \\slot{mu} \\cdot \\slot{beta}}{\\slot{t} + \\slot{beta}}",
      of: (values) => posterior(values).mean,
    },
    "posterior-sd": {
      symbol: "s",
      letter: "s",
      name: "posterior standard deviation of the pump's true failure rate",
      short: "remaining uncertainty",
      ...rate,
      tex: "\\sqrt{\\frac{\\q{posterior-mean}}{\\q{t} + \\q{beta}}}",
      numbers: "\\sqrt{\\frac{\\slot{posterior-mean}}{\\slot{t} + \\slot{beta}}}",
      of: (values) => Math.sqrt(posterior(values).variance),
    },
    weight: {
      symbol: "w",
      letter: "w",
      name: "share of the weight that the pump's own hours carry",
      short: "weight of own hours",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{t}}{\\q{t} + \\q{beta}}",
      numbers: "\\frac{\\slot{t}}{\\slot{t} + \\slot{beta}}",
      of: ({ t, beta }) => t / (t + beta),
    },
    "own-rate": {
      symbol: "r",
      letter: "r",
      name: "failures the pump has shown, for its own running time",
      short: "own rate",
      ...rate,
      tex: "\\frac{\\q{y}}{\\q{t}}",
      numbers: "\\frac{\\slot{y}}{\\slot{t}}",
      of: ({ y, t }) => y / t,
    },
    "borrowed-failures": {
      symbol: "\\alpha",
      letter: "α",
      name: "failures that a usual pump would have in the borrowed time: the shape of the population",
      short: "borrowed failures",
      ...event,
      tex: "\\q{mu}\\,\\q{beta}",
      numbers: "\\slot{mu} \\cdot \\slot{beta}",
      of: ({ mu, beta }) => mu * beta,
    },
  },
});
