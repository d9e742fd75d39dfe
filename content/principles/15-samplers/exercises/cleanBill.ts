import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

const THINGS = ["schools", "clinics", "shops", "orchards"] as const;
const QUANTITIES = {
  mean: "the population mean",
  first: "the effect of the first group",
  last: "the effect of the last group",
} as const;

function walked({ oneOf, whole }: Draws) {
  const isFar = whole(0, 1);
  return {
    things: oneOf(THINGS),
    quantity: QUANTITIES[oneOf(["mean", "first", "last"] as const)],
    groups: whole(6, 30),
    chains: whole(4, 8),
    draws: 500 * whole(1, 4),
    isFar,
    hundredths: isFar === 1 ? whole(108, 140) : 100,
  };
}
type Walked = ReturnType<typeof walked>;

/** With both decimals: an R-hat of one is told as 1.00. */
const rHat = ({ hundredths }: Walked) => (hundredths / 100).toFixed(2);
const link = ({ isFar }: Walked) => ({ of: "run", values: { step: isFar === 1 ? 0.25 : 0.15 } });
const key = ({ isFar }: Walked) => (isFar === 1 ? "apart" : "together");

/** What an R-hat shows, and what it does not. */
export const cleanBill = choiceExercise<Walked>({
  id: "a-clean-bill",
  title: "A clean bill of health",
  draw: walked,
  shown: (of) => ({
    rHat: rHat(of),
    solution:
      of.isFar === 1
        ? `The lists of the ${show(of.chains)} chains differ, so at least one of them has not yet covered the posterior as it should. Of the model it says nothing.`
        : `The ${show(of.chains)} lists look like parts of one, as far as this quantity goes. A place that all of them avoid would leave no trace, and of the model it says nothing.`,
  }),
  label: "It shows that",
  options: [
    { value: "together", label: () => "the chains agree on this quantity so far" },
    { value: "apart", label: () => "the chains do not agree on this quantity" },
    {
      value: "model",
      label: ({ isFar }) =>
        isFar === 1 ? "the model does not fit these data" : "the model fits these data well",
    },
    { value: "everywhere", label: () => "the chains have been all over the posterior" },
    { value: "error", label: (of) => `its mean is off by a factor of ${rHat(of)}` },
  ],
  key,
  misconceptions: [
    {
      id: "M16",
      slip: "a verdict on the model",
      answer: () => "model",
      explanation: (of) =>
        `The ${show(of.chains)} chains walk over the posterior of the model as it was written, right or wrong. An R-hat of ${rHat(of)} compares them with each other, never with the ${of.things}.`,
      link,
    },
    {
      id: "M15",
      slip: "been everywhere",
      answer: () => "everywhere",
      explanation: (of) =>
        of.isFar === 1
          ? `With ${rHat(of)} the ${show(of.chains)} lists do not even look alike: places where one chain stayed long, another visited seldom or never.`
          : `What is compared are ${show(of.chains)} lists of draws. If each of them lacks the same place of the posterior, they are alike, and R-hat is ${rHat(of)} as well.`,
      link,
    },
    {
      id: "M8",
      slip: "a ratio of errors",
      answer: () => "error",
      explanation: (of) =>
        `R-hat is a ratio of two standard deviations: that of all ${show(of.chains)} chains put together, and that within a chain on average. The error of a mean is the standard deviation over the root of the effective draws; ${rHat(of)} is no factor of it.`,
      link,
    },
    {
      id: "M40",
      slip: "the mark turned round",
      answer: ({ isFar }) => (isFar === 1 ? "together" : "apart"),
      explanation: (of) =>
        of.isFar === 1
          ? `If the ${show(of.chains)} chains agreed, all draws together would spread as far as those of one chain, and the ratio would be 1. It is ${rHat(of)}.`
          : `A ratio of ${rHat(of)} means that all draws together spread as far as those within a chain on average, so the means of the ${show(of.chains)} chains agree.`,
      link,
    },
  ],
  right: (of) =>
    of.isFar === 1
      ? `All draws together spread about ${rHat(of)} times as far as those within a chain: the lists differ.`
      : `The ${show(of.chains)} lists are alike in this quantity; that is all that was compared.`,
});
