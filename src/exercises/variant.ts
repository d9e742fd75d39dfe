import { createGenerator, type Generator } from "#core/random/generator.ts";
import { LARGEST_SEED } from "#explorable/createExplorable.ts";
import { checksum } from "#explorable/link.ts";
import { drawsFrom } from "./draws.ts";
import type { Exercise, Given } from "./exercise.ts";
import { isFair } from "./fair.ts";

/** One question with its numbers. */
export interface Variant<G = Given> {
  readonly seed: number;
  readonly given: G;
  /** The values of the options in the order they are offered. */
  readonly order: readonly string[];
}

/** The variant the page is sent with. */
export const FIRST_VARIANT = 1;

const MOST_DRAWS = 500;

/**
 * The variant of a question with this seed: the same on every machine. Numbers whose wrong answers could
 * not be told from the right one, or from each other, are drawn again.
 */
export function variantOf<G>(exercise: Exercise<G>, seed: number): Variant<G> {
  const stream = createGenerator(
    seed + (LARGEST_SEED + 1) * Number.parseInt(checksum(exercise.id), 36),
  );
  const draws = drawsFrom(stream);
  for (let count = 0; count < MOST_DRAWS; count += 1) {
    const given = exercise.draw(draws);
    if (isFair(exercise, given)) return { seed, given, order: orderOf(exercise, stream) };
  }
  throw new Error(
    `Exercise "${exercise.id}": none of ${MOST_DRAWS} draws of variant ${seed} keeps its answers apart. ` +
      "Widen what it draws from, or drop a misconception.",
  );
}

function orderOf<G>(exercise: Exercise<G>, stream: Generator): readonly string[] {
  if (exercise.kind === "order")
    return drawsFrom(stream.split(0)).shuffled(exercise.items.map(({ id }) => id));
  if (exercise.kind !== "choice") return [];
  return drawsFrom(stream.split(0)).shuffled(exercise.options.map(({ value }) => value));
}
