import { predictedTables } from "#core/pooling/knownErrors/predictedTables.ts";
import { drawnTables, TABLES } from "#data/drawnTables.ts";
import { learnedSpread, withOthers } from "#models/learnedSpread.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { NAMES, type Others, othersIn, schools } from "../spread/schools.ts";

const AXIS = [-50, 110] as const;
/** Places along the axis, for what is quick to compute and for what is not. */
const PARTS = { fine: 160, coarse: 80 } as const;
/** Where the row of results stands; the higher of two curves is 1 high, and words stand above both. */
const ROW = -0.18;
const FOOT = -0.32;
const HEIGHT = 1.46;
const WORDS = [1.34, 1.17] as const;
/** School A with two digits of its result exchanged. */
const SLIP = 82;

const SHARE = { as: "share" } as const;
const WHOLE = { step: 1 } as const;

type Quantity = "own" | "largest" | "mean" | "outlying";
const quantityOf = (view: string | undefined): Quantity =>
  view === "largest" || view === "mean" || view === "outlying" ? view : "own";

/** Places of a curve that tells how far out the largest lies, in sds of its table. */
const OUT = Array.from({ length: 41 }, (_, k) => 0.6 + 0.05 * k);
const BESIDE = 0.06;
/** The drawn shares are off by as much at most, typically: a half over the root of how many tables there are. */
const OFF = 0.5 / Math.sqrt(TABLES);

/** Mean of a table, its standard deviation, and how many of them its largest result lies above the mean. */
function tableOf(y: readonly number[]) {
  const mean = y.reduce((a, b) => a + b) / y.length;
  const squares = y.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (y.length - 1));
  return { mean, sd, away: (y.reduce((a, b) => Math.max(a, b)) - mean) / sd };
}

/** A test quantity of eight results, as it was seen. */
function seenOf(quantity: Quantity, y: readonly number[]): number {
  if (quantity === "largest" || quantity === "outlying") return y.reduce((a, b) => Math.max(a, b));
  return quantity === "mean" ? y.reduce((a, b) => a + b) / y.length : y[0]!;
}

const stepOf = (parts: number) => (AXIS[1] - AXIS[0]) / parts;
const placesOf = (parts: number) =>
  Array.from({ length: parts + 1 }, (_, k) => AXIS[0] + stepOf(parts) * k);

/** Tails that were counted in drawn tables, kept with what they were drawn from. */
const counted = new WeakMap<object, (t: number) => number>();
function outlyingOf(tables: ReturnType<typeof predicted>) {
  const tail = counted.get(tables) ?? tables.outlyingTail(drawnTables());
  counted.set(tables, tail);
  return tail;
}

/** How probable a quantity as high is in a table of eight new schools, and its density along the axis. */
function lawOf(quantity: Quantity, tables: ReturnType<typeof predicted>, y: readonly number[]) {
  if (quantity === "outlying") {
    // It has no points of its own: it is drawn where the largest would lie in the table that was seen.
    const tail = outlyingOf(tables);
    const { mean, sd, away } = tableOf(y);
    const curve = OUT.map(
      (t): CurvePoint => [mean + sd * t, (tail(t - BESIDE) - tail(t + BESIDE)) / (2 * BESIDE)],
    );
    return { tail: () => tail(away), curve };
  }
  if (quantity === "largest") {
    // A density is the slope of its tail.
    const [places, step] = [placesOf(PARTS.coarse), stepOf(PARTS.coarse)];
    const tails = [AXIS[0] - step, ...places, AXIS[1] + step].map(tables.largestTail);
    const curve = places.map((x, k): CurvePoint => [x, (tails[k]! - tails[k + 2]!) / (2 * step)]);
    return { tail: tables.largestTail, curve };
  }
  const law = quantity === "mean" ? tables.mean : tables.one(0);
  return {
    tail: law.upperTail,
    curve: placesOf(PARTS.fine).map((x): CurvePoint => [x, law.density(x)]),
  };
}

const predicted = (of: Others, errors: readonly number[]) => predictedTables({ ...of, errors });

