import { shrink } from "#core/pooling/shrink.ts";
import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { estimateSlips, posteriorOf, weightSlips } from "#exercises/shrinkageSlips.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { nearest, oneSchool, points, schoolNames, tenth, WORKBENCH } from "./school.ts";

type School = ReturnType<typeof oneSchool>;
const percentOf = (share: number) => `${nearest(100 * share, 0)} %`;
const weights = weightSlips<School>(WORKBENCH);
const estimates = estimateSlips<School>(WORKBENCH);

/** First the weight, then the estimate that follows from it. */
export const estimateInTwoSteps = numberExercise({
  id: "estimate-in-two-steps",
  title: "From the weight to the estimate",
  draw: oneSchool,
  shown: (given) => ({
    up: given.n * given.tau2,
    down: given.n * given.tau2 + given.sigma2,
    gap: given.xbar - given.mu,
  }),
  parts: [
    {
      name: "weight",
      label: "Share of its own students",
      unit: "",
      form: "share",
      decimals: 0,
      tolerance: 0.005,
      key: (given) => posteriorOf(given).weight,
      misconceptions: [weights.swapped, weights.sdForVariance, weights.oneStudent],
      right: (given) =>
        `The school’s own students supply ${percentOf(posteriorOf(given).weight)}: nτ² = ${show(given.n * given.tau2)} out of ${show(given.n * given.tau2 + given.sigma2)}.`,
      otherwise: ({ n, tau2, sigma2 }) =>
        `The share is nτ² = ${show(n * tau2)} as a part of nτ² + σ² = ${show(n * tau2 + sigma2)}. Work it out before you go on to the estimate.`,
    },
    {
      name: "estimate",
      label: "Estimate of its true average",
      unit: "points",
      unitOne: "point",
      form: "number",
      decimals: 1,
      tolerance: 0.1,
      key: ({ mu, xbar }, { weight = Number.NaN }) => mu + weight * (xbar - mu),
      misconceptions: Object.values(estimates),
      right: (given) =>
        `The estimate keeps ${percentOf(posteriorOf(given).weight)} of the way from ${show(given.mu)} to ${show(given.xbar)} and comes to rest at ${points(posteriorOf(given).mean)}.`,
      otherwise: ({ mu, xbar }, answer) =>
        `${points(answer)} does not follow from your share. Start at the state’s average of ${show(mu)} and go that share of the way to the school’s ${show(xbar)}, a distance of ${points(Math.abs(xbar - mu))}.`,
    },
  ],
});

const halves = (t: number) => tenth(Math.sqrt(t));

/** Setting the variance between schools so that the estimate lies halfway. */
export const halfway = setTheFigure({
  id: "halfway",
  title: "Halfway",
  draw: ({ whole }) => {
    const n = whole(3, 25);
    const target = whole(3, 10);
    return { n, target, sigma2: n * target };
  },
  model: schoolMean,
  widget: "one-group",
  controls: ["tau2"],
  start: ({ n, sigma2 }) => ({ tau2: 40, n, sigma2 }),
  solution: ({ target }) => ({ tau2: target }),
  gap: (values, { n, sigma2 }) =>
    posteriorOf({ n, sigma2, tau2: values.tau2!, xbar: 0, mu: 0 }).weight - 0.5,
  tolerance: 0.005,
  nearEnough: "each share within half a percentage point of one half",
  below: ({ tau2 = 0 }, { n, sigma2 }) =>
    `At τ² = ${show(tau2)} the state supplies ${percentOf(sigma2 / (n * tau2 + sigma2))}, more than half: schools are taken to be too much alike. Let them differ more.`,
  above: ({ tau2 = 0 }, { n, sigma2 }) =>
    `At τ² = ${show(tau2)} the school’s own students supply ${percentOf((n * tau2) / (n * tau2 + sigma2))}, more than half: schools are allowed to differ too widely. Let them be more alike.`,
  misconceptions: [
    {
      id: "M17",
      slip: "scatter of one student",
      answer: ({ sigma2 }) => ({ tau2: sigma2 }),
      explanation: ({ n, sigma2 }) =>
        `τ² = ${show(sigma2)} would be halfway for a single student, whose score has the variance ${show(sigma2)}. But here ${show(n)} students were averaged, and their average has a variance of only ${show(sigma2)}/${show(n)}: that is what schools should differ by.`,
      link: ({ n, sigma2 }) => ({ of: WORKBENCH, values: { n, sigma2, tau2: sigma2 } }),
    },
    {
      id: "M8",
      slip: "sd for variance",
      answer: ({ target }) => ({ tau2: halves(target) }),
      explanation: ({ n, sigma2, target }) =>
        `${show(halves(target))} is the standard error, the root of ${show(sigma2)}/${show(n)}. The slider holds a variance, τ², so the number to set is the square of that: the standard error belongs to τ, not to τ².`,
      link: ({ n, sigma2, target }) => ({
        of: WORKBENCH,
        values: { n, sigma2, tau2: halves(target) },
      }),
    },
    {
      id: "M8",
      slip: "variance squared again",
      answer: ({ target }) => ({ tau2: target * target }),
      explanation: ({ n, sigma2, target }) =>
        `${show(target * target)} is the square of ${show(target)}. But ${show(sigma2)}/${show(n)} = ${show(target)} is a variance already, in squared points, and so is τ² on the slider: neither needs to be squared again.`,
      link: ({ n, sigma2, target }) => ({
        of: WORKBENCH,
        values: { n, sigma2, tau2: target * target },
      }),
    },
  ],
  right: ({ n, sigma2, target }) =>
    `τ² = σ²/n = ${show(sigma2)}/${show(n)} = ${show(target)}. When schools truly differ by as much as luck makes the average of ${show(n)} students differ, both sources know equally much.`,
});

