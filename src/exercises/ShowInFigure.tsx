import type { MouseEvent } from "react";
import { showLinked } from "#explorable/prediction.ts";
import { explorable } from "#explorable/registry.ts";
import type { FigureState } from "./exercise.ts";
import { figureLink } from "./figureLink.ts";

/** A link to the figure in the state that shows what was said. */
export function ShowInFigure({ state }: { readonly state: FigureState }) {
  const there = explorable(state.of);
  const onClick = (event: MouseEvent) => {
    // With a modifier the link opens elsewhere, in the same state; here only the figure is moved.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // A step of its own in the history: Back leads to the question again.
    history.pushState(history.state, "", location.href);
    there.set({ values: state.values });
    showLinked(there.id);
    const figure = document
      .querySelector(`[data-tools-of="${CSS.escape(state.of)}"]`)
      ?.closest<HTMLElement>("figure");
    figure?.scrollIntoView({ block: "start" });
    figure?.querySelector<HTMLElement>("[tabindex='0']")?.focus({ preventScroll: true });
  };
  return (
    <a className="show-in-figure" href={`#${figureLink(state, there)}`} onClick={onClick}>
      See it in the figure
    </a>
  );
}
