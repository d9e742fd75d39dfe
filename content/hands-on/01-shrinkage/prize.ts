import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { percentOf, points, schoolNames, WORKBENCH } from "./school.ts";

function twoSchools(draws: Draws) {
  const { whole, oneOf } = draws;
  const [small = "", large = ""] = schoolNames(draws);
  const mu = whole(62, 72);
  const leads = oneOf(["small", "large"]);
  const isSmall = leads === "small";
  return {
    leads,
    small,
    large,
    mu,
    sigma2: whole(70, 130),
    tau2: isSmall ? whole(18, 40) : whole(6, 16),
    nSmall: isSmall ? whole(5, 9) : whole(3, 6),
    nLarge: whole(60, 130),
    xSmall: mu + (isSmall ? whole(12, 16) : whole(9, 12)),
    xLarge: mu + (isSmall ? whole(4, 7) : whole(6, 8)),
  };
}
type Two = ReturnType<typeof twoSchools>;

function estimatesOf({ mu, sigma2, tau2, xSmall, xLarge, nSmall, nLarge }: Two) {
  const { mean, keep } = shrink({
    y: [xSmall, xLarge],
    sigma: [nSmall, nLarge].map((n) => Math.sqrt(sigma2 / n)),
    mu,
    tau: Math.sqrt(tau2),
  });
  return { small: mean[0]!, large: mean[1]!, keepSmall: keep[0]!, keepLarge: keep[1]! };
}
const leaderOf = (given: Two) => {
  const { small, large } = estimatesOf(given);
  return small > large ? "small" : "large";
};
const bothShares = (given: Two) => {
  const { keepSmall, keepLarge } = estimatesOf(given);
  return `${given.small} keeps ${percentOf(keepSmall)} of its ${show(given.xSmall - given.mu)} points over ${show(given.mu)}, ${given.large} keeps ${percentOf(keepLarge)} of its ${show(given.xLarge - given.mu)}`;
};
const smallState = ({ nSmall, xSmall, mu, sigma2, tau2 }: Two) => ({
  of: WORKBENCH,
  values: { n: nSmall, xbar: xSmall, mu, sigma2, tau2 },
});

/** Two schools, one of them small: after weighing, either may lead. */
export const whichEstimateLeads = choiceExercise({
  id: "which-estimate-leads",
  title: "Two schools, one prize",
  draw: twoSchools,
  unfit: (given) => {
    const { small, large } = estimatesOf(given);
    return leaderOf(given) !== given.leads || Math.abs(small - large) < 0.5;
  },
  shown: (given) => {
    const { small, large, keepSmall, keepLarge } = estimatesOf(given);
    return {
      estimateSmall: small,
      estimateLarge: large,
      keepSmall,
      keepLarge,
      winner: given[leaderOf(given)],
    };
  },
  label: "Whose estimate comes out ahead?",
  options: [
    { value: "large", label: ({ large }) => `${large}: the other’s lead melts when it is weighed` },
    { value: "small", label: ({ small }) => `${small}: enough of its lead is left when weighed` },
    {
      value: "raw",
      label: ({ small }) => `${small}: its students did better, and nothing else counts`,
    },
    { value: "size", label: ({ large }) => `${large}: a larger school is always the safer choice` },
  ],
  key: leaderOf,
  misconceptions: [
    {
      id: "M8",
      slip: "the other way",
      answer: (given) => (leaderOf(given) === "small" ? "large" : "small"),
      explanation: (given) =>
        `Work both out before you decide. ${bothShares(given)}. Which of the two products is ahead?`,
      link: smallState,
    },
    {
      id: "M1",
      slip: "extremes are real",
      answer: () => "raw",
      explanation: (given) =>
        `How many students stand behind an average does count. In a group of ${show(given.nSmall)} one good morning makes an average of ${show(given.xSmall)}; part of its distance from ${show(given.mu)} has to be given back before the two are compared.`,
      link: smallState,
    },
    {
      id: "M5",
      slip: "size decides alone",
      answer: () => "size",
      explanation: (given) =>
        `Size decides how much of its distance a school keeps, not how large that distance was. ${bothShares(given)}; the kept distances are what is compared.`,
      link: smallState,
    },
  ],
  right: (given) =>
    `${bothShares(given)}. That makes ${points(estimatesOf(given).small)} and ${points(estimatesOf(given).large)}.`,
});
