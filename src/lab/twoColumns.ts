import { readNumber } from "#language/readNumber.ts";

/** One row of a reader's own table: events that were counted over an exposure (years, policies, hours). */
export interface OwnRow {
  readonly name: string;
  readonly count: number;
  readonly exposure: number;
}

/** What cannot be read, with the line it stands in, counted from 1; without one where it is the table as a whole. */
export interface Trouble {
  readonly line?: number;
  readonly why: string;
}

/** A table that was read, or everything that hinders it. */
export type TwoColumns =
  | {
      readonly rows: readonly OwnRow[];
      /** The words of a first line that holds no numbers. */
      readonly heading?: string;
    }
  | { readonly troubles: readonly Trouble[] };

/** More rows belong into a file, and more troubles are not read. */
const MOST_ROWS = 2000;
const MOST_TROUBLES = 5;
/** Whole numbers that a double tells apart. */
const LARGEST = 1e12;

interface Line {
  readonly at: number;
  readonly text: string;
}

/**
 * Reads two columns of numbers as people paste them: a count and its exposure in each line, with a name before them or
 * not. Columns are parted by tabs, semicolons, commas or spaces, all lines alike; where no comma parts them, a comma is a
 * decimal comma. A first line without numbers is a heading.
 *
 * Limits  never throws; at most 2,000 rows; the first five troubles are told.
 *
 * @example
 * twoColumns("Ohio;3;12,5\nUtah;0;4") // { rows: [{ name: "Ohio", count: 3, exposure: 12.5 }, { name: "Utah", count: 0, exposure: 4 }] }
 */
export function twoColumns(text: string): TwoColumns {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, k): Line => ({ at: k + 1, text: line.replace(/^ +| +$/g, "") }))
    .filter((line) => line.text.trim() !== "");
  if (lines.length === 0)
    return { troubles: [{ why: "There is nothing here yet: type or paste two columns." }] };
  const parted = partedBy(lines);
  const [first, ...others] = lines;
  const hasHeading = others.length > 0 && !/\d/.test(first!.text);
  const body = hasHeading ? others : lines;
  if (body.length > MOST_ROWS)
    return {
      troubles: [{ why: `These are ${body.length} rows; this field takes ${MOST_ROWS} at most.` }],
    };
  const read = body.map((line, k) => rowOf(line, parted(line.text), `row ${k + 1}`));
  const troubles = read.filter((one) => "why" in one);
  const rows = read.filter((one) => "name" in one);
  if (troubles.length === 0) troubles.push(...ofTheWhole(rows));
  if (troubles.length > 0) return { troubles: shortened(troubles) };
  return { rows: named(rows), ...(hasHeading && { heading: first!.text }) };
}

/** How the lines are parted into cells: by the first sign of this order that stands in one of them. */
function partedBy(lines: readonly Line[]): (text: string) => readonly string[] {
  const isIn = (sign: RegExp) => lines.some(({ text }) => sign.test(text));
  const by = (sign: string | RegExp) => (text: string) =>
    text.split(sign).map((cell) => cell.trim());
  if (isIn(/\t/)) return by("\t");
  if (isIn(/;/)) return by(";");
  // "3,5 12" has a decimal comma, "3, 5.2" and "3,5.2" have a comma between columns.
  if (lines.every(({ text }) => /,\s/.test(text) || (/,/.test(text) && !/\d\s+\S/.test(text))))
    return by(",");
  return (text) => {
    const cells = text.trim().split(/\s+/);
    return cells.length > 3 ? [cells.slice(0, -2).join(" "), ...cells.slice(-2)] : cells;
  };
}

function rowOf({ at, text }: Line, cells: readonly string[], standing: string): OwnRow | Trouble {
  const trouble = (why: string): Trouble => ({ line: at, why });
  if (cells.length !== 2 && cells.length !== 3) {
    const found = cells.length === 1 ? "one column" : `${cells.length} columns`;
    return trouble(
      `“${brief(text)}” has ${found}: a count and its exposure are needed, and a name before them if you like.`,
    );
  }
  const [counted = "", over = ""] = cells.slice(-2);
  const name = cells.length === 3 ? cells[0]! : "";
  const [count, exposure] = [readNumber(counted), readNumber(over)];
  if (typeof count !== "number") return trouble(`the count: ${saidOf(counted, count.problem)}`);
  if (typeof exposure !== "number")
    return trouble(`the exposure: ${saidOf(over, exposure.problem)}`);
  if (!Number.isInteger(count) || count < 0)
    return trouble(`a count is a whole number, 0 or more, and not ${counted}.`);
  if (!(exposure > 0)) return trouble(`an exposure lies above 0, and is not ${over}.`);
  if (count > LARGEST || exposure > LARGEST || exposure < 1 / LARGEST)
    return trouble(`${count > LARGEST ? counted : over} is beyond what this field reckons with.`);
  return { name: name === "" ? standing : brief(name), count, exposure };
}

const saidOf = (cell: string, problem: string) => (cell === "" ? "it is empty." : problem);

const brief = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** What is wrong with no line, but with all of them together. */
function ofTheWhole(rows: readonly OwnRow[]): readonly Trouble[] {
  if (rows.length < 3)
    return [
      {
        why: `There ${rows.length === 1 ? "is one row" : `are ${rows.length} rows`}: three at least are needed to see how far apart rows are.`,
      },
    ];
  if (rows.every(({ count }) => count === 0))
    return [{ why: "All counts are 0: then nothing says how high the rates are." }];
  return [];
}

function shortened(troubles: readonly Trouble[]): readonly Trouble[] {
  const more = troubles.length - MOST_TROUBLES;
  if (more <= 0) return troubles;
  const rest = { why: `and ${more} more ${more === 1 ? "line" : "lines"} like these.` };
  return [...troubles.slice(0, MOST_TROUBLES), rest];
}

/** Rows with names of their own: a name that comes again is told apart by its number. */
function named(rows: readonly OwnRow[]): readonly OwnRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const times = (seen.get(row.name) ?? 0) + 1;
    seen.set(row.name, times);
    return times === 1 ? row : { ...row, name: `${row.name} (${times})` };
  });
}
