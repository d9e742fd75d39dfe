import { defineDemo } from "#lecture/demo.ts";
import type { groupMeans } from "#models/groupMeans.ts";

/** Why the first and the last of a list are small. */
export const leagueTable = defineDemo<typeof groupMeans>({
  figure: "league-table",
  widget: "caterpillar",
  of: "schools",
  goal: "Small groups stand at both ends of a raw list; each shrinks by its own share.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["Eighteen schools by their averages.", "Which one is the best?"],
      notes:
        "Left of each circle stands how many students were tested. Say nothing of it yet; somebody will see it.",
    },
    {
      kind: "vote",
      words: ["Hands up: will the first school", "still be first once size is weighed?"],
      camps: ["yes", "no"],
      notes:
        "Count. Then ask for the school that will fall furthest. Expect: all shrink alike, so the order stays (M3).",
    },
    {
      kind: "reveal",
      words: ["Each school shrinks", "by its own share."],
      notes:
        "Open circles are averages, full ones estimates. On the right stand the ranks, old and new. Follow one small and one large school with the finger.",
    },
    {
      kind: "explain",
      words: ["The same schools by size:", "the largest hardly move."],
      set: { view: { order: "students" } },
      notes:
        "Go down the list: the fewer the students, the larger the share that is given back. Small schools stood at both ends of the list, whatever the schools are like: money has been spent on the top end alone.",
    },
    {
      kind: "whatIf",
      words: ["What if all schools", "were truly the same?"],
      from: "start",
      set: { values: { tau: 0 } },
      sliders: ["tau"],
      notes:
        "Complete pooling: one number for all. Every difference in the list is then luck. Move the slider slowly back up.",
    },
    {
      kind: "whatIf",
      words: ["What if schools", "differed very widely?"],
      set: { values: { tau: 20 } },
      sliders: ["tau"],
      notes: "Nearly no pooling: the estimates sit on the averages, small schools and all.",
    },
    {
      kind: "whatIf",
      words: ["What if other schools", "had been drawn?"],
      from: "start",
      set: { seed: 2 },
      notes:
        "The schools are invented, so the truth is known: look at the errors on the right. Over all schools together the estimates are usually closer, not always; for every single one of them hardly ever. The promise is about the total, not about each school.",
    },
    {
      kind: "explain",
      words: ["At both ends of a raw list", "stand small groups."],
      from: "start",
      notes:
        "Ask for a list of this kind they have seen: hospitals, players, towns. What would they want to know before they believed its first and its last line?",
    },
  ],
});
