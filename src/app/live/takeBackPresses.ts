/** A press that nobody was there to take: kept by `head.js`, which runs before anything else. */
interface EarlyPress {
  readonly event: Event;
  readonly control: HTMLElement;
  /** What an input held after it. */
  readonly value?: string;
  /** Where a drag has come to, and how it ended, if it has. */
  readonly moved?: PointerEvent;
  readonly ended?: PointerEvent;
}

declare global {
  interface Window {
    readonly earlyPresses?: EarlyPress[];
  }
}

/**
 * Undoes what presses did to an island that was not alive, where a thumb moves and a radio button is
 * chosen without anything following; returns how to press again, one after the other, when it is alive.
 */
export function takeBackPresses(place: HTMLElement): () => Promise<void> {
  const all = window.earlyPresses ?? [];
  const presses = all.filter(({ control }) => place.contains(control));
  all.splice(0, all.length, ...all.filter((press) => !presses.includes(press)));
  for (const input of place.querySelectorAll<HTMLInputElement>('input:not([type="file"])')) {
    input.value = input.defaultValue;
    input.checked = input.defaultChecked;
  }
  return async () => {
    for (const [at, press] of presses.entries()) {
      // What the press before changed is drawn first: "+" adds to what it shows.
      if (!endsDrag(press, presses[at - 1])) await new Promise((done) => setTimeout(done));
      giveBack(press);
    }
  };
}

/** A click that a press makes when it ends: whether it means anything, that press decides. */
const endsDrag = ({ event, control }: EarlyPress, before: EarlyPress | undefined): boolean =>
  event.type === "click" && before?.event.type === "pointerdown" && before.control === control;

function giveBack(press: EarlyPress): void {
  const { event, control, value = "" } = press;
  // Whoever listened on the page itself, as for "Project", has taken it already.
  if (event.defaultPrevented) return;
  // A file that was chosen is still there: whoever takes it is told again.
  if (control instanceof HTMLInputElement && control.type === "file")
    return void control.dispatchEvent(new Event("change", { bubbles: true }));
  const isTyped =
    control instanceof HTMLInputElement && !/button|radio|checkbox/.test(control.type);
  if (event.type === "pointerdown") dragAgain(press);
  if (event.type === "click" && !isTyped) control.click();
  if (event.type === "input" && isTyped) enter(control, value);
}

/** Goes the way of a drag up to where it is; the pointer itself goes on, if it still is down. */
function dragAgain({ event, control, moved, ended }: EarlyPress): void {
  const target = event.target instanceof Element ? event.target : control;
  // The browser took it for a scroll.
  if (ended?.type === "pointercancel") return;
  for (const [at, step] of [event, moved, ended].entries())
    if (step)
      (at === 0 ? target : control).dispatchEvent(
        new PointerEvent(step.type, step as PointerEvent),
      );
}

/** Puts a value into an input as a reader's hand does: past React, which keeps the setter of each for itself. */
function enter(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, value);
  input.dispatchEvent(new Event("input", { bubbles: true }));
  // A field that was left meanwhile takes what was typed.
  if (document.activeElement !== input)
    input.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
}
