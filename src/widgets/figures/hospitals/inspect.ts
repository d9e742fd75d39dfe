import { OrderField } from "#controls/OrderField.tsx";
import { visitedRates } from "#models/visitedRates.ts";
import type { Form } from "#plot/form.ts";
import { Spots } from "#plot/rare/Spots.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { pairsWrong } from "../../declared/pairsWrong.ts";
import { questionOn } from "../../declared/question.ts";
import { countsIn, ranksIn } from "./ranks.ts";
import {
  BELIEF,
  COUNT,
  countedOf,
  each,
  hospitals,
  INDICES,
  type Index,
  listed,
  MOST,
  rowsOf,
} from "./rows.ts";

/** Rows from the highest share that was counted to the lowest. */
const ROWS = INDICES.toSorted((a, b) => countedOf(b) - countedOf(a));

/** Where beyond the axis the three columns stand, in shares of the room. */
const RATES = 0.48;
const COLUMNS = [0.59, 0.765, 0.94] as const;
const { roomOf, named, rated, shareAt, head, frame } = rowsOf({
  order: ROWS,
  start: -0.008,
  rates: RATES,
  top: -1.7,
  places: {
    wide: { left: 6.6, count: 4.9, right: 3.2 },
    narrow: { left: 5.6, count: 4.4, right: 2.6 },
  },
});

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
/** The so many that have most of something, in the order of that. */
const most = (values: readonly number[], count: number) =>
  INDICES.toSorted((a, b) => values[b]! - values[a]!).slice(0, count);
/** In the order of the rows, whatever they were chosen for. */
const namesOf = (some: readonly Index[]) =>
  listed(ROWS.filter((k) => some.includes(k)).map((k) => hospitals[k]!.name));
const over = (some: readonly Index[], values: readonly number[]) =>
  sum(some.map((k) => values[k]!));
const isSame = (one: readonly Index[], other: readonly Index[]) =>
  one.every((k) => other.includes(k));

const whole = { as: "number", to: { step: 1 } } as const;
const tenth = { as: "number", to: { decimals: 1 } } as const;
const deaths = { as: "y", to: { decimals: 1 } } as const;

const numbers = numbersOf(
  visitedRates,
  ({ visits, line }, { sample }) => {
    const { y, n } = countsIn(sample);
    const { places, mean, above, excess, quantile } = ranksIn(y, n);
    const counted = y.map((died, k) => died / n[k]!);
    // The highest rates stand last.
    const among = places.map((row) => sum(row.slice(COUNT - visits)));
    const overLine = above(line);
    const averts = excess(line).map((one, k) => one * n[k]!);
    const lists = {
      share: most(counted, visits),
      worst: most(among, visits),
      over: most(overLine, visits),
      lives: most(averts, visits),
    };
    return {
      visits,
      line,
      y,
      n,
      mean,
      counted,
      low: quantile((1 - BELIEF) / 2),
      high: quantile((1 + BELIEF) / 2),
      among,
      overLine,
      averts,
      lists,
      isOne: isSame(lists.worst, lists.lives),
      worstList: namesOf(lists.worst),
      overList: namesOf(lists.over),
      livesList: namesOf(lists.lives),
      lastWorst: namesOf(lists.worst.filter((k) => !lists.lives.includes(k))),
      lastLives: namesOf(lists.lives.filter((k) => !lists.worst.includes(k))),
      foundWorst: over(lists.worst, among),
      foundLives: over(lists.lives, among),
      avertedWorst: over(lists.worst, averts),
      averted: over(lists.lives, averts),
      avertedAll: sum(averts),
      hospitals: COUNT,
      ...each("deaths", (k) => y[k]!),
      ...each("operations", (k) => n[k]!),
      ...each("averts", (k) => averts[k]!),
    };
  },
  {
    visits: { as: "visits" },
    line: { as: "line" },
    foundWorst: { ...tenth, label: "truly worst, list for the worst" },
    foundLives: { ...tenth, label: "truly worst, list for lives" },
    avertedWorst: { ...deaths, label: "averted, list for the worst" },
    averted: { ...deaths, label: "averted, list for lives" },
    avertedAll: deaths,
    hospitals: whole,
    ...(each("deaths", () => whole) as Record<`deaths${Index}`, typeof whole>),
    ...(each("operations", () => whole) as Record<`operations${Index}`, typeof whole>),
    ...(each("averts", () => deaths) as Record<`averts${Index}`, typeof deaths>),
  },
);

