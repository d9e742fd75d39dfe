import { normalQuantile } from "#core/distributions/normal.ts";
import { tenFarms } from "#data/tenFarms.ts";
import { nextGroup } from "#models/nextGroup.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import { Rods } from "#plot/rare/Rods.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { diamond } from "../../declared/diamond.ts";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import { BELIEF, learnedOf } from "./nextFarm.ts";

const { farms: TEN } = tenFarms;
const NAMES: readonly string[] = TEN.map(({ name }) => name);
const EFFECTS = TEN.map(({ effect }) => effect);
const ERRORS = TEN.map(({ error }) => error);

const AXIS = [-8, 16] as const;
/** Rows: the farms at 0 to 9, below them the mean of all, the next farm, and the foot of its curve. */
const GRIP = -0.95;
const TOP = -1.5;
const MEAN = 10.15;
const NEXT = 12.4;
const FOOT = 12.75;
/** Rows that a density of one is high, and half the height of the diamond. */
const UNIT = 9.5;
const DIAMOND = 0.36;
/** So many standard errors to both sides hold a result with that probability. */
const HALF = normalQuantile((1 + BELIEF) / 2, 0, 1);
/** Result and estimate of a farm stand so far above and below the middle of its row. */
const APART = 0.2;

/** Closer than this at both ends is right, in bushels. */
const CLOSE = 1.5;
/** An interval shorter than this share of the way from the mean's to the next farm's was meant for the mean. */
const MEANT_FOR_MEAN = 0.35;

const BUSHELS = { unit: "bushels", unitOne: "bushel", fineStep: 0.1 } as const;
const EFFECT = { as: "theta", to: { decimals: 1 } } as const;

const numbers = numbersOf(
  nextGroup,
  ({ k, price, width, shift, chosen: number }, { sample }) => {
    const chosen = number - 1;
    const shown = sample.columns.y ?? EFFECTS;
    const errors = sample.columns.sigma ?? ERRORS;
    const y = shown.map((effect, j) => (j === chosen ? effect + shift : effect));
    const sigma = errors.map((error) => width * error);
    const learned = learnedOf({ y, sigma }, price, AXIS);
    const { mean, next, gain, loss } = learned;
    const weighed = k * loss;
    return {
      ...learned,
      y,
      sigma,
      chosen,
      shown: shown[chosen]!,
      shift,
      k,
      price,
      width,
      belief: BELIEF,
      trials: y.length,
      meanAt: mean.mean,
      meanLow: mean.low,
      meanHigh: mean.high,
      nextLow: next.low,
      nextHigh: next.high,
      meanWidth: mean.high - mean.low,
      nextWidth: next.high - next.low,
      weighed,
      turn: gain / loss,
      isBuy: gain > weighed,
      share: gain / (gain + weighed),
      name: NAMES[chosen]!,
      result: y[chosen]!,
    };
  },
  {
    k: { as: "k" },
    price: { as: "price", to: { decimals: 1 } },
    belief: { as: "share" },
    trials: { as: "number", to: { step: 1 } },
    meanAt: EFFECT,
    meanLow: EFFECT,
    meanHigh: EFFECT,
    nextLow: EFFECT,
    nextHigh: EFFECT,
    meanWidth: EFFECT,
    nextWidth: EFFECT,
    pays: { as: "share", label: "the next farm pays" },
    gain: { as: "theta", to: { decimals: 2 }, label: "gained above the price" },
    loss: { as: "theta", to: { decimals: 2 }, label: "lost below it" },
    weighed: { as: "theta", to: { decimals: 2 } },
    turn: { as: "number", to: { digits: 2 } },
    result: EFFECT,
  },
);

type Farms = ReturnType<typeof numbers.of>;

