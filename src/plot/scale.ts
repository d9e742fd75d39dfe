import {
  formatDefaultLocale,
  type ScaleContinuousNumeric,
  scaleLinear,
  scaleLog,
  scaleSymlog,
} from "d3";

/** How values are laid along an axis: straight, by powers, or straight near 0 and by powers beyond `c`. */
export type ScaleKind = "linear" | "log" | { readonly symlog: number };

export type Scale = ScaleContinuousNumeric<number, number>;

type Pair = readonly [number, number];

/** Numbers on axes are written as everywhere in the book: thin spaces between thousands, a space before the percent sign. */
formatDefaultLocale({
  decimal: ".",
  thousands: "\u202f",
  grouping: [3],
  currency: ["", ""],
  percent: "\u00a0%",
  minus: "\u2212",
});

/** Steps within a decade, the closest first. */
const STEPS = [[1, 2, 5], [1, 3], [1]];
/** Beyond so many times the place of its bend most of an axis goes by powers, and so do its numbers. */
const BENT = 50;

function powersTo(bend: number, most: number, count: number): number[] {
  const all = STEPS.map((steps) =>
    [0, 1, 2, 3, 4, 5]
      .flatMap((decade) => steps.map((step) => step * 10 ** decade))
      .filter((one) => one >= bend && one <= most),
  );
  return [0, ...(all.find(({ length }) => length < count) ?? all.at(-1)!)];
}

/** d3's scale of this kind, from data to places and back. */
export function scaleOf(kind: ScaleKind, domain: Pair, range: Pair): Scale {
  const scale =
    kind === "linear"
      ? scaleLinear()
      : kind === "log"
        ? scaleLog()
        : scaleSymlog().constant(kind.symlog);
  scale.domain(domain).range(range);
  if (typeof kind === "object" && domain[1] > BENT * kind.symlog)
    scale.ticks = (count = 10) => powersTo(kind.symlog, domain[1], count);
  return scale;
}

/** How many units of the drawing one unit of the data takes at a value: the slope of the scale. */
export function stretchOf(kind: ScaleKind, scale: Scale): (value: number) => number {
  const [[a = 0, b = 1], [c = 0, d = 1]] = [scale.domain(), scale.range()];
  if (kind === "linear") return () => (d - c) / (b - a);
  if (kind === "log") return (value) => (d - c) / (Math.log(b / a) * value);
  const { symlog } = kind;
  const whole = scale(b) - scale(a);
  const bent = (value: number) => Math.sign(value) * Math.log1p(Math.abs(value) / symlog);
  return (value) => whole / ((bent(b) - bent(a)) * (symlog + Math.abs(value)));
}
