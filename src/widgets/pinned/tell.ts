import type { Column, Table } from "#controls/DataTable.tsx";
import type { Running } from "#explorable/useExplorable.ts";
import { formatQuantity, precisionOf } from "#language/format.ts";
import { pictureOf } from "../frame/pictureOf.ts";
import type { Widget } from "../frame/widget.ts";
import type { Pinned } from "./pins.ts";

/** The state a figure is in, to be pinned. */
export function pinnedOf({ values, view, seed, ranges }: Running): Pinned {
  const choices = { values, view, seed, ranges };
  return { choices, told: (widget, now) => told(widget, now, choices), beside };
}

/** What was pinned, and by what it differs from now. */
function told(widget: Widget, now: Running, choices: Pinned["choices"]): string {
  const { picture } = pictureOf(widget, { ...now, ...choices });
  const moved = Object.entries(now.explorable.model.parameters)
    .filter(([name]) => choices.values[name] !== now.values[name])
    .map(([name, parameter]) => {
      return `${parameter.short} ${formatQuantity(parameter, choices.values[name]!, precisionOf(parameter))}`;
    });
  const others = [
    ...(choices.seed === now.seed ? [] : ["another sample"]),
    ...(Object.entries(choices.view).some(([name, option]) => now.view[name] !== option)
      ? ["seen another way"]
      : []),
  ];
  const differs = [...moved, ...others];
  const where = differs.length === 0 ? "as it is now" : differs.join(", ");
  return `Pinned, thin and grey (${where}): ${widget.takeaway(picture)}.`;
}

/** A column "pinned" beside each column of numbers; rows are the same by their names, in their order. */
export function beside(now: Table, pinned: Table): Table {
  const kept = pairs(now, pinned);
  const isNumbers = now.columns.map((_, at) =>
    [...now.rows, ...pinned.rows].some((row) => typeof row[at] === "number"),
  );
  const columns = now.columns.flatMap((column, at): readonly Column[] =>
    isNumbers[at] && at > 0 ? [column, { ...column, name: `${column.name}, pinned` }] : [column],
  );
  const width = now.columns.length;
  return {
    caption: now.caption,
    columns,
    rows: kept.map(([row, was]) =>
      Array.from({ length: width }, (_, at) => {
        const cell = row?.[at] ?? (at === 0 ? (was?.[0] ?? "") : "");
        return isNumbers[at] && at > 0 ? [cell, was?.[at] ?? ""] : [cell];
      }).flat(),
    ),
  };
}

type Row = Table["rows"][number];

/** Each row of now with the one of that name that was pinned, then those that only were. */
function pairs(
  now: Table,
  pinned: Table,
): readonly (readonly [Row | undefined, Row | undefined])[] {
  const left = [...pinned.rows];
  const both = now.rows.map((row): readonly [Row, Row | undefined] => {
    const at = left.findIndex(([name]) => name === row[0]);
    return [row, at < 0 ? undefined : left.splice(at, 1)[0]];
  });
  return [...both, ...left.map((row): readonly [undefined, Row] => [undefined, row])];
}
