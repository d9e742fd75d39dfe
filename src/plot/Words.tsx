import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

/** Words at a place of the drawing, level with it; where no x is given, at the drawing's left edge. */
export function Words({
  x,
  y,
  tone,
  text,
  short = text,
  side = "right",
  beside = 0,
  lift = 0,
}: {
  readonly x?: number | undefined;
  readonly y: number;
  readonly tone: Tone;
  readonly text: string;
  /** The same in fewer words, for the narrow form. */
  readonly short?: string | undefined;
  /** On which side of the place they stand. */
  readonly side?: "left" | "right" | "middle";
  /** How far from it, in heights of the plot's text. */
  readonly beside?: number;
  /** How far above its level, in heights of the plot's text. */
  readonly lift?: number;
}) {
  const { x: across, y: down, form, area } = useScales();
  const way = { left: -1, right: 1, middle: 0 }[side];
  const place = x === undefined ? area.left : Math.min(area.right, Math.max(area.left, across(x)));
  return (
    <text
      className={`label label-${tone}`}
      x={round(place + way * beside * form.font)}
      y={round(down(y) - lift * form.font)}
      dy="0.35em"
      textAnchor={side === "middle" ? "middle" : side === "left" ? "end" : "start"}
    >
      {form.kind === "narrow" ? short : text}
    </text>
  );
}