type Inspected = ReturnType<typeof numbers.of>;

/** The five that are put in order, from the highest share to the lowest; nearer than this is no matter. */
const FIVE: readonly Index[] = [7, 1, 9, 11, 3];
const TIE = 0.1;
const ordered = (values: readonly number[]) =>
  FIVE.map((_, i) => i).toSorted((a, b) => values[FIVE[b]!]! - values[FIVE[a]!]!);

const question = questionOn(
  numbers,
  (guess, { averts }) => {
    const truth = ordered(averts);
    const at = (i: number) => hospitals[FIVE[i]!]!;
    const worth = (i: number) => averts[FIVE[i]!]!;
    const wrong = pairsWrong(guess, truth).filter(([a, b]) => Math.abs(worth(a) - worth(b)) >= TIE);
    const bySize = FIVE.map((_, i) => i).toSorted((a, b) => at(b).operations - at(a).operations);
    const allPairs = (FIVE.length * (FIVE.length - 1)) / 2;
    const [above, below] = wrong[0] ?? [guess[0]!, guess[1]!];
    return {
      mistakes: wrong.length,
      isKept: guess.every((i, place) => i === place),
      isBySize: guess.every((i, place) => i === bySize[place]),
      names: truth.map((i) => at(i).name).join(", "),
      rightPairs: allPairs - wrong.length,
      allPairs,
      above: at(above).name,
      aboveAverts: worth(above),
      below: at(below).name,
      belowAverts: worth(below),
      small: at(2).name,
      smallOperations: at(2).operations,
      smallAverts: worth(2),
      large: at(4).name,
      largeOperations: at(4).operations,
      largeAverts: worth(4),
    };
  },
  {
    asks: {
      kind: "order",
      Field: OrderField,
      first: "a visit averts most",
      last: "a visit averts least",
      items: () => FIVE.map((k, id) => ({ ...hospitals[k]!, id })),
      label: "{name}: {deaths} of {operations} died",
      outcome: ({ averts }) => ordered(averts),
    },
    answers: { columns: ["among the worst", "over the line", "averted"] },
    hidesControls: true,
    written: {
      deaths: whole,
      operations: whole,
      rightPairs: whole,
      allPairs: whole,
      aboveAverts: deaths,
      belowAverts: deaths,
      smallOperations: whole,
      smallAverts: deaths,
      largeOperations: whole,
      largeAverts: deaths,
    },
    right: ({ mistakes }) => mistakes === 0,
    yes: "All five in their places.",
    replies: [
      [
        ({ isKept }) => isKept,
        "You kept the order of the shares. But a share is one of so many operations: {small} makes {smallOperations}, {large} {largeOperations}. A visit to {small} is expected to avert {smallAverts.number}, one to {large} {largeAverts}.",
        "M3",
      ],
      [
        ({ isBySize }) => isBySize,
        "You went by size alone. Size says how many children a mended rate helps; by how much it can be mended is the other half.",
        "M12",
      ],
      [
        () => true,
        "{rightPairs} of {allPairs} pairs are right. You put {above} before {below}; but a visit to {above} is expected to avert {aboveAverts.number}, one to {below} {belowAverts}.",
      ],
    ],
    outcome: "By deaths that a visit may avert the order is {names}.",
  },
);

/** Narrower than so many heights of its letters, a drawing has no room for three heads. */
const CROWDED = 22;

/** What a column is, on a wide drawing and on a narrow one, and half of the width of that. */
const HEADS = [
  { wide: ["worst {visits.number}", 1.9], narrow: ["worst", 1.35] },
  { wide: ["over {line}", 2.1], narrow: ["over", 1.15] },
  { wide: ["averts", 1.6], narrow: ["averts", 1.6] },
] as const;

