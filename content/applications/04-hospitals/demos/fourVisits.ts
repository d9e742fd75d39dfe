import { defineDemo } from "#lecture/demo.ts";
import type { visitedRates } from "#models/visitedRates.ts";

/** Three visits are beyond dispute; the fourth depends on what a visit is for. */
export const fourVisits = defineDemo<typeof visitedRates>({
  figure: "four-visits",
  widget: "inspect",
  of: "inspected",
  goal: "What a visit is for decides where it goes: one set of estimates, several lists.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["Four visits, twelve hospitals.", "Where do they save most children?"],
      notes:
        "Read two rows aloud: J, with 8 deaths in 97 operations, and D, with 46 in 810. A visit brings a rate over the standing line down to it; whoever lies under it learns nothing new. Ask the room to name four hospitals.",
    },
    {
      kind: "predict",
      words: ["Put them in order:", "where does a visit avert most?"],
      notes:
        "Expect the order of the shares from many (M3: all groups alike, whatever their size). Set the order that most of the room wants.",
    },
    {
      kind: "vote",
      words: ["Hands up: a visit to J?", "Or one to D?"],
      camps: ["to J", "to D"],
      notes:
        "J has the higher share, D the many operations. Let one of each side say what a visit is for before you show anything.",
    },
    {
      kind: "reveal",
      words: ["A visit to D averts far more", "deaths than one to J."],
      notes:
        "The area of a disc is a probability in the first two columns, deaths averted in the third; a square is a place on the list. H, B and K are on all three. The last visit goes to J for the worst, to D for lives. D has one of the best records of all, and so many operations that a little there is much.",
    },
    {
      kind: "whatIf",
      words: ["What if a visit mends only", "what is really bad?"],
      set: { values: { line: 0.09 } },
      sliders: ["line"],
      notes:
        "Over a higher line hardly anybody but H, B and K has anything to mend, and all aims agree again. Slide the line and let them find where D enters the list.",
    },
    {
      kind: "whatIf",
      words: "What if there are three visits?",
      set: { values: { visits: 3 } },
      from: "start",
      sliders: ["visits"],
      notes:
        "No quarrel: H, B and K whatever the aim. Disputes are about the end of a list, and that is where one should say what it is for.",
    },
    {
      kind: "explain",
      words: ["The estimates are the same.", "The aim writes the list."],
      sliders: ["visits"],
      from: "start",
      notes:
        "Ask who would object to each list, and on what grounds. A visit to D is no verdict on D.",
    },
  ],
});
