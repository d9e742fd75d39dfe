import { round, useScales } from "./Frame.tsx";
import type { Tone } from "./tone.ts";

const LETTER = 0.56;
/** Room around words inside, and from one line to the next, in heights of the text. */
const ROOM = 1;
const LINE = 1.25;

/** A part of a level bar, with its words inside where they fit: in one line, else one below the other. */
export function Bar({
  from,
  to,
  tone,
  text,
  otherwise = "hidden",
}: {
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  readonly text: string;
  /** Where words go that fit in neither way. */
  readonly otherwise?: "hidden" | "above";
}) {
  const { x, area, form } = useScales();
  const { font } = form;
  const left = round(x(from));
  const width = round(Math.max(0, x(to) - x(from)));
  const height = area.bottom - area.top - 0.4 * font;
  const fits = (lines: readonly string[]) =>
    width > (Math.max(...lines.map(({ length }) => length)) * LETTER + ROOM) * font &&
    height > lines.length * LINE * font;
  const lines = [[text], text.split(" ")].find(fits);
  const middle = area.top + height / 2;
  // Above, the words of the first part begin with it, those of another end with it.
  const isFirst = left <= area.left + 1;
  return (
    <g>
      <rect
        className={`bar bar-${tone}`}
        x={left}
        y={round(area.top)}
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
          x={isFirst ? left : left + width}
          y={round(area.top - 0.5 * font)}
          textAnchor={isFirst ? "start" : "end"}
        >
          {text}
        </text>
      )}
    </g>
  );
}
