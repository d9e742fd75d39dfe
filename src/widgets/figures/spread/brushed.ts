import { spreadWithin } from "#models/spreadWithin.ts";
import { within } from "#models/withinSpreads.ts";
import type { Form } from "#plot/form.ts";
import type { Drag } from "../../declared/Drawing.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { questionOn } from "../../declared/question.ts";
import { WIDEST } from "./alongSpread.ts";
import { type Brushed, GAINS, groupsOf, numbers } from "./brushedNumbers.ts";
import { givenBoth } from "./heldGain.ts";
import { NAMES, OTHERS } from "./schools.ts";
import { overAll } from "./within.ts";

const HEIGHT = 1.16;

/** A guess so near to the estimate is right. */
const CLOSE = 1.5;

const question = questionOn(
  numbers,
  ([guess = 0], { estimate }) => ({ guess, isRight: Math.abs(guess - estimate) <= CLOSE }),
  {
    asks: { kind: "number", as: "mu", start: 20, truth: ({ estimate }) => estimate },
    answers: { columns: ["given the intervals", "give or take"] },
    hidesControls: true,
    written: { guess: { as: "mu" } },
    right: ({ isRight }) => isRight,
    yes: "That is where it is put.",
    replies: [
      [
        ({ guess, own, whole }) => Math.abs(guess - own) < Math.abs(own - whole) / 4,
        "You guessed {guess}, close to what {school} gained by itself. Schools that differ so much keep a good part of their own results, and still no school keeps all of it: it was measured too badly.",
        "M12",
      ],
      [
        ({ guess, own, whole }) => Math.abs(guess - own) >= Math.abs(own - whole),
        "You guessed {guess}. Over all spreads {school} is put at {whole}; where small spreads are out, it is pulled less than that.",
        "M7",
      ],
      [
        ({ guess, estimate }) => guess > estimate,
        "You guessed {guess}. It is in the right direction, and a little far: large spreads are in the interval, but hardly in the posterior.",
      ],
      [
        () => true,
        "You guessed {guess}. It is in the right direction; without the small spreads the pull is weaker still.",
      ],
    ],
    outcome: "Given these spreads {school} is put at {estimate}, over all spreads at {whole}.",
  },
);

const RIGHT = { wide: 7, narrow: 6.2 };
const margins = (top: number) => (form: Form) => ({
  top,
  right: RIGHT[form.kind],
  bottom: 3.4,
  left: 1,
});
/** Where the names of curves stand, beside them. */
const LINES = [1, 0.44] as const;

/** So far from the axis that the handle at its end leaves them free. */
const BESIDE = 1.1;

const named = (
  tone: "data" | "posterior" | "population" | "plain",
  [x, y]: readonly [x: number, line: number],
  text: string,
  { short = text } = {},
): Layer => ({ mark: "words", tone, x, y, beside: BESIDE, text, short });

function spreadLayers({ curves, from, to, isOpen }: Brushed): readonly Layer[] {
  return [
    {
      mark: "band",
      tone: "posterior",
      points: [
        [from, 0, HEIGHT],
        [to, 0, HEIGHT],
      ],
    },
    { mark: "curve", tone: "posterior", points: curves.curve },
    { mark: "curve", tone: "population", points: curves.prior },
    // Each tone is named once in the two drawings: on a low screen two names find no room in one.
    named("posterior", [WIDEST, LINES[0]], "posterior"),
    { mark: "rule", tone: "plain", x: from },
    { mark: "rule", tone: "plain", x: to },
    ...(isOpen ? [named("plain", [WIDEST, LINES[1]], "and beyond", { short: "beyond" })] : []),
  ];
}

function gainLayers({
  curves,
  own,
  isAll,
  isHeld,
  isOfMean,
  least,
  most,
}: Brushed): readonly Layer[] {
  const end = GAINS[1];
  return [
    ...(isHeld
      ? [
          {
            mark: "band" as const,
            tone: "posterior" as const,
            outcome: true,
            points: [least, most].map((x) => [x, 0, HEIGHT] as const),
          },
        ]
      : []),
    ...[least, most].map((x): Layer => ({ mark: "rule", tone: "plain", outcome: true, x })),
    { mark: "density", tone: "posterior", outcome: true, fill: "wash", points: curves.theta },
    { mark: "curve", tone: "population", points: curves.thetaPrior },
    ...(isAll ? [] : [{ mark: "curve" as const, tone: "plain" as const, points: curves.thetaAll }]),
    named("population", [end, LINES[0]], "prior"),
    ...(isAll ? [] : [named("plain", [end, LINES[1]], "all spreads", { short: "of all" })]),
    ...(isOfMean ? [] : alone(own)),
  ];
}

