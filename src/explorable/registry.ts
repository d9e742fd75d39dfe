import type { Declaration, Explorable } from "./createExplorable.ts";

const explorables = new Map<string, Explorable>();

/** Makes an explorable known to everything on the page that names its id. */
export function register(explorable: Explorable): void {
  explorables.set(explorable.id, explorable);
}

/** The explorable of that id; a chapter that names one it did not declare is wrong, not unlucky. */
export function explorable(id: string): Explorable {
  const found = explorables.get(id);
  if (found) return found;
  const known = [...explorables.keys()].join(", ") || "none yet";
  throw new Error(
    `This page names the explorable "${id}", but it declares ${known}. ` +
      `Put <Explorable id="${id}" model="..." /> above its first use.`,
  );
}

export function allExplorables(): readonly Explorable[] {
  return [...explorables.values()];
}

/** Forgets everything: the server renders one page after another in one process. */
export function forgetExplorables(): void {
  explorables.clear();
}

export function declarations(): readonly Declaration[] {
  return allExplorables().map(({ declaration }) => declaration);
}
