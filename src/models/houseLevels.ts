import { normalCdf } from "#core/distributions/normal.ts";
import { givenTau } from "#core/pooling/knownErrors/givenTau.ts";
import { type DataOf, defineModel, type Quantity, type ValuesOf } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { draw, flat, normal, product, ratio, sqrtOf, sum } from "#language/story.ts";

const level = dimension("level", "picocuries", "picocurie");
const house = dimension("house", "houses", "house");
const ofGroup = { shape: "group" } as const;

type Values = ValuesOf<Record<"tau" | "sigma" | "beta", number>>;
type Floor = ValuesOf<Record<"floor" | "limit", number>>;
type Houses = DataOf<Record<"n" | "y" | "x", Quantity & { readonly shape: "group" }>>;

/** What is known of each county's log level in basements: its own mean, and pulled towards the mean of the counties. */
export function levelsOf({ tau, sigma, beta }: Values, { n, y, x }: Houses) {
  const own = y.map((mean, j) => mean - beta * x[j]!);
  const error = n.map((houses) => sigma / Math.sqrt(houses));
  const { mu, theta, pull } = givenTau({ y: own, sigma: error, tau });
  return { own, error, mu, theta, keep: pull.map((share) => 1 - share) };
}

/** The chance that one house shows more than the limit, where the log level of its county's basements is known so well. */
export function chanceAbove(
  { sigma, beta, floor, limit }: Values & Floor,
  { mean, sd }: { readonly mean: number; readonly sd: number },
): number {
  const reach = Math.sqrt(sigma ** 2 + sd ** 2);
  return normalCdf((mean + beta * floor - Math.log(limit)) / reach, 0, 1);
}

/**
 * Radon in houses of counties, in logarithms: a county has a level in its basements, a first floor has less by a fixed step, houses
 * scatter about that. Limit, price, floor and county of the house that is asked about are no part of the story.
 *
 * Source  Price, Nero & Gelman (1996); Gelman & Hill, Data Analysis Using Regression and Multilevel/Hierarchical Models (2007),
 *         chapter 12.
 */
export const houseLevels = defineModel({
  id: "house-levels",
  title: "Levels of counties, from their houses",
  parameters: {
    tau: {
      symbol: "\\tau",
      letter: "τ",
      name: "standard deviation of the log levels between counties",
      short: "spread between counties",
      unit: "",
      support: "nonnegative",
      range: [0, 10],
      step: 0.05,
      fineStep: 0.01,
      initial: 0.33,
      bend: 0.2,
      role: "unknown",
    },
    county: {
      symbol: "j",
      letter: "j",
      name: "number of the county the house stands in, by the alphabet",
      short: "county",
      unit: "",
      support: "count",
      range: [1, 85],
      step: 1,
      fineStep: 1,
      initial: 36,
      // So far out that the rail is straight.
      bend: 1000,
      role: "fixed",
    },
    floor: {
      symbol: "f",
      letter: "f",
      name: "floor the family lives on: 0 for the basement, 1 for the first floor",
      short: "floor",
      unit: "",
      support: "nonnegative",
      range: [0, 1],
      step: 1,
      fineStep: 1,
      initial: 0,
      role: "fixed",
    },
    price: {
      symbol: "c",
      letter: "c",
      name: "price of a measurement, as a share of that of lowering the radon",
      short: "price of measuring",
      kind: "share",
      unit: "",
      support: "unit interval",
      range: [0.02, 0.48],
      step: 0.02,
      fineStep: 0.01,
      initial: 0.2,
      role: "fixed",
    },
    limit: {
      symbol: "L",
      letter: "L",
      name: "level from which a house is to be mended",
      short: "limit",
      ...level,
      support: "positive",
      range: [1, 10],
      step: 0.5,
      fineStep: 0.1,
      initial: 4,
      role: "fixed",
    },
    sigma: {
      symbol: "\\sigma",
      letter: "σ",
      name: "standard deviation of the logs of single houses of one county",
      short: "scatter of houses",
      unit: "",
      support: "positive",
      range: [0.1, 2],
      step: 0.05,
      fineStep: 0.01,
      initial: 0.76,
      role: "fixed",
    },
    beta: {
      symbol: "\\beta",
      letter: "β",
      name: "step in the logarithm from the basement to the first floor",
      short: "first floor",
      unit: "",
      support: "real",
      range: [-2, 1],
      step: 0.05,
      fineStep: 0.01,
      initial: -0.69,
      role: "fixed",
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "mean of the log levels of all counties",
      short: "mean of the counties",
      unit: "",
      support: "real",
      range: [-1, 4],
      step: 0.1,
      fineStep: 0.01,
      initial: 1.46,
      role: "unknown",
    },
  },
  latent: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "mean log of the basements of a county",
      unit: "",
      ...ofGroup,
      constraint: "real",
    },
  },
  data: {
    n: {
      symbol: "n",
      letter: "n",
      name: "number of houses measured in a county",
      ...house,
      ...ofGroup,
      constraint: "positive",
    },
    x: {
      symbol: "x",
      letter: "x",
      name: "share of the houses of a county that were measured on the first floor",
      unit: "",
      ...ofGroup,
      constraint: "unit interval",
    },
    y: {
      symbol: "y",
      letter: "y",
      name: "mean log of the houses of a county",
      unit: "",
      ...ofGroup,
      constraint: "real",
    },
  },
  story: [
    draw("mu", flat({ support: "real" })),
    draw("tau", flat({ support: "nonnegative" })),
    draw("theta[j]", normal({ mean: "mu", sd: "tau" })),
    draw(
      "y[j]",
      normal({
        mean: sum("theta[j]", product("beta", "x[j]")),
        sd: ratio("sigma", sqrtOf("n[j]")),
      }),
    ),
  ],
  derived: {
    keep: {
      symbol: "w",
      letter: "w",
      name: "share of an estimate that comes from the county's own houses",
      short: "weight of own houses",
      kind: "share",
      unit: "",
      ...ofGroup,
      tex: "\\frac{\\q{n}\\,\\q{tau^2}}{\\q{n}\\,\\q{tau^2} + \\q{sigma^2}}",
      numbers:
        "\\frac{\\slot{n} \\cdot \\slot{tau}^2}{\\slot{n} \\cdot \\slot{tau}^2 + \\slot{sigma}^2}",
      of: (values, data) => levelsOf(values, data).keep,
    },
    typical: {
      symbol: "m",
      letter: "m",
      name: "level of the middle one of a county's basements, as estimated",
      short: "usual basement",
      ...level,
      ...ofGroup,
      tex: "e^{\\q{theta}}",
      of: (values, data) => levelsOf(values, data).theta.mean.map(Math.exp),
    },
    chance: {
      symbol: "p",
      letter: "p",
      name: "chance that a house of a county is above the limit",
      short: "chance above the limit",
      kind: "share",
      unit: "",
      ...ofGroup,
      tex: "\\Phi\\!\\left(\\frac{\\q{theta} + \\q{beta}\\,\\q{floor} - \\ln \\q{limit}}{\\q{sigma}}\\right)",
      of: (values, data) => {
        const { mean, sd } = levelsOf(values, data).theta;
        return mean.map((at, j) => chanceAbove(values, { mean: at, sd: sd[j]! }));
      },
    },
  },
});
