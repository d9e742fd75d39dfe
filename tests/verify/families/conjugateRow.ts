import type { Answer } from "../answer.ts";

/** A row of a table of conjugate updates: inputs and results side by side. */
export type Row = Readonly<Record<string, unknown>>;

/** Reads the first of the named numbers that a row holds. */
export type Reader = (...names: string[]) => number | undefined;

/** What each cell of a row should hold; undefined where the row is about something else. */
export type Cells = ((key: string) => Answer) | undefined;
