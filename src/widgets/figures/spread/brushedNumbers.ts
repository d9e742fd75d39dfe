import { keepingTwo } from "#explorable/keepingTwo.ts";
import { withOthers } from "#models/learnedSpread.ts";
import { spreadWithin } from "#models/spreadWithin.ts";
import { BELIEVED, within } from "#models/withinSpreads.ts";
import { numbersOf } from "../../declared/numbers.ts";
import { smooth, WIDEST } from "./alongSpread.ts";
import { givenBoth, type Held, taughtBy } from "./heldGain.ts";
import { NAMES, type Others, othersIn } from "./schools.ts";
import { curveOf, overAll, priorShare, spreadsOf } from "./within.ts";

const TENTH = { decimals: 1 } as const;
const PIECES = 50;
/** True gains that a school may have, and a little more: as far as their axis leads. */
export const GAINS = spreadWithin.parameters.low.range;
const PLACES = 60;
const MEAN = NAMES.length;

/** All schools, as long as neither the one in the hand nor the others change. */
export const groupsOf = (hand: { readonly yA: number; readonly sigmaA: number }, others: Others) =>
  kept(hand.yA, hand.sigmaA, others.y, others.sigma);
const kept = keepingTwo((yA: number, sigmaA: number, y: Others["y"], sigma: Others["sigma"]) =>
  withOthers({ yA, sigmaA }, { y, sigma }),
);

/** A curve of the spread along its axis, with its top at one. */
function topped(log: (tau: number) => number, places: number) {
  const highest = Array.from({ length: places + 1 }, (_, k) => log((WIDEST * k) / places)).reduce(
    (a, b) => Math.max(a, b),
  );
  return smooth((tau) => Math.exp(log(Math.abs(tau)) - highest), PIECES);
}

/** Prior and posterior of the spread, whatever the gains. */
const alongOf = keepingTwo((y: readonly number[], sigma: readonly number[]) => {
  const { logPrior, logPosterior } = spreadsOf(y, sigma);
  return { prior: topped(logPrior, 10 * PIECES), curve: topped(logPosterior, 10 * PIECES) };
});

/** The same where one true gain, or their mean, is held. */
function alongHeld(
  groups: { readonly y: readonly number[]; readonly sigma: readonly number[] },
  held: Held,
) {
  const { logPrior, logPosterior } = spreadsOf(groups.y, groups.sigma);
  const taught = taughtBy(groups, held);
  return {
    prior: topped((tau) => logPrior(tau) + taught.prior(tau), PIECES),
    curve: topped((tau) => logPosterior(tau) + taught.posterior(tau), PIECES),
  };
}

/** The mean has one prior, whatever the spread. */
const PRIOR_OF_MEAN = curveOf(
  { parts: [{ weight: 1, ...BELIEVED }], mean: BELIEVED.mean, sd: BELIEVED.sd },
  GAINS,
  PLACES,
);

/** What the results say of everything where the spread lies between two ends, and one true gain, or the mean, between two others. */
export const numbers = numbersOf(
  spreadWithin,
  ({ lower, upper, low, high, yA, sigmaA }, { sample, view }) => {
    const from = Math.min(lower, upper);
    const to = Math.max(lower, upper);
    // The end of the rail is no end of the interval.
    const isOpen = to === WIDEST;
    const end = isOpen ? Number.POSITIVE_INFINITY : to;
    const name = view.school ?? NAMES[0]!;
    const j = Math.max(0, NAMES.indexOf(name));
    const isOfMean = view.below === "mean";
    const [least, most] = [Math.min(low, high), Math.max(low, high)];
    const held = {
      of: isOfMean ? MEAN : j,
      from: least === GAINS[0] ? Number.NEGATIVE_INFINITY : least,
      to: most === GAINS[1] ? Number.POSITIVE_INFINITY : most,
    };
    const isHeld = held.from > Number.NEGATIVE_INFINITY || held.to < Number.POSITIVE_INFINITY;
    const groups = groupsOf({ yA, sigmaA }, othersIn(sample));
    const { y, sigma } = groups;
    const here = within(groups, from, end);
    const both = isHeld
      ? givenBoth(groups, [from, end], held)
      : { ...here, each: [...here.theta, here.mu] };
    const all = overAll(y, sigma);
    const { prior, curve } = isHeld ? alongHeld(groups, held) : alongOf(y, sigma);
    const [now, ever] = isOfMean ? [here.mu, all.mu] : [here.theta[j]!, all.theta[j]!];
    return {
      from,
      to,
      isOpen,
      isAll: isOpen && from === 0,
      isPoint: from === end,
      least,
      most,
      isHeld,
      isOfMean,
      isAt: held.from === held.to,
      isAbove: held.to === Number.POSITIVE_INFINITY,
      isBelow: held.from === Number.NEGATIVE_INFINITY,
      school: name,
      held: isOfMean ? "all schools, on average" : name,
      results: y,
      own: y[j]!,
      both,
      all,
      estimate: both.each[j]!.mean,
      sd: both.each[j]!.sd,
      whole: all.theta[j]!.mean,
      wholeSd: all.theta[j]!.sd,
      spread: both.tau,
      spreadAll: all.tau,
      centre: both.each[MEAN]!.mean,
      centreAll: all.mu.mean,
      share: from === end || held.from === held.to ? 0 : both.mass / all.mass,
      priorShare: priorShare(from, end),
      curves: {
        prior,
        curve,
        thetaPrior: isOfMean ? PRIOR_OF_MEAN : curveOf(here.prior, GAINS, PLACES),
        theta: curveOf(now, GAINS, PLACES),
        thetaAll: curveOf(ever, GAINS, PLACES),
      },
    };
  },
  {
    from: { as: "lower" },
    to: { as: "upper" },
    least: { as: "low" },
    most: { as: "high" },
    own: { as: "yA" },
    estimate: { as: "learned-mean", to: TENTH, label: "{school}, given these spreads" },
    sd: { as: "learned-mean", to: TENTH },
    whole: { as: "learned-mean", to: TENTH, label: "{school}, over all spreads" },
    wholeSd: { as: "learned-mean", to: TENTH },
    spread: { as: "learned-mean", to: TENTH },
    spreadAll: { as: "learned-mean", to: TENTH },
    centre: { as: "learned-mean", to: TENTH },
    centreAll: { as: "learned-mean", to: TENTH },
    share: { as: "share", label: "of the posterior of the spread" },
    priorShare: { as: "share" },
  },
);

export type Brushed = ReturnType<typeof numbers.of>;
