import { defineDemo } from "#lecture/demo.ts";
import type { twoSlopes as model } from "#models/twoSlopes.ts";

/** A slope within people and the opposite one between them: a line through all rows has neither. */
export const twoSlopes = defineDemo<typeof model>({
  figure: "within-and-between",
  widget: "two-slopes",
  of: "typists",
  goal: "The slope of x is no single thing where rows lie in groups: one within, one between, and all rows mix them.",
  minutes: 8,
  steps: [
    {
      kind: "ask",
      words: ["People type texts, in a hurry or not.", "Does speed bring errors?"],
      notes:
        "Small rings are texts, large dots people. Let somebody describe one person first, and only then the cloud of all.",
    },
    {
      kind: "vote",
      words: ["One line through all rows:", "does it rise or fall?"],
      camps: ["rises", "level", "falls"],
      notes:
        "Those who say it rises look at people one by one. Those who say it falls look at the cloud. Both have seen something true.",
    },
    {
      kind: "reveal",
      words: ["It falls: here most of the", "differences lie between people."],
      notes:
        "The line knows nothing of who typed what. It weighs the two slopes by where the differences in speed lie.",
    },
    {
      kind: "whatIf",
      words: ["The same people, all about as fast:", "which way now?"],
      set: { values: { apart: 1 } },
      sliders: ["apart"],
      notes:
        "Drag the last person inwards. The slope of all rows turns, and nobody has changed how they type.",
    },
    {
      kind: "explain",
      words: ["Give each person’s average speed", "to the model, and both slopes appear."],
      from: "start",
      notes:
        "The group’s mean as a predictor of its own: then the slope within is that of one person, and the slope between that of people. Ask which of the two an employer needs who tells everybody to type faster.",
    },
  ],
});
