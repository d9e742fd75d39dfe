import { defineDemo } from "#lecture/demo.ts";
import type { oneRate } from "#models/oneRate.ts";

/** How experience counts as at-bats that nobody had. */
export const bench = defineDemo<typeof oneRate>({
  figure: "rookie-bench",
  widget: "bench",
  of: "rookie",
  goal: "Experience counts like further at-bats; how many decides what the same nine hits are worth.",
  minutes: 12,
  steps: [
    {
      kind: "ask",
      words: ["A rookie has 9 hits in 30 at-bats.", "What will he hit in the long run?"],
      notes:
        "Whoever does not know the game: an at-bat is a hit or an out, rookies as a rule make a hit in one of four, and three of ten make a star. Ask whether thirty at-bats are many. Give no formula away.",
    },
    {
      kind: "predict",
      words: ["Two scouts write down a number.", "Where do the two marks go?"],
      notes:
        "Both scouts have seen the same nine hits. One lets his experience count like as many at-bats again, the other like a dozen times as many. Half a minute of silence, then set the marks where most of the room wants them. Expect both marks in one place (M6: the amount is thought a matter of taste), and marks above what he hit himself (M8: hits are borrowed and the at-bats they took forgotten).",
    },
    {
      kind: "vote",
      words: ["Hands up: do the two scouts", "write down nearly the same?"],
      camps: ["the same", "something else"],
      notes:
        "Count aloud, yes and no, and write the counts down. Let neighbours of different opinions talk for a minute, then count again.",
    },
    {
      kind: "reveal",
      words: ["Count the seats:", "filled ones over all of them."],
      notes:
        "The brace counts both benches as one. Let somebody do the sum for both scouts aloud, hits of both kinds over at-bats of both kinds, before you point at the numbers at the side.",
    },
    {
      kind: "explain",
      words: ["Borrowed at-bats bring outs", "along with hits."],
      sliders: ["m"],
      notes:
        "Drag the end of the ochre bench, or the slider, slowly to both sides. The dashed curve is what the scout knew before the season, the dotted one what the rookie has shown, the full one both. Ask which of the two stays when the bench grows.",
    },
    {
      kind: "whatIf",
      words: "What if the bench had 388 seats?",
      set: { values: { m: 388 } },
      sliders: ["m"],
      notes:
        "Ask for the direction first. The estimate nearly lands on the average of the bench: thirty at-bats are a whisper beside so many. This is about right for grown players of one league, who are much alike.",
    },
    {
      kind: "whatIf",
      words: "And what if it had only 30?",
      set: { values: { m: 30 } },
      sliders: ["m"],
      notes:
        "As many of his own as are borrowed: halfway. Then leave the lecture with Escape and play 500 more at-bats in the figure, with the button under “also”: let the class call out when the two reports begin to agree. Draw another season and play it too: not every season tells the same.",
    },
    {
      kind: "explain",
      words: ["Few at-bats are pulled far.", "Many stay where they are."],
      sliders: ["m"],
      from: "start",
      notes:
        "Back at the start. Ask who decides how long the bench is. Whoever answers that it is a matter of taste is ready for the next figure: it is a fact about rookies.",
    },
  ],
});
