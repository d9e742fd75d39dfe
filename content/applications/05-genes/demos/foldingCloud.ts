import { defineDemo } from "#lecture/demo.ts";
import type { geneSpreads } from "#models/geneSpreads.ts";

/** A list by t is partly a list of lucky variances; lent a usual variance, another list holds better. */
export const foldingCloud = defineDemo<typeof geneSpreads>({
  figure: "folding-cloud",
  widget: "variances",
  of: "marrow",
  goal: "With few patients a large t is often a small variance, and variances can borrow.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["Two kinds of leukaemia, few patients.", "Which genes differ?"],
      notes:
        "Each ring is a gene: to the right, the more it scatters within the kinds; upwards, the more the kinds differ. Three patients of each kind were measured. Above the black curve are the twenty with the largest t. Ask why the curve rises to the right.",
    },
    {
      kind: "predict",
      words: ["The others were measured too.", "How many on the list hold there?"],
      notes:
        "Thirty-two other patients of the same study judge the list. Everybody writes down a number from 0 to 20. Ask one who says nearly all what a large t is made of.",
    },
    {
      kind: "vote",
      words: ["Hands up: nearly all?", "About half? Hardly any?"],
      camps: ["nearly all", "about half", "hardly any"],
      notes:
        "Count aloud. Then ask where on the drawing they expect the ones that fail: high up, or far to the left?",
    },
    {
      kind: "reveal",
      words: ["About half. And look which way", "the strings go: to the right."],
      notes:
        "The crosses are the other patients. Nearly all of the listed genes scatter more there than in the six: many were on the list only because their variance happened to be small.",
    },
    {
      kind: "whatIf",
      words: ["Lend each gene a usual variance,", "as strongly as the genes ask for."],
      set: { values: { d0: 3.3 } },
      sliders: ["d0"],
      notes:
        "3.3 degrees of freedom is what these variances themselves say. Low genes on the left leave the list, higher ones come. Move the loan slowly and let the room watch the list change.",
    },
    {
      kind: "whatIf",
      words: ["One variance for all:", "the largest differences lead."],
      set: { values: { d0: 1000 } },
      sliders: ["d0"],
      notes:
        "The list is now one by difference alone. It holds about as well with so few patients; but the standard deviations are off by more than with the moderate loan. Read the factor aloud at both.",
    },
    {
      kind: "whatIf",
      words: "Was it these patients? Take others.",
      set: { values: { d0: 3.3 }, seed: 115 },
      sliders: ["d0"],
      notes:
        "Other patients, another list. Go to nought on loan and back: here it is 11 either way. Over many draws the moderated list holds about two genes more than the plain one, not in every draw.",
    },
    {
      kind: "explain",
      words: ["Not the means have borrowed here,", "but the variances."],
      from: "start",
      notes:
        "A variance from four degrees of freedom is a poor witness. Ask what else in their own work is estimated from few repetitions and then put into a denominator.",
    },
  ],
});
