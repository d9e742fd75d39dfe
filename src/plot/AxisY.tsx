import { memo } from "react";
import { round, useScales } from "./Frame.tsx";
import { standingFree } from "./standingFree.ts";

/** Least distance of two numbers, in heights of the text. */
const ROOM = 1.3;

/** The axis along the left of the drawing, its name above it. */
export const AxisY = memo(function AxisY({
  label,
  format,
}: {
  readonly label: string;
  /** How its numbers are written, as d3 specifies formats; by the distance of the ticks if not said. */
  readonly format?: string | undefined;
}) {
  const { y, area, form } = useScales();
  // A tick wants twice the height of its number.
  const most = Math.max(2, Math.min(5, Math.floor((area.bottom - area.top) / (2 * form.font))));
  const write = y.tickFormat(most, format);
  // By powers, d3 leaves most ticks without a number.
  const ticks = standingFree(
    y.ticks(most).filter((tick) => write(tick) !== ""),
    y,
    () => ROOM * form.font,
  );
  return (
    <g className="axis">
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(${round(area.left)} ${round(y(tick))})`}>
          <line x2={-form.font * 0.35} />
          <text x={-form.font * 0.6} dy="0.35em" textAnchor="end">
            {write(tick)}
          </text>
        </g>
      ))}
      <line
        x1={round(area.left)}
        x2={round(area.left)}
        y1={round(area.top)}
        y2={round(area.bottom)}
      />
      <text className="axis-label" x={0} y={round(area.top - 1.2 * form.font)}>
        {label}
      </text>
    </g>
  );
});
