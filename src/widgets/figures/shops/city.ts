import { logBeta } from "#core/special/logBeta.ts";
import { coffeeShops } from "#data/coffeeShops.ts";
import { learnedPopulation } from "#models/learnedRates.ts";

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

const STEP = 1 / 32;
const PLACES = Array.from({ length: 31 }, (_, k) => (k + 1) * STEP);
/** Populations with less of the whole weight than this are left out. */
const NOTHING = 1e-10;

interface Population {
  readonly alpha: number;
  readonly beta: number;
  readonly weight: number;
  readonly densities: readonly number[];
}

/** The populations that the reviews leave, with their weights: found once, on first use. */
let known: readonly Population[] | undefined;

function populations(): readonly Population[] {
  known ??= found();
  return known;
}

function found(): readonly Population[] {
  const { points } = learnedPopulation({
    y: shops.map(({ pleased }) => pleased),
    n: shops.map(({ reviews }) => reviews),
  });
  const whole = points.weight.reduce((sum, one) => sum + one, 0);
  return Array.from(points.weight, (weight, i) => {
    const [m, kappa] = [points.m[i]!, points.kappa[i]!];
    return { alpha: m * kappa, beta: (1 - m) * kappa, weight: weight / whole };
  })
    .filter(({ weight }) => weight > NOTHING)
    .map(({ alpha, beta, weight }) => {
      const log = logBeta(alpha, beta);
      const densities = PLACES.map((x) =>
        Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) - log),
      );
      return { alpha, beta, weight, densities };
    });
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
  const whole = weights.reduce((sum, one) => sum + one, 0);
  const average = (of: (one: Population) => number) =>
    all.reduce((sum, one, i) => sum + weights[i]! * of(one), 0) / whole;
  const law = (pleased: number, reviews: number) => {
    const mean = average(({ alpha, beta }) => (pleased + alpha) / (reviews + alpha + beta));
    const square = average(({ alpha, beta }) => {
      const [good, total] = [pleased + alpha, reviews + alpha + beta];
      return ((good / total) * (good + 1)) / (total + 1);
    });
    return { mean, sd: Math.sqrt(square - mean * mean) };
  };
  const density = PLACES.map((_, k) => average(({ densities }) => densities[k]!));
  const at = (k: number) => density[k] ?? 0;
  const city: City = {
    shops: reviewsWith(more).map(({ pleased, reviews }) => law(pleased, reviews)),
    ...law(0, 0),
    curve: density.map((height, k) => {
      return [PLACES[k]!, height, (at(k + 1) - at(k - 1)) / (2 * STEP)];
    }),
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
