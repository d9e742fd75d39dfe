import type { ComponentType } from "react";
import { Arrow } from "#plot/Arrow.tsx";
import { Band } from "#plot/Band.tsx";
import { Bar } from "#plot/Bar.tsx";
import { Brace } from "#plot/Brace.tsx";
import { Columns } from "#plot/Columns.tsx";
import { Crowd } from "#plot/Crowd.tsx";
import { Curve, type CurvePoint } from "#plot/Curve.tsx";
import { Dots } from "#plot/Dots.tsx";
import { Fan } from "#plot/Fan.tsx";
import { Flag } from "#plot/Flag.tsx";
import { Interval } from "#plot/Interval.tsx";
import { Key } from "#plot/Key.tsx";
import type { Named } from "#plot/Names.tsx";
import { bellOf, NormalCurve } from "#plot/NormalCurve.tsx";
import { Point } from "#plot/Point.tsx";
import { Rods } from "#plot/Rods.tsx";
import { Rows } from "#plot/Rows.tsx";
import { RuleX } from "#plot/RuleX.tsx";
import { RuleY } from "#plot/RuleY.tsx";
import { Seats } from "#plot/Seats.tsx";
import { Spots } from "#plot/Spots.tsx";
import { Strings } from "#plot/Strings.tsx";
import { Tags } from "#plot/Tags.tsx";
import { Tallies } from "#plot/Tallies.tsx";
import type { Tone } from "#plot/tone.ts";
import { Words } from "#plot/Words.tsx";

/** A kind of mark: how it is drawn, where it runs if it can be named, and whether it stands above what can be dragged. */
interface Mark<Props> {
  readonly Draw: ComponentType<Props>;
  readonly runs?: (props: Props, domain: Domain) => Pick<Named, "drawn" | "points">;
  readonly isAbove?: true;
}

/** The ends of the axis along the foot. */
type Domain = readonly [number, number];

const mark = <Props,>(one: Mark<Props>): Mark<Props> => one;

/** Every kind of mark a figure can declare. */
export const marks = {
  bell: mark({
    Draw: NormalCurve,
    runs: ({ mean, sd }) => ({
      drawn: "density",
      points: sd === 0 ? [[mean, Number.POSITIVE_INFINITY]] : bellOf(mean, sd),
    }),
  }),
  /** A density given by its points, with their slopes where it is smooth. */
  density: mark({ Draw: Curve, runs: ({ points }) => ({ drawn: "density", points }) }),
  curve: mark({ Draw: Curve, runs: ({ points }) => ({ drawn: "curve", points }) }),
  level: mark({
    Draw: RuleY,
    runs: ({ y }, [low, high]) => ({
      drawn: "rule",
      points: Array.from({ length: 101 }, (_, k): CurvePoint => {
        return [low + ((high - low) * k) / 100, y];
      }),
    }),
  }),
  rule: mark({ Draw: RuleX }),
  interval: mark({ Draw: Interval }),
  arrow: mark({ Draw: Arrow }),
  point: mark({ Draw: Point, isAbove: true }),
  flag: mark({ Draw: Flag }),
  bar: mark({ Draw: Bar }),
  columns: mark({ Draw: Columns }),
  dots: mark({ Draw: Dots }),
  crowd: mark({ Draw: Crowd }),
  seats: mark({ Draw: Seats }),
  brace: mark({ Draw: Brace }),
  words: mark({ Draw: Words }),
  tags: mark({ Draw: Tags, isAbove: true }),
  rods: mark({ Draw: Rods }),
  tallies: mark({ Draw: Tallies }),
  strings: mark({ Draw: Strings }),
  spots: mark({ Draw: Spots }),
  band: mark({ Draw: Band }),
  fan: mark({ Draw: Fan }),
  rows: mark({ Draw: Rows }),
  key: mark({ Draw: Key }),
} as const;

type Marks = typeof marks;
type PropsOf<M> = M extends Mark<infer Props> ? Omit<Props, "quantity"> : never;

/** What every layer may say beside its mark's own numbers. */
interface Common {
  /** Quantities of the model it shows, the outermost first. */
  readonly shows?: readonly string[];
  /** Waits for the prediction. */
  readonly outcome?: boolean;
  /** Its name in the drawing, and in fewer words; places of the figure are filled. */
  readonly name?: string;
  readonly short?: string;
  /** Its row in the table: the name there and the cells. */
  readonly row?: readonly (string | number)[];
}

/** One mark of a drawing, bound to numbers of the picture. */
export type Layer = {
  [Kind in keyof Marks]: { readonly mark: Kind; readonly tone?: Tone } & Common &
    PropsOf<Marks[Kind]>;
}[keyof Marks];

/** The mark of a layer, drawn. */
export function MarkOf({ layer }: { readonly layer: Layer }) {
  const { mark: kind, shows: _, outcome: __, name: ___, row: ____, ...props } = layer;
  const Draw = marks[kind].Draw as ComponentType<typeof props>;
  return <Draw {...props} />;
}

const SAID = ["text", "short"];

/** A layer with everything it says in the drawing told by `tell`: its own words and those of its parts. */
export function withWords<T extends object>(layer: T, tell: (text: string) => string): T {
  const entries = Object.entries(layer).map(([key, value]) => {
    if (typeof value === "string" && SAID.includes(key)) return [key, tell(value)];
    const isParts = Array.isArray(value) && isRecord(value[0]);
    return [
      key,
      isParts ? value.map((part) => (isRecord(part) ? withWords(part, tell) : part)) : value,
    ];
  });
  return Object.fromEntries(entries) as T;
}

const isRecord = (one: unknown): one is object =>
  typeof one === "object" && one !== null && !Array.isArray(one);

/** Where a layer that has a name runs. */
export function runOf(layer: Layer, domain: Domain): Pick<Named, "drawn" | "points"> | undefined {
  const { runs } = marks[layer.mark] as Mark<Layer>;
  return runs?.(layer, domain);
}

export const isAbove = ({ mark: kind }: Layer): boolean =>
  (marks[kind] as Mark<Layer>).isAbove ?? false;
