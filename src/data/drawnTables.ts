import { createGenerator } from "#core/random/generator.ts";
import { standardNormals } from "#core/random/standardNormals.ts";

/** Tables that are drawn, and results in each. */
export const TABLES = 10_000;
const RESULTS = 8;

let made: readonly number[] | undefined;

/** Standard Normal numbers of all tables, one after the other: the same ones whenever they are asked for. */
export function drawnTables(): readonly number[] {
  made ??= Array.from(standardNormals(createGenerator(1), RESULTS * TABLES));
  return made;
}
