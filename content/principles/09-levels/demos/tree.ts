import { defineDemo } from "#lecture/demo.ts";
import type { fourLevels } from "#models/fourLevels.ts";

/** A new school with one tested student: its district says what the school cannot, and the variance of a floor left out goes elsewhere. */
export const tree = defineDemo<typeof fourLevels>({
  figure: "four-floors",
  widget: "floors",
  of: "tree",
  goal: "A floor of the tree matters where its groups differ and the place itself is thin; left out, its variance does not vanish.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["Classes, schools, districts.", "One school is new."],
      notes:
        "Read the rows aloud from the top: the nation, then each district with its schools. A ring is the average of a class. In the north, N2 and N3 lie far to the right. N1 is new, and its only tested student scored 45.",
    },
    {
      kind: "predict",
      words: ["Where do you put", "the class of the new school?"],
      notes:
        "Everybody writes down one number. Who says 45 believes one student (M12); who says 70 thinks of the nation. Set what most of the room wants.",
    },
    {
      kind: "vote",
      words: "Hands up: student, nation, or district?",
      camps: ["student", "nation", "district"],
      notes:
        "Nearer to the student at 45, to the nation at 70, or to the other schools of the north, near 78? Count all three, and ask one of each what the class is a member of.",
    },
    {
      kind: "reveal",
      words: ["Its school says nothing yet.", "Its district does."],
      notes:
        "Follow the string from the ring at 45 to its dot. Then say whose word it rests on: the student holds about a third, the two other schools of the north more than half, and little is left for all others.",
    },
    {
      kind: "whatIf",
      words: "What if nobody knew of districts?",
      set: { view: { districts: "left" } },
      notes:
        "Guess first. The class goes down, towards its student: the nation holds it less firmly than its district did, for what districts differ by has become a difference between schools.",
    },
    {
      kind: "whatIf",
      words: "What if districts did not differ?",
      set: { values: { phi: 0 } },
      sliders: ["phi"],
      from: "start",
      notes:
        "With districts on the tree again. The diamonds of the districts fall together with that of the nation, and the sentence below says the same place with districts and without. A floor whose groups do not differ adds nothing.",
    },
    {
      kind: "explain",
      words: ["When would you add a floor,", "and when leave it out?"],
      sliders: ["phi", "omega"],
      from: "start",
      notes:
        "Let the room find the conditions: the groups of the floor differ, by much beside what lies below them, and the place in question is thin. Then ask how one would learn a spread between three districts.",
    },
  ],
});
