import { defineDemo } from "#lecture/demo.ts";
import type { walkedParticle } from "#models/walkedParticle.ts";

/** Large proposals are refused, small ones lead nowhere, draws along the axes climb as on stairs, and pushes go far where the model is spelled well. */
export const bySteps = defineDemo<typeof walkedParticle>({
  figure: "step-by-step",
  widget: "by-steps",
  of: "foot",
  goal: "A walk by proposals must choose between being refused and hardly moving; one by draws is never refused, but goes along one axis at a time; one by pushes knows the slope, and needs a spelling without a neck.",
  minutes: 11,
  steps: [
    {
      kind: "ask",
      words: ["Many unknowns, moved at once.", "How large may a step be?"],
      notes:
        "Say what is drawn: left and right the spread between schools, up and down how far the eight gains of a place lie from its mean. If they lie so far from it, the spread is most probably in the shaded part.",
    },
    {
      kind: "predict",
      words: ["Of a hundred proposals,", "how many are taken?"],
      notes:
        "Every unknown is moved by about its own posterior standard deviation, all ten at once. Everybody writes down a number; most take a third or a half. Set what most of the room wants.",
    },
    {
      kind: "vote",
      words: ["Hands up: about half?", "A quarter? Next to none?"],
      camps: ["about half", "a quarter", "next to none"],
      notes: "Count the three aloud, and ask one of each camp for a reason.",
    },
    {
      kind: "reveal",
      words: ["All must come out well.", "Most proposals are refused."],
      notes:
        "Each thin stroke is a proposal that was refused: most leave the shaded part, others are bad in directions that are not drawn. After a refusal the same place is noted again; on the page of the chapter it is a flat piece of the trace under the drawing.",
    },
    {
      kind: "whatIf",
      words: "What if the proposals are tiny?",
      set: { values: { reach: 0.02, steps: 500 } },
      sliders: ["reach", "steps"],
      notes:
        "Now nearly all are taken, and the walker has gone nowhere: hold the noted places against the shaded part. Let the room look for a size at which they cover all of it. There is none within five hundred steps.",
    },
    {
      kind: "whatIf",
      words: ["What if each is drawn", "given all the others?"],
      set: { values: { steps: 12 }, view: { way: "gibbs" } },
      sliders: ["steps"],
      notes:
        "This is Gibbs. Follow single rounds: up or down when the mean and the gains are drawn, left or right when the spread is. Nothing is refused, but hardly a move of the spread is longer than the shaded part is wide.",
    },
    {
      kind: "whatIf",
      words: "What if it walks on and on?",
      set: { values: { steps: 500 }, view: { way: "gibbs" } },
      sliders: ["steps"],
      notes:
        "The noted places go to and fro along the shaded part now, in slow waves. Many walks like it are worth about as much as some dozen independent draws of the logarithm of the spread.",
    },
    {
      kind: "whatIf",
      words: ["And if one feels the slope?", "Each push is many leaps."],
      set: { values: { reach: 0.15, steps: 1 }, view: { way: "hmc" } },
      sliders: ["reach", "steps"],
      notes:
        "This is HMC over the very same posterior. Add pushes one at a time: each goes far along the shaded part, and is refused where its energy has gone astray too much. Let the room find out where that is: at small spreads.",
    },
    {
      kind: "whatIf",
      words: ["The same model respelled,", "leaps of the same size."],
      set: { values: { reach: 0.15, steps: 40 }, view: { way: "respelled" } },
      sliders: ["reach", "steps"],
      notes:
        "Hardly a push is refused now, and the noted places lie all over the shaded part. What was gained is told further down on the page: the neck is gone.",
    },
    {
      kind: "explain",
      words: ["Refused, or hardly moving:", "one must know the slope."],
      sliders: ["reach"],
      from: "start",
      notes:
        "Back at the start. Ask what either walker would have to know in order to go along the shaded part. The walker by pushes feels it, and the next figure asks where even that one does not come.",
    },
  ],
});
