import { defineDemo } from "#lecture/demo.ts";
import type { groupMeans } from "#models/groupMeans.ts";

/** The gene at the head of the list falls, whatever was done to its variance; only its own difference can be shrunk. */
export const winner = defineDemo<typeof groupMeans>({
  figure: "winner",
  widget: "top-gene",
  of: "promises",
  goal: "Borrowed variances mend the list, not what its winner says.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["The list is mended.", "What may be promised of its head?"],
      notes:
        "Ten genes with the largest moderated t, the first at the top, and the difference that six patients showed of each. Its variance has borrowed; its difference has not.",
    },
    {
      kind: "vote",
      words: ["The others: as much?", "A little less? Half?"],
      camps: ["as much", "a little less", "half"],
      notes:
        "Count aloud. Remind the room that variances have been mended already, and see whether that moves a hand.",
    },
    {
      kind: "reveal",
      words: ["Crosses: the other patients.", "Nearly all of the ten fall."],
      notes:
        "The winner's curse. It was picked out of hundreds for what these six showed, luck included, and the moderated t reports the plain difference.",
    },
    {
      kind: "whatIf",
      words: ["Let the differences borrow too,", "by the spread that fits best."],
      set: { values: { tau: 0.4 } },
      sliders: ["tau"],
      notes:
        "The dots are what is promised now. They lie on both sides of the crosses, most of them still to the right. Read the typical error over all genes before and after.",
    },
    {
      kind: "whatIf",
      words: "And if genes hardly differed?",
      set: { values: { tau: 0.1 } },
      sliders: ["tau"],
      notes:
        "Now too little is promised. Let the room look for the spread at which the typical error over all genes is least.",
    },
    {
      kind: "explain",
      words: ["What was chosen for its size", "is cured by what was not."],
      from: "start",
      notes:
        "Even shrunk, the winner is promised too much on average: its variance was chosen as well. Ask which results in their field are published for being the largest.",
    },
  ],
});
