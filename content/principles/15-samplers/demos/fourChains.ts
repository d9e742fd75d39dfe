import { defineDemo } from "#lecture/demo.ts";
import type { pushedParticle } from "#models/pushedParticle.ts";

/** Four chains that agree, and the exact answer that they miss. */
export const fourChains = defineDemo<typeof pushedParticle>({
  figure: "four-thousand-draws",
  widget: "four-chains",
  of: "run",
  goal: "Chains that agree with each other may all have missed the same place; R-hat of one quantity does not tell, and another spelling of the model finds it.",
  minutes: 9,
  steps: [
    {
      kind: "ask",
      words: ["Four chains, and R-hat is fine.", "Have they been everywhere?"],
      notes:
        "The curve is the exact posterior of the spread, worked out without any walk. Say how many draws belong left of the dotted line, and that R-hat of school A is as good as it gets.",
    },
    {
      kind: "predict",
      words: ["How many draws", "lie left of the line?"],
      notes:
        "Everybody writes a number. Most take the exact one, since nothing speaks against it. Set what most of the room wants.",
    },
    {
      kind: "vote",
      words: ["Hands up: as many as belong there?", "Fewer? More?"],
      camps: ["as many", "fewer", "more"],
      notes: "Count the three aloud, and ask one of each camp for a reason.",
    },
    {
      kind: "reveal",
      words: ["They agree with one another,", "and miss the neck."],
      notes:
        "Point at the gap between columns and curve, then at the lonely column left of the line: a chain got in there, and stayed in one spot. Read R-hat of the log spread as well: it had something to say.",
    },
    {
      kind: "whatIf",
      words: "What if the model is respelled?",
      set: { view: { spelling: "respelled" } },
      sliders: ["step"],
      notes:
        "The same seed, the same model, as many steps. The columns fill the curve down to the smallest spreads.",
    },
    {
      kind: "whatIf",
      words: ["What if we take smaller steps", "and leave the model as it is?"],
      set: { values: { step: 0.05 } },
      sliders: ["step"],
      notes:
        "The line goes left, and left of the new line nearly all draws are missing again. The walk now needs three times as many steps for the same way. Draw other chains to see how differently such runs come out.",
    },
    {
      kind: "explain",
      words: ["Chains are compared with each other,", "never with the answer."],
      sliders: ["step"],
      from: "start",
      notes:
        "Back at the start. Ask what they would look at in a run of their own: R-hat of every spread, effective draws, and where pushes diverged.",
    },
  ],
});
