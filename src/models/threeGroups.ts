import { defineModel, type ValuesOf } from "#language/defineModel.ts";
import { dimension, squared } from "#language/dimension.ts";
import { draw, flat, normal, ratio, sqrtOf } from "#language/story.ts";
import { groupsOfKnownError } from "./groupsOfKnownError.ts";

const outcome = dimension("outcome", "points", "point");
const groups = groupsOfKnownError(outcome);
const trial = dimension("trial", "measurements", "measurement");

const sizeOf = (group: string, initial: number) =>
  ({
    symbol: `n_${group}`,
    letter: `n${group}`,
    name: `number of measurements in group ${group}`,
    short: `measurements in ${group}`,
    ...trial,
    support: "count",
    range: [1, 300],
    step: 1,
    fineStep: 1,
    initial,
    bend: 5,
    role: "fixed",
  }) as const;

const averageOf = (group: string, initial: number) =>
  ({
    symbol: `\\bar{y}_${group}`,
    letter: `ȳ${group}`,
    name: `average of the measurements in group ${group}`,
    short: `average of ${group}`,
    ...outcome,
    support: "real",
    range: [55, 65],
    step: 0.5,
    fineStep: 0.1,
    initial,
    role: "fixed",
  }) as const;

type Name = "nA" | "yA" | "nB" | "yB" | "nC" | "yC" | "sigma2" | "tau2";

/** What the three groups say of the mean of all: each counts by one over the variance of its average about it. */
function learnedOf({ nA, yA, nB, yB, nC, yC, sigma2, tau2 }: ValuesOf<Record<Name, number>>) {
  const y = [yA, yB, yC];
  const w = [nA, nB, nC].map((n) => n / (n * tau2 + sigma2));
  const precision = w.reduce((sum, one) => sum + one, 0);
  return {
    mean: w.reduce((sum, one, j) => sum + one * y[j]!, 0) / precision,
    sd: Math.sqrt(1 / precision),
  };
}

/**
 * Groups of which the number of measurements and their average are known, with both variances held by hand: what they say of the mean
 * of all such groups, and that mean of each of them. The mean has a flat prior.
 *
 * Numbers and averages of three groups are set by hand; that is no part of the story, which any number of groups has.
 */
export const threeGroups = defineModel({
  id: "three-groups",
  title: "Three groups of unequal size",
  parameters: {
    nA: sizeOf("A", 5),
    yA: averageOf("A", 58),
    nB: sizeOf("B", 20),
    yB: averageOf("B", 60.5),
    nC: sizeOf("C", 30),
    yC: averageOf("C", 61.3),
    sigma2: {
      symbol: "\\sigma^2",
      letter: "σ²",
      name: "variance of single measurements within a group",
      short: "variance of measurements",
      ...squared(outcome),
      support: "positive",
      range: [1, 9],
      step: 1,
      fineStep: 0.1,
      initial: 4,
      role: "fixed",
    },
    tau2: {
      symbol: "\\tau^2",
      letter: "τ²",
      name: "variance of the true means between groups",
      short: "variance between groups",
      ...squared(outcome),
      support: "nonnegative",
      range: [0, 12],
      step: 1,
      fineStep: 0.1,
      initial: 7.2,
      role: "fixed",
    },
    mu: {
      symbol: "\\mu",
      letter: "μ",
      name: "mean of all groups",
      short: "mean of all",
      ...outcome,
      support: "real",
      range: [50, 70],
      step: 0.5,
      fineStep: 0.1,
      initial: 60,
      role: "unknown",
    },
  },
  latent: groups.latent,
  data: {
    y: groups.data.y,
    n: {
      symbol: "n",
      letter: "n",
      name: "number of measurements in a group",
      ...trial,
      shape: "group",
      constraint: "count",
    },
  },
  story: [
    draw("mu", flat({ support: "real" })),
    draw("theta[j]", normal({ mean: "mu", sd: sqrtOf("tau2") })),
    draw("y[j]", normal({ mean: "theta[j]", sd: sqrtOf(ratio("sigma2", "n[j]")) })),
  ],
  derived: {
    centre: {
      symbol: "\\hat{\\mu}",
      letter: "μ̂",
      name: "what the three groups say the mean of all is",
      short: "learned mean",
      ...outcome,
      tex: "\\sum_j w_j\\,\\q{y} \\Big/ \\sum_j w_j",
      of: (values) => learnedOf(values).mean,
    },
    doubt: {
      symbol: "s_\\mu",
      letter: "sμ",
      name: "standard deviation with which the three groups leave the mean of all",
      short: "doubt of the mean",
      ...outcome,
      tex: "1 \\Big/ \\sqrt{\\sum_j w_j}",
      of: (values) => learnedOf(values).sd,
    },
  },
});
