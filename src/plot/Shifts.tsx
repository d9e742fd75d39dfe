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

/** Whether words stand beside their row or in a line of their own above it, where width is dear. */
export type Words = "beside" | "above";

/** How far words that stand above a row are from it, in heights of the plot's text. */
const ABOVE = 0.62;

/** A place in a list; whoever shares one with others has none of their own. */
function place(rank: number): string {
  return Number.isInteger(rank) ? `${rank}` : "tie";
}

/** One row a group: an open circle before, a full one after, a line between, and the ranks at the end. */
export function Shifts({
  rows,
  words,
}: {
  readonly rows: readonly Shift[];
  readonly words: Words;
}) {
  const { x, y } = useScales();
  return rows.map((row, at) => {
    const level = round(y(at));
    return (
      <g key={row.key} className="shift" data-group={row.key}>
        <Names row={row} at={at} words={words} />
        <g data-outcome="">
          <line
            className="shift-line"
            x1={round(x(row.from))}
            x2={round(x(row.to))}
            y1={level}
            y2={level}
          />
        </g>
        <Point x={row.from} y={at} tone="data" size={0.82} />
        <g data-outcome="">
          <Point x={row.to} y={at} tone="posterior" size={0.82} />
          <Ranks row={row} at={at} words={words} />
        </g>
      </g>
    );
  });
}

interface Part {
  readonly row: Shift;
  readonly at: number;
  readonly words: Words;
}

function Names({ row, at, words }: Part) {
  const { y, form, area } = useScales();
  const { font } = form;
  const level = round(y(at));
  if (words === "above")
    return (
      <>
        <line className="shift-row" x1={area.left} x2={area.right} y1={level} y2={level} />
        <text className="shift-label" x={0} y={round(level - ABOVE * font)}>
          {row.label} <tspan className="shift-note">{row.note}</tspan>
        </text>
      </>
    );
  const note = area.left - 0.9 * font;
  return (
    <>
      <text
        className="shift-label"
        x={round(note - 2.2 * font)}
        y={level}
        dy="0.35em"
        textAnchor="end"
      >
        {row.label}
      </text>
      <text className="shift-note" x={round(note)} y={level} dy="0.35em" textAnchor="end">
        {row.note}
      </text>
    </>
  );
}

function Ranks({ row, at, words }: Part) {
  const { y, form } = useScales();
  const moved = row.fromRank !== row.toRank;
  const level = y(at) + (words === "above" ? -ABOVE : 0.35) * form.font;
  return (
    <text
      className={moved ? "shift-rank is-moved" : "shift-rank"}
      x={round(form.width - 0.2 * form.font)}
      y={round(level)}
      textAnchor="end"
    >
      {moved ? `${place(row.fromRank)} → ${place(row.toRank)}` : place(row.fromRank)}
    </text>
  );
}