/** What the school gained by itself; the mean of all has no result of its own. */
const alone = (own: number): readonly Layer[] => [
  { mark: "point", tone: "data", x: own, y: 0, size: 0.9 },
  {
    mark: "words",
    tone: "data",
    x: own,
    y: HEIGHT,
    lift: 0.8,
    side: "middle",
    text: "{school} alone {own}",
    short: "alone {own.number}",
  },
  { mark: "rule", tone: "data", x: own, top: 0.08 },
];

const ROWS = [...NAMES, "μ"];
const ROW = 0.5;

/** All schools and their mean, a row each: where it is put given both intervals, give or take, and over everything. */
function rowLayers({ both, all, results }: Brushed): readonly Layer[] {
  const foot = (row: number) => ROWS.length - 1 - row + ROW;
  return [
    ...both.each.map(
      ({ mean, sd }, row): Layer => ({
        mark: "interval",
        tone: "posterior",
        low: mean - sd,
        high: mean + sd,
        y: foot(row),
      }),
    ),
    {
      mark: "dots",
      tone: "plain",
      size: 0.5,
      at: [...all.theta, all.mu].map(({ mean }, row) => [mean, foot(row)] as const),
    },
    {
      mark: "dots",
      tone: "posterior",
      size: 0.6,
      at: both.each.map(({ mean }, row) => [mean, foot(row)] as const),
    },
    {
      mark: "dots",
      tone: "data",
      size: 0.5,
      at: results.map((own, row) => [own, foot(row)] as const),
    },
    ...ROWS.map(
      (text, row): Layer => ({
        mark: "words",
        tone: "posterior",
        x: GAINS[1],
        y: foot(row),
        beside: BESIDE,
        text,
      }),
    ),
  ];
}

/** Both ends are alike: the smaller one is the lower, whichever it is. */
const edge = (parameter: "lower" | "upper" | "low" | "high", height: number): Drag<Brushed> => ({
  parameter,
  tone: "plain",
  outcome: true,
  y: () => HEIGHT * height,
  ends: () => [0, HEIGHT],
});

/** What the text supposes to be known of school A. */
const TOLD = { of: 0, from: 20, to: Number.POSITIVE_INFINITY };

/** School A over all spreads and with none, and what its true gain would teach, its result as it was published. */
function toldOf() {
  const { yA, sigmaA } = spreadWithin.parameters;
  const { y, sigma } = groupsOf({ yA: yA.initial, sigmaA: sigmaA.initial }, OTHERS);
  const { as, to } = { as: "learned-mean", to: { decimals: 2 } } as const;
  const tenth = { as: "learned-mean", to: { decimals: 1 } } as const;
  const all = overAll(y, sigma);
  const told = givenBoth({ y, sigma }, [0, Number.POSITIVE_INFINITY], TOLD);
  const [c, g] = ["C", "G"].map((name) => NAMES.indexOf(name)) as [number, number];
  return {
    allA: [all.theta[0]!.mean, { as, to }],
    spreadBefore: [all.tau, tenth],
    spreadTold: [told.tau, tenth],
    meanBefore: [all.mu.mean, tenth],
    meanTold: [told.each[NAMES.length]!.mean, tenth],
    beforeG: [all.theta[g]!.mean, tenth],
    toldG: [told.each[g]!.mean, tenth],
    beforeC: [all.theta[c]!.mean, tenth],
    toldC: [told.each[c]!.mean, tenth],
    noneA: [within({ y, sigma }, 0, 0).theta[0]!.mean, { as, to }],
  } as const;
}

/** To the digits that the quadrature surely has: where a gain is held, of two laws one is cut. */
const rounded = (value: number, isHeld: boolean) => Number(value.toFixed(isHeld ? 2 : 4)) + 0;

