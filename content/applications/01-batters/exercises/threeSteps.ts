import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

type Player = {
  readonly name: string;
  readonly hits: number;
  readonly atBats: number;
  readonly mil: number;
  readonly kappa: number;
};
const NAMES = ["Allen", "Barnes", "Cole", "Dalton", "Evers", "Frost", "Gray", "Hale"];
const average = (value: number) => value.toFixed(3);
const own = ({ hits, atBats }: Player) => hits / atBats;
const mean = ({ mil }: Player) => mil / 1000;
const kept = ({ atBats, kappa }: Player) => atBats / (atBats + kappa);
const pulled = (given: Player, share: number) => mean(given) + share * (own(given) - mean(given));
const doubt = (rate: number, atBats: number) => Math.sqrt((rate * (1 - rate)) / (atBats + 1));
const link = ({ mil, kappa }: Player) => ({ of: "batters", values: { m: mil / 1000, kappa } });
const percentage = (share: number) => `${show(100 * share, 0)} %`;

/** Share, forecast and doubt of one batter: three steps, each from the one before. */
export const threeStepsOfABatter = numberExercise<Player>({
  id: "three-steps-of-a-batter",
  title: "A forecast in three steps",
  draw: ({ oneOf, whole }) => {
    const atBats = 5 * whole(6, 24);
    return {
      name: oneOf(NAMES),
      atBats,
      hits: Math.round((atBats * whole(34, 40)) / 100),
      mil: whole(258, 272),
      kappa: 10 * whole(10, 28),
    };
  },
  unfit: (given) => own(given) - mean(given) < 0.05 || Math.abs(kept(given) - 0.5) < 0.06,
  shown: (given) => ({
    own: average(own(given)),
    mean: average(mean(given)),
    all: given.atBats + given.kappa,
    printed: average(pulled(given, kept(given))),
  }),
  parts: [
    {
      name: "share",
      label: "Share that he keeps",
      unit: "",
      form: "share",
      decimals: 0,
      tolerance: 0.005,
      key: kept,
      misconceptions: [
        {
          id: "M5",
          slip: "swapped weight",
          answer: (given) => 1 - kept(given),
          comesOf: () => "letting the two shares change places",
          explanation: ({ atBats, kappa, name }) =>
            `That is what the population supplies. ${name} has shown ${show(atBats)} at-bats, and the population counts like ${show(kappa)} more: his part of all of them is the share he keeps.`,
          link,
        },
        {
          id: "M8",
          slip: "odds for a share",
          answer: ({ atBats, kappa }) => Math.min(1, atBats / kappa),
          comesOf: () => "dividing his at-bats by those of the population",
          explanation: ({ atBats, kappa }) =>
            `${show(atBats)} to ${show(kappa)} compares the two. A share is a part of the whole, and the whole has ${show(atBats)} + ${show(kappa)} at-bats in it.`,
          link,
        },
      ],
      right: (given) =>
        `${show(given.atBats)} of ${show(given.atBats + given.kappa)} at-bats are his own: ${percentage(kept(given))}.`,
      otherwise: (given, { answer, text }) => {
        const [half, share] = [named("half", 0.5), named("own share", kept(given))];
        return [
          "Count at-bats: his own, and those of his own and of the population together.",
          said`${less(`His own are the smaller part`, share, half)}, and ${more(`${text} is above one half`, answer, half)}.`,
        ];
      },
    },
    {
      name: "forecast",
      label: "Forecast of his average",
      unit: "",
      form: "number",
      decimals: 3,
      below: 1,
      tolerance: 0.0015,
      key: (given, { share = Number.NaN }) => pulled(given, share),
      misconceptions: [
        {
          id: "M1",
          slip: "no pooling",
          answer: own,
          comesOf: ({ hits, atBats }) =>
            `taking his ${show(hits)} hits in ${show(atBats)} at their word`,
          explanation: (given) =>
            `So short a record holds a great deal of luck. Begin at ${average(mean(given))} and let him keep the share you found of the way from there to his own average.`,
          link,
        },
        {
          id: "M4",
          slip: "toward zero",
          answer: (given) => kept(given) * own(given),
          comesOf: () => "taking the share of his average itself",
          explanation: (given) =>
            `That pulls him towards zero, where nobody bats. The way of which he keeps a share begins at the mean of all, ${average(mean(given))}.`,
          link,
        },
        {
          id: "M15",
          slip: "complete pooling",
          answer: mean,
          comesOf: () => "forecasting a batter of whom nothing is known",
          explanation: (given) =>
            `Of ${given.name} something is known, ${show(given.hits)} hits in ${show(given.atBats)} at-bats, and of his distance from ${average(mean(given))} he keeps the share you found.`,
          link,
        },
      ],
      right: (given) =>
        `From ${average(mean(given))} towards ${average(own(given))}: he arrives at ${average(pulled(given, kept(given)))}.`,
      otherwise: (given, { answer, text }) => {
        const [low, high] = [named("mean", mean(given)), named("own average", own(given))];
        return [
          said`A forecast lies between ${average(low.value)} and ${average(high.value)}, and ${less(`${text} is below both`, answer, low)}.`,
          said`A forecast lies between ${average(low.value)} and ${average(high.value)}, and ${more(`${text} is above both`, answer, high)}.`,
          `Begin at ${average(mean(given))} and go the share you found of the way to ${average(own(given))}.`,
        ];
      },
    },
    {
      name: "doubt",
      label: "Standard deviation of his true average",
      unit: "",
      form: "number",
      decimals: 3,
      tolerance: 0.0006,
      key: (given, { forecast = Number.NaN }) => doubt(forecast, given.atBats + given.kappa),
      misconceptions: [
        {
          id: "M12",
          slip: "his own at-bats alone",
          answer: (given) => doubt(pulled(given, kept(given)), given.atBats),
          comesOf: ({ atBats }) => `counting his own ${show(atBats)} at-bats alone`,
          explanation: ({ kappa }) =>
            `The population speaks too: its ${show(kappa)} at-bats stand behind the forecast like his own, and belong into the count that the variance is divided by.`,
          link,
        },
        {
          id: "M8",
          slip: "variance for sd",
          answer: (given) => doubt(pulled(given, kept(given)), given.atBats + given.kappa) ** 2,
          comesOf: () => "stopping at the variance",
          explanation: ({ name }) =>
            `One step is missing: the standard deviation is the root of that, on the scale of batting averages, so that it can be set beside the forecast for ${name}.`,
          link,
        },
        {
          id: "M17",
          slip: "one at-bat",
          answer: (given) => doubt(pulled(given, kept(given)), 0),
          comesOf: () => "giving how single at-bats scatter",
          explanation: ({ atBats, kappa }) =>
            `A single at-bat is a hit or none, and scatters widely. The doubt about his average is divided by the root of the ${show(atBats)} + ${show(kappa)} + 1 at-bats that speak of it.`,
          link,
        },
      ],
      right: (given) =>
        `The root of ${average(pulled(given, kept(given)))} times the rest to one, divided by ${show(given.atBats + given.kappa + 1)}.`,
      otherwise: (given) =>
        `With f for the forecast, the variance is f(1 − f) divided by the ${show(given.atBats)} + ${show(given.kappa)} at-bats and one. Then take the root.`,
    },
  ],
});
