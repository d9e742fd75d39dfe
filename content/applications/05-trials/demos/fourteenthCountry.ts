import { defineDemo } from "#lecture/demo.ts";
import type { nextTrial } from "#models/nextTrial.ts";

/** What is surely so on average need not be so in the next country; and who counts in the average is a choice of model. */
export const fourteenthCountry = defineDemo<typeof nextTrial>({
  figure: "fourteenth-country",
  widget: "fourteenth",
  of: "trials",
  goal: "A mean that is sure says little of the next one; large trials rule only where all effects are one.",
  minutes: 12,
  steps: [
    {
      kind: "ask",
      words: ["Thirteen trials of one vaccine.", "You advise a country without any."],
      notes:
        "Read one row aloud: left of the line the vaccinated fell ill less often than the others. The ring is as large as the trial counts in the mean. The diamond is that mean, as wide as the doubt about it.",
    },
    {
      kind: "predict",
      words: ["Of a hundred such countries,", "in how many would it harm?"],
      notes:
        "Everybody writes down one number. Expect none from whoever reads the diamond (M27). Set what most of the room wants.",
    },
    {
      kind: "vote",
      words: ["Hands up: in none of them?", "In a few? In many?"],
      camps: ["none", "a few", "many"],
      notes:
        "Count aloud. Ask the first camp to look at the three lowest rows, and the last to say how much of these is luck.",
    },
    {
      kind: "reveal",
      words: ["The mean is surely left of the line.", "The next country is not."],
      notes:
        "The curve is the next country: from an eighth of the risk to twice of it. The shaded part is harm, 14 of a hundred. Most of its width is how far countries differ, and little of it doubt about the mean.",
    },
    {
      kind: "whatIf",
      words: ["What if all true effects", "were one and the same?"],
      set: { view: { spread: "alike" } },
      notes:
        "Look at the rings: two or three have swallowed the others. Madras alone counts 41 %. The mean has moved towards it, to 0.65, and all purple dots stand upon each other. Ask whether the blue rings look as if they had one truth.",
    },
    {
      kind: "whatIf",
      words: "And without Madras?",
      set: { view: { spread: "alike", out: "r12" } },
      notes:
        "From 0.65 to 0.48, because one row has gone. Then let the effects differ again and put Madras back: from 0.45 to 0.49, a quarter as far on the scale of logarithms.",
    },
    {
      kind: "explain",
      words: ["However large a trial is,", "it tells of one place."],
      from: "start",
      notes:
        "Where countries differ, the hundred and seventy thousand of Madras say all about Madras, and count for the next country two or three times what the least of the thirteen does. Ask who may look at the diamond, and who has to look at the curve.",
    },
  ],
});
