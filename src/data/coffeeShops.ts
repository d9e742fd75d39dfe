import { createGenerator } from "#core/random/generator.ts";
import { defineDataSet, type Sample } from "./dataSet.ts";

/** Reviews of twelve shops in no order: how many there are, and how many are pleased. */
const shops = [
  { name: "Noon", pleased: 4, reviews: 5 },
  { name: "Alba", pleased: 5, reviews: 9 },
  { name: "Tilia", pleased: 18, reviews: 20 },
  { name: "Grind", pleased: 7, reviews: 10 },
  { name: "Otto", pleased: 1, reviews: 1 },
  { name: "Fika", pleased: 0, reviews: 0 },
  { name: "Drip", pleased: 3, reviews: 8 },
  { name: "Bolt", pleased: 11, reviews: 16 },
  { name: "Lark", pleased: 0, reviews: 2 },
  { name: "Mill", pleased: 8, reviews: 14 },
  { name: "Perch", pleased: 6, reviews: 7 },
  { name: "Bruno", pleased: 13, reviews: 15 },
] as const;

const generator = "xoroshiro128+, a Fisher-Yates shuffle";

/** The signboards as they hang: in their own places at seed 0, shuffled at every other. The piles of reviews stay. */
function sample(seed: number): Sample {
  const groups: string[] = shops.map(({ name }) => name);
  const chance = createGenerator(seed);
  if (seed > 0)
    for (let at = groups.length - 1; at > 0; at--) {
      const other = Math.floor(chance() * (at + 1));
      [groups[at], groups[other]] = [groups[other]!, groups[at]!];
    }
  return {
    groups,
    columns: {
      y: shops.map(({ pleased }) => pleased),
      n: shops.map(({ reviews }) => reviews),
    },
  };
}

/**
 * Twelve coffee shops of one city and their reviews; the seed deals out the signboards and nothing else.
 *
 * Source   invented for this book, but for the Daily Grind's 7 of 10, which is the article's.
 * Licence  none needed.
 */
export const coffeeShops = defineDataSet({
  id: "coffee-shops",
  title: "Twelve invented coffee shops",
  shops,
  generator,
  sample,
  card: [
    [
      "What",
      "Twelve coffee shops that do not exist, with none to twenty reviews each; the seed deals out their signboards and nothing else.",
    ],
    ["Generator", generator],
    [
      "Source",
      "Invented for this book, but for the Daily Grind’s 7 of 10, which is the article’s.",
    ],
    ["Licence", "None needed."],
  ],
});
