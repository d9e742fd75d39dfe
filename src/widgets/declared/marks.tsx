import type { ComponentType } from "react";
import { Arrow } from "#plot/Arrow.tsx";
import { Band } from "#plot/Band.tsx";
import { Bar } from "#plot/Bar.tsx";
import { Curve, type CurvePoint } from "#plot/Curve.tsx";
import { Dots } from "#plot/Dots.tsx";
import { Interval } from "#plot/Interval.tsx";
import type { Named } from "#plot/Names.tsx";
import { bellOf, NormalCurve } from "#plot/NormalCurve.tsx";
import { Point } from "#plot/Point.tsx";
import { RuleX } from "#plot/RuleX.tsx";
import { RuleY } from "#plot/RuleY.tsx";
import type { Brace } from "#plot/rare/Brace.tsx";
import type { Bundle } from "#plot/rare/Bundle.tsx";
import type { Columns } from "#plot/rare/Columns.tsx";
import type { Crowd } from "#plot/rare/Crowd.tsx";
import type { Curtain } from "#plot/rare/Curtain.tsx";
import type { Fan } from "#plot/rare/Fan.tsx";
import type { Flag } from "#plot/rare/Flag.tsx";
import type { Key } from "#plot/rare/Key.tsx";
import type { Plane } from "#plot/rare/Plane.tsx";
import type { Rods } from "#plot/rare/Rods.tsx";
import type { Rows } from "#plot/rare/Rows.tsx";
import type { Seats } from "#plot/rare/Seats.tsx";
import type { Spots } from "#plot/rare/Spots.tsx";
import type { Strings } from "#plot/rare/Strings.tsx";
import type { Tags } from "#plot/rare/Tags.tsx";
import type { Tallies } from "#plot/rare/Tallies.tsx";
import type { Trail } from "#plot/rare/Trail.tsx";
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

/** The marks that most figures need, by the name under which a layer declares them. */
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
  bar: mark({ Draw: Bar }),
  dots: mark({ Draw: Dots }),
  words: mark({ Draw: Words }),
  band: mark({ Draw: Band }),
} as const;

type Marks = typeof marks;

/** Marks of a few figures: a layer declares them by what draws them, so that they come with their figure and weigh on no other. */
type Rare =
  | typeof Brace
  | typeof Bundle
  | typeof Columns
  | typeof Crowd
  | typeof Curtain
  | typeof Fan
  | typeof Flag
  | typeof Key
  | typeof Plane
  | typeof Rods
  | typeof Rows
  | typeof Seats
  | typeof Spots
  | typeof Strings
  | typeof Tags
  | typeof Tallies
  | typeof Trail;
type PropsOf<M> = M extends Mark<infer Props> ? Omit<Props, "quantity"> : never;
type RareLayer<C> =
  C extends ComponentType<infer Props>
    ? { readonly mark: C; readonly tone?: Tone } & Common & Omit<Props, "quantity">
    : never;

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
  /** Stands above what can be dragged. */
  readonly isAbove?: boolean;
}

/** One mark of a drawing, bound to numbers of the picture. */
export type Layer =
  | {
      [Kind in keyof Marks]: { readonly mark: Kind; readonly tone?: Tone } & Common &
        PropsOf<Marks[Kind]>;
    }[keyof Marks]
  | RareLayer<Rare>;

/** What is known of a layer's mark. */
const markOf = ({ mark: one }: Layer): Mark<Layer> =>
  (typeof one === "string" ? marks[one] : { Draw: one }) as Mark<Layer>;

/** The mark of a layer, drawn. */
export function MarkOf({ layer }: { readonly layer: Layer }) {
  const {
    mark: _,
    shows: __,
    outcome: ___,
    name: ____,
    row: _____,
    isAbove: ______,
    ...props
  } = layer;
  const Draw = markOf(layer).Draw as ComponentType<typeof props>;
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
  return markOf(layer).runs?.(layer, domain);
}

export const isAbove = (layer: Layer): boolean => layer.isAbove ?? markOf(layer).isAbove ?? false;
