import { defineDemo } from "#lecture/demo.ts";
import type { plannedStudy } from "#models/plannedStudy.ts";

/** One budget: how many groups, and how many in each, depends on what is asked. */
export const plan = defineDemo<typeof plannedStudy>({
  figure: "how-many-in-each",
  widget: "planned",
  of: "plan",
  goal: "How many groups and how many in each depends on the question: all, the spread, or one.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["One budget. Many schools", "or many students in each?"],
      notes:
        "A visit costs as much as twenty tests, the budget would pay for six hundred tests without visits. Ask what a second student of the same school tells that the first did not.",
    },
    {
      kind: "predict",
      words: ["How many in each,", "for the mean of all schools?"],
      notes:
        "Everybody writes a number down. Expect large ones (a class is what one thinks of, M10) and a few ones.",
    },
    {
      kind: "vote",
      words: ["Hands up: a few? Half a class?", "A whole class?"],
      camps: [
        ["a few", 3],
        ["half a class", 12],
        ["a whole class", 30],
      ],
      notes: "Let one of each camp say what the money goes for in their plan.",
    },
    {
      kind: "reveal",
      words: ["Neither few nor a class;", "and the bottom is flat."],
      notes:
        "9 over 4, times the root of 20, is 10.06, and the budget reaches twenty schools. From 5 to 20 in each the mean errs at most 6 % further than at ten. The spread wants 17 in each.",
    },
    {
      kind: "whatIf",
      words: ["What if visits", "cost nothing?"],
      set: { values: { cost: 0 } },
      sliders: ["cost"],
      notes:
        "Then one in each is best for the mean, and five for the spread: the variance of scores within a school over that between schools.",
    },
    {
      kind: "explain",
      words: ["All, the spread, or one:", "each has a plan of its own."],
      from: "start",
      sliders: ["n"],
      notes:
        "Drag the mark to the right: the curve of one school falls all the way, while the mean of all gets worse. Ask which of the two their last study was about.",
    },
  ],
});