/** What the others say without A, which no move of its result changes. */
const remembered = new Map<string, ReturnType<typeof predicted>>();
function withoutA(others: Others, errors: readonly number[]) {
  const key = JSON.stringify([others, errors]);
  const known = remembered.get(key) ?? predicted(others, errors);
  if (remembered.size > 20) remembered.clear();
  remembered.set(key, known);
  return known;
}

const numbers = numbersOf(
  learnedSpread,
  ({ yA, sigmaA }, { sample, view }) => {
    const others = othersIn(sample);
    const { y, sigma } = withOthers({ yA, sigmaA }, others);
    const quantity = quantityOf(view.test);
    const [all, rest] = [predicted({ y, sigma }, sigma), withoutA(others, sigma)];
    const [told, untold] = [lawOf(quantity, all, y), lawOf(quantity, rest, y)];
    const seen = seenOf(quantity, y);
    return {
      y,
      sigma,
      others,
      yA,
      sigmaA,
      seen,
      quantity,
      taught: told.tail(seen),
      untaught: untold.tail(seen),
      wide: all.posterior.tau.mean,
      narrow: rest.posterior.tau.mean,
      isLargest: quantity === "largest",
      isMean: quantity === "mean",
      isOutlying: quantity === "outlying",
      away: tableOf(y).away,
      tables: TABLES,
      off: OFF,
      isOther: quantity === "largest" && seen > yA,
      curve: told.curve,
      other: untold.curve,
      top: [...told.curve, ...untold.curve].reduce((most, [, height]) => Math.max(most, height), 0),
    };
  },
  {
    yA: { as: "yA" },
    sigmaA: { as: "sigmaA" },
    seen: { as: "yA", to: { decimals: 1 } },
    taught: { ...SHARE, label: "as high by the model that all eight taught" },
    untaught: { ...SHARE, label: "as high by the model that A did not teach" },
    away: { as: "number", to: { decimals: 2 } },
    tables: { as: "number", to: WHOLE },
    off: { as: "share", to: { decimals: 1 } },
    wide: { as: "tau", to: { decimals: 1 }, label: "spread it believes in" },
    narrow: { as: "tau", to: { decimals: 1 } },
  },
);

type Checked = ReturnType<typeof numbers.of>;

/** So many of a hundred are near enough, and of fewer than so many a result is rare. */
const CLOSE = 2;
const RARE = 10;

const question = questionOn(
  numbers,
  ([guess = 0], { y, others, sigma }) => {
    const rest = withoutA(others, sigma).one(0);
    const untold = rest.upperTail(y[0]!);
    const own = predicted({ y, sigma }, sigma).one(0).upperTail(y[0]!);
    return {
      guess,
      ofHundred: 100 * own,
      untoldA: untold,
      off: Math.abs(guess - 100 * own),
      isFew: guess < 100 * own,
      isRare: 100 * own < RARE,
    };
  },
  {
    asks: {
      kind: "values",
      as: { short: "your guess", letter: "", unit: "", range: [0, 40], step: 1, fineStep: 0.5 },
      items: () => [{ id: "often", label: "so many of 100 new schools", start: 20 }],
    },
    answers: { columns: ["with A", "without A"] },
    hidesControls: true,
    written: {
      guess: { as: "number", to: { decimals: 1 } },
      ofHundred: { as: "number", to: { decimals: 1 } },
      untoldA: SHARE,
    },
    right: ({ off }) => off <= CLOSE,
    yes: "So it says.",
    replies: [
      [
        ({ isFew, isRare }) => isFew && isRare,
        "You answered as if the model had never seen this number. But A was one of its eight teachers: to make room for A, it believes in a spread of {wide} between schools, where without A it would be {narrow}.",
      ],
      [
        ({ isFew }) => isFew,
        "You guessed {guess}. With A at {yA} the model that all eight taught finds nothing odd about it.",
      ],
      [
        ({ isRare }) => isRare,
        "One of the eight did come out so high, so that one in eight is a natural guess. But the model takes schools for Normal, with a mean near those of the seven others: even with a spread of {wide}, A lies well above it.",
      ],
      [
        () => true,
        "You guessed {guess}. By what the model has learned, more than half of all new schools come out lower than A.",
      ],
    ],
    outcome:
      "Of a hundred new schools with the error of A, the model taught by all eight puts {ofHundred} as high as A; taught without A it gives such a result {untoldA}.",
  },
);

