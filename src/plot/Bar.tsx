import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

const LETTER = 0.56;

/** A part of a level bar, with its words inside where they fit. */
export function Bar({
  from,
  to,
  tone,
  text,
}: {
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  readonly text: string;
}) {
  const { x, area, form } = useScales();
  const left = round(x(from));
  const width = round(Math.max(0, x(to) - x(from)));
  const fits = width > (text.length * LETTER + 1) * form.font;
  const middle = round((area.top + area.bottom - 0.4 * form.font) / 2);
  return (
    <g>
      <rect
        className={`bar bar-${tone}`}
        x={left}
        y={round(area.top)}
        width={width}
        height={round(area.bottom - area.top - 0.4 * form.font)}
      />
      {fits && (
        <text className={`label label-${tone}`} x={left + 0.5 * form.font} y={middle} dy="0.35em">
          {text}
        </text>
      )}
    </g>
  );
}
