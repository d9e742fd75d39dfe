import { more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { posteriorOf } from "#exercises/shrinkageSlips.ts";
import { schoolMean } from "#models/schoolMean.ts";

type Wronged = {
  readonly target: number;
  readonly sigma2: number;
  readonly tau2: number;
  readonly mu: number;
  readonly xbar: number;
  /** What the school turned out to be, in hundredths of a point. */
  readonly hundredths: number;
};

const truth = ({ hundredths }: Wronged) => hundredths / 100;
const estimate = (given: Wronged, n: number) => posteriorOf({ ...given, n }).mean;
const errorOf = (given: Wronged, n: number) =>
  named("error of the estimate", Math.abs(estimate(given, n) - truth(given)));
const ownError = (given: Wronged) =>
  named("error of the average", Math.abs(given.xbar - truth(given)));
/** The number of students at which the school keeps this share. */
const atShare = (share: number, { sigma2, tau2 }: Wronged) =>
  Math.min(200, Math.max(1, Math.round((share * sigma2) / (tau2 * (1 - share)))));
const kept = (given: Wronged) => posteriorOf({ ...given, n: given.target }).weight;
const state = (n: (given: Wronged) => number) => (given: Wronged) => ({
  of: "school",
  values: {
    n: n(given),
    sigma2: given.sigma2,
    tau2: given.tau2,
    mu: given.mu,
    xbar: given.xbar,
  },
});
const onTheTruth = (given: Wronged) =>
  atShare((truth(given) - given.mu) / (given.xbar - given.mu), given);
const swapped = ({ target, sigma2, tau2 }: Wronged) =>
  Math.max(1, Math.round((sigma2 * sigma2) / (target * tau2 * tau2)));
const halfway = (given: Wronged) => atShare(0.5, given);

/** A school that really is good: where shrinking costs it as much as luck did. */
export const aWrongedSchool = setTheFigure<Wronged>({
  id: "a-wronged-school",
  title: "A school that is wronged",
  draw: ({ whole, oneOf }) => {
    const target = whole(3, 8);
    const tau2 = oneOf([9, 16, 25]);
    const mu = whole(66, 72);
    const lead = oneOf([-1, 1]) * whole(8, 12);
    const part = (target * tau2) / (target * tau2 + 81);
    return {
      target,
      sigma2: 81,
      tau2,
      mu,
      xbar: mu + lead,
      hundredths: Math.round(100 * (mu + ((1 + part) / 2) * lead)),
    };
  },
  unfit: (given) => kept(given) < 0.3 || kept(given) > 0.75,
  shown: (given) => ({
    truth: truth(given),
    off: Math.abs(given.xbar - truth(given)),
    estimate: estimate(given, given.target),
    kept: kept(given),
  }),
  model: schoolMean,
  widget: "one-group",
  controls: ["n"],
  start: ({ sigma2, tau2, mu, xbar }) => ({ n: 60, sigma2, tau2, mu, xbar }),
  solution: ({ target }) => ({ n: target }),
  gap: ({ n = 1 }, given) =>
    Math.sign(given.xbar - given.mu) * (estimate(given, n) - (2 * truth(given) - given.xbar)),
  tolerance: 0.09,
  nearEnough: "the two distances within a tenth of a point",
  below: ({ n = 1 }, given) =>
    said`With ${show(n)} students the estimate is ${show(estimate(given, n), 2)}, ${more(`farther from ${show(truth(given), 2)} than the average is`, errorOf(given, n), ownError(given))}: so few are pulled past the truth, and this school loses by it.`,
  above: ({ n = 1 }, given) =>
    said`With ${show(n)} students the estimate is ${show(estimate(given, n), 2)}, and ${more(`the average errs more than the estimate`, ownError(given), errorOf(given, n))}. To be wronged as much as it was lucky, the school must be pulled past its truth.`,
  misconceptions: [
    {
      id: "M2",
      slip: "the estimate on the truth",
      answer: (given) => ({ n: onTheTruth(given) }),
      comesOf: (given) => `putting the estimate on the truth, ${show(truth(given), 2)}`,
      explanation: (given) =>
        `There the estimate has no error at all, while the average errs by ${show(Math.abs(given.xbar - truth(given)), 2)}. Both were to err alike, the one on this side of ${show(truth(given), 2)}, the other on that.`,
      link: state(onTheTruth),
    },
    {
      id: "M5",
      slip: "swapped weight",
      answer: (given) => ({ n: swapped(given) }),
      comesOf: () => "giving the school the share that belongs to the state",
      explanation: (given) =>
        `The share of the school is measured from ${show(given.mu)}: the estimate stands at ${show(given.mu)} and that share of the way to ${show(given.xbar)}. You measured it from the other end.`,
      link: state(swapped),
    },
    {
      id: "M6",
      slip: "halfway",
      answer: (given) => ({ n: halfway(given) }),
      comesOf: ({ sigma2, tau2 }) =>
        `weighing both alike, at σ²/τ² = ${show(sigma2)}/${show(tau2)}`,
      explanation: (given) =>
        `Halfway between ${show(given.mu)} and ${show(given.xbar)} both sources count alike. What was asked has to do with the truth, ${show(truth(given), 2)}, which lies elsewhere.`,
      link: state(halfway),
    },
  ],
  right: (given) =>
    `With ${show(given.target)} students the estimate is ${show(estimate(given, given.target), 2)}, and the truth, ${show(truth(given), 2)}, lies in the middle between it and ${show(given.xbar)}. For this one school, with fewer students still, not shrinking would have been right; nobody could know.`,
});
