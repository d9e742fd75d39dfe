import type { Scene } from "#widgets/frame/widget.ts";
import { HOSPITALS, populations, ranks } from "./hospitalRanks.ts";
import { bare, type FigureRecord, measured, share, type Truth, word } from "./record.ts";

const ORDER = HOSPITALS.map((_, k) => k).toSorted(
  (a, b) => HOSPITALS[b]![1] / HOSPITALS[b]![2] - HOSPITALS[a]![1] / HOSPITALS[a]![2],
);
/** Those that are put in order: H, B, J, L, D. */
const FIVE = ["H", "B", "J", "L", "D"].map((name) => HOSPITALS.findIndex(([one]) => one === name));

let found: ReturnType<typeof ranks> | undefined;
const known = () => {
  found ??= ranks(populations());
  return found;
};

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

function seen({ values }: Scene) {
  const { visits = 1, line = 0.05 } = values;
  const { places, mean, over, excess } = known();
  const among = places.map((row) => 1 - sum(row.slice(0, 12 - visits)));
  const overLine = over(line);
  const averts = excess(line).map((one, k) => one * HOSPITALS[k]![2]);
  const list = (by: readonly number[]) =>
    HOSPITALS.map((_, k) => k)
      .toSorted((a, b) => by[b]! - by[a]!)
      .slice(0, visits);
  const [worst, best] = [list(among), list(averts)];
  const isOne = worst.every((k) => best.includes(k));
  return { visits, line, mean, among, overLine, averts, worst, best, isOne, list };
}

const named = (some: readonly number[]) => {
  const names = ORDER.filter((k) => some.includes(k)).map((k) => HOSPITALS[k]![0]);
  const last = names.at(-1) ?? "";
  return word(names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last);
};

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { visits, line, among, overLine, averts, worst, best, list } = seen(scene);
  const over = (some: readonly number[], by: readonly number[]) => sum(some.map((k) => by[k]!));
  return {
    visits: measured(visits, "visits", "visit"),
    line: share(line),
    worstList: named(worst),
    overList: named(list(overLine)),
    livesList: named(best),
    lastWorst: named(worst.filter((k) => !best.includes(k))),
    lastLives: named(best.filter((k) => !worst.includes(k))),
    foundWorst: bare(over(worst, among)),
    foundLives: bare(over(best, among)),
    avertedWorst: lives(over(worst, averts)),
    averted: lives(over(best, averts)),
    avertedAll: lives(sum(averts)),
    hospitals: bare(12),
    ...Object.fromEntries(
      HOSPITALS.flatMap(([, deaths, operations], k) => [
        [`deaths${k}`, bare(deaths)],
        [`operations${k}`, bare(operations)],
        [`averts${k}`, lives(averts[k]!)],
      ]),
    ),
  };
}

/** Where the two quadratures part in the last digit that is told. */
const NEAR = 1e-4;
const lives = (value: number): Truth => ({ ...measured(value, "deaths", "death"), room: NEAR });

function quoted(scene: Scene): Readonly<Record<string, Truth>> {
  const { mean, averts } = seen(scene);
  const at = (name: string) => HOSPITALS.findIndex(([one]) => one === name);
  const gain = (name: string) => share(averts[at(name)]! / HOSPITALS[at(name)]![2]);
  return {
    ...Object.fromEntries(
      ["A", "D", "J", "H"].map((name) => [`estimate${name}`, share(mean[at(name)]!)]),
    ),
    gainD: gain("D"),
    gainJ: gain("J"),
  };
}

const to = (digits: number, value: number) => Number(value.toFixed(digits)) + 0;

export const inspect: FigureRecord = {
  widget: "inspect",
  truth(scene) {
    const { visits, isOne, mean, among, overLine, averts } = seen(scene);
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: isOne ? (visits === 1 ? 0 : 1) : 2,
        summary: isOne ? 0 : 1,
        announcement: isOne ? 0 : 1,
      },
      quoted: quoted(scene),
      table: ORDER.map((k) => [
        ...HOSPITALS[k]!,
        to(3, mean[k]!),
        to(2, among[k]!),
        to(2, overLine[k]!),
        to(1, averts[k]!),
      ]),
    };
  },

  guess(scene, guess) {
    const { averts } = seen(scene);
    const given = guess.map((i) => FIVE[i]!);
    const truth = FIVE.toSorted((a, b) => averts[b]! - averts[a]!);
    const wrong = given.flatMap((above, at) =>
      given
        .slice(at + 1)
        .filter((below) => averts[below]! - averts[above]! >= 0.1)
        .map((below) => [above, below] as const),
    );
    const isKept = given.every((one, at) => one === FIVE[at]);
    const bySize = FIVE.toSorted((a, b) => HOSPITALS[b]![2] - HOSPITALS[a]![2]);
    const reply = isKept ? 0 : given.every((one, at) => one === bySize[at]) ? 1 : 2;
    const [above, below] = wrong[0] ?? [given[0]!, given[1]!];
    const [small, large] = [FIVE[2]!, FIVE[4]!];
    return {
      numbers: {
        ...numbersOf(scene),
        names: word(truth.map((k) => HOSPITALS[k]![0]).join(", ")),
        rightPairs: bare(10 - wrong.length),
        allPairs: bare(10),
        above: word(HOSPITALS[above]![0]),
        aboveAverts: lives(averts[above]!),
        below: word(HOSPITALS[below]![0]),
        belowAverts: lives(averts[below]!),
        small: word("J"),
        smallOperations: bare(HOSPITALS[small]![2]),
        smallAverts: lives(averts[small]!),
        large: word("D"),
        largeOperations: bare(HOSPITALS[large]![2]),
        largeAverts: lives(averts[large]!),
      },
      cases: { reply },
      verdict: wrong.length === 0 ? "right" : "wrong",
      misconception: ["M3", "M12"][reply],
    };
  },
  visits: [
    { visits: 1, line: 0.05 },
    { visits: 3, line: 0.05 },
    { visits: 4, line: 0.05 },
    { visits: 8, line: 0.04 },
    { visits: 8, line: 0.1 },
  ],
};
