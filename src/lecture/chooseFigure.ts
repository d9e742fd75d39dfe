import { announce } from "#controls/announce.ts";
import { nearest } from "./nearest.ts";

/** How each key moves on from the figure that is framed. */
const MOVES: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};
const MODIFIERS = ["Shift", "Control", "Alt", "Meta"];

/**
 * Frames one figure after the other until one is chosen or the reader leaves: the one in focus first, or
 * the one nearest to the middle of the window. Focus stays where it is.
 */
export function chooseFigure({
  figures,
  onChosen,
  onLeft,
}: {
  readonly figures: readonly HTMLElement[];
  readonly onChosen: (figure: HTMLElement) => void;
  /** The reader wants to be back where they were. */
  readonly onLeft: () => void;
}): { readonly press: (key: string) => void } {
  const inFocus = figures.findIndex((figure) => figure.contains(document.activeElement));
  const boxes = figures.map((figure) => figure.getBoundingClientRect());
  let at = inFocus >= 0 ? inFocus : nearest(boxes, innerHeight / 2);
  const line = document.createElement("p");
  line.className = "choosing";
  line.textContent = "Enter: project this figure; arrow keys: another; Esc: leave";

  const frame = (to: number) => {
    figures[at]?.removeAttribute("data-framed");
    at = (to + figures.length) % figures.length;
    const figure = figures[at]!;
    figure.dataset.framed = "";
    const { top, bottom } = figure.getBoundingClientRect();
    if (top > innerHeight * 0.6 || bottom < innerHeight * 0.4)
      figure.scrollIntoView({ block: "start", behavior: "instant" });
    announce(
      `Figure ${at + 1} of ${figures.length}. Enter projects it, arrow keys choose another, Escape leaves.`,
    );
  };
  const end = () => {
    removeEventListener("keydown", onKeyDown, true);
    removeEventListener("pointerdown", end, true);
    figures[at]?.removeAttribute("data-framed");
    line.remove();
    announce(""); // what was not said yet need not be said any more
  };
  /** Does what a key asks for; false if it asks for nothing here. */
  const press = (key: string): boolean => {
    const move = MOVES[key];
    if (move !== undefined) frame(at + move);
    else if (key === "Enter" || key === "Escape") {
      end();
      if (key === "Enter") onChosen(figures[at]!);
      else onLeft();
    } else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (MODIFIERS.includes(event.key)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || !press(event.key)) return end();
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("keydown", onKeyDown, true);
  addEventListener("pointerdown", end, true);
  document.body.append(line);
  frame(at);
  return { press };
}
