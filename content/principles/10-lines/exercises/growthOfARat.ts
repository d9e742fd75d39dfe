import { growth1990 } from "#data/growth1990.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";

const { days: DAYS, weights } = growth1990;

/** Of all rats, rounded: the mean growth a day, its spread between rats, and the scatter about a rat’s own line. */
const MEAN = 6.19;
const SPREAD = 0.51;
const SCATTER = 6;
const between = SPREAD ** 2;

type Rat = {
  readonly rat: number;
  /** So many of its five weights are used, from the first on. */
  readonly times: number;
  readonly y1: number;
  readonly y2: number;
  readonly y3: number;
  readonly y4: number;
  readonly y5: number;
};

const days = ({ times }: Rat) => DAYS.slice(0, times);
const weightsOf = ({ times, y1, y2, y3, y4, y5 }: Rat) => [y1, y2, y3, y4, y5].slice(0, times);
const middle = (rat: Rat) => (days(rat)[0]! + days(rat).at(-1)!) / 2;
const span = (rat: Rat) => days(rat).at(-1)! - days(rat)[0]!;
const leverage = (rat: Rat) => days(rat).reduce((sum, day) => sum + (day - middle(rat)) ** 2, 0);
const error = (rat: Rat) => SCATTER ** 2 / leverage(rat);
const share = (rat: Rat) => between / (between + error(rat));
const gain = (rat: Rat) => weightsOf(rat).at(-1)! - rat.y1;
const innerGain = (rat: Rat) => weightsOf(rat).at(-2)! - rat.y2;
/** Days from the middle to the ends, and to the weights next to them. */
const far = (rat: Rat) => span(rat) / 2;
const near = (rat: Rat) => far(rat) - 7;

/** The slope of the line of least squares through a rat's weights. */
const own = (rat: Rat) => (far(rat) * gain(rat) + near(rat) * innerGain(rat)) / leverage(rat);
const firstToLast = (rat: Rat) => gain(rat) / span(rat);
const pulled = (slope: number, part: number) => MEAN + part * (slope - MEAN);
const byRoots = (rat: Rat) => SPREAD / (SPREAD + Math.sqrt(error(rat)));
const FIGURE = { of: "company", values: {} };

/** The growth of one of thirty rats, by its own five weights, and with the other rats on loan. */
export const growthOfARat = numberExercise<Rat>({
  id: "growth-of-a-rat",
  title: "How fast a rat grows",
  draw: ({ whole }) => {
    const rat = whole(1, weights.length);
    const [y1 = 0, y2 = 0, y3 = 0, y4 = 0, y5 = 0] = weights[rat - 1]!;
    return { rat, times: whole(4, 5), y1, y2, y3, y4, y5 };
  },
  unfit: (rat) => Math.abs(own(rat) - MEAN) < 0.15 || Math.abs(firstToLast(rat) - own(rat)) < 0.03,
  shown: (rat) => ({
    on: days(rat).slice(0, -1).join(", "),
    last: days(rat).at(-1)!,
    seen: weightsOf(rat).slice(0, -1).join(", "),
    lastSeen: weightsOf(rat).at(-1)!,
    middle: show(middle(rat)),
    leverage: leverage(rat),
    far: show(far(rat)),
    near: show(near(rat)),
    ends: gain(rat),
    inner: innerGain(rat),
    ownVariance: show(error(rat), 3),
    between: show(between, 3),
    share: show(share(rat), 2),
    slopeShown: own(rat).toFixed(2),
    answer: pulled(own(rat), share(rat)).toFixed(2),
  }),
  parts: [
    {
      name: "slope",
      label: "Its growth by its own weights, in grams a day",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.01,
      key: own,
      misconceptions: [
        {
          id: "M34",
          slip: "the first and the last weight alone",
          answer: firstToLast,
          comesOf: (rat) => `dividing ${show(gain(rat))} grams by ${show(span(rat))} days`,
          explanation: (rat) =>
            `The line of its own uses all weights: beside the first and the last, ${show(far(rat))} days from the middle, those of ${show(rat.y2)} and ${show(weightsOf(rat).at(-2)!)} grams count as well, with ${show(near(rat))} days each.`,
          link: () => FIGURE,
        },
      ],
      right: (rat) =>
        `Its own line rises by ${own(rat).toFixed(2)} grams a day, give or take ${show(Math.sqrt(error(rat)), 2)}.`,
      otherwise: (rat) =>
        `Each weight counts by its days from the middle: ${show(far(rat))} times ${show(gain(rat))} and ${show(near(rat))} times ${show(innerGain(rat))}, divided by ${show(leverage(rat))}.`,
    },
    {
      name: "growth",
      label: "Its growth with the other rats on loan, in grams a day",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.01,
      key: (rat, { slope = Number.NaN }) => pulled(slope, share(rat)),
      misconceptions: [
        {
          id: "M5",
          slip: "the growth of the others by the rat’s share",
          answer: (rat) => pulled(own(rat), 1 - share(rat)),
          comesOf: () => "giving the mean of all rats the share of the rat itself",
          explanation: (rat) =>
            `Its own line has a variance of ${show(error(rat), 3)}, growth from rat to rat one of ${show(between, 3)}. The line of rat ${show(rat.rat)} is the surer one of the two and keeps ${show(share(rat), 2)} of the way from ${show(MEAN)}.`,
          link: () => FIGURE,
        },
        {
          id: "M8",
          slip: "parts of growth by standard deviations",
          answer: (rat) => pulled(own(rat), byRoots(rat)),
          comesOf: () => "dividing the way by standard deviations",
          explanation: (rat) =>
            `Precisions are shares of one over a variance. For rat ${show(rat.rat)} the variances are ${show(between, 3)} and ${show(error(rat), 3)}, and the part it keeps is ${show(share(rat), 2)}.`,
          link: () => FIGURE,
        },
        {
          id: "M12",
          slip: "growth by its own line alone",
          answer: own,
          comesOf: () => "leaving the other rats out",
          explanation: (rat) =>
            `So few weights know a rat’s growth to ${show(Math.sqrt(error(rat)), 2)} grams a day only. That of other rats, spread by ${show(SPREAD)} round ${show(MEAN)}, speaks of rat ${show(rat.rat)} too.`,
          link: () => FIGURE,
        },
      ],
      right: (rat) =>
        `It keeps ${show(share(rat), 2)} of its way from the mean of ${show(MEAN)} grams a day.`,
      otherwise: (rat) =>
        `Start at ${show(MEAN)} and go a part of the way to the rat’s own growth: ${show(between, 3)} of ${show(between + error(rat), 3)}.`,
    },
  ],
});
