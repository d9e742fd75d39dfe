import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

function twoPlans({ oneOf, whole }: Draws) {
  const isDrowned = oneOf([true, false]);
  const error = oneOf([10, 15]);
  return {
    error,
    spread: (error * (isDrowned ? whole(2, 5) : whole(11, 16))) / 10,
    schools: whole(6, 14),
  };
}
type Plans = ReturnType<typeof twoPlans>;

/** What is known of the spread, before and under either plan, up to a factor: equal errors, the mean unknown. */
const known = (schools: number, variance: number, { spread }: Plans) =>
  (schools - 1) / (variance + spread ** 2) ** 2;
const gain = (given: Plans, plan: "students" | "schools") => {
  const { schools, error } = given;
  const then =
    plan === "students"
      ? known(schools, error ** 2 / 2, given)
      : known(2 * schools, error ** 2, given);
  return then / known(schools, error ** 2, given);
};
const right = (given: Plans) =>
  gain(given, "students") > gain(given, "schools") ? "students" : "schools";
const times = (given: Plans, plan: "students" | "schools") => show(gain(given, plan), 2);
const figure = ({ spread, error }: Plans) => ({
  of: "coached",
  values: { tau: spread, sigmaA: error },
});

/** Twice the students in each school or twice the schools: which sharpens the spread depends on how much luck drowns it. */
export const studentsOrSchools = choiceExercise<Plans>({
  id: "students-or-schools",
  title: "More students, or more schools?",
  draw: twoPlans,
  shown: (given) => ({
    byStudents: times(given, "students"),
    bySchools: times(given, "schools"),
    better: right(given) === "students" ? "twice the students" : "twice the schools",
  }),
  label: "Which plan tells more of the spread between schools?",
  options: [
    { value: "students", label: () => "Twice the students in each of these schools" },
    { value: "schools", label: () => "Twice the schools, as many students in each" },
    { value: "same", label: () => "Both the same: twice the data is twice the data" },
    {
      value: "neither",
      label: () => "Neither: how far schools lie apart is a matter of judgement",
    },
  ],
  key: right,
  misconceptions: [
    {
      id: "M10",
      slip: "the other plan",
      answer: (given) => (right(given) === "students" ? "schools" : "students"),
      explanation: (given) =>
        right(given) === "students"
          ? `Luck of ${show(given.error)} drowns a spread of ${show(given.spread)}. Another school that is as noisy tells little; twice the students make what is known grow ${times(given, "students")} times, twice the schools ${times(given, "schools")} times.`
          : `Luck of ${show(given.error)} hides little of a spread of ${show(given.spread)}. Each of these ${show(given.schools)} schools is seen well already: twice the schools make what is known grow ${times(given, "schools")} times, twice the students ${times(given, "students")} times.`,
      link: figure,
    },
    {
      id: "M8",
      slip: "twice is twice",
      answer: () => "same",
      explanation: (given) =>
        `Twice the students halve the variance of luck, ${show(given.error ** 2)}, and leave that of the schools, ${show(given.spread ** 2)}, as it is. How much this helps depends on the ratio of the two.`,
      link: figure,
    },
    {
      id: "M6",
      slip: "a matter of judgement",
      answer: () => "neither",
      explanation: ({ schools }) =>
        `It is a fact about schools. ${show(schools)} of them tell little of it, and so a prior matters; more data tell more.`,
      link: figure,
    },
  ],
  right: (given) =>
    `What is known of the spread grows ${times(given, "students")} times with twice the students, ${times(given, "schools")} times with twice the schools.`,
});
