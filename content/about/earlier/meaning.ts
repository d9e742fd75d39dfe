import { choiceExercise } from "#exercises/choiceExercise.ts";
import { show } from "#exercises/show.ts";
import { groupState, posteriorOf } from "#exercises/shrinkageSlips.ts";
import { nearest, oneSchool, points, WORKBENCH } from "../../hands-on/01-shrinkage/school.ts";

type School = ReturnType<typeof oneSchool>;

const SETTINGS = [
  { group: "school", groups: "schools", quantity: "true average score" },
  { group: "hospital", groups: "hospitals", quantity: "true length of stay" },
  { group: "farm", groups: "farms", quantity: "true gain in yield" },
  { group: "bakery", groups: "bakeries", quantity: "true weight of a loaf" },
  { group: "bus line", groups: "bus lines", quantity: "true delay" },
  { group: "classroom", groups: "classrooms", quantity: "true average mark" },
] as const;

const usual = ({ mu, tau2 }: { mu: number; tau2: number }) => ({
  of: WORKBENCH,
  values: { mu, tau2, n: 12, sigma2: 81, xbar: mu + 8 },
});

/** What the middle line of a hierarchical model is called. */
export const whatThetaComesFrom = choiceExercise({
  id: "what-theta-comes-from",
  title: "The line in the middle",
  draw: ({ oneOf, whole }) => {
    const { group, groups, quantity } = oneOf(SETTINGS);
    const tau = whole(2, 9);
    return { group, groups, quantity, mu: whole(50, 80), tau, tau2: tau * tau };
  },
  label: "What is the line about θⱼ called?",
  options: [
    {
      value: "population",
      label: ({ groups }) =>
        `The population distribution: how the true values of all ${groups} are spread`,
    },
    {
      value: "hyperprior",
      label: () => "The hyperprior: the prior that stands above the others",
    },
    {
      value: "likelihood",
      label: ({ group }) => `The likelihood: how probable the data of one ${group} are`,
    },
    {
      value: "posterior",
      label: ({ group }) => `The posterior: what is known of one ${group} once its data are in`,
    },
  ],
  key: () => "population",
  misconceptions: [
    {
      id: "M18",
      slip: "hyperprior",
      answer: () => "hyperprior",
      explanation: ({ groups, mu, tau2 }) =>
        `A hyperprior would be a distribution for μ and τ² themselves, one level further up. Here they are plain numbers, ${show(mu)} and ${show(tau2)}, and the line says how the ${groups} differ: it is a statement about ${groups}, and more of them would tell us whether it is true.`,
      link: usual,
    },
    {
      id: "M12",
      slip: "likelihood",
      answer: () => "likelihood",
      explanation: ({ group, mu, tau2 }) =>
        `No data stand in that line, only the true value θⱼ and the numbers ${show(mu)} and ${show(tau2)}. The likelihood is the line below, where what was observed at one ${group} is drawn round that group’s own θⱼ.`,
      link: usual,
    },
    {
      id: "M15",
      slip: "posterior",
      answer: () => "posterior",
      explanation: ({ group, groups, mu, tau2 }) =>
        `The line with ${show(mu)} and ${show(tau2)} is the same for every ${group}, whatever was observed there. A posterior is different for each of the ${groups}, because each has data of its own; it comes out of the story and is not a line in it.`,
      link: usual,
    },
  ],
  right: ({ groups, mu, tau }) =>
    `It says how the true values of the ${groups} are spread: round ${show(mu)}, with a standard deviation of ${show(tau)}. For each one of them it does the work of a prior, but it is no opinion; the other ${groups} bear witness to it.`,
});

const changed = (given: School, change: Partial<School>) => posteriorOf({ ...given, ...change });
const sizes = ({ tau2, sigma2, n }: School) => ({
  less: tau2 / 4,
  more: 4 * tau2,
  students: 3 * n,
  quieter: Math.round(sigma2 / 4),
});

