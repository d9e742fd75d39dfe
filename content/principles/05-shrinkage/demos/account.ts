import { defineDemo } from "#lecture/demo.ts";
import type { schoolMean } from "#models/schoolMean.ts";

/** What of an estimate is a school's own and what is borrowed. */
export const account = defineDemo<typeof schoolMean>({
  figure: "account",
  widget: "ledger",
  of: "school",
  goal: "An estimate divides a distance: two weights, always one whole.",
  minutes: 6,
  steps: [
    {
      kind: "ask",
      words: ["Their own 78, the state’s 70:", "how much of the way is kept?"],
      notes:
        "The same school as before. Let the numbers on the right be read out. Between the two averages lies a distance of 8 points; the estimate divides it.",
    },
    {
      kind: "vote",
      words: ["Hands up: most of it is kept?", "Half and half? Most given back?"],
      camps: ["most kept", "half and half", "most given back"],
      notes:
        "Count. Who has seen the three curves can work it out: a dozen students against a state that counts like five. Expect half and half from those who have not.",
    },
    {
      kind: "reveal",
      words: ["Most of the way is kept,", "the rest is given back."],
      notes:
        "Read the account aloud: of 8 points 5.63 are kept and 2.37 given back, because the school’s own students carry 70.33 percent of the weight and the state 29.67.",
    },
    {
      kind: "explain",
      words: ["Two shares, always one whole:", "more of one is less of the other."],
      sliders: ["n"],
      notes:
        "Move n slowly down and up again. Ask at which number of students both weigh the same: five of them, nearly, since the state counts like 81/16 students.",
    },
    {
      kind: "whatIf",
      words: ["What if only three students", "had been tested?"],
      set: { values: { n: 3 } },
      sliders: ["n"],
      notes: "Now the state has the larger weight, 63 percent, and most of the way is given back.",
    },
    {
      kind: "whatIf",
      words: "And if 140 had been tested?",
      set: { values: { n: 140 } },
      sliders: ["n"],
      notes:
        "Nearly all of it is its own. The other schools have not become less true; there is only little left that they could tell about this one.",
    },
    {
      kind: "whatIf",
      words: ["Twelve again, but averaging 62.", "Who has the larger weight now?"],
      from: "start",
      set: { values: { xbar: 62 } },
      sliders: ["xbar"],
      notes:
        "Expect many to think that the state weighs more for a weak school. The weights have not moved: they follow from how many, how noisy and how alike, never from the averages themselves.",
    },
    {
      kind: "explain",
      words: ["Nothing is taken from anyone.", "Who knows little is pulled most."],
      from: "start",
      notes:
        "Back at the start. This is what the book’s title means. Ask for an estimate of their own trade that is pulled towards others, and towards which.",
    },
  ],
});
