import { defineDemo } from "#lecture/demo.ts";
import type { groupMeans } from "#models/groupMeans.ts";

/** A histogram of the estimates is not a picture of the schools. */
export const heaps = defineDemo<typeof groupMeans>({
  figure: "heaps",
  widget: "heaps",
  of: "state",
  goal: "Estimates lie closer together than the groups they estimate; averages lie further apart.",
  minutes: 6,
  steps: [
    {
      kind: "ask",
      words: ["Ochre: the schools themselves.", "Why is the blue heap so broad?"],
      notes:
        "The schools are invented, so for once the truth can be heaped up. Blue is what their students averaged. Ask where the schools with few students stand in the blue heap: at both of its ends.",
    },
    {
      kind: "predict",
      words: ["Each school is pulled by its own weight.", "How broad is the heap then?"],
      notes:
        "Everybody writes down a standard deviation. The commonest answer is that of the schools (M20): the estimates are good, so their histogram ought to look like the truth.",
    },
    {
      kind: "vote",
      words: ["Hands up: as broad as ochre?", "Broader? Narrower?"],
      camps: ["as broad", "broader", "narrower"],
      notes:
        "Count aloud. Let somebody who voted narrower say what an estimate is: the middle of what a school may be.",
    },
    {
      kind: "reveal",
      words: ["Nothing has been pulled yet:", "purple lies on blue."],
      notes:
        "The slider stands at its right end, where each average is taken at its word. Let somebody come forward and pull it to the left, slowly, until both heaps are equally broad.",
    },
    {
      kind: "whatIf",
      words: ["What if we assume the spread", "with which they were drawn?"],
      set: { values: { tau: 4 } },
      sliders: ["tau"],
      notes:
        "Each estimate is now the best there is in squared error, and the heap is too narrow. The two demands contradict each other: whoever wants a picture of all schools has to give the estimates their doubt back.",
    },
    {
      kind: "explain",
      words: ["The best estimates of all", "are no picture of all."],
      from: "start",
      notes:
        "Back at the start. Variance of the truths is variance of the estimates plus the mean of what is left open: Pythagoras again. Ask what follows for a report that counts the schools above a line by their estimates.",
    },
  ],
});
