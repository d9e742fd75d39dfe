import { choiceExercise } from "#exercises/choiceExercise.ts";
import { show } from "#exercises/show.ts";
import { groupState, posteriorOf } from "#exercises/shrinkageSlips.ts";
import { nearest, points, schoolNames, WORKBENCH } from "../../hands-on/01-shrinkage/school.ts";

const risks = (given: { n: number; sigma2: number; tau2: number; distance: number }) => {
  const { weight } = posteriorOf({ ...given, xbar: 0, mu: 0 });
  const scatter = given.sigma2 / given.n;
  const bias = (1 - weight) * given.distance;
  return {
    weight,
    scatter,
    bias,
    left: weight ** 2 * scatter,
    shrunk: bias ** 2 + weight ** 2 * scatter,
  };
};

/** Why a biased estimate can be the closer one. */
export const biasedAndCloser = choiceExercise({
  id: "biased-and-closer",
  title: "Biased, and yet closer?",
  draw: (draws) => {
    const [school = ""] = schoolNames(draws);
    const tau = draws.whole(3, 5);
    const sigma = draws.whole(8, 11);
    const distance = draws.whole(2, tau);
    const mu = draws.whole(64, 72);
    return {
      school,
      n: draws.whole(3, 8),
      sigma,
      tau,
      mu,
      distance,
      sigma2: sigma * sigma,
      tau2: tau * tau,
      xbar: mu + distance,
    };
  },
  unfit: (given) => risks(given).shrunk > 0.8 * risks(given).scatter,
  shown: (given) => risks(given),
  label: "Which of the two comes closer on average, counted in squared points?",
  options: [
    {
      value: "shrunk",
      label: () => "The shrunken estimate: it gives up a little in bias and saves more in scatter",
    },
    {
      value: "raw",
      label: () => "The school’s own average: it is not biased, and the other one is",
    },
    {
      value: "same",
      label: () => "Both the same: over many tests, prior and data come to agree",
    },
    {
      value: "taste",
      label: () => "That cannot be said: how far to shrink is up to whoever does the sums",
    },
  ],
  key: (given) => (risks(given).shrunk < risks(given).scatter ? "shrunk" : "raw"),
  misconceptions: [
    {
      id: "M2",
      slip: "bias is worse",
      answer: () => "raw",
      explanation: (given) =>
        `It is not biased, but it misses by ${nearest(risks(given).scatter)} squared points on average, all of it scatter. The shrunken one misses by ${nearest(risks(given).bias ** 2)} through bias and ${nearest(risks(given).left)} through scatter, ${nearest(risks(given).shrunk)} in all. What counts is the sum.`,
      link: groupState(WORKBENCH),
    },
    {
      id: "M12",
      slip: "prior washes out",
      answer: () => "same",
      explanation: (given) =>
        `They would agree if this school tested very many students. But every test here is one of ${show(given.n)} students, and each time the state’s average takes its ${nearest(100 * (1 - risks(given).weight), 0)} %: ${nearest(risks(given).scatter)} squared points against ${nearest(risks(given).shrunk)}.`,
      link: groupState(WORKBENCH),
    },
    {
      id: "M6",
      slip: "a matter of taste",
      answer: () => "taste",
      explanation: (given) =>
        `The weight is not chosen: it follows from ${show(given.n)} students, the variance ${show(given.sigma2)} of scores and the variance ${show(given.tau2)} between schools. So both errors can be computed before anybody is tested, ${nearest(risks(given).scatter)} and ${nearest(risks(given).shrunk)} squared points.`,
      link: groupState(WORKBENCH),
    },
  ],
  right: (given) =>
    `The school’s own average misses by ${nearest(risks(given).scatter)} squared points on average. Shrinking brings a bias of ${points(risks(given).bias)}, but the sum of its square and the scatter that is left is only ${nearest(risks(given).shrunk)}.`,
});
