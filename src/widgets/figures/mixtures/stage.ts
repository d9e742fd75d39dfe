import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import { Columns } from "#plot/rare/Columns.tsx";
import { Crowd } from "#plot/rare/Crowd.tsx";
import { Curtain } from "#plot/rare/Curtain.tsx";
import { Rods } from "#plot/rare/Rods.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import { placesOf, withoutFlats } from "../../declared/densityPlaces.ts";
import type { Layer } from "../../declared/marks.tsx";
import { chancesOf, type Die } from "./hands.ts";

/** Heights of the drawing, in heights of the piles: foot and top of the second hand, then of the first. */
const SECOND = [1.12, 1.32] as const;
const FIRST = [1.5, 1.83] as const;
export const TOP = 1.95;
/** From the left end of the axis to the first count. */
export const LEFT = -0.6;
/** More things than this are columns and not rings. */
const MANY = 200;
/** Things beside one another in a pile. */
export const ABREAST = { wide: 4, narrow: 3 };
/** A pile takes so much of the room from one count to the next; the counted stand left, the thrown right. */
const PILE = 0.4;
/** Nearer to nothing than this share of the mean, a density may rise without bound. */
const FLOOR = 0.02;

export interface Staged extends Die {
  readonly counted: readonly number[];
  readonly n: number;
  readonly one: readonly number[];
  readonly mixed: readonly number[];
  readonly ceiling: number;
  readonly right: number;
  readonly edge: number;
  readonly open: number;
  readonly throws: number;
  readonly thrown: readonly { readonly rate: number; readonly count: number }[];
  readonly rate: number;
  readonly count: number;
  readonly isSeen: boolean;
}

/** Where the curtain's edge can be taken, and where its rail is. */
export const curtainOf = ({ ceiling }: Pick<Staged, "ceiling">) =>
  [FIRST[0] * ceiling, FIRST[1] * ceiling] as const;

/** Things of a pile, row by row from the foot. */
export function pile(k: number, many: number, abreast: number, side: -1 | 1) {
  return Array.from({ length: many }, (_, at) => {
    const column = (at % abreast) + 0.5;
    return [
      k + side * (0.03 + (column / abreast) * PILE),
      (Math.floor(at / abreast) + 0.5) * abreast,
    ] as const;
  });
}

/** A line up, and a gap after it. */
const stick = (x: number, from: number, to: number): readonly CurvePoint[] => [
  [x, from],
  [x, to],
  [Number.NaN, Number.NaN],
];

/** Steps from one count to the next. */
export const steps = (heights: readonly number[]): readonly CurvePoint[] =>
  heights.flatMap((height, k): readonly CurvePoint[] => [
    [k - 0.5, height],
    [k + 0.5, height],
  ]);

/** How the rates are spread, x^(r - 1) e^(-r x / mu) with its slopes, as high as there is room. */
function ratesOf({ mu, r, ceiling, right }: Staged): readonly CurvePoint[] {
  const [foot, top] = FIRST.map((height) => height * ceiling) as [number, number];
  const sd = mu / Math.sqrt(r);
  const places = placesOf(mu, sd, [0, mu + 8 * sd]).filter((x) => x >= FLOOR * mu && x <= right);
  const log = (x: number) => (r - 1) * Math.log(x) - (r * x) / mu;
  const peak = log(Math.max(FLOOR * mu, mu - mu / r));
  const scale = 0.86 * (top - foot);
  const curve = places.map((x): Required<CurvePoint> => {
    const height = scale * Math.exp(log(x) - peak);
    return [x, height, height * ((r - 1) / x - r / mu)];
  });
  return withoutFlats(curve).map(([x, height, slope]) => [x, foot + height, slope!]);
}

/** How often each count was thrown, made as many as there are real counts. */
function thrownOf({ thrown, counted, n }: Staged) {
  return counted.map(
    (_, k) => (n / thrown.length) * thrown.filter(({ count }) => count === k).length,
  );
}

/** Marks of the throws before the last, where there are any. */
function earlier(
  { throws }: Staged,
  marks: { readonly size: number; readonly at: readonly (readonly [number, number])[] },
): readonly Layer[] {
  return throws > 1 ? [{ mark: "dots", tone: "population", outcome: true, ...marks }] : [];
}

