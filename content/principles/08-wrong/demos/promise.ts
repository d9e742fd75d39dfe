import { defineDemo } from "#lecture/demo.ts";
import type { heldTruth } from "#models/heldTruth.ts";

/** An interval is calibrated over the population, not for each member of it. */
export const promise = defineDemo<typeof heldTruth>({
  figure: "a-promise-to-all",
  widget: "of-whom",
  of: "twenty",
  goal: "The 95 % of an interval is an average over the population: more near the middle, fewer far out.",
  minutes: 6,
  steps: [
    {
      kind: "ask",
      words: ["Intervals for each school.", "Do they hold for each school?"],
      notes:
        "The question is over years: the truth of a school stays, its students change. Collect a yes and a no with reasons.",
    },
    {
      kind: "reveal",
      words: ["On average over all schools.", "Near ones more, far ones fewer."],
      notes: "The curve is above the line near the state and falls below it further out.",
    },
    {
      kind: "whatIf",
      words: "And a school far out?",
      set: { values: { d: 12 } },
      sliders: ["d"],
      notes:
        "Three spreads from the state, and two of three intervals hold it, where 95 of 100 were promised. Such schools are rare, which is why the average is kept.",
    },
    {
      kind: "whatIf",
      words: ["What if more students", "were tested?"],
      set: { values: { n: 60 } },
      sliders: ["n", "d"],
      notes: "The pull gets weaker, and the promise to all comes nearer to one to each.",
    },
    {
      kind: "explain",
      words: ["A promise to all", "is not one to each."],
      from: "start",
      sliders: ["d"],
      notes: "Ask where in their own field somebody lies far out, and reads an interval of 95 %.",
    },
  ],
});
