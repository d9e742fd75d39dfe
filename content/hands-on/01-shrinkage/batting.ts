import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, type Quantity, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";
import { asAverage, atBats, average, batters, inFigure } from "./batter.ts";
import { percentOf } from "./school.ts";

function oneBatter({ oneOf, whole }: Draws) {
  const { name, hits } = oneOf(batters);
  // The population's mean in thousandths and its strength in at-bats.
  return { name, hits, atBats, mil: whole(258, 272), kappa: 5 * whole(12, 60) };
}
type Batter = ReturnType<typeof oneBatter>;
const own = ({ hits }: Batter) => hits / atBats;
const mean = ({ mil }: Batter) => mil / 1000;
const estimate = (given: Batter) =>
  shrinkRates({
    successes: [given.hits],
    trials: [atBats],
    m: mean(given),
    kappa: given.kappa,
  }).mean[0]!;

/** Where a forecast lies outside of the two averages, said only if it does. */
function outside(own: number, mean: number, answer: Quantity, text: string) {
  const [low, high] = [Math.min(own, mean), Math.max(own, mean)];
  const range = `A forecast lies between ${average(low)} and ${average(high)}`;
  return [
    said`${range}, and ${less(`${text} is below both`, answer, named("lower of the two averages", low))}.`,
    said`${range}, and ${more(`${text} is above both`, answer, named("higher of the two averages", high))}.`,
  ];
}

/** A forecast with a population that counts like further at-bats. */
export const atBatsAdded = numberExercise({
  id: "at-bats-added",
  title: "At-bats on loan",
  draw: oneBatter,
  shown: (given) => ({
    mean: average(mean(given)),
    own: average(own(given)),
    borrowed: mean(given) * given.kappa,
    hitsInAll: given.hits + mean(given) * given.kappa,
    inAll: atBats + given.kappa,
    printed: average(estimate(given)),
  }),
  parts: [
    {
      ...asAverage,
      name: "forecast",
      label: "Your forecast of his average",
      key: estimate,
      misconceptions: [
        {
          id: "M5",
          slip: "swapped weight",
          answer: (given) => {
            const state = given.kappa / (atBats + given.kappa);
            return state * own(given) + (1 - state) * mean(given);
          },
          comesOf: (given) =>
            `letting his own average count for ${percentOf(given.kappa / (atBats + given.kappa))}, the share of the population`,
          explanation: (given) =>
            `He has shown ${show(atBats)} at-bats and borrows ${show(given.kappa)}, so his own share is ${show(atBats)} in ${show(atBats + given.kappa)}.`,
          link: inFigure,
        },
        {
          id: "M1",
          slip: "no pooling",
          answer: own,
          comesOf: (given) =>
            `taking his ${show(given.hits)} hits in ${show(atBats)} at their word`,
          explanation: (given) =>
            `So short a record holds a great deal of luck. The population, worth ${show(given.kappa)} at-bats with a mean of ${average(mean(given))}, has a say in the forecast too.`,
          link: inFigure,
        },
        {
          id: "M15",
          slip: "complete pooling",
          answer: mean,
          comesOf: () => "forecasting a batter of whom nothing is known",
          explanation: (given) =>
            `Of ${given.name} we know ${show(given.hits)} hits in ${show(atBats)} at-bats. Beside the ${show(given.kappa)} of the population that counts for its part, and it is about him.`,
          link: inFigure,
        },
        {
          id: "M4",
          slip: "toward zero",
          answer: ({ hits, kappa }) => hits / (atBats + kappa),
          comesOf: (given) => `adding ${show(given.kappa)} at-bats but no hits to go with them`,
          explanation: (given) =>
            `That would be right if a usual batter never hit anything. In those at-bats he would make ${show(mean(given) * given.kappa, 1)} hits, and they belong on top of the fraction.`,
          link: inFigure,
        },
        {
          id: "M3",
          slip: "unweighted mean",
          answer: (given) => (own(given) + mean(given)) / 2,
          comesOf: (given) =>
            `meeting halfway between ${average(own(given))} and ${average(mean(given))}`,
          explanation: (given) =>
            `That would be right after ${show(given.kappa)} at-bats of his own, for so many is the population worth; he has had ${show(atBats)}.`,
          link: inFigure,
        },
      ],
      alsoKnown: [
        {
          id: "M23",
          slip: "shrunk twice",
          answer: (given) => {
            const share = atBats / (atBats + given.kappa);
            return mean(given) + share ** 2 * (own(given) - mean(given));
          },
          comesOf: () => "shrinking twice",
          explanation: (given) =>
            `A forecast that has been pulled towards ${average(mean(given))} is no longer a record, and must not be pulled again. Add the ${show(given.kappa)} at-bats once.`,
          link: inFigure,
        },
      ],
      right: (given) =>
        `${show(given.hits)} hits of his own and ${show(mean(given) * given.kappa, 1)} borrowed ones, in ${show(atBats + given.kappa)} at-bats: ${average(estimate(given))}.`,
      otherwise: (given, { answer, text }) => [
        ...outside(own(given), mean(given), answer, text),
        `His own record stands on ${show(atBats)} at-bats, the population on ${show(given.kappa)}. Add up hits and at-bats before you divide.`,
      ],
    },
  ],
});

