import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { binomial, draw, uniform } from "#language/story.ts";

type Values = ValuesOf<Record<"theta" | "n" | "y", number>>;

/**
 * The Binomial probability of y in n, factor by factor: exact enough for a few trials, and light, since a page loads its
 * models before anything else.
 */
export function chanceOfCount(y: number, n: number, theta: number): number {
  if (y < 0 || y > n) return 0;
  let chance = (1 - theta) ** (n - y);
  for (let k = 1; k <= y; k++) chance *= (theta * (n - y + k)) / k;
  return chance;
}

/** There are never more successes than trials, wherever two knobs stand. */
const chanceOf = ({ theta, n, y }: Values) => chanceOfCount(Math.min(y, n), n, theta);

/**
 * One count at one chance: how probable a number of successes is, were the chance known.
 *
 * Held at its count and moved along the chance, that probability is the likelihood.
 */
export const countAtRate = defineModel({
  id: "count-at-rate",
  title: "One count, if its chance were known",
  parameters: {
    theta: {
      symbol: "\\theta",
      letter: "θ",
      name: "true chance of success",
      short: "true chance",
      unit: "",
      support: "unit interval",
      range: [0.1, 0.9],
      step: 0.01,
      fineStep: 0.01,
      initial: 0.5,
      role: "unknown",
    },
    n: {
      symbol: "n",
      letter: "n",
      name: "number of trials seen",
      short: "trials seen",
      ...dimension("trial", "trials", "trial"),
      support: "count",
      range: [4, 10],
      step: 1,
      fineStep: 1,
      initial: 10,
      role: "data",
    },
    y: {
      symbol: "y",
      letter: "y",
      name: "number of successes among them",
      short: "successes among them",
      ...dimension("success", "successes", "success"),
      support: "count",
      range: [0, 10],
      step: 1,
      fineStep: 1,
      initial: 7,
      role: "data",
    },
  },
  latent: {},
  data: {},
  story: [
    draw("theta", uniform({ low: 0, high: 1 })),
    draw("y", binomial({ trials: "n", probability: "theta" })),
  ],
  derived: {
    likelihood: {
      symbol: "p(y \\mid \\theta)",
      letter: "p",
      name: "probability of the count, were this the true chance",
      short: "probability of the count",
      unit: "",
      tex: "\\binom{\\q{n}}{\\q{y}}\\,\\q{theta}^{\\q{y}}\\,(1-\\q{theta})^{\\q{n}-\\q{y}}",
      of: chanceOf,
    },
  },
});
