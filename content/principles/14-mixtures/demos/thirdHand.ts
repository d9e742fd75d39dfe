import { defineDemo } from "#lecture/demo.ts";
import type { coinAndHands } from "#models/coinAndHands.ts";

/** One coin for all, flipped until its r-th head, makes the pile of two hands: the pile cannot say which story made it. */
export const thirdHand = defineDemo<typeof coinAndHands>({
  figure: "third-hand",
  widget: "third-hand",
  of: "coin",
  goal: "Tails before the r-th head of one coin have the law that a drawn rate and a count for it have; so the same pile comes by two roads, and a fit does not tell which.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["A fair coin, flipped until", "its second head. Count the tails."],
      notes:
        "Let somebody flip a real coin, and call out: a tail leads one to the right, a head one line down. Do three or four series. Ask what could make one series longer than another, if the coin is the same.",
    },
    {
      kind: "predict",
      words: ["How many of 150 series", "have no tail?"],
      notes:
        "Everybody writes down a number. Expect half of the series from those who think of the first flip alone, and the height of the first step from those who say: one coin, so one rate for all.",
    },
    {
      kind: "vote",
      words: ["Hands up: as many as the step says?", "More? Half of all?"],
      camps: ["as the step says", "more", "half of all"],
      notes:
        "Let one of the third camp and one of the second explain it to each other. Two heads at once have a chance of a quarter.",
    },
    {
      kind: "reveal",
      words: ["Two hands, or one coin:", "the same pile is expected."],
      notes:
        "Rings were flipped, ochre diamonds were thrown by two hands, and the dashed line is what both expect. Cover the upper part and ask which pile is which. There is nothing to be seen; the two differ by luck alone.",
    },
    {
      kind: "whatIf",
      words: ["What if the pile grows", "series by series?"],
      set: { values: { series: 1 } },
      sliders: ["series"],
      notes:
        "Slide from one series to all. With few series the pile is ragged; nobody could say after ten which law it follows. Then the pile fills the dashed line.",
    },
    {
      kind: "whatIf",
      words: ["What if we wait", "for ten heads?"],
      set: { values: { r: 10 } },
      from: "start",
      sliders: ["r"],
      notes:
        "Let them guess first: nearer to the steps or further from them? The mean is still two. Waiting for many heads, luck evens out, as rates that are alike do: the dashed line moves close to the steps, down at none and up at one and two, though not quite onto them.",
    },
    {
      kind: "whatIf",
      words: ["What if one head is enough,", "and the mean is that of the mites?"],
      set: { values: { r: 1, mu: 1.147 } },
      from: "start",
      sliders: ["r", "mu"],
      notes:
        "Here is the orchard again, without an orchard. Compare with the first figure of the chapter: 70 of 150 leaves were without a mite. Ask whether anybody believes now that mites flip coins.",
    },
    {
      kind: "explain",
      words: ["One pile, two stories.", "The pile cannot say which."],
      from: "start",
      sliders: ["r"],
      notes:
        "The reason is a clock: let heads and tails fall like drops. In their order one sees the coin; by the clock, the waiting time is a Gamma draw and the tails are a count for it. Ask what else one would have to see to choose between the stories.",
    },
  ],
});
