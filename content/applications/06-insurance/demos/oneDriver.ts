import { defineDemo } from "#lecture/demo.ts";
import type { driverClaims } from "#models/driverClaims.ts";

/** A claim is forgiven in as many years as a usual driver has between claims, however different drivers are. */
export const oneDriver = defineDemo<typeof driverClaims>({
  figure: "one-driver",
  widget: "forgiven",
  of: "driver",
  goal: "A claim is forgiven once the years make it usual; how alike drivers are sets the price.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["One claim, in the first year.", "When is it forgiven?"],
      notes:
        "Forgiven means: the driver pays what a new one pays. No other claim follows. Say nothing yet about how many claims drivers have.",
    },
    {
      kind: "vote",
      words: ["Hands up: how many years", "without another claim?"],
      camps: [
        ["one", 1],
        ["three", 3],
        ["six or seven", 6.5],
        ["fifteen", 15],
      ],
      notes:
        "Ask each camp for a reason. Many have the rules of their own insurer in mind, which are often near three years.",
    },
    {
      kind: "reveal",
      words: ["As soon as one claim is usual.", "Most years pass without any."],
      notes:
        "Swiss drivers of 1961 had one claim in 6.5 years. After as long one claim is just what is usual. Drag the purple mark along its curve, and read the premium at one year: 171 %.",
    },
    {
      kind: "whatIf",
      words: ["What if drivers", "were more alike?"],
      set: { values: { r: 10 } },
      sliders: ["r"],
      notes:
        "All curves flatten: a claim says less of a driver, so it costs less. Where the curve crosses the dashed line has not moved. Ask why before you say it.",
    },
    {
      kind: "explain",
      words: ["How alike they are sets the price,", "how often they claim the time."],
      from: "start",
      sliders: ["r", "y"],
      notes:
        "The premium is (r + y) / (r + μ t), and that is 1 when y = μ t, whatever r. Two claims take twice as long as one.",
    },
  ],
});
