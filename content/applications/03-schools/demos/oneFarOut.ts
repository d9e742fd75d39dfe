import { defineDemo } from "#lecture/demo.ts";
import type { learnedSpread } from "#models/learnedSpread.ts";

/** One school far out teaches a Normal population that schools differ, and the others lose what they borrowed. */
export const oneFarOut = defineDemo<typeof learnedSpread>({
  figure: "one-far-out",
  widget: "outlier",
  of: "wild",
  goal: "With one group far out, a Normal population stops lending to everybody.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["School A reports 80 points.", "What becomes of school C?"],
      notes:
        "The eight schools that coached. Seven are as published; A's result is invented. With A at 28, school C, which lost three points by itself, was put at about six. Say that aloud.",
    },
    {
      kind: "vote",
      words: ["Hands up: does C rise?", "Stay? Or fall?"],
      camps: ["rises", "stays", "falls"],
      notes:
        "Most of a room says rises: the mean goes up. Ask what else A's result says, apart from the mean.",
    },
    {
      kind: "reveal",
      words: ["It falls, towards its own result.", "All seven are let go."],
      notes:
        "A has taught the model that schools differ widely. So the mean counts for little with anybody, and the seven keep about 78 % of the differences between their own results.",
    },
    {
      kind: "whatIf",
      words: ["As published:", "the seven close together."],
      set: { values: { yA: 28 } },
      sliders: ["yA"],
      notes:
        "Now drag A to the right, slowly. For a while its own estimate lags far behind; then it is let go, and the others with it.",
    },
    {
      kind: "whatIf",
      words: ["And if A had been measured", "much more exactly?"],
      from: "start",
      set: { values: { sigmaA: 5 } },
      sliders: ["sigmaA"],
      notes:
        "A result of which there is no doubt says still more about the spread. The failure is not one of A's luck but of the shape that was assumed for all.",
    },
    {
      kind: "explain",
      words: ["One spread for all: whoever is far out", "sets it for the others."],
      from: "start",
      notes:
        "Ask for remedies. A population with heavier tails would let A go sooner and keep the seven somewhat closer together; better still is to find out what is different at A.",
    },
  ],
});
