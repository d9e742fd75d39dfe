import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import { Crowd } from "#plot/rare/Crowd.tsx";
import { Rods } from "#plot/rare/Rods.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import type { Layer } from "../../declared/marks.tsx";
import type { Die } from "./hands.ts";
import { ABREAST, LEFT, pile, steps } from "./stage.ts";

/** The last count that has a place of its own on the axis. */
export const LAST = 12;
export const RIGHT = LAST + 0.6;
/** The highest pile, half of all series, with air for luck. */
export const CEILING = 84;
/** Heights in piles: where a series starts, where it ends, and the top of the drawing. */
const START = 1.68;
const END = 1.17;
export const TOP = 1.84;
/** A series of more flips is written with its first ones alone. */
const WRITTEN = 18;

/** A series of flips: which of them are heads, from the first to the one that ends it. */
export type Series = readonly boolean[];

/** Flips of a coin with heads r / (r + mu) until head number r. */
export function seriesOf(uniforms: ArrayLike<number>, { mu, r }: Die): Series {
  const chance = r / (r + mu);
  const series: boolean[] = [];
  for (let heads = 0, k = 0; heads < r && k < uniforms.length; k++) {
    const isHead = uniforms[k]! < chance;
    series.push(isHead);
    if (isHead) heads += 1;
  }
  return series;
}

export const tailsOf = (series: Series): number => series.filter((isHead) => !isHead).length;

/** Heads and tails by their letters. */
export function lettersOf(series: Series): string {
  const letters = series.map((isHead) => (isHead ? "H" : "T"));
  return letters.length > WRITTEN ? `${letters.slice(0, WRITTEN - 1).join("")}…` : letters.join("");
}

export interface Flipped {
  readonly r: number;
  /** Flips of the present series so far, and whether it has ended. */
  readonly present: Series;
  readonly isDone: boolean;
  readonly tails: number;
  /** Tails of each series that has ended, and counts that two hands threw. */
  readonly coin: readonly number[];
  readonly hands: readonly number[];
  readonly one: readonly number[];
  readonly exact: readonly number[];
}

/** The way of a series: a tail leads one to the right, a head one down. */
function wayOf({ present, r }: Flipped): readonly CurvePoint[] {
  let [tails, heads] = [0, 0];
  const level = () => CEILING * (START + ((END - START) * heads) / r);
  const way: CurvePoint[] = [[0, level()]];
  for (const isHead of present) {
    if (isHead) heads += 1;
    else tails += 1;
    way.push([tails, level()]);
  }
  return way;
}

const often = (counts: readonly number[], k: number) => counts.filter((one) => one === k).length;

/** Where the present series lies on its pile; nowhere, if it goes on or lies beyond the axis. */
function placeOf({ coin, isDone, tails }: Flipped, { kind }: Form) {
  if (!isDone || tails > LAST) return undefined;
  return pile(tails, often(coin, tails), ABREAST[kind], 1).at(-1);
}

function pilesOf(of: Flipped, form: Form): readonly Layer[] {
  const { coin, hands } = of;
  const { kind } = form;
  const abreast = ABREAST[kind];
  const size = kind === "wide" ? 0.42 : 0.28;
  const places = Array.from({ length: LAST + 1 }, (_, k) => k);
  const top = placeOf(of, form);
  return [
    {
      mark: "dots",
      tone: "population",
      outcome: true,
      size: 0.72 * size,
      at: places.flatMap((k) => pile(k, often(hands, k), abreast, -1)),
    },
    {
      mark: Crowd,
      tone: "data",
      outcome: true,
      size,
      at: places.flatMap((k) => pile(k, often(coin, k), abreast, 1)),
    },
    // The series that came last is larger, so that it is found among the others.
    ...(top
      ? ([{ mark: "dots", tone: "data", outcome: true, size: 0.8, at: [top] }] satisfies Layer[])
      : []),
  ];
}

/** Coins of one kind, where there are any. */
const coinsOf = (
  tone: "plain" | "data",
  at: readonly (readonly [number, number])[],
): readonly Layer[] => (at.length > 0 ? [{ mark: "dots", tone, size: 0.7, at }] : []);

/** Room for the words of a guess, in heights of the text. */
const GUESS = 6.4;

/** The present series on its way, and the piles under it, on one axis. */
export function layersOf(of: Flipped, form: Form, isGuessed = false): readonly Layer[] {
  const { r, present, tails, one, exact } = of;
  const landed = placeOf(of, form);
  const way = wayOf(of);
  const inside = way.slice(1).map((place, k) => ({ place, isHead: present[k]! }));
  const at = (isHead: boolean) =>
    inside
      .filter((coin) => coin.isHead === isHead && coin.place[0] <= LAST)
      .map(({ place: [x, y] }) => [x, y] as const);
  const level = (heads: number) => CEILING * (START + ((END - START) * heads) / r);
  // The level of a guess has its words at the right end, on whatever height it is.
  const right = isGuessed ? RIGHT - ((RIGHT - LEFT) * GUESS * form.font) / form.width : RIGHT;
  const words = { mark: "words", x: right, y: 0.86 * CEILING, side: "left" } as const;
  return [
    {
      mark: Strings,
      tone: "plain",
      across: true,
      strings: Array.from({ length: r }, (_, heads) => ({
        from: [LEFT, level(heads)] as const,
        to: [RIGHT, level(heads)] as const,
        share: 0,
      })),
    },
    { mark: Rods, tone: "plain", rods: [{ from: LEFT, to: RIGHT, y: level(r) }] },
    { mark: "curve", tone: "plain", points: way.filter(([x]) => x <= LAST) },
    ...coinsOf("plain", at(true)),
    ...coinsOf("data", at(false)),
    ...(landed
      ? ([
          {
            mark: Strings,
            tone: "plain",
            outcome: true,
            strings: [{ from: [tails, level(r)], to: [tails, landed[1]], share: 0 }],
          },
        ] satisfies Layer[])
      : []),
    ...pilesOf(of, form),
    { mark: "curve", tone: "plain", points: steps(one) },
    {
      mark: "curve",
      tone: "population",
      outcome: true,
      points: exact.map((height, k) => [k, height] as const),
    },
    {
      mark: "dots",
      tone: "population",
      outcome: true,
      size: 0.7,
      at: exact.map((height, k) => [k, height] as const),
    },
    {
      mark: "words",
      tone: "plain",
      x: LEFT,
      y: level(0),
      lift: 1,
      text: "third hand, series {series}: {letters}",
      short: "series {series}: {letters}",
    },
    {
      mark: "words",
      tone: "plain",
      x: right,
      y: level(r),
      side: "left",
      lift: -0.9,
      text: "head {r}: the series ends",
      short: "head {r}: it ends",
    },
    { ...words, tone: "plain", text: "without a tail, of {many}" },
    { ...words, tone: "plain", lift: -1.4, text: "one rate for all: {oneNone}" },
    {
      ...words,
      tone: "population",
      outcome: true,
      lift: -2.8,
      text: "two hands, or the coin: {exactNone}",
      short: "two hands, or coin: {exactNone}",
    },
    { ...words, tone: "data", outcome: true, lift: -4.2, text: "{flipped}" },
  ];
}
