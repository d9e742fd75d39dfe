import { drawExercise } from "#exercises/arranged.ts";
import { normalHeights } from "#exercises/shape.ts";
import { show } from "#exercises/show.ts";
import { posteriorOf } from "#exercises/shrinkageSlips.ts";

const RANGE = [50, 90] as const;
const PLACES = 21;
type School = {
  readonly n: number;
  readonly sigma: number;
  readonly tau: number;
  readonly mu: number;
  readonly xbar: number;
  readonly sigma2: number;
  readonly tau2: number;
};
const error = ({ sigma, n }: School) => sigma / Math.sqrt(n);
const curve = (of: (given: School) => { mean: number; sd: number }) => (given: School) =>
  normalHeights(of(given), RANGE, PLACES);
const state = ({ n, sigma2, tau2, mu, xbar }: School) => ({
  of: "school",
  values: { n, sigma2, tau2, mu, xbar },
});

/** Drawing what the students of one school say about its true average. */
export const drawTheLikelihood = drawExercise<School>({
  id: "draw-the-likelihood",
  title: "Draw what the students say",
  draw: ({ whole, oneOf }) => {
    const [sigma, tau] = [whole(8, 11), whole(5, 8)];
    const mu = whole(64, 70);
    return {
      n: oneOf([4, 5, 6, 7, 8, 9]),
      sigma,
      tau,
      mu,
      xbar: mu + oneOf([-1, 1]) * whole(8, 11),
      sigma2: sigma * sigma,
      tau2: tau * tau,
    };
  },
  unfit: (given) => {
    const { mean, sd } = posteriorOf(given);
    return Math.abs(mean - given.xbar) < 3 && Math.abs(sd - error(given)) < 1;
  },
  shown: (given) => ({ se: error(given) }),
  label:
    "Draw the likelihood of the school’s true average; its height has no meaning, its place and width have.",
  range: RANGE,
  places: PLACES,
  unit: "points",
  key: curve((given) => ({ mean: given.xbar, sd: error(given) })),
  misconceptions: [
    {
      id: "M17",
      slip: "scatter of students",
      answer: curve(({ xbar, sigma }) => ({ mean: xbar, sd: sigma })),
      comesOf: () => "drawing how the scores of single students scatter",
      explanation: (given) =>
        `The curve is about the average of the school. An average of ${show(given.n)} students is known to within the standard error, ${show(given.sigma)}/√${show(given.n)} points, and that is how wide the curve is.`,
      link: state,
    },
    {
      id: "M15",
      slip: "the population",
      answer: curve(({ mu, tau }) => ({ mean: mu, sd: tau })),
      comesOf: () => "drawing how the schools of the state are spread",
      explanation: (given) =>
        `Round ${show(given.mu)} with a standard deviation of ${show(given.tau)} stand all schools; nothing that was tested here is in that curve. The likelihood is what the ${show(given.n)} students say, and they averaged ${show(given.xbar)}.`,
      link: state,
    },
    {
      id: "M12",
      slip: "the posterior",
      answer: curve((given) => posteriorOf(given)),
      comesOf: () => "drawing the posterior, in which the state has been heard too",
      explanation: (given) =>
        `The likelihood listens to the data alone: its top is at the students’ own average of ${show(given.xbar)}, and its width is their standard error.`,
      link: state,
    },
  ],
  right: (given) =>
    `Its top is at ${show(given.xbar)}, and it is ${show(error(given), 1)} points wide to each side, the standard error of ${show(given.n)} students.`,
  otherwise: (given) =>
    `Two things are looked at: where the top is, and how wide the curve is at half of its height. The data are an average of ${show(given.xbar)} from ${show(given.n)} students whose scores scatter by ${show(given.sigma)}.`,
});
