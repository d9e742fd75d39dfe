import { defineModel } from "#language/defineModel.ts";
import { learnedSpread } from "./learnedSpread.ts";

/** A power to which a part of the posterior is raised: 1 leaves it as it is. */
const power = {
  unit: "",
  step: 0.5,
  fineStep: 0.1,
  initial: 1,
  role: "fixed",
} as const;

/**
 * The same groups that teach their spread, with powers of prior and likelihood set by hand: to see on which of the two an answer
 * hangs. They are no part of the story.
 *
 * Source  Kallioinen, Paananen, Bürkner & Vehtari (2023), Statistics and Computing 34, 57.
 */
export const weighedSpread = defineModel({
  ...learnedSpread,
  id: "weighed-spread",
  title: "Groups that teach their spread, prior and data weighed",
  parameters: {
    ...learnedSpread.parameters,
    priorPower: {
      symbol: "\\alpha",
      letter: "α",
      name: "power to which the prior of the spread is raised",
      short: "power of the prior",
      support: "nonnegative",
      range: [0, 4],
      ...power,
    },
    dataPower: {
      symbol: "\\lambda",
      letter: "λ",
      name: "power to which the likelihood is raised",
      short: "power of the likelihood",
      support: "positive",
      range: [0.5, 4],
      ...power,
    },
  },
});