function layersOf(of: Inspected, form: Form): readonly Layer[] {
  const { low, high, counted, mean, among, overLine, averts, lists, line } = of;
  const room = roomOf(form);
  const greatest = Math.max(...averts);
  const columns = [among, overLine, averts.map((one) => one / greatest)];
  const chosen = [lists.worst, lists.over, lists.lives];
  return [
    ...HEADS.flatMap((column, c): Layer[] => {
      const [text, half] = column[form.kind];
      // In a room the letters are large: the one in the middle would touch both others.
      if (c === 1 && form.width < CROWDED * form.font) return [];
      const words = head(room * (COLUMNS[c]! - RATES) - half, text, "right");
      return [{ ...words, outcome: true }];
    }),
    ...named(form, (k, row) => [
      {
        mark: "words",
        tone: lists.lives.includes(k) ? "plain" : "posterior",
        outcome: true,
        x: MOST,
        y: row,
        beside: room * (1 - RATES) + 0.2,
        text: `{averts${k}.number}`,
      },
    ]),
    ...rated({
      low,
      high,
      counted,
      shown: mean,
      line,
      says: "a visit reaches {line}",
      turns: 0.6 * MOST,
    }),
    {
      mark: Spots,
      tone: "posterior",
      outcome: true,
      size: 0.82,
      spots: columns.flatMap((values, c) =>
        ROWS.map((k, row) => ({ x: shareAt(COLUMNS[c]!), y: row, share: values[k]! })),
      ),
    },
    {
      mark: Spots,
      tone: "plain",
      as: "frames",
      size: 1.1,
      outcome: true,
      spots: chosen.flatMap((list, c) =>
        list.map((k) => ({ x: shareAt(COLUMNS[c]!), y: ROWS.indexOf(k), share: 1 })),
      ),
    },
  ];
}

/** Twelve hospitals and a few visits: three aims, three lists, one set of estimates. */
export const inspect = defineFigure(numbers, {
  id: "inspect",
  controls: ["visits", "line"],
  atRest: ["visits"],
  readouts: [],
  projected: ["foundWorst", "foundLives", "avertedWorst", "averted"],
  words: {
    takeaway: [
      [
        ({ visits, isOne }) => isOne && visits === 1,
        "One visit, and every aim sends it to {worstList}",
      ],
      [({ isOne }) => isOne, "{visits}, and for both aims the same list: {worstList}"],
      "To find the worst visit {lastWorst}, to save most {lastLives}",
    ],
    summary: [
      [
        ({ isOne }) => isOne,
        "With {visits} the list is {worstList}. It is expected to hold {foundWorst} of the truly worst {visits.number}, and to avert {averted.number} of the {avertedAll} that visits to all {hospitals} would.",
      ],
      "To find the truly worst, visit {worstList}: {foundWorst} of {visits.number} right, {avertedWorst} averted. To avert most, visit {livesList}: {averted} averted of {avertedAll.number} that visits to all {hospitals} would, {foundLives} of {visits.number} right.",
    ],
    announcement: [
      [({ isOne }) => isOne, "{visits}, {averted} averted, {foundWorst} right."],
      "To find the worst {lastWorst}, to save most {lastLives}: {averted} averted.",
    ],
  },
  drawing: {
    ...frame,
    layers: layersOf,
  },
  table: {
    caption: "Twelve hospitals, and what a visit is expected to do there",
    columns: [
      ["hospital"],
      ["deaths", 1],
      ["operations", 1],
      ["estimate", "share"],
      ["among the worst", "share"],
      ["over the line", "share"],
      ["averted", "y"],
    ],
    rows: ({ y, n, mean, among, overLine, averts }) =>
      ROWS.map((k) => [
        hospitals[k]!.name,
        y[k]!,
        n[k]!,
        to(3, mean[k]!),
        to(2, among[k]!),
        to(2, overLine[k]!),
        to(1, averts[k]!),
      ]),
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

/** Numbers that the text tells of some hospitals. */
function toldOf({ mean, averts }: Inspected) {
  const exact = { as: "share", to: { decimals: 1 } } as const;
  const of = (name: string) => hospitals.findIndex((one) => one.name === name);
  const each = (name: string) => mean[of(name)]!;
  const gain = (name: string) => averts[of(name)]! / hospitals[of(name)]!.operations;
  return {
    estimateA: [each("A"), exact],
    estimateD: [each("D"), exact],
    estimateJ: [each("J"), exact],
    estimateH: [each("H"), exact],
    gainD: [gain("D"), exact],
    gainJ: [gain("J"), exact],
  } as const;
}

const to = (digits: number, value: number) => Number(value.toFixed(digits)) + 0;
