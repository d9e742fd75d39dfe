import { round, useScales } from "../Frame.tsx";
import { Point } from "../Point.tsx";
import type { Tone } from "../tone.ts";

/** Below this width, in heights of its text, a drawing has room for a word or two. */
const CRAMPED = 20;

/** A point with its name on a pole above it, the words to its left or right. */
export function Flag({
  x,
  y,
  lift,
  tone,
  text,
  short = text,
  side,
}: {
  readonly x: number;
  readonly y: number;
  /** Height of the words above the point, in heights of the plot's text. */
  readonly lift: number;
  readonly tone: Tone;
  readonly text: string;
  /** The same in fewer words, for a drawing in which text is very large. */
  readonly short?: string | undefined;
  readonly side: "left" | "right";
}) {
  const scales = useScales();
  const { font, width } = scales.form;
  const [left, foot] = [round(scales.x(x)), scales.y(y)];
  const top = foot - lift * font;
  return (
    <g>
      <line className="flag-pole" x1={left} x2={left} y1={round(foot)} y2={round(top)} />
      <text
        className={`label label-${tone}`}
        x={round(left + (side === "left" ? -0.5 : 0.5) * font)}
        y={round(top)}
        dy="0.35em"
        textAnchor={side === "left" ? "end" : "start"}
      >
        {width < CRAMPED * font ? short : text}
      </text>
      <Point x={x} y={y} tone={tone} size={0.8} />
    </g>
  );
}
