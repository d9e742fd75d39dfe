import { defineDemo } from "#lecture/demo.ts";
import type { schoolMean } from "#models/schoolMean.ts";

/** How far an estimate from few data should trust them. */
export const oneSchool = defineDemo<typeof schoolMean>({
  figure: "one-school",
  widget: "one-group",
  of: "school",
  goal: "An estimate from few data is a compromise; the numbers set where it lies, not taste.",
  minutes: 12,
  steps: [
    {
      kind: "ask",
      words: ["Twelve students averaged 78.", "What would the whole school average?"],
      notes:
        "Let the numbers on the right be read out. The state averages 70; nobody has seen the rest of this school. Do not hint that there is a formula.",
    },
    {
      kind: "predict",
      words: ["Everybody writes down one number.", "Then: where do I put the marker?"],
      notes:
        "Half a minute of silence first. Expect 78 (the twelve at their word, M1), 70 (the state alone, M7), 74 (half and half), now and then 80 (a trend goes on, M14). Put the marker where most of the room wants it.",
    },
    {
      kind: "vote",
      words: ["Hands up: 70? Nearer to 70?", "Nearer to 78? 78? More than 78?"],
      camps: [
        ["70", 70],
        ["nearer to 70", 72],
        ["nearer to 78", 76],
        ["78", 78],
        ["more", 82],
      ],
      notes:
        "Count aloud and write the counts down. Let one of each camp give a reason to a neighbour of another camp, then count again.",
    },
    {
      kind: "reveal",
      words: ["Between the two,", "and nearer to its own students."],
      notes:
        "Purple is the estimate, never wider than either of the others. Ask why it is nearer to 78 before you say anything.",
    },
    {
      kind: "explain",
      words: ["Each source counts", "by how sure it is."],
      sliders: ["n"],
      notes:
        "The dotted curve is what twelve students say, the dashed one what is known of schools. The narrower one pulls harder. The weight on the right is the share of the school’s own students. Move n a little to both sides.",
      text: "The narrower a curve, the surer its source, and the more of the weight it gets. Twelve students know more of this school than the state does, so the estimate lies nearer to 78 than to 70.",
    },
    {
      kind: "whatIf",
      words: ["What if only three students", "had been tested?"],
      set: { values: { n: 3 } },
      sliders: ["n"],
      notes:
        "Ask for the direction first. The dotted curve widens, the estimate is pulled to the state. The more extreme the claim and the fewer the data, the more of it is given back.",
      text: "Their average is as high as before, but more of it may be luck: the dotted curve is twice as wide. Now the state has most of the weight, and the estimate has moved towards it.",
    },
    {
      kind: "whatIf",
      words: "And what if 140 had been tested?",
      set: { values: { n: 140 } },
      sliders: ["n"],
      notes:
        "Now the state hardly matters. The population is not overruled, it is outvoted: it still counts like five students.",
      text: "There is hardly any luck left to allow for. The state says what it said before; it is not contradicted, only outvoted.",
    },
    {
      kind: "whatIf",
      words: ["Twelve again. What if", "all schools were nearly alike?"],
      from: "start",
      set: { values: { tau2: 1 } },
      sliders: ["tau2"],
      notes:
        "Expect the wrong direction from many (a small spread means little pulling, M7). If schools are alike, an average of 78 must be luck.",
      text: "Now the state is the surer of the two. Where schools hardly differ, an average of 78 must be mostly luck, and is treated so: the more alike schools are, the more each of them borrows.",
    },
    {
      kind: "whatIf",
      words: "And what if schools differed widely?",
      set: { values: { tau2: 100 } },
      sliders: ["tau2"],
      notes: "Then 78 is nothing remarkable, and the twelve are nearly believed.",
    },
    {
      kind: "explain",
      words: ["Few data are pulled a long way.", "Much data stay where they are."],
      sliders: ["n"],
      from: "start",
      notes:
        "Back at the start. Ask somebody to say in one sentence what sets the pull: how few, how noisy, how alike. Then: where would the numbers for the state come from? That is the league table.",
      text: "Back at the start. Whatever you set in the figure, ask of each source how sure it is: how the way between the two averages is divided follows from that alone.",
    },
  ],
});
