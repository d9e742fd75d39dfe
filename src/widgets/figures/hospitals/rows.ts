import { surgical } from "#data/surgical.ts";
import type { CurvePoint } from "#plot/Curve.tsx";
import type { Form } from "#plot/form.ts";
import type { Layer } from "../../declared/marks.tsx";

export const { hospitals } = surgical;
export const COUNT = hospitals.length;
export type Index = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;
export const INDICES = hospitals.map((_, k) => k as Index);

/** The share of its operations in which a child died, as it was counted: its place among the rows. */
export const countedOf = (k: Index): number => hospitals[k]!.deaths / hospitals[k]!.operations;

/** Something of each hospital, by names that a sentence or a mark can have places for. */
export const each = <Name extends string, T>(name: Name, of: (k: Index) => T) =>
  Object.fromEntries(INDICES.map((k) => [`${name}${k}`, of(k)])) as Record<`${Name}${Index}`, T>;

/** Names as a sentence lists them. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** How probable it is that the line of a hospital holds its true rate. */
export const BELIEF = 0.9;
/** The end of the axis of rates: what would lie beyond stands there. */
export const MOST = 0.2;
export const GRIP = -1;
const FOOT = COUNT - 0.4;
export const rateAt = (rate: number): number => Math.min(rate, MOST);

/** Below this, as on a screen for many, there is no room for counts; and names alone need so much of it. */
const TIGHT = 20;
const NAME = 1.6;
const isTight = ({ width, font }: Form) => width < TIGHT * font;

/** Where names and counts stand, left of the drawing, and the room at its right, in heights of the text. */
interface Places {
  readonly left: number;
  readonly count: number;
  readonly right: number;
}

const piece = (low: number, high: number, y: number): readonly CurvePoint[] => [
  [rateAt(low), y],
  [rateAt(high), y],
  [Number.NaN, Number.NaN],
];

/**
 * The twelve as rows: names and counts at the left, rates along an axis, and beyond its end columns of the figure's own. `rates`
 * is the axis's share of the room between, `start` where it begins: there is a little room needed for marks at nought.
 */
export function rowsOf({
  order,
  start,
  rates,
  top,
  places,
}: {
  readonly order: readonly Index[];
  readonly start: number;
  readonly rates: number;
  readonly top: number;
  readonly places: Readonly<Record<Form["kind"], Places>>;
}) {
  const axis = [start, MOST] as const;
  const leftOf = (form: Form) => (isTight(form) ? NAME : places[form.kind].left);
  /** The room for rates and columns, in heights of the text. */
  const roomOf = (form: Form) => form.width / form.font - leftOf(form) - places[form.kind].right;

  /** Names and counts, and after each what the figure has to say of that hospital. */
  const named = (form: Form, also: (k: Index, row: number) => readonly Layer[]) =>
    order.flatMap((k, row): readonly Layer[] => [
      { mark: "words", tone: "plain", y: row, beside: -leftOf(form), text: hospitals[k]!.name },
      ...(isTight(form)
        ? []
        : [
            {
              mark: "words" as const,
              tone: "data" as const,
              y: row,
              beside: -places[form.kind].count,
              text: `{deaths${k}}/{operations${k}}`,
            },
          ]),
      ...also(k, row),
    ]);

  /** What each may truly be, what was counted, a rate of each, and the line that is dragged. */
  const rated = ({ low, high, counted, shown, line, says, turns }: Rated): readonly Layer[] => [
    {
      mark: "curve",
      tone: "posterior",
      points: order.flatMap((k, row) => piece(low[k]!, high[k]!, row)),
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
      side: line > turns ? "left" : "right",
      beside: 1.1,
      text: says,
      short: "{line}",
    },
    {
      mark: "dots",
      tone: "data",
      size: 0.8,
      at: order.map((k, row) => [rateAt(counted[k]!), row] as const),
    },
    {
      mark: "dots",
      tone: "posterior",
      size: 0.8,
      at: order.map((k, row) => [rateAt(shown[k]!), row] as const),
    },
  ];

  return {
    roomOf,
    named,
    rated,
    /** A share of the room as a value of the axis, which goes on beyond its end. */
    shareAt: (share: number): number => axis[0] + ((axis[1] - axis[0]) * share) / rates,
    /** Words over a column, so far to the right of the end of the axis. */
    head: (beside: number, text: string, side: "left" | "right"): Layer => ({
      mark: "words",
      tone: "plain",
      x: MOST,
      y: GRIP,
      side,
      beside: side === "left" ? -beside : beside,
      text,
    }),
    frame: {
      room: { heights: [370, 340], lines: 18.4 },
      margins: (form: Form) => ({
        top: 0.3,
        right: places[form.kind].right + (1 - rates) * roomOf(form),
        bottom: 3.2,
        left: leftOf(form),
      }),
      x: { of: axis, label: "deaths, of all operations", short: "deaths", format: ".0%" },
      y: { of: () => [FOOT, top] as const },
      guesses: () => [],
      drag: [
        {
          parameter: "line",
          tone: "plain",
          y: () => GRIP,
          ends: () => [GRIP + 0.7, GRIP - 0.5] as const,
          aside: true,
        },
      ],
    },
  } as const;
}

interface Rated {
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** The share of each that was counted. */
  readonly counted: readonly number[];
  /** The rate of each that a purple dot shows. */
  readonly shown: readonly number[];
  readonly line: number;
  /** What the line says of itself, and the rate from which on it says it at its left. */
  readonly says: string;
  readonly turns: number;
}
