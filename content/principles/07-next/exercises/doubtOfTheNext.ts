import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";
import { FIGURE, TRIALS } from "./farm.ts";

type Asked = {
  readonly thing: string;
  readonly place: string;
  readonly places: string;
  readonly unit: string;
  readonly trials: number;
  readonly tau: number;
  readonly sigma: number;
};

/** Variance of the mean, when the spread is known: each result has its own distance and its error. */
const ofMean = ({ trials, tau, sigma }: Asked) => (tau ** 2 + sigma ** 2) / trials;
const ofNext = (given: Asked) => Math.sqrt(ofMean(given) + given.tau ** 2);

/** The doubt about one more group is made of two. */
export const doubtOfTheNext = numberExercise<Asked>({
  id: "doubt-of-the-next",
  title: "The doubt about the next one",
  draw: ({ oneOf, whole }) => ({
    ...oneOf(TRIALS),
    trials: whole(4, 9),
    tau: whole(4, 12),
    sigma: whole(4, 16),
  }),
  unfit: (given) => ofNext(given) - given.tau < 0.4,
  shown: (given) => ({
    mean: show(Math.sqrt(ofMean(given)), 2),
    next: show(ofNext(given), 2),
    variance: show(ofMean(given), 2),
  }),
  parts: [
    {
      name: "sd",
      label: "Standard deviation for the next one",
      unit: "",
      form: "number",
      decimals: 1,
      tolerance: 0.06,
      key: ofNext,
      misconceptions: [
        {
          id: "M27",
          slip: "the mean’s doubt",
          answer: (given) => Math.sqrt(ofMean(given)),
          comesOf: ({ trials }) => `dividing by the ${show(trials)} trials, as for the mean`,
          explanation: ({ places, place, tau }) =>
            `That is how well the mean of all ${places} is known. The next ${place} lies off that mean besides, by ${show(tau)} as a rule, and that does not go away with more trials.`,
          link: () => FIGURE,
        },
        {
          id: "M15",
          slip: "the mean as if it were known",
          answer: ({ tau }) => tau,
          comesOf: () => "taking the mean of all for known",
          explanation: ({ trials, place, tau }) =>
            `${show(tau)} is how far one ${place} lies from the mean. Where that mean is, ${show(trials)} trials have told only roughly; this doubt comes on top.`,
          link: () => FIGURE,
        },
        {
          id: "M8",
          slip: "sds of the two added",
          answer: (given) => Math.sqrt(ofMean(given)) + given.tau,
          comesOf: () => "adding the two standard deviations",
          explanation: (given) =>
            `Doubts that have nothing to do with each other add up as variances: ${show(ofMean(given), 2)} and ${show(given.tau ** 2)}. Take the root of that sum and not the sum of the roots.`,
          link: () => FIGURE,
        },
      ],
      right: (given) =>
        `The variances ${show(ofMean(given), 2)} and ${show(given.tau ** 2)} add up, and the root of the sum is ${show(ofNext(given), 2)}.`,
      otherwise: ({ place, tau }) =>
        `Two variances are to be added: that of the mean, and that of one ${place} around it, which is ${show(tau ** 2)}. Then take the root.`,
    },
  ],
});
