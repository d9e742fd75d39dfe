import { lineExercise } from "#exercises/arranged.ts";
import { type MutationId, programWithSlip } from "#exercises/programWithSlip.ts";
import { show } from "#exercises/show.ts";
import { groupState, posteriorOf } from "#exercises/shrinkageSlips.ts";
import { oneSchool, points, WORKBENCH } from "./school.ts";

const MUTATIONS = ["variance-as-sd", "data-as-prior", "one-student", "mean-of-all"] as const;
type Program = ReturnType<typeof oneSchool> & { readonly slip: string };

const isInPrior = ({ slip }: Program) => slip === "variance-as-sd" || slip === "data-as-prior";
const keyOf = (given: Program) => (isInPrior(given) ? "theta" : "xbar");
/** What the program with its slip says of the school. */
const estimateOf = (given: Program) => {
  if (given.slip === "variance-as-sd")
    return posteriorOf({ ...given, tau2: given.tau2 * given.tau2 }).mean;
  if (given.slip === "one-student") return posteriorOf({ ...given, n: 1 }).mean;
  return given.slip === "data-as-prior" ? given.xbar : given.mu;
};
const here = groupState<Program>(WORKBENCH);
const repaired = {
  "variance-as-sd": "sqrt(tau2)",
  "data-as-prior": "mu",
  "one-student": "sqrt(sigma2 / n)",
  "mean-of-all": "theta",
};
const SAID: Readonly<Record<MutationId, string>> = {
  "variance-as-sd":
    "Stan’s normal wants a standard deviation, and there a variance was given to it",
  "data-as-prior":
    "schools are spread round the state’s average, and there the data were put in its place",
  "one-student": "the average of n students has a variance of σ²/n, and there n was forgotten",
  "mean-of-all":
    "the students of a school scatter round their own school’s average, and there it was that of the state",
};

/** One line of a program does not say what the story says. */
export const whichLine = lineExercise<Program>({
  id: "which-line",
  title: "The line with the slip",
  draw: (draws) => ({ slip: draws.oneOf(MUTATIONS), ...oneSchool(draws) }),
  unfit: (given) => Math.abs(estimateOf(given) - posteriorOf(given).mean) < 0.5,
  shown: (given) => ({
    expected: posteriorOf(given).mean,
    found: estimateOf(given),
    reason: SAID[given.slip as MutationId],
    should: repaired[given.slip as MutationId],
  }),
  label: "Which line does not say what the story says?",
  lines: (given) => programWithSlip(given.slip as MutationId),
  key: keyOf,
  misconceptions: [
    {
      id: "M12",
      slip: "prior and likelihood mistaken",
      answer: (given) => (isInPrior(given) ? "xbar" : "theta"),
      comesOf: () => "taking the one of the two sampling lines for the other",
      explanation: (given) =>
        isInPrior(given)
          ? `That line says how the average of ${show(given.n)} students scatters round their school: round theta, with the root of σ²/n. It is as in the story. Look at how schools are spread.`
          : `That line says how true averages of schools are spread: round ${show(given.mu)}, with the root of τ² = ${show(given.tau2)}. It is as in the story. Look at how the students’ average scatters.`,
      link: here,
    },
    {
      id: "M18",
      slip: "data taken for unknown",
      answer: () => "declare mu",
      comesOf: () => "looking for a prior of mu",
      explanation: (given) =>
        `In this story μ = ${show(given.mu)} is known, so it stands among the data and needs no prior. It would need one, a hyperprior, if it had to be learned.`,
      link: here,
    },
    {
      id: "M8",
      slip: "bound of a variance",
      answer: () => "declare tau2",
      comesOf: () => "stumbling over the variance among the data",
      explanation: (given) =>
        `A variance may well be given, as τ² = ${show(given.tau2)} for ${given.school}’s state, and it is never negative, as the line says. What matters is whether it is turned into a standard deviation where one is wanted.`,
      link: here,
    },
  ],
  right: (given) =>
    `Yes: ${SAID[given.slip as MutationId]}. That is how ${points(estimateOf(given))} came out where ${points(posteriorOf(given).mean)} were expected.`,
  otherwise: (given) =>
    `That line only says that there is such a number. Read the two lines with a tilde against the story: which of them could turn ${show(posteriorOf(given).mean, 1)} into ${show(estimateOf(given), 1)}?`,
});
