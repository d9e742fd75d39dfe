import { memo, useMemo } from "react";
import { round, useScales } from "../Frame.tsx";
import { pointShape } from "../Point.tsx";
import type { Tone } from "../tone.ts";
import { GAP, LEAST, type Party, type Seating, seating } from "./seating.ts";

/** A part of a bench: whose seats they are, and its name above them. */
export interface SeatParty extends Party {
  readonly tone: Tone;
  readonly text: string;
  /** The same in fewer words, where two names would meet. */
  readonly short?: string | undefined;
}

const LETTER = 0.56;
/** What a point's shape measures, in heights of the text that it is drawn for. */
const SHAPE = 0.42;

/**
 * A bench of countable things in a box of data units: those of each part as the shape of its concept, filled first, then
 * empty. Each part is two paths. Where a seat has to stand for ten, `tens` says so at the end.
 */
export const Seats = memo(function Seats({
  from,
  to,
  low,
  high,
  parts,
  tens,
  tensBelow = 3.2,
}: {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly parts: readonly SeatParty[];
  /** What is said where one seat stands for ten, and for a hundred. */
  readonly tens: readonly [ten: string, hundred: string];
  /** How far under the bench that stands, in heights of the plot's text. */
  readonly tensBelow?: number;
}) {
  const { x, y, form, area } = useScales();
  const { font } = form;
  const [left, top] = [x(from), y(high)];
  const [width, height] = [x(to) - left, y(low) - top];
  const laid = useMemo(
    () => seating(parts, { width, height, gap: GAP * font, least: LEAST * font }),
    [parts, width, height, font],
  );
  if (!laid) return null;
  const names = namesOf(parts, laid, { left, right: area.right, font });
  return (
    <g transform={`translate(${round(left)} ${round(top)})`}>
      {laid.parts.map((part, at) => {
        const { tone } = parts[at]!;
        const shape = pointShape(tone, laid.radius / SHAPE);
        const seats = (places: readonly (readonly [number, number])[]) =>
          places.map(([u, v]) => `M${round(u)},${round(v)}${shape}`).join("");
        const { partly } = part;
        const share = partly && pointShape(tone, (laid.radius / SHAPE) * Math.sqrt(partly.share));
        const own = names[at]!;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place on the bench
          <g key={at} className={`seats seats-${tone}`}>
            <path d={seats(partly ? [partly.place, ...part.empty] : part.empty)} />
            <path
              className="seats-filled"
              d={`${seats(part.filled)}${partly ? `M${round(partly.place[0])},${round(partly.place[1])}${share}` : ""}`}
            />
            <text
              className={`label label-${tone}`}
              x={round(own.x)}
              y={round(-0.55 * font)}
              textAnchor={own.anchor}
            >
              {own.text}
            </text>
          </g>
        );
      })}
      {laid.each > 1 && (
        <text
          className="seats-each"
          x={round(area.right - left)}
          y={round(height + tensBelow * font)}
          textAnchor="end"
        >
          {tens[laid.each === 10 ? 0 : 1]}
        </text>
      )}
    </g>
  );
});

interface Placed {
  readonly x: number;
  readonly anchor: "start" | "end";
  readonly text: string;
}

/** Each part's name over its own begin; the last against the right end where it would leave the drawing; in short where two would meet. */
function namesOf(
  parts: readonly SeatParty[],
  { parts: seated }: Seating,
  { left, right, font }: { readonly left: number; readonly right: number; readonly font: number },
): readonly Placed[] {
  const width = (text: string) => LETTER * font * text.length;
  const end = right - left;
  const place = (texts: readonly string[]) => {
    let free = 0;
    return texts.map((text, at): Placed & { readonly fits: boolean } => {
      const begin = Math.max(seated[at]!.left, free);
      const isLast = at === texts.length - 1;
      const overflows = begin + width(text) > end;
      free = begin + width(text) + font;
      if (isLast && overflows)
        return { x: end, anchor: "end", text, fits: end - width(text) >= begin - font };
      return { x: begin, anchor: "start", text, fits: !overflows };
    });
  };
  const whole = place(parts.map(({ text }) => text));
  if (whole.every(({ fits }) => fits)) return whole;
  return place(parts.map(({ text, short = text }) => short));
}
