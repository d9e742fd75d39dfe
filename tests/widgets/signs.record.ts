import type { Scene } from "#widgets/frame/widget.ts";
import { bare, type FigureRecord, measured, share, type Truth, word } from "./record.ts";

const SHOPS = [
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
const [OTTO, FIKA] = [4, 5];

/** A trapezoid rule over all populations: the log odds of the mean, and the log of the strength. */
const POINTS = Array.from({ length: 241 }, (_, i) => (i - 120) / 20).flatMap((s) =>
  Array.from({ length: 281 }, (_, k) => {
    const kappa = Math.exp(k / 10 - 8);
    const m = 1 / (1 + Math.exp(-s));
    const prior = Math.log(m * (1 - m)) + Math.log(kappa / (1 + (kappa / 20) ** 2));
    return { m, kappa, prior };
  }),
);

const rising = (from: number, count: number) => {
  let log = 0;
  for (let i = 0; i < count; i++) log += Math.log(from + i);
  return log;
};

/** Log probability of a pile, by its rising factorials, at every population. */
const logPile = (pleased: number, reviews: number) =>
  POINTS.map(
    ({ m, kappa }) =>
      rising(m * kappa, pleased) +
      rising((1 - m) * kappa, reviews - pleased) -
      rising(kappa, reviews),
  );

const percentagePoints = (value: number): Truth =>
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

function learned(shop: number, isPleased: boolean): Learned {
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

function countsWith(shop: number, isPleased: boolean): readonly (readonly [number, number])[] {
  return SHOPS.map(([, pleased, reviews], k) =>
    k === shop ? [pleased + (isPleased ? 1 : 0), reviews + 1] : [pleased, reviews],
  );
}

function seen({ view, sample }: Scene) {
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

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { shop, isPleased, before, now, moves, boards, counts } = seen(scene);
  const best = now.means.indexOf(Math.max(...now.means));
  const near = (value: number): Truth => share(value);
  return {
    shops: bare(12),
    fallen: bare(moves.filter((move) => move < 0).length),
    risen: bare(moves.filter((move) => move > 0).length),
    city: near(now.city),
    spread: percentagePoints(now.spread),
    spreadBefore: percentagePoints(before.spread),
    others: bare(11),
    othersFallen: bare(moves.filter((move, k) => move < 0 && k !== shop).length),
    othersRisen: bare(moves.filter((move, k) => move > 0 && k !== shop).length),
    single: word(boards[OTTO]!),
    singlePleased: bare(counts[OTTO]![0]),
    singleReviews: bare(counts[OTTO]![1]),
    singleMean: near(now.means[OTTO]!),
    empty: word(boards[FIKA]!),
    emptyMean: near(now.means[FIKA]!),
    emptyMove: percentagePoints(100 * moves[FIKA]!),
    best: word(boards[best]!),
    bestMean: near(now.means[best]!),
    chosen: word(boards[shop] ?? ""),
    review: word(isPleased ? "tick" : "cross"),
    ownMove: percentagePoints(100 * (moves[shop] ?? 0)),
    ...Object.fromEntries(
      SHOPS.flatMap((_, k) => [
        [`mean${k}`, near(now.means[k]!)],
        [`move${k}`, bare(100 * moves[k]!)],
        [`pleased${k}`, bare(counts[k]![0])],
        [`reviews${k}`, bare(counts[k]![1])],
      ]),
    ),
  };
}

/** What the text tells, whichever review the reader adds. */
function quoted(): Readonly<Record<string, Truth>> {
  const [NOON, TILIA, DRIP] = [0, 2, 6];
  const rest = learned(-1, false);
  const falls = (cross: number, of: number) =>
    percentagePoints(100 * (rest.means[of]! - learned(cross, false).means[of]!));
  const drip = learned(DRIP, false).means.map((mean, k) => mean > rest.means[k]!);
  return {
    noonTilia: falls(NOON, TILIA),
    noonFika: falls(NOON, FIKA),
    dripFallen: bare(drip.filter((isUp) => !isUp).length),
    dripRisen: bare(drip.filter((isUp) => isUp).length),
    spreadAtRest: percentagePoints(rest.spread),
    spreadDrip: percentagePoints(learned(DRIP, false).spread),
    ottoAtRest: share(rest.means[OTTO]!),
    tiliaAtRest: share(rest.means[TILIA]!),
    tiliaPleased: bare(SHOPS[TILIA]![1]),
    tiliaReviews: bare(SHOPS[TILIA]![2]),
    fikaAtRest: share(rest.means[FIKA]!),
    fikaSdAtRest: percentagePoints(100 * rest.sds[FIKA]!),
    tiliaSdAtRest: percentagePoints(100 * rest.sds[TILIA]!),
    firstCross: falls(FIKA, FIKA),
    tiliaCross: falls(TILIA, TILIA),
  };
}

export const signs: FigureRecord = {
  widget: "signs",
  truth(scene) {
    const { shop, now, moves, boards, counts } = seen(scene);
    const isAll = (sign: number) => moves.every((move) => Math.sign(move) === sign);
    const moved = shop === FIKA ? 0 : isAll(-1) ? 1 : isAll(1) ? 2 : 3;
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: shop >= 0 ? moved : 4,
        summary: shop === FIKA ? 0 : shop >= 0 ? 1 : 2,
        announcement: shop >= 0 ? 0 : 1,
        apart: Math.round(10 * now.spread) === Math.round(10 * seen(scene).before.spread) ? 0 : 1,
      },
      quoted: quoted(),
      table: boards.map((name, k) => [
        name,
        ...counts[k]!,
        Number(now.means[k]!.toFixed(5)),
        Number(moves[k]!.toFixed(5)),
      ]),
    };
  },

  guess(scene, [falls = 0, rises = 0]) {
    const { shop, moves } = seen(scene);
    const others = moves.filter((_, k) => k !== shop);
    const [down, up] = [-1, 1].map((sign) => others.filter((move) => move * sign > 0).length);
    const all = falls + rises;
    const reply = all >= 12 ? 0 : all === 0 ? 1 : all < 11 && shop >= 0 ? 2 : 3;
    return {
      numbers: {
        ...numbersOf(scene),
        guessFall: bare(falls),
        guessRise: bare(rises),
        guessAll: bare(all),
      },
      cases: { reply, outcome: shop >= 0 ? 1 : 0 },
      verdict: falls === down && rises === up ? "right" : "wrong",
      misconception: reply === 1 ? "M12" : undefined,
    };
  },
  guesses: [
    [0, 0],
    [11, 0],
    [0, 11],
    [4, 7],
    [3, 2],
  ],
};
