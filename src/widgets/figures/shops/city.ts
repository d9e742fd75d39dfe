import { coffeeShops } from "#data/coffeeShops.ts";
import type { Sample } from "#data/dataSet.ts";
import { keepingTwo } from "#explorable/keepingTwo.ts";
import { populationsOf, toldBy } from "./populations.ts";

/** A shop's reviews: how many there are, and how many are pleased. */
export interface Pile {
  readonly pleased: number;
  readonly reviews: number;
}

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

/** One more review: for which shop, as a place in the list, and whether somebody was pleased. */
export interface More {
  readonly shop: number;
  readonly isPleased: boolean;
}

/** The populations that the reviews leave, with their weights, and the cities that one more review makes of them. */
const learnedFrom = keepingTwo((piles: readonly Pile[]) => ({
  populations: populationsOf(countedIn(piles)),
  cities: new Map<string, City>(),
}));

/**
 * The city as it is learned from all reviews, with one more if there is one: every population is weighed anew by how probable
 * it made that review.
 *
 *   weight' ~ weight (y + alpha) / (n + alpha + beta), for a pleased one at a shop with y of n
 */
export function cityOf(more: More | undefined, piles: readonly Pile[] = AS_THEY_ARE): City {
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

/** The piles, with one more review if there is one. */
export function reviewsWith(
  more: More | undefined,
  piles: readonly Pile[] = AS_THEY_ARE,
): readonly Pile[] {
  return piles.map(({ pleased, reviews }, k) => ({
    pleased: pleased + (more?.shop === k && more.isPleased ? 1 : 0),
    reviews: reviews + (more?.shop === k ? 1 : 0),
  }));
}
