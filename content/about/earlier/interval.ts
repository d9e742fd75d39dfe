import { choiceExercise } from "#exercises/choiceExercise.ts";
import { show } from "#exercises/show.ts";
import { groupState, posteriorOf } from "#exercises/shrinkageSlips.ts";
import { nearest, oneSchool, WORKBENCH } from "../../hands-on/01-shrinkage/school.ts";

/** How many standard deviations hold the middle 95 % of a Normal distribution, as the questions say it. */
const Z = 1.96;
const here = groupState<ReturnType<typeof oneSchool>>(WORKBENCH);

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
    `This is a probability about ${given.school}’s own true average. It is as good as the model and the numbers put into it, and no better.`,
});
