import type { Scene } from "#widgets/frame/widget.ts";
import {
  type Counts,
  FIKA,
  learned,
  OTTO,
  percentagePoints,
  SHOPS,
  seen,
  tallyOf,
  withoutShop,
} from "./coffeeCity.ts";
import { bare, type FigureRecord, share, type Truth, word } from "./record.ts";

/** No review at all; as many as there is room for; a few for everybody. */
const NONE: Counts = SHOPS.map(() => [0, 0]);
const FULL: Counts = SHOPS.map((_, k) => [(7 * k) % 25, 24]);
const FEW: Counts = SHOPS.map((_, k) => [k % 3, 2 + (k % 4)]);

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { shop, isPleased, isLess, apart, before, now, moves, last, boards, counts } = seen(scene);
  const best = now.means.indexOf(Math.max(...now.means));
  const near = (value: number): Truth => share(value);
  return {
    shops: bare(12),
    fallen: bare(moves.filter((move) => move < 0).length),
    risen: bare(moves.filter((move) => move > 0).length),
    city: near(now.city),
    spread: percentagePoints(now.spread),
    spreadBefore: percentagePoints(before.spread),
    cityBefore: near(before.city),
    inAll: bare(counts.reduce((sum, [, reviews]) => sum + reviews, 0)),
    teachers: bare(apart < 0 ? 12 : 11),
    alone: word(boards[apart] ?? ""),
    aloneMean: near(now.means[Math.max(0, apart)]!),
    aloneSd: percentagePoints(100 * now.sds[Math.max(0, apart)]!),
    way: word(isLess ? "less for" : "for"),
    others: bare(11),
    othersFallen: bare(last.filter((move, k) => move < 0 && k !== shop).length),
    othersRisen: bare(last.filter((move, k) => move > 0 && k !== shop).length),
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
  const [NOON, TILIA, DRIP, LARK] = [0, 2, 6, 8];
  const rest = learned(-1, false);
  const eleven = withoutShop(LARK);
  const falls = (cross: number, of: number) =>
    percentagePoints(100 * (rest.means[of]! - learned(cross, false).means[of]!));
  const drip = learned(DRIP, false).means.map((mean, k) => mean > rest.means[k]!);
  return {
    noonTilia: falls(NOON, TILIA),
    noonFika: falls(NOON, FIKA),
    dripFallen: bare(drip.filter((isUp) => !isUp).length),
    dripRisen: bare(drip.filter((isUp) => isUp).length),
    spreadAtRest: percentagePoints(rest.spread),
    cityAtRest: share(rest.city),
    cityNoLark: share(eleven.city),
    spreadNoLark: percentagePoints(eleven.spread),
    larkAlone: share(1 / 4),
    larkAloneSd: percentagePoints(100 * Math.sqrt(3 / 80)),
    larkAtRest: share(rest.means[LARK]!),
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
    const { shop, apart, before, now, moves, boards, then, counts } = seen(scene);
    const isAll = (sign: number) => moves.every((move) => Math.sign(move) === sign);
    const isBare = counts.every(([, reviews]) => reviews === 0);
    const isFirst = shop === FIKA && then[FIKA]![1] === 0;
    const isEmpty = counts[FIKA]![1] === 0;
    const hasOtto = counts[OTTO]![1] > 0;
    const isChanged = shop >= 0;
    const all = isEmpty && isAll(-1) ? 3 : isEmpty && isAll(1) ? 4 : 5;
    const still = isEmpty ? 6 : 7;
    const first = apart >= 0 ? 0 : isBare ? 1 : isFirst ? 2 : undefined;
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: first ?? (isChanged ? all : still),
        summary: first ?? (isChanged ? (isEmpty ? 3 : 4) : isEmpty && hasOtto ? 5 : 6),
        announcement: apart >= 0 ? 0 : isBare ? 1 : isChanged ? 2 : isEmpty ? 3 : 4,
        aside: Math.round(10 * now.spread) === Math.round(10 * before.spread) ? 0 : 1,
      },
      quoted: quoted(),
      table: boards.map((name, k) => [
        name,
        ...counts[k]!,
        k === apart ? "no, set apart" : "yes",
        Number(now.means[k]!.toFixed(5)),
        Number(moves[k]!.toFixed(5)),
      ]),
    };
  },

  guess(scene, [falls = 0, rises = 0]) {
    const { shop, apart, last } = seen(scene);
    const others = last.filter((_, k) => k !== shop);
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
      cases: { reply, outcome: shop < 0 ? 0 : apart >= 0 ? 1 : 2 },
      verdict: falls === down && rises === up ? "right" : "wrong",
      misconception: reply === 1 ? "M12" : undefined,
    };
  },
  looks: [
    { more: "none", tally: tallyOf(NONE) },
    { more: "none", tally: tallyOf(NONE), out: "r3" },
    { more: "r6", tally: tallyOf(NONE) },
    { more: "r1", review: "pleased", tally: tallyOf(NONE) },
    { more: "none", tally: tallyOf(FULL) },
    { more: "r12", review: "no-tick", tally: tallyOf(FULL) },
    { more: "r12", review: "pleased", tally: tallyOf(FULL), out: "r2" },
    { more: "none", tally: tallyOf(FEW) },
    { more: "r4", review: "no-cross", tally: tallyOf(FEW) },
    { more: "r5", review: "no-tick", tally: tallyOf(FEW), out: "r1" },
    { more: "r5", review: "no-tick" },
    { more: "none", tally: tallyOf(NONE.with(2, [1, 2])) },
    { more: "r3", review: "pleased", tally: tallyOf(FEW.with(5, [0, 0])) },
    { more: "none", out: "r9" },
    { more: "none", out: "r6" },
  ],
  guesses: [
    [0, 0],
    [11, 0],
    [0, 11],
    [4, 7],
    [3, 2],
  ],
};
