import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";
import { average, NAMES } from "./player.ts";

type Season = {
  readonly name: string;
  readonly n: number;
  readonly y: number;
  readonly mil: number;
  readonly few: number;
  readonly many: number;
};

const mean = ({ mil }: Season) => mil / 1000;
const own = ({ y, n }: Season) => y / n;
const report = ({ y, n, mil }: Season, bench: number) => (y + (mil * bench) / 1000) / (n + bench);
const apart = (given: Season) => Math.abs(report(given, given.few) - report(given, given.many));
/** How far apart they are if borrowed hits are added and the at-bats they took are not. */
const withoutAtBats = ({ n, mil, few, many }: Season) => (mil * (many - few)) / (1000 * n);
const link = ({ n, y, mil, few }: Season) => ({
  of: "rookie",
  values: { n, y, m: few, mu: mil / 1000 },
});

/** What is left of a quarrel after so many at-bats. */
export const howFarApart = numberExercise<Season>({
  id: "how-far-apart",
  title: "What is left of a quarrel",
  draw: ({ oneOf, whole }) => {
    const n = 20 * whole(4, 20);
    return {
      name: oneOf(NAMES),
      n,
      y: Math.round((n * whole(31, 37)) / 100),
      mil: 10 * whole(24, 26),
      few: 5 * whole(4, 10),
      many: 10 * whole(18, 40),
    };
  },
  unfit: (given) => apart(given) < 0.006 || withoutAtBats(given) > 0.95,
  shown: (given) => ({
    own: average(own(given)),
    mean: average(mean(given)),
    first: average(report(given, given.few)),
    second: average(report(given, given.many)),
  }),
  parts: [
    {
      name: "apart",
      label: "How far the reports lie apart",
      unit: "",
      form: "number",
      decimals: 3,
      below: 1,
      tolerance: 0.0011,
      key: apart,
      misconceptions: [
        {
          id: "M12",
          slip: "the data have won",
          answer: () => 0,
          comesOf: ({ n }) => `letting both scouts believe his ${show(n)} at-bats and nothing else`,
          explanation: ({ n, few, many }) =>
            `After ${show(n)} at-bats the benches still stand there, ${show(few)} and ${show(many)} seats long. They are outvoted by degrees and do not go away.`,
          link,
        },
        {
          id: "M33",
          slip: "shares for averages",
          answer: ({ n, few, many }) => many / (n + many) - few / (n + few),
          comesOf: () => "comparing the shares that the two benches have of all seats",
          explanation: (given) =>
            `A share says which part of his distance from ${average(mean(given))} is given back. How far that moves a report depends on the distance too, and ${given.name} has hit ${average(own(given))}.`,
          link,
        },
        {
          id: "M8",
          slip: "hits without at-bats",
          answer: withoutAtBats,
          comesOf: ({ n }) =>
            `adding the borrowed hits to his own and dividing by his ${show(n)} at-bats alone`,
          explanation: ({ n, few, many }) =>
            `Borrowed hits come with the at-bats they took. One scout divides by ${show(n)} + ${show(few)}, the other by ${show(n)} + ${show(many)}.`,
          link,
        },
      ],
      right: (given) =>
        `The reports say ${average(report(given, given.few))} and ${average(report(given, given.many))}.`,
      otherwise: (given) =>
        `Work out both reports, each as filled seats over all seats: the borrowed ones are filled to ${average(mean(given))}. Then take the one from the other.`,
    },
  ],
});
