import type { Draws } from "#exercises/draws.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { asShown, show, showWith } from "#exercises/show.ts";
import { workedProblem } from "#exercises/workedProblem.ts";

const BUSHELS = { unit: "bushels", unitOne: "bushel" } as const;
const bushels = (value: number) => showWith(BUSHELS, value, 2);

/** Distances of five results from their average: they sum to nought, their squares to a multiple of four. */
const DISTANCES = [
  [-3, -1, 0, 1, 3],
  [-4, -2, 0, 2, 4],
  [-5, -1, 0, 1, 5],
  [-5, -1, 1, 2, 3],
  [-3, -2, -1, 1, 5],
  [-5, -3, 0, 3, 5],
  [-5, -3, 1, 2, 5],
  [-6, -1, 1, 1, 5],
  [-5, -1, -1, 1, 6],
  [-6, -2, 0, 2, 6],
  [-7, -1, 1, 3, 4],
  [-4, -3, -1, 1, 7],
  [-6, -3, 1, 3, 5],
  [-5, -3, -1, 3, 6],
  [-7, -3, 2, 3, 5],
  [-5, -3, -2, 3, 7],
  [-6, -4, 0, 4, 6],
] as const;

/** Five farms measured equally well, and a sixth with a trial of its own. */
function sixFarms({ oneOf, whole, shuffled }: Draws) {
  const average = whole(7, 11);
  const [y1 = 0, y2 = 0, y3 = 0, y4 = 0, y5 = 0] = shuffled<number>(oneOf(DISTANCES)).map(
    (distance) => average + distance,
  );
  return {
    y1,
    y2,
    y3,
    y4,
    y5,
    sigma: whole(2, 4),
    own: whole(0, 20),
    error: whole(2, 5),
    name: oneOf(["Agnes", "Birk", "Carla", "Diego", "Elin", "Faruk"]),
  };
}
type Farms = ReturnType<typeof sixFarms>;

const FIVE = 5;
const results = ({ y1, y2, y3, y4, y5 }: Farms) => [y1, y2, y3, y4, y5];
const average = (farms: Farms) => results(farms).reduce((sum, y) => sum + y, 0) / FIVE;
/** The variance of the five results, with the divisor four. */
const seen = (farms: Farms) =>
  results(farms).reduce((sum, y) => sum + (y - average(farms)) ** 2, 0) / (FIVE - 1);
const luck = ({ sigma }: Farms) => sigma ** 2;
const between = (farms: Farms) => seen(farms) - luck(farms);
const ofMean = (farms: Farms) => seen(farms) / FIVE;
const ofNext = (farms: Farms) => between(farms) + ofMean(farms);
const own = ({ error }: Farms) => error ** 2;
/** The share that its own trial gets, beside a forecast with this variance. */
const share = (farms: Farms, variance = ofNext(farms)) => variance / (variance + own(farms));
const pulled = (farms: Farms, part = share(farms)) =>
  average(farms) + part * (farms.own - average(farms));

/** Whether whoever reckons with the share as it is shown, with four decimals, comes to what is shown next. */
const followsAsShown = (farms: Farms) =>
  asShown(pulled(farms, asShown(share(farms), 4)), 2) === asShown(pulled(farms), 2);

const here = () => ({ of: "farms", values: {} });
/** Trials so poor that most of what the results differ by is luck. */
const poor = () => ({ of: "farms", values: { width: 2 } });

