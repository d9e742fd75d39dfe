import { defineDemo } from "#lecture/demo.ts";
import type { treatedGroup } from "#models/treatedGroup.ts";

/** Seventy earlier groups of controls are worth sixteen rats, and those make the present fourteen twice as many. */
export const tenOfTwenty = defineDemo<typeof treatedGroup>({
  figure: "rats-on-loan",
  widget: "treated",
  of: "rats",
  goal: "The more alike the groups are, the more animals earlier controls are worth; how many there were does not decide it.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["A few controls, some with a tumour.", "Twenty other rats get a new drug."],
      notes:
        "Above: each small dot is an earlier group of controls by its share of tumours; the ring is the group of the day. Below: what twenty treated rats would have if the drug did nothing, by the controls of the day alone.",
    },
    {
      kind: "predict",
      words: ["With how many tumours", "would you stop the drug?"],
      notes:
        "A drug that does nothing shall be stopped in no more than one of forty trials. Everybody writes down one number.",
    },
    {
      kind: "vote",
      words: ["Hands up: a handful?", "About half? Most of them?"],
      camps: ["a handful", "about half", "most"],
      notes:
        "Ask the last camp how sure fourteen rats make one of a rate, and the first how often luck brings eight.",
    },
    {
      kind: "reveal",
      words: ["Purple: with the earlier groups.", "Blue: with its own controls alone."],
      notes:
        "Ten with the loan, fourteen without. The earlier groups say that 29 % is a high rate for such rats, and so it is pulled down; and with more controls there is less doubt. Both bring the border nearer.",
    },
    {
      kind: "whatIf",
      words: ["What if earlier groups", "were worth next to nothing?"],
      set: { values: { m: 1 } },
      sliders: ["m", "k"],
      notes:
        "Groups that differ without bounds cannot help each other. (The purple border is now at 13: one rat on loan says less than the flat prior of the blue one, which counts like two, one of them with a tumour.) Then drag to the right: two hundred rats on loan, and the fourteen of the day hardly count.",
    },
    {
      kind: "explain",
      words: ["Rats of other days count as much", "as the days are alike."],
      from: "start",
      sliders: ["m"],
      notes:
        "1,725 rats in seventy groups, and they are worth sixteen. Ask what would make them worth more: the same laboratory, the same year, the same person at the microscope.",
    },
  ],
});
