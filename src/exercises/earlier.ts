import type { NumberPart } from "./exercise.ts";

/** The right answers of all parts, each following from those before it. */
export function trueEarlier<G>(
  parts: readonly NumberPart<G>[],
  given: G,
): Readonly<Record<string, number>> {
  const known: Record<string, number> = {};
  for (const part of parts) known[part.name] = part.key(given, known);
  return known;
}
