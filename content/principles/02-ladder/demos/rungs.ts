import { defineDemo } from "#lecture/demo.ts";
import type { learnedRates } from "#models/learnedRates.ts";

/** A story is told downwards and understood upwards, and its rungs have many names. */
export const rungs = defineDemo<typeof learnedRates>({
  figure: "rungs-of-a-city",
  widget: "rungs",
  of: "rungs",
  goal: "A hierarchical model draws from the top down; to infer is to climb from the data up, and to come down again.",
  minutes: 7,
  steps: [
    {
      kind: "ask",
      words: ["A city draws shops,", "shops draw reviews. What is seen?"],
      notes:
        "Point at each rung. The diamond is the city, each cross is what one shop is really like, each ring is the share of its few reviews that are good. Ask which of the three a guest of the city can ever look up.",
    },
    {
      kind: "vote",
      words: ["The shops draw reviews again.", "Who moves: city, shops, reviews?"],
      camps: ["all three", "shops and reviews", "the reviews"],
      notes:
        "Hands up for each. Expect some to say all three. A draw moves what hangs below it and nothing above.",
    },
    {
      kind: "reveal",
      words: "Only the lowest rung moves.",
      set: { seed: 69301 },
      notes:
        "Other guests, other reviews; the shops are what they were. On the page a press on a rung does the same. Go on once more, and let them say beforehand what will move.",
    },
    {
      kind: "whatIf",
      words: "What if we draw the shops again?",
      set: { seed: 69400 },
      notes:
        "Now two rungs move, and the city stays. Say population distribution for what draws the middle rung, and likelihood for what draws the lowest one.",
    },
    {
      kind: "whatIf",
      words: "And if we know the reviews alone?",
      set: { view: { known: "seen" } },
      notes:
        "The strings lead up now: from each share to an estimate, from the estimates to the city. The purple dots stand closer together than the rings, for the city has come down again to each of them. The crosses are for us alone.",
    },
    {
      kind: "whatIf",
      words: "What if they were annotators?",
      set: { view: { told: "annotators" } },
      notes:
        "Annotators label pictures, some rightly. Nothing moves but three words. Ask for further ladders from the room: classrooms, clinics, players, machines.",
    },
    {
      kind: "explain",
      words: ["Down: it draws.", "Up: it is learned."],
      from: "start",
      notes:
        "Back at the start. Whoever can draw it downwards can check a program that goes upwards: draw, infer, compare with the crosses. Ask what the strings do not tell: which of the good shares were luck.",
    },
  ],
});
