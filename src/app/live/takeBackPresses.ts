/** A press that nobody was there to take: kept by `head.js`, which runs before anything else. */
interface EarlyPress {
  readonly event: Event;
  readonly control: HTMLButtonElement | HTMLInputElement;
  /** What an input held after it. */
  readonly value: string;
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
  for (const input of place.querySelectorAll("input")) {
    input.value = input.defaultValue;
    input.checked = input.defaultChecked;
  }
  return async () => {
    for (const press of presses) {
      // What the press before changed is drawn first: "+" adds to what it shows.
      await new Promise((done) => setTimeout(done));
      giveBack(press);
    }
  };
}

function giveBack({ event, control, value }: EarlyPress): void {
  // Whoever listened on the page itself, as for "Project", has taken it already.
  if (event.defaultPrevented) return;
  const isPressed = control instanceof HTMLButtonElement || /radio|checkbox/.test(control.type);
  if (event.type === "click" && isPressed) control.click();
  if (event.type === "input" && !isPressed) enter(control as HTMLInputElement, value);
}

/** Puts a value into an input as a reader's hand does: past React, which keeps the setter of each for itself. */
function enter(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, value);
  input.dispatchEvent(new Event("input", { bubbles: true }));
  // A field that was left meanwhile takes what was typed.
  if (document.activeElement !== input)
    input.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
}