/** An interval of spreads is brushed, and every school is seen given that the spread lies there. */
export const brushed = defineFigure(numbers, {
  id: "brushed",
  controls: ["lower", "upper", "low", "high"],
  atRest: ["lower", "upper"],
  choices: [
    {
      name: "school",
      label: "school",
      options: Object.fromEntries(NAMES.map((name) => [name, name])),
    },
    {
      name: "below",
      label: "brushed below",
      options: { school: "this school", mean: "the mean μ" },
    },
  ],
  readouts: [],
  projected: ["estimate", "whole"],
  words: {
    phrases: {
      Spreads: [
        [({ isAll }) => isAll, "Over all spreads"],
        [({ isPoint }) => isPoint, "At a spread of just {from.number}"],
        [({ isOpen }) => isOpen, "At a spread of {from.number} or more"],
        "At a spread of {from.number} to {to.number}",
      ],
      gains: [
        [({ isAt }) => isAt, "just {least.number}"],
        [({ isAbove }) => isAbove, "{least.number} or more"],
        [({ isBelow }) => isBelow, "{most.number} or less"],
        "{least.number} to {most.number}",
      ],
    },
    takeaway: [
      [
        ({ isHeld, isOfMean }) => isHeld && isOfMean,
        "{Spreads}, with a mean of {gains}, {school} is put at {estimate}",
      ],
      [({ isHeld }) => isHeld, "{Spreads}, with {school} at {gains}, the mean is put at {centre}"],
      "{Spreads} {school} is put at {estimate}, give or take {sd.number}",
    ],
    summary: [
      [
        ({ isHeld, isPoint, isAt }) => isHeld && (isPoint || isAt),
        "An interval without width has no share of the posterior, but there is a posterior given it. Here the spread has an average of {spread} in it, the mean is put at {centre}, and {school} at {estimate}. Over everything these are {spreadAll.number}, {centreAll.number} and {whole.number}.",
      ],
      [
        ({ isHeld }) => isHeld,
        "What is let in has {share} of the posterior. In it the spread has an average of {spread}, the mean is put at {centre}, and {school} at {estimate}. Over everything these are {spreadAll.number}, {centreAll.number} and {whole.number}.",
      ],
      [
        ({ isAll }) => isAll,
        "{school} gained {own} by itself. Every spread is let in, each with its share of the posterior, so this is the posterior of {school} itself.",
      ],
      [
        ({ isPoint }) => isPoint,
        "{school} gained {own} by itself, and over all spreads it is put at {whole.number}, give or take {wholeSd}. At one single spread its curve is a plain bell, and its top is a point of the fan with this prior.",
      ],
      "{school} gained {own} by itself, and over all spreads it is put at {whole.number}, give or take {wholeSd}. These spreads have {priorShare} of the prior and {share} of the posterior.",
    ],
    announcement: "{school}: {estimate}, give or take {sd.number}.",
  },
  drawing: [
    {
      room: { heights: [150, 128], lines: 7 },
      margins: margins(0.8),
      x: { of: [0, WIDEST], label: "spread between schools, τ", in: "tau", short: "spread τ" },
      y: { of: [0, HEIGHT] },
      drag: [edge("lower", 0.2), edge("upper", 0.55)],
      guesses: () => [],
      layers: spreadLayers,
    },
    {
      room: { heights: [170, 148], lines: 8 },
      margins: margins(2),
      x: { of: GAINS, label: "true gain of {held}", in: "tau", short: "true gain" },
      y: { of: () => [0, HEIGHT] },
      drag: [edge("low", 0.2), edge("high", 0.55)],
      layers: gainLayers,
    },
    {
      room: { heights: [190, 160] },
      margins: (form) => ({ ...margins(0.4)(form), bottom: 0.4 }),
      x: { of: GAINS },
      y: { of: () => [0, ROWS.length] },
      layers: rowLayers,
      outcome: true,
      onPageOnly: true,
    },
  ],
  table: {
    caption: "Each school and the mean, given the intervals, and over everything",
    columns: [
      ["true gain of"],
      ["result", "yA"],
      ["given the intervals", "learned-mean"],
      ["give or take", "learned-mean"],
      ["over everything", "learned-mean"],
    ],
    rows: ({ results, both, all, isHeld }) =>
      ROWS.map((name, j) => [
        name,
        results[j] ?? "none",
        rounded(both.each[j]!.mean, isHeld),
        rounded(both.each[j]!.sd, isHeld),
        rounded((all.theta[j] ?? all.mu).mean, false),
      ]),
  },
  program: ({ isAll, from, to, isOpen }) => ({
    notes: isAll
      ? []
      : [
          `On the screen only spreads ${isOpen ? `from ${from} upwards` : `from ${from} to ${to}`} count; this program weighs all of them.`,
        ],
  }),
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
