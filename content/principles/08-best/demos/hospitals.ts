import { defineDemo } from "#lecture/demo.ts";
import type { rankedRates } from "#models/rankedRates.ts";

/** The best estimate is not surely the best hospital, and whom to close hangs on what errors cost. */
export const hospitals = defineDemo<typeof rankedRates>({
  figure: "twelve-hospitals",
  widget: "photo-finish",
  of: "hospitals",
  goal: "A place in a list is uncertain and has a distribution; what to do depends on the costs of both errors.",
  minutes: 12,
  steps: [
    {
      kind: "ask",
      words: ["Twelve hospitals, one without a death.", "Is A the best?"],
      notes:
        "Read the row of A aloud: no death in 47 operations. Then D: 46 deaths in 810. Ask where they would have their own child operated on. The purple line says where a true rate may lie, and the dot is one photo of twelve such rates.",
    },
    {
      kind: "predict",
      words: ["In how many of a hundred photos", "is A the best?"],
      notes:
        "Everybody writes down a number. Expect eighty and more from many (M26: the best estimate is taken for the best hospital), and ten from those who trust no count at all. Set what most of the room wants.",
    },
    {
      kind: "vote",
      words: ["Hands up: more than half?", "Less than half?"],
      camps: ["more than half", "less than half"],
      notes:
        "Count both aloud. Let one of each side say why; the long line of A is the argument to wait for.",
    },
    {
      kind: "reveal",
      words: ["The places are smeared", "over half of the table."],
      notes:
        "The area of a disc is the probability of that place. A is the best in not quite half of the photos, E in most of the others. Ask who is surest to lie under the line: it is D, whose count of deaths is the largest of all.",
    },
    {
      kind: "whatIf",
      words: "What if we take another photo?",
      set: { seed: 8 },
      notes:
        "Dots and squares jump, discs and lines stay: a photo is one possibility, and the discs have counted all of them. Take a few more with the class and keep a tally of winners.",
    },
    {
      kind: "whatIf",
      words: ["What if sparing a bad one", "costs nine times as much?"],
      set: { values: { cost: 9 } },
      sliders: ["cost"],
      notes:
        "Let them guess who is closed in addition. It is J, whose count and whose estimate are both under the line. No disc has moved. Ask whether that is unjust, and to whom.",
    },
    {
      kind: "explain",
      words: ["An estimate, a place, a decision:", "to each its own question."],
      sliders: ["cost"],
      from: "start",
      notes:
        "Back at the start. Let them put into words which question each column answers. Close with what is not in the story: how ill the children were.",
    },
  ],
});
