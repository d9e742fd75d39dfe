import { placeBy } from "#controls/placeBy.ts";

/** A word of the field opens its meaning where it stands; with a modifier, or without scripts, it leads to the list. */
export function openTerms(): void {
  document.addEventListener("click", (event) => {
    const { target } = event;
    const term = target instanceof Element && target.closest<HTMLAnchorElement>("a.term");
    if (!term || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const meaning = document.getElementById(term.hash.slice(1));
    if (!meaning) return;
    event.preventDefault();
    open(term, meaning);
  });
}

function open(term: HTMLAnchorElement, meaning: HTMLElement): void {
  const panel = document.createElement("div");
  panel.popover = "auto";
  panel.className = "term-panel";
  panel.setAttribute("role", "dialog");
  const [name, text] = [meaning.querySelector("dt"), meaning.querySelector("dd")];
  panel.setAttribute("aria-label", name?.textContent ?? "");
  const heading = document.createElement("p");
  heading.className = "term-name";
  heading.append(...(name?.cloneNode(true).childNodes ?? []));
  const body = document.createElement("p");
  body.append(...(text?.cloneNode(true).childNodes ?? []));
  const all = document.createElement("a");
  all.href = term.hash;
  all.textContent = "All terms of this page";
  all.addEventListener("click", () => panel.hidePopover());
  panel.append(heading, body, all);
  panel.tabIndex = -1;
  term.after(panel);
  panel.showPopover();
  placeBy(panel, term);
  panel.focus({ preventScroll: true });
  panel.addEventListener("toggle", ({ newState }) => {
    if (newState !== "closed") return;
    const hadFocus =
      panel.contains(document.activeElement) || document.activeElement === document.body;
    panel.remove();
    if (hadFocus) term.focus({ preventScroll: true });
  });
}
