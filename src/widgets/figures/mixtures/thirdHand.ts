import { coinAndHandsOf } from "#data/throwsOfHands.ts";
import type { Patch } from "#explorable/createExplorable.ts";
import { coinAndHands } from "#models/coinAndHands.ts";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";
import type { Scene } from "../../frame/widget.ts";
import { CEILING, LAST, layersOf, lettersOf, RIGHT, seriesOf, TOP, tailsOf } from "./coin.ts";
import { chancesOf, fitted, TABLES, thrown } from "./hands.ts";
import { LEFT } from "./stage.ts";

const { series: ofSeries, flips: ofFlips } = coinAndHands.parameters;
const [, MANY] = ofSeries.range;
/** As many flips are as far as a series goes. */
const [, WHOLE_SERIES] = ofFlips.range;
/** Within so many series a guess is right, or looks like a slip. */
const CLOSE = 5;

const WHOLE = { as: "number", to: { step: 1 } } as const;
const TENTH = { as: "number", to: { decimals: 1 } } as const;

const none = (counts: readonly number[]) => counts.filter((count) => count === 0).length;
const beyond = (counts: readonly number[]) => counts.filter((count) => count > LAST).length;
/** The present series as it stands, of the uniform numbers of all. */
function presentOf({ flips, at, die }: Present) {
  const whole = seriesOf(flips[at - 1]!, die);
  const upTo = die.upTo >= WHOLE_SERIES ? whole.length : Math.min(die.upTo, whole.length);
  return { present: whole.slice(0, upTo), isDone: upTo === whole.length };
}

interface Present {
  readonly flips: readonly Float64Array[];
  readonly at: number;
  readonly die: { readonly mu: number; readonly r: number; readonly upTo: number };
}

const numbers = numbersOf(
  coinAndHands,
  ({ r, mu, series, flips: upTo }, { seed }) => {
    const { flips, throws } = coinAndHandsOf(seed, MANY);
    const { present, isDone } = presentOf({ flips, at: series, die: { mu, r, upTo } });
    const done = isDone ? series : series - 1;
    const coin = flips.slice(0, done).map((one) => tailsOf(seriesOf(one, { mu, r })));
    const hands = thrown({ columns: throws }, { mu, r }, MANY).map(({ count }) => count);
    const expected = (shape: number) =>
      chancesOf({ mu, r: shape }, LAST + 1).map((chance) => MANY * chance);
    const [one, exact] = [expected(Number.POSITIVE_INFINITY), expected(r)];
    const tails = tailsOf(present);
    return {
      r,
      mu,
      series,
      done,
      many: MANY,
      present,
      isDone,
      tails,
      letters: lettersOf(present),
      coin,
      hands,
      one,
      exact,
      coinNone: none(coin),
      handsNone: none(hands),
      oneNone: one[0]!,
      exactNone: exact[0]!,
      heads: r / (r + mu),
    };
  },
  {
    r: { as: "r" },
    mu: { as: "mu" },
    series: WHOLE,
    done: WHOLE,
    many: WHOLE,
    tails: WHOLE,
    coinNone: { ...WHOLE, label: "series of the coin without a tail" },
    handsNone: { ...WHOLE, label: "throws of two hands that came to none" },
    oneNone: { ...TENTH, label: "expected, one rate for all" },
    exactNone: { ...TENTH, label: "expected, coin or two hands" },
    heads: { as: "heads" },
  },
);

type Numbers = ReturnType<typeof numbers.of>;

/** How many series have no tail, of those that have ended. */
const SO_FAR = [
  [({ done }: Numbers) => done === 0, "No series has ended yet."],
  "Of {done} series of the coin {coinNone} have no tail.",
] as const;

const question = questionOn(
  numbers,
  ([guess = 0], { r, heads, oneNone, exactNone, many }) => ({
    guess,
    firstHead: many * heads,
    isFirstHead: r > 1 && Math.abs(guess - many * heads) <= CLOSE,
    isOneRate: Math.abs(guess - oneNone) <= CLOSE,
    isFewer: guess < exactNone,
    close: CLOSE,
  }),
  {
    asks: {
      kind: "values",
      as: {
        short: "your guess",
        letter: "",
        unit: "",
        range: [0, MANY],
        step: 1,
        fineStep: 1,
      },
      items: () => [{ id: "none", label: "series without a tail", start: 80 }],
    },
    answers: { columns: ["coin or two hands", "the coin", "two hands threw"] },
    hidesControls: true,
    written: { guess: WHOLE, close: WHOLE, firstHead: TENTH },
    phrases: { flippedSoFar: SO_FAR },
    right: ({ guess, exactNone }) => Math.abs(guess - exactNone) <= CLOSE,
    yes: "Within {close} of what is expected.",
    replies: [
      [
        ({ isFirstHead }) => isFirstHead,
        "About so many series begin with a head, {firstHead}. But to have no tail, a series must show heads {r} times in a row.",
      ],
      [
        ({ isOneRate }) => isOneRate,
        "That is what one rate for all expects, {oneNone}. One coin for all is something else: its series scatter more than counts of one rate.",
      ],
      [
        ({ isFewer }) => isFewer,
        "There are more: of each flip the chance of heads is {heads}, and {r} heads at the start are enough.",
      ],
      [
        () => true,
        "There are fewer: the chance of heads is {heads}, and every flip up to head {r} must be one.",
      ],
    ],
    outcome:
      "Expected are {exactNone} of {many}, exactly as from two hands with the same mean and {r} for the shape; one rate for all expects {oneNone}. {flippedSoFar}",
  },
);

