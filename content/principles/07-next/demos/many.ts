import { defineDemo } from "#lecture/demo.ts";
import type { moreGroups } from "#models/moreGroups.ts";

/** The mean of all grows sure with the number of groups; the next group does not. */
export const many = defineDemo<typeof moreGroups>({
  figure: "two-hundred-farms",
  widget: "more-farms",
  of: "many",
  goal: "More groups settle the mean; how far groups differ is not settled away.",
  minutes: 6,
  steps: [
    {
      kind: "ask",
      words: ["Ten farms were tried.", "What would more of them buy?"],
      notes:
        "Somebody will say: certainty. Ask whose, that of the ministry or that of the eleventh farmer.",
    },
    {
      kind: "predict",
      words: ["After two hundred farms:", "how sure is the next?"],
      notes: "Everybody writes a number of bushels down. Ten farms leave a little over three.",
    },
    {
      kind: "vote",
      words: ["Hands up: under one?", "About two? Still three?"],
      camps: ["under one", "about two", "still three"],
      notes: "Those who say under one have read the curve of the mean (M27). Let them say so.",
    },
    {
      kind: "reveal",
      words: ["The mean grows sure;", "the next farm hardly."],
      notes:
        "From ten farms to two hundred the doubt about the mean falls from 1.08 to .24, that about the next one from 3.19 to 3.01.",
    },
    {
      kind: "whatIf",
      words: ["What if farms", "hardly differed?"],
      set: { values: { tau: 0.5 } },
      sliders: ["tau"],
      notes:
        "Then the two curves fall nearly together while there are few: what is doubtful of the next farm is what is doubtful of the mean.",
    },
    {
      kind: "explain",
      words: ["A mean is learned.", "A spread stays."],
      from: "start",
      sliders: ["groups"],
      notes:
        "Drag the mark to the right. Ask which of the two curves a forest plot prints as its diamond.",
    },
  ],
});
