import { gammaPoissonUpdate } from "#core/conjugate/gammaPoisson.ts";
import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { dimension, per } from "#language/dimension.ts";
import { draw, gamma, poisson, product, ratio } from "#language/story.ts";

const claim = dimension("claim", "claims", "claim");
const time = dimension("time", "years", "year");
const rate = per(claim, time);

type Values = ValuesOf<Record<"y" | "t" | "mu" | "r", number>>;

/** Mean and variance of what is known of the driver; all laws of the Gamma distribution weigh too much for these two. */
function posterior({ y, t, mu, r }: Values) {
  const { shape, rate } = gammaPoissonUpdate({ count: y, exposure: t, shape: r, rate: r / mu });
  return { mean: shape / rate, variance: shape / rate ** 2 };
}

/**
 * The claims of one driver among drivers who differ: rates are Gamma with mean mu and shape r, claims of t years Poisson.
 *
 * Convention  r as in `mixed-counts`: the larger, the more alike drivers are. The population counts for r claims in r / mu years.
 * Source      Buehlmann, Mathematical Methods in Risk Theory (1970).
 */
export const driverClaims = defineModel({
  id: "driver-claims",
  title: "One driver among drivers who differ",
  parameters: {
    y: {
      symbol: "y",
      letter: "y",
      name: "number of claims of the driver",
      short: "claims so far",
      ...claim,
      support: "count",
      range: [0, 4],
      step: 1,
      fineStep: 1,
      initial: 1,
      role: "data",
    },
    t: {
      symbol: "t",
      letter: "t",
      name: "years the driver has been insured",
      short: "years insured",
      ...time,
      support: "positive",
      range: [1, 30],
      step: 1,
      fineStep: 0.1,
      initial: 1,
      role: "data",
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "mean of the true claim rates of all drivers",
      short: "claims of all drivers",
      ...rate,
      support: "positive",
      range: [0.05, 0.5],
      step: 0.01,
      fineStep: 0.001,
      initial: 0.155,
      role: "fixed",
    },
    r: {
      symbol: "r",
      letter: "r",
      name: "shape of the rates: the larger, the more alike drivers are",
      short: "how alike drivers are",
      unit: "",
      support: "positive",
      range: [0.2, 50],
      step: 0.1,
      fineStep: 0.01,
      initial: 1.03,
      bend: 1,
      role: "fixed",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true claim rate of the driver",
      ...rate,
      shape: "scalar",
      constraint: "positive",
    },
  },
  data: {},
  story: [
    draw("theta", gamma({ shape: "r", rate: ratio("r", "mu") })),
    draw("y", poisson({ rate: product("theta", "t") })),
  ],
  derived: {
    "posterior-mean": {
      symbol: "\\hat{\\theta}",
      letter: "θ̂",
      name: "posterior mean of the driver's true claim rate",
      short: "claims to expect",
      ...rate,
      tex: "\\q{mu}\\,\\frac{\\q{r} + \\q{y}}{\\q{r} + \\q{mu}\\,\\q{t}}",
      numbers:
        "\\slot{mu} \\cdot \\frac{\\slot{r} + \\slot{y}}{\\slot{r} + \\slot{mu} \\cdot \\slot{t}}",
      of: (values) => posterior(values).mean,
    },
    "posterior-sd": {
      symbol: "s",
      letter: "s",
      name: "posterior standard deviation of the driver's true claim rate",
      short: "remaining uncertainty",
      ...rate,
      tex: "\\q{mu}\\,\\frac{\\sqrt{\\q{r} + \\q{y}}}{\\q{r} + \\q{mu}\\,\\q{t}}",
      numbers:
        "\\slot{mu} \\cdot \\frac{\\sqrt{\\slot{r} + \\slot{y}}}{\\slot{r} + \\slot{mu} \\cdot \\slot{t}}",
      of: (values) => Math.sqrt(posterior(values).variance),
    },
    premium: {
      symbol: "p",
      letter: "p",
      name: "premium of the driver, as a share of that of a new one",
      short: "premium",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{r} + \\q{y}}{\\q{r} + \\q{mu}\\,\\q{t}}",
      numbers: "\\frac{\\slot{r} + \\slot{y}}{\\slot{r} + \\slot{mu} \\cdot \\slot{t}}",
      of: (values) => posterior(values).mean / values.mu,
    },
  },
});
