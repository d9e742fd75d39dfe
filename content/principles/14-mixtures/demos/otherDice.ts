import { defineDemo } from "#lecture/demo.ts";
import type { otherDice as model } from "#models/otherDice.ts";

/** What a pile betrays of the first hand depends on the dice: of single trials and of Normal values, nothing. */
export const otherDice = defineDemo<typeof model>({
  figure: "other-dice",
  widget: "other-dice",
  of: "dice",
  goal: "Two hands make a pile that one hand cannot make, or the very same: Beta-Binomial and Student-t piles betray the first hand, single trials and Normal values hide it.",
  minutes: 12,
  steps: [
    {
      kind: "ask",
      words: ["A chance is drawn, a half on average.", "Then some trials at that chance."],
      notes:
        "The hill at the top is where the chances lie. Ask what one chance of a half for all would make: the steps. There are ten trials for each chance. Let somebody name trials that share a chance, such as the guests of one shop.",
    },
    {
      kind: "predict",
      words: ["How many throws end", "with none or all?"],
      notes:
        "Everybody writes down a number, of 1,000 throws. Expect two from those who take the mean chance for every throw, and some hundreds from those who think that drawing twice makes everything extreme.",
    },
    {
      kind: "vote",
      words: ["Hands up: as many as the steps say?", "More? Very many?"],
      camps: ["as the steps", "more", "very many"],
      notes:
        "Ask one of the second camp for a chance at which all of ten is no surprise. Such chances are drawn, though not often.",
    },
    {
      kind: "reveal",
      words: ["The ends show that it is", "not one chance for all."],
      notes:
        "Dashed is the pile of two hands, a Beta-Binomial. The mean is that of the steps; the ends are what one hand cannot make. Drag the diamond to see for which draws the ends are common.",
    },
    {
      kind: "whatIf",
      words: ["What if we try only once", "at each chance?"],
      set: { view: { dice: "one" } },
      from: "start",
      sliders: ["s"],
      notes:
        "Let them guess what the slider does before it is moved. It does nothing: half succeed, whatever the chances are like. Ask what would have to be seen to find out: a second trial at the same chance.",
    },
    {
      kind: "whatIf",
      words: ["What if averages are drawn,", "then values around them?"],
      set: { view: { dice: "averages" } },
      from: "start",
      sliders: ["s"],
      notes:
        "Slide variance from one hand to the other: the hill at the top and the one in the middle change, the pile does not. It has a variance, and that is a sum. This is why an average of a school needs its standard error told from elsewhere, from several students.",
    },
    {
      kind: "whatIf",
      words: ["What if variances are drawn,", "then values?"],
      set: { view: { dice: "spreads" } },
      from: "start",
      sliders: ["s"],
      notes:
        "The standard deviation of the pile is held, so a table of means and standard deviations shows nothing. The tails do, and the peak. Ask how many values one needs to see a few that lie so far out.",
    },
    {
      kind: "explain",
      words: ["What a pile betrays", "depends on the dice."],
      from: "start",
      sliders: ["s"],
      notes:
        "Collect the four curtains on the board: rates and counts, chances and trials, averages and values, variances and values. Which are seen through with single throws? All become transparent with several throws for each draw.",
    },
  ],
});
