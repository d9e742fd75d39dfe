import type { Scene } from "#widgets/frame/widget.ts";
import { FIKA, learned, OTTO, percentagePoints, SHOPS, seen } from "./coffeeCity.ts";
import { bare, type FigureRecord, share, type Truth, word } from "./record.ts";

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
