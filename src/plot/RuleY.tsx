import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

const LETTER = 0.56;

/** A level line at a value of y, with its words above its right end. */
export function RuleY({
  y,
  tone,
  text,
}: {
  readonly y: number;
  readonly tone: Tone;
  readonly text: string;
}) {
  const scales = useScales();
  const { area, form } = scales;
  const level = round(scales.y(y));
  const fits = text.length * LETTER * form.font < area.right - area.left;
  return (
    <g>
      <line
        className={`rule rule-${tone}`}
        x1={round(area.left)}
        x2={round(area.right)}
        y1={level}
        y2={level}
      />
      {fits && (
        <text
          className={`label label-${tone}`}
          x={round(area.right)}
          y={round(level - 1.2 * form.font)}
          textAnchor="end"
        >
          {text}
        </text>
      )}
    </g>
  );
}