const question = questionOn(
  numbers,
  ([one = 0, other = 0], { nextLow, nextHigh, meanWidth, nextWidth }) => {
    const [guessLow, guessHigh] = one < other ? [one, other] : [other, one];
    const guessWidth = guessHigh - guessLow;
    return {
      guessLow,
      guessHigh,
      isRight: Math.max(Math.abs(guessLow - nextLow), Math.abs(guessHigh - nextHigh)) <= CLOSE,
      isMeans: guessWidth < meanWidth + MEANT_FOR_MEAN * (nextWidth - meanWidth),
      isWider: guessWidth > nextWidth,
      close: CLOSE,
    };
  },
  {
    asks: {
      kind: "values",
      as: {
        ...BUSHELS,
        short: "your guess",
        letter: "",
        range: AXIS,
        step: 0.5,
      },
      items: () => [
        { id: "low", label: "at least", start: 0 },
        { id: "high", label: "at most", start: 8 },
      ],
    },
    answers: { rows: ["the next farm"], columns: ["at least", "at most"] },
    hidesControls: true,
    written: {
      guessLow: { as: "next", to: { decimals: 1 } },
      guessHigh: { as: "next", to: { decimals: 1 } },
      close: { as: "next", to: { decimals: 1 } },
    },
    right: ({ isRight }) => isRight,
    yes: "Both ends within {close}.",
    replies: [
      [
        ({ isMeans }) => isMeans,
        "You said {guessLow.number} to {guessHigh}, hardly wider than the diamond. But the diamond is where the mean of all such farms may lie. One more farm lies somewhere about that mean, as far off as these ten do.",
        "M27",
      ],
      [
        ({ isWider }) => isWider,
        "You said {guessLow.number} to {guessHigh}, wider than need be. The blue rings lie further apart than farms do: each of them has luck of its own added.",
        "M20",
      ],
      [
        () => true,
        "You said {guessLow.number} to {guessHigh}: wider than the diamond, as it should be, but not within {close} at both ends.",
      ],
    ],
    outcome:
      "With probability {belief} the next farm lies between {nextLow.number} and {nextHigh}, the mean of all between {meanLow.number} and {meanHigh}.",
  },
);

/** Measured so much better, a farm is known nearly exactly. */
const CARE = 0.1;

/** Numbers that the text tells of the ten farms as they are, whatever the reader has moved: doubts, and what better measuring does to them. */
function toldOf() {
  const at = (width: number) =>
    learnedOf(
      {
        y: TEN.map(({ effect }) => effect),
        sigma: TEN.map(({ error }) => width * error),
      },
      nextGroup.parameters.price.initial,
      AXIS,
    );
  const [now, careful] = [at(1), at(CARE)];
  const length = ({ low, high }: Farms["mean"]) => [high - low, EFFECT] as const;
  return {
    lengthOfMean: length(now.mean),
    lengthOfNext: length(now.next),
    carefulMean: length(careful.mean),
    carefulNext: length(careful.next),
    doubtOfMean: [now.mean.sd, EFFECT],
    doubtOfNext: [now.next.sd, EFFECT],
    spread: [Math.sqrt(now.next.sd ** 2 - now.mean.sd ** 2), EFFECT],
    paysNow: [now.pays, { as: "share" }],
    failsNow: [1 - now.pays, { as: "share" }],
    gainNow: [now.gain, { as: "theta", to: { decimals: 2 } }],
    lossNow: [now.loss, { as: "theta", to: { decimals: 2 } }],
    turnNow: [now.gain / now.loss, { as: "number", to: { digits: 2 } }],
  } as const;
}

/** Room left and right of the axis, and where names begin, in heights of the text. */
const PLACES = {
  wide: { left: 5.6, right: 8.2 },
  narrow: { left: 4.6, right: 1 },
};

