import { ticks } from "d3";
import { round, useScales } from "./Frame.tsx";

/** The axis along the foot of the drawing. */
export function AxisX({
  label,
  format,
  count,
}: {
  readonly label: string;
  readonly format: (value: number) => string;
  /** About how many ticks; fewer in the narrow form. */
  readonly count?: number;
}) {
  const { x, area, form, xDomain } = useScales();
  const wanted = count ?? (form.kind === "wide" ? 7 : 5);
  return (
    <g className="axis">
      <line
        x1={round(area.left)}
        x2={round(area.right)}
        y1={round(area.bottom)}
        y2={round(area.bottom)}
      />
      {ticks(...xDomain, wanted).map((tick) => (
        <g key={tick} transform={`translate(${round(x(tick))} ${round(area.bottom)})`}>
          <line y2={form.font * 0.35} />
          <text y={form.font * 1.45} textAnchor="middle">
            {format(tick)}
          </text>
        </g>
      ))}
      <text
        className="axis-label"
        x={round(area.right)}
        y={round(area.bottom + form.font * 2.9)}
        textAnchor="end"
      >
        {label}
      </text>
    </g>
  );
}
