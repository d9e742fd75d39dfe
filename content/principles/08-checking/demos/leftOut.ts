import { defineDemo } from "#lecture/demo.ts";
import type { learnedSpread } from "#models/learnedSpread.ts";

/** Forecasts of what was left out say of the spread what the likelihood says. */
export const leftOut = defineDemo<typeof learnedSpread>({
  figure: "each-left-out",
  widget: "left-out",
  of: "left",
  goal: "A score of forecasts is the same eight results once more: single ones tell where a model fails, and their sum hardly more of the spread than the likelihood.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["Leave one school out.", "What do the seven expect of it?"],
      notes:
        "Each rod is what the seven others expect of one school, at the spread of the thread; the ring is what came. Move the thread before you ask anything: all rods grow together.",
    },
    {
      kind: "predict",
      words: ["At which spread", "do they forecast best?"],
      notes:
        "Best means: the eight results were most probable by their forecasts, all together. Everybody writes down a spread. Expect numbers near ten (the results differ by that much, M14).",
    },
    {
      kind: "vote",
      words: ["Hands up: near nought?", "Some points? Many?"],
      camps: [
        ["nought", 0],
        ["some", 5],
        ["many", 12],
      ],
      notes:
        "Let one of each camp say what a forecast loses that is too wide, and what one that is too narrow.",
    },
    {
      kind: "reveal",
      words: ["At nought. And the likelihood", "says nearly the same."],
      notes:
        "The curve is the score of the forecasts, the shaded one the posterior of the spread under a flat prior. Both fall off slowly: neither can tell a spread of nought from one of five.",
    },
    {
      kind: "whatIf",
      words: ["Move one result", "far out."],
      set: { values: { yA: 60 } },
      sliders: ["yA"],
      notes:
        "Now both have their top above nought. Show the row of A: it lies outside of its rod while the spread is small, and inside of it only when the spread is beyond some 20 points; at the best spread it is still outside.",
    },
    {
      kind: "explain",
      words: ["The same eight results,", "asked in another way."],
      from: "start",
      sliders: ["tau"],
      notes:
        "A score is no second witness. What it is good for: to compare models that are different in kind. Which school a model fails at is seen from the single forecasts.",
    },
  ],
});
