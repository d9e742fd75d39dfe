import { announce } from "#controls/announce.ts";
import type { Explorable } from "#explorable/createExplorable.ts";
import { allExplorables, visitExplorables } from "#explorable/registry.ts";

/** Ids of explorables, the one changed last in front. */
let recent: readonly string[] = [];

/** Remembers from now on which explorable was changed last. */
export function followChanges(): () => void {
  const stops: (() => void)[] = [];
  const follow = ({ id, store }: Explorable) =>
    stops.push(
      store.subscribe(() => {
        recent = [id, ...recent.filter((other) => other !== id)];
      }),
    );
  stops.push(visitExplorables(follow));
  return () => {
    for (const stop of stops) stop();
  };
}

/** Takes back the last change of the figure that is meant, and says so. */
export function undo(): void {
  const explorable = meant(recent, "past");
  if (!explorable) return;
  explorable.undo();
  announce("Undone.");
}

/** Does again what was taken back last, and says so. */
export function redo(): void {
  const explorable = meant(recent.slice(0, 1), "future");
  if (!explorable) return;
  explorable.redo();
  announce("Redone.");
}

/** The explorable of the figure in focus; else the first of the candidates that can go that way. */
function meant(candidates: readonly string[], way: "past" | "future"): Explorable | undefined {
  const all = allExplorables();
  const canGo = ({ store }: Explorable) => store.getState()[way].length > 0;
  const inFocus = focusedExplorable();
  const ids = inFocus === undefined ? candidates : [inFocus];
  return ids.flatMap((id) => all.filter((one) => one.id === id)).find(canGo);
}

function focusedExplorable(): string | undefined {
  const figure = document.activeElement?.closest("figure[data-figure]");
  return figure?.querySelector<HTMLElement>("[data-tools-of]")?.dataset.toolsOf;
}
