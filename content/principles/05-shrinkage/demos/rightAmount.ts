import { defineDemo } from "#lecture/demo.ts";
import type { groupMeans } from "#models/groupMeans.ts";

/** How much to pool, and why that is no matter of taste. */
export const rightAmount = defineDemo<typeof groupMeans>({
  figure: "right-amount",
  widget: "right-amount",
  of: "schools",
  goal: "The best spread to assume is the true one, and to be roughly right costs little.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["Eighteen schools, shrunk together.", "How much pooling is right?"],
      notes:
        "To the left of the axis lies complete pooling, far to the right no pooling at all; what is assumed is how far true averages of schools lie apart. Do not say yet which spread they were drawn with.",
    },
    {
      kind: "predict",
      words: ["Their true spread is 4 points.", "Which spread should we assume?"],
      notes:
        "Everybody writes down a number; then put the marker where most of the room wants it. Expect wide ones, since shrinking looks like spoiling data (M2), and zero, since every bit of pooling seems to help.",
    },
    {
      kind: "vote",
      words: ["Hands up: zero? Less than the truth?", "Just the truth? Wider, to be safe?"],
      camps: [
        ["zero", 0],
        ["less", 2],
        ["the truth", 4],
        ["wider", 8],
      ],
      notes:
        "Count. Let somebody who wants it wider say what that guards against, and somebody who wants it narrower what that gains. Both are right about what they fear.",
    },
    {
      kind: "reveal",
      words: ["Least error where the true spread", "is what we assume."],
      notes:
        "Solid is the error to be expected over all schools that could be drawn. Blue and dotted are these very schools: they have a luck of their own. Level and dotted is no pooling.",
    },
    {
      kind: "explain",
      words: ["Too narrow: good schools sink.", "Too wide: luck passes for merit."],
      sliders: ["tau"],
      notes:
        "Move the diamond to both sides and follow the error on the right. To the left the error is bias, to the right it is scatter; the least of their sum lies between.",
    },
    {
      kind: "whatIf",
      words: "What if we took all schools for alike?",
      set: { values: { tau: 0 } },
      sliders: ["tau"],
      notes:
        "Complete pooling: the error is as large as schools truly differ, 4.00 points, and larger than that of own averages. Here too much pooling is worse than none.",
    },
    {
      kind: "whatIf",
      words: ["What if we took them", "for hugely different?"],
      set: { values: { tau: 20 } },
      sliders: ["tau"],
      notes:
        "Nearly no pooling: 2.69 points against the 2.79 of own averages. On this side one never does worse than without pooling, but gains next to nothing.",
    },
    {
      kind: "whatIf",
      words: ["What if we assume", "twice the true spread?"],
      set: { values: { tau: 8 } },
      sliders: ["tau"],
      notes:
        "2.36 points, where 2.09 are the least there can be. On this side the valley is wide: even twice too wide a spread keeps more than half of the gain.",
    },
    {
      kind: "whatIf",
      words: ["What if the state average", "we assume is off?"],
      from: "start",
      set: { values: { mu: 74 } },
      sliders: ["mu"],
      notes:
        "Four points off: the valley is less deep and lies further right. Who doubts the centre should pull less. These very schools fare better with it, by luck: try 66 as well.",
    },
    {
      kind: "explain",
      words: ["The right amount is a fact", "about schools, not a matter of taste."],
      from: "start",
      notes:
        "Back at the start. Ask who could know that fact in earnest: nobody is told the true spread, and the schools themselves are the only witnesses. That is the next step on the ladder.",
    },
  ],
});
