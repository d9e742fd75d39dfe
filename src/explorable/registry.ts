import type { Declaration, Explorable } from "./createExplorable.ts";

/** In the order in which the page declares them; some may still have to be made. */
const explorables = new Map<string, Explorable | undefined>();
const visitors = new Set<(explorable: Explorable) => void>();

/** Keeps the page's order of ids for explorables that are made later. */
export function reserve(ids: readonly string[]): void {
  for (const id of ids) if (!explorables.has(id)) explorables.set(id, undefined);
}

/** Makes an explorable known to everything on the page that names its id. */
export function register(explorable: Explorable): void {
  explorables.set(explorable.id, explorable);
  for (const visit of visitors) visit(explorable);
}

/** Visits every explorable of the page, those that are made later too; returns how to end that. */
export function visitExplorables(visit: (explorable: Explorable) => void): () => void {
  allExplorables().forEach(visit);
  visitors.add(visit);
  return () => visitors.delete(visit);
}

/** The explorable of that id; a chapter that names one it did not declare is wrong, not unlucky. */
export function explorable(id: string): Explorable {
  const found = explorables.get(id);
  if (found) return found;
  const known =
    allExplorables()
      .map((one) => one.id)
      .join(", ") || "none yet";
  throw new Error(
    `This page names the explorable "${id}", but it declares ${known}. ` +
      `Put <Explorable id="${id}" model="..." /> above its first use.`,
  );
}

export function allExplorables(): readonly Explorable[] {
  return [...explorables.values()].filter((one) => one !== undefined);
}

/** Forgets everything: the server renders one page after another in one process. */
export function forgetExplorables(): void {
  explorables.clear();
}

export function declarations(): readonly Declaration[] {
  return allExplorables().map(({ declaration }) => declaration);
}