/** Which slider brings an estimate nearer to the average of the state. */
export const whichSlider = choiceExercise({
  id: "which-slider",
  title: "Nearer to the state",
  draw: (draws) => {
    const given = oneSchool(draws);
    const tau = draws.oneOf([2, 4]);
    return { ...given, tau, tau2: tau * tau };
  },
  shown: (given) => ({
    ...sizes(given),
    estimate: posteriorOf(given).mean,
    nearer: changed(given, { tau2: sizes(given).less }).mean,
    keptNow: posteriorOf(given).weight,
    keptThen: changed(given, { tau2: sizes(given).less }).weight,
  }),
  label: "Which change moves the estimate nearer to the average of the state?",
  options: [
    {
      value: "less",
      label: (given) =>
        `τ² from ${show(given.tau2)} to ${show(sizes(given).less)}: schools more alike`,
    },
    {
      value: "more",
      label: (given) =>
        `τ² from ${show(given.tau2)} to ${show(sizes(given).more)}: schools further apart`,
    },
    {
      value: "students",
      label: (given) =>
        `n from ${show(given.n)} to ${show(sizes(given).students)}: more students tested`,
    },
    {
      value: "quieter",
      label: (given) =>
        `σ² from ${show(given.sigma2)} to ${show(sizes(given).quieter)}: scores that scatter less`,
    },
  ],
  key: () => "less",
  misconceptions: [
    {
      id: "M7",
      slip: "small tau means no pooling",
      answer: () => "more",
      explanation: (given) =>
        `The other way round. If schools differ widely, a high or low average may well be real and is left nearly alone: at τ² = ${show(sizes(given).more)} the estimate is ${points(changed(given, { tau2: sizes(given).more }).mean)}, nearer to the school’s own ${show(given.xbar)}. It is a small τ² that pools.`,
      link: (given) =>
        groupState<School>(WORKBENCH, { tau2: Math.min(100, sizes(given).more) })(given),
    },
    {
      id: "M5",
      slip: "more data, more shrinkage",
      answer: () => "students",
      explanation: (given) =>
        `More students let the school speak for itself: with ${show(sizes(given).students)} of them the estimate is ${points(changed(given, { n: sizes(given).students }).mean)}, nearer to its own ${show(given.xbar)} and further from the state’s ${show(given.mu)}. Large schools shrink least.`,
      link: (given) => groupState<School>(WORKBENCH, { n: sizes(given).students })(given),
    },
    {
      id: "M8",
      slip: "small variance, small weight",
      answer: () => "quieter",
      explanation: (given) =>
        `A small variance is a large precision. When scores scatter less, the same ${show(given.n)} students prove more: at σ² = ${show(sizes(given).quieter)} the estimate is ${points(changed(given, { sigma2: sizes(given).quieter }).mean)}, nearer to the school’s own ${show(given.xbar)}.`,
      link: (given) => groupState<School>(WORKBENCH, { sigma2: sizes(given).quieter })(given),
    },
  ],
  right: (given) =>
    `The more alike the schools, the more each can borrow. At τ² = ${show(sizes(given).less)} the school keeps only ${nearest(100 * changed(given, { tau2: sizes(given).less }).weight, 0)} % of its own, and the estimate goes from ${nearest(posteriorOf(given).mean)} to ${points(changed(given, { tau2: sizes(given).less }).mean)}.`,
});

const fewAndMany = ({ few, many }: { few: number; many: number }) => ({
  few: 9 / Math.sqrt(few),
  many: 9 / Math.sqrt(many),
});

/** Why small groups stand at both ends of a list. */
export const topAndBottom = choiceExercise({
  id: "top-and-bottom",
  title: "The top and the bottom of the list",
  draw: ({ whole }) => ({
    top: whole(7, 9),
    bottom: whole(7, 9),
    limit: 5 * whole(3, 5),
    few: whole(3, 6),
    many: 10 * whole(9, 20),
  }),
  shown: (given) => {
    const { few, many } = fewAndMany(given);
    return { scatterFew: few, scatterMany: many };
  },
  label: "What explains both ends at once?",
  options: [
    {
      value: "scatter",
      label: () => "Averages of few students scatter more, upwards and downwards alike",
    },
    {
      value: "extreme",
      label: () => "Small schools really are extreme: some excellent, some poor",
    },
    {
      value: "cause",
      label: () =>
        "Something was done well at the top and badly at the bottom, and next year will show it again",
    },
    {
      value: "large",
      label: () =>
        "Large schools have been pulled to the middle of the list, since large ones shrink most",
    },
  ],
  key: () => "scatter",
  misconceptions: [
    {
      id: "M1",
      slip: "extremes are real",
      answer: () => "extreme",
      explanation: (given) =>
        `The same would be seen if all schools were equally good. An average of ${show(given.few)} students has a standard error of ${points(fewAndMany(given).few)}, one of ${show(given.many)} students of ${points(fewAndMany(given).many)}: chance alone carries the small ones to both ends.`,
      link: ({ few }) => ({
        of: WORKBENCH,
        values: { n: few, sigma2: 81, tau2: 1, xbar: 78, mu: 70 },
      }),
    },
    {
      id: "M14",
      slip: "regression needs a cause",
      answer: () => "cause",
      explanation: (given) =>
        `Next year other small schools will stand there, though nothing need have changed at these ${show(given.top)} and ${show(given.bottom)}. Whoever leads a list with ${show(given.few)} students had luck as well as merit; merit stays and luck does not, so they come back towards the middle without any cause.`,
      link: ({ few }) => ({
        of: WORKBENCH,
        values: { n: few, sigma2: 81, tau2: 16, xbar: 84, mu: 70 },
      }),
    },
    {
      id: "M5",
      slip: "large schools shrink most",
      answer: () => "large",
      explanation: (given) =>
        `The newspaper printed plain averages, and nobody has shrunk them. And if somebody did, a school with ${show(given.many)} students would hardly move; it stands in the middle because its average comes out near the truth, and most truths are near the middle.`,
      link: ({ many }) => ({
        of: WORKBENCH,
        values: { n: many, sigma2: 81, tau2: 16, xbar: 72, mu: 70 },
      }),
    },
  ],
  right: (given) =>
    `With scores that scatter by 9 points, the average of ${show(given.few)} students has a standard error of ${points(fewAndMany(given).few)} and that of ${show(given.many)} students one of ${points(fewAndMany(given).many)}. So both ends of the list belong to the small.`,
});