function layersOf(of: Farms, form: Form): readonly Layer[] {
  const { farms, y, sigma, chosen, mean, next, curve, price, atPrice } = of;
  const wide = form.kind === "wide";
  const { left } = PLACES[form.kind];
  const named = (at: number, text: string, tone: "plain" | "population"): Layer => ({
    mark: "words",
    tone,
    y: at,
    beside: -left,
    text,
  });
  const height = (value: number) => NEXT - UNIT * value;
  const below = curve.filter(([x]) => x < price).map(([x, value]) => [x, value] as const);
  const { low, mean: middle, high } = mean;
  return [
    ...NAMES.map((name, j) => named(j, name, "plain")),
    named(MEAN, wide ? "the mean" : "mean", "population"),
    named(NEXT, wide ? "next farm" : "next", "population"),
    {
      mark: "curve",
      tone: "data",
      points: y.flatMap((value, j) =>
        piece(value - HALF * sigma[j]!, value + HALF * sigma[j]!, j - APART),
      ),
    },
    {
      mark: "curve",
      tone: "posterior",
      points: farms.flatMap(({ low, high }, j) => piece(low, high, j + APART)),
    },
    {
      mark: "dots",
      tone: "data",
      size: 0.7,
      at: y.flatMap((value, j) => (j === chosen ? [] : [[value, j - APART] as const])),
    },
    {
      mark: "dots",
      tone: "posterior",
      size: 0.7,
      at: farms.map(({ mean: estimate }, j) => [estimate, j + APART] as const),
    },
    ...diamond({ low, middle, high }, MEAN, DIAMOND),
    {
      mark: "curve",
      tone: "plain",
      points: [
        [price, FOOT],
        [price, GRIP],
      ],
    },
    {
      mark: "band",
      tone: "population",
      outcome: true,
      points: [...below, [price, atPrice] as const].map(
        ([x, value]) => [x, NEXT, height(value)] as const,
      ),
    },
    {
      mark: "curve",
      tone: "population",
      outcome: true,
      points: curve.map(([x, value, slope = 0]) => [x, height(value), -UNIT * slope]),
    },
    {
      mark: Rods,
      tone: "population",
      outcome: true,
      rods: [{ from: next.low, to: next.high, y: NEXT }],
    },
    { mark: "point", tone: "population", outcome: true, x: next.mean, y: NEXT, size: 0.8 },
    ...(wide
      ? ([
          beside("data", -APART - 0.25, "this farm alone"),
          beside("posterior", APART + 0.55, "all considered"),
          beside("population", MEAN, "{meanLow.number} to {meanHigh.number}"),
          { ...beside("population", NEXT, "{nextLow.number} to {nextHigh.number}"), outcome: true },
          { ...beside("population", NEXT - 1.1, "{pays} above"), outcome: true },
        ] as const)
      : []),
    {
      mark: "words",
      tone: "plain",
      x: price,
      y: GRIP,
      side: price > (AXIS[0] + AXIS[1]) / 2 ? "left" : "right",
      beside: 1.1,
      text: "its price, {price.number}",
    },
  ];
}

/** Words at the right of the drawing. */
const beside = (tone: "data" | "posterior" | "population", y: number, text: string) =>
  ({ mark: "words", tone, x: AXIS[1], y, beside: 0.8, text }) as const;

/** A level piece, and a gap after it. */
const piece = (low: number, high: number, y: number): readonly CurvePoint[] => [
  [low, y],
  [high, y],
  [Number.NaN, Number.NaN],
];

