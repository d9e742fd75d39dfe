import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import { defineModel } from "#language/defineModel.ts";
import { draw, halfCauchy, normal } from "#language/story.ts";
import { learnedSpread, withOthers } from "./learnedSpread.ts";

/** What was believed before any group was seen: of the spread, and of the mean of all groups. */
export const BELIEVED = { spread: 5, mean: 0, sd: 5 } as const;

const { tau } = learnedSpread.parameters;
const mean = learnedSpread.derived["learned-mean"];

const tells = learnedSpread.story.slice(2);

/**
 * The same groups with beliefs that can be drawn from, looked at within an interval of spreads: its two ends are set by hand, and
 * are no part of the story. Where the upper end stands at the end of its range, the interval has none.
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
  },
  story: [
    draw("mu", normal({ mean: BELIEVED.mean, sd: BELIEVED.sd })),
    draw("tau", halfCauchy({ scale: BELIEVED.spread })),
    ...tells,
  ],
  derived: {
    ...learnedSpread.derived,
    "learned-mean": {
      ...mean,
      of: (values, others) =>
        normalNormalPosterior({
          ...withOthers(values, others),
          tauPrior: { law: "half-cauchy", scale: BELIEVED.spread },
          muPrior: { law: "normal", mean: BELIEVED.mean, sd: BELIEVED.sd },
        }).theta[0]!.mean,
    },
  },
});
