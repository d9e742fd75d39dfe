import { OrderField } from "#controls/OrderField.tsx";
import { surgical } from "#data/surgical.ts";
import { visitedRates } from "#models/visitedRates.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import { Spots } from "#plot/rare/Spots.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { pairsWrong } from "../../declared/pairsWrong.ts";
import { questionOn } from "../../declared/question.ts";
import { ranksOfAll } from "./ranks.ts";

const { hospitals } = surgical;
const COUNT = hospitals.length;
type Index = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;
const INDICES = hospitals.map((_, k) => k as Index);
const shareOf = (k: Index) => hospitals[k]!.deaths / hospitals[k]!.operations;
/** Rows from the highest share that was counted to the lowest. */
const ROWS = INDICES.toSorted((a, b) => shareOf(b) - shareOf(a));
const SHARES = INDICES.map(shareOf);
const each = <Name extends string, T>(name: Name, of: (k: Index) => T) =>
  Object.fromEntries(INDICES.map((k) => [`${name}${k}`, of(k)])) as Record<`${Name}${Index}`, T>;

/** How probable it is that the line of a hospital holds its true rate. */
const BELIEF = 0.9;
/** The axis of the rates, and where beyond its end the three columns stand, in shares of the room. */
const MOST = 0.2;
const AXIS = [-0.008, MOST] as const;
const RATES = 0.48;
const COLUMNS = [0.59, 0.765, 0.94] as const;
const shareAt = (share: number) => AXIS[0] + ((AXIS[1] - AXIS[0]) * share) / RATES;
const rateAt = (rate: number) => Math.min(rate, MOST);
const GRIP = -1;
const TOP = -1.7;
const FOOT = COUNT - 0.4;

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
/** The so many that have most of something, in the order of that. */
const most = (values: readonly number[], count: number) =>
  INDICES.toSorted((a, b) => values[b]! - values[a]!).slice(0, count);
const namesOf = (some: readonly Index[]) => {
  // In the order of the rows, whatever they were chosen for.
  const names = ROWS.filter((k) => some.includes(k)).map((k) => hospitals[k]!.name);
  return names.length < 2
    ? (names[0] ?? "")
    : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
};
const over = (some: readonly Index[], values: readonly number[]) =>
  sum(some.map((k) => values[k]!));
const isSame = (one: readonly Index[], other: readonly Index[]) =>
  one.every((k) => other.includes(k));

const whole = { as: "number", to: { step: 1 } } as const;
const tenth = { as: "number", to: { decimals: 1 } } as const;
const deaths = { as: "y", to: { decimals: 1 } } as const;

const numbers = numbersOf(
  visitedRates,
  ({ visits, line }) => {
    const { places, mean, above, excess, quantile } = ranksOfAll();
    // The highest rates stand last.
    const among = places.map((row) => sum(row.slice(COUNT - visits)));
    const overLine = above(line);
    const averts = excess(line).map((one, k) => one * hospitals[k]!.operations);
    const lists = {
      share: most(SHARES, visits),
      worst: most(among, visits),
      over: most(overLine, visits),
      lives: most(averts, visits),
    };
    return {
      visits,
      line,
      mean,
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
      ...each("deaths", (k) => hospitals[k]!.deaths),
      ...each("operations", (k) => hospitals[k]!.operations),
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

/** Where names and counts stand, left of the drawing, and the room at its right, in heights of the text. */
const PLACES = {
  wide: { left: 6.6, count: 4.9, right: 3.2 },
  narrow: { left: 5.6, count: 4.4, right: 2.6 },
};
/** Below this, as on a screen for many, there is no room for counts; and names alone need so much of it. */
const TIGHT = 20;
const NAME = 1.6;
const isTight = ({ width, font }: Form) => width < TIGHT * font;
const leftOf = (form: Form) => (isTight(form) ? NAME : PLACES[form.kind].left);
const roomOf = (form: Form) => form.width / form.font - leftOf(form) - PLACES[form.kind].right;

const piece = (low: number, high: number, y: number): readonly CurvePoint[] => [
  [rateAt(low), y],
  [rateAt(high), y],
  [Number.NaN, Number.NaN],
];

/** Narrower than so many heights of its letters, a drawing has no room for three heads. */
const CROWDED = 22;

/** What a column is, on a wide drawing and on a narrow one, and half of the width of that. */
const HEADS = [
  { wide: ["worst {visits.number}", 1.9], narrow: ["worst", 1.35] },
  { wide: ["over {line}", 2.1], narrow: ["over", 1.15] },
  { wide: ["averts", 1.6], narrow: ["averts", 1.6] },
] as const;

function layersOf(of: Inspected, form: Form): readonly Layer[] {
  const { low, high, mean, among, overLine, averts, lists, line } = of;
  const room = roomOf(form);
  const greatest = Math.max(...averts);
  const columns = [among, overLine, averts.map((one) => one / greatest)];
  const chosen = [lists.worst, lists.over, lists.lives];
  return [
    ...HEADS.flatMap((head, c): Layer[] => {
      const [text, half] = head[form.kind];
      // In a room the letters are large: the one in the middle would touch both others.
      if (c === 1 && form.width < CROWDED * form.font) return [];
      const layer: Layer = {
        mark: "words",
        tone: "plain",
        outcome: true,
        x: MOST,
        y: -1,
        side: "right",
        beside: room * (COLUMNS[c]! - RATES) - half,
        text,
      };
      return [layer];
    }),
    ...ROWS.flatMap((k, row): readonly Layer[] => [
      { mark: "words", tone: "plain", y: row, beside: -leftOf(form), text: hospitals[k]!.name },
      ...(isTight(form)
        ? []
        : [
            {
              mark: "words" as const,
              tone: "data" as const,
              y: row,
              beside: -PLACES[form.kind].count,
              text: `{deaths${k}}/{operations${k}}`,
            },
          ]),
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
    {
      mark: "curve",
      tone: "posterior",
      points: ROWS.flatMap((k, row) => piece(low[k]!, high[k]!, row)),
    },
    {
      mark: "curve",
      tone: "plain",
      points: [
        [rateAt(line), FOOT],
        [rateAt(line), GRIP],
      ],
    },
    {
      mark: "words",
      tone: "plain",
      x: rateAt(line),
      y: GRIP,
      side: line > 0.6 * MOST ? "left" : "right",
      beside: 1.1,
      text: "a visit reaches {line}",
      short: "{line}",
    },
    {
      mark: "dots",
      tone: "data",
      size: 0.8,
      at: ROWS.map((k, row) => [rateAt(SHARES[k]!), row] as const),
    },
    {
      mark: "dots",
      tone: "posterior",
      size: 0.8,
      at: ROWS.map((k, row) => [rateAt(mean[k]!), row] as const),
    },
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
    room: { heights: [370, 340], lines: 18.4 },
    margins: (form) => ({
      top: 0.3,
      right: PLACES[form.kind].right + (1 - RATES) * roomOf(form),
      bottom: 3.2,
      left: leftOf(form),
    }),
    x: { of: AXIS, label: "deaths, of all operations", short: "deaths", format: ".0%" },
    y: { of: () => [FOOT, TOP] },
    guesses: () => [],
    drag: [
      {
        parameter: "line",
        tone: "plain",
        y: () => GRIP,
        ends: () => [GRIP + 0.7, GRIP - 0.5],
        aside: true,
      },
    ],
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
    rows: ({ mean, among, overLine, averts }) =>
      ROWS.map((k) => [
        hospitals[k]!.name,
        hospitals[k]!.deaths,
        hospitals[k]!.operations,
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
