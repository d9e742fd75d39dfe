import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";

type Asked = {
  readonly models: number;
  readonly n: number;
  readonly sigma: number;
  readonly tau: number;
};

/** Variance of a model's average about the mean of all models. */
const apart = ({ n, sigma, tau }: Asked) => tau ** 2 + sigma ** 2 / n;
const doubt = (given: Asked) => Math.sqrt(apart(given) / given.models);
const pot = ({ models, n, sigma }: Asked) => sigma / Math.sqrt(models * n);
const ride = ({ models, sigma, tau }: Asked) => Math.sqrt((tau ** 2 + sigma ** 2) / models);
const added = ({ models, n, sigma, tau }: Asked) =>
  (tau + sigma / Math.sqrt(n)) / Math.sqrt(models);
const FIGURE = { of: "scooters", values: {} };

/** Several models with as many rides each: how well do they tell the mean of all? */
export const doubtOfTheMean = numberExercise<Asked>({
  id: "doubt-of-the-mean",
  title: "How well do they tell the mean?",
  draw: ({ whole }) => ({
    models: whole(3, 9),
    n: whole(4, 16),
    sigma: whole(3, 8),
    tau: whole(1, 4),
  }),
  unfit: (given) =>
    [pot, ride, added].some((slip) => Math.abs(slip(given) - doubt(given)) < 0.06) ||
    Math.abs(pot(given) - ride(given)) < 0.03 ||
    Math.abs(added(given) - ride(given)) < 0.03,
  shown: (given) => ({
    luck: show(given.sigma ** 2 / given.n, 3),
    spread: show(given.tau ** 2),
    apart: show(apart(given), 3),
    doubt: show(doubt(given), 3),
  }),
  parts: [
    {
      name: "doubt",
      label: "The standard deviation of what is known of the mean, in miles",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.015,
      key: doubt,
      misconceptions: [
        {
          id: "M9",
          slip: "all rides in one pot",
          answer: pot,
          comesOf: () => "taking all rides for rides of one model",
          explanation: ({ models, n }) =>
            `${show(models * n)} rides were made, but on ${show(models)} models. Rides of one model share what that model is, and ${show(models)} draws from all models is what there is.`,
          link: () => FIGURE,
        },
        {
          id: "M17",
          slip: "a single ride each",
          answer: ride,
          comesOf: () => "taking each model’s average for a single ride",
          explanation: ({ n }) =>
            `Each average is one of ${show(n)} rides, and its luck has the variance of a ride divided by ${show(n)}.`,
          link: () => FIGURE,
        },
        {
          id: "M8",
          slip: "standard deviations added",
          answer: added,
          comesOf: () => "adding standard deviations",
          explanation: (given) =>
            `Spread and luck add up as variances, ${show(given.tau ** 2)} and ${show(given.sigma ** 2 / given.n, 3)}; the root is taken at the end, of their sum.`,
          link: () => FIGURE,
        },
      ],
      right: (given) =>
        `The root of ${show(apart(given), 3)} / ${show(given.models)} is ${show(doubt(given), 3)}.`,
      otherwise: () =>
        "Find the variance of one model’s average about the mean of all, divide it by the number of models, and take the root.",
    },
  ],
});
