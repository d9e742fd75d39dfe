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
const POINTS = Array.from({ length: 241 }, (_, i) => (i - 120) / 20).flatMap((s) =>
  Array.from({ length: 281 }, (_, k) => {
    const kappa = Math.exp(k / 10 - 8);
    const m = 1 / (1 + Math.exp(-s));
    const prior = Math.log(m * (1 - m)) + Math.log(kappa / (1 + (kappa / 20) ** 2));
    return { m, kappa, prior };
  }),
);

/** Log probability of a pile, by its rising factorials, at every population. */
const logPile = (pleased: number, reviews: number) =>
  POINTS.map(
    ({ m, kappa }) =>
      rising(m * kappa, pleased) +
      rising((1 - m) * kappa, reviews - pleased) -
      rising(kappa, reviews),
  );

export const percentagePoints = (value: number): Truth =>
  measured(value, "percentage points", "percentage point");

interface Learned {
  readonly means: readonly number[];
  readonly sds: readonly number[];
  readonly city: number;
  /** How far a new shop may be from that, in points of a hundred. */
  readonly spread: number;
}

const piles = SHOPS.map(([, pleased, reviews]) => logPile(pleased, reviews));
const base = POINTS.map(({ prior }, i) => piles.reduce((sum, pile) => sum + pile[i]!, prior));
const known = new Map<string, Learned>();

export function learned(shop: number, isPleased: boolean): Learned {
  const key = shop < 0 ? "" : `${shop}${isPleased}`;
  const found = known.get(key);
  if (found) return found;
  const counts = countsWith(shop, isPleased);
  const more = shop < 0 ? undefined : logPile(...counts[shop]!);
  const logs = base.map((log, i) => (more ? log - piles[shop]![i]! + more[i]! : log));
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
  const result = {
    means: counts.map(([pleased, reviews]) =>
      average((m, kappa) => (pleased + m * kappa) / (reviews + kappa)),
    ),
    // The variance of each bench, and that of the benches' own means.
    sds: counts.map(([pleased, reviews]) => {
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

export function countsWith(
  shop: number,
  isPleased: boolean,
): readonly (readonly [number, number])[] {
  return SHOPS.map(([, pleased, reviews], k) =>
    k === shop ? [pleased + (isPleased ? 1 : 0), reviews + 1] : [pleased, reviews],
  );
}

export function seen({ view, sample }: Scene) {
  const row = /^r(\d+)$/.exec(view.more ?? "");
  const shop = row ? Number(row[1]) - 1 : -1;
  const isPleased = view.review === "pleased";
  const [before, now] = [learned(-1, false), learned(shop, isPleased)];
  const moves = now.means.map((mean, k) => (shop < 0 ? 0 : mean - before.means[k]!));
  return {
    shop,
    isPleased,
    before,
    now,
    moves,
    boards: sample.groups,
    counts: countsWith(shop, isPleased),
  };
}
