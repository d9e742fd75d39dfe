import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { percentOf, points, schoolNames, WORKBENCH } from "../../hands-on/01-shrinkage/school.ts";

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
