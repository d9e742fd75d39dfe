import { normalQuantile } from "#core/distributions/normal.ts";
import { cochranQ } from "#core/pooling/knownErrors/betweenGroups.ts";
import { bcg1994 } from "#data/bcg1994.ts";
import { normal } from "#language/story.ts";
import { nextTrial } from "#models/nextTrial.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import { Rods } from "#plot/rare/Rods.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { diamond } from "../../declared/diamond.ts";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { BELIEF, insideOf, learnedOf, NAMES, pressForOut, trialChoices } from "./learned.ts";

/** Risk ratios along the foot, by powers. */
const AXIS = [0.06, 8] as const;
/** Rows: trials at 0 to 12, below them the mean of all, the next trial, and the foot of its curve. */
const TOP = -0.45;
/** What ratios mean, along the head of the wide form. */
const HEADS = [
  [0.25, "a quarter"],
  [0.5, "half"],
  [1, "the same"],
  [2, "twice"],
  [4, "fourfold"],
] as const;
const MEAN = NAMES.length + 0.15;
const NEXT = NAMES.length + 1.75;
const FOOT = NEXT + 0.3;
/** Rows that the next trial's curve is high, and half the height of the diamond. */
const HILL = 1.15;
const DIAMOND = 0.42;
const HALF = normalQuantile((1 + BELIEF) / 2, 0, 1);
const STEPS = 48;
/** A trial that counts all has a ring of this size; one that counts a part, one of that part of its area. */
const WHOLE_RING = 3;
const LEAST_RING = 0.57;

const RATIO = { as: "number", to: { decimals: 2 } } as const;
const WHOLE = { as: "number", to: { step: 1 } } as const;

const between = (from: number, to: number) =>
  Array.from({ length: STEPS + 1 }, (_, k) => from + ((to - from) * k) / STEPS);

const numbers = numbersOf(
  nextTrial,
  (_, scene) => {
    const { out, isAlike, rows, inside, weights, each, mean, next } = learnedOf(scene);
    const heaviest = inside.reduce((best, row) => (weights[row]! > weights[best]! ? row : best));
    const [from, to] = [Math.log(AXIS[0]), Math.log(AXIS[1])];
    // The whole axis, and once more the part that holds nearly all: there the curve may be steep.
    const near = next.high - next.low;
    const curve = [between(from, to), between(next.low - near, next.high + near)]
      .flat()
      .filter((x) => x >= from && x <= to)
      .toSorted((a, b) => a - b)
      .map((x) => [x, next.density(x)] as const);
    return {
      out,
      isAlike,
      rows,
      weights,
      each,
      curve,
      belief: BELIEF,
      trials: inside.length,
      above: inside.filter((row) => rows[row]!.y > 0).length,
      meanAt: Math.exp(mean.mean),
      meanLow: Math.exp(mean.low),
      meanHigh: Math.exp(mean.high),
      nextAt: Math.exp(next.mean),
      nextLow: Math.exp(next.low),
      nextHigh: Math.exp(next.high),
      harm: next.above(0),
      heaviest: NAMES[heaviest]!,
      heaviestShare: weights[heaviest]!,
      outName: NAMES[out] ?? "",
      ...(out >= 0 && { outRatio: Math.exp(rows[out]!.y) }),
    };
  },
  {
    belief: { as: "share" },
    trials: WHOLE,
    above: WHOLE,
    meanAt: { ...RATIO, label: "risk ratio, mean of all" },
    meanLow: RATIO,
    meanHigh: RATIO,
    nextAt: RATIO,
    nextLow: { ...RATIO, label: "next country, at least" },
    nextHigh: { ...RATIO, label: "next country, at most" },
    harm: { as: "share", label: "the next country is harmed" },
    heaviestShare: { as: "share", label: "{heaviest} counts in the mean" },
    outRatio: RATIO,
  },
);

type Trials = ReturnType<typeof numbers.of>;

