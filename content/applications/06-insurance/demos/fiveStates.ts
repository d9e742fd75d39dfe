import { defineDemo } from "#lecture/demo.ts";
import type { claimCosts } from "#models/claimCosts.ts";

/** Credibility is shrinkage: each state is pulled by its own weight, to a centre that counts states and not claims. */
export const fiveStates = defineDemo<typeof claimCosts>({
  figure: "five-states",
  widget: "premiums",
  of: "states",
  goal: "Credibility is shrinkage; the centre counts states, not claims; a trend is beyond it.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["The cheapest claims, and the fewest.", "What comes next in such a state?"],
      notes:
        "Five states, two years of claims. Right is many claims, up is dear. Let the room look for a minute at where the smallest state stands, and why the smallest so often stands at an end.",
    },
    {
      kind: "vote",
      words: ["Hands up: what will its claims", "average in the third year?"],
      camps: ["its own average", "a little more", "as all claims"],
      notes:
        "Its own average is 1,328 dollars, all claims together average 1,785. Ask somebody who wants all claims together which state most of these claims come from.",
    },
    {
      kind: "reveal",
      words: ["A little more.", "Purple: forecast. Cross: what came."],
      notes:
        "Forecast 1,434, and 1,406 came: 29 off, against 77 for its own average and 379 for all claims. The other states hardly move, they have claims enough. In all five the cross is above the blue ring: claims grow dearer, and no pooling knows that.",
    },
    {
      kind: "whatIf",
      words: ["What if claims told less?", "Where do the five meet then?"],
      set: { values: { kappa: 50000 } },
      sliders: ["kappa"],
      notes:
        "Pulled harder, the centre itself climbs towards the large dear state: with no differences at all it would be the mean of all claims. Drag the ochre mark yourself, from one end to the other.",
    },
    {
      kind: "explain",
      words: ["A state with as many claims", "as are on loan keeps half."],
      from: "start",
      sliders: ["kappa"],
      notes:
        "The dashed upright line stands at that many claims. Actuaries call the share credibility, and had it before statisticians had a word for it. Ask which state one would insure at its own average alone.",
    },
  ],
});
