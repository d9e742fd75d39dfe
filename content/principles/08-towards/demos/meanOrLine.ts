import { defineDemo } from "#lecture/demo.ts";
import type { meanLine } from "#models/meanLine.ts";

/** Thirteen trials are pulled to a line instead of their mean: a harder pull, and often a shorter way. */
export const meanOrLine = defineDemo<typeof meanLine>({
  figure: "mean-or-line",
  widget: "towards",
  of: "trials",
  goal: "What groups are pulled to may depend on what is known of them; the pull gets harder, and the way often shorter.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["Trials of a vaccine,", "the equator below, far from it above."],
      notes:
        "Each ring is a trial, with its interval of 95 %; to the left the vaccine helped. Let the room say what it sees before you do: the rings lean.",
    },
    {
      kind: "vote",
      words: ["The mean put Vandiviere at the dot.", "Where does a line put it?"],
      camps: ["further left", "at the dot", "a bit to the right", "far to the right"],
      notes:
        "The line says what trials so near the equator find. Whoever moves the trial only a little does not take the smaller spread into account.",
    },
    {
      kind: "reveal",
      words: ["Far to the right: the line pulls hard,", "and from far away."],
      notes:
        "Around the line trials differ by much less, so each keeps a smaller share of its own. Vandiviere’s trial is the only one in the south with so strong an effect.",
    },
    {
      kind: "whatIf",
      words: ["Back to the mean:", "who moves further now?"],
      set: { view: { towards: "mean" }, values: { tau: 0.56 } },
      sliders: ["tau"],
      notes:
        "Switch to and fro. Look at Ferguson’s trial, the furthest from the equator: towards the mean it keeps more of its own and yet moves twice as far.",
    },
    {
      kind: "whatIf",
      words: ["A spread of nothing, or a large one:", "what does the line do then?"],
      from: "start",
      set: { values: { tau: 0 } },
      sliders: ["tau"],
      notes:
        "At nought every dot sits on the line. With a large spread each keeps its own result, and the line hardly matters.",
    },
    {
      kind: "explain",
      words: ["Pull is the share given back.", "Move is that share of a distance."],
      from: "start",
      notes:
        "A good predictor shortens distances and strengthens the pull. Ask which of the trials the vaccine’s maker would have quoted.",
    },
  ],
});
