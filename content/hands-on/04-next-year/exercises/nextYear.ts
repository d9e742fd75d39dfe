import type { Draws } from "#exercises/draws.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { asShown, show } from "#exercises/show.ts";
import { groupState, posteriorOf } from "#exercises/shrinkageSlips.ts";
import { workedProblem } from "#exercises/workedProblem.ts";
import { oneSchool, points } from "../../01-shrinkage/school.ts";

const oneMoreYear = (draws: Draws) => ({ ...oneSchool(draws), k: 10 * draws.whole(1, 6) });
type School = ReturnType<typeof oneMoreYear>;

const estimate = (school: School) => posteriorOf(school).mean;
const left = (school: School) => posteriorOf(school).sd ** 2;
const noise = ({ sigma2, k }: School) => sigma2 / k;
const forecast = (variance: number, school: School) => Math.sqrt(variance + noise(school));
/** Whether whoever reckons with a variance as it is shown, with two decimals, comes to what is shown next. */
function followsAsShown(school: School): boolean {
  const [variance, sum] = [left(school), left(school) + noise(school)];
  const shown = asShown(variance, 2);
  const isSame = (one: number, other: number) => asShown(one, 2) === asShown(other, 2);
  return (
    isSame(shown + noise(school), sum) &&
    isSame(shown + asShown(noise(school), 2), sum) &&
    isSame(Math.sqrt(asShown(sum, 2)), Math.sqrt(sum)) &&
    isSame(Math.sqrt(shown), Math.sqrt(variance))
  );
}
const swapped = (school: School) => school.xbar + school.mu - estimate(school);
const workbench = groupState<School>("workbench");

