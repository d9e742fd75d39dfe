import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { FIGURE, NAMES } from "./city.ts";

function shortAndLong({ shuffled, whole, oneOf }: Draws) {
  const [short = "", long = ""] = shuffled(NAMES);
  const reviews = 10 * whole(3, 8);
  return {
    short,
    long,
    few: whole(1, 3),
    reviews,
    pleased: Math.round((reviews * whole(62, 92)) / 100),
    hundredths: whole(60, 75),
    kappa: oneOf([6, 8, 10, 12, 15]),
  };
}
type Two = ReturnType<typeof shortAndLong>;

function estimates({ few, reviews, pleased, hundredths, kappa }: Two) {
  const { mean } = shrinkRates({
    successes: [few, pleased],
    trials: [few, reviews],
    m: hundredths / 100,
    kappa,
  });
  return { ofShort: mean[0]!, ofLong: mean[1]! };
}
const right = (given: Two) => {
  const { ofShort, ofLong } = estimates(given);
  return ofShort > ofLong ? "short" : "long";
};
const percent = (share: number) => `${show(100 * share, 1)} %`;

/** A short perfect record against a long good one. */
export const twoShops = choiceExercise<Two>({
  id: "two-shops",
  title: "A short record and a long one",
  draw: shortAndLong,
  unfit: (given) => {
    const { ofShort, ofLong } = estimates(given);
    return Math.abs(ofShort - ofLong) < 0.02;
  },
  shown: (given) => {
    const { ofShort, ofLong } = estimates(given);
    return {
      mean: show(given.hundredths / 100, 2),
      atShort: percent(ofShort),
      atLong: percent(ofLong),
      better: given[right(given)],
    };
  },
  label: "Which shop is expected to please its next guest?",
  options: [
    { value: "short", label: ({ short, few }) => `${short}, ${show(few)} of ${show(few)}` },
    {
      value: "long",
      label: ({ long, pleased, reviews }) => `${long}, ${show(pleased)} of ${show(reviews)}`,
    },
    { value: "equal", label: () => "Both alike, one city" },
    { value: "unlike", label: () => "It cannot be said" },
  ],
  key: right,
  misconceptions: [
    {
      id: "M5",
      slip: "the wrong shop's share",
      answer: (given) => (right(given) === "short" ? "long" : "short"),
      explanation: (given) =>
        right(given) === "long"
          ? `${show(given.few)} of ${show(given.few)} is soon made by luck. With ${show(given.kappa)} reviews on loan from the city ${given.short} stands at ${percent(estimates(given).ofShort)}, ${given.long} at ${percent(estimates(given).ofLong)}.`
          : `A long record is believed, and this one is not good. ${given.long} stays at ${percent(estimates(given).ofLong)}, while ${given.short}, little known, stands near its city, at ${percent(estimates(given).ofShort)}.`,
      link: () => FIGURE,
    },
    {
      id: "M3",
      slip: "one city, one rate",
      answer: () => "equal",
      explanation: (given) =>
        `They have the same city and not the same rate: it counts like ${show(given.kappa)} reviews and no more. ${given.long} has ${show(given.reviews)} of its own, and those are heard.`,
      link: () => FIGURE,
    },
    {
      id: "M25",
      slip: "too few to be compared",
      answer: () => "unlike",
      explanation: (given) =>
        `A record of ${show(given.few)} is short, and it need not stand alone: what is known of the city, worth ${show(given.kappa)} reviews, makes up for it. Even a shop without any would have an estimate.`,
      link: () => FIGURE,
    },
  ],
  right: (given) =>
    `${given.short} is put at ${percent(estimates(given).ofShort)}, ${given.long} at ${percent(estimates(given).ofLong)}.`,
});
