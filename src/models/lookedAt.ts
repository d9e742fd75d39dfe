import { defineModel } from "#language/defineModel.ts";
import { dimension } from "#language/dimension.ts";
import { countsThatDiffer, varianceOf } from "./countsThatDiffer.ts";

const counts = countsThatDiffer("on", "a leaf");
const leaf = dimension("place", "leaves", "leaf");

/** So many standard errors an interval of 95 % reaches on either side. */
const Z = 1.959963984540054;

/** How far an interval of 95 % reaches on either side of the mean of so many counts. */
export const reachOf = (variance: number, k: number): number => Z * Math.sqrt(variance / k);
/** How many counts make it reach no further than this. */
export const neededFor = (variance: number, margin: number): number =>
  (Z ** 2 * variance) / margin ** 2;

/**
 * Counts on some leaves, each leaf with a rate of its own: how many does one have to look at?
 *
 * Convention  mean mu and shape r as in `mixed-counts`: variance mu + mu² / r. How many leaves are looked at, and how near one
 *             wants to come, are no part of the story.
 * Source      Bliss & Fisher, Biometrics 9 (1953).
 */
export const lookedAt = defineModel({
  id: "looked-at",
  title: "Counts on some of many leaves",
  parameters: {
    k: {
      symbol: "k",
      letter: "k",
      name: "number of leaves looked at",
      short: "leaves looked at",
      ...leaf,
      support: "count",
      range: [5, 150],
      step: 5,
      fineStep: 1,
      initial: 25,
      role: "fixed",
    },
    margin: {
      symbol: "d",
      letter: "d",
      name: "how far above the mean the line lies from which one sprays",
      short: "room to the line",
      unit: "",
      support: "positive",
      range: [0.1, 1],
      step: 0.05,
      fineStep: 0.01,
      initial: 0.35,
      role: "fixed",
    },
    r: {
      symbol: "r",
      letter: "r",
      name: "shape of the rates: the larger, the more alike leaves are",
      short: "how alike leaves are",
      unit: "",
      support: "positive",
      range: [0.2, 50],
      step: 0.1,
      fineStep: 0.001,
      initial: 1.025,
      bend: 1,
      role: "fixed",
    },
    mu: counts.mu,
  },
  latent: counts.latent,
  data: counts.data,
  story: counts.story,
  derived: {
    variance: counts.variance,
    needed: {
      symbol: "k_d",
      letter: "k",
      name: "leaves that make an interval reach no further than the line",
      short: "leaves that it takes",
      ...leaf,
      tex: "\\frac{1.96^2}{\\q{margin}^2} \\left( \\q{mu} + \\frac{\\q{mu}^2}{\\q{r}} \\right)",
      of: ({ mu, r, margin }) => neededFor(varianceOf(mu, r), margin),
    },
  },
});
