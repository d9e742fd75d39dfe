import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

function asked({ oneOf, whole }: Draws) {
  return {
    change: oneOf(["apart", "students", "spread"] as const),
    name: oneOf(["Larch Lane", "Millbrook", "Northgate", "Oldfield"]),
    n: whole(8, 20),
    mu: whole(66, 71),
    lead: whole(3, 6),
    farther: whole(14, 19),
  };
}
type Asked = ReturnType<typeof asked>;

const FIGURE = ({ change, n, mu, lead, farther }: Asked) => ({
  of: "tried",
  values: {
    n: change === "students" ? 4 * n : n,
    tau2: change === "spread" ? 36 : 9,
    mu,
    xbar: mu + (change === "apart" ? farther : lead),
  },
});
const RIGHT = { apart: "same", students: "narrower", spread: "wider" } as const;
const WHY = {
  apart:
    "The width of the product is made of the two widths alone: the precisions add, wherever the tops lie.",
  students: "More students make the blue curve narrower, and so the product.",
  spread: "Where schools differ more, the ochre curve is wider, and so is the product.",
} as const;

/** What the product's width hangs on, and what it does not. */
export const widthOfTheProduct = choiceExercise<Asked>({
  id: "width-of-the-product",
  title: "How wide is the product?",
  draw: asked,
  shown: ({ change, n, mu, lead, farther }) => ({
    xbar: show(mu + lead),
    change: {
      apart: `had averaged ${show(mu + farther)} instead`,
      students: `had been ${show(4 * n)}, with the same average`,
      spread: "came from a state whose schools differ twice as much",
    }[change],
    answer: RIGHT[change],
    why: WHY[change],
  }),
  label: "And the purple curve, compared with before?",
  options: [
    { value: "narrower", label: () => "It is narrower" },
    { value: "same", label: () => "It is just as wide" },
    { value: "wider", label: () => "It is wider" },
    { value: "two", label: () => "It has two tops" },
  ],
  key: ({ change }) => RIGHT[change],
  misconceptions: [
    {
      id: "M38",
      slip: "width for distance",
      answer: ({ change }) => (change === "apart" ? "wider" : "same"),
      explanation: (given) =>
        given.change === "apart"
          ? `One would think that sources which contradict each other leave one in doubt. Two bells do not: at ${given.name} only the place of the product has changed.`
          : `What changes the width of either curve changes the width of the product. Only where the tops lie, near ${show(given.mu)} or far from it, does not.`,
      link: FIGURE,
    },
    {
      id: "M35",
      slip: "the other way round",
      answer: ({ change }) => (change === "students" ? "wider" : "narrower"),
      explanation: (given) =>
        `${WHY[given.change]} Try it with the numbers of ${given.name}: a state that averages ${show(given.mu)}, and ${show(given.n)} students at first.`,
      link: FIGURE,
    },
    {
      id: "M38",
      slip: "two sources, two tops",
      answer: () => "two",
      explanation: ({ name, mu }) =>
        `Two tops may come of adding two curves, one near ${show(mu)} and one far from it. At ${name} they are multiplied: where one of them is nearly nothing, so is the product, and two bells multiplied make one bell.`,
      link: FIGURE,
    },
  ],
  right: ({ change }) => WHY[change],
});
