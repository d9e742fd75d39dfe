import type { Table } from "#controls/DataTable.tsx";

/** Whether a text that stands in a place of a sentence is true there. */
type Judge = (shown: string) => boolean;

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

interface Shown {
  readonly value: number;
  /** Half a unit of the last digit shown. */
  readonly room: number;
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number as the book writes or speaks it, with the room its digits leave. */
export function readShown(text: string): Shown | undefined {
  const found =
    /^(−|minus )?(\d+(?: \d{3})*)(?:\.(\d+))?(?: × 10(⁻)?([⁰¹²³⁴⁵⁶⁷⁸⁹]+)| times 10 to the (minus )?(\d+))?$/.exec(
      plain(text),
    );
  if (!found) return undefined;
  const [, minus, whole = "", fraction = "", below, raised, spokenBelow, spoken] = found;
  const digits = raised
    ? [...raised].map((sign) => RAISED.indexOf(sign)).join("")
    : (spoken ?? "0");
  const scale = 10 ** (below || spokenBelow ? -Number(digits) : Number(digits));
  const size = Number(`${whole.replaceAll(" ", "")}.${fraction || "0"}`);
  return { value: (minus ? -1 : 1) * size * scale, room: 0.5 * 10 ** -fraction.length * scale };
}

/** The number alone, with the room of the digits shown. */
export function number(truth: number): Judge {
  return (text) => {
    const shown = readShown(text);
    return shown !== undefined && Math.abs(shown.value - truth) <= shown.room * (1 + 1e-6) + 1e-12;
  };
}

/** A number with its unit, in the singular for exactly 1. */
export function quantity(truth: number, unit: string, unitOne: string): Judge {
  return (text) => {
    const said = plain(text);
    return [unit, unitOne].some((one) => {
      const digits = said.slice(0, -one.length - 1);
      return (
        said === `${digits} ${one}` &&
        number(truth)(digits) &&
        (/^(?:[−-]|minus )?1$/.test(digits) ? unitOne : unit) === one
      );
    });
  };
}

/** A share in whole percent; “under 1 %” and “over 99 %” for what is nearly nothing or everything. */
export function percent(truth: number): Judge {
  return (text) => {
    const found = /^(under |over )?(\d+) (?:%|percent)$/.exec(plain(text));
    if (!found) return false;
    const [, side, digits] = found;
    if (side === "under ") return digits === "1" && truth > 0 && truth < 0.01;
    if (side === "over ") return digits === "99" && truth < 1 && truth > 0.99;
    // Nothing and everything are said of exactly those alone; more than a whole is rounded like any number.
    const isWhole = digits === "0" ? truth === 0 : digits !== "100" || truth >= 1;
    return isWhole && Math.abs(100 * truth - Number(digits)) <= 0.5 + 1e-9;
  };
}

/** What is false in a table: its rows must be these, numbers to the last digits. */
export function tableFaults(
  { columns, rows }: Table,
  truth: readonly (readonly (string | number)[])[],
): readonly string[] {
  if (rows.length !== truth.length) return [`${rows.length} rows instead of ${truth.length}`];
  return rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const wanted = truth[at]![column];
      const isTrue =
        typeof cell === "number" && typeof wanted === "number"
          ? Math.abs(cell - wanted) <= 1e-9 * (1 + Math.abs(wanted))
          : cell === wanted;
      return isTrue ? [] : [`${row[0]}, ${columns[column]?.name}: ${cell} should be ${wanted}`];
    }),
  );
}
