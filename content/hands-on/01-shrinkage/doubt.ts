import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";
import { groupState, type OneGroup, posteriorOf } from "#exercises/shrinkageSlips.ts";
import { nearest, oneSchool, points, WORKBENCH } from "./school.ts";

/** How many standard deviations hold the middle 95 % of a Normal distribution, as the questions say it. */
const Z = 1.96;

const standardError = ({ n, sigma2 }: { n: number; sigma2: number }) => Math.sqrt(sigma2 / n);
const sdOf = (given: OneGroup) => named("sd", posteriorOf(given).sd);
const errorOf = (given: OneGroup) => named("standard error", standardError(given));
const spreadOf = ({ tau2 }: OneGroup) => named("spread of the schools", Math.sqrt(tau2));
const here = groupState<ReturnType<typeof oneSchool>>(WORKBENCH);

/** The remaining standard deviation, then the lower end of the interval. */
export const theDoubtThatRemains = numberExercise({
  id: "the-doubt-that-remains",
  title: "The doubt that remains",
  draw: oneSchool,
  shown: (given) => ({
    estimate: posteriorOf(given).mean,
    se2: given.sigma2 / given.n,
    precision: given.n / given.sigma2 + 1 / given.tau2,
    variance: posteriorOf(given).sd ** 2,
  }),
  parts: [
    {
      name: "sd",
      label: "Standard deviation that remains",
      unit: "points",
      unitOne: "point",
      form: "number",
      decimals: 2,
      tolerance: 0.02,
      key: (given) => posteriorOf(given).sd,
      misconceptions: [
        {
          id: "M8",
          slip: "variance for sd",
          answer: (given) => posteriorOf(given).sd ** 2,
          comesOf: () => "stopping at the variance that remains",
          explanation: (given) =>
            `A variance is in squared points. The standard deviation is its square root, in points like the ${show(given.n)} scores themselves; one step is missing.`,
          link: here,
        },
        {
          id: "M12",
          slip: "likelihood alone",
          answer: standardError,
          comesOf: ({ n }) => `asking the ${show(n)} students alone: it is the standard error`,
          explanation: (given) =>
            said`The posterior knows the state as well: its precision is ${show(given.n)}/${show(given.sigma2)} plus 1/${show(given.tau2)}, so ${less("less doubt remains than that", sdOf(given), errorOf(given))}.`,
          link: groupState(WORKBENCH, { tau2: 100 }),
        },
        {
          id: "M15",
          slip: "spread of the population",
          answer: ({ tau }) => tau,
          comesOf: () => "taking how much the schools of the state differ from each other",
          explanation: (given) =>
            said`That was the doubt about this school before anybody was tested; ${show(given.n)} students have ${less("made it smaller", sdOf(given), spreadOf(given))}, since their precision is added to the state’s.`,
          link: groupState(WORKBENCH, { n: 1 }),
        },
        {
          id: "M8",
          slip: "variances added",
          answer: (given) => Math.hypot(standardError(given), given.tau),
          comesOf: (given) =>
            `adding the variances ${nearest(given.sigma2 / given.n, 2)} and ${show(given.tau2)}`,
          explanation: (given) =>
            `Two sources that agree do not add to the doubt. Knowledge adds in precisions, one over the variance: 1/${nearest(given.sigma2 / given.n, 2)} + 1/${show(given.tau2)}.`,
          link: here,
        },
      ],
      alsoKnown: [
        {
          id: "M8",
          slip: "precision for sd",
          answer: (given) => given.n / given.sigma2 + 1 / given.tau2,
          comesOf: () => "stopping at the precision that has been reached",
          explanation: (given) =>
            `${show(given.n)}/${show(given.sigma2)} + 1/${show(given.tau2)} is one over the variance. Turn it over, and take the root.`,
          link: here,
        },
        {
          id: "M8",
          slip: "root of the precision",
          answer: (given) => Math.sqrt(given.n / given.sigma2 + 1 / given.tau2),
          comesOf: () => "taking the root of the precision without turning it over",
          explanation: (given) =>
            `The precision ${show(given.n)}/${show(given.sigma2)} + 1/${show(given.tau2)} grows with what is known; a standard deviation shrinks with it. Turn it over before you take the root.`,
          link: here,
        },
        {
          id: "M8",
          slip: "sds added in the middle",
          answer: (given) => (standardError(given) + given.tau) / 2,
          comesOf: () => "taking the middle of the standard error and the spread between schools",
          explanation: (given) =>
            `Two sources that agree do not meet halfway in what they leave open. Add their precisions, ${show(given.n)}/${show(given.sigma2)} and 1/${show(given.tau2)}.`,
          link: here,
        },
      ],
      right: (given) =>
        said`${points(posteriorOf(given).sd, 2)} remain: ${less(`less than the ${points(standardError(given), 2)} of the students alone`, sdOf(given), errorOf(given))}, and ${less(`less than the ${points(given.tau, 2)} of the state alone`, sdOf(given), spreadOf(given))}.`,
      otherwise: (given, { answer, text }) => [
        said`Here two sources leave us surer than one, and ${more(`${text} is larger than the standard error of the students alone, ${points(standardError(given), 2)}`, answer, errorOf(given))}.`,
        said`Before anybody was tested the doubt was ${points(given.tau, 2)}, and ${more(`${text} is larger than that`, answer, spreadOf(given))}.`,
        "Add the two precisions, turn the sum over, and take the root.",
      ],
    },
    {
      name: "low",
      label: "Lower end of the interval",
      unit: "points",
      unitOne: "point",
      form: "number",
      decimals: 1,
      tolerance: 0.1,
      key: (given, { sd = Number.NaN }) => posteriorOf(given).mean - Z * sd,
      misconceptions: [
        {
          id: "M13",
          slip: "one sd for the whole interval",
          answer: (given) => posteriorOf(given).mean - posteriorOf(given).sd,
          comesOf: () => "going down by a single standard deviation",
          explanation: (given) =>
            `One standard deviation to each side holds about 68 % and not 95 %, and no end is a cliff. For 95 % go down ${show(Z)} standard deviations from ${nearest(posteriorOf(given).mean)}.`,
          link: here,
        },
        {
          id: "M12",
          slip: "standard error in the interval",
          answer: (given) => posteriorOf(given).mean - Z * standardError(given),
          comesOf: (given) =>
            `going down by ${show(Z)} standard errors of ${points(standardError(given), 2)}`,
          explanation: (given) =>
            `Around the estimate of ${nearest(posteriorOf(given).mean)} belongs the doubt that is left when the state has been heard too: the standard deviation of the first part.`,
          link: here,
        },
        {
          id: "M17",
          slip: "scatter of single students",
          answer: (given) => posteriorOf(given).mean - Z * given.sigma,
          comesOf: (given) =>
            `going down by ${show(Z)} times the scatter of single students, ${show(given.sigma)}`,
          explanation: (given) =>
            `That marks where the scores of single students lie. The interval asked for is about the average of ${given.school}, and its doubt is the standard deviation of the first part.`,
          link: here,
        },
      ],
      alsoKnown: [
        {
          id: "M13",
          slip: "the upper end",
          answer: (given) => posteriorOf(given).mean + Z * posteriorOf(given).sd,
          comesOf: () => "going up from the estimate instead of down",
          explanation: (given) =>
            `That is where the interval ends. It begins as far on the other side of ${nearest(posteriorOf(given).mean)}: the same distance, the other way.`,
          link: here,
        },
        {
          id: "M13",
          slip: "the width",
          answer: (given) => 2 * Z * posteriorOf(given).sd,
          comesOf: () => "giving the width of the interval instead of its lower end",
          explanation: (given) =>
            `Half of that lies on each side of the estimate ${nearest(posteriorOf(given).mean)}; where does the lower half begin?`,
          link: here,
        },
      ],
      right: (given) =>
        `From ${nearest(posteriorOf(given).mean)} down by ${show(Z)} times ${nearest(posteriorOf(given).sd, 2)} leads to ${nearest(posteriorOf(given).mean - Z * posteriorOf(given).sd)}.`,
      otherwise: (given, { answer, text }) => {
        const estimate = named("estimate", posteriorOf(given).mean);
        return [
          said`The interval begins before the estimate, ${nearest(estimate.value)}, and ${more(`${text} lies above it`, answer, estimate)}.`,
          `Take the standard deviation you found ${show(Z)} times, and then take that off ${nearest(estimate.value)}.`,
        ];
      },
    },
  ],
});
