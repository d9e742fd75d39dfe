import { normalCdf } from "#core/distributions/normal.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";

type Asked = {
  readonly groups: string;
  readonly first: string;
  readonly second: string;
  readonly low: number;
  readonly high: number;
  readonly sdLow: number;
  readonly sdHigh: number;
};

const FIGURE = { of: "hospitals", values: {} };
const gap = ({ low, high }: Asked) => high - low;
const sdOf = ({ sdLow, sdHigh }: Asked) => Math.hypot(sdLow, sdHigh);
const chance = (given: Asked, sd: number) => normalCdf(gap(given), 0, sd);
const percent = (share: number) => `${Math.round(100 * share)} %`;

/** How probable it is that the one with the better estimate is the better one. */
export const firstAndBest = numberExercise<Asked>({
  id: "first-and-best",
  title: "First, and best?",
  draw: ({ oneOf, shuffled, whole }) => {
    const [first, second] = shuffled(["P", "Q", "R", "S", "T", "U", "V"]);
    const low = whole(45, 60);
    return {
      groups: oneOf(["hospitals", "clinics", "wards", "surgeons"]),
      first: first!,
      second: second!,
      low,
      high: low + whole(8, 24),
      sdLow: whole(8, 24),
      sdHigh: whole(8, 24),
    };
  },
  unfit: (given) =>
    chance(given, sdOf(given)) > 0.88 ||
    chance(given, sdOf(given)) - chance(given, given.sdLow + given.sdHigh) < 0.035 ||
    chance(given, given.sdLow) - chance(given, sdOf(given)) < 0.035,
  shown: (given) => ({
    gap: show(gap(given)),
    sd: show(sdOf(given), 1),
    z: show(gap(given) / sdOf(given), 2),
    chance: percent(chance(given, sdOf(given))),
  }),
  parts: [
    {
      name: "chance",
      label: "The probability",
      unit: "",
      form: "share",
      decimals: 0,
      tolerance: 0.0075,
      key: (given) => chance(given, sdOf(given)),
      misconceptions: [
        {
          id: "M26",
          slip: "the first is surely best",
          answer: () => 1,
          comesOf: () => "taking the one with the better estimate for the better one",
          explanation: (given) =>
            `Estimates of ${show(given.low)} and ${show(given.high)} are the middles of two curves, and these overlap: ${given.second} may well lie where ${given.first} is expected, and the other way round.`,
          link: () => FIGURE,
        },
        {
          id: "M8",
          slip: "sds of both added",
          answer: (given) => chance(given, given.sdLow + given.sdHigh),
          comesOf: () => "adding the two standard deviations",
          explanation: (given) =>
            `Doubts that have nothing to do with each other add up as variances: ${show(given.sdLow ** 2)} and ${show(given.sdHigh ** 2)}. The root of their sum is the standard deviation of the difference between ${given.first} and ${given.second}.`,
          link: () => FIGURE,
        },
        {
          id: "M13",
          slip: "one curve alone",
          answer: (given) => chance(given, given.sdLow),
          comesOf: ({ second }) => `taking the rate of ${second} for known`,
          explanation: (given) =>
            `You compared the curve of ${given.first} with the number ${show(given.high)}. But ${given.second} is known only give or take ${show(given.sdHigh)}; that doubt belongs to the comparison as well.`,
          link: () => FIGURE,
        },
      ],
      right: (given) =>
        `The difference is ${show(gap(given))}, give or take ${show(sdOf(given), 1)}, and has this sign with probability ${percent(chance(given, sdOf(given)))}.`,
      otherwise: (given) =>
        `The difference has the mean ${show(gap(given))}, and its variance is the sum of the two variances. How much of such a curve lies on the side of ${given.first}?`,
    },
  ],
});
