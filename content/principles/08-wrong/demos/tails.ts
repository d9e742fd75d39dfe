import { defineDemo } from "#lecture/demo.ts";
import type { otherPopulations } from "#models/otherPopulations.ts";

/** Long tails let a far school go in part, and others pay for it. */
export const tails = defineDemo<typeof otherPopulations>({
  figure: "a-population-that-lets-go",
  widget: "let-go",
  of: "far",
  goal: "A population with long tails lets a far school go in part, and schools nearer to the mean pay for it.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["A school far out is pulled.", "Must that be?"],
      notes:
        "Below are two populations with the same mean and the same middle half: dashed a Student-t, thin a Normal one. Ask what each of them would say of a school at 14 points.",
    },
    {
      kind: "predict",
      words: ["From where on do long tails", "serve a school better?"],
      notes:
        "Everybody writes down a distance. Expect small ones (long tails are thought to help everywhere) and six points or so (where a Normal population begins to cost).",
    },
    {
      kind: "vote",
      words: ["Hands up: close by?", "At the border? Further out?"],
      camps: [
        ["close by", 2],
        ["at the border", 6],
        ["further out", 10],
      ],
      notes: "Let one of each camp say who pays for it, if a far school is let go.",
    },
    {
      kind: "reveal",
      words: ["Only far out.", "Nearer, most schools pay."],
      notes:
        "Between 1.8 and 8.1 points the Student-t errs more than the Normal, and more than half of all schools lie there. Nearer to the mean than that it errs less: it is more crowded there.",
    },
    {
      kind: "whatIf",
      words: ["Fewer degrees of freedom:", "who gains, who pays?"],
      set: { values: { nu: 2 } },
      sliders: ["nu", "d"],
      notes:
        "With longer tails a far school loses less, and a nearer one pays more. With thirty degrees of freedom the two curves lie close together up to ten points or so.",
    },
    {
      kind: "whatIf",
      words: ["And if there are two kinds?", "Look at the middle."],
      set: { values: { d: 0 }, view: { population: "kinds" } },
      sliders: ["gap", "d"],
      notes:
        "A school between the kinds is put to one side this year and to the other next year. Draw the kinds together, and luck covers the gap: the middle gains again.",
    },
    {
      kind: "explain",
      words: ["Each population serves", "the schools it expects."],
      from: "start",
      sliders: ["d"],
      notes:
        "Take the school to the mean, then drag it outward, and watch the lower row: how far is an average pulled? Ask who in their own field would pay for long tails.",
    },
  ],
});
