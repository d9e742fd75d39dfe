import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { FIGURE, NAMES } from "./city.ts";

/** What may be said of where a shop stands: whether it tells of its guests, and why. */
const PLACES = [
  {
    place: "It stands in the departure hall of the airport",
    tells: 1,
    why: "hurried guests who will not come back are another kind of guest",
  },
  {
    place: "It stands in a hospital, and its guests wait for news",
    tells: 1,
    why: "guests who wait for news are seldom pleased with anything",
  },
  {
    place: "It is the only one that gives coffee away",
    tells: 1,
    why: "who pays nothing is easily pleased",
  },
  {
    place: "It was the sixth on the list that we were handed",
    tells: 0,
    why: "a place on a list in no order says nothing about guests",
  },
  {
    place: "Its file was lost for a week and found again",
    tells: 0,
    why: "what happens to a file does not happen to guests",
  },
  {
    place: "Its number in the register is even",
    tells: 0,
    why: "whether a number is even says nothing about guests",
  },
] as const;
const OWNERS = ["Anna", "Boris", "Clara", "David", "Emil", "Frieda", "Greta"] as const;

function oneShop({ oneOf, whole }: Draws) {
  return {
    name: oneOf(NAMES),
    owner: oneOf(OWNERS),
    shops: whole(8, 20),
    reviews: whole(40, 90),
    ...oneOf(PLACES),
  };
}
type Shop = ReturnType<typeof oneShop>;

const right = ({ tells }: Shop) => (tells === 1 ? "place" : "none");

/** Which fact, told of one shop alone, would keep its sign from being swapped. */
export const oneFact = choiceExercise<Shop>({
  id: "one-fact",
  title: "One fact about one shop",
  draw: oneShop,
  shown: ({ place, why }) => ({ place, why }),
  label: "Which of these facts breaks exchangeability?",
  options: [
    { value: "reviews", label: ({ reviews }) => `It has ${show(reviews)} reviews, most of all` },
    { value: "name", label: ({ owner }) => `Its owner is called ${owner}` },
    { value: "place", label: ({ place }) => place },
    { value: "none", label: () => "None of the three: its sign could still be swapped" },
  ],
  key: right,
  misconceptions: [
    {
      id: "M25",
      slip: "as many reviews for each",
      answer: () => "reviews",
      explanation: ({ name, reviews, shops }) =>
        `${show(reviews)} reviews say how well ${name} is known, and its estimate will be pulled to the city less for it. That is no reason to have expected better or worse of it than of the other ${show(shops - 1)} before any was read.`,
      link: () => FIGURE,
    },
    {
      id: "M14",
      slip: "a name for a reason",
      answer: () => "name",
      explanation: ({ name, owner, shops }) =>
        `Would you have expected other things of ${name} had its owner not been called ${owner}? Every one of the ${show(shops)} shops has an owner with some name; a label is not a reason.`,
      link: () => FIGURE,
    },
    {
      id: "M31",
      slip: "what the last fact tells",
      answer: (given) => (right(given) === "place" ? "none" : "place"),
      explanation: (given) =>
        right(given) === "place"
          ? `Ask what you would have expected of ${given.name} before any review, once you had been told the last fact: ${given.why}. Then it is no longer one like the other ${show(given.shops - 1)}.`
          : `Ask what you would have expected of ${given.name} before any review, once you had been told the last fact: ${given.why}. It is still one like the other ${show(given.shops - 1)}.`,
      link: () => FIGURE,
    },
  ],
  right: ({ why }) => `For ${why}. The other two facts change nothing that you expected.`,
});
