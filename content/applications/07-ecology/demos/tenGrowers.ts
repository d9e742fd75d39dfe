import { defineDemo } from "#lecture/demo.ts";
import type { lookedAt } from "#models/lookedAt.ts";

/** How many leaves one has to look at depends on whether leaves differ, and not only on how many mites there are. */
export const tenGrowers = defineDemo<typeof lookedAt>({
  figure: "ten-growers",
  widget: "leaves",
  of: "looked",
  goal: "Counts on leaves that themselves differ need about twice as many leaves here, and an interval that knows it.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["Growers look at some leaves each.", "Whose number would you trust?"],
      notes:
        "Each ring is what one grower found, in mites a leaf; the left upright line is the orchard. They all looked at as many leaves. Ask who would spray, and who would not.",
    },
    {
      kind: "vote",
      words: ["Of all such intervals,", "how many hold the orchard?"],
      camps: ["nearly all", "most of them", "half of them"],
      notes:
        "The interval is made as if every leaf had the same rate: mean plus and minus 1.96 roots of the mean over the number of leaves. Expect the first camp to be the largest.",
    },
    {
      kind: "reveal",
      words: ["Too few: leaves differ,", "and the interval does not know."],
      notes:
        "Thin lines miss. Read the share of all growers aloud, then switch to leaves that differ: the same rings, wider lines.",
    },
    {
      kind: "whatIf",
      words: ["What if they looked", "at many more leaves?"],
      set: { values: { k: 100 } },
      sliders: ["k"],
      notes:
        "All intervals shrink, and the share that holds hardly changes. More data do not mend a wrong variance.",
    },
    {
      kind: "whatIf",
      words: ["The same leaves,", "believed to differ."],
      set: { view: { leaves: "differ" } },
      sliders: ["k"],
      notes:
        "Now nearly as many hold the mean as promised. Read how many leaves an interval takes that reaches no further than to the line: about twice as many.",
    },
    {
      kind: "explain",
      words: ["Twice the variance,", "twice the leaves."],
      from: "start",
      sliders: ["k"],
      notes:
        "The variance is the mean, and the mean squared over r on top. With a mean near one and r near one these two are about as large, so it takes about twice as many leaves.",
    },
  ],
});
