import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show, showWith } from "#exercises/show.ts";
import { houseLevels, levelsOf } from "#models/houseLevels.ts";

const { n: houses } = houseLevels.data;
const { limit } = houseLevels.parameters;

/** Houses measured and on loan; levels in tenths of a picocurie. */
function oneCounty({ whole }: Draws) {
  return {
    n: whole(1, 12),
    loan: whole(4, 9),
    own: whole(10, 200) / 10,
    all: whole(25, 60) / 10,
  };
}
type County = ReturnType<typeof oneCounty>;

const weight = ({ n, loan }: County) => n / (n + loan);
const between = ({ own, all }: County, share: number) => own ** share * all ** (1 - share);
const level = (given: County) => {
  // Two counties as far on either side leave the mean of both where it is.
  const { n, loan, own, all } = given;
  const [at, middle] = [Math.log(own), Math.log(all)];
  const { theta } = levelsOf(
    { sigma: Math.sqrt(loan), tau: 1, beta: 0 },
    { n: [n, n], y: [at, 2 * middle - at], x: [0, 0] },
  );
  return Math.exp(theta.mean[0]!);
};
const inUnit = (value: number) => showWith(limit, value);
const counted = (value: number) => showWith(houses, value);
const link = ({ loan }: County) => ({
  of: "homes",
  values: { tau: Math.round(100 * (0.76 / Math.sqrt(loan))) / 100 },
});

/** A county's usual basement from its own houses and the state's, weighed in logarithms. */
export const levelOfACounty = numberExercise({
  id: "level-of-a-county",
  title: "The usual basement of a county",
  draw: oneCounty,
  unfit: (given) => {
    const { own, all, n, loan } = given;
    return Math.abs(Math.log(own / all)) < 0.7 || Math.abs(n - loan) < 2;
  },
  shown: (given) => ({
    together: given.n + given.loan,
    weight: weight(given),
    level: level(given),
  }),
  parts: [
    {
      name: "level",
      label: "Usual basement",
      unit: limit.unit,
      form: "number",
      decimals: 1,
      tolerance: 0.1,
      key: level,
      misconceptions: [
        {
          id: "M1",
          slip: "no pooling",
          answer: ({ own }) => own,
          comesOf: ({ n }) => `taking ${counted(n)} at their word`,
          explanation: ({ n, loan, all }) =>
            `Houses of one county differ by a factor of two, typically, so ${counted(n)} may all lie on one side. The state counts like ${counted(loan)} at ${inUnit(all)}.`,
          link,
        },
        {
          id: "M15",
          slip: "complete pooling",
          answer: ({ all }) => all,
          comesOf: () => "expecting of the county what one would expect of any county",
          explanation: ({ n, own }) =>
            `Of this county ${counted(n)} are known, and their usual level is ${inUnit(own)}. Give them their share.`,
          link,
        },
        {
          id: "M8",
          slip: "levels for logarithms",
          answer: ({ own, all, ...given }) => {
            const share = weight({ own, all, ...given });
            return share * own + (1 - share) * all;
          },
          comesOf: () => "weighing the levels themselves, where their logarithms are meant",
          explanation: ({ own, all }) =>
            `The model adds logarithms: halfway between ${inUnit(own)} and ${inUnit(all)} is the root of their product, ${show(Math.sqrt(own * all), 1)}, not half of their sum.`,
          link,
        },
        {
          id: "M5",
          slip: "swapped weight",
          answer: (given) => between(given, 1 - weight(given)),
          comesOf: () => "letting the two weights change places",
          explanation: ({ n, loan }) =>
            `The ${counted(n)} of the county weigh its own level, the ${counted(loan)} on loan weigh that of the state.`,
          link,
        },
        {
          id: "M3",
          slip: "unweighted mean",
          answer: (given) => between(given, 0.5),
          comesOf: () => "meeting halfway",
          explanation: ({ n, loan }) =>
            `Halfway is for a county with as many houses measured as are on loan. Here it is ${counted(n)}, and ${counted(loan)} are on loan.`,
          link,
        },
      ],
      right: ({ n, loan }) =>
        `Its own houses have ${show(n)} of ${show(n + loan)} parts of the weight, in logarithms.`,
      otherwise: (given, { answer, text }) => {
        const [low, high] = [given.own, given.all].toSorted((a, b) => a - b) as [number, number];
        const range = `The level lies between ${inUnit(low)} and ${inUnit(high)}`;
        return [
          said`${range}, and ${less(`${text} is below both`, answer, named("lower of the two levels", low))}.`,
          said`${range}, and ${more(`${text} is above both`, answer, named("higher of the two levels", high))}.`,
          `Take the logarithms of ${show(given.own)} and ${show(given.all)}, weigh them by ${counted(given.n)} and ${counted(given.loan)}, and go back.`,
        ];
      },
    },
  ],
});
