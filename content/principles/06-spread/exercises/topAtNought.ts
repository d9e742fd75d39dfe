import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

const KINDS = [
  { groups: "schools", effect: "gain in points" },
  { groups: "hospitals", effect: "effect of a treatment in days" },
  { groups: "farms", effect: "gain in bushels" },
] as const;

function flatOrSteep({ oneOf, whole }: Draws) {
  const isOpen = oneOf([true, false]);
  return {
    ...oneOf(KINDS),
    count: whole(7, 14),
    spread: whole(3, 8),
    /** Hundredths of a log unit. */
    lost: isOpen ? whole(4, 60) : whole(480, 900),
  };
}
type Curve = ReturnType<typeof flatOrSteep>;

/** Less than this has not been ruled out, whatever one believed; more has. */
const MUCH = 3;
const lost = ({ lost: hundredths }: Curve) => hundredths / 100;
const isOpen = (given: Curve) => lost(given) < MUCH;
const times = (given: Curve) => show(Math.exp(-lost(given)), 2);
const FIGURE = { of: "coached", values: { tau: 0 } };

/** The likelihood of a spread is highest at nought: what follows, which depends on how fast it falls. */
export const topAtNought = choiceExercise<Curve>({
  id: "top-at-nought",
  title: "The program says nought",
  draw: flatOrSteep,
  shown: (given) => ({ lostThere: show(lost(given), 2), times: times(given) }),
  label: "Which sentence follows?",
  options: [
    { value: "equal", label: ({ groups }) => `The ${groups} are all equal` },
    {
      value: "open",
      label: ({ spread }) => `A spread of ${show(spread)} is hardly less supported than none`,
    },
    {
      value: "small",
      label: ({ spread }) => `A spread of ${show(spread)} is practically ruled out`,
    },
    {
      value: "wrong",
      label: ({ groups }) => `The program has failed: ${groups} with different results differ`,
    },
  ],
  key: (given) => (isOpen(given) ? "open" : "small"),
  misconceptions: [
    {
      id: "M22",
      slip: "nought means equal",
      answer: () => "equal",
      explanation: (given) =>
        `The top is where the curve is highest, and a curve has a width. Here a spread of ${show(given.spread)} has lost ${show(lost(given), 2)} log units: it fits ${times(given)} times as well. Equality is one point among all that still fit.`,
      link: () => FIGURE,
    },
    {
      id: "M14",
      slip: "results that differ",
      answer: () => "wrong",
      explanation: ({ count, groups }) =>
        `Results of ${show(count)} ${groups} differ by luck even where nothing else differs. An estimate of nought says that luck is enough to explain what was seen, and that can well be.`,
      link: () => FIGURE,
    },
    {
      id: "M13",
      slip: "the height misread",
      answer: (given) => (isOpen(given) ? "small" : "open"),
      explanation: (given) =>
        `Read how much is lost: ${show(lost(given), 2)} log units, so ${show(given.spread)} fits ${times(given)} times as well as the best. ${isOpen(given) ? "That rules out nothing." : "Few priors could make up for that."}`,
      link: () => FIGURE,
    },
  ],
  right: (given) =>
    `A spread of ${show(given.spread)} fits ${times(given)} times as well as the best, by exp(−${show(lost(given), 2)}).`,
});
