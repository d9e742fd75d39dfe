import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import {
  furtherWeightSlips,
  posteriorOf,
  shareOnTheWrongSide,
  weightSlips,
} from "#exercises/shrinkageSlips.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { nearest, oneSchool, percentOf, schoolNames, WORKBENCH } from "./school.ts";

type School = ReturnType<typeof oneSchool>;
const slips = weightSlips<School>(WORKBENCH);
const further = furtherWeightSlips<School>(WORKBENCH);

/** The share of the weight in an estimate that a school's own students carry. */
export const weightOfASchool = numberExercise({
  id: "weight-of-a-school",
  title: "The share of its own students",
  draw: oneSchool,
  shown: ({ n, tau2, sigma2 }) => ({ up: n * tau2, down: n * tau2 + sigma2 }),
  parts: [
    {
      name: "weight",
      label: "Share of its own students",
      unit: "",
      form: "share",
      decimals: 0,
      tolerance: 0.005,
      key: (given) => posteriorOf(given).weight,
      misconceptions: [slips.swapped, slips.sdForVariance, slips.oneStudent, slips.halfAndHalf],
      alsoKnown: further,
      right: ({ n, tau2, sigma2, school }) =>
        `nτ² = ${show(n * tau2)} stands against σ² = ${show(sigma2)}, so ${school}’s own students carry ${percentOf((n * tau2) / (n * tau2 + sigma2))} of the weight in the estimate, and all the other schools the rest.`,
      otherwise: (given, { answer, text }) => [
        `The share is nτ² as a part of nτ² + σ².`,
        ...shareOnTheWrongSide(given, answer, text),
      ],
    },
  ],
  alsoRight: ({ n, tau2, sigma2 }) => [{ weight: `${n * tau2}/${n * tau2 + sigma2}` }],
});

/** How many students make a school count as much as its state. */
export const studentsUntilHalf = numberExercise({
  id: "students-until-half",
  title: "Where half and half begins",
  draw: (draws) => {
    const [school = ""] = schoolNames(draws);
    const worth = draws.whole(4, 30);
    const tau2 = draws.oneOf([4, 9, 16, 25].filter((one) => one * worth <= 400));
    return { school, tau2, sigma2: worth * tau2, mu: 70, xbar: 78 };
  },
  shown: ({ sigma2, tau2 }) => ({ sigma: Math.sqrt(sigma2), tau: Math.sqrt(tau2) }),
  parts: [
    {
      name: "students",
      label: "Students needed",
      unit: "students",
      unitOne: "student",
      form: "number",
      decimals: 0,
      tolerance: 0.5,
      key: ({ sigma2, tau2 }) => sigma2 / tau2,
      misconceptions: [
        {
          id: "M8",
          slip: "ratio of sds",
          answer: ({ sigma2, tau2 }) => Math.sqrt(sigma2 / tau2),
          comesOf: ({ sigma2, tau2 }) =>
            `dividing the standard deviations, ${nearest(Math.sqrt(sigma2))} by ${nearest(Math.sqrt(tau2))}`,
          explanation: ({ sigma2, tau2 }) =>
            `What has to balance are the variances: the average of n students has the variance ${show(sigma2)}/n. For which n does it equal τ² = ${show(tau2)}?`,
          link: at(({ sigma2, tau2 }) => Math.sqrt(sigma2 / tau2)),
        },
        {
          id: "M7",
          slip: "ratio upside down",
          answer: ({ sigma2, tau2 }) => tau2 / sigma2,
          comesOf: ({ sigma2, tau2 }) =>
            `dividing ${show(tau2)} by ${show(sigma2)}, the ratio upside down`,
          explanation: (given) => {
            const [upsideDown, one] = [
              named("ratio upside down", given.tau2 / given.sigma2),
              named("one", 1),
            ];
            return [
              said`That is ${less("less than a single student", upsideDown, one)}.`,
              `Noisy scores, with a large σ² = ${show(given.sigma2)}, make a poor witness, and it takes many of them to balance the state.`,
            ];
          },
          link: at(() => 1),
        },
        {
          id: "M8",
          slip: "variance over sd",
          answer: ({ sigma2, tau2 }) => sigma2 / Math.sqrt(tau2),
          comesOf: ({ sigma2, tau2 }) =>
            `dividing the variance ${show(sigma2)} by the standard deviation ${show(Math.sqrt(tau2))}`,
          explanation: ({ sigma2, tau2 }) =>
            `One side, σ² = ${show(sigma2)}, is then counted in squared points and the other in points. Both have to be variances, and the one of the schools is τ² = ${show(tau2)}.`,
          link: at(({ sigma2, tau2 }) => sigma2 / Math.sqrt(tau2)),
        },
      ],
      alsoKnown: [
        {
          id: "M8",
          slip: "variance of the schools",
          answer: ({ tau2 }) => tau2,
          comesOf: () => "taking the variance between schools for a number of students",
          explanation: ({ sigma2, tau2 }) =>
            `τ² = ${show(tau2)} is a variance, in squared points. A number of students comes out when one variance, σ² = ${show(sigma2)}, is measured by the other.`,
          link: at(({ tau2 }) => tau2),
        },
        {
          id: "M3",
          slip: "half, so twice",
          answer: () => 2,
          comesOf: () => "reading “half” as two students, whatever the variances are",
          explanation: ({ sigma2, tau2 }) =>
            `How many students balance the state depends on how noisy they are, σ² = ${show(sigma2)}, and on how much schools differ, τ² = ${show(tau2)}.`,
          link: at(() => 2),
        },
        {
          id: "M8",
          slip: "noise alone",
          answer: ({ sigma2 }) => sigma2,
          comesOf: () => "taking the variance of the scores for a number of students",
          explanation: ({ sigma2, tau2 }) =>
            `σ² = ${show(sigma2)} says how noisy one score is, in squared points. It has to be measured by how much schools differ, τ² = ${show(tau2)}.`,
          link: at(({ sigma2 }) => sigma2),
        },
      ],
      right: ({ sigma2, tau2 }) =>
        `σ²/τ² = ${show(sigma2)}/${show(tau2)} = ${show(sigma2 / tau2)}. The state’s average enters as if it were the average of ${show(sigma2 / tau2)} other students, so with as many of its own a school stands exactly halfway.`,
      otherwise: ({ sigma2, tau2 }) =>
        `The variance of the school’s average is σ²/n = ${show(sigma2)}/n, and it ought to equal τ² = ${show(tau2)}. For which number n do the two agree?`,
    },
  ],
});

