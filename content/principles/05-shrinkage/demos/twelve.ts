import { defineDemo } from "#lecture/demo.ts";
import type { schoolMean } from "#models/schoolMean.ts";

/** How far an average of a few students wanders, while the school stays what it is. */
export const twelve = defineDemo<typeof schoolMean>({
  figure: "twelve",
  widget: "twelve",
  of: "tested",
  goal: "An average of few students is a draw: other students of the same school give another.",
  minutes: 6,
  steps: [
    {
      kind: "ask",
      words: ["One dot, one student.", "What is the school’s average?"],
      notes:
        "Let the room read the ring and the diamond. Do not let anybody argue with a formula yet. Ask what the ring would do if other students had been tested.",
    },
    {
      kind: "vote",
      words: ["Other students, same school:", "by how much will the ring jump?"],
      camps: ["hardly", "a little", "a lot"],
      notes:
        "Collect three or four numbers. Expect that most say a point or less: averages feel like facts.",
    },
    {
      kind: "reveal",
      words: "Other students of this school.",
      set: { seed: 580 },
      sliders: ["n"],
      notes:
        "The ring has jumped by several points, and nothing about the school has changed. The small ring is where it was. Draw again from the page as often as the room likes.",
    },
    {
      kind: "whatIf",
      words: ["And again,", "and again."],
      set: { seed: 591 },
      sliders: ["n"],
      notes:
        "The small rings are a dozen earlier averages. Their standard deviation is sigma over the root of n: 9 over the root of 12 is 2.6. Ask which of them one would have printed in a newspaper.",
    },
    {
      kind: "whatIf",
      words: "If 200 had been tested each time?",
      set: { values: { n: 200 } },
      sliders: ["n"],
      notes:
        "Now the rings lie together: the earlier ones are averages of as many students too. Luck has not gone away, it has averaged out.",
    },
    {
      kind: "explain",
      words: ["The average is a draw.", "The school is not."],
      from: "start",
      set: { view: { truth: "shown" } },
      notes:
        "The curtain is open: the cross is what the school is. With real schools there is no curtain to look behind. What would one have bet without it? That is the next figure.",
    },
  ],
});
