import { learnedSpread } from "#models/learnedSpread.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import { Crowd } from "#plot/rare/Crowd.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { smooth, WIDEST } from "./alongSpread.ts";
import {
  apartOf,
  averageOver,
  copies,
  DRAWS,
  drawn,
  further,
  heldBetween,
  logLikelihood,
  type Results,
  topOf,
} from "./tables.ts";

const WHOLE = { step: 1 } as const;
const TENTH = { decimals: 1 } as const;
const [EIGHT, EIGHTY] = [8, 80] as const;
const TIMES = EIGHTY / EIGHT;
/** The central part of the posterior that is told of. */
const HELD = 0.95;
const PIECES = 50;
const HEIGHT = 1.16;

/** The eight of 1981, once and ten times over: nothing about them is drawn. */
const once = seenIn(copies(1));
const tenfold = seenIn(copies(TIMES));

/** What a table says of the spread. */
function seenIn(results: Results) {
  const top = topOf(results);
  const [from, to] = heldBetween(results, HELD);
  return { results, top, from, to };
}

/** The likelihood of a table along the axis, its top at one. */
function curveOf({ results, top }: ReturnType<typeof seenIn>): readonly CurvePoint[] {
  const highest = logLikelihood(results, top);
  return smooth((tau) => Math.exp(logLikelihood(results, tau) - highest), PIECES);
}

const onceCurve = curveOf(once);

const numbers = numbersOf(
  learnedSpread,
  ({ tau }, { sample, seed, view }) => {
    const isCopies = view.table === "copies";
    const { merit = [], luck = [] } = sample.columns;
    const few = seenIn(drawn({ merit, luck }, EIGHT, tau));
    const many = seenIn(drawn({ merit, luck }, EIGHTY, tau));
    const shown = isCopies ? tenfold : view.table === "eight" ? few : many;
    const count = shown === few ? EIGHT : EIGHTY;
    const tops = [
      shown.top,
      ...further(seed).map((variates) => topOf(drawn(variates, count, tau))),
    ];
    const above = tops.filter((top) => top > 0).length;
    const { from, to } = shown;
    return {
      tau,
      isCopies,
      count,
      tops,
      results: shown.results,
      curve: curveOf(shown),
      top: shown.top,
      from,
      to,
      width: to - from,
      onceTo: once.to,
      onceFrom: once.from,
      onceWidth: once.to - once.from,
      apart: apartOf(shown.results),
      held: HELD,
      draws: DRAWS,
      above,
      nought: DRAWS - above,
      tables: [
        ["the eight of the last chapter", once],
        ["the same eight, ten times", tenfold],
        ["eight new schools", few],
        ["eighty new schools", many],
      ] as const,
    };
  },
  {
    tau: { as: "tau" },
    count: { as: "number", to: WHOLE },
    top: { as: "tau", label: "top of the likelihood" },
    from: { as: "tau", to: TENTH },
    to: { as: "tau", to: TENTH },
    width: { as: "tau", to: TENTH, label: "length of the {held} interval" },
    onceFrom: { as: "tau", to: TENTH },
    onceTo: { as: "tau", to: TENTH },
    onceWidth: { as: "tau", to: TENTH },
    apart: { as: "tau", to: TENTH },
    held: { as: "share" },
    draws: { as: "number", to: WHOLE },
    above: { as: "number", to: WHOLE, label: "of {draws} draws, with a top above nought" },
    nought: { as: "number", to: WHOLE },
  },
);

type Eighty = ReturnType<typeof numbers.of>;

/** How much of its distance a school with this standard error keeps: by the best spread, and averaged over all spreads. */
const ERROR = 15;
const keptAt = (tau: number) => tau ** 2 / (tau ** 2 + ERROR ** 2);
const keptIn = (results: Results) => averageOver(results, keptAt);

