import { defineDemo } from "#lecture/demo.ts";
import type { weighedSpread } from "#models/weighedSpread.ts";

/** Whether an answer hangs on the prior or on the data is seen by leaning on each. */
export const powers = defineDemo<typeof weighedSpread>({
  figure: "two-powers",
  widget: "powers",
  of: "believed",
  goal: "Count the prior twice, then the data: whatever moves the answer further decides it.",
  minutes: 7,
  steps: [
    {
      kind: "ask",
      words: ["Prior, likelihood, posterior.", "Who decides where it lies?"],
      notes:
        "Let the class name the three curves. Half of the posterior lies right of the upright line.",
    },
    {
      kind: "vote",
      words: ["Count the prior twice, or the data.", "What moves the middle further?"],
      camps: ["the prior", "the data"],
      notes: "Hands up, and a reason from each side.",
    },
    {
      kind: "reveal",
      words: "Here the data do: counted twice.",
      set: { values: { dataPower: 2 } },
      sliders: ["dataPower"],
      notes:
        "As if each school had twice the students and the same result. The middle moves to the right, and the grey line stays where it was.",
    },
    {
      kind: "whatIf",
      words: "What if the prior counts twice?",
      from: "start",
      set: { values: { priorPower: 2 } },
      sliders: ["priorPower"],
      notes:
        "It moves to the left, by less than half as far. With this wide prior the data decide.",
    },
    {
      kind: "whatIf",
      words: "And with a narrow prior?",
      from: "start",
      set: { values: { priorPower: 2 }, view: { prior: "narrow" } },
      sliders: ["priorPower", "dataPower"],
      notes:
        "Now the prior moves it further than the data do. Neither prior is wrong for that. But whoever reports the answer has to say which was used.",
    },
    {
      kind: "explain",
      words: ["It says whom you listen to,", "not who is right."],
      from: "start",
      notes:
        "Ask what a flat prior does in this test: nothing, whatever it imagines. So this check does not replace the last one.",
    },
  ],
});
