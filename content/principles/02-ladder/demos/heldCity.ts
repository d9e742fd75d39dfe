import { defineDemo } from "#lecture/demo.ts";
import type { learnedRates } from "#models/learnedRates.ts";

/** A city that is known is a bench for each shop, and no road between them. */
export const heldCity = defineDemo<typeof learnedRates>({
  figure: "held-city",
  widget: "held-city",
  of: "city",
  goal: "Groups learn from each other only as far as their population is learned: hold it, and each keeps to itself.",
  minutes: 6,
  steps: [
    {
      kind: "ask",
      words: ["Suppose the city were known.", "What would a shop’s estimate be?"],
      set: { view: { more: "none" } },
      notes:
        "Purple: the estimates with this city; small dots: those for which the city is learned. Let somebody say what the curve lends: α pleased ones and β others, the same to every shop.",
    },
    {
      kind: "vote",
      words: ["City held, one cross more for Noon.", "How many of the twelve move?"],
      camps: ["all twelve", "Noon alone", "none"],
      notes:
        "Count hands. Whoever remembers the first figure says all twelve. What was it that carried the news there?",
    },
    {
      kind: "reveal",
      words: "Noon alone.",
      set: { view: { review: "cross", more: "r1" } },
      notes:
        "The small dots have all moved a little, the purple ones have not, but for Noon. To hold the city is to shut the only road.",
    },
    {
      kind: "whatIf",
      words: ["What if the city counts", "for a thousand reviews?"],
      set: { values: { kappa: 1000 } },
      sliders: ["kappa"],
      notes:
        "All estimates stand at the city’s mean: complete pooling. At 1 each keeps to its own share. Somewhere between, the purple dots nearly cover the small ones; let the room find it.",
    },
    {
      kind: "explain",
      words: ["To hold the city is to know it.", "We do not; the shops must teach it."],
      from: "start",
      notes:
        "Every formula of a bench holds the population. In a hierarchical model it is one more unknown, and so each shop hears of the others.",
    },
  ],
});