function toldOf({ results }: Eighty) {
  const share = { as: "share" } as const;
  return {
    onceKeptBest: [keptAt(once.top), share],
    onceKept: [keptIn(once.results), share],
    keptBest: [keptAt(topOf(results)), share],
    kept: [keptIn(results), share],
    copiesTo: [tenfold.to, { as: "tau", to: TENTH }],
  } as const;
}

/** A guess so near to the top is right. */
const CLOSE = 1.5;
/** So small a spread is nought to whoever guesses it. */
const SMALL = 1;

const question = questionOn(
  numbers,
  ([guess = 0], { top }) => ({ guess, isRight: Math.abs(guess - top) <= CLOSE }),
  {
    asks: { kind: "number", as: "tau", start: 10, truth: ({ top }) => top },
    answers: { columns: ["top of the likelihood", "from", "to"] },
    hidesControls: true,
    written: { guess: { as: "tau" } },
    right: ({ isRight }) => isRight,
    yes: "That is about where it is.",
    replies: [
      [
        ({ guess }) => guess <= SMALL,
        "You guessed {guess}, as if the eight were only entered again. But these are other schools, and they truly differ.",
      ],
      [
        ({ guess, apart }) => guess > 0.75 * apart,
        "You guessed {guess}; their results do lie {apart} apart. Luck is in that too, and the likelihood takes off what luck explains.",
        "M14",
      ],
      [
        ({ guess, top }) => guess > top,
        "You guessed {guess}. Most draws have their top nearer to nought than that.",
      ],
      [
        () => true,
        "You guessed {guess}. These results lie further apart than so small a spread and luck would make them, as a rule.",
      ],
    ],
    outcome:
      "The top is at {top}, where the true spread is {tau}. In {above} of {draws} such draws it lies above nought.",
  },
);

const TALLEST = 17;
const BIN = 0.5;
/** Tops at nought lie left of the axis, in so many columns. */
const COLUMNS = 6;
const LEFT = -3.6;
const RIGHT = 27.5;
const BEYOND = 26.5;
/** Margins of the rings, in heights of the text. */
const [SIDE, ABOVE, BELOW] = [1, 1.4, 0.4] as const;

/** Where the dot of each draw lies: those at nought in a block beside the axis, the others heaped over their place. */
function heaped(tops: readonly number[]): readonly (readonly [number, number])[] {
  const heights = new Map<number, number>();
  let atNought = 0;
  return tops.map((top) => {
    if (top === 0) {
      const [row, column] = [Math.floor(atNought / COLUMNS), atNought % COLUMNS];
      atNought++;
      return [-BIN * (column + 0.7), row + 0.7];
    }
    const x = top > WIDEST ? BEYOND : BIN * (Math.floor(top / BIN) + 0.5);
    const height = heights.get(x) ?? 0;
    heights.set(x, height + 1);
    return [x, height + 0.7];
  });
}

function likelihoodOf({ curve, tau, isCopies, top }: Eighty): readonly Layer[] {
  return [
    { mark: "density", tone: "data", outcome: true, fill: "wash", points: curve },
    { mark: "curve", tone: "plain", points: onceCurve, name: "the eight", short: "the eight" },
    ...(isCopies
      ? []
      : [
          { mark: "rule" as const, tone: "population" as const, shows: ["tau"], x: tau },
          {
            mark: "words" as const,
            tone: "population" as const,
            x: tau,
            y: HEIGHT,
            lift: 0.8,
            side: tau > WIDEST / 2 ? ("left" as const) : ("right" as const),
            text: "true spread {tau}",
            short: "truly {tau.number}",
          },
        ]),
    { mark: "point", tone: "data", outcome: true, x: top, y: 1, size: 0.8 },
  ];
}

/** Rings that touch one another and do not overlap, however large the letters are. */
function sizeIn({ width, height, font }: Form): number {
  const across = (BIN * (width - 2 * SIDE * font)) / (RIGHT - LEFT);
  const up = (height - (ABOVE + BELOW) * font) / TALLEST;
  return (0.9 * Math.min(across, up)) / (0.84 * font);
}

