import { defineDemo } from "#lecture/demo.ts";
import type { oneRate } from "#models/oneRate.ts";

/** How far rookies lie apart is how many at-bats it is worth to know them. */
export const rookies = defineDemo<typeof oneRate>({
  figure: "rookies-apart",
  widget: "rookies",
  of: "rookies",
  goal: "How much to borrow is a fact about the others: how far they lie apart.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["Fifty rookies, a dot each.", "How much do they say of the next?"],
      notes:
        "Each dot is one rookie in fifty, at what he will hit over the years. Ask what one may expect of the next rookie before he has come to bat, and how sure one may be of it. The bench below says the same in at-bats.",
    },
    {
      kind: "predict",
      words: ["They differ half as much.", "How long is the bench now?"],
      notes:
        "Everybody writes down a number of seats. Expect half the bench from some (M7: a small spread is thought to mean little borrowing) and twice the bench from most (M8: a spread taken for a variance). Set what the room wants.",
    },
    {
      kind: "vote",
      words: ["Hands up: shorter? As long?", "Twice as long? Longer still?"],
      camps: ["shorter", "as long", "twice as long", "longer still"],
      notes:
        "Count aloud and keep the counts. Let somebody who said longer explain to somebody who said shorter why rookies who are alike are worth more.",
    },
    {
      kind: "reveal",
      words: ["Half the spread,", "a quarter of the variance."],
      notes:
        "Four times the seats, and a few more. At-bats count by the variance, as the error of an average does: four times the data for half the error.",
    },
    {
      kind: "whatIf",
      words: "What if rookies were worth 388?",
      set: { values: { m: 388 } },
      sliders: ["m"],
      notes:
        "The crowd draws together, the bench fills, the blue ring is pulled nearly all the way. The second scout of the figure before says that rookies are like this.",
    },
    {
      kind: "whatIf",
      words: "And what if they were worth 30?",
      set: { values: { m: 30 } },
      sliders: ["m"],
      notes:
        "And this is what the first scout says. Rookies who hit four in ten over the years must then be quite usual: let the class judge from what they know of the game whether that is so.",
    },
    {
      kind: "explain",
      words: ["Two scouts, two claims about rookies.", "One of them is wrong."],
      sliders: ["m"],
      from: "start",
      notes:
        "Back at the start. The strength of a prior is no taste: it can be looked up, by measuring how far rookies lie apart once luck is taken off. Ask how one would do that with short records only; that is a later chapter.",
    },
  ],
});
