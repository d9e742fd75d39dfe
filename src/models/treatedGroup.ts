import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import { defineModel } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { beta, binomial, draw, product, restOf } from "#language/story.ts";

const rat = dimension("trial", "rats", "rat");
const tumour = dimension("success", "tumours", "tumour");

/** So rarely may a treatment that does nothing be stopped. */
export const RARE = 0.025;

/**
 * How probable each number of tumours is among so many treated rats, if they fare like rats with this Beta law: from no tumour on,
 * each from the one before,
 *
 *   p(j + 1) / p(j) = (t - j) (a + j) / ((j + 1) (b + t - j - 1))
 */
function countsOf(t: number, a: number, b: number): readonly number[] {
  let none = 1;
  for (let j = 0; j < t; j += 1) none *= (b + j) / (a + b + j);
  const chances = [none];
  for (let j = 0; j < t; j += 1)
    chances.push((chances[j]! * ((t - j) * (a + j))) / ((j + 1) * (b + t - j - 1)));
  return chances;
}

/** How probable so many tumours are among the treated, and so many or more; and the first number that is rare enough to stop. */
export function tumoursAmong(t: number, a: number, b: number) {
  const chances = countsOf(t, a, b);
  const atLeast = [...chances];
  for (let j = t - 1; j >= 0; j -= 1) atLeast[j] = atLeast[j]! + atLeast[j + 1]!;
  return { chances, atLeast, stop: atLeast.filter((one) => one > RARE).length };
}

/**
 * A control group, the earlier controls that are lent to it, and a treated group that would fare alike if the treatment did
 * nothing.
 *
 * Earlier groups are told by their mean rate mu and by the number m of rats that they are worth.
 *
 * Source  Tarone, "The use of historical control information in testing for a trend in proportions", Biometrics 38 (1982).
 */
export const treatedGroup = defineModel({
  id: "treated-group",
  title: "A treated group against its controls",
  parameters: {
    m: {
      symbol: "m",
      letter: "m",
      name: "number of rats that the earlier groups count for",
      short: "rats on loan",
      ...rat,
      support: "positive",
      range: [1, 200],
      step: 1,
      fineStep: 1,
      initial: 16,
      bend: 5,
      role: "fixed",
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "mean rate of tumours over the earlier groups",
      short: "rate on loan",
      kind: "share",
      unit: "",
      support: "unit interval",
      range: [0.05, 0.4],
      step: 0.01,
      fineStep: 0.01,
      initial: 0.14,
      role: "fixed",
    },
    n: {
      symbol: "n",
      letter: "n",
      name: "number of rats in the control group",
      short: "controls",
      ...rat,
      support: "count",
      range: [5, 60],
      step: 1,
      fineStep: 1,
      initial: 14,
      role: "data",
    },
    y: {
      symbol: "y",
      letter: "y",
      name: "number of tumours among the controls",
      short: "tumours among controls",
      ...tumour,
      support: "count",
      range: [0, 60],
      step: 1,
      fineStep: 1,
      initial: 4,
      role: "data",
    },
    t: {
      symbol: "t",
      letter: "t",
      name: "number of rats that are treated",
      short: "treated",
      ...rat,
      support: "count",
      range: [10, 60],
      step: 1,
      fineStep: 1,
      initial: 20,
      role: "data",
    },
    k: {
      symbol: "k",
      letter: "k",
      name: "number of tumours among the treated",
      short: "tumours among treated",
      ...tumour,
      support: "count",
      range: [0, 60],
      step: 1,
      fineStep: 1,
      initial: 11,
      role: "data",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true rate of tumours in this experiment",
      kind: "share",
      unit: "",
      shape: "scalar",
      constraint: "unit interval",
    },
  },
  data: {},
  story: [
    draw("theta", beta({ alpha: product("mu", "m"), beta: product(restOf("mu"), "m") })),
    draw("y", binomial({ trials: "n", probability: "theta" })),
    draw("k", binomial({ trials: "t", probability: "theta" })),
  ],
  derived: {
    rate: {
      symbol: "\\hat{\\theta}",
      letter: "θ̂",
      name: "rate of tumours to be expected if the treatment does nothing",
      short: "rate to be expected",
      kind: "share",
      unit: "",
      tex: "\\frac{\\q{y} + \\q{m}\\,\\q{mu}}{\\q{n} + \\q{m}}",
      numbers: "\\frac{\\slot{y} + \\slot{m} \\cdot \\slot{mu}}{\\slot{n} + \\slot{m}}",
      of: ({ y, n, m, mu }) =>
        shrinkRates({ successes: [Math.min(y, n)], trials: [n], m: mu, kappa: m }).mean[0]!,
    },
  },
});