const share = ({ n, sigma2, tau2 }: { n: number; sigma2: number; tau2: number }) =>
  posteriorOf({ n, sigma2, tau2, xbar: 0, mu: 0 }).weight;

/** Finding the average a school must have had, from its estimate. */
export const theAverageBehind = setTheFigure({
  id: "the-average-behind",
  title: "The average behind the estimate",
  draw: (draws) => {
    const { whole, oneOf } = draws;
    const [school = ""] = schoolNames(draws);
    const n = whole(4, 16);
    const tau2 = whole(4, 25);
    const sigma2 = whole(50, 160);
    const mu = whole(62, 72);
    const average = mu + oneOf([-1, 1]) * whole(7, 14);
    const weight = (n * tau2) / (n * tau2 + sigma2);
    return { school, n, tau2, sigma2, mu, target: tenth(mu + weight * (average - mu)) };
  },
  unfit: (given) => share(given) < 0.3 || share(given) > 0.65,
  shown: (given) => ({
    weight: share(given),
    distance: Math.abs(given.target - given.mu),
    average: tenth(given.mu + (given.target - given.mu) / share(given)),
  }),
  model: schoolMean,
  widget: "one-group",
  controls: ["xbar"],
  start: ({ n, tau2, sigma2, mu }) => ({ xbar: mu, n, tau2, sigma2, mu }),
  solution: (given) => ({ xbar: tenth(given.mu + (given.target - given.mu) / share(given)) }),
  gap: (values, { target, ...given }) =>
    posteriorOf({ ...given, xbar: values.xbar! }).mean - target,
  tolerance: 0.1,
  nearEnough: "the estimate within 0.1 points of the one reported",
  below: ({ xbar = 0 }, { target, ...given }) =>
    `From an average of ${show(xbar)} the estimate comes out at ${points(posteriorOf({ ...given, xbar }).mean)}, below the reported ${show(target)}. The students must have averaged more.`,
  above: ({ xbar = 0 }, { target, ...given }) =>
    `From an average of ${show(xbar)} the estimate comes out at ${points(posteriorOf({ ...given, xbar }).mean)}, above the reported ${show(target)}. The students must have averaged less.`,
  misconceptions: [
    {
      id: "M12",
      slip: "estimate taken for the data",
      answer: ({ target }) => ({ xbar: target }),
      explanation: ({ target, mu }) =>
        `${show(target)} is the estimate, where the students’ average has already been weighed against the state’s ${show(mu)}. Their own average went into the weighing, so it lies further away from ${show(mu)} than what came out.`,
      link: ({ n, tau2, sigma2, mu, target }) => ({
        of: WORKBENCH,
        values: { n, tau2, sigma2, mu, xbar: target },
      }),
    },
    {
      id: "M3",
      slip: "as if pulled by half",
      answer: ({ target, mu }) => ({ xbar: tenth(2 * target - mu) }),
      explanation: (given) =>
        `${show(tenth(2 * given.target - given.mu))} would be right if every estimate went half of the way. This school’s ${show(given.n)} students have a weight of ${percentOf(share(given))}, so the distance of ${points(Math.abs(given.target - given.mu))} has to be divided by that share and not by one half.`,
      link: ({ n, tau2, sigma2, mu, target }) => ({
        of: WORKBENCH,
        values: { n, tau2, sigma2, mu, xbar: tenth(2 * target - mu) },
      }),
    },
    {
      id: "M5",
      slip: "swapped weight",
      answer: (given) => ({
        xbar: tenth(given.mu + (given.target - given.mu) / (1 - share(given))),
      }),
      explanation: (given) =>
        `You divided the distance of ${points(Math.abs(given.target - given.mu))} by ${percentOf(1 - share(given))}, which is the share of the state. What was kept of the school’s own distance is the share of its own students, ${percentOf(share(given))}.`,
      link: (given) => ({
        of: WORKBENCH,
        values: {
          n: given.n,
          tau2: given.tau2,
          sigma2: given.sigma2,
          mu: given.mu,
          xbar: tenth(given.mu + (given.target - given.mu) / (1 - share(given))),
        },
      }),
    },
  ],
  right: (given) =>
    `The estimate kept ${percentOf(share(given))} of the students’ distance from ${show(given.mu)}. A kept distance of ${points(Math.abs(given.target - given.mu))} comes from a whole one of ${points(Math.abs(given.target - given.mu) / share(given))}.`,
});