const MARGIN = { top: 2.2, right: 1, bottom: 3.4, left: 1 } as const;
/** Further right than this, words stand to the left. */
const SIDE = { wide: 55, narrow: 40 } as const;

/** A curve from one place on, which may lie between two of its points. */
function from(points: readonly CurvePoint[], start: number): readonly CurvePoint[] {
  const at = points.findIndex(([x]) => x > start);
  if (at < 1) return at === 0 ? points : [];
  const [[x0, y0], [x1, y1]] = [points[at - 1]!, points[at]!];
  return [[start, y0 + ((y1 - y0) * (start - x0)) / (x1 - x0)], ...points.slice(at)];
}

function layersOf(of: Checked, { kind }: Form): readonly Layer[] {
  const { y, yA, seen, curve, other, top, quantity } = of;
  const scaled = (points: readonly CurvePoint[]) =>
    points.map(([x, height]): CurvePoint => [x, height / top]);
  const side = seen > SIDE[kind] ? "left" : "right";
  const shaded = from(scaled(curve), seen).map(([x, height]) => [x, 0, height] as const);
  return [
    { mark: "level", tone: "plain", y: 0 },
    { mark: "curve", tone: "plain", outcome: true, points: scaled(other) },
    { mark: "curve", tone: "posterior", outcome: true, points: scaled(curve) },
    { mark: "band", tone: "posterior", outcome: true, points: shaded },
    { mark: "dots", tone: "data", size: 0.5, at: y.slice(1).map((one) => [one, ROW] as const) },
    ...(quantity === "own"
      ? []
      : [{ mark: "point" as const, tone: "data" as const, x: seen, y: 0, size: 0.6 }]),
    {
      mark: "curve",
      tone: "data",
      points: [
        [seen, quantity === "own" ? ROW : 0],
        [seen, HEIGHT],
      ],
    },
    {
      mark: "words",
      tone: "posterior",
      outcome: true,
      x: seen,
      y: WORDS[0],
      side,
      beside: 0.5,
      text: "all eight taught it: {taught}",
      short: "with A {taught}",
    },
    {
      mark: "words",
      tone: "plain",
      outcome: true,
      x: seen,
      y: WORDS[1],
      side,
      beside: 0.5,
      text: "A did not: {untaught}",
      short: "without {untaught}",
    },
    {
      mark: "words",
      tone: "data",
      x: yA,
      y: ROW,
      lift: 1,
      side: yA > AXIS[1] - 12 ? "left" : "middle",
      text: "A",
    },
  ];
}

/** Numbers that the text tells of A as it was published, and of slips of the pen. */
function toldOf() {
  const y = schools.map(({ gain }) => gain);
  const sigma = schools.map(({ error }) => error);
  const at = (own: number) => {
    const tables = predicted({ y: [own, ...y.slice(1)], sigma }, sigma);
    return { own: tables.one(0).upperTail(own), tables, largest: tables.largestTail(own) };
  };
  const rest = withoutA({ y: y.slice(1), sigma: sigma.slice(1) }, sigma).one(0);
  const [published, slip, hundred] = [at(schools[0].gain), at(SLIP), at(100)];
  const drawn = outlyingOf(slip.tables);
  const { away } = tableOf([SLIP, ...y.slice(1)]);
  return {
    tables: [TABLES, { as: "number", to: WHOLE }],
    off: [OFF, { as: "share", to: { decimals: 1 } }],
    slipAway: [away, { as: "number", to: { decimals: 2 } }],
    most: [(y.length - 1) / Math.sqrt(y.length), { as: "number", to: { decimals: 2 } }],
    slipOutlying: [drawn(away), { as: "share", to: { decimals: 2 } }],
    publishedAway: [tableOf(y).away, { as: "number", to: { decimals: 2 } }],
    publishedOutlying: [outlyingOf(published.tables)(tableOf(y).away), SHARE],
    publishedTaught: [published.own, SHARE],
    publishedUntaught: [rest.upperTail(schools[0].gain), SHARE],
    slipTaught: [slip.own, { as: "share", to: { decimals: 1 } }],
    slipUntaught: [rest.upperTail(SLIP), SHARE],
    slipLargest: [slip.largest, SHARE],
    slipSpread: [slip.tables.posterior.tau.mean, { as: "tau", to: WHOLE }],
    farTaught: [hundred.own, { as: "share", to: { decimals: 1 } }],
  } as const;
}

