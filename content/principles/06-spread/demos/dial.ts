import { defineDemo } from "#lecture/demo.ts";
import type { learnedSpread } from "#models/learnedSpread.ts";

/** Eight results hardly say how far schools lie apart; so every estimate is averaged over all that they may. */
export const dial = defineDemo<typeof learnedSpread>({
  figure: "the-dial",
  widget: "dial",
  of: "coached",
  goal: "The best value of a spread is not the spread: eight results leave it open, and an honest estimate averages over it.",
  minutes: 15,
  steps: [
    {
      kind: "ask",
      words: ["Eight schools coached for a test.", "How different are they, really?"],
      notes:
        "Let the class look at the blue rings at the right: what each school gained by itself. Say aloud that their standard errors run from nine to eighteen points. The fan shows where each would be put if the spread between schools were known: at the left all as one, far to the right each almost alone.",
    },
    {
      kind: "predict",
      words: ["Where does the likelihood", "of the spread have its top?"],
      notes:
        "Collect guesses in points. Most of the room reads the spread off the rings and says about ten. Ask somebody to say what luck alone would do with such standard errors.",
    },
    {
      kind: "vote",
      words: ["Hands up: would you put A", "nearer to the others or to itself?"],
      camps: ["nearer to others", "nearer to itself"],
      notes: "Count, let neighbours of different opinions talk for a minute, and count again.",
    },
    {
      kind: "reveal",
      words: ["The top is at nought.", "Now look how flat it is."],
      notes:
        "Do not let the class stop at the top. The thread stands at five points, where the fit is four fifths as good. A program that prints the top alone prints nought, and people read it as: the schools are equal.",
    },
    {
      kind: "whatIf",
      words: "What if schools differed by ten?",
      set: { values: { tau: 10 } },
      sliders: ["tau"],
      notes:
        "Still two fifths as good. Point at school A in the fan and then at its purple dot in the column beside it: the dot does not move with the thread, since it is the average over all threads.",
    },
    {
      kind: "whatIf",
      words: "What if you believe in small spreads?",
      set: { view: { prior: "narrow" } },
      notes:
        "The dashed curve is the prior. With eight schools it still matters: A comes down by about two points. Ask what this prior says schools could do, and whether the class would have said so before the data.",
    },
    {
      kind: "explain",
      words: ["Not: the spread is nought.", "But: these eight cannot tell."],
      from: "start",
      notes:
        "Back at the start. Let somebody put into words what the curve says, without the word nought. Then: why is it no cheating to average over it?",
    },
  ],
});