function pilesOf(of: Staged, form: Form): readonly Layer[] {
  const { counted, thrown, throws, count, n } = of;
  if (n > MANY) {
    const columns = (side: -1 | 1, heights: readonly number[]) =>
      heights.map((height, k) => {
        const [near, far] = [k + side * 0.03, k + side * (0.03 + PILE)];
        return { x0: Math.min(near, far), x1: Math.max(near, far), height };
      });
    return [
      { mark: Columns, tone: "data", outcome: true, gap: 0, columns: columns(-1, counted) },
      ...(throws > 1
        ? [
            {
              mark: Columns,
              tone: "population" as const,
              outcome: true,
              gap: 0,
              columns: columns(1, thrownOf(of)),
            },
          ]
        : []),
    ];
  }
  const abreast = ABREAST[form.kind];
  const often = counted.map((_, k) => thrown.filter((each) => each.count === k).length);
  const size = form.kind === "wide" ? 0.5 : 0.3;
  const [x, y] = pile(count, often[count] ?? 0, abreast, 1).at(-1) ?? [Number.NaN, 0];
  return [
    {
      mark: Crowd,
      tone: "data",
      outcome: true,
      size,
      at: counted.flatMap((many, k) => pile(k, many, abreast, -1)),
    },
    ...earlier(of, {
      size,
      at: often.flatMap((many, k) =>
        pile(k, many, abreast, 1).slice(0, k === count ? -1 : undefined),
      ),
    }),
    // The last throw is larger, so that it is found among the others.
    { mark: "dots", tone: "population", outcome: true, size: 0.8, at: [[x, y]] },
  ];
}

/** Two hands one above the other, the piles below them, all on one axis: a rate is the count expected for it. */
export function layersOf(of: Staged, form: Form): readonly Layer[] {
  const { counted, one, mixed, ceiling, right, edge, open, thrown, rate, count, isSeen } = of;
  const at = (height: number) => height * ceiling;
  const [first, rail] = curtainOf(of);
  const second = at(SECOND[0]);
  const chances = chancesOf({ mu: rate, r: Number.POSITIVE_INFINITY }, counted.length + 1);
  const scale = at(SECOND[1] - SECOND[0]) / Math.max(...chances);
  const rates = ratesOf(of);
  const isWide = form.kind === "wide";
  return [
    {
      mark: "band",
      tone: "population",
      outcome: true,
      points: rates.map(([x, height]) => [x, first, height] as const),
    },
    { mark: "curve", tone: "population", outcome: true, shows: ["r"], points: rates },
    { mark: Rods, tone: "plain", rods: [{ from: LEFT, to: right, y: first }] },
    { mark: Rods, tone: "plain", rods: [{ from: LEFT, to: right, y: second }] },
    ...earlier(of, {
      size: 0.45,
      at: thrown.slice(0, -1).map((each) => [each.rate, first] as const),
    }),
    ...(rate <= right
      ? [
          {
            mark: "point" as const,
            tone: "population" as const,
            outcome: true,
            isAbove: false,
            x: rate,
            y: first,
            size: 0.9,
          },
        ]
      : []),
    ...(isSeen
      ? ([
          {
            mark: Strings,
            tone: "plain",
            outcome: true,
            strings: [{ from: [rate, first], to: [rate, second], share: 0 }],
          },
          {
            mark: "curve",
            tone: "plain",
            outcome: true,
            points: chances.flatMap((chance, k) => stick(k, second, second + scale * chance)),
          },
        ] as const)
      : []),
    ...(count <= right
      ? [
          {
            mark: Strings,
            tone: "plain" as const,
            outcome: true,
            strings: [{ from: [count, second], to: [count, at(1)], share: 0 }] as const,
          },
        ]
      : []),
    { mark: "dots", tone: "data", outcome: true, size: 0.8, at: [[count, second]] },
    ...pilesOf(of, form),
    { mark: "curve", tone: "plain", points: steps(one) },
    {
      mark: "curve",
      tone: "population",
      outcome: true,
      points: mixed.map((height, k) => [k, height] as const),
    },
    {
      mark: "dots",
      tone: "population",
      outcome: true,
      size: 0.7,
      at: mixed.map((height, k) => [k, height] as const),
    },
    { mark: Curtain, edge, low: first, high: rail },
    ...(open < 0.5 && isWide
      ? [
          {
            mark: "words" as const,
            tone: "plain" as const,
            x: (edge + right) / 2,
            y: (first + rail) / 2,
            side: "middle" as const,
            text: "nobody sees a rate",
          },
        ]
      : []),
    {
      mark: "words",
      tone: "population",
      x: LEFT,
      y: rail,
      lift: 0.9,
      text: "first hand: a rate for each {place}",
      short: "first hand: a rate",
    },
    {
      mark: "words",
      tone: "plain",
      x: right,
      y: second,
      side: "left",
      lift: 1.3,
      text: "second hand: a count {forRate}",
      short: "second hand: a count",
    },
    {
      mark: "words",
      tone: "plain",
      x: right,
      y: at(0.94),
      side: "left",
      text: "{places} without {aThing}",
    },
    {
      mark: "words",
      tone: "plain",
      x: right,
      y: at(0.94),
      side: "left",
      lift: -1.4,
      text: "one rate for all: {oneNone}",
    },
    {
      mark: "words",
      tone: "population",
      outcome: true,
      x: right,
      y: at(0.94),
      side: "left",
      lift: -2.8,
      text: "a rate each: {mixedNone}",
    },
    {
      mark: "words",
      tone: "data",
      outcome: true,
      x: right,
      y: at(0.94),
      side: "left",
      lift: -4.2,
      text: "counted: {seenNone}",
    },
  ];
}
