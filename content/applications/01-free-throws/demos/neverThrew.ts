import { defineDemo } from "#lecture/demo.ts";
import type { newcomer } from "#models/newcomer.ts";

/** A player without a throw has a chance like anybody’s, and a few made throws move it far. */
export const neverThrew = defineDemo<typeof newcomer>({
  figure: "never-threw",
  widget: "in-a-row",
  of: "newcomer",
  goal: "Who has no record is expected to do what players do; a few throws weigh much with him, and what counts depends on what has to happen.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["Each ring is a player of one team.", "Others have never thrown."],
      notes:
        "To the right, how often somebody has thrown; upwards, the share that went in (ring), and what is expected of his next throw (dot). The diamond at the left is somebody who never threw. Ask why dots on the left hang so far from their rings.",
    },
    {
      kind: "predict",
      words: ["How many in a row must a newcomer make", "to be sent instead of Paul?"],
      notes:
        "Paul made 100 of 121. Everybody writes down one number. Expect some to say two or three (M1) and many to say thirty (M12).",
    },
    {
      kind: "vote",
      words: ["Hands up: a few?", "Many? As many as Paul?"],
      camps: ["a few", "many", "as many as Paul"],
      notes:
        "Ask the first camp how often an ordinary player makes four in a row, and the last how much would be left to learn after twenty.",
    },
    {
      kind: "reveal",
      words: ["The curve is steep at first.", "A few are enough."],
      notes:
        "Seven. The curve is what each made throw does to him. It begins at what such players do, and is steep at first: seventeen players count like some thirteen throws here, so seven of his own are about a third of all.",
    },
    {
      kind: "whatIf",
      words: "And instead of Harden?",
      set: { view: { rival: "harden" } },
      sliders: ["t"],
      notes:
        "529 of 609 hardly need the others. Slide until he is sent: fourteen. Twice as many for five percentage points.",
    },
    {
      kind: "whatIf",
      words: "What if he misses one?",
      set: { values: { t: 1, missed: 1 } },
      from: "start",
      sliders: ["t", "missed"],
      notes:
        "Twelve, for Paul: a miss costs five made throws, about as many as Paul makes for each of his own misses.",
    },
    {
      kind: "whatIf",
      words: ["Instead of Ennis,", "if both throws must go in?"],
      set: { view: { rival: "ennis", aim: "both" } },
      from: "start",
      notes:
        "Ennis made 42 of 58. For one throw he is ahead by a hair, for both of two the newcomer is; choose one of two, and Ennis leads clearly. Of the newcomer more is unknown: he may be very good or rather poor, and where both must go in, that helps.",
    },
    {
      kind: "explain",
      words: ["No record is no zero.", "A single throw asks for the mean."],
      from: "start",
      sliders: ["t"],
      notes:
        "Ask what the model does not know: whether somebody who never came to the line is like those who did.",
    },
  ],
});
