import { defineDemo } from "#lecture/demo.ts";
import type { nextGroup } from "#models/nextGroup.ts";

/** The mean of all farms is known better than any farm, and what is bought is a farm. */
export const farms = defineDemo<typeof nextGroup>({
  figure: "ten-farms",
  widget: "farms",
  of: "farms",
  goal: "The interval of a mean is not the interval of the next one, and what to do depends on the loss as well.",
  minutes: 12,
  steps: [
    {
      kind: "ask",
      words: ["Ten farms tried a fertilizer.", "You are the eleventh farmer."],
      notes:
        "Read one row aloud: the blue ring is what the farm measured, with its interval; the purple dot is what it is put at once all ten are considered. The diamond below is the mean of all such farms, as wide as the doubt about it. The line is the price of the fertilizer, in grain.",
    },
    {
      kind: "predict",
      words: ["Between which two numbers", "does the next farm lie?"],
      notes:
        "Everybody writes down two numbers that shall hold the next farm nineteen times in twenty. Expect the ends of the diamond from many (M27) and the ends of the blue rings from some (M20). Set what most of the room wants.",
    },
    {
      kind: "vote",
      words: ["Hands up: as wide as the diamond?", "Twice as wide? Wider still?"],
      camps: ["as wide", "twice as wide", "wider still"],
      notes:
        "Count the three aloud. Ask somebody of the first group whether each of the ten farms lies inside of the diamond.",
    },
    {
      kind: "reveal",
      words: ["The mean lies in the diamond,", "the next farm somewhere around it."],
      notes:
        "The interval of the next farm is about three times as long, and part of it lies below the price. Two doubts add up in it, as variances: where the mean is, and how far a farm lies from the mean.",
    },
    {
      kind: "whatIf",
      words: ["What if each farm were", "measured ten times better?"],
      set: { values: { width: 0.1 } },
      sliders: ["width"],
      notes:
        "Let them guess first what becomes of the curve. Each farm is now known nearly exactly, its result being the same, and the curve has not narrowed, it has grown wider: what had been taken for luck must be the farms now. Farms differ, and no care in measuring takes that away.",
    },
    {
      kind: "whatIf",
      words: "What if a loss weighs ten times a gain?",
      set: { values: { width: 1, k: 10 } },
      sliders: ["k", "width"],
      notes:
        "Nothing in the picture of the farms has moved. The bar below has: the weighed loss is now the longer part, and the advice turns. Ask who in the room has a neighbour for whom a bad year would be the last.",
    },
    {
      kind: "explain",
      words: ["What is known is one thing,", "what to do is another."],
      sliders: ["k"],
      from: "start",
      notes:
        "Back at the start. Let them say who should look at the diamond and who at the curve: the ministry that pays for all farms, and the farmer who has one.",
    },
  ],
});
