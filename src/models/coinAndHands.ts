import { defineModel } from "#language/defineModel.ts";
import { countsThatDiffer } from "./countsThatDiffer.ts";

const counts = countsThatDiffer("at", "a place");

/**
 * Counts that two hands make, with a whole number for the shape of the rates: a coin, flipped until so many heads, piles up tails
 * with the same law.
 *
 * Convention  heads with probability r / (r + mu), flips until head number r, and what counts are the tails. Series and flips are
 *             no part of the story, which is that of two hands.
 * Source      Johnson, Kemp and Kotz, Univariate Discrete Distributions (2005), chapter 5.
 */
export const coinAndHands = defineModel({
  id: "coin-and-hands",
  title: "Two hands and a coin that make one pile",
  parameters: {
    r: {
      symbol: "r",
      letter: "r",
      name: "heads of a series: with the last of them it ends",
      short: "heads of a series",
      unit: "",
      support: "positive",
      range: [1, 10],
      step: 1,
      fineStep: 1,
      initial: 2,
      role: "fixed",
    },
    mu: {
      ...counts.mu,
      name: "mean of the tails of a series, and of the counts of two hands",
      short: "mean",
      range: [1, 4],
      initial: 2,
      bend: undefined,
    },
    series: {
      symbol: "k",
      letter: "k",
      name: "series that have begun",
      short: "series so far",
      unit: "",
      support: "count",
      range: [1, 150],
      step: 1,
      fineStep: 1,
      initial: 150,
      bend: 10,
      role: "fixed",
    },
    flips: {
      symbol: "f",
      letter: "f",
      name: "flips of the present series so far; beyond its last, it is at its end",
      short: "flips of this series",
      unit: "",
      support: "count",
      range: [1, 60],
      step: 1,
      fineStep: 1,
      initial: 60,
      bend: 10,
      role: "fixed",
    },
  },
  latent: counts.latent,
  data: counts.data,
  story: counts.story,
  derived: {
    variance: { ...counts.variance, name: "variance of the tails of a series, and of the counts" },
    heads: { ...counts.heads, name: "chance of heads of the coin" },
  },
});
