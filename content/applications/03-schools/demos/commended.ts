import { defineDemo } from "#lecture/demo.ts";
import type { groupMeans } from "#models/groupMeans.ts";

/** Ten schools are picked from few pupils each; pooling changes what is promised of them more than who they are. */
export const commended = defineDemo<typeof groupMeans>({
  figure: "commended",
  widget: "commend",
  of: "survey",
  goal: "A list picked from few pupils promises too much; pulled by its own weight, it keeps what it says.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["160 real schools, a few pupils each.", "Which would you commend?"],
      notes:
        "One pupil in five is marked. To the right, more pupils; upwards, the better. Let somebody come forward and point at ten before you say which are marked large. The upper line is the one for which a school is commended.",
    },
    {
      kind: "predict",
      words: ["Now mark their other pupils.", "What will the marked ones average?"],
      notes:
        "Everybody writes down one number. Expect this average again (M21), now and then more (M14). The other four fifths of these very pupils lie in the drawer: this is no simulation.",
    },
    {
      kind: "vote",
      words: ["Hands up: as high? A little lower?", "Half of the lead gone?"],
      camps: ["as high", "a little lower", "half gone"],
      notes:
        "Count aloud. Ask what could have happened between the marking of one pupil and of the next. Nothing has: these are pupils of the same year.",
    },
    {
      kind: "reveal",
      words: ["Crosses: their other pupils.", "A good part of the lead was luck."],
      notes:
        "Then read how many of the ten should lie above the upper line, were their averages believed: nearly all. Count the crosses that do.",
    },
    {
      kind: "whatIf",
      words: ["Assume the spread", "that fits all rings best."],
      set: { values: { tau: 2.7 } },
      sliders: ["tau"],
      notes:
        "2.7 is what the marked pupils themselves say of the spread. Look at two numbers: what the ten say, and how many are expected above the line. Both are kept now. Eight of the ten are still on the list: most schools have from six to twelve marked pupils.",
    },
    {
      kind: "whatIf",
      words: "And if they hardly differed?",
      set: { values: { tau: 1 } },
      sliders: ["tau"],
      notes:
        "Pulled too far, the ten say too little. The typical error over all 160 grows again: move the spread and let the room find where it is least.",
    },
    {
      kind: "whatIf",
      words: "Was it this fifth? Mark another.",
      set: { values: { tau: 2.7 }, seed: 18 },
      sliders: ["tau"],
      notes:
        "Other pupils are in the first heap, and so the list is another. What was promised still agrees with what is found, give or take two schools.",
    },
    {
      kind: "explain",
      words: ["Pooling changed the promise", "more than the list."],
      from: "start",
      notes:
        "Where groups are about equally large, the order hardly moves. Ask what a minister loses who prints the ten averages in the newspaper, and who is blamed next year.",
    },
  ],
});
