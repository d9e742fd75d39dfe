import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { workedProblem } from "#exercises/workedProblem.ts";

function oneForest({ oneOf, whole }: Draws) {
  return {
    forest: oneOf(["Elmwood", "Foxley", "Highwood", "Lowwood", "Oak Hollow", "Ravensgate"]),
    insects: oneOf(["beetles", "crickets", "hoverflies", "lacewings", "moths"]),
    r: whole(1, 8),
    mu: whole(2, 12) / 2,
  };
}
type Forest = ReturnType<typeof oneForest>;

const mixing = ({ r, mu }: Forest) => mu ** 2 / r;
/** Chance of a night without insects, where the rates have a Gamma distribution of that shape and that β: the average of e to the minus rate. */
const nothing = (shape: number, beta: number) => (beta / (beta + 1)) ** shape;
const rateOf = ({ r, mu }: Forest) => r / mu;
const empty = (forest: Forest) => nothing(forest.r, rateOf(forest));
/** After a night without any, the shape stays and β grows by one night. */
const again = (forest: Forest) => nothing(forest.r, rateOf(forest) + 1);
const alike = ({ mu }: Forest) => Math.exp(-mu);

const percent = (share: number) => `${show(100 * share, 1)} %`;
const two = (value: number) => show(value, 2);
const hands = ({ mu, r }: Forest) => ({ of: "hands", values: { mu, r } });

