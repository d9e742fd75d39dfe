import { createExplorable, type Explorable } from "#explorable/createExplorable.ts";
import { writeLink } from "#explorable/link.ts";
import type { FigureState } from "./exercise.ts";

/** The fragment of the page's address at which a figure stands in this state; empty if that is its start. */
export function figureLink({ values }: FigureState, { declaration, model }: Explorable): string {
  const there = createExplorable(declaration, model);
  there.set({ values });
  return writeLink([there]);
}
