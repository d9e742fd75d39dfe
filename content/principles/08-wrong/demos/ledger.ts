import { defineDemo } from "#lecture/demo.ts";
import type { heldTruth } from "#models/heldTruth.ts";

/** Borrowing pays for all together, and a school far out pays for it. */
export const ledger = defineDemo<typeof heldTruth>({
  figure: "winners-and-losers",
  widget: "winners",
  of: "twenty",
  goal: "Borrowing lowers the error of all together; who lies beyond the border pays for it.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["Schools whose truths are known.", "Which ones does borrowing hurt?"],
      notes:
        "The crosses are true distances from the average of the state, to either side. Each school is tested again every year, twelve students each time. Do not say border yet.",
    },
    {
      kind: "predict",
      words: ["From which distance on", "does a school begin to lose?"],
      notes:
        "Everybody writes down a distance. Expect small ones (the estimate is pulled the wrong way there, M2) and very large ones (pooling always helps, M30).",
    },
    {
      kind: "vote",
      words: ["Hands up: close by already?", "Further out? Hardly ever?"],
      camps: [
        ["near", 2],
        ["further out", 6],
        ["hardly ever", 12],
      ],
      notes:
        "Count aloud. Let one of each camp say what is gained and what is lost at a school there.",
    },
    {
      kind: "reveal",
      words: ["Beyond the border it loses.", "Most schools never get there."],
      notes:
        "Border at 6.2 points: the root of twice the variance between schools and one error variance. Bars above the line are what an estimate saves, bars below what it costs.",
    },
    {
      kind: "whatIf",
      words: ["One school far out:", "what does it pay?"],
      set: { values: { d: 14 } },
      sliders: ["d"],
      notes:
        "Drag the mark yourself. One bar hangs down, all others stay as they are: with the population known nobody else pays. What the others gain is still more than what it loses.",
    },
    {
      kind: "explain",
      words: ["Lower for all together,", "not for each of them."],
      from: "start",
      sliders: ["d", "tau"],
      notes:
        "If schools are taken to differ more, the border goes outward and the pull gets weaker: both gain and loss shrink. Ask who should decide that.",
    },
  ],
});
