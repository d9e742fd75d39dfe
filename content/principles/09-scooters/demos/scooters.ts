import { defineDemo } from "#lecture/demo.ts";
import type { threeGroups } from "#models/threeGroups.ts";

/** More rides on the same models hardly tell of all models; another model does. */
export const scooters = defineDemo<typeof threeGroups>({
  figure: "three-scooters",
  widget: "scooters",
  of: "scooters",
  goal: "More data on the same groups firms the mean of all groups only where the groups differ little; else it takes more groups.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["Some scooters were ridden.", "What do they tell of all scooters?"],
      notes:
        "Read Circuit aloud: five rides, 58 miles on a kilowatt-hour on average, and nearly all of its own average kept. Then the diamond: the mean of all such models, as wide as the doubt about it. Both variances are taken as known today.",
    },
    {
      kind: "predict",
      words: ["Many more rides on the other two.", "What becomes of the doubt of the mean?"],
      notes:
        "The other two are ridden ten times as often. Collect numbers between 0 and 2. Many divide by the root of ten and say a half (M10). Set what most of the room wants.",
    },
    {
      kind: "vote",
      words: ["Hands up: a third of it?", "Half of it? Nearly all of it?"],
      camps: ["a third of it", "half of it", "nearly all of it"],
      notes:
        "Count the three aloud. Let one of each side say what the added rides tell, and of what.",
    },
    {
      kind: "reveal",
      words: ["Nearly all of it is left.", "A fourth model takes off more."],
      notes:
        "Point at what each model keeps: the other two keep 97 and 98 percent already. However often it is ridden, a model is one model, and the upright line is where three of them end.",
    },
    {
      kind: "whatIf",
      words: "What if one more model is ridden?",
      set: { view: { plan: "model" } },
      notes:
        "The diamond has become narrower, and the upright line has moved. Twenty rides on a fourth model did what four hundred and fifty more on the old ones could not.",
    },
    {
      kind: "whatIf",
      words: "What if models hardly differ?",
      set: { values: { tau2: 0.2 }, view: { plan: "rides" } },
      sliders: ["tau2"],
      notes:
        "Now the rides teach: the doubt falls from 0.392 to 0.313, and a fourth model leaves 0.333. Let somebody turn the variance between models up again until the two change places.",
    },
    {
      kind: "explain",
      words: ["Which doubt is it:", "of the rides, or of the models?"],
      from: "start",
      sliders: ["tau2"],
      notes:
        "Back at the start. Let somebody say for a study of their own what the rides are and what the models, and which of the two their money should buy.",
    },
  ],
});
