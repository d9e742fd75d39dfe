import { expect, it } from "vitest";
import { variantOf } from "#exercises/variant.ts";
import { everyExercise } from "./everyExercise.ts";
import { SEEDS } from "./golden.ts";

it("is of one mind with itself, in whatever order variants are asked for", () => {
  for (const exercise of everyExercise) {
    const forwards = SEEDS.map((seed) => variantOf(exercise, seed));
    const backwards = SEEDS.toReversed().map((seed) => variantOf(exercise, seed));
    expect(backwards.toReversed()).toEqual(forwards);
  }
});
