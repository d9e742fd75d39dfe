import { defineDemo } from "#lecture/demo.ts";
import type { nextTrial } from "#models/nextTrial.ts";

/** How many would fall ill without decides more than how well the vaccine works. */
export const fromWhichRisk = defineDemo<typeof nextTrial>({
  figure: "from-which-risk",
  widget: "worth",
  of: "trials",
  goal: "A ratio does not decide: how many would fall ill, and what a spared case is worth, do.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["A case spared is worth so much.", "Where is the vaccine worth it?"],
      notes:
        "To the right, the more people would fall ill without it. Each ring is a trial at the risk of its own controls: above where it was worth two hundred vaccinations a case, below where it was not.",
    },
    {
      kind: "vote",
      words: ["Hands up: would you vaccinate", "at the dashed line?"],
      camps: ["yes", "no", "measure first"],
      notes:
        "A hundred of ten thousand would fall ill. Ask a yes and a no for their reason before you read the curve: a half.",
    },
    {
      kind: "reveal",
      words: ["Dashed: effects differ.", "Solid: one effect for all."],
      notes:
        "With one effect the answer jumps from surely not to surely. With effects that differ it climbs, and never reaches the top: where the vaccine harms, no risk makes it worth giving.",
    },
    {
      kind: "whatIf",
      words: "And where many more fall ill?",
      set: { values: { risk: 500 } },
      sliders: ["risk"],
      notes:
        "Now it is worth it with 83 %. What is left is mostly harm, 14 %. Let the room drag the line to where they would sign.",
    },
    {
      kind: "whatIf",
      words: ["What if a case", "were worth a thousand?"],
      set: { values: { risk: 100, most: 1000 } },
      sliders: ["most", "risk"],
      notes:
        "Both curves slide to the left as they are. To be five times as willing is the same as five times as many cases.",
    },
    {
      kind: "explain",
      words: ["The trials say a ratio.", "The risk is yours, and so is the price."],
      from: "start",
      sliders: ["risk"],
      notes:
        "Thirteen trials of one vaccine, and the risk of their controls goes from 13 to 2,564 of ten thousand: two hundred times. Their ratios differ by less than ten times.",
    },
  ],
});
