import { shrinkRates } from "#core/pooling/counts/shrinkRates.ts";
import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { NAMES } from "./player.ts";

const KINDS = [
  { kind: "batters", seen: "comes to bat", good: "hit", bad: "out", low: 20, high: 30 },
  { kind: "free throwers", seen: "throws once", good: "goal", bad: "miss", low: 70, high: 80 },
] as const;

function unknownPlayer({ oneOf, whole }: Draws) {
  const { kind, seen, good, bad, low, high } = oneOf(KINDS);
  return {
    name: oneOf(NAMES),
    kind,
    seen,
    good,
    bad,
    hundredths: whole(low, high),
    m: whole(8, 30),
  };
}
type Unknown = ReturnType<typeof unknownPlayer>;

/** Doubt in thousandths: before anything was seen, and after one thing was. */
function doubts({ hundredths, m }: Unknown) {
  const { sd } = shrinkRates({
    successes: [0, 1, 0],
    trials: [0, 1, 1],
    m: hundredths / 100,
    kappa: m,
  });
  return { before: sd[0]!, afterGood: sd[1]!, afterBad: sd[2]! };
}
const grows = (given: Unknown) => {
  const { before, afterGood, afterBad } = doubts(given);
  return { good: afterGood > before, bad: afterBad > before };
};
const right = (given: Unknown) => (grows(given).good ? "good" : "bad");
const state = ({ hundredths, m }: Unknown) =>
  hundredths < 50
    ? { of: "rookie", values: { n: 1, y: 1, m, mu: hundredths / 100 } }
    : { of: "throws", values: { m: hundredths / 100, kappa: m } };
const four = (value: number) => show(value, 4);

/** One more observation that leaves more doubt than there was. */
export const whenDoubtGrows = choiceExercise<Unknown>({
  id: "when-doubt-grows",
  title: "One more, and less sure",
  draw: unknownPlayer,
  // Exactly one of the two outcomes widens the curve, and so much that four decimals show it.
  unfit: (given) => {
    const { good, bad } = grows(given);
    const { before, afterGood, afterBad } = doubts(given);
    return good === bad || [afterGood, afterBad].some((one) => Math.abs(one - before) < 0.0003);
  },
  shown: (given) => {
    const { before, afterGood, afterBad } = doubts(given);
    return {
      mean: show(given.hundredths / 100, 2),
      before: four(before),
      afterGood: four(afterGood),
      afterBad: four(afterBad),
      which: right(given) === "good" ? given.good : given.bad,
    };
  },
  label: "After which outcome is more doubt left than before?",
  options: [
    { value: "good", label: ({ good }) => `After a ${good}: that alone widens the curve` },
    { value: "bad", label: ({ bad }) => `After a ${bad}: that alone widens the curve` },
    { value: "none", label: () => "After neither: two sources leave us surer" },
    { value: "both", label: () => "After both: one observation is no help" },
  ],
  key: right,
  misconceptions: [
    {
      id: "M14",
      slip: "the expected outcome",
      answer: (given) => (right(given) === "good" ? "bad" : "good"),
      explanation: (given) =>
        `Of ${given.kind} with a mean of ${show(given.hundredths / 100, 2)} just that is expected. What was expected confirms what was known: it moves the curve away from one half, where chances vary, and narrows it.`,
      link: state,
    },
    {
      id: "M10",
      slip: "data always help",
      answer: () => "none",
      explanation: (given) =>
        `With scores it is so, and on average it is so here too. But the variance of a chance is its mean times the rest to one, over the number of seats and one: of ${show(given.m + 1)} seats the last may move the mean so far that the product outgrows the number.`,
      link: state,
    },
    {
      id: "M11",
      slip: "one says nothing",
      answer: () => "both",
      explanation: (given) =>
        `Averaged over what may come, one observation leaves less doubt. Of ${given.kind} with a mean of ${show(given.hundredths / 100, 2)} one outcome was likely and the other a surprise; the likely one narrows the curve.`,
      link: state,
    },
  ],
  right: (given) => {
    const { before, afterGood, afterBad } = doubts(given);
    return `Before, the standard deviation is ${four(before)}; after a ${given.good} it is ${four(afterGood)}, after a ${given.bad} ${four(afterBad)}. The surprise widens the curve.`;
  },
});
