import type { Exercise } from "#exercises/exercise.ts";
import { variantOf } from "#exercises/variant.ts";

/**
 * The first 50 variants of every exercise, word for word and number for number, for ever: a class that shares the
 * number of a variant shares the question. A new exercise adds a file; a file that exists is never changed.
 */
export const SEEDS = Array.from({ length: 50 }, (_, i) => i + 1);

/** The variants of an exercise as its file in `golden/` holds them. */
export function goldenOf(exercise: Exercise): string {
  const rows = SEEDS.map((seed) => {
    const { given, order } = variantOf(exercise, seed);
    return JSON.stringify(order.length > 0 ? { seed, given, order } : { seed, given });
  });
  return `[\n${rows.join(",\n")}\n]\n`;
}
