import { defineDemo } from "#lecture/demo.ts";
import type { eventRate } from "#models/eventRate.ts";

/** A rate is worth as much as the hours behind it. */
export const onePump = defineDemo<typeof eventRate>({
  figure: "one-pump",
  widget: "event-rate",
  of: "pump",
  goal: "A rate is worth as much as the hours behind it; a population lends failures and hours.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["4 failures in 2.1 thousand hours.", "How many in each thousand to come?"],
      notes:
        "This is pump 9 of a power station, at 1.9 failures a thousand hours. The dashed curve is what is known of its pumps: most hardly fail, a few often do. Say nothing of a formula yet.",
    },
    {
      kind: "predict",
      words: ["Everybody writes down one number.", "Then: where do I put the marker?"],
      notes:
        "Half a minute of silence. Expect 1.9 (the record at its word, M1), 0.65 (a pump like any other, M15), now and then more than two (it gets worse with age). Put the marker where most of the room wants it.",
    },
    {
      kind: "vote",
      words: ["Hands up: just what it has shown?", "Less? Or what is usual?"],
      camps: [
        ["its record", 1.9],
        ["less", 1.3],
        ["the usual", 0.65],
      ],
      notes:
        "Count aloud. Ask one of each camp how sure four failures make them: a pump with half that rate leaves such a record one time in six.",
    },
    {
      kind: "reveal",
      words: ["Between the usual and its own,", "and nearer to its own."],
      notes:
        "Purple is the estimate, 1.43. Ask why it does not lie in the middle before you go on: what would each of the two sides bring forward for itself?",
    },
    {
      kind: "explain",
      words: ["The population lends hours,", "and the failures that go with them."],
      sliders: ["beta"],
      notes:
        "Write it on the board: 4 + 0.82 failures over 2.1 + 1.26 thousand hours. Nothing else happens. Move the borrowed time to both sides, and let the room say the direction first.",
    },
    {
      kind: "whatIf",
      words: ["What of the pump with 22 failures", "in 10.5 thousand hours?"],
      set: { values: { y: 22, t: 10.5 } },
      sliders: ["y", "t"],
      notes:
        "Pump 10. Its own rate is hardly higher, 2.1 to 1.9, and it keeps nearly all of it: 1.94. What looked like a tie between the two pumps is none, and the inspector goes to this one.",
    },
    {
      kind: "whatIf",
      words: ["And one that has not failed yet,", "in 1.05 thousand hours?"],
      set: { values: { y: 0, t: 1.05 } },
      sliders: ["y", "t"],
      notes:
        "Many say nought. The dotted curve is highest there and falls slowly: so few hours rule out little. The estimate is 0.35 failures a thousand hours.",
    },
    {
      kind: "whatIf",
      words: ["The first pump again. What if", "all pumps were nearly alike?"],
      from: "start",
      set: { values: { beta: 20 } },
      sliders: ["beta"],
      notes:
        "Now the others are worth twenty thousand hours, and four failures are bad luck: 0.77. How alike pumps are is a fact about pumps, and the ten records tell it.",
    },
    {
      kind: "explain",
      words: ["A rate is worth as much", "as the hours behind it."],
      from: "start",
      sliders: ["t"],
      notes:
        "Back at the start. Let somebody say in a sentence what sets the pull: its own hours against the hours on loan. Where else are rates compared whose exposures differ? Accidents, infections, bugs.",
    },
  ],
});
