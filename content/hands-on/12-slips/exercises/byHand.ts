import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { posteriorOf } from "#exercises/shrinkageSlips.ts";
import { schoolMean } from "#models/schoolMean.ts";

const { range } = schoolMean.parameters.n;
const students = (n: number) => Math.min(range[1], Math.max(range[0], Math.round(n)));
const at =
  <G>(of: (given: G) => number) =>
  (given: G) => ({ n: students(of(given)) });

/** So many students that a pull takes one part of so many of the way to the mean. */
type Part = {
  readonly tau2: number;
  /** The variance of single scores, in variances between schools. */
  readonly times: number;
  readonly parts: number;
  readonly name: string;
};
const PARTS = ["third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const sigma2Of = ({ tau2, times }: { readonly tau2: number; readonly times: number }) =>
  tau2 * times;
const pulled = (n: number, of: { readonly tau2: number; readonly times: number }) =>
  1 - posteriorOf({ n, sigma2: sigma2Of(of), tau2: of.tau2, xbar: 0, mu: 0 }).weight;
const part = (of: Part) => `one ${of.name}`;
const onDesk =
  <G extends { readonly tau2: number; readonly times: number }>(of: (given: G) => number) =>
  (given: G) => ({
    of: "desk",
    values: { n: students(of(given)), sigma2: sigma2Of(given), tau2: given.tau2 },
  });

const enough = ({ times, parts }: Part) => times * (parts - 1);
const exchanged = ({ times, parts }: Part) => times / (parts - 1);
const onePartMore = ({ times, parts }: Part) => times * parts;
const byRoots = ({ times, parts }: Part) => Math.sqrt(times) * (parts - 1);

/** How many students hold a school so that a given part of its distance is pulled away. */
export const hardlyPulled = setTheFigure<Part>({
  id: "hardly-pulled",
  title: "Pulled by a part",
  draw: ({ whole }) => {
    const parts = whole(3, 10);
    return { tau2: whole(5, 25), times: whole(4, 16), parts, name: PARTS[parts - 3]! };
  },
  shown: (of) => ({
    sigma2: sigma2Of(of),
    part: part(of),
    others: of.parts - 1,
    answer: enough(of),
  }),
  model: schoolMean,
  widget: "one-group",
  controls: ["n"],
  start: (of) => ({ n: 1, sigma2: sigma2Of(of), tau2: of.tau2 }),
  solution: at(enough),
  gap: ({ n = 0 }, of) => n - enough(of),
  tolerance: 0.4,
  nearEnough: "the number of students itself",
  below: ({ n = 0 }, of) =>
    said`With ${show(n)} students the pull takes ${more(`more than ${part(of)} of the way`, named("pull here", pulled(n, of)), named("pull asked for", 1 / of.parts))}: test others as well.`,
  above: ({ n = 0 }, of) =>
    said`With ${show(n)} students the pull takes ${less(`less than ${part(of)} of the way`, named("pull here", pulled(n, of)), named("pull asked for", 1 / of.parts))}: fewer will do.`,
  misconceptions: [
    {
      id: "M5",
      slip: "the pull for what is kept",
      answer: at(exchanged),
      comesOf: (of) => `leaving about ${part(of)} of the weight to the school itself`,
      explanation: (of) =>
        `Then the school keeps about ${part(of)} of its distance and is pulled the rest of the way, since the state counts like ${show(of.times)} students. It was to be pulled by ${part(of)} and to keep ${show(of.parts - 1)} parts of ${show(of.parts)}.`,
      link: onDesk(exchanged),
    },
    {
      id: "M33",
      slip: "a part of what is left",
      answer: at(onePartMore),
      comesOf: (of) => `weighing the students ${show(of.parts)} times as heavily as the state`,
      explanation: (of) =>
        `The state counts like ${show(of.times)} students, and you set ${show(of.parts)} times as many. Weights of ${show(of.parts)} to one make ${show(of.parts + 1)} parts together, and the state has one of them; it was to have one of ${show(of.parts)}.`,
      link: onDesk(onePartMore),
    },
    {
      id: "M8",
      slip: "spreads compared in place of variances",
      answer: at(byRoots),
      comesOf: (of) => `taking the root of ${show(of.times)}, the ratio of the two variances`,
      explanation: (of) =>
        `A student brings a precision of one over ${show(sigma2Of(of))}, knowing the state brings one over ${show(of.tau2)}. Both are variances already, and their ratio of ${show(of.times)} needs no root.`,
      link: onDesk(byRoots),
    },
  ],
  right: (of) =>
    `${show(enough(of))} students weigh ${show(of.parts - 1)} times as much as the knowledge of the state, which counts like ${show(of.times)}. So of its distance the school gives back ${part(of)}.`,
});

/** So many students that the posterior is so many times as narrow as the population. */
type Narrow = {
  readonly tau: number;
  readonly tau2: number;
  readonly times: number;
  readonly narrower: number;
  readonly name: string;
};
const WORDS = ["one half", "one third", "one quarter"];
const needed = ({ times, narrower }: Narrow) => times * (narrower ** 2 - 1);
const alone = ({ times, narrower }: Narrow) => times * narrower ** 2;
const notSquared = ({ times, narrower }: Narrow) => times * (narrower - 1);
const rootOfTimes = ({ times, narrower }: Narrow) => Math.sqrt(times) * (narrower ** 2 - 1);
const doubt = (n: number, of: Narrow) =>
  posteriorOf({ n, sigma2: sigma2Of(of), tau2: of.tau2, xbar: 0, mu: 0 }).sd;

/** How many students bring doubt down to a part of what it was: the state is one of the witnesses. */
export const asNarrowAs = setTheFigure<Narrow>({
  id: "as-narrow-as",
  title: "A part of the doubt",
  draw: ({ whole }) => {
    const tau = whole(2, 6);
    const narrower = whole(2, 4);
    const times = whole(3, Math.min(12, Math.floor(400 / tau ** 2)));
    return { tau, tau2: tau ** 2, times, narrower, name: WORDS[narrower - 2]! };
  },
  shown: (of) => ({
    sigma2: sigma2Of(of),
    doubt: show(of.tau / of.narrower, 2),
    square: of.narrower ** 2,
    rest: of.narrower ** 2 - 1,
    answer: needed(of),
  }),
  model: schoolMean,
  widget: "one-group",
  controls: ["n"],
  start: (of) => ({ n: 1, sigma2: sigma2Of(of), tau2: of.tau2 }),
  solution: at(needed),
  gap: ({ n = 0 }, of) => n - needed(of),
  tolerance: 0.4,
  nearEnough: "the number of students itself",
  below: ({ n = 0 }, of) =>
    said`With ${show(n)} students the remaining standard deviation is ${more(`more than ${show(of.tau / of.narrower, 2)} points`, named("doubt here", doubt(n, of)), named("doubt asked for", of.tau / of.narrower))}: test others as well.`,
  above: ({ n = 0 }, of) =>
    said`With ${show(n)} students the remaining standard deviation is ${less(`less than ${show(of.tau / of.narrower, 2)} points`, named("doubt here", doubt(n, of)), named("doubt asked for", of.tau / of.narrower))}: fewer will do.`,
  misconceptions: [
    {
      id: "M12",
      slip: "the students as the one witness",
      answer: at(alone),
      comesOf: (of) =>
        `asking for a standard error of ${show(of.tau / of.narrower, 2)} points from the students alone`,
      explanation: (of) =>
        `What is known of the state’s schools counts like ${show(of.times)} students and stands in the posterior too. Of the ${show(alone(of))} that this doubt asks for, the state stands in for ${show(of.times)}.`,
      link: onDesk(alone),
    },
    {
      id: "M8",
      slip: "so many times the precision",
      answer: at(notSquared),
      comesOf: (of) => `asking for ${show(of.narrower)} times the precision`,
      explanation: (of) =>
        `Precision is one over a variance. From ${show(of.tau)} to ${show(of.tau / of.narrower, 2)} points a standard deviation is divided by ${show(of.narrower)}, a variance by ${show(of.narrower ** 2)}, and precision is multiplied by the same ${show(of.narrower ** 2)}.`,
      link: onDesk(notSquared),
    },
    {
      id: "M8",
      slip: "a ratio of variances, rooted",
      answer: at(rootOfTimes),
      comesOf: (of) => `taking the root of ${show(of.times)}, the ratio of the two variances`,
      explanation: (of) =>
        `One student knows one over ${show(sigma2Of(of))}, the state one over ${show(of.tau2)}: it takes ${show(of.times)} students to know as much as the state does. No root belongs there.`,
      link: onDesk(rootOfTimes),
    },
  ],
  right: (of) =>
    `Precision had to grow by ${show(of.narrower ** 2)}. One part of it was there, as much as ${show(of.times)} students bring; the other ${show(of.narrower ** 2 - 1)} parts are ${show(needed(of))} students.`,
});