/** Chapter 6: a posterior predictive check with a quantity of the reader's choice, beside the forecast of those left without A. */
export const checked = defineFigure(numbers, {
  id: "checked",
  controls: ["yA"],
  choices: [
    {
      name: "test",
      label: "Look at",
      options: {
        own: "A’s result",
        largest: "the largest",
        mean: "the mean of all",
        outlying: "the largest, in sds",
      },
    },
  ],
  atRest: ["test", "yA"],
  readouts: [],
  projected: ["taught", "untaught"],
  words: {
    takeaway: [
      [
        ({ isMean }) => isMean,
        "The model repeats the mean it was taught: {taught} of new tables have one as high",
      ],
      [
        ({ isLargest }) => isLargest,
        "Of tables of eight new schools {taught} have a largest result as high",
      ],
      [
        ({ isOutlying }) => isOutlying,
        "Largest: {away} sds of the table above its mean. As far out in {taught} of new tables",
      ],
      "Taught by A too, the model expects {taught} of new schools as high; without A, {untaught}",
    ],
    summary:
      "{looked} {expected} and believes in a spread of {wide} between schools. Taught by the seven others alone it expects {untaught}, with a spread of {narrow.number}.",
    announcement: "A at {yA}: {taught} with A as a teacher, {untaught} without.",
    phrases: {
      expected: [
        [
          ({ isMean }) => isMean,
          "Of tables of eight new schools, the model that all eight results have taught expects {taught} to average as much or more,",
        ],
        [
          ({ isLargest }) => isLargest,
          "Of tables of eight new schools, the model that all eight results have taught expects {taught} to have a largest result as high,",
        ],
        [
          ({ isOutlying }) => isOutlying,
          "Of {tables} tables drawn by chance, the model that all eight results have taught has a largest as many sds of its own table above the mean in {taught} (a count that is typically off by {off} at most),",
        ],
        "Of new schools measured as A was, the model that all eight results have taught expects {taught} to come out as high,",
      ],
      looked: [
        [({ isMean }) => isMean, "With A at {yA}, the eight results average {seen}."],
        [
          ({ isOutlying }) => isOutlying,
          "With A at {yA}, the largest of the eight results, {seen}, lies {away} of their standard deviations above their mean.",
        ],
        [
          ({ isOther }) => isOther,
          "With A at {yA}, the largest of the eight results is another one, {seen}.",
        ],
        [({ isLargest }) => isLargest, "With A at {yA}, its result is the largest of the eight."],
        "School A came out at {yA}.",
      ],
    },
  },
  drawing: {
    room: { heights: [290, 262], lines: 14 },
    margins: MARGIN,
    x: { of: AXIS, label: "points gained", in: "yA" },
    y: { of: () => [FOOT, HEIGHT] },
    guesses: () => [],
    drag: [{ parameter: "yA", tone: "data", y: () => ROW }],
    layers: layersOf,
  },
  table: {
    caption:
      "How many new schools, measured as this one was, would come out as high as it did, by a model taught with A and without",
    columns: [
      ["school"],
      ["result", "yA"],
      ["standard error", "sigmaA"],
      ["with A", "share"],
      ["without A", "share"],
    ],
    rows: ({ y, sigma, others }) => {
      const [all, rest] = [predicted({ y, sigma }, sigma), withoutA(others, sigma)];
      return NAMES.map((name, j) => [
        name,
        y[j]!,
        sigma[j]!,
        ...[all, rest].map((tables) => Number(tables.one(j).upperTail(y[j]!).toFixed(4))),
      ]);
    },
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});
