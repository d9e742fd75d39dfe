import { round, useScales } from "./Frame.tsx";
import { Point } from "./Point.tsx";

/** A group before and after: where it was, where it went, and what that did to its rank. */
export interface Shift {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly from: number;
  readonly to: number;
  readonly fromRank: number;
  readonly toRank: number;
}

/** A place in a list; whoever shares one with others has none of their own. */
function place(rank: number): string {
  return Number.isInteger(rank) ? `${rank}` : "tie";
}

/** One row a group: an open circle before, a full one after, a line between, and the ranks at the end. */
export function Shifts({ rows }: { readonly rows: readonly Shift[] }) {
  const { x, y, form, area } = useScales();
  const { font } = form;
  return rows.map((row, at) => {
    const level = round(y(at));
    const from = round(x(row.from));
    const to = round(x(row.to));
    const moved = row.fromRank !== row.toRank;
    return (
      <g key={row.key} className="shift" data-group={row.key}>
        <text
          className="shift-label"
          x={round(area.left - 3.1 * font)}
          y={level}
          dy="0.35em"
          textAnchor="end"
        >
          {row.label}
        </text>
        <text
          className="shift-note"
          x={round(area.left - 0.9 * font)}
          y={level}
          dy="0.35em"
          textAnchor="end"
        >
          {row.note}
        </text>
        <g data-outcome="">
          <line className="shift-line" x1={from} x2={to} y1={level} y2={level} />
        </g>
        <Point x={row.from} y={at} tone="data" size={0.82} />
        <g data-outcome="">
          <Point x={row.to} y={at} tone="posterior" size={0.82} />
          <text
            className={moved ? "shift-rank is-moved" : "shift-rank"}
            x={round(form.width - 0.2 * font)}
            y={level}
            dy="0.35em"
            textAnchor="end"
          >
            {moved ? `${place(row.fromRank)} → ${place(row.toRank)}` : place(row.fromRank)}
          </text>
        </g>
      </g>
    );
  });
}
