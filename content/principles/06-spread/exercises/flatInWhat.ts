import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

function flatPrior({ oneOf, whole }: Draws) {
  return { top: oneOf([10, 12, 15, 16, 18, 20]), cut: whole(3, 9) };
}
type Flat = ReturnType<typeof flatPrior>;

const key = ({ top, cut }: Flat) => 1 - (cut / top) ** 2;
const figure = () => ({ of: "coached", values: {} });

/** Flat in the variance is not flat in the standard deviation: a flat prior says something of every other scale. */
export const flatInWhat = numberExercise<Flat>({
  id: "flat-in-what",
  title: "Flat in what?",
  draw: flatPrior,
  shown: (of) => ({
    topSquare: of.top ** 2,
    cutSquare: show(of.cut ** 2),
    answer: show(key(of), "percent"),
    even: show(1 - of.cut / of.top, "percent"),
  }),
  parts: [
    {
      name: "beyond",
      label: "Probability of a spread beyond that",
      unit: "",
      form: "share",
      decimals: 0,
      tolerance: 0.006,
      key,
      misconceptions: [
        {
          id: "M11",
          slip: "nothing known, so even",
          answer: () => 0.5,
          comesOf: () => "taking a flat prior for no information",
          explanation: ({ top, cut }) =>
            `A prior always says something. One that is flat in the variance holds each variance up to ${show(top ** 2)} for as probable as any other; those up to ${show(cut ** 2)}, which are the spreads up to ${show(cut)}, get their share of them, not one half.`,
          link: figure,
        },
        {
          id: "M8",
          slip: "flat in the standard deviation",
          answer: ({ top, cut }) => 1 - cut / top,
          comesOf: () => "spreading the prior evenly over standard deviations",
          explanation: ({ top, cut }) =>
            `It would be so if the prior were flat in the standard deviation, from 0 to ${show(top)}. It is flat in the variance, and a spread of ${show(cut)} is a variance of ${show(cut ** 2)} out of ${show(top ** 2)}.`,
          link: figure,
        },
        {
          id: "M5",
          slip: "the spreads up to there",
          answer: ({ top, cut }) => (cut / top) ** 2,
          comesOf: ({ cut }) => `taking the spreads up to ${show(cut)}`,
          explanation: ({ cut }) =>
            `That is the probability of all spreads up to ${show(cut)}. What was asked for is the rest of it, the probability of all other spreads.`,
          link: figure,
        },
      ],
      right: ({ top, cut }) =>
        `That is the share of the variances from ${show(cut ** 2)} on, out of ${show(top ** 2)}. Spread evenly over standard deviations it would be ${show(1 - cut / top, "percent")}.`,
      otherwise: ({ top, cut }, { answer, text }) => [
        said`All is certain to lie between 0 and ${show(top)}, so ${less(`${text} is below nought`, answer, named("nothing", 0))}.`,
        `A spread of ${show(cut)} is a variance of ${show(cut ** 2)}. Which share of the variances up to ${show(top ** 2)} comes after it?`,
      ],
    },
  ],
});
