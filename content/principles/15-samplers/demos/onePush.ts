import { defineDemo } from "#lecture/demo.ts";
import type { pushedParticle } from "#models/pushedParticle.ts";

/** A push that glides, the same push that is flung out, and the other spelling. */
export const onePush = defineDemo<typeof pushedParticle>({
  figure: "one-push-at-a-time",
  widget: "one-push",
  of: "push",
  goal: "A sampler slides over the posterior by steps; where the spread is small, the posterior is too narrow for them, unless the model is spelled by distances from the mean in spreads.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["A puck on a landscape, pushed once.", "Where does it come to rest?"],
      notes:
        "Say what is drawn: left and right the spread between schools, up and down how far school A lies from the mean; the shaded part holds most of the posterior. Let them trace with a finger where a puck without friction would go.",
    },
    {
      kind: "vote",
      words: ["The same push from the narrow part:", "hands up, does it come back?"],
      camps: ["it comes back", "it goes astray"],
      notes:
        "Count hands. Those who think of a bowl say that it comes back, and for a true slide they are right. The computer makes steps.",
    },
    {
      kind: "reveal",
      words: ["From the narrow part", "the same push is flung out."],
      set: { values: { tau: 2 } },
      sliders: ["tau"],
      notes:
        "Drag the particle slowly to the left. At some place the push is suddenly flung out of the drawing: in the neck its steps jump from wall to wall. Its end is refused, and the particle stays.",
    },
    {
      kind: "whatIf",
      words: "What if the steps are smaller?",
      set: { values: { tau: 2, step: 0.08 } },
      sliders: ["step", "tau"],
      notes:
        "The line moves with the step. Now the push comes back from here; drag further left until it does not. There is always a part of the neck that is too narrow.",
    },
    {
      kind: "whatIf",
      words: ["What if the same model", "is spelled otherwise?"],
      set: { values: { tau: 2 }, view: { spelling: "respelled" } },
      sliders: ["tau"],
      notes:
        "Each school is now told by how many spreads it lies from the mean. The picture shows the same posterior; the particle walks another landscape, and glides far into the neck.",
    },
    {
      kind: "explain",
      words: ["The model is the same.", "The walk is not."],
      sliders: ["tau"],
      from: "start",
      notes:
        "Back at the start. Ask who would have noticed the difference by looking at the fitted model alone.",
    },
  ],
});
