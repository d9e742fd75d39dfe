import { defineDemo } from "#lecture/demo.ts";
import type { mixedCounts } from "#models/mixedCounts.ts";

/** Two plain accidents, one after the other, make a third law, and the counts alone cannot say by which road they came. */
export const twoHands = defineDemo<typeof mixedCounts>({
  figure: "two-handed-die",
  widget: "two-hands",
  of: "hands",
  goal: "A rate is drawn, then a count for it; seen without the rates, the counts have a law of their own, with more empty places and longer tails than one rate gives.",
  minutes: 12,
  steps: [
    {
      kind: "ask",
      words: ["An orchard, its leaves, their mites.", "How many leaves have none?"],
      notes:
        "The steps are what chance makes of one rate for all leaves. Ask what such a rate means: not that every leaf has the same number of mites, but that every leaf has the same chances.",
    },
    {
      kind: "predict",
      words: ["How many leaves", "are without a mite?"],
      notes:
        "Everybody writes down a number. Expect the height of the first step from those who take one rate for granted, and numbers near nought from those who think that chance spreads evenly. Set what most of the room wants.",
    },
    {
      kind: "vote",
      words: ["Hands up: as many as the step says?", "Fewer? More?"],
      camps: ["as many", "fewer", "more"],
      notes:
        "Count the three aloud. Let one who said more tell what they know of leaves, or of mites.",
    },
    {
      kind: "reveal",
      words: ["Leaves differ.", "A rate each fits, one rate does not."],
      notes:
        "Each ring is a leaf. The dashed line is what comes out if every leaf first draws a rate and then a count. Point at both ends: more empty leaves than the steps, and more rich ones.",
    },
    {
      kind: "whatIf",
      words: ["What if both hands throw", "for every leaf?"],
      set: { values: { throws: 150, open: 1 } },
      sliders: ["throws", "open"],
      notes:
        "The curtain is open: each diamond on the upper line is a rate. The ochre pile beside the rings is made by nothing but two hands. Throw again to see how much such a pile varies.",
    },
    {
      kind: "whatIf",
      words: ["What if nobody", "ever sees a rate?"],
      set: { values: { throws: 150, open: 0 } },
      sliders: ["open"],
      notes:
        "The curtain is shut, and this is how the world looks. Ask whether anybody could tell from the pile alone that there was a first hand. The law of the pile does not mention it.",
    },
    {
      kind: "whatIf",
      words: "What if all rates are nearly alike?",
      set: { values: { r: 100, throws: 150, open: 1 } },
      sliders: ["r", "open"],
      notes:
        "Let them guess first what becomes of the dashed line. It lies on the steps: with rates that are alike the first hand might as well not throw. A large r means alike, not spread.",
    },
    {
      kind: "whatIf",
      words: ["What if we count", "alpha particles instead?"],
      set: {
        values: { mu: 3.872, r: 1000, throws: 150, open: 1 },
        view: { counts: "particles" },
      },
      sliders: ["r", "mu"],
      notes:
        "Counts of Rutherford and Geiger. One rate fits; pull r down to see that anything else fits worse. Here the curtain might as well be shut: all rates are one.",
    },
    {
      kind: "explain",
      words: ["Two plain laws, one above the other,", "look like a new one."],
      sliders: ["r"],
      from: "start",
      notes:
        "Back at the start. Ask what else would make such a pile: mites that draw mites. The pile is the same, so a fit proves neither story.",
    },
  ],
});