function threeSchools(draws: Draws) {
  const { whole } = draws;
  const [small = "", big = "", top = ""] = schoolNames(draws);
  const mu = whole(64, 72);
  return {
    small,
    big,
    top,
    mu,
    sigma2: whole(64, 110),
    tau2: whole(9, 25),
    nSmall: whole(3, 6),
    nBig: whole(90, 150),
    nTop: whole(30, 60),
    xSmall: mu - whole(9, 12),
    xBig: mu + whole(2, 4),
    xTop: mu + whole(8, 13),
  };
}

function movesOf(given: ReturnType<typeof threeSchools>) {
  const y = [given.xSmall, given.xBig, given.xTop];
  const sigma = [given.nSmall, given.nBig, given.nTop].map((n) => Math.sqrt(given.sigma2 / n));
  const { mean } = shrink({ y, sigma, mu: given.mu, tau: Math.sqrt(given.tau2) });
  const [small = 0, big = 0, top = 0] = mean.map((value, j) => Math.abs(value - y[j]!));
  return { small, big, top };
}

const stateOf = (
  n: number,
  xbar: number,
  { mu, sigma2, tau2 }: ReturnType<typeof threeSchools>,
) => ({
  of: WORKBENCH,
  values: { n, xbar, mu, sigma2, tau2 },
});

/** Which of three schools moves furthest when they are shrunk. */
export const whichSchoolMoves = choiceExercise({
  id: "which-school-moves",
  title: "Who moves furthest?",
  draw: threeSchools,
  unfit: (given) => {
    const { small, big, top } = movesOf(given);
    return small < 2 * Math.max(big, top);
  },
  shown: (given) => {
    const moves = movesOf(given);
    return { moveSmall: moves.small, moveBig: moves.big, moveTop: moves.top };
  },
  label: "Which estimate lies furthest from its school’s own average, in points?",
  options: [
    { value: "small", label: ({ small }) => `${small}’s` },
    { value: "big", label: ({ big }) => `${big}’s` },
    { value: "top", label: ({ top }) => `${top}’s` },
    { value: "equal", label: () => "All three move by the same number of points" },
  ],
  key: (given) => {
    const moves = Object.entries(movesOf(given));
    return moves.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  },
  misconceptions: [
    {
      id: "M5",
      slip: "the largest moves most",
      answer: () => "big",
      explanation: (given) =>
        `${given.big} has ${show(given.nBig)} students, and an average of so many can hardly be luck: it moves by only ${points(movesOf(given).big, 2)}. It is the school with little to say for itself that leans on the others.`,
      link: (given) => stateOf(given.nBig, given.xBig, given),
    },
    {
      id: "M4",
      slip: "the highest falls furthest",
      answer: () => "top",
      explanation: (given) =>
        `${given.top}’s ${show(given.xTop)} is the highest, but nothing is pulled towards zero: what counts is the distance from the state’s ${show(given.mu)}, and how much of it ${show(given.nTop)} students can vouch for. It moves by ${points(movesOf(given).top, 2)}.`,
      link: (given) => stateOf(given.nTop, given.xTop, given),
    },
    {
      id: "M3",
      slip: "all by the same amount",
      answer: () => "equal",
      explanation: (given) =>
        `Not even the share of the pull is the same: it depends on how many were tested, here ${show(given.nSmall)}, ${show(given.nBig)} and ${show(given.nTop)}. And the same share of a different distance from ${show(given.mu)} is a different number of points.`,
      link: (given) => stateOf(given.nSmall, given.xSmall, given),
    },
  ],
  right: (given) =>
    `${given.small} moves by ${points(movesOf(given).small)}, ${given.top} by ${points(movesOf(given).top)}, ${given.big} by ${points(movesOf(given).big)}. Few students and a long way from the average of all: both make for a long move.`,
});

