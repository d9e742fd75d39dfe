import { round, useScales } from "../Frame.tsx";
import type { Tone } from "../tone.ts";

/** Mean width of a letter, and what stands between line and words, in heights of the plot's text. */
const LETTER = 0.56;
const BESIDE = 0.6;
const TIP = 0.4;

/** A brace under a range of x: all of it counted as one, and a line that falls from it to a value. */
export function Brace({
  from,
  to,
  y,
  at,
  tone,
  text,
  short = text,
}: {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Where its line falls to the foot of the drawing. */
  readonly at: number;
  readonly tone: Tone;
  readonly text: string;
  /** The same in fewer words, where it would be wider than its side. */
  readonly short?: string | undefined;
}) {
  const { x, y: down, area, form } = useScales();
  const { font } = form;
  const [left, right, level, fall] = [x(from), x(to), down(y), x(at)].map(round) as Four;
  const room = { right: area.right - fall, left: fall - area.left };
  const width = (words: string) => (LETTER * words.length + BESIDE) * font;
  const words = width(text) <= Math.max(room.right, room.left) ? text : short;
  const isRight = width(words) <= room.right || room.right >= room.left;
  return (
    <g>
      <path
        className={`brace brace-${tone}`}
        d={`M${left},${round(level - TIP * font)}V${level}H${right}v${round(-TIP * font)}M${fall},${level}V${round(area.bottom)}`}
      />
      <text
        className={`label label-${tone}`}
        x={round(fall + (isRight ? BESIDE : -BESIDE) * font)}
        y={round(level + 1.35 * font)}
        textAnchor={isRight ? "start" : "end"}
      >
        {words}
      </text>
    </g>
  );
}

type Four = [number, number, number, number];
