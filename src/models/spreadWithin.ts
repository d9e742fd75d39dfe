import { defineModel } from "#language/defineModel.ts";
import { draw, halfCauchy, normal } from "#language/story.ts";
import { learnedSpread, withOthers } from "./learnedSpread.ts";
import { BELIEVED, within } from "./withinSpreads.ts";

const { tau, mu } = learnedSpread.parameters;
/** True effects that a group may have, and a little more. */
const GAINS = [-30, 60] as const;
const gain = { ...mu, range: GAINS, step: 1, fineStep: 0.1 };
const mean = learnedSpread.derived["learned-mean"];

const tells = learnedSpread.story.slice(2);

/**
 * The same groups with beliefs that can be drawn from, looked at within an interval of spreads: its two ends are set by hand, and
 * are no part of the story. Where the upper end stands at the end of its range, the interval has none. A second interval, of the
 * true effects of one group or of their mean, has ends in the same way on either side.
 */
export const spreadWithin = defineModel({
  ...learnedSpread,
  id: "spread-within",
  title: "Groups that teach their spread, within an interval of spreads",
  parameters: {
    ...learnedSpread.parameters,
    lower: {
      ...tau,
      symbol: "a",
      letter: "a",
      name: "one end of the interval of spreads",
      short: "one end",
      initial: 10,
      role: "fixed",
    },
    upper: {
      ...tau,
      symbol: "b",
      letter: "b",
      name: "other end of the interval of spreads",
      short: "other end",
      initial: 25,
      role: "fixed",
    },
    low: {
      ...gain,
      symbol: "c",
      letter: "c",
      name: "one end of the interval of true effects",
      short: "one end, effects",
      initial: GAINS[0],
      role: "fixed",
      isUntold: true,
    },
    high: {
      ...gain,
      symbol: "d",
      letter: "d",
      name: "other end of the interval of true effects",
      short: "other end, effects",
      initial: GAINS[1],
      role: "fixed",
      isUntold: true,
    },
  },
  story: [
    draw("mu", normal({ mean: BELIEVED.mean, sd: BELIEVED.sd })),
    draw("tau", halfCauchy({ scale: BELIEVED.spread })),
    ...tells,
  ],
  derived: {
    keep: learnedSpread.derived.keep,
    "learned-mean": {
      ...mean,
      name: "posterior mean of group A's true effect, given that the spread lies in the interval",
      of: ({ lower, upper, ...values }, others) => {
        const to = Math.max(lower, upper);
        const end = to === tau.range[1] ? Number.POSITIVE_INFINITY : to;
        return within(withOthers(values, others), Math.min(lower, upper), end).theta[0]!.mean;
      },
    },
  },
});