/** A fertilizer on five farms: how far farms differ, how well the next is known, and what its own trial adds. */
const problem = workedProblem<Farms>({
  id: "own-trial",
  title: "A trial of your own",
  draw: sixFarms,
  unfit: (farms) =>
    between(farms) < 2 ||
    Math.abs(farms.own - average(farms)) < 3 ||
    // A trial that far from its forecast would speak against the model.
    Math.abs(farms.own - average(farms)) > 2 * Math.sqrt(ofNext(farms) + own(farms)) ||
    !followsAsShown(farms),
  shown: (farms) => ({
    average: average(farms),
    seen: seen(farms),
    luck: luck(farms),
    ofMean: ofMean(farms),
    ownVariance: own(farms),
    sum: ofNext(farms) + own(farms),
    deviation: Math.sqrt(ofNext(farms)),
    share: share(farms),
    narrow: share(farms, between(farms)),
  }),
  steps: [
    {
      name: "between",
      label: "Variance between farms, τ²",
      unit: "",
      form: "number",
      decimals: 1,
      tolerance: 0.05,
      key: between,
      misconceptions: [
        {
          id: "M20",
          slip: "spread of the results",
          answer: seen,
          comesOf: () => "taking the variance of the five results",
          explanation: (farms) =>
            `The results differ for two reasons: farms do, and each trial has luck of its own, with a standard error of ${show(farms.sigma)}. From ${show(seen(farms))} take off what luck alone makes.`,
          link: poor,
        },
        {
          id: "M35",
          slip: "luck added to the results",
          answer: (farms) => seen(farms) + luck(farms),
          comesOf: () => "adding the variance of luck",
          explanation: (farms) =>
            `Luck is in the ${show(seen(farms))} already: what was measured is the true effect and luck together. To get back to the farms themselves, take ${show(luck(farms))} off.`,
          link: poor,
        },
        {
          id: "M8",
          slip: "the deviation for the variance",
          answer: (farms) => Math.sqrt(between(farms)),
          comesOf: () => "taking the root",
          explanation: (farms) =>
            `That is τ, the standard deviation. What was asked for is the variance: ${show(seen(farms))} less ${show(farms.sigma)} squared, and take no root.`,
          link: here,
        },
      ],
      right: (farms) =>
        `Of the ${show(seen(farms))} that the results vary by, ${show(luck(farms))} are luck.`,
      otherwise: (farms) =>
        `The results vary by ${show(seen(farms))}. A standard error of ${show(farms.sigma)} is a variance of ${show(luck(farms))}; the rest is what farms differ by.`,
    },
    {
      name: "next",
      label: "Variance of the next farm’s effect",
      unit: "",
      form: "number",
      decimals: 1,
      tolerance: 0.05,
      key: (farms, { between: spread = Number.NaN }) => spread + (spread + luck(farms)) / FIVE,
      misconceptions: [
        {
          id: "M27",
          slip: "the mean for the next",
          answer: ofMean,
          comesOf: () => "dividing by the five farms, as for the mean of all",
          explanation: (farms) =>
            `With this variance the mean of all such farms is known. The farm of ${farms.name} is no mean: it lies off that mean besides, with the variance of step 1. The ${show(seen(farms))}/5 would shrink with every new farm, that other part would not.`,
          link: here,
        },
        {
          id: "M40",
          slip: "the mean taken for known",
          answer: between,
          comesOf: () => "giving the variance between farms alone",
          explanation: (farms) =>
            `So far one farm lies from the mean of all. But where that mean is, five results tell only roughly: add the variance of their average, ${show(seen(farms))}/5.`,
          link: here,
        },
        {
          id: "M20",
          slip: "a result for a farm",
          answer: (farms) => seen(farms) + ofMean(farms),
          comesOf: () => "asking for a result where the farm itself was asked for",
          explanation: (farms) =>
            `So far a new result would scatter, with luck of its own of ${show(luck(farms))} in it. The farm of ${farms.name} has a true effect, and luck is no part of that.`,
          link: poor,
        },
        {
          id: "M15",
          slip: "these farms for all farms",
          answer: (farms) => between(farms) + luck(farms) / FIVE,
          comesOf: () => "putting luck alone into the doubt about the mean",
          explanation: (farms) =>
            `Luck of ${show(luck(farms))}/5 would be all the doubt about the average of just these five farms. The farm of ${farms.name} is not among them, and the five are five of many: each lies off the mean of all such farms by luck and by what farms differ by, which makes ${show(seen(farms))} together.`,
          link: here,
        },
      ],
      right: (farms) =>
        `One farm lies from the mean with a variance of ${show(between(farms))}, and the mean is known with one of ${show(seen(farms))}/5.`,
      otherwise: (farms) =>
        `Two variances are added: that between farms, which step 1 has found, and that of the average of five results, which vary by ${show(seen(farms))} each.`,
    },
    {
      name: "estimate",
      label: "Estimate of this farm’s effect",
      ...BUSHELS,
      form: "number",
      decimals: 2,
      tolerance: 0.03,
      key: (farms, { next = Number.NaN }) => pulled(farms, share(farms, next)),
      misconceptions: [
        {
          id: "M1",
          slip: "no pooling",
          answer: (farms) => farms.own,
          comesOf: ({ name }) => `taking the trial of ${name} at its word`,
          explanation: (farms) =>
            `One trial with a standard error of ${show(farms.error)} holds luck with a variance of ${show(own(farms))}. The five farms have made a forecast for this one, ${show(average(farms))}, with the variance of step 2, and it has a say.`,
          link: here,
        },
        {
          id: "M36",
          slip: "one trial for none",
          answer: average,
          comesOf: () => "leaving the one trial out",
          explanation: (farms) =>
            `That was the forecast for a farm that nobody had tried. ${farms.name} has tried it, and a trial with a variance of ${show(own(farms))} has its weight beside the forecast of step 2.`,
          link: here,
        },
        {
          id: "M5",
          slip: "estimate with swapped weight",
          answer: (farms) => pulled(farms, 1 - share(farms)),
          comesOf: () => "letting the two shares change places",
          explanation: (farms) =>
            `The share of the trial of ${farms.name} has the variance of the forecast on top of the fraction: where little is known beforehand, the trial counts much. Its own variance, ${show(own(farms))}, joins it at the bottom.`,
          link: here,
        },
        {
          id: "M40",
          slip: "weight of a known mean",
          answer: (farms) => pulled(farms, share(farms, between(farms))),
          comesOf: () => "weighing with the variance between farms alone",
          explanation: (farms) =>
            `That share would be right if the mean of all such farms were known. It is known from five results only, so the forecast has the variance of step 2, not that of step 1, and the trial of ${farms.name}, with a standard error of ${show(farms.error)}, has a say about the mean too.`,
          link: here,
        },
        {
          id: "M15",
          slip: "six farms, one effect",
          answer: (farms) => (FIVE * average(farms) + farms.own) / (FIVE + 1),
          comesOf: () => "averaging all six results",
          explanation: (farms) =>
            `That average is the same for all six, as if the effect were one. Farms differ, as step 1 has found, and of the farm of ${farms.name} its own trial with ${show(farms.own)} bushels says what no other can.`,
          link: here,
        },
      ],
      right: (farms) =>
        `From ${show(average(farms))} it goes ${show(100 * share(farms), 1)} % of the way to ${show(farms.own)}.`,
      otherwise: (farms, { answer, text }) => {
        const ends = [farms.own, average(farms)];
        const [low, high] = [Math.min(...ends), Math.max(...ends)];
        const range = `The estimate lies between ${bushels(low)} and ${bushels(high)}`;
        return [
          said`${range}, and ${less(`${text} is below both`, answer, named("lower of forecast and trial", low))}.`,
          said`${range}, and ${more(`${text} is above both`, answer, named("higher of forecast and trial", high))}.`,
          `Start at ${show(average(farms))} and go a share of the way to ${show(farms.own)}: the variance of step 2, as a part of itself and ${show(own(farms))}.`,
        ];
      },
    },
  ],
});

export const { last: ownTrialLast, alone: ownTrialAlone } = problem;
