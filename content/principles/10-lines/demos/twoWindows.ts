import { defineDemo } from "#lecture/demo.ts";
import type { leaningLines } from "#models/leaningLines.ts";

/** One correlation for each zero, and one bundle of lines for all of them. */
export const twoWindows = defineDemo<typeof leaningLines>({
  figure: "two-windows",
  widget: "windows",
  of: "company",
  goal: "The correlation of heights and rises depends on where the years are counted from; the lines do not.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["Each department is a line,", "even where a single person works."],
      notes:
        "Read one department aloud in both windows: Sales is a steep purple line at the left, and one purple dot at the right, far over to the steep side. The grey thread joins its height at hiring to that dot. Then Legal: one person, and yet a line. Ask where it may come from; leave it open.",
    },
    {
      kind: "predict",
      words: ["At hiring, steep goes with low.", "And some years later?"],
      notes:
        "The correlation at hiring is negative: steep departments start low. Now let heights be read at the eleventh year. Everybody writes down a correlation. Expect the same number from many (M32), and nought from those who have been taught to centre.",
    },
    {
      kind: "vote",
      words: ["Hands up: the same?", "Nought? The other sign?"],
      camps: ["the same", "nought", "the other sign"],
      notes:
        "Count the three aloud. Ask somebody of each group what the lines would have to do for it.",
    },
    {
      kind: "reveal",
      words: ["Some years on: the other sign,", "and no line has moved."],
      notes:
        "Say it before you drag anything: by the eleventh year the steep ones have overtaken. The same eight lines, read elsewhere.",
    },
    {
      kind: "whatIf",
      words: "What if the thread goes to eleven years?",
      set: { values: { zero: 11 } },
      sliders: ["zero"],
      notes:
        "Drag the thread slowly from hiring. Each dot goes straight up, by as much as its line rises; the ellipse turns, and its thin shadow says where it was. At about six years it stands upright: there heights say nothing of rises.",
    },
    {
      kind: "whatIf",
      words: ["What if we decree:", "no correlation here?"],
      set: { values: { zero: 11 }, view: { tie: "held" } },
      sliders: ["zero"],
      notes:
        "Now the lines do move, and go on moving with the zero. A model without a correlation is a different belief at every zero. Software that leaves it out by default has chosen one for you.",
    },
    {
      kind: "explain",
      words: ["A line is a point,", "and a point needs an origin."],
      from: "start",
      sliders: ["zero", "lone"],
      notes:
        "Back at the start. Drag Legal’s one person up: its line turns, steeper and lower at hiring. Let them say what Legal’s line rests on: its person gives one dotted line of possible points at the right, the population gives the ellipse, and the estimate is where the two meet.",
    },
  ],
});
