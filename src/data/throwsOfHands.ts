import { createGenerator, type Generator } from "#core/random/generator.ts";

/** So many uniform numbers are enough for a rate, but for one in a million. */
const FOR_A_RATE = 10;
/** Flips of a series: as many heads as are waited for have come before, but for one series in a million. */
const FLIPS = 80;

type Columns = Readonly<Record<string, readonly number[]>>;

/** Uniform numbers for so many throws of both hands, some for the rate of each and one for its count. */
export function throwsOfHands(chance: Generator, many: number): Columns {
  const throws = Array.from({ length: many }, () =>
    Array.from({ length: FOR_A_RATE + 1 }, () => chance()),
  );
  const rates = Array.from({ length: FOR_A_RATE }, (_, at) => {
    return [`rate${at}`, throws.map((one) => one[at]!)] as const;
  });
  return { ...Object.fromEntries(rates), count: throws.map((one) => one[FOR_A_RATE]!) };
}

/** What chance does to a coin and to two hands, as often each: a uniform number for every flip of every series, and those of the throws. */
export interface CoinAndHands {
  readonly flips: readonly Float64Array[];
  readonly throws: Columns;
}

let last: { readonly seed: number; readonly many: number; readonly made: CoinAndHands } | undefined;

/** The numbers of a seed, kept while they are looked at. */
export function coinAndHandsOf(seed: number, many: number): CoinAndHands {
  if (last?.seed !== seed || last.many !== many) {
    const [coin, hands] = [0, 1].map((k) => createGenerator(seed).split(k)) as [
      Generator,
      Generator,
    ];
    const flips = Array.from({ length: many }, () => {
      const series = new Float64Array(FLIPS);
      for (let k = 0; k < FLIPS; k++) series[k] = coin();
      return series;
    });
    last = { seed, many, made: { flips, throws: throwsOfHands(hands, many) } };
  }
  return last.made;
}
