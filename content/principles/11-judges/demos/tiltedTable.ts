import { defineDemo } from "#lecture/demo.ts";
import type { crossedScores } from "#models/crossedScores.ts";

/** One row is raised and the row takes it; then two rooms, and nothing can tell. */
export const tiltedTable = defineDemo<typeof crossedScores>({
  figure: "the-tilted-table",
  widget: "tilted-table",
  of: "tasting",
  goal: "What changes in one row stays with its judge; judges and cakes can be told apart only where scores tie them together.",
  minutes: 10,
  steps: [
    {
      kind: "ask",
      words: ["Judges, and cakes.", "Who gets the ribbon?"],
      notes:
        "Read one row aloud: B gave these letters these scores. Say that not every judge tasted every cake. Judge B has just become generous by two points; the small dots are the scores before. Take suggestions of how to be fair, and leave them standing.",
    },
    {
      kind: "predict",
      words: ["B gives two points more", "to every cake. What moves?"],
      notes:
        "Two numbers each: how far the bar of judge B moves, and how far a cake moves against the other cakes. Expect half and half from many, and cakes alone from those who think in averages (M9).",
    },
    {
      kind: "vote",
      words: ["Hands up: mostly the judge?", "Both alike? Mostly the cakes?"],
      camps: ["the judge", "both alike", "the cakes"],
      notes:
        "Count the three aloud. Ask one of the third group which other judge has changed a score.",
    },
    {
      kind: "reveal",
      words: ["The row leans,", "the cakes stay."],
      notes:
        "The bar takes about three quarters of the two points. Where is the rest? The average judge has become more generous, and the other four bars have all gone a little to the left. The cakes keep their distances to a few hundredths.",
    },
    {
      kind: "whatIf",
      words: ["What if the harsh judge", "is sent home?"],
      set: { values: { more: 0 }, view: { judge: "E", score: "struck" } },
      sliders: ["more"],
      notes:
        "Back to the scores as they were, without E. The highest plain average goes to another cake than with E; the adjusted winner is the same. Whoever decides who may judge decides who wins, as long as one adds up averages.",
    },
    {
      kind: "whatIf",
      words: ["What if judges and cakes", "sit in two rooms?"],
      set: { values: { more: 0 }, view: { plan: "rooms" } },
      sliders: ["more", "slide"],
      notes:
        "Slide D and E. The bars of two judges and two cakes slide along the grey lines in opposite directions, and every score is met as before. Ask which answer is right. There is none in the data; the populations choose, by their spreads.",
    },
    {
      kind: "explain",
      words: ["Can one walk", "from every judge to every cake?"],
      from: "start",
      sliders: ["more", "slide"],
      notes:
        "Let somebody walk it: from E to Plum, from Plum to D, from D to Nut. Each step is a score. Where no walk leads, no score compares.",
    },
  ],
});
