import { defineDemo } from "#lecture/demo.ts";
import type { threeLevels } from "#models/threeLevels.ts";

/** What two students share of the variance is the correlation of their scores. */
export const pairs = defineDemo<typeof threeLevels>({
  figure: "pairs-of-students",
  widget: "pairs",
  of: "pairs",
  goal: "An intraclass correlation is a share of variance and the correlation of two members; with three levels there are two.",
  minutes: 6,
  steps: [
    {
      kind: "ask",
      words: ["Two students of one class.", "One scored high. And the other?"],
      notes:
        "Each dot is a pair: the first student across, the second upwards. Let somebody read one dot aloud before anything is said of correlation.",
    },
    {
      kind: "vote",
      words: ["Two of one school, of two classes:", "do their scores go together?"],
      camps: ["yes", "no"],
      notes:
        "Count both. Whoever says no has forgotten that they share a school; whoever says as much as before has forgotten the class.",
    },
    {
      kind: "reveal",
      words: "They do, by what they share.",
      set: { view: { pair: "school" } },
      sliders: ["omega"],
      notes:
        "The cloud is rounder and the line less steep. The bar says why: only the schools’ part is shared now. Draw other pairs a few times, so that they see how far two hundred pairs lead from the line.",
    },
    {
      kind: "whatIf",
      words: "What if classes differ by 12 points?",
      set: { values: { tau: 12 }, view: { pair: "class" } },
      sliders: ["tau"],
      notes:
        "Guess the share first. It is not 18 of 27: spreads are squared before they are added.",
    },
    {
      kind: "explain",
      words: ["A share of variance", "is a correlation of two members."],
      sliders: ["tau"],
      from: "start",
      notes:
        "Ask what a report leaves out that says “the ICC is 0.27”. It does not say of which two.",
    },
  ],
});