/** So many countries, more or less, are right; so few say that the mean of all was meant. */
const CLOSE = 4;
const NOBODY = 2;
const HUNDRED = 100;

const question = questionOn(
  numbers,
  ([guess = 0], { harm }) => ({
    guess,
    off: Math.abs(guess - HUNDRED * harm),
    harmed: HUNDRED * harm,
    hundred: HUNDRED,
    close: CLOSE,
  }),
  {
    asks: {
      kind: "values",
      as: {
        short: "your guess",
        letter: "",
        unit: "countries",
        unitOne: "country",
        range: [0, 60],
        step: 1,
        fineStep: 1,
      },
      items: () => [{ id: "harmed", label: "harmed, of a hundred", start: 30 }],
    },
    answers: { rows: ["the next country"], columns: ["estimate", "weight"] },
    hidesControls: true,
    written: { guess: WHOLE, harmed: WHOLE, hundred: WHOLE, close: WHOLE },
    right: ({ off }) => off <= CLOSE,
    yes: "Within {close}.",
    replies: [
      [
        ({ guess }) => guess <= NOBODY,
        "You said {guess}. Of the mean of all that is true: it is below no effect as surely as one may wish. But the next country is not the mean of all; it lies somewhere about it, as far off as these {trials} do.",
        "M27",
      ],
      [
        ({ guess, harmed }) => guess < harmed,
        "You said {guess}. The true effects of these trials differ by a good deal, and some of such countries lie beyond no effect.",
      ],
      [
        () => true,
        "You said {guess}. Of {trials} results {above} lie above no effect, and in these luck has a part as well.",
        "M20",
      ],
    ],
    outcome:
      "Of {hundred} such countries {harmed} would be harmed. The next risk ratio lies between {nextLow} and {nextHigh}, the mean of all between {meanLow} and {meanHigh}, each with probability {belief}.",
  },
);

/** Room left and right of the axis, in heights of the text. */
const PLACES = { wide: { left: 8, right: 7.4 }, narrow: { left: 7.6, right: 0.8 } };

/** A level piece, and a gap after it. */
const piece = (low: number, high: number, y: number): readonly CurvePoint[] => [
  [Math.max(AXIS[0], low), y],
  [Math.min(AXIS[1], high), y],
  [Number.NaN, Number.NaN],
];

