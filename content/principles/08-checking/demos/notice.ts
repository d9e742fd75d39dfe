import { defineDemo } from "#lecture/demo.ts";
import type { learnedSpread } from "#models/learnedSpread.ts";

/** A model taught by a slip of the pen makes room for it; those who have not seen it cry out. */
export const notice = defineDemo<typeof learnedSpread>({
  figure: "would-it-notice",
  widget: "checked",
  of: "slip",
  goal: "A model that an outlier has helped to teach is hardly surprised by it; the forecast of the others is.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["A clerk exchanges two digits.", "Does the model notice?"],
      notes:
        "Eight results; A gained 28 and was typed as 82. Ask what a model that learns mean and spread from all eight would say of such a school.",
    },
    {
      kind: "predict",
      words: ["Of a hundred new schools,", "how many as high as A?"],
      notes:
        "Everybody writes down a number. Expect none at all (the others lie between −3 and 18) and a few guesses well above.",
    },
    {
      kind: "vote",
      words: ["Hands up: none?", "A few? Many?"],
      camps: ["none", "a few", "ten or more"],
      notes: "Let one of each camp say from whom the model has its spread.",
    },
    {
      kind: "reveal",
      words: ["A few. It has made room", "for what it was told."],
      notes:
        "About three of 100: uncommon, and no alarm. The thin curve was taught by the seven others: for them it is fewer than one in 1,000.",
    },
    {
      kind: "whatIf",
      words: ["And if the clerk", "had typed 100?"],
      set: { values: { yA: 100 } },
      sliders: ["yA"],
      notes:
        "Drag A from 28 to 100 and watch the thick curve run after it. From about 60 on its share stops falling: read the number, the eye hardly sees it.",
    },
    {
      kind: "explain",
      words: ["Ask those who", "have not seen it."],
      from: "start",
      sliders: ["yA"],
      notes:
        "Say that one would leave out each school in turn, not only the one that looks odd (the figure leaves out A alone). On the page, the mean of all as test quantity hardly can fail: the model has learned its mean from it.",
    },
  ],
});
