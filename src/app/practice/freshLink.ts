import { exerciseExplorable } from "#exercises/exerciseExplorable.ts";
import { exercise } from "#exercises/registry.ts";
import { judgedIn, type Listed } from "#exercises/review.ts";
import { FIRST_VARIANT } from "#exercises/variant.ts";
import { writeLink } from "#explorable/link.ts";
import type { MemoryEvent } from "#memory/event.ts";
import { loadExercisesOf } from "../exercises.ts";

/** Where a question stands, with whatever numbers it was left. */
export const placeOf = ({ route, id }: Listed): string => `${route}#${id}`;

/** The next variant of a question that was never handed in. */
export function nextVariant(events: readonly MemoryEvent[], id: string): number {
  const seen = new Set(
    judgedIn(events).flatMap((one) => (one.exercise === id ? [one.variant] : [])),
  );
  let variant = FIRST_VARIANT;
  while (seen.has(variant)) variant += 1;
  return variant;
}

/** Where a question stands with the numbers of this variant. */
export async function freshLink(one: Listed, variant: number): Promise<string> {
  if (variant === FIRST_VARIANT) return placeOf(one);
  await loadExercisesOf(one.folder);
  const there = exerciseExplorable(exercise(one.id));
  there.set({ seed: variant });
  return `${one.route}#${writeLink([there], one.id)}`;
}
