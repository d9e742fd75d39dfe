import { chanceOfCount, countAtRate } from "#models/countAtRate.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import { Columns } from "#plot/rare/Columns.tsx";
import { Trail } from "#plot/rare/Trail.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";

const RATE = [0, 1] as const;
const [, MOST] = countAtRate.parameters.n.range;
const [, HIGHEST_RATE] = countAtRate.parameters.theta.range;
/** A bar takes so much of the room from one count to the next. */
const WIDTH = 0.8;
/** Places at which the curve is worked out; with its slopes these make it smooth. */
const PIECES = 20;
const AIR = 1.05;
/** Columns of the table that are the answer. */
const [TOPS, AREAS] = ["its curve is highest at", "area under its curve"] as const;
const PROBABILITY = { as: "likelihood", to: { decimals: 3 } } as const;

const numbers = numbersOf(
  countAtRate,
  ({ theta, n, y: counted }) => {
    const y = Math.min(counted, n);
    /** Height and slope of the curve: p' = n (b(y - 1) - b(y)), with b the probabilities of one trial less. */
    const at = (rate: number): Required<CurvePoint> => [
      rate,
      chanceOfCount(y, n, rate),
      n * (chanceOfCount(y - 1, n - 1, rate) - chanceOfCount(y, n - 1, rate)),
    ];
    const top = y / n;
    return {
      theta,
      n,
      y,
      counts: n + 1,
      bars: Array.from({ length: n + 1 }, (_, k) => chanceOfCount(k, n, theta)),
      here: at(theta),
      height: at(theta)[1],
      top,
      topHeight: at(top)[1],
      area: 1 / (n + 1),
      curve: Array.from({ length: PIECES + 1 }, (_, k) => at(k / PIECES)),
      // The highest bar that the rate's rail can make, and the top of the curve.
      ceiling: AIR * Math.max(HIGHEST_RATE ** n, at(top)[1]),
    };
  },
  {
    theta: { as: "theta", to: { decimals: 2 } },
    n: { as: "n" },
    y: { as: "y" },
    counts: { as: "number", to: { step: 1 } },
    height: PROBABILITY,
    top: { as: "theta", to: { decimals: 2 } },
    topHeight: PROBABILITY,
    area: { as: "number", to: { decimals: 3 } },
  },
);

type Traced = ReturnType<typeof numbers.of>;

const column = (k: number, height: number) => ({
  x0: k - WIDTH / 2,
  x1: k + WIDTH / 2,
  height,
});

/** Closer than this to the top, or to the area, is right. */
const CLOSE = 0.03;
/** From here on an area was meant to be a whole. */
const WHOLE = 0.9;
const isAtTop = ({ theta, top }: Pick<Traced, "theta" | "top">) => Math.abs(theta - top) < 0.005;

const question = questionOn(
  numbers,
  ([guessTop = 0, guessArea = 0], { n, y, top, area }) => ({
    guessTop,
    guessArea,
    guessHeight: chanceOfCount(y, n, guessTop),
    missTop: Math.abs(guessTop - top),
    missArea: Math.abs(guessArea - area),
  }),
  {
    asks: {
      kind: "values",
      as: { short: "your guess", letter: "", unit: "", range: RATE, step: 0.01, fineStep: 0.01 },
      items: () => [
        { id: "top", label: "the rate at which it is highest", start: 0.5 },
        { id: "area", label: "the area under its curve", start: 0.5 },
      ],
    },
    answers: { columns: [TOPS, AREAS] },
    written: {
      guessTop: { as: "theta", to: { decimals: 2 } },
      guessArea: { as: "number", to: { decimals: 2 } },
      guessHeight: PROBABILITY,
    },
    right: ({ missTop, missArea }) => missTop <= CLOSE && missArea <= CLOSE,
    yes: "Both are right.",
    replies: [
      [
        ({ guessArea }) => guessArea >= WHOLE,
        "An area of {guessArea} would make it a distribution of the rate. But each of its heights comes from another set of bars, and nothing makes heights of different sets add up to one.",
        "M15",
      ],
      [
        ({ missTop }) => missTop > CLOSE,
        "At your rate of {guessTop} the bar is {guessHeight} high. No rate makes a count likelier than the very share that was counted.",
      ],
      [
        () => true,
        "The rate is right. Your area, {guessArea}, is not: drawn from end to end, the bar is low at most rates.",
      ],
    ],
    outcome:
      "The bar is highest at {top}, and the area under its curve is {area}, one part in {counts}.",
  },
);

