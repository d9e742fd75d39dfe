import { defineDemo } from "#lecture/demo.ts";
import type { threeLevels } from "#models/threeLevels.ts";

/** A class of one student is pulled by its student, its school and the nation, and the three spreads say how much. */
export const nation = defineDemo<typeof threeLevels>({
  figure: "nation-mobile",
  widget: "mobile",
  of: "nation",
  goal: "Each level is the population of the one below; news goes up the tree and comes down again, in exact shares.",
  minutes: 12,
  steps: [
    {
      kind: "ask",
      words: ["Students in classes, classes in schools.", "One class has one student."],
      notes:
        "Read one rod aloud: the blue rings are the students of a class, the purple dot is where its true mean is put, and it hangs from the ochre diamond of its school. School A hangs furthest to the left. Its new class has one student, who scored 95.",
    },
    {
      kind: "predict",
      words: ["Where does the class", "come to hang?"],
      notes:
        "Everybody writes down one number. Expect 95 from some and 80 from many, half-way between student and school (M1: a single score taken at its word). Set what most of the room wants.",
    },
    {
      kind: "vote",
      words: ["Hands up: nearer to its school?", "Nearer to its student?"],
      camps: ["near its school", "near its student"],
      notes:
        "Count both aloud. Ask one of each side how often a student with a mean of 70 scores 90 on some day, if single scores scatter by 9.",
    },
    {
      kind: "reveal",
      words: ["Each string is as thick", "as what it carries."],
      notes:
        "The student holds about a quarter, the two other classes of the school nearly 60 percent, the other schools the rest. Let them find the surprise: the class hangs nearer to the nation than to its own school, though it hangs from its school.",
    },
    {
      kind: "whatIf",
      words: "What if classes differ by 12 points?",
      set: { values: { tau: 12 } },
      sliders: ["tau"],
      notes:
        "Guess first. The thick string goes from the school to the student: where classes differ so much, other classes say little of this one. Ask which of the two empty places has the wider shadow now, and why.",
    },
    {
      kind: "whatIf",
      words: "What if the student leaves?",
      set: { values: { tau: 4 }, view: { student: "away" } },
      sliders: ["tau"],
      notes:
        "The class hangs where its school does, with more doubt. It is empty, and it has an estimate. Watch the school and the nation as well: both have gone to the left, for the student pulled at them too.",
    },
    {
      kind: "explain",
      words: ["The same weighted average,", "on every floor."],
      sliders: ["tau"],
      from: "start",
      notes:
        "Back at the start. Let them say what each of the three spreads governs. Whoever can say what becomes of the strings at a spread between schools of 30 has understood the tree.",
    },
  ],
});
