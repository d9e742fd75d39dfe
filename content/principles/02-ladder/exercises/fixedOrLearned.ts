import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { FIGURE, NAMES } from "./city.ts";

function cityAndShop({ oneOf, whole }: Draws) {
  return {
    name: oneOf(NAMES),
    shops: whole(6, 16),
    hundredths: whole(55, 80),
    kappa: whole(6, 30),
    isLearned: oneOf([0, 1]),
  };
}
type City = ReturnType<typeof cityAndShop>;

const right = ({ isLearned }: City) => (isLearned === 1 ? "all" : "own");

/** What one review moves where the city is held by hand, and where its shops teach it. */
export const fixedOrLearned = choiceExercise<City>({
  id: "fixed-or-learned",
  title: "A city that is held, or learned",
  draw: cityAndShop,
  shown: (given) => ({
    others: given.shops - 1,
    told:
      given.isLearned === 1
        ? "are learned from its shops"
        : `are held at ${show(given.hundredths / 100, 2)} and ${show(given.kappa)} reviews, whatever its shops show`,
    key: right(given) === "all" ? "All of them move" : "Only its own moves",
  }),
  label: "Which estimates move?",
  options: [
    { value: "own", label: ({ name }) => `That of ${name}, and no other` },
    { value: "all", label: ({ shops }) => `Those of all ${show(shops)} shops` },
    { value: "few", label: () => "Those of shops with few reviews" },
    { value: "none", label: () => "None: one review is too little" },
  ],
  key: right,
  misconceptions: [
    {
      id: "M15",
      slip: "the other kind of city",
      answer: (given) => (right(given) === "all" ? "own" : "all"),
      explanation: (given) =>
        right(given) === "all"
          ? `The cross says a little about ${given.name}, and through it about the city, which is learned here. To what is learned of the city all ${show(given.shops)} shops are pulled, so each estimate moves.`
          : `From shop to shop there is one road, and it leads through the city. This city is held at ${show(given.hundredths / 100, 2)} and ${show(given.kappa)} reviews, so nothing of the cross for ${given.name} passes on.`,
      link: () => FIGURE,
    },
    {
      id: "M1",
      slip: "small shops alone",
      answer: () => "few",
      explanation: (given) =>
        right(given) === "all"
          ? `Shops with few reviews are pulled hardest, but each of the ${show(given.shops)} is pulled a little. When the city moves, none stays where it was, not even the shop with the longest record.`
          : `How many reviews a shop has says how hard it is pulled to the city. But the city stays where it is held, at ${show(given.hundredths / 100, 2)}, so no other of the ${show(given.shops)} shops has a reason to move.`,
      link: () => FIGURE,
    },
    {
      id: "M6",
      slip: "too little to count",
      answer: () => "none",
      explanation: (given) =>
        `A cross is one review beside those that ${given.name} has and the ${show(given.kappa)} or so that a city counts for. Its share of the sum is small, and it is not nothing: ${given.name} itself moves in any case.`,
      link: () => FIGURE,
    },
  ],
  right: (given) =>
    right(given) === "all"
      ? `The cross climbs from ${given.name} to the city, and comes down to all of them.`
      : `With the city held, each shop is a bench by itself, and hears of no other.`,
});