/** Chapter 2: one bar of a distribution of counts, whose height draws the likelihood as the rate moves. */
export const traced = defineFigure(numbers, {
  id: "traced",
  controls: ["theta", "y", "n"],
  atRest: ["theta"],
  readouts: [],
  projected: ["height", "area"],
  words: {
    takeaway: [
      [isAtTop, "No rate makes {y.number} of {n} likelier than {theta}: {height}"],
      "At a rate of {theta}, {y.number} of {n} have probability {height}",
    ],
    summary:
      "If a shop pleases a share of {theta} of its guests, {n} show {y} with probability {height}; the {counts} bars together are one. As the rate moves, that bar draws the curve below: highest at {top}, with {topHeight}, and with an area of {area}.",
    announcement: "At a rate of {theta} the bar is {height} high; its curve is highest at {top}.",
  },
  drawing: [
    {
      room: { heights: [185, 150], lines: 8 },
      margins: { top: 1.8, right: 1.2, bottom: 3.4, left: 1.2 },
      x: { of: [-0.6, MOST + 0.6], label: "ticks among {n}", format: "d" },
      y: { of: ({ ceiling }) => [0, ceiling] },
      guesses: () => [],
      press: {
        parameter: "y",
        value: ({ x }, { n }) => Math.min(n, Math.max(0, Math.round(x))),
      },
      layers: ({ bars, y, height }) => [
        {
          mark: Columns,
          tone: "plain",
          columns: bars.flatMap((one, k) => (k === y ? [] : [column(k, one)])),
        },
        { mark: Columns, tone: "data", shows: ["likelihood"], columns: [column(y, height)] },
        {
          mark: "words",
          tone: "data",
          x: y,
          y: height,
          side: "middle",
          lift: 0.9,
          text: "{height}",
        },
      ],
    },
    {
      room: { heights: [195, 165], lines: 9 },
      margins: { top: 1.8, right: 1.2, bottom: 3.4, left: 1.2 },
      x: { of: RATE, label: "rate of the shop", format: ".1f" },
      y: { of: ({ ceiling }) => [0, ceiling] },
      drag: [{ parameter: "theta", tone: "data", y: ({ height }) => height }],
      guesses: ({ ceiling }) => [{ key: "top", y: ceiling / 2 }],
      layers: ({ curve, here, n, y }) => [
        {
          mark: "curve",
          tone: "data",
          outcome: true,
          shows: ["likelihood"],
          points: curve,
          name: "likelihood of {y.number} in {n.number}, area {area}",
          short: "likelihood, area {area}",
        },
        {
          mark: Trail,
          tone: "data",
          outcome: true,
          points: curve,
          at: here,
          along: `${y} of ${n}`,
        },
      ],
    },
  ],
  table: {
    caption: "Each count: its bar at this rate, and the curve that its bar draws",
    columns: [
      ["count"],
      ["probability at this rate", "likelihood"],
      [TOPS, "theta"],
      [AREAS, "likelihood"],
    ],
    rows: ({ bars, n, area }) => bars.map((one, k) => [`${k} of ${n}`, one, k / n, area]),
  },
  program: ({ y }) => ({ values: { y } }),
  ...(import.meta.env.SSR && {
    quoted: ({ n, y }: Traced) => ({
      atHalf: [chanceOfCount(y, n, 0.5), PROBABILITY],
      atSeven: [chanceOfCount(y, n, 0.7), PROBABILITY],
      atNine: [chanceOfCount(y, n, 0.9), PROBABILITY],
    }),
  }),
  asks: question,
});
