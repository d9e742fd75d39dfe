import { coinAndHandsOf } from "#data/throwsOfHands.ts";
import type { Scene } from "#widgets/frame/widget.ts";
import { COUNTS, countAt, momentsOf, poissons, rateFrom, sum } from "./countsOfRates.ts";
import { bare, type FigureRecord, share, type Truth, word } from "./record.ts";

const MANY = 150;
/** The last number of tails that is told by itself. */
const LAST = 12;

/** In how many orders so many tails and all heads but the last may come, by Pascal's rule. */
function orders(tails: number, heads: number): number {
  let row = [1];
  for (let n = 0; n < tails + heads - 1; n++)
    row = Array.from({ length: row.length + 1 }, (_, k) => (row[k - 1] ?? 0) + (row[k] ?? 0));
  return row[tails]!;
}

/** Probabilities of 0, 1, 2, ... tails before the last of so many heads: orders, times the chance of each. */
const tailsBefore = (heads: number, chance: number) =>
  Array.from(
    { length: LAST + 1 },
    (_, k) => orders(k, heads) * chance ** heads * (1 - chance) ** k,
  );

/** A series as it was flipped: letters up to the last head. */
function spelled(uniforms: ArrayLike<number>, heads: number, chance: number): string {
  let letters = "";
  while (letters.replaceAll("T", "").length < heads)
    letters += uniforms[letters.length]! < chance ? "H" : "T";
  return letters;
}

const often = (counts: readonly number[], k: number) => counts.filter((one) => one === k).length;
const tailsIn = (letters: string) => letters.replaceAll("H", "").length;

function truthOf({ values, seed }: Scene) {
  const { r = 1, mu = 1, series = 1, flips: upTo = 1 } = values;
  const chance = 1 / (1 + mu / r);
  const { flips, throws } = coinAndHandsOf(seed, MANY);
  const whole = spelled(flips[series - 1]!, r, chance);
  const present = upTo === 60 ? whole : whole.slice(0, upTo);
  const isDone = present === whole;
  const done = isDone ? series : series - 1;
  const coin = Array.from({ length: done }, (_, k) => tailsIn(spelled(flips[k]!, r, chance)));
  const hands = Array.from({ length: MANY }, (_, k) => {
    const uniforms = Array.from({ length: 10 }, (_, at) => throws[`rate${at}`]![k]!);
    return countAt(throws.count![k]!, mu * rateFrom(uniforms, r));
  });
  const one = poissons(mu, LAST + 1).map((each) => MANY * each);
  const exact = tailsBefore(r, chance).map((each) => MANY * each);
  const numbers: Readonly<Record<string, Truth>> = {
    r: bare(r),
    mu: bare(mu),
    series: bare(series),
    done: bare(done),
    many: bare(MANY),
    tails: bare(tailsIn(present)),
    letters: word(present.length > 18 ? `${present.slice(0, 17)}…` : present),
    coinNone: bare(often(coin, 0)),
    handsNone: bare(often(hands, 0)),
    oneNone: bare(one[0]!),
    exactNone: bare(exact[0]!),
    heads: share(chance),
  };
  return { r, chance, done, isDone, coin, hands, one, exact, numbers };
}

const toTwo = (value: number) => Number(value.toFixed(2)) + 0;

export const thirdHand: FigureRecord = {
  widget: "third-hand",
  truth(scene) {
    const { r, chance, done, isDone, coin, hands, one, exact, numbers } = truthOf(scene);
    const stage = done === 0 ? 0 : done < MANY ? 1 : 2;
    const further = (counts: readonly number[]) => counts.filter((count) => count > LAST).length;
    const { mean } = momentsOf(COUNTS.mites!.counted);
    return {
      numbers,
      cases: {
        takeaway: stage,
        flipped: stage,
        now: isDone ? 0 : 1,
        soFar: done === 0 ? 0 : 1,
      },
      quoted: {
        mitesCoin: bare(MANY / (1 + mean)),
        // Before each head, tails have the variance of a geometric count.
        variance: bare((r * (1 - chance)) / chance ** 2),
      },
      table: [
        ...exact.map((expected, k) => [
          k,
          toTwo(one[k]!),
          toTwo(expected),
          often(coin, k),
          often(hands, k),
        ]),
        ["more", toTwo(MANY - sum(one)), toTwo(MANY - sum(exact)), further(coin), further(hands)],
      ],
    };
  },

  guess(scene, [guess = 0]) {
    const { r, chance, done, one, exact, numbers } = truthOf(scene);
    const firstHead = MANY * chance;
    const isNear = (place: number) => Math.abs(guess - place) <= 5;
    const reply = r > 1 && isNear(firstHead) ? 0 : isNear(one[0]!) ? 1 : guess < exact[0]! ? 2 : 3;
    return {
      numbers: { ...numbers, guess: bare(guess), close: bare(5), firstHead: bare(firstHead) },
      cases: { reply, flippedSoFar: done === 0 ? 0 : 1 },
      verdict: isNear(exact[0]!) ? "right" : "wrong",
      misconception: [][reply],
    };
  },
  visits: [
    { series: 1, flips: 1 },
    { series: 1, flips: 60 },
    { series: 150, flips: 2 },
    { series: 150, flips: 60, r: 1, mu: 4 },
  ],
  guesses: [[38], [75], [20], [5], [120], [50]],
};
