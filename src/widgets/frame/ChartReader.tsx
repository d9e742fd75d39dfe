import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import type { Table } from "#controls/DataTable.tsx";
import { speakNumber } from "#language/format.ts";

/**
 * One tab stop that reads a drawing: left and right go along its rows, up and down through its columns,
 * and each stop is shown and spoken. Escape closes the reading.
 */
export function ChartReader({
  name,
  describedBy,
  table,
  children,
}: {
  /** What there is to see, or what is asked of it. */
  readonly name: string;
  readonly describedBy: string | undefined;
  readonly table: () => Table;
  readonly children: ReactNode;
}) {
  const keys = useId();
  const [at, setAt] = useState<readonly [row: number, column: number]>();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "Escape" && at) {
      event.stopPropagation();
      return setAt(undefined);
    }
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowRight: [1, 0],
      ArrowLeft: [-1, 0],
      ArrowDown: [0, 1],
      ArrowUp: [0, -1],
      Home: [-Infinity, 0],
      End: [Infinity, 0],
    };
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const within = (value: number, low: number, high: number) =>
      Math.max(low, Math.min(high, value));
    const { rows, columns } = table();
    const [row, column] = at ?? [move[0] > 0 ? -1 : 0, 1];
    setAt([
      within(row + move[0], 0, rows.length - 1),
      within(column + move[1], 1, columns.length - 1),
    ]);
  };
  return (
    <div
      className="chart"
      role="application"
      aria-roledescription="chart"
      aria-label={name}
      aria-describedby={[describedBy, keys].filter(Boolean).join(" ")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the one tab stop of the drawing
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={(event) => event.target === event.currentTarget && setAt(undefined)}
    >
      {children}
      <p className="for-ears" id={keys}>
        Arrow keys read its values.
      </p>
      <p className="chart-reading" aria-live="polite">
        {at && reading(table(), at)}
      </p>
    </div>
  );
}

function reading({ rows, columns }: Table, [row, column]: readonly [number, number]): string {
  const cells = rows[row];
  const heading = columns[column];
  if (!cells || !heading) return "";
  const cell = cells[column] ?? "";
  const precision = heading.step === undefined ? { digits: 3 } : { step: heading.step };
  const value = typeof cell === "number" ? speakNumber(cell, precision) : cell;
  return `${cells[0]}, ${heading.name}: ${value}${heading.unit ? ` ${heading.unit}` : ""}`;
}
