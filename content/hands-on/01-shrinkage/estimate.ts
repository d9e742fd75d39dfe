import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import {
  estimateOutside,
  estimateSlips,
  furtherEstimateSlips,
  furtherWeightSlips,
  posteriorOf,
  shareOnTheWrongSide,
  weightSlips,
} from "#exercises/shrinkageSlips.ts";
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
      alsoKnown: furtherWeightSlips<School>(WORKBENCH),
      right: (given) =>
        `The school’s own students carry ${percentOf(posteriorOf(given).weight)} of the weight: nτ² = ${show(given.n * given.tau2)} out of ${show(given.n * given.tau2 + given.sigma2)}.`,
      otherwise: (given, { answer, text }) => [
        "The share is nτ² as a part of nτ² + σ². Work it out before you go on to the estimate.",
        ...shareOnTheWrongSide(given, answer, text),
      ],
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
      alsoKnown: furtherEstimateSlips<School>(WORKBENCH),
      right: (given) =>
        `The estimate keeps ${percentOf(posteriorOf(given).weight)} of the way from ${show(given.mu)} to ${show(given.xbar)} and lies at ${points(posteriorOf(given).mean)}.`,
      otherwise: (given, { answer, text }) => [
        ...estimateOutside(given, answer, text),
        `Start at the state’s average of ${show(given.mu)} and go the share you found of the way to the school’s ${show(given.xbar)}, a distance of ${points(Math.abs(given.xbar - given.mu))}.`,
      ],
    },
  ],
});

const share = ({ n, sigma2, tau2 }: { n: number; sigma2: number; tau2: number }) =>
  posteriorOf({ n, sigma2, tau2, xbar: 0, mu: 0 }).weight;

const estimateAndReported = (
  xbar: number,
  given: { n: number; sigma2: number; tau2: number; mu: number; target: number },
) =>
  [
    named("estimate", posteriorOf({ ...given, xbar }).mean),
    named("reported", given.target),
  ] as const;

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
  below: ({ xbar = 0 }, given) =>
    said`From x̄ = ${show(xbar)} the estimate comes out ${less("below the one reported", ...estimateAndReported(xbar, given))}. How far must the students’ own average lie from ${show(given.mu)}, if only a share of that distance is kept?`,
  above: ({ xbar = 0 }, given) =>
    said`From x̄ = ${show(xbar)} the estimate comes out ${more("above the one reported", ...estimateAndReported(xbar, given))}. What share of the way from ${show(given.mu)} to the students’ own average does an estimate keep?`,
  misconceptions: [
    {
      id: "M12",
      slip: "estimate taken for the data",
      answer: ({ target }) => ({ xbar: target }),
      comesOf: () => "taking the estimate for the students’ own average",
      explanation: ({ target, mu }) =>
        `In ${show(target)} the students’ average has already been weighed against the state’s ${show(mu)}. Their own average went into the weighing, and what came out kept only a part of its distance.`,
      link: ({ n, tau2, sigma2, mu, target }) => ({
        of: WORKBENCH,
        values: { n, tau2, sigma2, mu, xbar: target },
      }),
    },
    {
      id: "M3",
      slip: "as if pulled by half",
      answer: ({ target, mu }) => ({ xbar: tenth(2 * target - mu) }),
      comesOf: () => "dividing the distance by one half, as if every estimate went half of the way",
      explanation: (given) =>
        `What this school’s ${show(given.n)} students weigh has to be worked out from σ² = ${show(given.sigma2)} and τ² = ${show(given.tau2)}; the distance of ${points(Math.abs(given.target - given.mu))} is divided by that share.`,
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
      comesOf: (given) =>
        `dividing the distance of ${points(Math.abs(given.target - given.mu))} by the share of the state`,
      explanation: (given) =>
        `What is kept of a school’s own distance from ${show(given.mu)} is the share of its own students, nτ² to σ², that is ${show(given.n * given.tau2)} to ${show(given.sigma2)}.`,
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