function layersOf(of: Trials, { kind }: Form): readonly Layer[] {
  const { out, isAlike, rows, weights, each, curve, meanAt, meanLow, meanHigh } = of;
  const { left } = PLACES[kind];
  const wide = kind === "wide";
  const named = (y: number, text: string, tone: "plain" | "population"): Layer => ({
    mark: "words",
    tone,
    y,
    beside: -left,
    text,
  });
  const highest = Math.max(...curve.map(([, density]) => density));
  const hill = curve.map(
    ([x, density]) => [Math.exp(x), NEXT - (HILL * density) / highest] as const,
  );
  const ends = (row: number) => {
    const { y, sigma } = rows[row]!;
    return piece(Math.exp(y - HALF * sigma), Math.exp(y + HALF * sigma), row);
  };
  const beyond = hill.filter(([ratio]) => ratio >= 1);
  return [
    ...NAMES.map((name, row) => named(row, name, "plain")),
    named(MEAN, wide ? "mean of all" : "mean", "population"),
    named(NEXT, wide ? "next country" : "next", "population"),
    {
      mark: "curve",
      tone: "plain",
      points: [
        [1, FOOT],
        [1, TOP],
      ],
    },
    {
      mark: "curve",
      tone: "data",
      points: rows.flatMap((_, row) => (row === out ? [] : ends(row))),
    },
    // A path without points is no drawing.
    ...(out < 0 ? [] : [{ mark: "curve", tone: "plain", points: ends(out) } as const]),
    ...rows.flatMap(({ y }, row): readonly Layer[] => [
      row === out
        ? { mark: "point", tone: "plain", x: Math.exp(y), y: row, size: LEAST_RING }
        : {
            mark: "point",
            tone: "data",
            shows: ["y"],
            isAbove: false,
            x: Math.exp(y),
            y: row,
            size: Math.max(LEAST_RING, WHOLE_RING * Math.sqrt(weights[row]!)),
          },
    ]),
    {
      mark: "dots",
      tone: "posterior",
      shows: ["theta"],
      outcome: true,
      size: 0.57,
      at: each.flatMap((value, row) => (row === out ? [] : [[Math.exp(value), row] as const])),
    },
    ...diamond({ low: meanLow, middle: meanAt, high: meanHigh }, MEAN, DIAMOND),
    {
      mark: "band",
      tone: "population",
      outcome: true,
      points: [
        [1, NEXT, heightAt(hill, 1)] as const,
        ...beyond.map(([x, y]) => [x, NEXT, y] as const),
      ],
    },
    { mark: "curve", tone: "population", outcome: true, points: hill },
    {
      mark: Rods,
      tone: "population",
      outcome: true,
      rods: [{ from: of.nextLow, to: of.nextHigh, y: NEXT }],
    },
    { mark: "point", tone: "population", outcome: true, x: of.nextAt, y: NEXT, size: 0.8 },
    ...(wide
      ? ([
          beside("population", MEAN, "{meanLow} to {meanHigh}"),
          { ...beside("population", NEXT, "{nextLow} to {nextHigh}"), outcome: true },
        ] as const)
      : []),
    {
      mark: "words",
      tone: "population",
      outcome: true,
      x: 1,
      y: NEXT - 0.9,
      beside: 0.8,
      text: isAlike ? "" : "harm {harm}",
      short: isAlike ? "" : "{harm}",
    },
    ...(wide
      ? HEADS.map(
          ([x, text]) =>
            ({ mark: "words", tone: "plain", x, y: TOP, side: "middle", lift: 0.7, text }) as const,
        )
      : []),
  ];
}

/** The height of a curve between two of its points. */
function heightAt(points: readonly (readonly [number, number])[], x: number): number {
  const at = points.findIndex(([one]) => one >= x);
  const [[a, b], [c, d]] = [points[at - 1]!, points[at]!];
  return b + ((d - b) * (Math.log(x) - Math.log(a))) / (Math.log(c) - Math.log(a));
}

/** Words at the right of the drawing. */
const beside = (tone: "population", y: number, text: string) =>
  ({ mark: "words", tone, x: AXIS[1], y, beside: 0.8, text }) as const;

/** What the text tells of the thirteen trials as they are, whatever the reader has left out. */
function toldOf() {
  const sample = bcg1994.sample();
  const at = (spread: string, out = "none") => learnedOf({ sample, view: { spread, out } });
  const [one, differ] = [at("alike"), at("learned")];
  const rowOf = (name: string) => NAMES.indexOf(name);
  const largest = rowOf(LARGEST);
  const [oneWithout, differWithout] = [
    at("alike", `r${largest + 1}`),
    at("learned", `r${largest + 1}`),
  ];
  const ratio = (value: number) => [Math.exp(value), RATIO] as const;
  const share = (value: number) => [value, { as: "share" }] as const;
  const smallest = rowOf(SMALLEST);
  const heaviest = one.weights.toSorted((a, b) => b - a).slice(0, THREE);
  return {
    oneAt: ratio(one.mean.mean),
    oneLow: ratio(one.mean.low),
    oneHigh: ratio(one.mean.high),
    largestOne: share(one.weights[largest]!),
    largestNow: share(differ.weights[largest]!),
    smallestOne: share(one.weights[smallest]!),
    smallestNow: share(differ.weights[smallest]!),
    threeOne: share(heaviest.reduce((sum, weight) => sum + weight, 0)),
    oneWithout: ratio(oneWithout.mean.mean),
    nowWithout: ratio(differWithout.mean.mean),
    misfit: [cochranQ({ y: sample.columns.y!, sigma: sample.columns.sigma! }), WHOLE],
    usualMisfit: [NAMES.length - 1, WHOLE],
    largestRatio: ratio(one.rows[largest]!.y),
    people: [PEOPLE_OF_LARGEST, WHOLE],
  } as const;
}
const LARGEST = "Madras";
const SMALLEST = "Comstock 1969";
const THREE = 3;
const PEOPLE_OF_LARGEST = bcg1994.trials
  .filter(({ name }) => name === LARGEST)
  .reduce((sum, { vaccinated, controls }) => sum + vaccinated + controls, 0);

