import { initialOf } from "#explorable/createExplorable.ts";
import { readLink } from "#explorable/link.ts";
import { showLinked } from "#explorable/prediction.ts";
import { explorable } from "#explorable/registry.ts";
import { makeNamed } from "../explorables.ts";

/** Words that name a state put their figure into it, and move nothing else; with a modifier they open it elsewhere. */
export function followStates(): void {
  document.addEventListener("click", (event) => {
    const { target } = event;
    const link = target instanceof Element && target.closest<HTMLAnchorElement>("a.state-link");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void follow(link);
  });
}

async function follow(link: HTMLAnchorElement): Promise<void> {
  const of = link.dataset.stateOf!;
  // The reader may not have come near the figure yet.
  await makeNamed({ of });
  const there = explorable(of);
  const fragment = decodeURIComponent(link.hash.slice(1));
  const reading = readLink(fragment, [there]);
  // Where it is the start, the words lead to the figure alone.
  const [state, figure] =
    reading.kind === "state"
      ? [reading.states.get(there.id)!, reading.figure!]
      : [initialOf(there), fragment];
  there.set(state);
  showLinked(there.id);
  show(document.getElementById(figure)!);
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
