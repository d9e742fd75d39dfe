import { expect, it } from "vitest";
import { variantOf } from "#exercises/variant.ts";
import { everyExercise } from "./everyExercise.ts";

/**
 * The first 50 variants of every exercise, word for word and number for number, for ever: a class that shares the
 * number of a variant shares the question. A new exercise adds a file; a file that exists is never changed.
 */
const SEEDS = Array.from({ length: 50 }, (_, i) => i + 1);

it.each(everyExercise)("$id asks what it always asked", async (exercise) => {
  const rows = SEEDS.map((seed) => {
    const { given, order } = variantOf(exercise, seed);
    return JSON.stringify(order.length > 0 ? { seed, given, order } : { seed, given });
  });
  await expect(`[\n${rows.join(",\n")}\n]\n`).toMatchFileSnapshot(`golden/${exercise.id}.txt`);
});

it("is of one mind with itself, in whatever order variants are asked for", () => {
  for (const exercise of everyExercise) {
    const forwards = SEEDS.map((seed) => variantOf(exercise, seed));
    const backwards = SEEDS.toReversed().map((seed) => variantOf(exercise, seed));
    expect(backwards.toReversed()).toEqual(forwards);
  }
});
