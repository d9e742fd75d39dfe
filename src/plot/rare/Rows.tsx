import { Fragment } from "react";
import { round, useScales } from "../Frame.tsx";
import { Point } from "../Point.tsx";
import type { Tone } from "../tone.ts";

/** One value of a row, as the shape of its concept. */
export interface RowMark {
  readonly x: number;
  readonly tone: Tone;
  /** How far its own luck reaches to either side, where that is told. */
  readonly spread?: number;
  /** Waits for the prediction. */
  readonly outcome?: boolean;
}

/** One thing in a list: its name and a note, its values on one level, the way from one to another, what it misses. */
export interface Row {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly marks: readonly RowMark[];
  /** From where to where it went. */
  readonly way?: readonly [from: number, to: number];
  /** The stretch between what was said and what came. */
  readonly miss?: readonly [number, number];
  /** Words at the end of the row, and whether they tell of a change. */
  readonly end?: { readonly text: string; readonly isChange: boolean };
}

const SIZE = 0.82;
/** A row lower than this, in heights of the text, has no words and smaller marks. */
const READABLE = 0.75;
const SMALL = 0.72;

/**
 * A list of things, a row each, the first at y = 0; where room is short the notes give way to the names, and folded rows
 * have no words.
 */
export function Rows({
  rows,
  heading,
}: {
  readonly rows: readonly Row[];
  /** What the notes are. */
  readonly heading?: string;
}) {
  const { area, form } = useScales();
  const isNoted = heading === undefined || form.kind === "wide";
  return (
    <>
      {heading !== undefined && isNoted && (
        <text
          className="row-note"
          x={round(area.left - 0.9 * form.font)}
          y={round(area.top - 0.3 * form.font)}
          textAnchor="end"
        >
          {heading}
        </text>
      )}
      {rows.map((row, at) => (
        <OneRow key={row.key} row={row} at={at} isNoted={isNoted} />
      ))}
    </>
  );
}

function OneRow({
  row,
  at,
  isNoted,
}: {
  readonly row: Row;
  readonly at: number;
  readonly isNoted: boolean;
}) {
  const { x, y, form, area } = useScales();
  const { font } = form;
  const level = round(y(at));
  const isReadable = Math.abs(y(at + 0.5) - y(at - 0.5)) >= READABLE * font;
  const beside = (right: number) => ({
    x: round(right),
    y: level,
    dy: "0.35em",
    textAnchor: "end" as const,
  });
  const points = (isOutcome: boolean) =>
    row.marks
      .filter(({ outcome = false }) => outcome === isOutcome)
      .map(({ x: value, tone, spread }) => (
        <Fragment key={tone}>
          {spread !== undefined && (
            <path
              className="row-spread"
              d={barbell(round(x(value - spread)), round(x(value + spread)), level, 0.2 * font)}
            />
          )}
          <Point x={value} y={at} tone={tone} size={isReadable ? SIZE : SMALL} />
        </Fragment>
      ));
  const [left, right] = (row.miss ?? [0, 0]).toSorted((a, b) => a - b) as [number, number];
  return (
    <g className="row" data-group={row.key}>
      {isReadable && (
        <text className="row-label" {...beside(area.left - (isNoted ? 3.1 : 0.9) * font)}>
          {row.label}
        </text>
      )}
      {isReadable && isNoted && (
        <text className="row-note" {...beside(area.left - 0.9 * font)}>
          {row.note}
        </text>
      )}
      <g data-outcome="">
        {row.miss && (
          <rect
            className="miss"
            x={round(x(left))}
            y={round(level - 0.36 * font)}
            width={round(x(right) - x(left))}
            height={round(0.72 * font)}
          />
        )}
        {row.way && (
          <line
            className="row-way"
            x1={round(x(row.way[0]))}
            x2={round(x(row.way[1]))}
            y1={level}
            y2={level}
          />
        )}
      </g>
      {points(false)}
      <g data-outcome="">
        {points(true)}
        {isReadable && row.end && (
          <text
            className={row.end.isChange ? "row-end is-change" : "row-end"}
            {...beside(form.width - 0.2 * font)}
          >
            {row.end.text}
          </text>
        )}
      </g>
    </g>
  );
}

/** A level line with a stroke across each of its ends. */
function barbell(left: number, right: number, level: number, half: number): string {
  const across = `v${round(2 * half)}`;
  const top = round(level - half);
  return `M${left},${top}${across}M${left},${level}H${right}M${right},${top}${across}`;
}
