import type { Sample } from "./dataSet.ts";

/** Places by what was counted there: how many have no event, one event, two, and so on. */
export interface CountTable {
  readonly id: string;
  /** What is counted, and where: "mite" on a "leaf". */
  readonly thing: string;
  readonly things: string;
  readonly place: string;
  readonly places: string;
  /** Where things are, at one place: "on a leaf". */
  readonly where: string;
  /** How many places have 0, 1, 2, ... things. */
  readonly counted: readonly number[];
}

/** A row for each count: how many things, and how many places have so many. */
export const sampleOf = ({ counted }: Pick<CountTable, "counted">): Sample => ({
  groups: counted.map((_, k) => `${k}`),
  columns: { count: counted.map((_, k) => k), often: counted },
});

/** Places and things of a table in all. */
export function totalsOf({ counted }: Pick<CountTable, "counted">) {
  return {
    places: counted.reduce((sum, often) => sum + often, 0),
    things: counted.reduce((sum, often, k) => sum + k * often, 0),
  };
}
