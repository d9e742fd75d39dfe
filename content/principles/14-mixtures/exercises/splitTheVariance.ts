import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";
import { hands } from "./hands.ts";

type Asked = {
  readonly count: number;
  readonly places: string;
  readonly things: string;
  readonly mean: number;
  readonly variance: number;
};

const mixing = ({ mean, variance }: Asked) => variance - mean;
const shape = (given: Asked) => given.mean ** 2 / mixing(given);
const here = (given: Asked) => hands(given.mean, shape(given));

/** The variance of counts in its two parts, and the shape that follows from the second. */
export const splitTheVariance = numberExercise<Asked>({
  id: "split-the-variance",
  title: "Whose variance is it?",
  draw: ({ oneOf, whole }) => {
    const [places, things] = oneOf([
      ["leaves", "aphids"],
      ["traps", "beetles"],
      ["drivers", "claims"],
      ["bus stops", "thefts"],
      ["squares of a meadow", "daisies"],
    ] as const);
    const mean = whole(12, 50) / 10;
    return {
      count: 10 * whole(10, 60),
      places,
      things,
      mean,
      variance: Number((mean + whole(8, 60) / 10).toFixed(1)),
    };
  },
  shown: (given) => ({ mixing: show(mixing(given), 1), shape: show(shape(given), 2) }),
  parts: [
    {
      name: "mixing",
      label: "The variance of the rates",
      unit: "",
      form: "number",
      decimals: 1,
      tolerance: 0.051,
      key: mixing,
      misconceptions: [
        {
          id: "M15",
          slip: "the counts for the rates",
          answer: ({ variance }) => variance,
          comesOf: () => "taking the counts for the rates",
          explanation: ({ variance, mean, things }) =>
            `${show(variance, 1)} is the variance of the counts of ${things}. Part of it is the second hand’s: even with one rate of ${show(mean, 1)} for all, the counts would scatter.`,
          link: here,
        },
        {
          id: "M5",
          slip: "the other hand’s part",
          answer: ({ mean }) => mean,
          comesOf: () => "giving the part of the second hand",
          explanation: ({ mean, variance }) =>
            `${show(mean, 1)} is what the second hand adds: a Poisson count has its mean for its variance. The rates have the rest of ${show(variance, 1)}.`,
          link: here,
        },
        {
          id: "M8",
          slip: "roots subtracted",
          answer: ({ mean, variance }) => (Math.sqrt(variance) - Math.sqrt(mean)) ** 2,
          comesOf: () => "subtracting standard deviations",
          explanation: ({ mean, variance }) =>
            `Variances add, their roots do not: subtract ${show(mean, 1)} from ${show(variance, 1)} as they stand, and take a root afterwards if you need one.`,
          link: here,
        },
      ],
      right: (given) =>
        `Of ${show(given.variance, 1)}, the mean of ${show(given.mean, 1)} is the second hand’s and ${show(mixing(given), 1)} the first hand’s.`,
      otherwise: ({ mean, variance }) =>
        `The variance of the counts, ${show(variance, 1)}, is a sum of two parts. One of them is known: a Poisson count has the variance of its mean, here ${show(mean, 1)}.`,
    },
    {
      name: "shape",
      label: "The shape r",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.02,
      key: ({ mean }, { mixing: found = 1 }) => mean ** 2 / found,
      misconceptions: [
        {
          id: "M19",
          slip: "the shape upside down",
          answer: (given) => 1 / shape(given),
          comesOf: () => "dividing the variance of the rates by the squared mean",
          explanation: (given) =>
            `That is 1/r, which many programs print as dispersion. In this book r stands for how alike the rates of ${given.places} are: the squared mean, ${show(given.mean ** 2, 2)}, over the variance of the rates.`,
          link: here,
        },
        {
          id: "M8",
          slip: "the mean not squared",
          answer: (given) => given.mean / mixing(given),
          comesOf: () => "dividing the mean itself",
          explanation: (given) =>
            `A mean of ${show(given.mean, 1)} over a variance is the rate of the Gamma law, and has a unit. The shape is a bare number: square the mean, for the variance of the rates is μ²/r.`,
          link: here,
        },
        {
          id: "M15",
          slip: "the variance of the counts below",
          answer: ({ mean, variance }) => mean ** 2 / variance,
          comesOf: () => "dividing by the variance of the counts",
          explanation: (given) =>
            `You divided by ${show(given.variance, 1)}, the variance of the counts. μ²/r is what the first hand adds, the variance of the rates alone.`,
          link: here,
        },
      ],
      right: (given) =>
        `${show(given.mean, 1)} squared over ${show(mixing(given), 1)} is ${show(shape(given), 2)}.`,
      otherwise: (given) =>
        `Set the variance of the rates, as you have found it, equal to μ²/r, with a mean of ${show(given.mean, 1)}, and solve for r.`,
    },
  ],
});
