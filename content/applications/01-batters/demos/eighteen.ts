import { defineDemo } from "#lecture/demo.ts";
import type { betaBinomial } from "#models/betaBinomial.ts";

/** What April says of a season, and what others say of each batter. */
export const eighteen = defineDemo<typeof betaBinomial>({
  figure: "eighteen",
  widget: "batters",
  of: "batters",
  goal: "What was partly luck comes back towards the mean; a forecast that borrows knows it.",
  minutes: 12,
  steps: [
    {
      kind: "ask",
      words: ["Eighteen batters, late April.", "What will they hit from here on?"],
      notes:
        "Each circle is hits in the first 45 at-bats of 1970; the dashed line is their mean. For a room without baseball: 0.300 is very good, 0.200 does not stay long.",
    },
    {
      kind: "predict",
      words: ["Write down one number:", "what will Clemente hit from here on?"],
      notes:
        "Half a minute of silence. Expect 0.400 (the record at its word, M1), then numbers around 0.350. Somebody may go above, as if a hot April grew hotter (M14).",
    },
    {
      kind: "vote",
      words: ["Hands up: will the first stay", "as far ahead of the last?"],
      camps: ["yes", "no"],
      notes:
        "Count three camps: as far, nearer together, further apart. Let each give one reason. Keep the counts for the next step.",
    },
    {
      kind: "reveal",
      words: ["Nearly all came back towards the mean,", "and no method made them."],
      set: { view: { estimator: "none" } },
      notes:
        "The crosses are the rest of the season; nothing has been estimated yet. Clemente hit 0.346. The bands show what the averages of April miss, and nearly all of them point inwards.",
    },
    {
      kind: "explain",
      words: ["An average of April is skill and luck.", "The luck does not come again."],
      notes:
        "Ask for reasons why the hot ones cooled down, and let some be told: pitchers, pressure, age. None is needed. At the top of a list stand those who had skill and luck.",
    },
    {
      kind: "whatIf",
      words: ["What if we forecast", "the same for everybody?"],
      set: { view: { estimator: "complete" } },
      notes:
        "Ask first whether that can be any good. Each batter’s own record misses by 1.76 times as much as a forecast that does not care which batter it speaks of.",
    },
    {
      kind: "whatIf",
      words: ["What if each keeps the same share", "of his distance from the mean?"],
      set: { view: { estimator: "james-stein" } },
      notes:
        "James–Stein: a share of 21 percent, read off the averages of April alone. Better still in total, and closer for most of them, but not for all: look at Rodriguez, whose average of April was nearly right.",
    },
    {
      kind: "whatIf",
      words: ["What if one row", "belongs to somebody else?"],
      from: "start",
      set: { view: { row: "famous" } },
      notes:
        "Look at Williams. A widely copied file has the season of Billy in the row of Walt. The averages miss by 1.79 instead of 1.88 times as much, and the lesson survives, which is how such errors live long.",
    },
    {
      kind: "explain",
      words: ["The first of any list were partly lucky.", "Measured again, they come back."],
      from: "start",
      notes:
        "Ask for a list of another kind: best funds, worst crossings, most improved schools. What would a cause have to show, beyond coming back, before they believed in it?",
    },
  ],
});