/** In a table, where nothing was measured. */
const NOTHING = "none";
const toThree = (value: number) => Number(value.toFixed(3)) + 0;

/** Thirteen trials of a vaccine, what they say together, and the country in which it has not been tried. */
export const fourteenth = defineFigure(numbers, {
  id: "fourteenth",
  controls: [],
  choices: trialChoices,
  atRest: ["spread"],
  readouts: [],
  projected: ["meanAt", "nextLow", "nextHigh", "harm"],
  words: {
    takeaway: [
      [
        ({ isAlike }) => isAlike,
        "If all effects were one, it would be {meanAt} of the risk everywhere",
      ],
      "Typically {meanAt} of the risk; the next country is harmed with probability {harm}",
    ],
    summary: [
      [
        ({ isAlike }) => isAlike,
        "{left}With one effect for all, the risk ratio lies between {meanLow} and {meanHigh} with probability {belief}, in the next country as everywhere. {heaviest} alone counts {heaviestShare} in it.",
      ],
      "{left}The mean of all lies between {meanLow} and {meanHigh} with probability {belief}, the next country between {nextLow} and {nextHigh}; it is harmed with probability {harm}. No trial counts more in the mean than {heaviest}, {heaviestShare}.",
    ],
    announcement:
      "Mean of all {meanAt}. The next country lies between {nextLow} and {nextHigh}, and is harmed with probability {harm}.",
    phrases: {
      left: [[({ out }) => out < 0, ""], "Without {outName}, at {outRatio}: "],
    },
  },
  drawing: {
    room: { heights: [440, 420], lines: 18.4 },
    // A projector's screen has hardly room for its rows.
    margins: ({ kind }, shape) => ({
      top: shape === "of the place" ? 0.1 : kind === "wide" ? 1.6 : 0.3,
      right: PLACES[kind].right,
      bottom: shape === "of the place" ? 3 : 3.2,
      left: PLACES[kind].left,
    }),
    x: {
      of: AXIS,
      along: "log",
      label: "risk of the vaccinated, as a multiple of the others’",
      short: "risk ratio",
      format: "~r",
    },
    y: { of: () => [FOOT, TOP] },
    guesses: () => [],
    layers: layersOf,
    press: pressForOut,
  },
  table: {
    caption: "Thirteen trials of BCG, their mean, and the next country",
    columns: [
      ["trial"],
      ["risk ratio", 0.001],
      ["standard error", 0.001],
      ["weight", "share"],
      ["estimate", 0.001],
    ],
    rows: ({ out, rows, weights, each, meanAt, nextAt }) => [
      ...rows.map(({ y, sigma }, row) => [
        NAMES[row]!,
        toThree(Math.exp(y)),
        toThree(sigma),
        ...(row === out ? [0, NOTHING] : [weights[row]!, toThree(Math.exp(each[row]!))]),
      ]),
      ["the mean of all", NOTHING, NOTHING, NOTHING, toThree(meanAt)],
      ["the next country", NOTHING, NOTHING, NOTHING, toThree(nextAt)],
    ],
  },
  program: ({ rows, out, isAlike }) => ({
    ...(isAlike && {
      laws: {
        tau: null,
        "theta[j]": null,
        next: null,
        "y[j]": normal({ mean: "mu", sd: "sigma[j]" }),
      },
      notes: ["All true effects are one, mu; that of the next country is mu too."],
    }),
    values: insideOf({ rows, out }),
  }),
  // The text is written when the book is built: what only it asks for need not reach a reader.
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
