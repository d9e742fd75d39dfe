import { round, useScales } from "./Frame.tsx";
import { Point } from "./Point.tsx";

/** One thing that was measured, estimated, and then came true. */
export interface Forecast {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly measured: number;
  readonly estimate: number;
  readonly truth: number;
}

/** One row each: an open circle measured, a full one estimated, a cross come true, a band for what is missed. */
export function Forecasts({
  heading,
  rows,
}: {
  /** What the notes are. */
  readonly heading: string;
  readonly rows: readonly Forecast[];
}) {
  const { x, y, form, area } = useScales();
  const { font } = form;
  // Where room is short the notes give way to the names.
  const noted = form.kind === "wide";
  const marks = rows.map((row, at) => {
    const level = round(y(at));
    const [left, right] = [row.estimate, row.truth].sort((a, b) => a - b) as [number, number];
    return (
      <g key={row.key} className="forecast" data-group={row.key}>
        <text
          className="shift-label"
          x={round(area.left - (noted ? 2.6 : 0.9) * font)}
          y={level}
          dy="0.35em"
          textAnchor="end"
        >
          {row.label}
        </text>
        {noted && (
          <text
            className="shift-note"
            x={round(area.left - 0.9 * font)}
            y={level}
            dy="0.35em"
            textAnchor="end"
          >
            {row.note}
          </text>
        )}
        <g data-outcome="">
          <rect
            className="miss"
            x={round(x(left))}
            y={round(level - 0.36 * font)}
            width={round(x(right) - x(left))}
            height={round(0.72 * font)}
          />
          <line
            className="shift-line"
            x1={round(x(row.measured))}
            x2={round(x(row.estimate))}
            y1={level}
            y2={level}
          />
        </g>
        <Point x={row.measured} y={at} tone="data" size={0.82} />
        <g data-outcome="">
          <Point x={row.estimate} y={at} tone="posterior" size={0.82} />
          <Point x={row.truth} y={at} tone="truth" size={0.82} />
        </g>
      </g>
    );
  });
  return (
    <>
      {noted && (
        <text
          className="shift-note"
          x={round(area.left - 0.9 * font)}
          y={round(area.top - 0.3 * font)}
          textAnchor="end"
        >
          {heading}
        </text>
      )}
      {marks}
    </>
  );
}
