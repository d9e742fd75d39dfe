import { defineDemo } from "#lecture/demo.ts";
import type { betaBinomial } from "#models/betaBinomial.ts";

/** Where the least error lies, and how wide its valley is. */
export const byHand = defineDemo<typeof betaBinomial>({
  figure: "by-hand",
  widget: "batters-by-hand",
  of: "batters",
  goal: "A population counts like further at-bats; the valley of errors around the best is wide.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["To know what batters are like:", "how many at-bats is that worth?"],
      notes:
        "The same eighteen. Each estimate adds so many at-bats of a usual batter to his own 45; the diamond sets how many, here as a share of the whole.",
    },
    {
      kind: "vote",
      words: ["Hands up: fewer than his own 45?", "About as many? Many more?"],
      camps: ["fewer", "as many", "many more"],
      notes:
        "Count. Most rooms trust a batter’s own record at least as far as what is known of others. Ask what would have to be true of batters for either answer to be right.",
    },
    {
      kind: "reveal",
      words: ["As many as his own is too few:", "the valley lies further right."],
      notes:
        "The purple dot is this population, on the slope; low is good. The flags are ways of guessing that never saw the crosses. Ask what the left end of the curve is, and the right.",
    },
    {
      kind: "explain",
      words: ["Borrowing more lowers the error,", "for a long way."],
      sliders: ["kappa"],
      notes:
        "Move the strength up step by step and let the room say stop. The least lies near 190 at-bats, four times what each of them had shown.",
    },
    {
      kind: "whatIf",
      words: ["What if we hardly borrow,", "as if it were worth five at-bats?"],
      set: { values: { kappa: 5 } },
      sliders: ["kappa"],
      notes:
        "A typical error of 0.0591: most of April’s luck is believed. The estimates lie nearly as far apart as the averages of April, the rest of the season does not.",
    },
    {
      kind: "whatIf",
      words: "What if we borrow nearly everything?",
      set: { values: { kappa: 1000 } },
      sliders: ["kappa"],
      notes:
        "0.0358, hardly worse than the best. All are given nearly the same number. Here too much pooling costs little, since these batters differed little; that is no law.",
    },
    {
      kind: "whatIf",
      words: ["And where James–Stein lands,", "without having seen the crosses?"],
      set: { values: { kappa: 165 } },
      sliders: ["kappa"],
      notes:
        "Four fifths from the population. It stopped reading in April, and to the digits shown it is the best that hindsight can do: the averages together told it how much each was worth.",
    },
    {
      kind: "whatIf",
      words: ["What if the mean is wrong", "though the strength is right?"],
      set: { values: { kappa: 190, m: 0.3 } },
      sliders: ["m", "kappa"],
      notes:
        "More error than with a strength five times too great. What everybody is pulled to matters more than how hard: move the mean back and watch the valley sink.",
    },
    {
      kind: "explain",
      words: ["The valley is wide:", "roughly right is right enough."],
      from: "start",
      set: { values: { kappa: 190 } },
      notes:
        "The Beta-Binomial flag stands far from James–Stein’s, and nearly as low. Eighteen short records say clearly that one should borrow, and only roughly how much.",
    },
  ],
});
