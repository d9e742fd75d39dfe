import { defineDemo } from "#lecture/demo.ts";
import type { fixedTruths } from "#models/fixedTruths.ts";

/** Where the population is learned, a school far out loosens the pull on all. */
export const years = defineDemo<typeof fixedTruths>({
  figure: "a-thousand-years",
  widget: "many-years",
  of: "learnt",
  goal: "Where mean and spread are learned from the same schools, one far out makes the others gain less in total, and protects itself.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["Nobody knows the population.", "Who pays for a school far out?"],
      notes:
        "Remind them of the last figure: with mean and spread known, a school beyond the border pays for itself alone. Here both are learned from the same twenty results, each year anew.",
    },
    {
      kind: "predict",
      words: ["Dashed: the population known.", "What do the nineteen save now?"],
      notes:
        "Points of typical error, summed over the nineteen: known, they save 9.5, wherever the school of the hand lies. Everybody writes down a number. Expect 9.5 again (the others have nothing to do with it, M30) and numbers near nought.",
    },
    {
      kind: "vote",
      words: ["Hands up: as much as before?", "Somewhat less? Hardly anything?"],
      camps: ["as much", "somewhat less", "hardly anything"],
      notes: "Let one of each camp say how one school could reach another.",
    },
    {
      kind: "reveal",
      words: ["Less: it makes all schools", "look more different."],
      notes:
        "The bars are a thousand years, the thin curve the long run with the population known. Near the mean all bars stay below the curve. Ask where they reach above it, and why: a weaker pull is welcome further out, and the mean has moved towards those on your school’s side.",
    },
    {
      kind: "whatIf",
      words: ["And if it lay", "24 points out?"],
      set: { values: { d: 24 } },
      sliders: ["d"],
      notes:
        "Drag it outward slowly and watch the bars near the mean sink, and those furthest out rise. Its own loss hardly grows any more: it has loosened the pull on itself.",
    },
    {
      kind: "whatIf",
      words: ["Would you trust", "one single year?"],
      from: "start",
      set: { values: { years: 1 } },
      sliders: ["years"],
      notes:
        "One year: bars of any size, to both sides. Raise the years and let them say from when on they would believe the picture.",
    },
    {
      kind: "explain",
      words: ["What is learned together", "is paid for together."],
      from: "start",
      sliders: ["d"],
      notes:
        "Even with nobody far out learning costs a fifth. Ask what one could do: look at the school by itself, or let the population have long tails, which the next figures try.",
    },
  ],
});
