import { dimension } from "#language/dimension.ts";

const outcome = dimension("outcome", "points", "point");

/** A spread of true means, or of scores, in points. */
const spread = {
  ...outcome,
  support: "nonnegative",
  range: [0, 30],
  step: 1,
  fineStep: 0.1,
  role: "fixed",
  bend: 3,
} as const;

/** Where a score or a mean may lie. */
const place = {
  ...outcome,
  support: "real",
  range: [40, 100],
  step: 1,
  fineStep: 0.1,
} as const;

/** A true mean that nobody sees. */
const trueMean = { ...outcome, shape: "scalar", constraint: "real" } as const;

/** What every tree of scores shares, however many levels it has: how classes and students differ, and what a place on it is. */
export const scoresInClasses = {
  outcome,
  spread,
  place,
  trueMean,
  tau: {
    symbol: "\\tau",
    letter: "τ",
    name: "standard deviation of the true means between classes of a school",
    short: "between classes",
    ...spread,
    initial: 4,
  },
  sigma: {
    symbol: "\\sigma",
    letter: "σ",
    name: "standard deviation of single scores between students of a class",
    short: "between students",
    ...spread,
    support: "positive",
    range: [1, 30],
    initial: 9,
  },
} as const;
