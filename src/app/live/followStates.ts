import { initialOf } from "#explorable/createExplorable.ts";
import { showLinked } from "#explorable/prediction.ts";
import { explorable } from "#explorable/registry.ts";
import type { NamedState } from "../page/StateLink.tsx";

/** Words that name a state put their figure into it, and move nothing else; with a modifier they open it elsewhere. */
export function followStates(): void {
  document.addEventListener("click", (event) => {
    const { target } = event;
    const link = target instanceof Element && target.closest<HTMLElement>("a.state-link");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { of, figure, ...state } = JSON.parse(link.dataset.state!) as NamedState & {
      readonly of: string;
      readonly figure: string;
    };
    const there = explorable(of);
    const start = initialOf(there);
    there.set({
      ...start,
      ...state,
      values: { ...start.values, ...state.values },
      view: { ...start.view, ...state.view },
    });
    showLinked(of);
    show(document.getElementById(figure)!);
  });
}

/** Brings a figure into sight, unless its drawing is there already: then the reader's place stays. */
function show(figure: HTMLElement): void {
  const { top, bottom } = (figure.querySelector(".drawing") ?? figure).getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    // A step of its own in the history: Back leads to the words again.
    history.pushState(history.state, "", location.href);
    figure.scrollIntoView({ block: "start" });
  }
  figure.querySelector<HTMLElement>("[tabindex='0']")?.focus({ preventScroll: true });
}
