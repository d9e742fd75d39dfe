import { givenTau } from "#core/pooling/knownErrors/givenTau.ts";
import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

/** Standard errors of a large and a small trial, and the spread between countries, all of the logarithm. */
function twoTrials({ whole }: Draws) {
  return { large: whole(1, 2) / 10, small: whole(5, 9) / 10, tau: whole(3, 8) / 10 };
}
type Two = ReturnType<typeof twoTrials>;

/** The mean of two trials, 0 and 1, lies at the share of the second. */
const shareOfLarge = ({ large, small, tau }: Two) =>
  givenTau({ y: [0, 1], sigma: [small, large], tau }).mu.mean;
const right = (given: Two) => shareOfLarge(given) / (1 - shareOfLarge(given));
const times = (value: number) => show(value, 1);
const squared = (value: number) => show(value ** 2);
const link = () => ({ of: "trials", values: {} });

/** How much more a large trial counts in the mean than a small one, where countries differ. */
export const countsAsMuch = numberExercise({
  id: "counts-as-much",
  title: "Large and small",
  draw: twoTrials,
  unfit: ({ large, small, tau }) =>
    Math.abs(small / large - (small ** 2 + tau ** 2) / (large ** 2 + tau ** 2)) < 0.3,
  shown: (given) => ({
    ofLarge: given.large ** 2 + given.tau ** 2,
    ofSmall: given.small ** 2 + given.tau ** 2,
    times: times(right(given)),
  }),
  parts: [
    {
      name: "times",
      label: "So many times as much",
      unit: "",
      form: "number",
      decimals: 1,
      tolerance: 0.06,
      key: right,
      misconceptions: [
        {
          id: "M9",
          slip: "one effect for all",
          answer: ({ large, small }) => (small / large) ** 2,
          comesOf: () => "weighing both by their own errors alone",
          explanation: ({ large, small, tau }) =>
            `Inverse squares of ${show(large)} and ${show(small)} are right if both trials have one true effect. Here true effects scatter by ${show(tau)} besides, and no number of people takes that away.`,
          link,
        },
        {
          id: "M8",
          slip: "standard deviations added",
          answer: ({ large, small, tau }) => (small + tau) / (large + tau),
          comesOf: () => "adding standard deviations",
          explanation: ({ large, tau }) =>
            `Independent doubts add up as variances: of the large trial ${squared(large)} + ${squared(tau)}, and a weight is one over that.`,
          link,
        },
        {
          id: "M3",
          slip: "all count alike",
          answer: () => 1,
          comesOf: () => "letting every country count alike",
          explanation: ({ small, tau }) =>
            `That would be right where errors count for nothing beside the spread. The small trial has an error of ${show(small)}, and the spread is ${show(tau)}.`,
          link,
        },
        {
          id: "M5",
          slip: "the second over the first",
          answer: (given) => 1 / right(given),
          comesOf: () => "dividing the other way round",
          explanation: ({ large, small }) =>
            `A weight is one over a variance: the error of ${show(large)} belongs under the line of the first trial, that of ${show(small)} under the line of the second.`,
          link,
        },
      ],
      right: (given) =>
        `Its variance about the mean is ${squared(given.large)} + ${squared(given.tau)}, that of the small one ${squared(given.small)} + ${squared(given.tau)}.`,
      otherwise: (given, { answer, text }) => [
        said`With one effect for all it would be ${times((given.small / given.large) ** 2)} times, and ${more(`${text} is beyond that`, answer, named("times with one effect", (given.small / given.large) ** 2))}.`,
        said`The better a trial is measured, the heavier it weighs, and ${less(`${text} is below one`, answer, named("one", 1))}.`,
        `Add ${squared(given.tau)} to the square of each error; then compare one over the one with one over the other.`,
      ],
    },
  ],
});
