import { requireThat } from "../assert.ts";
import { number } from "../door.ts";
import type { Generator } from "./generator.ts";
import { standardNormal } from "./standardNormal.ts";

/**
 * Standard Normal variates, to be moved by parameters later: mean + sd z keeps every point in its place.
 *
 *   z_i = Phi^-1(u_i), i = 1 ... count
 *
 * Shapes  one typed array of `count` numbers, from `count` uniform numbers.
 * Throws  RangeError if count is not a whole number of at least 0.
 *
 * @example
 * standardNormals(createGenerator(1), 3).length // 3
 */
export function standardNormals(generator: Generator, count: number): Float64Array {
  number("standardNormals", "count", count);
  requireThat(
    Number.isInteger(count) && count >= 0,
    "standardNormals",
    "count must be a whole number of at least 0",
    count,
  );
  const draws = new Float64Array(count);
  for (let i = 0; i < count; i += 1) draws[i] = standardNormal(generator);
  return draws;
}
