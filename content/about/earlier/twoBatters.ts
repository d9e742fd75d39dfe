import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { atBats, average, inFigure } from "../../hands-on/01-shrinkage/batter.ts";
import { percentOf } from "../../hands-on/01-shrinkage/school.ts";

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