function at<G extends { sigma2: number; tau2: number; mu: number; xbar: number }>(
  students: (given: G) => number,
) {
  return (given: G) => ({
    of: WORKBENCH,
    values: {
      n: Math.max(1, Math.round(students(given))),
      sigma2: given.sigma2,
      tau2: given.tau2,
      mu: given.mu,
      xbar: given.xbar,
    },
  });
}

const doubled = ({ n, ...rest }: School): School => ({ ...rest, n: 2 * n });

/** What twice as many students do to the weight. */
export const twiceAsMany = numberExercise({
  id: "twice-as-many-students",
  title: "Twice as many students",
  draw: oneSchool,
  unfit: (given) => 2 * posteriorOf(given).weight > 0.95,
  shown: (given) => ({
    before: posteriorOf(given).weight,
    twice: 2 * given.n,
    up: 2 * given.n * given.tau2,
    down: 2 * given.n * given.tau2 + given.sigma2,
  }),
  parts: [
    {
      name: "weight",
      label: "Share with twice as many students",
      unit: "",
      form: "share",
      decimals: 0,
      tolerance: 0.005,
      key: (given) => posteriorOf(doubled(given)).weight,
      misconceptions: [
        {
          id: "M8",
          slip: "weight in step with n",
          answer: (given) => 2 * posteriorOf(given).weight,
          comesOf: () => "doubling the share along with the students",
          explanation: (given) =>
            `What doubles is the precision n/σ², from ${nearest(given.n / given.sigma2, 3)} to ${nearest((2 * given.n) / given.sigma2, 3)}; its share does not, since the precision is part of the total too. Doubled often enough, such a share would pass 100 %.`,
          link: (given) => at<School>(({ n }) => 2 * n)(given),
        },
        {
          id: "M3",
          slip: "weight unchanged",
          answer: (given) => posteriorOf(given).weight,
          comesOf: ({ n }) => `keeping the share of ${show(n)} students`,
          explanation: (given) => {
            const [before, after] = [given, doubled(given)].map((one) => posteriorOf(one).weight);
            return said`It is not a constant of all schools: whoever tests ${show(2 * given.n)} students has shown twice as much, and ${less("keeps a larger share of its own average", named("own share before", before!), named("own share", after!))}.`;
          },
          link: (given) => at<School>(({ n }) => 2 * n)(given),
        },
        {
          ...slips.swapped,
          answer: (given) => slips.swapped.answer(doubled(given)),
          comesOf: slips.swapped.comesOf,
          explanation: (given) => slips.swapped.explanation(doubled(given)),
          link: (given) => slips.swapped.link(doubled(given)),
        },
        {
          ...slips.sdForVariance,
          answer: (given) => slips.sdForVariance.answer(doubled(given)),
          link: (given) => slips.sdForVariance.link(doubled(given)),
        },
      ],
      alsoKnown: [
        {
          id: "M8",
          slip: "state’s share halved",
          answer: (given) => 1 - (1 - posteriorOf(given).weight) / 2,
          comesOf: (given) =>
            `halving the share of the state, ${percentOf(1 - posteriorOf(given).weight)}`,
          explanation: ({ n, tau2, sigma2 }) =>
            `The state’s share is σ²/(nτ² + σ²) = ${show(sigma2)}/(${show(n * tau2)} + ${show(sigma2)}). Only a part of the denominator doubles, so the share does not simply halve.`,
          link: (given) => at<School>(({ n }) => 2 * n)(given),
        },
      ],
      right: (given) =>
        `From ${percentOf(posteriorOf(given).weight)} with ${show(given.n)} students to ${percentOf(posteriorOf(doubled(given)).weight)} with ${show(2 * given.n)}, and that is not twice as much. The weight climbs steeply at first and then levels off towards one.`,
      otherwise: (given, { answer, text }) => [
        said`${less(`${text} is even less than the share of half as many students`, answer, named("own share before", posteriorOf(given).weight))}.`,
        `Only one thing changes: nτ² goes from ${show(given.n * given.tau2)} to ${show(2 * given.n * given.tau2)}, on both sides of the fraction. σ² = ${show(given.sigma2)} stays what it was.`,
      ],
    },
  ],
  alsoRight: ({ n, tau2, sigma2 }) => [{ weight: `${2 * n * tau2}/${2 * n * tau2 + sigma2}` }],
});

