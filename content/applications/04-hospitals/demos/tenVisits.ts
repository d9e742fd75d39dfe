import { defineDemo } from "#lecture/demo.ts";
import type { visitedRatios } from "#models/visitedRatios.ts";

/** Ten visits among many hospitals: the highest ratios are small hospitals, and lives are saved at large ones. */
export const tenVisits = defineDemo<typeof visitedRatios>({
  figure: "ten-visits",
  widget: "volumes",
  of: "transplants",
  goal: "A list by ratio names small hospitals; a list for lives asks more of a small one than of a large one.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["Each ring is a hospital.", "Where do ten visits go?"],
      notes:
        "To the right, hospitals where many deaths were to be expected of their patients; upwards, how many times as many there were. A visit leads a true ratio over the level line down to it. Let somebody point at ten rings.",
    },
    {
      kind: "predict",
      words: ["Ten visits to the highest ratios:", "how many deaths do they avert?"],
      notes:
        "The best list averts sixteen, among as many patients again. Expect ten to fourteen from many (M3). Set what most of the room wants.",
    },
    {
      kind: "vote",
      words: ["Hands up: more than half of it?", "Less than half?"],
      camps: ["more than half", "less than half"],
      notes:
        "Ask a hand from each side to say where the highest rings stand, left or right, and what stands there by luck.",
    },
    {
      kind: "reveal",
      words: ["The highest ratios are small", "hospitals, and mostly luck."],
      notes:
        "Read the large rings and the purple dots under them: what is left of a ratio of four is an estimate of little more than one. And little is to be mended where little is expected.",
    },
    {
      kind: "whatIf",
      words: "What if the list is for lives?",
      set: { view: { aim: "lives" } },
      sliders: ["visits"],
      notes:
        "The edge falls to the right: a hospital of which one death is expected would need a ratio that nobody has, the largest not even one over the line. Read how many of the ten are truly among the worst: fewer than before.",
    },
    {
      kind: "whatIf",
      words: "And if it goes by estimate?",
      set: { view: { aim: "estimate" } },
      sliders: ["visits"],
      notes:
        "The edge lies between. Estimates know of luck, and nothing of how many patients there are. Compare both numbers of the three lists.",
    },
    {
      kind: "explain",
      words: ["First say what a visit is for.", "Then make the list."],
      from: "start",
      notes:
        "Back at the start. Ask what they would print above each of the three lists, so that nobody takes a visit for a verdict.",
    },
  ],
});