/** A school's weighted average, the doubt that stays, and the forecast of its next students' average. */
const problem = workedProblem<School>({
  id: "next-years-average",
  title: "Next year’s average",
  draw: oneMoreYear,
  unfit: (school) => !followsAsShown(school),
  shown: (school) => ({
    up: school.n * school.tau2,
    down: school.n * school.tau2 + school.sigma2,
    weight: posteriorOf(school).weight,
    way: school.xbar - school.mu,
    noise: noise(school),
    sum: left(school) + noise(school),
    truth: Math.sqrt(left(school)),
  }),
  steps: [
    {
      name: "estimate",
      label: "Estimate of its true average",
      unit: "points",
      unitOne: "point",
      form: "number",
      decimals: 1,
      tolerance: 0.1,
      key: estimate,
      misconceptions: [
        {
          id: "M5",
          slip: "estimate with swapped weight",
          answer: swapped,
          comesOf: () => "letting the two weights change places",
          explanation: ({ n, tau2, sigma2 }) =>
            `The school’s own average is weighed by nτ² = ${show(n * tau2)}, and the state’s by σ² = ${show(sigma2)}: the noise of single scores speaks for the state, and not for the school.`,
          link: workbench,
        },
        {
          id: "M1",
          slip: "no pooling",
          answer: ({ xbar }) => xbar,
          comesOf: () => "taking the average of its students at its word",
          explanation: ({ n, tau2, mu }) =>
            `An average of ${show(n)} students holds luck as well. Schools gather round ${show(mu)} with a variance of ${show(tau2)}, so the state’s average is weighed too.`,
          link: workbench,
        },
        {
          id: "M15",
          slip: "complete pooling",
          answer: ({ mu }) => mu,
          comesOf: () => "expecting of it what one would of any school",
          explanation: ({ school, n, xbar }) =>
            `That would do for a school of which nothing is known. At ${school} ${show(n)} students were tested and averaged ${show(xbar)}, and they count for their part.`,
          link: workbench,
        },
      ],
      right: (school) =>
        `It goes ${show(100 * posteriorOf(school).weight, 0)} % of the way from ${show(school.mu)} to ${show(school.xbar)}, and so to ${points(estimate(school))}.`,
      otherwise: ({ mu, xbar, n, tau2, sigma2 }, { answer, text }) => [
        said`An estimate lies between ${show(mu)} and ${show(xbar)}, and ${less(`${text} is below both`, answer, named("lower of the two averages", Math.min(mu, xbar)))}.`,
        said`An estimate lies between ${show(mu)} and ${show(xbar)}, and ${more(`${text} is above both`, answer, named("higher of the two averages", Math.max(mu, xbar)))}.`,
        `Weigh the school’s average by nτ² = ${show(n * tau2)} and the state’s by σ² = ${show(sigma2)}.`,
      ],
    },
    {
      name: "variance",
      label: "Variance that remains",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.05,
      key: left,
      misconceptions: [
        {
          id: "M12",
          slip: "the variance of its average",
          answer: ({ sigma2, n }) => sigma2 / n,
          comesOf: ({ n }) => `dividing the variance of scores by ${show(n)}`,
          explanation: ({ n, tau2 }) =>
            `So it would be if the ${show(n)} students were all that is known. The state is known too, and its precision 1/${show(tau2)} is added to that of the average before one turns it over.`,
          link: workbench,
        },
        {
          id: "M8",
          slip: "the precision itself",
          answer: ({ sigma2, tau2, n }) => n / sigma2 + 1 / tau2,
          comesOf: () => "stopping at the precision",
          explanation: ({ n, sigma2, tau2 }) =>
            `The sum of ${show(n)}/${show(sigma2)} and 1/${show(tau2)} is a precision, which says how much is known. The variance is one over it.`,
          link: workbench,
        },
        {
          id: "M8",
          slip: "the deviation for the variance",
          answer: (school) => Math.sqrt(left(school)),
          comesOf: () => "taking the root",
          explanation: ({ n, sigma2, tau2 }) =>
            `That is the standard deviation with which the true average is known, in points. What was asked for is the variance, one over ${show(n)}/${show(sigma2)} + 1/${show(tau2)}, without a root.`,
          link: workbench,
        },
      ],
      right: ({ n, sigma2, tau2 }) =>
        `It is one over ${show(n)}/${show(sigma2)} + 1/${show(tau2)}.`,
      otherwise: ({ n, sigma2, tau2 }) =>
        `Precisions add: ${show(n)}/${show(sigma2)} of the students and 1/${show(tau2)} of the state. The variance is one over their sum.`,
    },
    {
      name: "sd",
      label: "Standard deviation of the forecast",
      unit: "points",
      unitOne: "point",
      form: "number",
      decimals: 2,
      tolerance: 0.03,
      key: (school, { variance = Number.NaN }) => forecast(variance, school),
      misconceptions: [
        {
          id: "M15",
          slip: "the doubt about the school alone",
          answer: (school) => Math.sqrt(left(school)),
          comesOf: () => "giving the doubt about the true average",
          explanation: ({ k, sigma2 }) =>
            `That is how well the true average is known. What was asked for is the average of ${show(k)} students, and that average scatters round the truth with a variance of ${show(sigma2)}/${show(k)} besides.`,
          link: workbench,
        },
        {
          id: "M40",
          slip: "the true average for known",
          answer: (school) => Math.sqrt(noise(school)),
          comesOf: ({ k }) =>
            `giving the scatter of an average of ${show(k)} students round a truth that is known`,
          explanation: ({ n, k }) =>
            `So far would the average of ${show(k)} students stray if the true average of the school were known. It is known from ${show(n)} students and the state with the variance of step 2, and that must be added.`,
          link: workbench,
        },
        {
          id: "M8",
          slip: "sds of truth and students added",
          answer: (school) => Math.sqrt(left(school)) + Math.sqrt(noise(school)),
          comesOf: () => "adding two standard deviations",
          explanation: ({ k, sigma2 }) =>
            `The two have nothing to do with each other, and so their variances are added: that of step 2, and ${show(sigma2)}/${show(k)}. The root is taken of the sum, at the end.`,
          link: workbench,
        },
        {
          id: "M8",
          slip: "the variance for the deviation",
          answer: (school) => left(school) + noise(school),
          comesOf: () => "adding the two variances and stopping there",
          explanation: ({ k, sigma2 }) =>
            `That is the variance of the forecast: what remains of step 2, and ${show(sigma2)}/${show(k)}. What was asked for is its root, the standard deviation, which is in points as the averages are.`,
          link: workbench,
        },
        {
          id: "M12",
          slip: "two averages without the state",
          answer: (school) => forecast(school.sigma2 / school.n, school),
          comesOf: ({ n, k }) =>
            `adding the variances of an average of ${show(n)} and one of ${show(k)}`,
          explanation: ({ n, k, tau2 }) =>
            `That is how far averages of ${show(n)} and of ${show(k)} students lie apart, as a rule, at one and the same school. The forecast does not start at the average of the ${show(n)} but at the estimate, which knows the state too, with its variance of ${show(tau2)}.`,
          link: workbench,
        },
        {
          id: "M17",
          slip: "one student for next year",
          answer: (school) => Math.sqrt(left(school) + school.sigma2),
          comesOf: () => "forecasting the score of a single student",
          explanation: ({ k, sigma2 }) =>
            `With ${show(sigma2)} in full that is the doubt about one student. An average of ${show(k)} has a variance of ${show(sigma2)}/${show(k)} round the true average of the school.`,
          link: workbench,
        },
      ],
      right: (school) =>
        `The variances ${show(left(school), 2)} and ${show(noise(school), 2)} are added, and the root of the sum is ${points(forecast(left(school), school), 2)}.`,
      otherwise: ({ k, sigma2 }) =>
        `Add to the variance of step 2 that of an average of ${show(k)} students round the truth, ${show(sigma2)}/${show(k)}, and take the root.`,
    },
  ],
});

export const { last: nextYearsAverageLast, alone: nextYearsAverageAlone } = problem;