/** Insects in traps: how their counts vary, how often there are none, and what a night without any says. */
const problem = workedProblem<Forest>({
  id: "an-empty-trap",
  title: "An empty trap",
  draw: oneForest,
  shown: (forest) => ({
    mixing: two(mixing(forest)),
    rate: two(rateOf(forest)),
    both: forest.r + forest.mu,
    three: forest.r + 2 * forest.mu,
    heads: forest.r / (forest.r + forest.mu),
    after: (forest.r + forest.mu) / (forest.r + 2 * forest.mu),
    expected: two(forest.r / (rateOf(forest) + 1)),
    alike: alike(forest),
  }),
  steps: [
    {
      name: "variance",
      label: "Variance of the counts",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.02,
      key: (forest) => forest.mu + mixing(forest),
      misconceptions: [
        {
          id: "M40",
          slip: "one rate for all traps",
          answer: ({ mu }) => mu,
          comesOf: () => "giving all traps the same rate",
          explanation: ({ forest, mu, r }) =>
            `With one rate of ${show(mu)} for all traps of ${forest} that would be the variance. Here the rates differ as well, with shape ${show(r)}, and their variance is added.`,
          link: hands,
        },
        {
          id: "M15",
          slip: "the rates for the counts",
          answer: mixing,
          comesOf: () => "giving the variance of the rates",
          explanation: ({ insects, mu, r }) =>
            `The rates have the variance ${show(mu)}²/${show(r)}. The counts of ${insects} scatter round their rates besides, as any Poisson count does, by their mean of ${show(mu)}.`,
          link: hands,
        },
        {
          id: "M19",
          slip: "more alike, more scatter",
          answer: ({ mu, r }) => mu + r * mu ** 2,
          comesOf: ({ r }) => `multiplying by the shape ${show(r)} instead of dividing by it`,
          explanation: ({ mu, r }) =>
            `A large shape means rates that are alike, so they add little. Divide the squared mean, ${show(mu ** 2)}, by the shape ${show(r)}, and then add the variance of the counts of one rate.`,
          link: hands,
        },
        {
          id: "M8",
          slip: "the deviation for the variance",
          answer: (forest) => Math.sqrt(forest.mu + mixing(forest)),
          comesOf: () => "taking the root",
          explanation: ({ insects, mu, r }) =>
            `That is the standard deviation of the counts of ${insects}. What was asked for is their variance: add ${show(mu)} and ${show(mu)}²/${show(r)}, and take no root.`,
          link: hands,
        },
      ],
      right: (forest) =>
        `${show(forest.mu)} for the counts of one rate and ${two(mixing(forest))} for rates that differ.`,
      otherwise: ({ mu, r }) =>
        `Two parts are added: a Poisson count has its mean, ${show(mu)}, for its variance, and rates of shape ${show(r)} have the squared mean over the shape.`,
    },
    {
      name: "empty",
      label: "Chance of an empty trap",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.002,
      key: empty,
      misconceptions: [
        {
          id: "M40",
          slip: "none at the mean rate",
          answer: alike,
          comesOf: ({ mu }) => `taking e to the minus ${show(mu)}, the chance at the mean rate`,
          explanation: ({ mu, r }) =>
            `That is the chance for a trap whose rate is the mean, ${show(mu)}. Other traps have other rates, of shape ${show(r)}; average e to the minus rate over them all.`,
          link: hands,
        },
        {
          id: "M5",
          slip: "tails for heads",
          answer: ({ mu, r }) => (mu / (r + mu)) ** r,
          comesOf: () => "putting the mean on top of the fraction, or taking μ/r for β",
          explanation: ({ mu, r }) =>
            `Try a mean that is all but nought: then nearly every trap must be empty. So the shape ${show(r)} belongs on top of the fraction, and the mean ${show(mu)} joins it at the bottom. And β is r/μ, not μ/r.`,
          link: hands,
        },
      ],
      right: ({ r, mu }) =>
        `It is r/(r + μ), ${show(r)} over ${show(r + mu)}, to the power of ${show(r)}.`,
      otherwise: ({ r, mu }) =>
        `The average of e to the minus rate over a Gamma distribution is r/(r + μ) to the power r, with r = ${show(r)} and μ = ${show(mu)}.`,
    },
    {
      name: "again",
      label: "Chance that it is empty again",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.002,
      key: again,
      misconceptions: [
        {
          id: "M36",
          slip: "as if the night had said nothing",
          answer: empty,
          comesOf: () => "giving the chance for any trap of the forest",
          explanation: ({ forest, insects, r, mu }) =>
            `That is the chance for a trap of which nothing is known. This one was watched for a night, and a night without ${insects} says something: small rates have become likelier. In ${forest}, with r = ${show(r)} and μ = ${show(mu)}, update the distribution of its rate first.`,
          link: hands,
        },
        {
          id: "M12",
          slip: "once empty, empty for ever",
          answer: () => 1,
          comesOf: () => "taking a night without any for a rate of nought",
          explanation: ({ insects, mu, r }) =>
            `One night without ${insects} is what its own data say. A trap with a rate of its own, from a population with mean ${show(mu)} and shape ${show(r)}, may well have such a night and catch some in the next.`,
          link: hands,
        },
        {
          id: "M40",
          slip: "the mean rate on both nights",
          answer: alike,
          comesOf: ({ mu }) => `taking e to the minus ${show(mu)}`,
          explanation: ({ mu, r }) =>
            `So it would be if each trap had the rate ${show(mu)}; then a night could not tell anything of the next. Rates of shape ${show(r)} differ, and an empty night makes the small ones likelier.`,
          link: hands,
        },
        {
          id: "M15",
          slip: "both nights for the second",
          answer: ({ r, mu }) => (r / (r + 2 * mu)) ** r,
          comesOf: () => "giving the chance of two empty nights",
          explanation: ({ r, mu, forest }) =>
            `That is the chance, seen from before the first night, that a trap of ${forest} is empty on both: r/(r + 2μ) to the power r, with r = ${show(r)} and μ = ${show(mu)}. The first night is over; divide by its chance.`,
          link: hands,
        },
        {
          id: "M35",
          slip: "one night, one more in the shape",
          answer: ({ r, mu }) => ((r + mu) / (r + 2 * mu)) ** (r + 1),
          comesOf: () => "adding one to the shape as well as to β",
          explanation: ({ insects, r, mu }) =>
            `The night adds one to β, which becomes ${show(r)}/${show(mu)} + 1. To the shape is added what was caught in it, and that was no ${insects} at all: it is still ${show(r)}.`,
          link: hands,
        },
      ],
      right: (forest) =>
        `${percent(empty(forest))} before the first night, ${percent(again(forest))} after it: the empty night spoke for a small rate.`,
      otherwise: ({ r, mu }) =>
        `After an empty night the shape is still ${show(r)}, and β has grown by one, to ${show(r)}/${show(mu)} + 1. Average e to the minus rate over that Gamma distribution.`,
    },
  ],
});

export const { last: anEmptyTrapLast, alone: anEmptyTrapAlone } = problem;
