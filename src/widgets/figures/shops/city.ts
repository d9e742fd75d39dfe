import { coffeeShops } from "#data/coffeeShops.ts";
import { type Population, populationsOf, toldBy } from "./populations.ts";

const { shops } = coffeeShops;

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

/** The populations that the reviews leave, with their weights: found once, on first use. */
let known: readonly Population[] | undefined;

function populations(): readonly Population[] {
  known ??= populationsOf({
    y: shops.map(({ pleased }) => pleased),
    n: shops.map(({ reviews }) => reviews),
  });
  return known;
}

const learned = new Map<string, City>();

/**
 * The city as it is learned from all reviews, with one more if there is one: every population is weighed anew by how probable
 * it made that review.
 *
 *   weight' ~ weight (y + alpha) / (n + alpha + beta), for a pleased one at a shop with y of n
 */
export function cityOf(more: More | undefined): City {
  const key = more ? `${more.shop} ${more.isPleased}` : "";
  const had = learned.get(key);
  if (had) return had;
  const all = populations();
  const weights = all.map(({ alpha, beta, weight }) => {
    if (!more) return weight;
    const { pleased, reviews } = shops[more.shop]!;
    const chance = (pleased + alpha) / (reviews + alpha + beta);
    return weight * (more.isPleased ? chance : 1 - chance);
  });
  const { lawOf, curve } = toldBy(all, weights);
  const city: City = {
    shops: reviewsWith(more).map(({ pleased, reviews }) => lawOf(pleased, reviews)),
    ...lawOf(0, 0),
    curve,
  };
  learned.set(key, city);
  return city;
}

/** The piles, with one more review if there is one. */
export function reviewsWith(more: More | undefined) {
  return shops.map(({ pleased, reviews }, k) => ({
    pleased: pleased + (more?.shop === k && more.isPleased ? 1 : 0),
    reviews: reviews + (more?.shop === k ? 1 : 0),
  }));
}
