import { shrinkRates } from "#core/pooling/shrinkRates.ts";
import { batters1970 } from "#data/batters1970.ts";
import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import type { NumberPart } from "#exercises/exercise.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";

const { atBats, batters } = batters1970;

/** A batting average as it is printed: three decimals, zeros kept. */
const average = (value: number) => value.toFixed(3).replace(/^0/, "");
const percentOf = (share: number) => `${show(100 * share, 0)} %`;

const inFigure = ({ mil, kappa }: { readonly mil: number; readonly kappa: number }) => ({
  of: "batters",
  values: { m: mil / 1000, kappa },
});
const asAverage = {
  unit: "",
  form: "number",
  decimals: 3,
  tolerance: 0.001,
} as const satisfies Partial<NumberPart<never>>;

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

const SURNAMES = ["Adler", "Boyd", "Cole", "Dunn", "Ellis", "Frost", "Gray", "Hale", "Irwin"];

function sameAverage(draws: Draws) {
  const { whole, shuffled, oneOf } = draws;
  const [early = "", late = ""] = shuffled(SURNAMES);
  const hits = oneOf([14, 15, 16, 17]);
  const times = whole(4, 10);
  return {
    early,
    late,
    hits,
    atBats,
    times,
    hitsLate: hits * times,
    atBatsLate: atBats * times,
    mil: whole(255, 272),
    kappa: 10 * whole(8, 30),
  };
}

function pulls({ hits, hitsLate, atBatsLate, mil, kappa }: ReturnType<typeof sameAverage>) {
  const { mean: forecasts, keep } = shrinkRates({
    successes: [hits, hitsLate],
    trials: [atBats, atBatsLate],
    m: mil / 1000,
    kappa,
  });
  return {
    early: forecasts[0]!,
    late: forecasts[1]!,
    keepEarly: keep[0]!,
    keepLate: keep[1]!,
    own: hits / atBats,
  };
}

/** Two batters with one average, one of them on many more at-bats. */
export const oneAverageTwoBatters = choiceExercise({
  id: "one-average-two-batters",
  title: "One average, two batters",
  draw: sameAverage,
  shown: (given) => {
    const { own: same, early, late, keepEarly, keepLate } = pulls(given);
    return {
      same: average(same),
      mean: average(given.mil / 1000),
      forecastEarly: average(early),
      forecastLate: average(late),
      keepEarly,
      keepLate,
    };
  },
  label: "Whose forecast lies further from his own average?",
  options: [
    { value: "early", label: ({ early }) => `${early}’s, with the fewer at-bats` },
    { value: "late", label: ({ late }) => `${late}’s, with the more at-bats` },
    { value: "same", label: () => "Neither’s: the same average gives the same forecast" },
    { value: "none", label: () => "Neither’s: both are forecast at what they have hit" },
  ],
  key: (given) => {
    const { early, late, own: same } = pulls(given);
    return Math.abs(early - same) > Math.abs(late - same) ? "early" : "late";
  },
  misconceptions: [
    {
      id: "M5",
      slip: "more data, more shrinkage",
      answer: () => "late",
      explanation: (given) =>
        `${given.late}’s ${show(given.atBatsLate)} at-bats hold him where he is: he keeps ${percentOf(pulls(given).keepLate)} of his distance from ${average(given.mil / 1000)}. ${given.early}, with ${show(atBats)}, keeps only ${percentOf(pulls(given).keepEarly)}. The more one has shown, the less one borrows.`,
      link: inFigure,
    },
    {
      id: "M3",
      slip: "the same for both",
      answer: () => "same",
      explanation: (given) =>
        `Both hit ${average(pulls(given).own)}, but on ${show(atBats)} at-bats that may well be luck, and on ${show(given.atBatsLate)} it hardly can. The forecasts are ${average(pulls(given).early)} and ${average(pulls(given).late)}: an average has to be read together with its number of at-bats.`,
      link: inFigure,
    },
    {
      id: "M12",
      slip: "data alone",
      answer: () => "none",
      explanation: (given) =>
        `That would be to forecast from the likelihood alone. A population worth ${show(given.kappa)} at-bats is known besides, and it has a say in both forecasts: ${average(pulls(given).early)} for ${given.early}, ${average(pulls(given).late)} for ${given.late}.`,
      link: inFigure,
    },
  ],
  right: (given) =>
    `${given.early} is forecast at ${average(pulls(given).early)} and ${given.late} at ${average(pulls(given).late)}. The same ${average(pulls(given).own)} is worth more when it has been shown ${show(given.times)} times as long.`,
});
