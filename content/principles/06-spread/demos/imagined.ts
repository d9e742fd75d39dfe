import { defineDemo } from "#lecture/demo.ts";
import type { weighedSpread } from "#models/weighedSpread.ts";

/** A prior is judged by the tables it imagines. */
export const imagined = defineDemo<typeof weighedSpread>({
  figure: "imagined-tables",
  widget: "imagined",
  of: "believed",
  goal: "A prior is judged by what it says could be seen, before anything is.",
  minutes: 6,
  steps: [
    {
      kind: "ask",
      words: ["Each dot is a table", "that this prior imagines."],
      notes:
        "Tell how a dot is made: a spread from the prior, true gains from the spread, results from the gains with the schools' own standard errors. The blue line is the table that was really seen. Let the class find the heap at the right and say what it holds.",
    },
    {
      kind: "vote",
      words: "Which prior imagines wilder tables?",
      camps: ["this one", "a flat one", "both alike"],
      notes:
        "Hands up for each. Many take the flat one for the modest one, since it is said to say nothing.",
    },
    {
      kind: "reveal",
      words: "Flat is not modest.",
      set: { view: { prior: "even" } },
      notes:
        "Nearly every second table is beyond fifty points, which would need courses that differ by far more than anybody expects of a few weeks. Flat on the spread means that small spreads hardly occur.",
    },
    {
      kind: "whatIf",
      words: "And with a narrower belief?",
      set: { view: { prior: "narrow" } },
      notes:
        "The heap moves to the left, around the table that was seen, and a few wild ones remain. Ask whether the class would have chosen this before seeing the line.",
    },
    {
      kind: "explain",
      words: ["Reject the tables you cannot believe.", "The prior follows."],
      notes:
        "It needs no formula, only somebody who knows schools. Ask for another trade and its absurd tables: prices, heights, journeys.",
    },
  ],
});