function twoSchools(draws: Draws) {
  const { whole } = draws;
  const [small = "", large = ""] = schoolNames(draws);
  const mu = whole(62, 72);
  return {
    small,
    large,
    mu,
    sigma2: whole(70, 130),
    tau2: whole(6, 16),
    nSmall: whole(3, 6),
    nLarge: whole(60, 130),
    xSmall: mu + whole(9, 12),
    xLarge: mu + whole(6, 8),
  };
}

function estimatesOf(given: ReturnType<typeof twoSchools>) {
  const { mu, sigma2, tau2 } = given;
  const { mean, keep } = shrink({
    y: [given.xSmall, given.xLarge],
    sigma: [given.nSmall, given.nLarge].map((n) => Math.sqrt(sigma2 / n)),
    mu,
    tau: Math.sqrt(tau2),
  });
  return { small: mean[0]!, large: mean[1]!, keepSmall: keep[0]!, keepLarge: keep[1]! };
}

const smallState = (given: ReturnType<typeof twoSchools>) => ({
  of: WORKBENCH,
  values: {
    n: given.nSmall,
    xbar: given.xSmall,
    mu: given.mu,
    sigma2: given.sigma2,
    tau2: given.tau2,
  },
});

/** Two schools change places once their sizes are weighed. */
export const twoSchoolsOneList = choiceExercise({
  id: "two-schools-one-list",
  title: "Two schools, one prize",
  draw: twoSchools,
  unfit: (given) => estimatesOf(given).large < estimatesOf(given).small + 0.3,
  shown: (given) => {
    const { small, large, keepSmall, keepLarge } = estimatesOf(given);
    return { estimateSmall: small, estimateLarge: large, keepSmall, keepLarge };
  },
  label: "Which school has the higher estimate?",
  options: [
    { value: "large", label: ({ large }) => `${large}: the lead of the other is mostly luck` },
    {
      value: "small",
      label: ({ small }) => `${small}: its students did better, and that is what counts`,
    },
    {
      value: "no-change",
      label: ({ small }) =>
        `${small}, since both are pulled by the same share and keep their order`,
    },
    { value: "same", label: () => "Neither: both are estimated at the average of the state" },
  ],
  key: (given) => (estimatesOf(given).large > estimatesOf(given).small ? "large" : "small"),
  misconceptions: [
    {
      id: "M1",
      slip: "extremes are real",
      answer: () => "small",
      explanation: (given) =>
        `They did, but there were ${show(given.nSmall)} of them. In so small a group one good morning makes an average of ${show(given.xSmall)}; of ${show(given.nLarge)} students that cannot be said. Weighed, ${given.small} stands at ${points(estimatesOf(given).small)} and ${given.large} at ${points(estimatesOf(given).large)}.`,
      link: smallState,
    },
    {
      id: "M3",
      slip: "the same share for both",
      answer: () => "no-change",
      explanation: (given) =>
        `The shares are not the same. ${given.small} keeps ${percentOf(estimatesOf(given).keepSmall)} of its distance from ${show(given.mu)}, ${given.large} with its ${show(given.nLarge)} students keeps ${percentOf(estimatesOf(given).keepLarge)}. That is why a list can change its order.`,
      link: smallState,
    },
    {
      id: "M15",
      slip: "complete pooling",
      answer: () => "same",
      explanation: (given) =>
        `The average of the state, ${show(given.mu)}, is where estimates are pulled to, not where they all arrive. Since schools differ with a variance of ${show(given.tau2)}, ${given.large} with ${show(given.nLarge)} students keeps nearly all of its own average.`,
      link: (given) => ({ ...smallState(given), values: { ...smallState(given).values, tau2: 0 } }),
    },
  ],
  right: (given) =>
    `${given.small} keeps ${percentOf(estimatesOf(given).keepSmall)} of its lead over ${show(given.mu)} and ends at ${points(estimatesOf(given).small)}; ${given.large} keeps ${percentOf(estimatesOf(given).keepLarge)} and ends at ${points(estimatesOf(given).large)}.`,
});
