import { defineDemo } from "#lecture/demo.ts";
import type { learnedRates } from "#models/learnedRates.ts";

/** What one shop shows is learned of all; and nobody notices when the signs are swapped. */
export const signs = defineDemo<typeof learnedRates>({
  figure: "swap-the-signs",
  widget: "signs",
  of: "city",
  goal: "Data of one group move the estimates of all, because each is pulled to a population that all of them teach.",
  minutes: 12,
  steps: [
    {
      kind: "ask",
      words: ["One more cross for Noon.", "Who else should care?"],
      notes:
        "Read one row aloud: ticks are guests who were pleased, crosses those who were not. Noon had four of five until this morning; the ringed cross is new. The small dots are the estimates of yesterday. Fika has no review at all.",
    },
    {
      kind: "predict",
      words: ["Of all the others:", "how many fall, how many rise?"],
      notes:
        "Everybody writes down two numbers. Expect nought and nought (M12: each shop is judged by its own reviews) and a few (only those that look like Noon). Set what most of the room wants.",
    },
    {
      kind: "vote",
      words: ["Hands up: does the shop", "without a review move?"],
      camps: ["yes", "no"],
      notes:
        "Count yes and no aloud. Let two neighbours of different opinions talk for a minute, and count again.",
    },
    {
      kind: "reveal",
      words: ["All of them fall,", "the empty one most of the others."],
      notes:
        "Point at the numbers at the right. Fika moves more than any other but Noon, since it has nothing of its own to hold it; shops with many reviews hardly move. Ask by what road the cross came to Fika.",
    },
    {
      kind: "whatIf",
      words: "What if the cross is for Drip?",
      set: { view: { more: "r7" } },
      notes:
        "Drip was poor already. Let them guess first: again all down? Most fall, but the best two rise a little. The city has become worse and its shops less alike, so a good record is pulled less.",
    },
    {
      kind: "whatIf",
      words: "What if somebody swaps the signs?",
      set: { view: { more: "none" }, seed: 3 },
      notes:
        "The piles stay where they are and the names wander. Ask whether any estimate moves. Nothing does: the model never read the names. Then ask which sign they would not swap, and let the class find the airport.",
    },
    {
      kind: "explain",
      words: ["Could you swap the labels", "without changing what you believe?"],
      from: "start",
      notes:
        "Back at the start. That question is exchangeability, and it is about what you know, not about the shops being alike. Let somebody answer it for hospitals, for classes, for wheat together with the speed of light.",
    },
  ],
});
