import { round, useScales } from "../Frame.tsx";
import { Point } from "../Point.tsx";
import type { Tone } from "../tone.ts";

/** A level of the fan: a name and one value a strand. */
export interface FanLevel {
  readonly tone: Tone;
  readonly text: string;
  readonly values: readonly number[];
}

/** The same things on several levels, each joined to itself: how a crowd draws together and moves apart. */
export function Fan({ levels }: { readonly levels: readonly FanLevel[] }) {
  const { x, y, form } = useScales();
  return (
    <g className="fan">
      {levels.slice(1).map((level, below) =>
        level.values.map((value, j) => (
          <line
            // biome-ignore lint/suspicious/noArrayIndexKey: a strand is its place in the list
            key={`${level.text}-${j}`}
            className="fan-line"
            x1={round(x(levels[below]!.values[j]!))}
            x2={round(x(value))}
            y1={round(y(below))}
            y2={round(y(below + 1))}
          />
        )),
      )}
      {levels.map(({ tone, text, values }, at) => (
        <g key={text}>
          <text className="fan-level" x={0} y={round(y(at) - 0.75 * form.font)}>
            {text}
          </text>
          {values.map((value, j) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a strand is its place in the list
            <Point key={j} x={value} y={at} tone={tone} size={0.62} />
          ))}
        </g>
      ))}
    </g>
  );
}