/** Chapter 5: ten farms, the mean of all farms, and the farm that has not been tried. */
export const farms = defineFigure(numbers, {
  id: "farms",
  controls: ["k", "price", "width", "chosen", "shift"],
  atRest: ["k"],
  readouts: [],
  projected: ["pays", "gain", "loss"],
  words: {
    takeaway: [
      [
        ({ isBuy, k, gain, loss }) => !isBuy && k > 1 && gain > loss,
        "If a loss weighs {k} times an equal gain, do not buy",
      ],
      [({ isBuy }) => !isBuy, "At {price} the next farm loses more than it gains"],
      [
        ({ meanLow, price }) => meanLow > price,
        "The mean of all farms pays; the next farm may not",
      ],
      "Buy, though even the mean of all farms may not pay",
    ],
    summary:
      "With probability {belief} the mean of all such farms lies between {meanLow.number} and {meanHigh}, and the next farm between {nextLow.number} and {nextHigh}. It bears more than the price of {price} with probability {pays}. {balance}",
    announcement:
      "The next farm pays with probability {pays}. Buy while a loss weighs less than {turn} times a gain.",
    phrases: {
      balance: [
        [
          ({ k }) => k === 1,
          "Against the price it gains {gain} on average and loses {loss}. The answer turns where a loss weighs {turn} times a gain.",
        ],
        "Against the price it gains {gain} on average; its loss of {loss.number}, weighed {k} times, makes {weighed}. The answer turns at {turn}.",
      ],
    },
  },
  drawing: [
    {
      room: { heights: [390, 340], lines: 18.4 },
      margins: ({ kind }) => ({
        top: 0.3,
        right: PLACES[kind].right,
        bottom: 3.2,
        left: PLACES[kind].left,
      }),
      x: { of: AXIS, in: "theta", label: "more grain from an acre", short: "more grain" },
      y: { of: () => [FOOT, TOP] },
      guesses: () => [
        { key: "low", y: NEXT },
        { key: "high", y: NEXT },
      ],
      drag: [
        {
          parameter: "shift",
          tone: "data",
          x: ({ result }) => result,
          value: (x, { shown }) => x - shown,
          y: ({ chosen }) => chosen - APART,
          aside: true,
        },
        {
          parameter: "price",
          tone: "plain",
          y: () => GRIP,
          ends: () => [GRIP + 0.7, GRIP - 0.5],
          aside: true,
        },
      ],
      layers: layersOf,
      press: {
        parameter: "chosen",
        value: ({ y }) => (NAMES[Math.round(y)] === undefined ? "nothing" : Math.round(y) + 1),
      },
    },
    {
      // A projector's screen is too low for a second drawing.
      onPageOnly: true,
      outcome: true,
      room: { heights: [66, 64] },
      margins: ({ kind }) => ({
        top: 1.5,
        right: PLACES[kind].right,
        bottom: 0.2,
        left: PLACES[kind].left,
      }),
      x: { of: [0, 1] },
      y: { of: [0, 1] },
      guesses: () => [],
      layers: ({ share, k }) => [
        {
          mark: "bar",
          tone: "population",
          from: 0,
          to: share,
          text: "gains {gain.number}",
        },
        {
          mark: "bar",
          tone: "plain",
          from: share,
          to: 1,
          text: k === 1 ? "loses {loss.number}" : "loses {loss.number} × {k}",
          otherwise: "above",
        },
        { mark: "rule", tone: "plain", x: 0.5 },
      ],
    },
  ],
  table: {
    caption: "Ten farms, their mean, and the next",
    columns: [
      ["farm"],
      ["result", "y"],
      ["standard error", "sigma"],
      ["estimate", "theta"],
      ["at least", "theta"],
      ["at most", "theta"],
    ],
    rows: ({ farms: each, y, sigma, mean, next }) => [
      ...each.map((one, j) => [NAMES[j]!, toTwo(y[j]!), toTwo(sigma[j]!), ...rowOf(one)]),
      ["the mean of all", NONE, NONE, ...rowOf(mean)],
      ["the next farm", NONE, NONE, ...rowOf(next)],
    ],
  },
  program: ({ y, sigma }) => ({ values: { y, sigma } }),
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

/** In a table, where nothing was measured. */
const NONE = "none";
const rowOf = ({ mean, low, high }: Farms["mean"]) => [mean, low, high].map(toTwo);
/** To a hundredth of a bushel: finer than any farm is known. */
const toTwo = (value: number) => Number(value.toFixed(2)) + 0;
