import { choiceExercise } from "#exercises/choiceExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";
import { points, WORKBENCH } from "./school.ts";

const error = (n: number) => 9 / Math.sqrt(n);
type List = {
  readonly ends: string;
  readonly top: number;
  readonly bottom: number;
  readonly few: number;
  readonly many: number;
};
const keyOf = ({ ends }: List) => (ends === "both" ? "scatter" : "better");
const at =
  (tau2: number) =>
  ({ few }: List) => ({ of: WORKBENCH, values: { n: few, sigma2: 81, tau2, xbar: 78, mu: 70 } });

/** Small groups at both ends of a list are luck; at one end alone they are not. */
export const oneEndOrBoth = choiceExercise({
  id: "one-end-or-both",
  title: "The two ends of the list",
  draw: ({ whole, oneOf }) => {
    const ends = oneOf(["both", "top"]);
    return {
      ends,
      top: whole(7, 9),
      bottom: ends === "both" ? whole(7, 9) : whole(0, 1),
      limit: 5 * whole(3, 5),
      few: whole(3, 6),
      many: 10 * whole(9, 20),
    };
  },
  shown: ({ few, many, ends }) => ({
    scatterFew: error(few),
    scatterMany: error(many),
    which: ends === "both" ? "at both ends" : "at one end alone",
  }),
  label: "What explains the two ends together?",
  options: [
    { value: "scatter", label: () => "Averages of few students scatter widely, up and down alike" },
    { value: "better", label: () => "In this state, small schools tend to be the better ones" },
    { value: "extreme", label: () => "Small schools are extreme: some excellent, some poor" },
    {
      value: "cause",
      label: () => "Whatever was done at the top worked: next year shows it again",
    },
  ],
  key: keyOf,
  misconceptions: [
    {
      id: "M34",
      slip: "one end looked at",
      answer: (given) => (keyOf(given) === "scatter" ? "better" : "scatter"),
      explanation: (given) => {
        const bottom = named("small at the bottom", given.bottom);
        const counts = `${show(given.top)} of ten at the top, ${show(given.bottom)} of ten at the bottom`;
        const half = named("five", 5);
        return [
          said`Look at both ends: ${more(`${counts}, the bottom is full of small schools too`, bottom, half)}. If small schools tended to be good, they would be missing there.`,
          said`Look at both ends: ${less(`${counts}, hardly a small school at the bottom`, bottom, half)}. Luck strikes upwards and downwards alike; it would have filled that end too.`,
        ];
      },
      link: at(1),
    },
    {
      id: "M1",
      slip: "extremes are real",
      answer: () => "extreme",
      explanation: (given) =>
        `Before schools are called extreme, count what luck does: an average of ${show(given.few)} students has a standard error of ${points(error(given.few))}, one of ${show(given.many)} students of ${points(error(given.many))}, and it throws averages up and down alike. Does the list, with ${show(given.top)} at the top and ${show(given.bottom)} at the bottom, look like that?`,
      link: at(1),
    },
    {
      id: "M14",
      slip: "regression needs a cause",
      answer: () => "cause",
      explanation: (given) =>
        `That speaks of the top alone, and ${show(given.bottom)} of the ten at the bottom want explaining too. Whoever leads a list with ${show(given.few)} students had luck as well as merit, and luck does not come back next year.`,
      link: at(16),
    },
  ],
  right: (given) => {
    const bottom = named("small at the bottom", given.bottom);
    const half = named("five", 5);
    return [
      said`With scores that scatter by 9 points, averages of ${show(given.few)} students have a standard error of ${points(error(given.few))}, those of ${show(given.many)} students one of ${points(error(given.many))}: ${more("luck carries the small ones to both ends, and both are full of them", bottom, half)}.`,
      said`Luck would have carried small schools to both ends; ${less(`at the bottom there are ${show(given.bottom)} of ten`, bottom, half)}. What stands at one end alone is a difference between small and large schools.`,
    ];
  },
});
