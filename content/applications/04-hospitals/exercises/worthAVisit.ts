import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

const NAMES = ["Northgate", "Riverside", "Southfield", "Westhill", "Eastbrook", "Millbank"];

/** A hospital that is either good or bad, in percent; a visit leads down to the line. */
function oneHospital({ oneOf, whole }: Draws) {
  return {
    name: oneOf(NAMES),
    operations: 50 * whole(2, 16),
    low: whole(2, 5),
    high: whole(9, 14),
    line: whole(6, 8),
    tenths: whole(1, 6),
  };
}
type Hospital = ReturnType<typeof oneHospital>;

const chance = ({ tenths }: Hospital) => tenths / 10;
const estimate = (given: Hospital) => chance(given) * given.high + (1 - chance(given)) * given.low;
/** Deaths of so many percent of the operations. */
const deaths = ({ operations }: Hospital, percent: number) => (operations * percent) / 100;
const averted = (given: Hospital) => chance(given) * deaths(given, given.high - given.line);
const percentOf = (value: number) => `${show(value, 1)} %`;
const link = ({ line }: Hospital) => ({
  of: "inspected",
  values: { line: line / 100, visits: 4 },
});

/** What a visit is expected to avert where the rate is one of two: the chance, the gap to the line and the operations. */
export const worthAVisit = numberExercise<Hospital>({
  id: "worth-a-visit",
  title: "What is a visit worth?",
  draw: oneHospital,
  // The estimate lies well under the line, as if there were nothing to mend; no slip comes near what is right.
  unfit: (given) => given.line - estimate(given) < 0.3 || averted(given) < 0.8,
  shown: (given) => ({
    chance: percentOf(100 * chance(given)),
    rest: percentOf(100 - 100 * chance(given)),
    estimate: percentOf(estimate(given)),
    gap: percentOf(given.high - given.line),
    saves: show(deaths(given, given.high - given.line), 1),
    averted: show(averted(given), 1),
  }),
  parts: [
    {
      name: "averted",
      label: "Deaths that a visit is expected to avert",
      unit: "deaths",
      form: "number",
      decimals: 1,
      tolerance: 0.06,
      key: averted,
      misconceptions: [
        {
          id: "M40",
          slip: "estimate under the line",
          answer: () => 0,
          comesOf: ({ line }) => `setting the estimate beside the line of ${percentOf(line)}`,
          explanation: (given) =>
            `The estimate, ${percentOf(estimate(given))}, lies under the line. But ${given.name} is never that good or bad: with ${percentOf(100 * chance(given))} its rate is ${percentOf(given.high)}, and then a visit helps.`,
          link,
        },
        {
          id: "M40",
          slip: "surely bad",
          answer: (given) => deaths(given, given.high - given.line),
          comesOf: ({ high }) => `counting on a rate of ${percentOf(high)}`,
          explanation: (given) =>
            `That is averted if the rate is ${percentOf(given.high)}. With ${percentOf(100 - 100 * chance(given))} it is ${percentOf(given.low)}, and a visit averts nothing.`,
          link,
        },
        {
          id: "M3",
          slip: "for a hundred operations",
          answer: (given) => chance(given) * (given.high - given.line),
          comesOf: () => "counting a hundred operations",
          explanation: ({ name, operations }) =>
            `That many deaths are averted in a hundred operations. ${name} makes ${show(operations)} of them in a year, and each child counts.`,
          link,
        },
        {
          id: "M35",
          slip: "down to nothing",
          answer: (given) => chance(given) * deaths(given, given.high),
          comesOf: () => "letting a visit avert every death",
          explanation: ({ line, high }) =>
            `A visit leads from ${percentOf(high)} down to ${percentOf(line)}, as far as the best can do it, and not to nought.`,
          link,
        },
      ],
      right: (given) =>
        `${percentOf(100 * chance(given))} of ${show(deaths(given, given.high - given.line), 1)} deaths, though the estimate of ${percentOf(estimate(given))} lies under the line.`,
      otherwise: (given, { answer, text }) => {
        const whole = named("averted where it is bad", deaths(given, given.high - given.line));
        const nothing = named("nothing", 0);
        return [
          said`Even where the rate is ${percentOf(given.high)}, a visit averts ${show(whole.value, 1)} deaths, and ${more(`${text} is more than that`, answer, whole)}.`,
          said`A visit may avert nothing, but it does no harm, and ${less(`${text} is below nought`, answer, nothing)}.`,
          `Begin with a rate of ${percentOf(given.high)}: from there down to ${percentOf(given.line)}, in ${show(given.operations)} operations. How probable is that?`,
        ];
      },
    },
  ],
});
