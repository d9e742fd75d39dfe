import { defineDemo } from "#lecture/demo.ts";
import type { countAtRate } from "#models/countAtRate.ts";

/** A likelihood is one bar of many distributions, and no distribution itself. */
export const traced = defineDemo<typeof countAtRate>({
  figure: "one-bar",
  widget: "traced",
  of: "grind",
  goal: "A likelihood is the line that draws the data, held at what was seen and read along the unknown.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["Ten reviews at a rate of one half.", "How probable are seven ticks?"],
      notes:
        "Let somebody say what the bars are: the rate is known, the count is not, and together the eleven bars make one. Read the full bar aloud. Ask what happens to it if the shop is a little better than that.",
    },
    {
      kind: "predict",
      words: ["The rate moves, the bar draws a curve.", "Where is its top? How large is its area?"],
      notes:
        "Everybody writes down two numbers. Most find the top. Expect an area of one from nearly all (M15: a likelihood taken for a distribution of the rate). Set what the room wants.",
    },
    {
      kind: "vote",
      words: ["Hands up: is the area one?", "Less? More?"],
      camps: ["one", "less", "more"],
      notes:
        "Count aloud. Ask somebody who says one what it is that adds up to one, and over what it is added: over the counts, at one rate.",
    },
    {
      kind: "reveal",
      words: ["Highest at seven tenths,", "and an area of an eleventh."],
      notes:
        "The bar is highest where the rate is the share that was counted. The area is far from one: at most rates seven of ten hardly ever come up.",
    },
    {
      kind: "whatIf",
      words: "What if the rate were 0.9?",
      set: { values: { theta: 0.9 } },
      sliders: ["theta"],
      notes:
        "Drag slowly from one half to here and let the class watch both drawings: above the whole row of bars moves, below one point runs along a curve that stays. Seven of ten are rarer here than at one half.",
    },
    {
      kind: "whatIf",
      words: "What if only three had been pleased?",
      set: { values: { theta: 0.3, y: 3 } },
      sliders: ["theta", "y"],
      notes:
        "Another bar, another curve, the same area. Let them find why: with the rate anywhere at all, no count of the eleven has an advantage, so each gets an eleventh.",
    },
    {
      kind: "explain",
      words: ["Down: the rate stands, counts vary.", "Up: the count stands, the rate varies."],
      sliders: ["theta"],
      from: "start",
      notes:
        "One formula, read in two directions. Only a prior makes the heights into beliefs about the rate. Ask which part of the formula changes if the reviews had been twenty.",
    },
  ],
});
