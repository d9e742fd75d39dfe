import { useRef, useState } from "react";
import { saveFile } from "./saveFile.ts";

export interface Column {
  readonly name: string;
  readonly unit: string;
  /** The grid of its values where they are counted: ranks, students. */
  readonly step?: number;
}

/** The numbers of a figure, as a table and as a file. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell names the row. A number is shown by the column's `show`, and whole in the file. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Names of the rows and columns of a table that are the answer to a question. */
export interface Answers {
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
}

/** What is left of a table as long as its answers are not to be seen. */
export function withoutAnswers(table: Table, { rows = [], columns = [] }: Answers): Table {
  const unknown = columns.find((one) => !table.columns.some(({ name }) => name === one));
  if (unknown) throw new Error(`The table “${table.caption}” has no column “${unknown}” to hide.`);
  const kept = table.columns.map(({ name }) => !columns.includes(name));
  const keep = <T,>(cells: readonly T[]) => cells.filter((_, at) => kept[at]);
  return {
    caption: table.caption,
    columns: keep(table.columns),
    rows: table.rows.filter(([name]) => !rows.includes(String(name))).map((row) => keep(row)),
  };
}

/** A table with more rows is written out once it is open: nobody sees them before, and hundreds would be most of a page. */
const LONG = 10;

/** Every number a figure shows, for eyes, ears and spreadsheets; closed until it is asked for. */
export function DataTable({
  table: make,
  file,
  show,
}: {
  readonly table: () => Table;
  readonly file: string;
  readonly show: (value: number, step?: number) => string;
}) {
  const heading = ({ name, unit }: Column) => (unit ? `${name} (${unit})` : name);
  // A closed table keeps the rows it was made with: they cost nothing while a slider moves.
  const [open, setOpen] = useState(false);
  const made = useRef<Table>(undefined);
  if (open || !made.current) made.current = make();
  const table = made.current;
  const rows = open || table.rows.length <= LONG ? table.rows : [];
  return (
    <details className="data-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The numbers as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div className="data-scroll" role="region" aria-label={table.caption} tabIndex={0}>
        <table>
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.name} scope="col">
                  {heading(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <td key={i}>
                    {typeof cell === "number" ? show(cell, table.columns[i + 1]?.step) : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button
        type="button"
        className="quiet"
        onClick={() => saveFile(csv(make()), `${file}.csv`, "text/csv")}
      >
        Save as CSV
      </button>
    </details>
  );
}

/** The table as RFC 4180 text; a cell that a spreadsheet would take for a formula is quoted as text. */
export function csv({ columns, rows }: Table): string {
  const cell = (value: string | number) => {
    const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : `${value}`;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const heading = columns.map(({ name, unit }) => cell(unit ? `${name} (${unit})` : name));
  return [heading, ...rows.map((row) => row.map(cell))].map((row) => row.join(",")).join("\r\n");
}
