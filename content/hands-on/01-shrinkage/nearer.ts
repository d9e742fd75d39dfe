import { choiceExercise } from "#exercises/choiceExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";
import { groupState, posteriorOf } from "#exercises/shrinkageSlips.ts";
import { oneSchool, percentOf, WORKBENCH } from "./school.ts";

type School = ReturnType<typeof oneSchool>;
type Asked = School & { readonly asked: string };

const changesOf = ({ asked, n, sigma2, tau2 }: Asked) => ({
  less: { tau2: tau2 / 4 },
  more: { tau2: 4 * tau2 },
  students: { n: asked === "the state’s" ? 3 * n : n / 3 },
  scores: { sigma2: asked === "the state’s" ? sigma2 / 4 : 4 * sigma2 },
});
type Change = keyof ReturnType<typeof changesOf>;
const keptAfter = (given: Asked, change: Change) =>
  posteriorOf({ ...given, ...changesOf(given)[change] }).weight;

/** What happens to the share when one thing is changed, said the way it goes. */
const consequence = (given: Asked, change: Change) => {
  const now = named("own share", posteriorOf(given).weight);
  const then = named(`own share after ${change}`, keptAfter(given, change));
  const share = `from ${percentOf(now.value)} to ${percentOf(then.value)}`;
  return [
    said`${more(`The share of its own students then grows ${share}, and the estimate moves towards their average`, then, now)}.`,
    said`${less(`The share of its own students then falls ${share}, and the estimate moves towards the state’s average`, then, now)}.`,
  ];
};
const at = (change: Change) => (given: Asked) => {
  const { tau2 = given.tau2, ...rest } = changesOf(given)[change] as Partial<School>;
  return groupState<School>(WORKBENCH, { ...rest, tau2: Math.min(100, tau2) })(given);
};

/** Which of four changes moves an estimate to the one side or to the other. */
export const nearerToWhich = choiceExercise({
  id: "nearer-to-which",
  title: "Nearer to the state, or to the school",
  draw: (draws): Asked => {
    const given = oneSchool(draws);
    const tau = draws.oneOf([2, 4]);
    const sigma = 2 * draws.whole(4, 5);
    const asked = draws.oneOf(["the state’s", "the school’s own"]);
    return {
      ...given,
      asked,
      tau,
      tau2: tau * tau,
      sigma,
      sigma2: sigma * sigma,
      n: 3 * draws.whole(2, 12),
    };
  },
  shown: (given) => ({
    estimate: posteriorOf(given).mean,
    keptNow: posteriorOf(given).weight,
    keptThen: keptAfter(given, given.asked === "the state’s" ? "less" : "more"),
    changed: given.asked === "the state’s" ? given.tau2 / 4 : 4 * given.tau2,
    how: given.asked === "the state’s" ? "smaller" : "larger",
  }),
  label: "Which of the four moves the estimate that way?",
  options: [
    {
      value: "less",
      label: (given) =>
        `τ² from ${show(given.tau2)} to ${show(given.tau2 / 4)}: schools more alike`,
    },
    {
      value: "more",
      label: (given) =>
        `τ² from ${show(given.tau2)} to ${show(4 * given.tau2)}: schools further apart`,
    },
    {
      value: "students",
      label: (given) =>
        `n from ${show(given.n)} to ${show(changesOf(given).students.n)}: ${given.asked === "the state’s" ? "more" : "fewer"} students tested`,
    },
    {
      value: "scores",
      label: (given) =>
        `σ² from ${show(given.sigma2)} to ${show(changesOf(given).scores.sigma2)}: scores that scatter ${given.asked === "the state’s" ? "less" : "more"}`,
    },
  ],
  key: ({ asked }) => (asked === "the state’s" ? "less" : "more"),
  misconceptions: [
    {
      id: "M7",
      slip: "tau the other way round",
      answer: ({ asked }) => (asked === "the state’s" ? "more" : "less"),
      explanation: (given) => [
        "It is the other way round. A small τ² says that schools are alike, so that each borrows a great deal; a large one leaves them alone.",
        ...consequence(given, given.asked === "the state’s" ? "more" : "less"),
      ],
      link: (given) => at(given.asked === "the state’s" ? "more" : "less")(given),
    },
    {
      id: "M5",
      slip: "students the other way round",
      answer: () => "students",
      explanation: (given) => [
        "Students speak for their school: with many of them it can do without the others, with few it cannot.",
        ...consequence(given, "students"),
      ],
      link: at("students"),
    },
    {
      id: "M8",
      slip: "variance taken for precision",
      answer: () => "scores",
      explanation: (given) => [
        "A small variance is a large precision: when scores scatter little, the same students prove a lot.",
        ...consequence(given, "scores"),
      ],
      link: at("scores"),
    },
  ],
  right: (given) => consequence(given, given.asked === "the state’s" ? "less" : "more"),
});
