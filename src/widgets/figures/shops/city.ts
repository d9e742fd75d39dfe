import { coffeeShops } from "#data/coffeeShops.ts";
import type { Sample } from "#data/dataSet.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { isOnGrid, populationsOnGrid } from "./onGrid.ts";
import type { Pile } from "./pile.ts";
import { type Population, populationsOf, toldBy } from "./populations.ts";

const AS_THEY_ARE: readonly Pile[] = coffeeShops.shops;

/** The piles that a scene holds: the same object for the same reviews, whatever hangs over the doors. */
export function pilesIn({ columns: { y, n } }: Sample): readonly Pile[] {
  if (!y || !n) return AS_THEY_ARE;
  const areTheSame = AS_THEY_ARE.every((pile, k) => pile.pleased === y[k] && pile.reviews === n[k]);
  return areTheSame ? AS_THEY_ARE : pilesOf(y, n);
}

const pilesOf = keepingTwo((y: readonly number[], n: readonly number[]): readonly Pile[] =>
  y.map((pleased, k) => ({ pleased, reviews: n[k]! })),
);

/** Piles as the columns of the model: pleased ones, and all. */
export const countedIn = (piles: readonly Pile[]) => ({
  y: piles.map(({ pleased }) => pleased),
  n: piles.map(({ reviews }) => reviews),
});

/** What the shops' reviews teach of them and of their city. */
export interface City {
  readonly shops: readonly { readonly mean: number; readonly sd: number }[];
  /** A shop not yet seen. */
  readonly mean: number;
  readonly sd: number;
  /** Its density, with its slopes. */
  readonly curve: readonly (readonly [x: number, density: number, slope: number])[];
}

/** One review more, or one less: for which shop, as a place in the list, and whether somebody was pleased. */
export interface More {
  readonly shop: number;
  readonly isPleased: boolean;
  readonly isLess: boolean;
}

/** The populations that the reviews leave, with their weights, and the cities that one more review makes of them. */
interface Learned {
  readonly populations: readonly Population[];
  readonly cities: Map<string, City>;
}

/** So many sets of reviews are remembered: those of the present state, of the one before it, and of one that was pinned. */
const KEPT = 8;
const kept = new Map<string, Learned>();
const keyOf = (piles: readonly Pile[]) =>
  piles.map(({ pleased, reviews }) => `${pleased}/${reviews}`).join();
const FIRST = keyOf(AS_THEY_ARE);

function learnedFrom(piles: readonly Pile[]): Learned {
  const key = keyOf(piles);
  const had = kept.get(key);
  if (had) return had;
  // What the figure shows first comes from the model; what a hand makes of it has to be there within a frame.
  const populations =
    key !== FIRST && isOnGrid(piles) ? populationsOnGrid(piles) : populationsOf(countedIn(piles));
  const learned = { populations, cities: new Map<string, City>() };
  kept.set(key, learned);
  const [oldest = ""] = kept.keys();
  if (kept.size > KEPT) kept.delete(oldest);
  return learned;
}

/**
 * The city as it is learned from all reviews, with one more if there is one: every population is weighed anew by how probable
 * it made that review.
 *
 *   weight' ~ weight (y + alpha) / (n + alpha + beta), for a pleased one at a shop with y of n
 */
export function cityOf(more: More | undefined, piles: readonly Pile[] = AS_THEY_ARE): City {
  if (more?.isLess) return cityOf(undefined, reviewsWith(more, piles));
  const { populations, cities } = learnedFrom(piles);
  const key = more ? `${more.shop} ${more.isPleased}` : "";
  const had = cities.get(key);
  if (had) return had;
  const weights = populations.map(({ alpha, beta, weight }) => {
    if (!more) return weight;
    const { pleased, reviews } = piles[more.shop]!;
    const chance = (pleased + alpha) / (reviews + alpha + beta);
    return weight * (more.isPleased ? chance : 1 - chance);
  });
  const { lawOf, curve } = toldBy(populations, weights);
  const city: City = {
    shops: reviewsWith(more, piles).map(({ pleased, reviews }) => lawOf(pleased, reviews)),
    ...lawOf(0, 0),
    curve,
  };
  cities.set(key, city);
  return city;
}

/** The city as the others teach it, without the one that is set apart; that shop keeps its own reviews, and every rate was as likely as any other. */
export function cityWithout(apart: number, piles: readonly Pile[], whole: City): City {
  const { pleased, reviews } = piles[apart]!;
  const mean = (pleased + 1) / (reviews + 2);
  const alone = { mean, sd: Math.sqrt((mean * (1 - mean)) / (reviews + 3)) };
  // A shop that nobody has judged teaches nothing: without it the city is the same.
  const city =
    reviews === 0 ? whole : cityOf(undefined, piles.with(apart, { pleased: 0, reviews: 0 }));
  return { ...city, shops: city.shops.with(apart, alone) };
}

/** The piles, with one more review, or one less, if there is one. */
export function reviewsWith(
  more: More | undefined,
  piles: readonly Pile[] = AS_THEY_ARE,
): readonly Pile[] {
  if (!more) return piles;
  const { pleased, reviews } = piles[more.shop]!;
  const step = more.isLess ? -1 : 1;
  return piles.with(more.shop, {
    pleased: pleased + (more.isPleased ? step : 0),
    reviews: reviews + step,
  });
}
