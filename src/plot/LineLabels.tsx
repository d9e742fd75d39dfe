import { round, type Scales, useScales } from "./Frame.tsx";
import { pinBoxes } from "./Pin.tsx";
import { type Box, type LabelRequest, placeLabels } from "./placeLabels.ts";
import type { Tone } from "./tone.ts";

/** A line from left to right, and the words that name it. */
export interface NamedLine {
  readonly tone: Tone;
  /** Whether it is drawn as a curve or as a rule. */
  readonly drawn: "curve" | "rule";
  readonly text: string;
  /** The same in fewer words, for a drawing in which text is large. */
  readonly short?: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const LETTER = 0.58;
/** A piece of the line before its words, and the gap between them, in heights of the text. */
const SAMPLE = 1.8;
const GAP = 0.4;
const HEIGHT = 1.35;
/** Room between a line and its words. */
const CLEAR = 0.35;
/** Where words may stand, from the right, as shares of the width; and how much higher, in heights of the text. */
const SHARES = [1, 0.82, 0.66, 0.5, 0.34, 0.18];
const LIFTS = [1.5, 3];
/** Below this width, in heights of its text, a drawing has room for few words. */
const CRAMPED = 29;

/**
 * Names written at the lines themselves, in order of importance, never over one another; each begins with
 * a piece of its line, so that it can be told by its dashes wherever it found a place.
 */
export function LineLabels({
  lines: named,
  pin,
}: {
  readonly lines: readonly NamedLine[];
  /** A `Pin` that stands in the same drawing, at this value with these words. */
  readonly pin?: { readonly x: number; readonly text: string } | undefined;
}) {
  const scales = useScales();
  const { x, form, area } = scales;
  const { font } = form;
  const isCramped = form.width < CRAMPED * font;
  const lines = named.map(({ text, short = text, ...line }) => ({
    ...line,
    text: isCramped ? short : text,
    trace: traceOf(line, scales),
  }));
  const requests = lines.map(({ text, trace }) => requestOf(text, trace, scales));
  const bounds = { ...area, right: form.width, bottom: area.bottom - 0.4 * font };
  const taken = pin ? pinBoxes(x(pin.x), pin.text, { form, area }) : [];
  const traces = lines.flatMap(({ trace }) => trace);
  const boxes = placeLabels(requests, bounds, HEIGHT * font, taken, traces);
  return lines.map(({ tone, drawn, text }) => {
    const box = boxes.get(text);
    if (!box) return null;
    const foot = box.bottom - 0.3 * font;
    const sample = `M${round(box.left)},${round(foot - 0.35 * font)}h${round(SAMPLE * font)}`;
    return (
      <g key={text} className="line-label">
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

/** Boxes along the part of a line that is in the drawing, from each of its points to the next. */
function traceOf({ points }: Pick<NamedLine, "points">, { x, y, area }: Scales): readonly Box[] {
  const at = points.map(([u, v]) => [x(u), y(v)] as const);
  return at.slice(1).flatMap(([right, to], k) => {
    const [left, from] = at[k]!;
    const [top, bottom] = [Math.min(from, to) - 2, Math.max(from, to) + 2];
    return bottom < area.top ? [] : [{ left, right, top: Math.max(top, area.top), bottom }];
  });
}

/** Above the line or below it, else higher above, from the right to the left, clear of it over all its words. */
function requestOf(text: string, trace: readonly Box[], { form, area }: Scales): LabelRequest {
  const { font } = form;
  const width = (SAMPLE + GAP + LETTER * text.length) * font;
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
  return { id: text, width, places: places.length > 0 ? places : [[area.right, area.top]] };
}
