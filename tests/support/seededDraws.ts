import { createGenerator } from "#core/random/generator.ts";
import { type Draws, drawsFrom } from "#exercises/draws.ts";

/** Draws that are the same in every run, another stream for every name. */
export function seededDraws(name: string): Draws {
  const seed = [...name].reduce((sum, sign) => (31 * sum + sign.charCodeAt(0)) % 1_000_003, 7);
  return drawsFrom(createGenerator(seed));
}
