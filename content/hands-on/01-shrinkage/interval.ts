import { choiceExercise } from "#exercises/choiceExercise.ts";
import { show } from "#exercises/show.ts";
import { groupState, type OneGroup, posteriorOf } from "#exercises/shrinkageSlips.ts";
import { nearest, oneSchool, WORKBENCH } from "./school.ts";

/** How many standard deviations hold the middle 95 % of a Normal distribution, as the question says it. */
const Z = 1.96;
type School = ReturnType<typeof oneSchool>;
type About = School & { readonly about: string };

const ofSchool = (given: OneGroup) => posteriorOf(given);
const ofSchools = ({ mu, tau2 }: OneGroup) => ({ mean: mu, sd: Math.sqrt(tau2) });
const intervalOf = (given: About) => {
  const { mean, sd } = (given.about === "school" ? ofSchool : ofSchools)(given);
  return { low: mean - Z * sd, high: mean + Z * sd };
};
const ends = (given: About) => {
  const { low, high } = intervalOf(given);
  return `between ${nearest(low)} and ${nearest(high)}`;
};
const middle = (given: About) => {
  const { low, high } = intervalOf(given);
  return nearest((low + high) / 2);
};
const here = groupState<School>(WORKBENCH);

/** An interval of 95 % may be about one school or about all of them. */
export const whoseInterval = choiceExercise({
  id: "whose-interval",
  title: "Whose interval is it?",
  draw: (draws): About => ({ about: draws.oneOf(["school", "schools"]), ...oneSchool(draws) }),
  unfit: (given) =>
    Math.abs(ofSchool(given).mean - given.mu) < 1 || given.tau - ofSchool(given).sd < 0.4,
  shown: (given) => ({
    ...intervalOf(given),
    estimate: ofSchool(given).mean,
    left: ofSchool(given).sd,
    whose: given.about === "school" ? "this one school" : "all schools of the state",
  }),
  label: "Which sentence says what this interval says?",
  options: [
    {
      value: "school",
      label: (given) =>
        `With probability 95 %, the true average of ${given.school} lies ${ends(given)}.`,
    },
    {
      value: "schools",
      label: (given) => `95 % of the state’s schools have a true average ${ends(given)}.`,
    },
    {
      value: "students",
      label: (given) => `95 % of the students of ${given.school} would score ${ends(given)}.`,
    },
    {
      value: "repeated",
      label: () =>
        "No more than this: of many intervals made so, for this very school, 95 % would hold its true average.",
    },
  ],
  key: ({ about }) => about,
  misconceptions: [
    {
      id: "M15",
      slip: "one school or all",
      answer: ({ about }) => (about === "school" ? "schools" : "school"),
      explanation: (given) =>
        `Look where it stands and how wide it is. Its middle is ${middle(given)}; the estimate of ${given.school} is ${nearest(ofSchool(given).mean)} with a standard deviation of ${nearest(ofSchool(given).sd)}, and true averages of schools gather round ${show(given.mu)} with one of ${show(given.tau)}.`,
      link: here,
    },
    {
      id: "M17",
      slip: "single students",
      answer: () => "students",
      explanation: (given) =>
        `Single scores scatter with a standard deviation of ${show(given.sigma)} points, so 95 % of them fill a stretch of ${show(2 * Z * given.sigma, 0)} points. The interval ${ends(given)} is of another size: it is about averages of schools.`,
      link: here,
    },
    {
      id: "M30",
      slip: "coverage for each school",
      answer: () => "repeated",
      explanation: (given) =>
        `That is a promise about a procedure, and it does not even hold for each school by itself: how often such an interval holds the truth of ${given.school} depends on how far that truth lies from ${show(given.mu)}. With a model for the schools, the interval ${ends(given)} says something directly.`,
      link: here,
    },
  ],
  right: (given) =>
    given.about === "school"
      ? `Its middle is the estimate of ${given.school}, and it reaches 1.96 of the remaining ${nearest(ofSchool(given).sd)} points to each side. It is as good as the model and the numbers put into it.`
      : `Its middle is the state’s ${show(given.mu)}, and it reaches 1.96 times ${show(given.tau)} points to each side: that is the population of schools, whatever ${given.school} scored.`,
});
