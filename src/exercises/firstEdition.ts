import { checksum } from "#explorable/link.ts";
import { readProgress } from "./progressFile.ts";
import type { FirstEditionEvent } from "./progressOf.ts";

/**
 * The progress that the first edition kept or saved, as one event. Its id and its time come from what it
 * says, so that the same progress is the same event wherever it is found.
 */
export function firstEditionEvent(
  data: Readonly<Record<string, unknown>>,
): FirstEditionEvent | { readonly problem: string } {
  const progress = readProgress(JSON.stringify(data));
  if ("problem" in progress) return progress;
  const days = Object.values(progress.exercises).map(({ last }) => last);
  const day = days.toSorted().at(-1) ?? "2026-01-01";
  return {
    id: `first-edition-${checksum(JSON.stringify(progress))}`,
    at: `${day}T00:00:00Z`,
    kind: "first-edition",
    progress,
  };
}
