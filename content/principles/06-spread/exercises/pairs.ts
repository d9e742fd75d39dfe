import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";

type Pair = {
  readonly n: number;
  readonly mean: number;
  /** By how many tenths the estimate lies above the mean of the rides. */
  readonly tenths: number;
  /** Variance between models over that of rides, in quarters. */
  readonly quarters: number;
};

const ratio = ({ quarters }: Pair) => quarters / 4;
const up = ({ tenths }: Pair) => tenths / 10;
const estimate = (given: Pair) => given.mean + up(given);
/** The rides keep n r of n r + 1 parts, the population has one of them. */
const population = (given: Pair) => given.mean + up(given) * (1 + given.n * ratio(given));
const FIGURE = { of: "coached", values: { tau: 5 } };

/** One estimate belongs to many pairs of a population mean and a weight; the ratio of variances picks one. */
export const pairs = numberExercise<Pair>({
  id: "pairs-that-fit",
  title: "One estimate, many pairs",
  draw: ({ whole, oneOf }) => ({
    n: whole(4, 9),
    mean: whole(50, 66),
    tenths: whole(1, 4),
    quarters: oneOf([2, 3, 5, 6, 8, 10, 12]),
  }),
  unfit: (given) =>
    Math.abs(population(given) - estimate(given)) < 0.4 || up(given) * given.n * ratio(given) > 9,
  shown: (given) => ({
    estimate: show(estimate(given), 3),
    ratio: show(ratio(given)),
    parts: show(1 + given.n * ratio(given)),
    above: show(up(given)),
  }),
  parts: [
    {
      name: "population",
      label: "The mean of all models, in miles per kilowatt-hour",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.015,
      key: population,
      misconceptions: [
        {
          id: "M15",
          slip: "the estimate for the population",
          answer: estimate,
          comesOf: () => "taking the estimate for the mean of the population",
          explanation: ({ mean }) =>
            `The estimate lies between the rides, at ${show(mean)}, and the population. It is pulled towards the mean of the population and does not get there.`,
          link: () => FIGURE,
        },
        {
          id: "M17",
          slip: "a single ride",
          answer: (given) => given.mean + up(given) * (1 + ratio(given)),
          comesOf: () => "weighing the scooter as if it had been ridden once",
          explanation: ({ n }) =>
            `${show(n)} rides were made. Their average has the variance of a single ride divided by ${show(n)}, and so it holds out ${show(n)} times as strongly.`,
          link: () => FIGURE,
        },
        {
          id: "M5",
          slip: "swapped weight",
          answer: (given) =>
            given.mean + (up(given) * (1 + given.n * ratio(given))) / (given.n * ratio(given)),
          comesOf: () => "giving the population the part of the rides",
          explanation: (given) =>
            `Of ${show(1 + given.n * ratio(given))} parts the population has one and the rides have the rest. So ${show(up(given))} is one of these parts of the distance, and not all but one.`,
          link: () => FIGURE,
        },
      ],
      right: (given) =>
        `${show(given.mean)} + ${show(up(given))} · ${show(1 + given.n * ratio(given))} is ${show(population(given), 4)}.`,
      otherwise: () =>
        "Find the part of the distance from the rides to the population that the estimate was moved, and from that the whole distance.",
    },
  ],
});
