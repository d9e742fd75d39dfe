import { gammaPoissonUpdate } from "#core/conjugate/gammaPoisson.ts";
import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show, showWith } from "#exercises/show.ts";
import { eventRate } from "#models/eventRate.ts";

const NAMES = ["Anna", "Bertha", "Clara", "Dora", "Emma", "Frida", "Greta", "Hilda"];

function onePump({ oneOf, whole }: Draws) {
  return {
    name: oneOf(NAMES),
    failures: whole(2, 12),
    hours: whole(2, 9),
    borrowed: whole(2, 5),
    beta: whole(3, 8),
  };
}
type Pump = ReturnType<typeof onePump>;

const own = ({ failures, hours }: Pump) => failures / hours;
const mean = ({ borrowed, beta }: Pump) => borrowed / beta;
const weight = ({ hours, beta }: Pump) => hours / (hours + beta);
const between = (given: Pump, share: number) => share * own(given) + (1 - share) * mean(given);
const estimate = ({ failures, hours, borrowed, beta }: Pump) => {
  const law = gammaPoissonUpdate({
    count: failures,
    exposure: hours,
    shape: borrowed,
    rate: beta,
  });
  return law.shape / law.rate;
};
const two = (value: number) => show(value, 2);
const link = ({ failures, hours, borrowed, beta }: Pump) => ({
  of: "pump",
  values: { y: failures, t: hours, mu: Math.round((100 * borrowed) / beta) / 100, beta },
});
const { y, t } = eventRate.parameters;
const rate = eventRate.derived["posterior-mean"];
const failed = (count: number) => showWith(y, count);
const ran = (time: number) => showWith(t, time);

/** The rate of a pump whose population counts like failures and hours. */
export const failuresOnLoan = numberExercise({
  id: "failures-on-loan",
  title: "Failures on loan",
  draw: onePump,
  unfit: (given) => Math.abs(own(given) - mean(given)) < 0.3,
  shown: (given) => ({ own: two(own(given)), mean: two(mean(given)), estimate: estimate(given) }),
  parts: [
    {
      name: "rate",
      label: "Rate to expect",
      unit: rate.unit,
      form: "number",
      decimals: 2,
      tolerance: 0.01,
      key: estimate,
      misconceptions: [
        {
          id: "M1",
          slip: "no pooling",
          answer: own,
          comesOf: ({ failures, hours }) =>
            `taking ${failed(failures)} in ${ran(hours)} at their word`,
          explanation: ({ hours, borrowed, beta }) =>
            `A record of ${ran(hours)} holds luck as well. What is known of other pumps, ${failed(borrowed)} in ${ran(beta)}, has a say too.`,
          link,
        },
        {
          id: "M15",
          slip: "complete pooling",
          answer: mean,
          comesOf: () => "expecting what one would of any pump",
          explanation: ({ name, failures, hours }) =>
            `Of ${name} something is known: ${failed(failures)} in ${ran(hours)}. Add these to what the population lends, failures to failures and hours to hours.`,
          link,
        },
        {
          id: "M4",
          slip: "hours without failures",
          answer: ({ failures, hours, beta }) => failures / (hours + beta),
          comesOf: ({ beta }) => `adding ${ran(beta)}, but no failures with them`,
          explanation: ({ borrowed, beta }) =>
            `That would be right if other pumps never failed, and it pulls towards nought. The ${ran(beta)} come with ${failed(borrowed)}, and these belong on top of the fraction.`,
          link,
        },
        {
          id: "M3",
          slip: "unweighted mean",
          answer: (given) => between(given, 0.5),
          comesOf: (given) => `meeting halfway between ${two(own(given))} and ${two(mean(given))}`,
          explanation: ({ hours, beta }) =>
            `Halfway would be right if both had the same time behind them. Here ${ran(hours)} of its own stand beside ${show(beta)} on loan.`,
          link,
        },
        {
          id: "M5",
          slip: "swapped weight",
          answer: (given) => between(given, 1 - weight(given)),
          comesOf: () => "letting the two weights change places",
          explanation: ({ name, hours, beta }) =>
            `The ${ran(hours)} belong to ${name}, and the ${show(beta)} to the population: each rate is weighed by its own time, and not by that of the other.`,
          link,
        },
      ],
      right: ({ failures, hours, borrowed, beta }) =>
        `${failed(failures + borrowed)} in ${ran(hours + beta)}: its own, and those on loan.`,
      otherwise: (given, { answer, text }) => {
        const [low, high] = [own(given), mean(given)].toSorted((a, b) => a - b) as [number, number];
        const range = `The rate to expect lies between ${two(low)} and ${two(high)}`;
        return [
          said`${range}, and ${less(`${text} is below both`, answer, named("lower of the two rates", low))}.`,
          said`${range}, and ${more(`${text} is above both`, answer, named("higher of the two rates", high))}.`,
          `Add ${show(given.borrowed)} to its ${failed(given.failures)} and ${show(given.beta)} to its ${ran(given.hours)}, then divide.`,
        ];
      },
    },
  ],
  alsoRight: ({ failures, hours, borrowed, beta }) => [
    { rate: `${failures + borrowed}/${hours + beta}` },
  ],
});