/** Parts the state may supply, with the worths of the state at which no two answers meet. */
const PARTS = [
  { part: "a third", of: 3, worth: 8 },
  { part: "a quarter", of: 4, worth: 3 },
  { part: "a quarter", of: 4, worth: 12 },
  { part: "a fifth", of: 5, worth: 4 },
] as const;

type Part = {
  readonly part: string;
  readonly of: number;
  readonly worth: number;
  readonly sigma2: number;
  readonly tau2: number;
};
const partAt = (students: (given: Part) => number) => (given: Part) =>
  at<Part & { mu: number; xbar: number }>(students)({ ...given, mu: 70, xbar: 78 });
const swapped = ({ worth, of }: Part) => worth / (of - 1);
const bySd = ({ worth, of }: Part) => Math.round((of - 1) * Math.sqrt(worth));

const stateAndAsked = (n: number, { of, sigma2, tau2 }: Part) =>
  [named("state’s share", sigma2 / (n * tau2 + sigma2)), named("part asked for", 1 / of)] as const;
const shareOfState = (n: number, { sigma2, tau2 }: Part) => percentOf(sigma2 / (n * tau2 + sigma2));

/** Setting the number of students so that the state counts a given part. */
export const aPartFromTheState = setTheFigure({
  id: "a-part-from-the-state",
  title: "A part from the state",
  draw: ({ oneOf, whole }): Part => {
    const { part, of, worth } = oneOf(PARTS);
    const tau2 = whole(4, 30);
    return { part, of, worth, tau2, sigma2: worth * tau2 };
  },
  shown: ({ of }) => ({ times: of - 1 }),
  model: schoolMean,
  widget: "one-group",
  controls: ["n"],
  start: ({ sigma2, tau2 }) => ({ n: 60, sigma2, tau2 }),
  solution: ({ worth, of }) => ({ n: (of - 1) * worth }),
  gap: (values, { of, ...given }) =>
    posteriorOf({ ...given, n: values.n!, xbar: 0, mu: 0 }).weight - (of - 1) / of,
  tolerance: 0.005,
  nearEnough: "the state’s share within half a percentage point",
  below: ({ n = 0 }, given) =>
    said`With n = ${show(n)} the state’s weight is ${more(`${shareOfState(n, given)}, which is more than ${given.part}`, ...stateAndAsked(n, given))}. The school has to show something of itself before the state may step back.`,
  above: ({ n = 0 }, given) =>
    said`With n = ${show(n)} the state’s weight is ${less(`${shareOfState(n, given)}, which is less than ${given.part}`, ...stateAndAsked(n, given))}. The more students a school has tested, the less the state has to say.`,
  misconceptions: [
    {
      id: "M5",
      slip: "swapped weight",
      answer: (given) => ({ n: swapped(given) }),
      comesOf: ({ part }) => `giving the school ${part} of the weight, and the state all the rest`,
      explanation: ({ worth, sigma2, tau2 }) =>
        `The two shares have changed places. The state is worth ${show(sigma2)}/${show(tau2)} = ${show(worth)} students here, and it is the school that has to outweigh them.`,
      link: partAt(swapped),
    },
    {
      id: "M3",
      slip: "equal shares",
      answer: ({ worth }) => ({ n: worth }),
      comesOf: ({ sigma2, tau2 }) =>
        `setting n to σ²/τ² = ${show(sigma2)}/${show(tau2)}, where school and state count the same`,
      explanation: ({ part, of, tau2 }) =>
        `For the state to carry ${part} of the weight, the school has to carry the rest, ${show(of - 1)} parts to the state’s one: at τ² = ${show(tau2)} it needs so many times the students.`,
      link: partAt(({ worth }) => worth),
    },
    {
      id: "M8",
      slip: "ratio of sds",
      answer: (given) => ({ n: bySd(given) }),
      comesOf: ({ of }) => `taking ${show(of - 1)} times the ratio of the standard deviations`,
      explanation: ({ sigma2, tau2 }) =>
        `The shares are made of the variances, σ² = ${show(sigma2)} and τ² = ${show(tau2)}: one student weighs as τ² does to σ², not as τ to σ.`,
      link: partAt(bySd),
    },
  ],
  right: ({ part, of, worth }) =>
    `The state is worth ${show(worth)} students, for that is σ²/τ². ${show(of - 1)} times as many of its own, ${show((of - 1) * worth)}, leave the state ${part} of the weight.`,
});
