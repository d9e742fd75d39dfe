import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

const LETTER = 0.56;
/** The greatest height of a bar, in heights of the text. */
const HIGHEST = 6;
/** Room around words inside, and from one line to the next, in heights of the text. */
const ROOM = 1;
const LINE = 1.25;

/** A part of a level bar that lies on the foot of the drawing, with its words inside where they fit: in one line, else one below the other. */
export function Bar({
  from,
  to,
  tone,
  text,
  otherwise = "hidden",
  line = 0,
}: {
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  readonly text: string;
  /** Where words go that fit in neither way. */
  readonly otherwise?: "hidden" | "above";
  /** In which line above, from the bar up: so that the words of neighbours do not meet. */
  readonly line?: number;
}) {
  const { x, area, form } = useScales();
  const { font } = form;
  const left = round(x(from));
  const width = round(Math.max(0, x(to) - x(from)));
  const foot = area.bottom - 0.4 * font;
  const height = Math.min(foot - area.top, HIGHEST * font);
  const top = foot - height;
  const fits = (lines: readonly string[]) =>
    width > (Math.max(...lines.map(({ length }) => length)) * LETTER + ROOM) * font &&
    height > lines.length * LINE * font;
  const lines = [[text], text.split(" ")].find(fits);
  const middle = top + height / 2;
  const half = (text.length * LETTER * font) / 2;
  const above = Math.max(half, Math.min(form.width - half, left + width / 2));
  return (
    <g>
      <rect
        className={`bar bar-${tone}`}
        x={left}
        y={round(top)}
        width={width}
        height={round(height)}
      />
      {lines?.map((line, at) => (
        <text
          key={line}
          className={`label label-${tone}`}
          x={left + 0.5 * font}
          y={round(middle + (at - (lines.length - 1) / 2) * LINE * font)}
          dy="0.35em"
        >
          {line}
        </text>
      ))}
      {!lines && otherwise === "above" && (
        <text
          className={`label label-${tone}`}
          x={round(above)}
          y={round(top - (0.5 + line * LINE) * font)}
          textAnchor="middle"
        >
          {text}
        </text>
      )}
    </g>
  );
}
