import { defineDemo } from "#lecture/demo.ts";
import type { learnedSpread } from "#models/learnedSpread.ts";

/** Eighty new schools usually make a peak, ten copies of eight never; what counts is the width. */
export const eighty = defineDemo<typeof learnedSpread>({
  figure: "eighty-schools",
  widget: "eighty",
  of: "eighty",
  goal: "New groups turn the hillside into a peak, slowly; the same groups entered again only make it steeper.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["So few schools could not tell", "how far they lie apart."],
      notes:
        "The dark curve is the likelihood from the eight of the last chapter. Let somebody say again what its top means and what its width means.",
    },
    {
      kind: "predict",
      words: ["Eighty new schools, truly 5 apart.", "Where is the top now?"],
      notes:
        "The upright line is the truth that the schools are drawn from. Some will leave the top at nought, some will say ten because results differ by so much (M14).",
    },
    {
      kind: "vote",
      words: ["If we drew them a hundred times:", "how often is it above nought?"],
      camps: ["always", "mostly", "every second time"],
      notes: "Count hands. Those who say always have forgotten how large the luck is.",
    },
    {
      kind: "reveal",
      words: ["Mostly. And look at the rings:", "the top jumps about."],
      notes:
        "Each ring is the top of one draw of eighty schools, from the same truth. Ask how far from the line the rings lie, and what one may conclude from one table.",
    },
    {
      kind: "whatIf",
      words: "What if all eighty were equal?",
      set: { values: { tau: 0 } },
      sliders: ["tau"],
      notes:
        "About every second draw has a peak all the same. So a peak alone proves no difference.",
    },
    {
      kind: "whatIf",
      words: ["Instead of new schools:", "the same few, again and again."],
      from: "start",
      set: { view: { table: "copies" } },
      notes:
        "The top stays where it was and the hill becomes steep. The formula believes in eighty schools, each with luck of its own. Ask for tables from the class's own work whose rows are no independent groups.",
    },
    {
      kind: "explain",
      words: ["Count groups, not rows.", "Read the width, not the top."],
      from: "start",
      notes: "Back at the start. Let somebody put both sentences into their own words.",
    },
  ],
});
