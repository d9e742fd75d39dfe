import { defineDemo } from "#lecture/demo.ts";
import type { houseLevels } from "#models/houseLevels.ts";

/** Both ends of a list of counties are mostly luck; pulled by its own weight, each tells its families what to do. */
export const manyCounties = defineDemo<typeof houseLevels>({
  figure: "many-counties",
  widget: "counties",
  of: "homes",
  goal: "The ends of a list are picked; pulling says how much of it comes again, and what to do about it.",
  minutes: 12,
  steps: [
    {
      kind: "ask",
      words: ["Every row a county, every ring", "a house. Who stands at the ends?"],
      notes:
        "Right is more radon, by powers of ten; the upright line is the limit of 4 picocuries. The blue line runs through what each county's opened houses say. Let the room count the rings in the rows at the top and at the foot, and then in the middle.",
    },
    {
      kind: "vote",
      words: ["The other houses of the ends:", "as far apart as these?"],
      camps: ["as far apart", "half as far", "hardly apart"],
      notes:
        "Half of the houses of every county are still shut. Ask for the ten highest and the ten lowest together. Distances are along the axis, so half as far is the root of the ratio.",
    },
    {
      kind: "reveal",
      words: ["Crosses: the other houses.", "Purple: what one could expect."],
      notes:
        "Read the first numbers aloud, then the two factors: each county's own houses by themselves are worse than saying the same of all, and pulling is better than both. Other halves opened first hardly ever change that.",
    },
    {
      kind: "whatIf",
      words: ["Take every house at its word:", "what are families told?"],
      set: { values: { tau: 10 } },
      sliders: ["tau"],
      notes:
        "At the right end of the slider nobody borrows. Now some counties are told to mend at once and some to leave it, on a house or two. The chosen county is one of them.",
    },
    {
      kind: "whatIf",
      words: ["Borrow as much as the houses say.", "Who is told what now?"],
      set: { values: { tau: 0.33 } },
      sliders: ["tau"],
      notes:
        "With a measurement at a fifth of the price of mending, nearly everybody is told to measure. Make it dearer, and the ends begin to be told something else, this time with reason.",
    },
    {
      kind: "explain",
      words: ["Few houses: borrow the state.", "Then let the price decide."],
      from: "start",
      sliders: ["tau"],
      notes:
        "Measure while the chance lies between the price and one minus the price. Walk through a few counties: with sixty houses own and expected agree, with one they hardly have to do with each other.",
    },
  ],
});
