import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
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
          explanation: (given) =>
            `You let his own average count for ${percentOf(given.kappa / (atBats + given.kappa))}, which is the share of the population. He has shown ${show(atBats)} at-bats and borrows ${show(given.kappa)}, so his own share is ${show(atBats)} in ${show(atBats + given.kappa)}.`,
          link: inFigure,
        },
        {
          id: "M1",
          slip: "no pooling",
          answer: own,
          explanation: (given) =>
            `${average(own(given))} is what he has hit so far, ${show(given.hits)} in ${show(atBats)}. So few at-bats are mostly luck; of the eighteen batters with such a record, nearly all came back towards ${average(mean(given))} in the rest of the season.`,
          link: inFigure,
        },
        {
          id: "M15",
          slip: "complete pooling",
          answer: mean,
          explanation: (given) =>
            `${average(mean(given))} is the forecast for a batter of whom nothing is known. Of ${given.name} we know ${show(given.hits)} hits in ${show(atBats)} at-bats; that is little beside the ${show(given.kappa)} of the population, but it is about him.`,
          link: inFigure,
        },
        {
          id: "M4",
          slip: "toward zero",
          answer: ({ hits, kappa }) => hits / (atBats + kappa),
          explanation: (given) =>
            `You added ${show(given.kappa)} at-bats but no hits to go with them, as if a usual batter never hit anything. In those at-bats he would make ${show(mean(given) * given.kappa, 1)} hits, and they belong above the line.`,
          link: inFigure,
        },
        {
          id: "M3",
          slip: "unweighted mean",
          answer: (given) => (own(given) + mean(given)) / 2,
          explanation: (given) =>
            `You met halfway between ${average(own(given))} and ${average(mean(given))}. That would be right after ${show(given.kappa)} at-bats of his own, for so many is the population worth; he has had ${show(atBats)}.`,
          link: inFigure,
        },
      ],
      right: (given) =>
        `${show(given.hits)} hits of his own and ${show(mean(given) * given.kappa, 1)} borrowed ones, in ${show(atBats + given.kappa)} at-bats: ${average(estimate(given))}.`,
      otherwise: (given) =>
        `The forecast must lie between ${average(own(given))} and ${average(mean(given))}, and nearer to the one that stands on more at-bats: ${show(atBats)} against ${show(given.kappa)}. Add up hits and at-bats before you divide.`,
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
          explanation: (given) =>
            `You took ${show(given.percent)} % off his distance from the mean, but ${show(given.percent)} % is what he keeps. With only ${show(atBats)} at-bats behind it, most of the distance from ${average(meanOf(given))} is given back.`,
          link: keptIn,
        },
        {
          id: "M4",
          slip: "toward zero",
          answer: (given) => (given.percent / 100) * ownOf(given),
          explanation: (given) =>
            `You kept ${show(given.percent)} % of the average itself, as though batters were gathered round zero. It is the distance from the mean of all, ${average(meanOf(given))}, that shrinks; start there and then go ${show(given.percent)} % of the way.`,
          link: keptIn,
        },
        {
          id: "M1",
          slip: "no pooling",
          answer: ownOf,
          explanation: (given) =>
            `${average(ownOf(given))} is his average of April, with nothing given back. Averages of ${show(atBats)} at-bats scatter widely by luck alone, and James–Stein read off the eighteen that only ${show(given.percent)} % of such a distance deserves to be believed.`,
          link: keptIn,
        },
        {
          id: "M15",
          slip: "complete pooling",
          answer: meanOf,
          explanation: (given) =>
            `${average(meanOf(given))} forecasts the same for all eighteen. That is better than one would think, but ${given.name}’s ${show(given.hits)} hits say a little about ${given.name}: ${show(given.percent)} % of his distance may stay.`,
          link: keptIn,
        },
      ],
      right: (given) =>
        `From ${average(meanOf(given))} he goes ${show(given.percent)} % of the way to his own ${average(ownOf(given))} and arrives at ${average(forecast(given))}.`,
      otherwise: (given) =>
        `Start at the mean of all, ${average(meanOf(given))}, and go ${show(given.percent)} % of the way to ${average(ownOf(given))}. The whole way is ${average(Math.abs(ownOf(given) - meanOf(given)))}.`,
    },
  ],
});
