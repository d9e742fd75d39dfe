import { numberExercise } from "#exercises/numberExercise.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { estimateSlips, posteriorOf, weightSlips } from "#exercises/shrinkageSlips.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { oneSchool, percentOf, points, schoolNames, tenth, WORKBENCH } from "./school.ts";

type School = ReturnType<typeof oneSchool>;
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
