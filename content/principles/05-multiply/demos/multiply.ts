import { defineDemo } from "#lecture/demo.ts";
import type { triedMean } from "#models/triedMean.ts";

/** Bayes' rule at one value after the other: two heights are multiplied, and the products make the posterior. */
export const multiply = defineDemo<typeof triedMean>({
  figure: "multiply",
  widget: "multiply",
  of: "tried",
  goal: "A posterior is made value by value: the height of the prior times the height of the likelihood.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["Suppose the school’s truth were 72.", "How well does that fit both curves?"],
      notes:
        "Read the two heights at the thread aloud, each as a part of its curve’s own top. Such schools are common; but from such a school the twelve would hardly ever average 78.",
    },
    {
      kind: "vote",
      words: ["Where is the product largest:", "at the one top, at the other, between?"],
      camps: ["at the ochre top", "between", "at the blue top"],
      notes:
        "Count hands for each (M12: the data alone are taken for the answer). Let somebody say why it cannot be at either top: a step away from a top costs next to nothing there, and gains on the slope of the other curve.",
    },
    {
      kind: "reveal",
      words: "At 75.6.",
      set: { values: { theta: 75.6 } },
      sliders: ["theta"],
      notes:
        "Drag slowly from 60 upwards so that the product fills in below. Neither height is a whole here, and yet nowhere is their product larger.",
    },
    {
      kind: "whatIf",
      words: "What if the truth were 78?",
      set: { values: { theta: 78 } },
      sliders: ["theta"],
      notes:
        "The blue height is a whole, the ochre one is down to an eighth or so. The product is smaller than a moment ago: the data alone are not the best guess.",
    },
    {
      kind: "whatIf",
      words: "What if the twelve had averaged 90?",
      set: { values: { xbar: 90 } },
      sliders: ["xbar"],
      notes:
        "Ask before you drag: will the purple curve be wider, now that its sources disagree? It is exactly as wide as before, and stands where neither source would have put the school. Normal curves cannot be surprised.",
    },
    {
      kind: "explain",
      words: ["Multiply the heights, value by value.", "Then scale the whole to one."],
      sliders: ["theta"],
      from: "start",
      notes:
        "Back at the start. That is all of Bayes’ rule. The formula of the weights is what comes out if both curves are bells; for other curves one has to multiply.",
    },
  ],
});
