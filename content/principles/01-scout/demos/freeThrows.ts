import { defineDemo } from "#lecture/demo.ts";
import type { betaBinomial } from "#models/betaBinomial.ts";

/** One bench for a whole team, from nobody's throws to hundreds. */
export const freeThrows = defineDemo<typeof betaBinomial>({
  figure: "free-throw-line",
  widget: "free-throws",
  of: "throws",
  goal: "Short records are pulled to the others, long ones stand alone, and none at all means the mean.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["Everybody gets one more free throw.", "On whom do you bet?"],
      notes:
        "The first column of numbers says how often each has thrown. Let the class look for the perfect record, and for those who have none. Do not say yet what the estimates are.",
    },
    {
      kind: "predict",
      words: ["Put some of them in order.", "Who is the safest bet, who the worst?"],
      notes:
        "Put the four in the order that most of the room wants. Expect Clark first (M1: six of six is taken at its word) and Shumpert last (M12: no data are taken for bad data).",
    },
    {
      kind: "vote",
      words: ["Hands up: is a perfect short record", "the best bet?"],
      camps: ["yes", "no"],
      notes:
        "Count yes and no, then let two neighbours who disagree talk for a minute, and count again.",
    },
    {
      kind: "reveal",
      words: ["Short records are pulled far.", "Long ones hardly move."],
      notes:
        "Go down the list: at the top four purple dots on the dashed line, at the foot a player who hardly moves. Ask why a player with bad luck and many throws can come to stand behind one who never threw.",
    },
    {
      kind: "whatIf",
      words: "What if players were worth 200 throws?",
      set: { values: { kappa: 200 } },
      sliders: ["kappa"],
      notes:
        "Then players would be nearly alike, and almost everybody would be expected to do the same. Only Harden has thrown enough to speak against it.",
    },
    {
      kind: "whatIf",
      words: "And if they were worth 1 throw?",
      set: { values: { kappa: 1 } },
      sliders: ["kappa"],
      notes:
        "Then every record is taken at its word, and the perfect one stands first. Ask who would bet on that.",
    },
    {
      kind: "explain",
      words: ["A perfect record may be short.", "No record is not a bad one."],
      sliders: ["kappa"],
      from: "start",
      notes:
        "Back at the start, where the bench is about as long as this team itself says. Let somebody carry it over to products with stars: one rating of five, none at all, five hundred of four and a half.",
    },
  ],
});
