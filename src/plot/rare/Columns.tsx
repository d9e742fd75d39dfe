import { memo, useMemo } from "react";
import { round, useScales } from "../Frame.tsx";
import type { Tone } from "../tone.ts";

/** A column of a bar chart: from x0 to x1, as high as `height`. */
export interface Column {
  readonly x0: number;
  readonly x1: number;
  readonly height: number;
}

/** Columns that stand on the foot of the drawing, or rise and hang from a level of it, all of one kind as one path. */
export const Columns = memo(function Columns({
  columns,
  tone,
  gap = 1,
  level,
}: {
  readonly columns: readonly Column[];
  readonly tone: Tone;
  /** Room between neighbours, in units of the drawing. */
  readonly gap?: number;
  readonly level?: number;
}) {
  const { x, y, area, clip } = useScales();
  const path = useMemo(
    () =>
      columns
        .filter(({ height }) => Number.isFinite(height) && height !== 0)
        .map(({ x0, x1, height }) => {
          const [left, right] = [round(x(x0) + gap / 2), round(x(x1) - gap / 2)];
          const foot = round(level === undefined ? area.bottom : y(level));
          return `M${left},${foot}V${round(y(height))}H${right}V${foot}Z`;
        })
        .join(""),
    [columns, gap, level, x, y, area],
  );
  return (
    <g clipPath={clip}>
      <path className={`column column-${tone}`} d={path} />
    </g>
  );
});