function shareKept({ oneOf, whole }: Draws) {
  const { name, hits } = oneOf(batters);
  return { name, hits, atBats, mil: whole(258, 272), percent: whole(12, 40) };
}
type Kept = ReturnType<typeof shareKept>;
const ownOf = ({ hits }: Kept) => hits / atBats;
const meanOf = ({ mil }: Kept) => mil / 1000;
const forecast = (given: Kept, share = given.percent / 100) =>
  meanOf(given) + share * (ownOf(given) - meanOf(given));
/** The strength of a population at which a batter keeps that share. */
const keptIn = ({ mil, percent }: Kept) => ({
  of: "batters",
  values: { m: mil / 1000, kappa: Math.round((atBats * (100 - percent)) / percent) },
});

/** The same share of the distance for everybody: the James-Stein way. */
export const theShareKept = numberExercise({
  id: "the-share-kept",
  title: "The share he keeps",
  draw: shareKept,
  unfit: (given) => Math.abs(ownOf(given) - meanOf(given)) < 0.02,
  shown: (given) => ({
    mean: average(meanOf(given)),
    own: average(ownOf(given)),
    share: given.percent / 100,
    printed: average(forecast(given)),
  }),
  parts: [
    {
      ...asAverage,
      name: "forecast",
      label: "His James–Stein forecast",
      key: (given) => forecast(given),
      misconceptions: [
        {
          id: "M5",
          slip: "swapped weight",
          answer: (given) => forecast(given, 1 - given.percent / 100),
          comesOf: (given) => `taking ${show(given.percent)} % off his distance from the mean`,
          explanation: (given) =>
            `But ${show(given.percent)} % is what he keeps. The way begins at ${average(meanOf(given))}, and of the distance from there to his own average so much may stay.`,
          link: keptIn,
        },
        {
          id: "M4",
          slip: "toward zero",
          answer: (given) => (given.percent / 100) * ownOf(given),
          comesOf: (given) => `keeping ${show(given.percent)} % of the average itself`,
          explanation: (given) =>
            `That treats batters as though they were gathered round zero. It is the distance from the mean of all, ${average(meanOf(given))}, that shrinks; start there and then go ${show(given.percent)} % of the way.`,
          link: keptIn,
        },
        {
          id: "M1",
          slip: "no pooling",
          answer: ownOf,
          comesOf: () => "keeping his average of April, with nothing given back",
          explanation: (given) =>
            `Averages of ${show(atBats)} at-bats scatter widely by luck alone, and James–Stein read off the eighteen that only ${show(given.percent)} % of such a distance deserves to be believed.`,
          link: keptIn,
        },
        {
          id: "M15",
          slip: "complete pooling",
          answer: meanOf,
          comesOf: () => "forecasting the same for all eighteen",
          explanation: (given) =>
            `${given.name}’s ${show(given.hits)} hits in ${show(atBats)} at-bats say a little about ${given.name}: ${show(given.percent)} % of his distance from the mean may stay.`,
          link: keptIn,
        },
      ],
      alsoKnown: [
        {
          id: "M3",
          slip: "midway",
          answer: (given) => forecast(given, 0.5),
          comesOf: (given) =>
            `meeting halfway between ${average(ownOf(given))} and ${average(meanOf(given))}`,
          explanation: (given) =>
            `Half and half is one share among many. Here the share that is kept has been read off the eighteen, and it is ${show(given.percent)} %.`,
          link: keptIn,
        },
        {
          id: "M23",
          slip: "shrunk twice",
          answer: (given) => forecast(given, (given.percent / 100) ** 2),
          comesOf: () => "shrinking twice",
          explanation: (given) =>
            `A forecast that has been pulled is no longer a record, and must not be pulled again: ${show(given.percent)} % of the way is gone once.`,
          link: keptIn,
        },
      ],
      right: (given) =>
        `From ${average(meanOf(given))} he goes ${show(given.percent)} % of the way to his own ${average(ownOf(given))} and arrives at ${average(forecast(given))}.`,
      otherwise: (given, { answer, text }) => [
        ...outside(ownOf(given), meanOf(given), answer, text),
        `Start at the mean of all, ${average(meanOf(given))}, and go ${show(given.percent)} % of the way to ${average(ownOf(given))}. The whole way is ${average(Math.abs(ownOf(given) - meanOf(given)))}.`,
      ],
    },
  ],
});
