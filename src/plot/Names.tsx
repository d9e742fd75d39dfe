import type { CurvePoint } from "./Curve.tsx";
import { round, type Scales, useScales } from "./Frame.tsx";
import { pinBoxes } from "./Pin.tsx";
import { type Box, type LabelRequest, placeLabels } from "./placeLabels.ts";
import type { Tone } from "./tone.ts";

/** Something that runs through a drawing, and the words that name it. */
export interface Named {
  readonly tone: Tone;
  /** A density is named over its peak or at its shoulders; a curve or a rule by a piece of it before its words. */
  readonly drawn: "density" | "curve" | "rule";
  /** With nothing in it, what has no name of its own but turns the names of others away. */
  readonly text: string;
  /** The same in fewer words, for a drawing in which text is large. */
  readonly short?: string | undefined;
  /** Where it runs, in data units; a density of one point is a spike. */
  readonly points: readonly CurvePoint[];
}

/** Mean width of a letter of the plot's face, in heights of its text; on the generous side. */
const LETTER = 0.56;
/** A piece of the line before its words, and the gap between them, in heights of the text. */
const SAMPLE = 1.8;
const GAP = 0.4;
const HEIGHT = 1.35;
/** Room between a line and its words. */
const CLEAR = 0.35;
/** Where words on a line may stand, from the right, as shares of the width; and how much higher, in heights of the text. */
const SHARES = [1, 0.82, 0.66, 0.5, 0.34, 0.18];
const LIFTS = [1.5, 3];
/** Below this width, in heights of its text, a drawing has room for few words. */
const CRAMPED = 29;
/** The shoulder of a density, as a share of its peak: that of a Normal at 1.25 standard deviations. */
const SHOULDER = Math.exp(-0.5 * 1.25 ** 2);

/**
 * Names written at the things themselves, in order of importance, never over one another. The first density has its name
 * above it, each other on the shoulder that faces away from the first; a line has its name above or below it.
 */
export function Names({
  named,
  pin,
}: {
  readonly named: readonly Named[];
  /** A `Pin` that stands in the same drawing, at this value with these words. */
  readonly pin?: { readonly x: number; readonly text: string } | undefined;
}) {
  const scales = useScales();
  const { x, form, area } = scales;
  const { font } = form;
  const isCramped = form.width < CRAMPED * font;
  const all = named.map((one, at) => ({
    ...one,
    id: `${at}`,
    text: isCramped ? (one.short ?? one.text) : one.text,
    trace: traceOf(one, scales),
  }));
  const first = all.find(({ drawn }) => drawn === "density");
  const requests = all.map((one) =>
    one.drawn === "density"
      ? atDensity(one, one === first, peakOf(first ?? one), scales)
      : atLine(one, scales),
  );
  const bounds = { left: 0, right: form.width, top: 0, bottom: area.bottom - 0.4 * font };
  const taken = pin ? pinBoxes(x(pin.x), pin.text, { form, area }) : [];
  const traces = all.flatMap(({ trace }) => trace);
  const boxes = placeLabels(requests, bounds, HEIGHT * font, taken, traces);
  return all.map(({ id, tone, drawn, text }) => {
    const box = boxes.get(id);
    if (!box || text === "") return null;
    const foot = box.bottom - 0.3 * font;
    if (drawn === "density")
      return (
        <text
          key={id}
          className={`label label-${tone}`}
          x={round((box.left + box.right) / 2)}
          y={round(foot)}
          textAnchor="middle"
        >
          {text}
        </text>
      );
    const sample = `M${round(box.left)},${round(foot - 0.35 * font)}h${round(SAMPLE * font)}`;
    return (
      <g key={id} className="line-label">
        <path className={`${drawn} ${drawn}-${tone}`} d={sample} />
        <text
          className={`label label-${tone}`}
          x={round(box.left + (SAMPLE + GAP) * font)}
          y={round(foot)}
        >
          {text}
        </text>
      </g>
    );
  });
}

/** The x at which a density is highest. */
function peakOf({ points }: Named): number {
  return points.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Boxes along the part of a line that is in the drawing, from each of its points to the next. */
function traceOf({ points }: Named, { x, y, area }: Scales): readonly Box[] {
  const at = points.map(([u, v]) => [x(u), y(v)] as const);
  return at.slice(1).flatMap(([right, to], k) => {
    const [left, from] = at[k]!;
    const [top, bottom] = [Math.min(from, to) - 2, Math.max(from, to) + 2];
    return bottom < area.top ? [] : [{ left, right, top: Math.max(top, area.top), bottom }];
  });
}

/** Over the peak, on a shoulder, or higher beside it. */
function atDensity(
  one: Named & { readonly id: string },
  isFirst: boolean,
  firstPeak: number,
  { x, y, form, area }: Scales,
): LabelRequest {
  const { font } = form;
  const { points } = one;
  const width = one.text.length * LETTER * font;
  const peak = peakOf(one);
  const height = points.length > 1 ? Math.max(...points.map(([, v]) => v)) : Infinity;
  const top = height === Infinity ? area.top : Math.max(area.top, y(height));
  const shoulder = height === Infinity ? area.top + 2 * font : y(SHOULDER * height);
  const level = Math.max(shoulder, area.top + 1.5 * font);
  const over = points.filter(([, v]) => v >= SHOULDER * height).map(([u]) => x(u));
  const out = peak < firstPeak ? -1 : 1;
  const edge = (way: number) =>
    way > 0
      ? Math.max(x(peak) + font, ...over) + width / 2 + 0.6 * font
      : Math.min(x(peak) - font, ...over) - width / 2 - 0.6 * font;
  const beside = (way: number) =>
    [0, 1.5, 3].map(
      (lift) => [edge(way), Math.max(level - lift * font, area.top + 1.5 * font)] as const,
    );
  // Over the peak: in the middle, or to one side of it where the middle is taken.
  const above = [0, out, -out].map(
    (way) => [x(peak) + way * (width / 2 - font / 2), top - 0.5 * font] as const,
  );
  return {
    id: one.id,
    width,
    places: isFirst
      ? [...above, ...beside(out), ...beside(-out)]
      : [...beside(out), ...above, ...beside(-out)],
  };
}

/** Above the line or below it, else higher above, from the right to the left, clear of it over all its words. */
function atLine(
  {
    id,
    text,
    trace,
  }: { readonly id: string; readonly text: string; readonly trace: readonly Box[] },
  { form, area }: Scales,
): LabelRequest {
  const { font } = form;
  const width = (SAMPLE + GAP + (LETTER + 0.02) * text.length) * font;
  const spans = SHARES.flatMap((share) => {
    const right = area.left + Math.max(share * (area.right - area.left), width);
    const under = trace.filter((box) => box.right > right - width && box.left < right);
    if (under.length === 0) return [];
    const above = Math.min(...under.map(({ top }) => top)) - CLEAR * font;
    const below = Math.max(...under.map(({ bottom }) => bottom)) + (CLEAR + HEIGHT) * font;
    return [{ middle: right - width / 2, above, below }];
  });
  const places: LabelRequest["places"] = [
    ...spans.flatMap(({ middle, above, below }): LabelRequest["places"] => [
      [middle, above],
      [middle, below],
    ]),
    ...LIFTS.flatMap((lift) =>
      spans.map(({ middle, above }) => [middle, above - lift * font] as const),
    ),
  ];
  return { id, width, places: places.length > 0 ? places : [[area.right, area.top]] };
}
