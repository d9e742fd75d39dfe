import { defineDemo } from "#lecture/demo.ts";
import type { schoolMean } from "#models/schoolMean.ts";

/** What of an estimate is a school's own and what is borrowed. */
export const account = defineDemo<typeof schoolMean>({
  figure: "account",
  widget: "ledger",
  of: "school",
  goal: "An estimate can be written up like an account: two shares, always one whole.",
  minutes: 6,
  steps: [
    {
      kind: "ask",
      words: ["Their own 78, the state’s 70:", "who pays what for the estimate?"],
      notes:
        "The same school as before. Let the numbers on the right be read out. An estimate is a sum here: so many points from its own students, so many from all the other schools.",
    },
    {
      kind: "vote",
      words: ["Hands up: mostly its own students?", "Half and half? Mostly the state?"],
      notes:
        "Count. Who has seen the three curves can work it out: a dozen students against a state that counts like five. Expect half and half from those who have not.",
    },
    {
      kind: "reveal",
      words: ["Most of it is their own,", "the rest is borrowed."],
      notes:
        "Read the account aloud: 70.33 percent of 78 and 29.67 percent of 70 make 75.63. The bar starts at zero points, so its parts mix shares with averages: what pooling decides are the shares on the right.",
    },
    {
      kind: "explain",
      words: ["Two shares, always one whole:", "more of one is less of the other."],
      sliders: ["n"],
      notes:
        "Move n slowly down and up again. Ask at which number of students both pay half: five of them, nearly, since the state counts like 81/16 students.",
    },
    {
      kind: "whatIf",
      words: ["What if only three students", "had been tested?"],
      set: { values: { n: 3 } },
      sliders: ["n"],
      notes:
        "Now the state pays the larger share, 63 percent. Who has little to say for itself leans on its fellows, and leans no more than it must.",
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
      words: ["Twelve again, but averaging 62.", "Who pays the larger share now?"],
      from: "start",
      set: { values: { xbar: 62 } },
      sliders: ["xbar"],
      notes:
        "Expect many to think that the state pays more for a weak school. The shares have not moved: they follow from how many, how noisy and how alike, never from the averages themselves.",
    },
    {
      kind: "explain",
      words: ["Nothing is taken from anyone.", "Who knows little, leans."],
      from: "start",
      notes:
        "Back at the start. This is what the book’s title means. Ask for an estimate of their own trade that leans on others, and what it leans on.",
    },
  ],
});
