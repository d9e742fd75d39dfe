import { defineDemo } from "#lecture/demo.ts";
import type { groupMeans } from "#models/groupMeans.ts";

/** Whoever leads a list of unequal groups was mostly lucky; shrinking finds the good ones. */
export const funnel = defineDemo<typeof groupMeans>({
  figure: "funnel",
  widget: "funnel",
  of: "state",
  goal: "The highest averages belong to small groups and fall back; the highest estimates hold what they say.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["Every ring is a school.", "Which would you visit?"],
      notes:
        "To the right the larger, upwards the better. Let somebody come forward and point at five, before you say what the numbers beside the rings are: students tested. Ask what the two lines are.",
    },
    {
      kind: "predict",
      words: ["Next year, with other students:", "what will the marked ones average?"],
      notes:
        "Everybody writes down one number. Expect this year's average (M21: nothing has changed, so why should they fall) and now and then more (M14).",
    },
    {
      kind: "vote",
      words: ["Hands up: as high again? Lower?", "As low as the state?"],
      camps: ["as high again", "lower", "as low as all"],
      notes:
        "Count aloud. Whoever says lower shall give a reason: what happens to the five between the two years? Nothing does. They were picked.",
    },
    {
      kind: "reveal",
      words: ["Crosses are next year.", "Nothing happened but the picking."],
      notes:
        "The crosses lie below their rings nearly all. Ask what the five lowest would do, and whether one needs a cause for it.",
    },
    {
      kind: "explain",
      words: ["Luck has the shape", "of a trumpet."],
      notes:
        "Sigma over the root of n. The top of the list is the top of the wide end. Then: what would undo it?",
    },
    {
      kind: "whatIf",
      words: ["Assume that schools differ", "by 4, and fold."],
      set: { values: { tau: 4 } },
      sliders: ["tau"],
      notes:
        "Go slowly from the right. One map moves dots and lines: small schools fold first. The leaders are now schools of a few dozen students and more, and next year they keep what they say.",
    },
    {
      kind: "whatIf",
      words: ["And if schools", "hardly differed?"],
      set: { values: { tau: 1 } },
      sliders: ["tau"],
      notes:
        "Folded too far: even the large ones are pulled, and what the five say is too little for them. At nought nobody leads.",
    },
    {
      kind: "whatIf",
      words: "Is it always so? Other schools.",
      set: { values: { tau: 4 }, seed: 934 },
      sliders: ["tau"],
      notes:
        "Next year has luck of its own, so the agreement is one on average. Draw more states from the page, and count how often the five estimates say too much and how often too little.",
    },
    {
      kind: "explain",
      words: ["An average needs a correction", "for having been picked."],
      from: "start",
      notes:
        "Back at the start. An estimate that has been pulled by its own weight needs none: that was the fold. Ask where else somebody visits the top of a list: hospitals, funds, towns, genes.",
    },
  ],
});
