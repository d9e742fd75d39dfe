import { memo } from "react";
import { round, useScales } from "./Frame.tsx";
import { standingFree } from "./standingFree.ts";

/** Mean width of a digit and of a letter, and the least gap between two numbers, in heights of the text. */
const LETTER = 0.56;
const PROSE = 0.48;
const GAP = 0.4;

/** The axis along the foot of the drawing. */
export const AxisX = memo(function AxisX({
  label,
  short = label,
  format,
  count,
}: {
  readonly label: string;
  /** The same in fewer words, where it would be wider than the drawing. */
  readonly short?: string;
  /** How its numbers are written, as d3 specifies formats; by the distance of the ticks if not said. */
  readonly format?: string | undefined;
  /** About how many ticks; fewer in the narrow form. */
  readonly count?: number;
}) {
  const { x, area, form, xDomain } = useScales();
  const wanted = count ?? (form.kind === "wide" ? 7 : 5);
  const write = x.tickFormat(wanted, format);
  const fits = (values: readonly number[]) => {
    const room = x(values[1] ?? xDomain[1]) - x(values[0] ?? xDomain[0]);
    return values.every((tick) => (write(tick).length * LETTER + GAP) * form.font < room);
  };
  const values = fewer(wanted, (most) => x.ticks(most), fits);
  const numbered = standingFree(
    values.filter((tick) => write(tick) !== ""),
    x,
    (tick) => (write(tick).length * LETTER + GAP) * form.font,
  );
  return (
    <g className="axis">
      <line
        x1={round(area.left)}
        x2={round(area.right)}
        y1={round(area.bottom)}
        y2={round(area.bottom)}
      />
      {values.map((tick) => (
        <g key={tick} transform={`translate(${round(x(tick))} ${round(area.bottom)})`}>
          <line y2={form.font * 0.35} />
          <text y={round(form.font * 1.45)} textAnchor="middle">
            {numbered.includes(tick) && write(tick)}
          </text>
        </g>
      ))}
      <text
        className="axis-label"
        x={round(area.right)}
        y={round(area.bottom + form.font * 2.9)}
        textAnchor="end"
      >
        {label.length * PROSE * form.font < area.right ? label : short}
      </text>
    </g>
  );
});

/** The most values there can be, up to so many, that fit; the first and the last if none do. */
function fewer(
  most: number,
  make: (most: number) => readonly number[],
  fits: (values: readonly number[]) => boolean,
): readonly number[] {
  const values = make(most);
  if (fits(values)) return values;
  return most > 2 ? fewer(most - 1, make, fits) : [...new Set([values[0]!, values.at(-1)!])];
}
