import { choiceExercise } from "#exercises/choiceExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";
import { groupState, posteriorOf } from "#exercises/shrinkageSlips.ts";
import { nearest, points, schoolNames, WORKBENCH } from "./school.ts";

type Known = {
  readonly n: number;
  readonly sigma2: number;
  readonly tau2: number;
  readonly distance: number;
};

/** The typical error of both estimates, for a school whose distance from the state is known. */
function errorsOf({ n, sigma2, tau2, distance }: Known) {
  const { weight } = posteriorOf({ n, sigma2, tau2, xbar: 0, mu: 0 });
  const bias = (1 - weight) * distance;
  const left = weight * Math.sqrt(sigma2 / n);
  return { weight, bias, left, raw: Math.sqrt(sigma2 / n), shrunk: Math.hypot(bias, left) };
}
const closerOf = (given: Known) =>
  errorsOf(given).shrunk < errorsOf(given).raw ? "shrunk" : "raw";
const border = ({ n, sigma2, tau2 }: Known) => Math.sqrt(2 * tau2 + sigma2 / n);

/** A biased estimate can be the closer one, and for a school far out it can lose. */
export const closerOnAverage = choiceExercise({
  id: "closer-on-average",
  title: "Which of the two comes closer?",
  draw: (draws) => {
    const [school = ""] = schoolNames(draws);
    const tau = draws.whole(3, 5);
    const sigma = draws.whole(8, 11);
    const closer = draws.oneOf(["shrunk", "raw"]);
    const distance = closer === "shrunk" ? draws.whole(1, tau) : draws.whole(8, 16);
    const mu = draws.whole(62, 68);
    return {
      school,
      closer,
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
  unfit: (given) => {
    const { raw, shrunk } = errorsOf(given);
    return closerOf(given) !== given.closer || Math.abs(Math.log(raw / shrunk)) < 0.15;
  },
  shown: (given) => ({ ...errorsOf(given), border: border(given), truth: given.xbar }),
  label: "Which of the two comes closer to the truth, in typical error?",
  options: [
    {
      value: "shrunk",
      label: () => "The shrunken one: it saves more in scatter than it costs in bias",
    },
    { value: "raw", label: () => "The plain average: here the bias costs more than is saved" },
    { value: "unbiased", label: () => "The plain average: what is not biased is always closer" },
    { value: "always", label: () => "The shrunken one: shrinking brings every school closer" },
  ],
  key: closerOf,
  misconceptions: [
    {
      id: "M33",
      slip: "bias and scatter not weighed",
      answer: (given) => (closerOf(given) === "shrunk" ? "raw" : "shrunk"),
      explanation: (given) =>
        `Weigh the two. Shrinking brings a bias of ${points(errorsOf(given).bias)}, and scatter goes from ${nearest(errorsOf(given).raw)} to ${points(errorsOf(given).left)}. Squared, bias and what is left of the scatter add up to the squared error.`,
      link: groupState(WORKBENCH),
    },
    {
      id: "M2",
      slip: "bias is worse",
      answer: () => "unbiased",
      explanation: (given) =>
        `“Always” cannot be said. The plain average has no bias, and scatters by ${points(errorsOf(given).raw)}; the shrunken one has a bias of ${points(errorsOf(given).bias)} and scatters by ${nearest(errorsOf(given).left)}. What counts is both together, and that depends on the ${show(given.distance)} points.`,
      link: groupState(WORKBENCH),
    },
    {
      id: "M3",
      slip: "every school gains",
      answer: () => "always",
      explanation: (given) =>
        `Not every school. The bias grows with the distance from the state, here ${show(given.distance)} points, and what is saved in scatter does not: a school far enough out loses. The sum of bias² and scatter² decides.`,
      link: groupState(WORKBENCH),
    },
  ],
  right: (given) => {
    const { raw, shrunk } = errorsOf(given);
    const [far, limit] = [named("distance", given.distance), named("border", border(given))];
    const errors = `The typical error is ${points(raw)} for the plain average and ${points(shrunk)} for the shrunken one.`;
    return [
      said`${errors} ${less(`${show(given.distance)} points are less than √(2τ² + σ²/n) = ${nearest(border(given))}, the border up to which shrinking helps`, far, limit)}.`,
      said`${errors} ${more(`${show(given.distance)} points lie beyond √(2τ² + σ²/n) = ${nearest(border(given))}, the border up to which shrinking helps`, far, limit)}.`,
    ];
  },
});
