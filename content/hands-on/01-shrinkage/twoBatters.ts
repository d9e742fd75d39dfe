import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { atBats, average, inFigure } from "./batter.ts";
import { percentOf } from "./school.ts";

const SURNAMES = ["Allen", "Barnes", "Cole", "Dalton", "Evers", "Frost", "Gray", "Hale", "Irwin"];

function sameAverage({ whole, shuffled, oneOf }: Draws) {
  const [early = "", late = ""] = shuffled(SURNAMES);
  const hits = oneOf([7, 8, 9, 15, 16, 17]);
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
type Two = ReturnType<typeof sameAverage>;

function forecastsOf({ hits, hitsLate, atBatsLate, mil, kappa }: Two) {
  const { mean, keep } = shrinkRates({
    successes: [hits, hitsLate],
    trials: [atBats, atBatsLate],
    m: mil / 1000,
    kappa,
  });
  return { early: mean[0]!, late: mean[1]!, keepEarly: keep[0]!, keepLate: keep[1]! };
}
const own = ({ hits }: Two) => hits / atBats;
const higher = (given: Two) =>
  forecastsOf(given).early > forecastsOf(given).late ? "early" : "late";
const bothKeep = (given: Two) => {
  const { keepEarly, keepLate } = forecastsOf(given);
  return `${given.early} keeps ${percentOf(keepEarly)} of his distance from ${average(given.mil / 1000)}, ${given.late} keeps ${percentOf(keepLate)}`;
};

/** Two batters with one average; whose forecast is higher depends on which side of the mean they stand. */
export const whoseForecastIsHigher = choiceExercise({
  id: "whose-forecast-is-higher",
  title: "One average, two batters",
  draw: sameAverage,
  shown: (given) => {
    const { early, late, keepEarly, keepLate } = forecastsOf(given);
    return {
      same: average(own(given)),
      mean: average(given.mil / 1000),
      forecastEarly: average(early),
      forecastLate: average(late),
      keepEarly,
      keepLate,
    };
  },
  label: "Whose forecast is the higher one?",
  options: [
    { value: "early", label: ({ early }) => `${early}’s, with the fewer at-bats` },
    { value: "late", label: ({ late }) => `${late}’s, with the more at-bats` },
    { value: "same", label: () => "Neither’s: the same average gives the same forecast" },
    { value: "none", label: () => "Neither’s: both are forecast at what they have hit" },
  ],
  key: higher,
  misconceptions: [
    {
      id: "M5",
      slip: "pulled the wrong way",
      answer: (given) => (higher(given) === "early" ? "late" : "early"),
      explanation: (given) =>
        `Both are pulled towards ${average(given.mil / 1000)}, and that lies on one side of their ${average(own(given))}: is it up or down? ${bothKeep(given)}.`,
      link: inFigure,
    },
    {
      id: "M3",
      slip: "the same for both",
      answer: () => "same",
      explanation: (given) =>
        `Both hit ${average(own(given))}, but on ${show(atBats)} at-bats that may well be luck, and on ${show(given.atBatsLate)} it hardly can. An average has to be read together with its number of at-bats: ${bothKeep(given)}.`,
      link: inFigure,
    },
    {
      id: "M12",
      slip: "data alone",
      answer: () => "none",
      explanation: (given) =>
        `That would be to forecast from the likelihood alone. A population worth ${show(given.kappa)} at-bats is known besides, with a mean of ${average(given.mil / 1000)}, and it has a say in both forecasts.`,
      link: inFigure,
    },
  ],
  right: (given) =>
    `${bothKeep(given)}. From ${average(own(given))} they are pulled to ${average(forecastsOf(given).early)} and ${average(forecastsOf(given).late)}.`,
});
