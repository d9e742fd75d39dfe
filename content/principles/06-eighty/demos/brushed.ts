import { defineDemo } from "#lecture/demo.ts";
import type { spreadWithin } from "#models/spreadWithin.ts";

/** To condition is to keep the worlds in which the spread is as one was told. */
export const brushed = defineDemo<typeof spreadWithin>({
  figure: "given-a-spread",
  widget: "brushed",
  of: "given",
  goal: "To condition on the spread is to keep a slice of the posterior; the posterior is the average of all slices.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["What if somebody told you", "how far schools lie apart?"],
      notes:
        "Name the curves: above, prior and posterior of the spread; below, what is believed of school A. The ring is what A gained by itself. Somebody says that the spread lies right of the first line.",
    },
    {
      kind: "predict",
      words: "Where is school A put now?",
      notes:
        "The dark curve is A with every spread let in. Collect guesses; most of the room goes too near to the ring, because large spreads are in the stretch (M12).",
    },
    {
      kind: "vote",
      words: ["Is A surer than before,", "or less sure?"],
      camps: ["surer", "less sure"],
      notes:
        "To be told something, and to be less sure: let both sides say why. Large spreads let A keep its own result, and that was measured badly.",
    },
    {
      kind: "reveal",
      words: ["It keeps more of its own result,", "and is less sure of it."],
      notes:
        "Compare the purple curve with the dark one. Nothing was learned of A itself; only some worlds were left out.",
    },
    {
      kind: "whatIf",
      words: "And if there were no spread?",
      set: { values: { lower: 0, upper: 0 } },
      sliders: ["lower", "upper"],
      notes:
        "A narrow bell, where all schools stand. Move the other end slowly to the right and watch the curve widen and lean.",
    },
    {
      kind: "whatIf",
      words: "Let in every spread.",
      set: { values: { lower: 0, upper: 25 } },
      sliders: ["lower", "upper"],
      notes: "The two curves are one: the posterior is the average of all slices, by their shares.",
    },
    {
      kind: "explain",
      words: ["Keep the worlds that fit.", "Then look again."],
      from: "start",
      notes:
        "Back at the start. Let somebody say what to condition means without a formula, and how school C hears of school A.",
    },
  ],
});
