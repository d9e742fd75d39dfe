import type { Scene } from "#widgets/frame/widget.ts";
import { rising } from "../support/gamma.ts";
import { measured, type Truth } from "./record.ts";

/** The twelve shops of the ladder's chapter and what their reviews teach of the city, by a trapezoid rule. */

export const SHOPS = [
  ["noon", 4, 5],
  ["alba", 5, 9],
  ["tilia", 18, 20],
  ["grind", 7, 10],
  ["otto", 1, 1],
  ["fika", 0, 0],
  ["drip", 3, 8],
  ["bolt", 11, 16],
  ["lark", 0, 2],
  ["mill", 8, 14],
  ["perch", 6, 7],
  ["bruno", 13, 15],
] as const;
export const [OTTO, FIKA] = [4, 5];

/** A trapezoid rule over all populations: the log odds of the mean, and the log of the strength. */
const POINTS = Array.from({ length: 301 }, (_, i) => (i - 150) / 10).flatMap((s) =>
  Array.from({ length: 177 }, (_, k) => {
    const kappa = Math.exp(k / 5 - 14);
    const m = 1 / (1 + Math.exp(-s));
    const prior = Math.log(m * (1 - m)) + Math.log(kappa / (1 + (kappa / 20) ** 2));
    return { m, kappa, prior };
  }),
);

export type Counts = readonly (readonly [pleased: number, reviews: number])[];

const logPiles = new Map<string, Float64Array>();
/** Log probability of a pile, by its rising factorials, at every population. */
function logPile([pleased, reviews]: Counts[number]): Float64Array {
  const key = `${pleased} of ${reviews}`;
  const made =
    logPiles.get(key) ??
    Float64Array.from(
      POINTS,
      ({ m, kappa }) =>
        rising(m * kappa, pleased) +
        rising((1 - m) * kappa, reviews - pleased) -
        rising(kappa, reviews),
    );
  logPiles.set(key, made);
  return made;
}

export const percentagePoints = (value: number): Truth =>
  measured(value, "percentage points", "percentage point");

interface Learned {
  readonly means: readonly number[];
  readonly sds: readonly number[];
  readonly city: number;
  /** How far a new shop may be from that, in points of a hundred. */
  readonly spread: number;
}

const CAME: Counts = SHOPS.map(([, pleased, reviews]) => [pleased, reviews]);
const known = new Map<string, Learned>();

/** What counts teach; the shop that is set apart teaches nothing, and is put where a flat prior puts it. */
function taught(counts: Counts, apart = -1): Learned {
  const key = JSON.stringify([counts, apart]);
  const found = known.get(key);
  if (found) return found;
  const teachers = counts.filter(([, reviews], k) => k !== apart && reviews > 0).map(logPile);
  const logs = POINTS.map(({ prior }, i) => teachers.reduce((sum, pile) => sum + pile[i]!, prior));
  const top = Math.max(
    ...logs.slice(0, 1),
    logs.reduce((a, b) => Math.max(a, b)),
  );
  const weights = logs.map((log) => Math.exp(log - top));
  const total = weights.reduce((a, b) => a + b);
  const average = (of: (m: number, kappa: number) => number) =>
    weights.reduce((sum, w, i) => sum + w * of(POINTS[i]!.m, POINTS[i]!.kappa), 0) / total;
  // How shops of one city differ, and how the means of possible cities do.
  const within = average((m, kappa) => (m * (1 - m)) / (kappa + 1));
  const middle = average((m) => m);
  const between = average((m) => (m - middle) ** 2);
  // Alone: the mean and the standard deviation of a Beta that began flat.
  const flat = ([pleased, reviews]: Counts[number]) => {
    const [a, b] = [pleased + 1, reviews - pleased + 1];
    return { mean: a / (a + b), sd: Math.sqrt((a * b) / (a + b + 1)) / (a + b) };
  };
  const result = {
    means: counts.map(([pleased, reviews], k) =>
      k === apart
        ? flat([pleased, reviews]).mean
        : average((m, kappa) => (pleased + m * kappa) / (reviews + kappa)),
    ),
    // The variance of each bench, and that of the benches' own means.
    sds: counts.map(([pleased, reviews], k) => {
      if (k === apart) return flat([pleased, reviews]).sd;
      const share = (m: number, kappa: number) => (pleased + m * kappa) / (reviews + kappa);
      const mean = average(share);
      const inBench = average(
        (m, kappa) => (share(m, kappa) * (1 - share(m, kappa))) / (reviews + kappa + 1),
      );
      return Math.sqrt(inBench + average((m, kappa) => (share(m, kappa) - mean) ** 2));
    }),
    city: average((m) => m),
    spread: 100 * Math.sqrt(within + between),
  };
  known.set(key, result);
  return result;
}

/** What the reviews teach as they came, with a change. */
export const learned = (shop: number, isPleased: boolean): Learned =>
  taught(shop < 0 ? CAME : withOne(CAME, shop, isPleased, 1));

/** What they teach when one shop is set apart. */
export const withoutShop = (shop: number): Learned => taught(CAME, shop);

const withOne = (counts: Counts, shop: number, isPleased: boolean, by: number): Counts =>
  counts.map(([pleased, reviews], k) =>
    k === shop ? [pleased + (isPleased ? by : 0), reviews + by] : [pleased, reviews],
  );

/** All piles of none, one, two, ... reviews in the order of their codes. */
const PILES: Counts = Array.from({ length: 25 }, (_, reviews) =>
  Array.from({ length: reviews + 1 }, (__, pleased) => [pleased, reviews] as const),
).flat();

/** How a set of reviews is written in a link. */
export const tallyOf = (counts: Counts): string =>
  counts
    .map((pile) => PILES.findIndex(([p, n]) => p === pile[0] && n === pile[1]))
    .map((place) => `${Math.floor(place / 36).toString(36)}${(place % 36).toString(36)}`)
    .join("");

const CHANGES: Readonly<Record<string, readonly [isPleased: boolean, by: number]>> = {
  cross: [false, 1],
  pleased: [true, 1],
  "no-cross": [false, -1],
  "no-tick": [true, -1],
};

const rowOf = (named = "") => Number(/^r(\d+)$/.exec(named)?.[1] ?? 0) - 1;

export function seen({ view, sample }: Scene) {
  const code = view.tally ?? "none";
  const then =
    code === "none"
      ? CAME
      : (code.match(/../g) ?? []).map((two) => PILES[Number.parseInt(two, 36)]!);
  const [isPleased, by] = CHANGES[view.review ?? ""]!;
  const row = rowOf(view.more);
  const [pleased = 0, reviews = 0] = then[row] ?? [];
  const left = isPleased ? pleased : reviews - pleased;
  const shop = by < 0 ? (left > 0 ? row : -1) : reviews < 24 ? row : -1;
  const counts = shop < 0 ? then : withOne(then, shop, isPleased, by);
  const apart = rowOf(view.out);
  const [earlier, whole] = [taught(then), taught(counts)];
  const [before, now] = apart < 0 ? [earlier, whole] : [whole, taught(counts, apart)];
  const movesOf = (a: Learned, b: Learned) =>
    a === b
      ? b.means.map(() => 0)
      : b.means
          .map((mean, k) => mean - a.means[k]!)
          .map((move) => (Math.abs(move) < 1e-11 ? 0 : move));
  return {
    shop,
    isPleased,
    isLess: by < 0,
    apart,
    before,
    now,
    whole,
    moves: movesOf(before, now),
    /** What the last change moved while all twelve taught. */
    last: movesOf(earlier, whole),
    boards: sample.groups,
    then,
    counts,
  };
}
