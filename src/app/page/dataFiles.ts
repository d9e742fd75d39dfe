import { csv } from "#controls/DataTable.tsx";
import type { DataSet, HandedOn } from "#data/dataSet.ts";
import { dataSets } from "#data/index.ts";

/** Where the build writes the table of a data set. */
export const dataFile = ({ file }: HandedOn): string => `/data/${file}.csv`;

/** The table as it is saved, in the form of every file of numbers in the book. */
export const csvOf = ({ columns, rows }: HandedOn): string =>
  csv({ caption: "", columns: columns.map((name) => ({ name, unit: "" })), rows: rows() });

/** What was observed, every table once: its address and its text. */
export async function dataFiles(): Promise<ReadonlyMap<string, string>> {
  const sets: readonly DataSet[] = await Promise.all(Object.values(dataSets).map((load) => load()));
  return new Map(
    sets.flatMap(({ handedOn }) => (handedOn ? [[dataFile(handedOn), csvOf(handedOn)]] : [])),
  );
}
