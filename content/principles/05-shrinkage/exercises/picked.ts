import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";
import { posteriorOf } from "#exercises/shrinkageSlips.ts";

const NAMES = ["Ash Lane", "Birchwood", "Canal Street", "Dovecote", "Eastfield", "Fernhill"];

type Winner = {
  readonly name: string;
  readonly schools: number;
  readonly n: number;
  readonly sigma: number;
  readonly sigma2: number;
  readonly tau: number;
  readonly tau2: number;
  readonly mu: number;
  readonly xbar: number;
};

const estimate = (given: Winner) => posteriorOf(given).mean;
const share = (given: Winner) => posteriorOf(given).weight;
/** So much of the school's lead over the state is left. */
const keeping = (part: (given: Winner) => number) => (given: Winner) =>
  given.mu + part(given) * (given.xbar - given.mu);
const state = ({ n, sigma2, tau2, mu, xbar }: Winner) => ({
  of: "school",
  values: { n, sigma2, tau2, mu, xbar },
});
const tenth = (value: number) => show(value, 1);

/** The best guess for a school that was picked for its average: what it is, and what it will show. */
export const youPickedIt = numberExercise<Winner>({
  id: "you-picked-it",
  title: "You picked the highest",
  draw: ({ whole, oneOf }) => {
    const [tau, mu] = [oneOf([3, 4, 5]), whole(66, 72)];
    return {
      name: oneOf(NAMES),
      schools: oneOf([20, 50, 100]),
      n: whole(5, 20),
      sigma: 9,
      sigma2: 81,
      tau,
      tau2: tau * tau,
      mu,
      xbar: mu + whole(8, 12),
    };
  },
  unfit: (given) => share(given) < 0.3 || share(given) > 0.8,
  shown: (given) => ({ kept: share(given), estimate: estimate(given) }),
  parts: [
    {
      name: "truth",
      label: "Best guess of its true average",
      unit: "points",
      unitOne: "point",
      form: "number",
      decimals: 1,
      tolerance: 0.15,
      key: estimate,
      misconceptions: [
        {
          id: "M21",
          slip: "taken at its word",
          answer: ({ xbar }) => xbar,
          comesOf: ({ name }) => `taking ${name} at its word`,
          explanation: (given) =>
            `${given.name} was picked out of ${show(given.schools)} because its ${show(given.n)} students had ${show(given.xbar)}. Luck that helps to be picked is part of every such average, and the estimate takes it out.`,
          link: state,
        },
        {
          id: "M21",
          slip: "corrected twice",
          answer: keeping((given) => share(given) ** 2),
          comesOf: () => "pulling a second time because it had been picked",
          explanation: (given) =>
            `The pull towards ${show(given.mu)} is the correction, and it is made once: given its ${show(given.n)} students, what is known of ${given.name} does not depend on why one looked at it.`,
          link: state,
        },
        {
          id: "M5",
          slip: "swapped weight",
          answer: keeping((given) => 1 - share(given)),
          comesOf: () => "letting the two shares change places",
          explanation: (given) =>
            `The school keeps nτ²/(nτ² + σ²) of its distance from ${show(given.mu)}, with nτ² = ${show(given.n * given.tau2)} on top, since its own students speak for it.`,
          link: state,
        },
      ],
      alsoKnown: [
        {
          id: "M15",
          slip: "the state alone",
          answer: ({ mu }) => mu,
          comesOf: () => "taking all of its lead for luck",
          explanation: (given) =>
            `Schools do differ, with a standard deviation of ${show(given.tau)}, so a part of the ${show(given.xbar - given.mu)} points was earned, and that part stays.`,
          link: state,
        },
      ],
      right: (given) =>
        `It keeps ${show(100 * share(given), 0)} % of its ${show(given.xbar - given.mu)} points over the state: ${tenth(estimate(given))}. That it was picked changes nothing any more.`,
      otherwise: (given) =>
        `Begin at ${show(given.mu)} and go the share nτ²/(nτ² + σ²) of the way to ${show(given.xbar)}, with n = ${show(given.n)}, τ² = ${show(given.tau2)} and σ² = ${show(given.sigma2)}.`,
    },
    {
      name: "next",
      label: "Best guess of next year’s average",
      unit: "points",
      unitOne: "point",
      form: "number",
      decimals: 1,
      tolerance: 0.15,
      key: (_, { truth = Number.NaN }) => truth,
      misconceptions: [
        {
          id: "M14",
          slip: "as high again",
          answer: ({ xbar }) => xbar,
          comesOf: () => "expecting the same average again",
          explanation: (given) =>
            `Next year other students sit the test. They average what the school is, and luck of their own, which has no reason to be good: ${show(given.xbar)} would need this year’s luck again.`,
          link: state,
        },
        {
          id: "M23",
          slip: "pulled again",
          answer: keeping((given) => share(given) ** 2),
          comesOf: () => "pulling the estimate a second time",
          explanation: (given) =>
            `An estimate is no new average. Once the ${show(given.n)} students have been weighed against the state, the expectation of the truth and that of next year are one number.`,
          link: state,
        },
        {
          id: "M15",
          slip: "back to the state",
          answer: ({ mu }) => mu,
          comesOf: () => "letting the school fall back to the state",
          explanation: (given) =>
            `It falls back to what it is, not to what schools are: ${show(given.mu)} would be right for a school of which nobody has been tested.`,
          link: state,
        },
      ],
      right: () =>
        "The same number. Next year’s students scatter round the truth to both sides alike, so what is expected of the one is expected of the other.",
      otherwise: (given) =>
        `What do ${given.name}’s next students average, if their luck is as often bad as good? Use your first answer.`,
    },
  ],
});
