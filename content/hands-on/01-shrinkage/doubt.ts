import { choiceExercise } from "#exercises/choiceExercise.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";
import { groupState, posteriorOf } from "#exercises/shrinkageSlips.ts";
import { nearest, oneSchool, points, WORKBENCH } from "./school.ts";

/** How many standard deviations hold the middle 95 % of a Normal distribution, as the questions say it. */
const Z = 1.96;

const standardError = ({ n, sigma2 }: { n: number; sigma2: number }) => Math.sqrt(sigma2 / n);
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
          explanation: (given) =>
            `${nearest(posteriorOf(given).sd ** 2, 2)} is the variance that remains, in squared points, and you found it rightly. The standard deviation is its square root, and that is in points like the scores themselves.`,
          link: here,
        },
        {
          id: "M12",
          slip: "likelihood alone",
          answer: standardError,
          explanation: (given) =>
            `${points(standardError(given), 2)} is the standard error, what the ${show(given.n)} students leave open by themselves. The posterior knows the state as well: its precision is ${show(given.n)}/${show(given.sigma2)} plus 1/${show(given.tau2)}, so less doubt remains than that.`,
          link: groupState(WORKBENCH, { tau2: 100 }),
        },
        {
          id: "M15",
          slip: "spread of the population",
          answer: ({ tau }) => tau,
          explanation: (given) =>
            `${points(given.tau, 2)} is how much the schools of the state differ from each other. That was the doubt about this school before anybody was tested; ${show(given.n)} students have made it smaller.`,
          link: groupState(WORKBENCH, { n: 1 }),
        },
        {
          id: "M8",
          slip: "variances added",
          answer: (given) => Math.hypot(standardError(given), given.tau),
          explanation: (given) =>
            `You added the variances ${nearest(given.sigma2 / given.n, 2)} and ${show(given.tau2)}, and two sources have left you less sure than either. Knowledge adds in precisions, one over the variance: 1/${nearest(given.sigma2 / given.n, 2)} + 1/${show(given.tau2)}.`,
          link: here,
        },
      ],
      right: (given) =>
        `${points(posteriorOf(given).sd, 2)} remain: less than the ${points(standardError(given), 2)} of the students alone, and less than the ${points(given.tau, 2)} of the state alone.`,
      otherwise: (given) =>
        `It has to be smaller than both ${points(standardError(given), 2)}, the standard error, and ${points(given.tau, 2)}, the spread between schools. Add the two precisions, turn the sum over, and take the root.`,
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
          explanation: (given) =>
            `You went down by one standard deviation, which holds about 68 % and not 95 %. And no end is a cliff: beyond yours there still lies about one chance in six. For 95 % go down ${show(Z)} standard deviations from ${nearest(posteriorOf(given).mean)}.`,
          link: here,
        },
        {
          id: "M12",
          slip: "standard error in the interval",
          answer: (given) => posteriorOf(given).mean - Z * standardError(given),
          explanation: (given) =>
            `You went down by ${show(Z)} standard errors of ${points(standardError(given), 2)}. Around the estimate belongs the doubt that is left when the state has been heard too, and that is smaller: ${points(posteriorOf(given).sd, 2)}.`,
          link: here,
        },
        {
          id: "M17",
          slip: "scatter of single students",
          answer: (given) => posteriorOf(given).mean - Z * given.sigma,
          explanation: (given) =>
            `With ${show(given.sigma)} points you have marked where the scores of single students lie. The interval asked for is about the school’s average, which is known far better than any one student’s score: give or take ${points(posteriorOf(given).sd, 2)}.`,
          link: here,
        },
      ],
      right: (given) =>
        `From ${nearest(posteriorOf(given).mean)} down by ${show(Z)} times ${nearest(posteriorOf(given).sd, 2)} leads to ${nearest(posteriorOf(given).mean - Z * posteriorOf(given).sd)}.`,
      otherwise: (given, answer) =>
        `${points(answer)} is not ${show(Z)} of your standard deviations below ${nearest(posteriorOf(given).mean)}. Multiply first, then take it off the estimate.`,
    },
  ],
});

const intervalOf = (given: ReturnType<typeof oneSchool>) => {
  const { mean, sd } = posteriorOf(given);
  return { low: mean - Z * sd, high: mean + Z * sd };
};
const between = (given: ReturnType<typeof oneSchool>) => {
  const { low, high } = intervalOf(given);
  return `between ${nearest(low)} and ${nearest(high)}`;
};

/** What a posterior interval says, and what it does not say. */
export const whatTheIntervalSays = choiceExercise({
  id: "what-the-interval-says",
  title: "What the interval says",
  draw: oneSchool,
  shown: (given) => intervalOf(given),
  label: "Which sentence says what the interval says?",
  options: [
    {
      value: "posterior",
      label: (given) =>
        `Given the model and its numbers, the school’s true average lies ${between(given)} with probability 95 %.`,
    },
    {
      value: "students",
      label: (given) => `95 % of the school’s students would score ${between(given)}.`,
    },
    {
      value: "schools",
      label: (given) => `95 % of the state’s schools have a true average ${between(given)}.`,
    },
    {
      value: "cliff",
      label: (given) =>
        `The true average lies ${between(given)}, each value there as likely as the next, and cannot lie outside.`,
    },
  ],
  key: () => "posterior",
  misconceptions: [
    {
      id: "M17",
      slip: "single students",
      answer: () => "students",
      explanation: (given) =>
        `Single scores scatter with a standard deviation of ${show(given.sigma)} points, far more widely than this interval. It is about one number, the average the whole school would have, and not about any student in it.`,
      link: here,
    },
    {
      id: "M15",
      slip: "all schools",
      answer: () => "schools",
      explanation: (given) =>
        `True averages of schools spread round ${show(given.mu)} with a standard deviation of ${show(given.tau)}: that is the population distribution, drawn in ochre. The interval belongs to the purple curve, and that is about ${given.school} alone.`,
      link: here,
    },
    {
      id: "M13",
      slip: "ends as cliffs",
      answer: () => "cliff",
      explanation: (given) =>
        `The purple curve has no cliffs. It is highest at ${nearest(posteriorOf(given).mean)}, falls off on both sides, and goes on beyond ${nearest(intervalOf(given).low)} and ${nearest(intervalOf(given).high)}, where one chance in twenty is left.`,
      link: here,
    },
  ],
  right: (given) =>
    `It may be read as it stands: a probability about ${given.school}’s own true average. It is as good as the model and the numbers put into it, and no better.`,
});
