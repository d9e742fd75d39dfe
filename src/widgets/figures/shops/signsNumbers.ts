import { coffeeShops } from "#data/coffeeShops.ts";
import { learnedRates } from "#models/learnedRates.ts";
import { numbersOf } from "../../declared/numbers.ts";
import { type City, cityOf, cityWithout } from "./city.ts";
import { countsOf, countsWritten, each, type Index } from "./counts.ts";
import { apartIn, reviewsOf } from "./oneMore.ts";
import { percentagePoints } from "./percentagePoints.ts";

const { shops } = coffeeShops;
export const HOMES: readonly string[] = shops.map(({ name }) => name);
/** The shops the chapter asks about: one review, none. */
const SINGLE = HOMES.indexOf("Otto");
export const EMPTY = HOMES.indexOf("Fika");

export const share = { as: "m" } as const;
export const numbers = numbersOf(
  learnedRates,
  (_, scene) => {
    const { before: then, more, piles } = reviewsOf(scene);
    const apart = apartIn(scene);
    // With all twelve, before the last change and after it.
    const [earlier, whole] = [cityOf(undefined, then), cityOf(more, then)];
    const now = apart === undefined ? whole : cityWithout(apart, piles, whole);
    const before = apart === undefined ? earlier : whole;
    const boards = scene.sample.groups;
    const moves = movesOf(before, now);
    const last = movesOf(earlier, whole);
    const means = now.shops.map(({ mean }) => mean);
    const best = means.indexOf(Math.max(...means));
    return {
      more,
      apart,
      piles,
      then,
      boards,
      before,
      now,
      moves,
      isShuffled: boards.some((name, k) => name !== HOMES[k]),
      shops: shops.length,
      fallen: moves.filter((move) => move < 0).length,
      risen: moves.filter((move) => move > 0).length,
      city: now.mean,
      spread: 100 * now.sd,
      spreadBefore: 100 * before.sd,
      cityBefore: before.mean,
      inAll: piles.reduce((sum, { reviews }) => sum + reviews, 0),
      teachers: shops.length - (apart === undefined ? 0 : 1),
      others: shops.length - 1,
      othersFallen: last.filter((move, k) => move < 0 && k !== more?.shop).length,
      othersRisen: last.filter((move, k) => move > 0 && k !== more?.shop).length,
      single: boards[SINGLE]!,
      singlePleased: piles[SINGLE]!.pleased,
      singleReviews: piles[SINGLE]!.reviews,
      singleMean: means[SINGLE]!,
      empty: boards[EMPTY]!,
      emptyReviews: piles[EMPTY]!.reviews,
      emptyMean: means[EMPTY]!,
      emptyMove: moves[EMPTY]!,
      best: boards[best]!,
      bestMean: means[best]!,
      chosen: more ? boards[more.shop]! : "",
      review: more?.isPleased ? "tick" : "cross",
      way: more?.isLess ? "less for" : "for",
      alone: apart === undefined ? "" : boards[apart]!,
      aloneMean: means[apart ?? 0]!,
      aloneSd: 100 * now.shops[apart ?? 0]!.sd,
      ownMove: more ? moves[more.shop]! : 0,
      ...each("mean", (k) => means[k]!),
      ...each("move", (k) => moves[k]!),
      ...countsOf(piles),
    };
  },
  {
    shops: { as: "number", to: { step: 1 } },
    fallen: { as: "number", to: { step: 1 } },
    risen: { as: "number", to: { step: 1 } },
    city: { as: "learned-mean", label: "a new shop" },
    spread: { ...percentagePoints, label: "a new shop, give or take" },
    spreadBefore: percentagePoints,
    cityBefore: { as: "learned-mean" },
    inAll: { as: "number", to: { step: 1 } },
    teachers: { as: "number", to: { step: 1 } },
    aloneMean: share,
    aloneSd: percentagePoints,
    others: { as: "number", to: { step: 1 } },
    othersFallen: { as: "number", to: { step: 1 } },
    othersRisen: { as: "number", to: { step: 1 } },
    singlePleased: { as: "number", to: { step: 1 } },
    singleReviews: { as: "number", to: { step: 1 } },
    singleMean: { as: "learned-mean" },
    emptyMean: { as: "learned-mean" },
    emptyMove: percentagePoints,
    bestMean: { as: "learned-mean" },
    ownMove: percentagePoints,
    ...(each("mean", () => share) as Record<`mean${Index}`, { as: "m" }>),
    ...(each("move", () => ({ as: "number", to: { decimals: 1 } })) as Record<
      `move${Index}`,
      { as: "number" }
    >),
    ...countsWritten,
  },
);

export type Signs = ReturnType<typeof numbers.of>;

/** What rounding leaves is no move. */
const STILL = 1e-9;

const movesOf = (before: City, now: City) =>
  now.shops
    .map(({ mean }, k) => 100 * (mean - before.shops[k]!.mean))
    .map((move) => (Math.abs(move) < STILL ? 0 : move));