/** Whether the series that a scene is at has ended. */
function isAtEnd({ values: { r = 1, mu = 1, series = 1, flips: upTo = 1 }, seed }: Scene): boolean {
  const { flips } = coinAndHandsOf(seed, MANY);
  return presentOf({ flips, at: series, die: { mu, r, upTo } }).isDone;
}

/** The next series, so many flips of it; after the last all begins anew, with other luck. */
const nextSeries = ({ values: { series = 1 }, seed }: Scene, flips: number): Patch =>
  series < MANY
    ? { values: { series: series + 1, flips } }
    : { values: { series: 1, flips }, seed: seed + 1 };

/** One flip more, of the present series or of the next. */
function oneFlip(scene: Scene): Patch {
  const { flips = 1 } = scene.values;
  return isAtEnd(scene) ? nextSeries(scene, 1) : { values: { flips: flips + 1 } };
}

/** To the end of the present series, or of the next. */
function oneSeries(scene: Scene): Patch {
  return isAtEnd(scene) ? nextSeries(scene, WHOLE_SERIES) : { values: { flips: WHOLE_SERIES } };
}

/** Chapter 11: a coin is flipped until its r-th head, and the tails pile up as the counts of two hands do. */
export const thirdHand = defineFigure(numbers, {
  id: "third-hand",
  controls: ["r", "mu", "series"],
  atRest: ["r", "mu"],
  actions: [
    { id: "flip", says: "flip once", step: oneFlip },
    { id: "series", says: "one series", step: oneSeries },
    { id: "many-series", says: "fifty series", step: oneSeries, times: 50 },
  ],
  readouts: ["variance"],
  projected: ["exactNone"],
  formula: "heads",
  words: {
    takeaway: [
      [({ done }) => done === 0, "The first series, and no head {r} yet"],
      [({ done, many }) => done < many, "{coinNone} of {done} series so far without a tail"],
      "The coin leaves {coinNone} of {many} without a tail, two hands {handsNone}",
    ],
    summary:
      "{now} {soFar} Coin and two hands are both expected to leave {exactNone} of {many} at none; one rate of {mu} for all, {oneNone}.",
    announcement: "{now} {soFar}",
    phrases: {
      flipped: [
        [({ done }) => done === 0, "the coin: no series yet"],
        [({ done, many }) => done < many, "the coin: {coinNone} of {done}"],
        "the coin flipped: {coinNone}",
      ],
      now: [
        [
          ({ isDone }) => isDone,
          "Series {series} has ended: {letters}. It falls onto the pile of {tails}.",
        ],
        "Series {series} so far: {letters}.",
      ],
      soFar: SO_FAR,
    },
  },
  drawing: {
    room: { heights: [420, 370], lines: 17.6 },
    margins: { top: 1.2, right: 0.8, bottom: 3.4, left: 0.8 },
    x: {
      of: [LEFT, RIGHT],
      label: "tails of a series, or a count of two hands",
      short: "tails, or a count",
      format: "d",
    },
    y: { of: [0, TOP * CEILING] },
    guessedHeight: true,
    layers: layersOf,
  },
  table: {
    caption: "Series of the coin by their tails, and counts of two hands",
    columns: [
      ["tails"],
      ["one rate for all", 0.01],
      ["coin or two hands", 0.01],
      ["the coin", 1],
      ["two hands threw", 1],
    ],
    rows: ({ one, exact, coin, hands, many }: Numbers) => [
      ...exact.map((expected, k) => [
        k,
        toTwo(one[k]!),
        toTwo(expected),
        coin.filter((tails) => tails === k).length,
        hands.filter((count) => count === k).length,
      ]),
      ["more", toTwo(many - sum(one)), toTwo(many - sum(exact)), beyond(coin), beyond(hands)],
    ],
  },
  ...(import.meta.env.SSR && { quoted: toldOf }),
  asks: question,
});

/** What the text tells of the mites: one head, and their mean. */
function toldOf() {
  const { mean } = fitted(TABLES.mites!, { mu: 1, r: 1 });
  return { mitesCoin: [MANY * chancesOf({ mu: mean, r: 1 }, 1)[0]!, TENTH] } as const;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const toTwo = (value: number) => Number(value.toFixed(2)) + 0;
