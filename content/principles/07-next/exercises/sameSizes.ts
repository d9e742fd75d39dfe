import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { FIGURE } from "./farm.ts";

const LISTS = [
  { groups: "hospitals", cases: "operations" },
  { groups: "schools", cases: "pupils tested" },
  { groups: "shops", cases: "reviews" },
  { groups: "drivers", cases: "journeys" },
] as const;

function asked({ oneOf, whole }: Draws) {
  const few = 10 * whole(2, 12);
  const isSame = whole(0, 1);
  return {
    ...oneOf(LISTS),
    number: whole(8, 30),
    isSame,
    few,
    many: few * (isSame ? 1 : whole(4, 15)),
  };
}
type Asked = ReturnType<typeof asked>;

const right = ({ isSame }: Asked) => (isSame === 1 ? "no" : "may");

/** When shrinkage cannot change who is first. */
export const sameSizes = choiceExercise<Asked>({
  id: "does-the-order-change",
  title: "Does the order change?",
  draw: asked,
  shown: ({ few, many }) => ({
    sizes: few === many ? `exactly ${show(few)}` : `between ${show(few)} and ${show(many)}`,
  }),
  label: "Can the list of estimates have another order than the list of averages?",
  options: [
    { value: "no", label: () => "No, the two lists have the same order" },
    { value: "may", label: () => "Yes, some may change places" },
    { value: "sure", label: () => "No, and so the first is surely the best" },
    { value: "still", label: () => "No, for no estimate moves at all" },
  ],
  key: right,
  misconceptions: [
    {
      id: "M3",
      slip: "sizes left out of account",
      answer: (given) => (right(given) === "no" ? "may" : "no"),
      explanation: ({ isSame, groups, cases, few, many }) =>
        isSame === 1
          ? `Each of these ${groups} has ${show(few)} ${cases}, so each keeps the same share of its distance from the mean of all. Drawn together by one factor, nobody overtakes anybody.`
          : `Who has ${show(few)} ${cases} is pulled much harder than who has ${show(many)}. Among these ${groups} a small one that leads may well come to stand behind a large one.`,
      link: () => FIGURE,
    },
    {
      id: "M26",
      slip: "the first is the best",
      answer: () => "sure",
      explanation: ({ number, groups, few, cases }) =>
        `Whatever the order of the estimates, it is an order of guesses. With ${show(number)} ${groups} and ${show(few)} ${cases} for some of them, the first of the list is often not the best.`,
      link: () => FIGURE,
    },
    {
      id: "M12",
      slip: "nothing is pulled",
      answer: () => "still",
      explanation: ({ few, cases, groups }) =>
        `Every estimate moves as long as luck has a part in what was seen, and with ${show(few)} ${cases} it has. The question is whether the ${groups} move by one factor or by several.`,
      link: () => FIGURE,
    },
  ],
  right: ({ isSame }) =>
    isSame === 1
      ? "One size, one factor: the distances shrink, the order stays. For the order alone, shrinkage does not matter here."
      : "Sizes differ, so the factors do, and with them the order may.",
});