function topsOf({ tops, isCopies }: Eighty, form: Form): readonly Layer[] {
  const places = heaped(isCopies ? tops.slice(0, 1) : tops);
  const [first] = places;
  return [
    { mark: Crowd, tone: "data", size: sizeIn(form), at: places.slice(1) },
    { mark: "point", tone: "data", x: first![0], y: first![1], size: 0.75 },
    {
      mark: "words",
      tone: "data",
      x: LEFT,
      y: TALLEST,
      lift: 0.2,
      text: isCopies ? "one table, one top" : "tops of {draws} draws, {nought} at nought",
      short: isCopies ? "one top" : "{draws} tops, {nought} at nought",
    },
  ];
}

const margins = (top: number, bottom: number) => ({ top, right: SIDE, bottom, left: SIDE });

/** Whether eighty schools can read the dial that eight cannot, and whether entering the eight again helps. */
export const eighty = defineFigure(numbers, {
  id: "eighty",
  controls: ["tau"],
  atRest: ["table"],
  choices: [
    {
      name: "table",
      label: "what is seen",
      options: { eighty: "eighty new", eight: "eight new", copies: "the eight, ten times" },
    },
  ],
  resample: "draw other schools",
  readouts: [],
  projected: ["top", "width", "above"],
  words: {
    takeaway: [
      [
        ({ isCopies }) => isCopies,
        "The same eight, entered ten times: the top stays at {top}, and the hill is steeper",
      ],
      [({ top }) => top === 0, "{count} new schools, {how}, and this time the top is at nought"],
      "{count} new schools, {how}: the top is at {top}",
    ],
    summary: [
      [
        ({ isCopies }) => isCopies,
        "Nothing was drawn. With a flat prior {held} of the posterior lie between {from.number} and {to} now, and between {onceFrom.number} and {onceTo} where each school is entered once: the luck of eight has been taken for that of {count}.",
      ],
      "With a flat prior {held} of the posterior lie between {from.number} and {to}; for the real eight it is from {onceFrom.number} to {onceTo}. Of {draws} such draws {above} have their top above nought.",
    ],
    phrases: { how: [[({ tau }) => tau === 0, "truly all alike"], "truly {tau} apart"] },
    announcement: [
      [({ isCopies }) => isCopies, "Top at {top}; {held} between {from.number} and {to}."],
      "Top at {top}; {held} between {from.number} and {to}. {above} of {draws} draws above nought.",
    ],
  },
  drawing: [
    {
      room: { heights: [200, 170], lines: 7 },
      margins: margins(2.1, 3.4),
      x: { of: [LEFT, RIGHT], label: "spread between schools, τ", in: "tau", short: "spread τ" },
      y: { of: () => [0, HEIGHT] },
      drag: [
        {
          parameter: "tau",
          tone: "population",
          outcome: true,
          isThere: ({ isCopies }) => !isCopies,
          y: () => HEIGHT / 8,
          ends: () => [0, HEIGHT],
        },
      ],
      layers: likelihoodOf,
    },
    {
      room: { heights: [150, 130], lines: 4 },
      margins: margins(ABOVE, BELOW),
      outcome: true,
      x: { of: [LEFT, RIGHT] },
      y: { of: [0, TALLEST] },
      guesses: () => [],
      layers: topsOf,
    },
  ],
  table: {
    caption: "What each table says of the spread; with a flat prior {held} lie in the interval",
    columns: [
      ["table"],
      ["top of the likelihood", "tau"],
      ["from", "tau"],
      ["to", "tau"],
      ["length", "tau"],
    ],
    rows: ({ tables }) =>
      tables.map(([name, { top, from, to }]) => [
        name,
        top,
        ...[from, to, to - from].map((value) => Number(value.toFixed(2))),
      ]),
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
