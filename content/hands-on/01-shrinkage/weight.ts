import { numberExercise } from "#exercises/numberExercise.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { posteriorOf, weightSlips } from "#exercises/shrinkageSlips.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { nearest, oneSchool, percentOf, schoolNames, WORKBENCH } from "./school.ts";

type School = ReturnType<typeof oneSchool>;
const slips = weightSlips<School>(WORKBENCH);

/** The share of an estimate that a school's own students supply. */
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
      right: ({ n, tau2, sigma2, school }) =>
        `nτ² = ${show(n * tau2)} stands against σ² = ${show(sigma2)}, so ${school}’s own students supply ${percentOf((n * tau2) / (n * tau2 + sigma2))} of the estimate and all the other schools the rest.`,
      otherwise: ({ n, tau2, sigma2 }) =>
        `The share is nτ² as a part of nτ² + σ². Here nτ² = ${show(n * tau2)} and σ² = ${show(sigma2)}, so it must come out ${n * tau2 > sigma2 ? "above" : "below"} one half. Look once more at which of the two stands above the line.`,
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
          explanation: ({ sigma2, tau2 }) =>
            `You divided the standard deviations, ${nearest(Math.sqrt(sigma2))} by ${nearest(Math.sqrt(tau2))}. What has to balance are the variances: the average of n students has the variance ${show(sigma2)}/n, and it equals τ² = ${show(tau2)} only when n is the ratio of the two variances.`,
          link: at(({ sigma2, tau2 }) => Math.sqrt(sigma2 / tau2)),
        },
        {
          id: "M7",
          slip: "ratio upside down",
          answer: ({ sigma2, tau2 }) => tau2 / sigma2,
          explanation: ({ sigma2, tau2 }) =>
            `${show(tau2)} over ${show(sigma2)} is the ratio upside down, and less than one student. The noisier the scores, the more students it takes; and the more alike the schools, that is the smaller τ², the more the state counts, so that again more students are needed to balance it.`,
          link: at(() => 1),
        },
        {
          id: "M8",
          slip: "variance over sd",
          answer: ({ sigma2, tau2 }) => sigma2 / Math.sqrt(tau2),
          explanation: ({ sigma2, tau2 }) =>
            `You divided the variance ${show(sigma2)} by the standard deviation ${show(Math.sqrt(tau2))}. One side is then counted in squared points and the other in points. Both have to be variances: divide by τ² = ${show(tau2)}.`,
          link: at(({ sigma2, tau2 }) => sigma2 / Math.sqrt(tau2)),
        },
      ],
      right: ({ sigma2, tau2 }) =>
        `σ²/τ² = ${show(sigma2)}/${show(tau2)} = ${show(sigma2 / tau2)}. The state’s average enters as if it were the average of ${show(sigma2 / tau2)} further students, so with as many of its own a school stands exactly halfway.`,
      otherwise: ({ sigma2, tau2 }, answer) =>
        `With ${show(answer, 0)} students the variance of the school’s average is ${show(sigma2)}/${show(answer, 0)}, and it ought to equal τ² = ${show(tau2)}. For which number of students do the two agree?`,
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
          explanation: (given) =>
            `You doubled the share along with the students. What doubles is the precision n/σ², from ${nearest(given.n / given.sigma2, 3)} to ${nearest((2 * given.n) / given.sigma2, 3)}; its share in the total grows more slowly, since the precision is part of the total too. Doubled often enough, your share would pass 100 %.`,
          link: (given) => at<School>(({ n }) => 2 * n)(given),
        },
        {
          id: "M3",
          slip: "weight unchanged",
          answer: (given) => posteriorOf(given).weight,
          explanation: (given) =>
            `${percentOf(posteriorOf(given).weight)} is the share with ${show(given.n)} students. It is not a constant of all schools: a school with ${show(2 * given.n)} has shown more of itself, so it keeps more of its own average and is pulled less.`,
          link: (given) => at<School>(({ n }) => 2 * n)(given),
        },
        {
          ...slips.swapped,
          answer: (given) => slips.swapped.answer(doubled(given)),
          explanation: (given) => slips.swapped.explanation(doubled(given)),
          link: (given) => slips.swapped.link(doubled(given)),
        },
        {
          ...slips.sdForVariance,
          answer: (given) => slips.sdForVariance.answer(doubled(given)),
          link: (given) => slips.sdForVariance.link(doubled(given)),
        },
      ],
      right: (given) =>
        `From ${percentOf(posteriorOf(given).weight)} with ${show(given.n)} students to ${percentOf(posteriorOf(doubled(given)).weight)} with ${show(2 * given.n)}: more, but not twice as much. The weight climbs steeply at first and then levels off below one.`,
      otherwise: ({ n, tau2, sigma2 }) =>
        `Only one thing changes: nτ² goes from ${show(n * tau2)} to ${show(2 * n * tau2)}, above the line and below it. σ² = ${show(sigma2)} stays what it was.`,
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
  below: ({ n = 0 }, { part, sigma2, tau2 }) =>
    `With ${show(n)} students the state still supplies ${percentOf(sigma2 / (n * tau2 + sigma2))}, which is more than ${part}. The school has to show more of itself before the state may step back: test more students.`,
  above: ({ n = 0 }, { part, sigma2, tau2 }) =>
    `With ${show(n)} students the state supplies only ${percentOf(sigma2 / (n * tau2 + sigma2))}, less than ${part}. The school is being trusted further than was asked: test fewer students.`,
  misconceptions: [
    {
      id: "M5",
      slip: "swapped weight",
      answer: (given) => ({ n: swapped(given) }),
      explanation: ({ part, worth, sigma2, tau2 }) =>
        `Here it is the school that supplies ${part}, and the state all the rest: the shares have changed places. The fewer students a school has tested, the more it leans on the state. The state is worth ${show(sigma2)}/${show(tau2)} = ${show(worth)} students here, and the school has to outweigh them, not the other way round.`,
      link: partAt(swapped),
    },
    {
      id: "M3",
      slip: "equal shares",
      answer: ({ worth }) => ({ n: worth }),
      explanation: ({ part, of, worth, sigma2, tau2 }) =>
        `${show(worth)} students are σ²/τ² = ${show(sigma2)}/${show(tau2)}, the point where school and state count the same. For the state to supply ${part}, the school needs ${show(of - 1)} parts to the state’s one.`,
      link: partAt(({ worth }) => worth),
    },
    {
      id: "M8",
      slip: "ratio of sds",
      answer: (given) => ({ n: bySd(given) }),
      explanation: (given) =>
        `About ${show(bySd(given))} is ${show(given.of - 1)} times the ratio of the standard deviations. But the shares are made of the variances, σ² = ${show(given.sigma2)} and τ² = ${show(given.tau2)}: one student weighs as τ² does to σ², not as τ to σ.`,
      link: partAt(bySd),
    },
  ],
  right: ({ part, of, worth }) =>
    `The state is worth ${show(worth)} students, for that is σ²/τ². ${show(of - 1)} times as many of its own, ${show((of - 1) * worth)}, leave the state ${part} of the estimate.`,
});
