import { eightSchools1981 } from "#data/eightSchools1981.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { spreadWithin } from "#models/spreadWithin.ts";

type Asked = { readonly spread: number; readonly yA: number; readonly sigmaA: number };
type Lines = { readonly lower?: number; readonly upper?: number };

const [, END] = spreadWithin.parameters.upper.range;
/** Every true gain is let in. */
const [low, high] = spreadWithin.parameters.low.range;
const { columns } = eightSchools1981.sample();
const others = { y: columns.y!, sigma: columns.sigma! };

/** Where school A is put, given that the spread lies between the two lines. */
function putAt({ lower = 0, upper = 0 }: Lines, { yA, sigmaA }: Asked): number {
  const values = { lower, upper, low, high, yA, sigmaA, tau: 0, mu: 0 };
  return Number(spreadWithin.derived["learned-mean"].of(values, others));
}
const at = (spread: number) => ({ lower: spread, upper: spread });
const target = (given: Asked) => Math.round(10 * putAt(at(given.spread), given)) / 10;
const figure = ({ yA, sigmaA }: Asked, lines: Required<Lines>) => ({
  of: "given",
  values: { yA, sigmaA, ...lines },
});

/** Brushing spreads until school A is put where it was asked to be. */
export const toldASpread = setTheFigure<Asked>({
  id: "told-a-spread",
  title: "What would put A there?",
  draw: ({ oneOf, whole }) => ({
    spread: oneOf([7, 8, 9, 10, 11, 12] as const),
    yA: whole(26, 36),
    sigmaA: oneOf([15, 16, 18] as const),
  }),
  shown: (given) => ({
    target: show(target(given), 1),
    keep: show((100 * given.spread ** 2) / (given.spread ** 2 + given.sigmaA ** 2), 0),
  }),
  model: spreadWithin,
  widget: "brushed",
  view: { school: ["A", "B", "C", "D", "E", "F", "G", "H"], below: ["school", "mean"] },
  controls: ["lower", "upper"],
  start: ({ yA, sigmaA }) => ({ lower: 0, upper: END, yA, sigmaA, tau: 5, mu: 8 }),
  solution: ({ spread }) => at(spread),
  gap: (values, given) => putAt(values, given) - target(given),
  tolerance: 0.1,
  nearEnough: "school A within a tenth of a point",
  below: (values, given) =>
    said`With lines at ${show(values.lower ?? 0)} and ${show(values.upper ?? 0)} A is put at ${less(`${show(putAt(values, given), 1)}, lower than was asked for`, named("estimate", putAt(values, given)), named("estimate asked for", target(given)))}. It is pulled hard wherever small spreads are in.`,
  above: (values, given) =>
    said`With lines at ${show(values.lower ?? 0)} and ${show(values.upper ?? 0)} A is put at ${more(`${show(putAt(values, given), 1)}, higher than was asked for`, named("estimate", putAt(values, given)), named("estimate asked for", target(given)))}. Where spreads are large it keeps much of its own result.`,
  misconceptions: [
    {
      id: "M7",
      slip: "all spreads up to there",
      answer: ({ spread }) => ({ lower: 0, upper: spread }),
      comesOf: ({ spread }) => `letting in every spread up to ${show(spread)}`,
      explanation: ({ spread }) =>
        `Among the spreads up to ${show(spread)} the small ones have most of the posterior, and they pull A the hardest.`,
      link: (given) => figure(given, { lower: 0, upper: given.spread }),
    },
    {
      id: "M13",
      slip: "all spreads from there on",
      answer: ({ spread }) => ({ lower: spread, upper: END }),
      comesOf: ({ spread }) => `letting in every spread from ${show(spread)} on`,
      explanation: ({ spread }) =>
        `Beyond ${show(spread)} lie spreads at which A is pulled less; they are in the average too, if with little weight each.`,
      link: (given) => figure(given, { lower: given.spread, upper: END }),
    },
    {
      id: "M6",
      slip: "as large as the error",
      answer: ({ sigmaA }) => at(sigmaA),
      comesOf: () => "taking a spread as large as the standard error of A",
      explanation: (given) =>
        `At a spread of ${show(given.sigmaA)}, as large as its standard error, A keeps half of its distance from the mean of all, and so comes to ${show(putAt(at(given.sigmaA), given), 1)} instead of ${show(target(given), 1)}.`,
      link: (given) => figure(given, at(given.sigmaA)),
    },
  ],
  right: (given) =>
    `At a spread of ${show(given.spread)} A keeps ${show((100 * given.spread ** 2) / (given.spread ** 2 + given.sigmaA ** 2), 0)} % of its distance from the mean.`,
});
