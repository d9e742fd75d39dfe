import type { Given } from "./exercise.ts";
import { show } from "./show.ts";

/**
 * The static parts of an exercise: prompt, hints and solution were rendered once on the server. They are
 * shown, hidden and given other numbers here, and never rendered again.
 */

/** The exercise a piece of its desk stands in. */
export function hostOf(element: Element | null): HTMLElement | undefined {
  return element?.closest<HTMLElement>("[data-exercise]") ?? undefined;
}

const slotsOf = (host: HTMLElement, name: "prompt" | "hint" | "solution") => [
  ...host.querySelectorAll<HTMLElement>(`[data-slot="${name}"]`),
];

/** Shows one slot and takes the reader there. */
export function openSlot(host: HTMLElement, name: "hint" | "solution", index = 0): void {
  const slot = slotsOf(host, name)[index];
  if (!slot) return;
  slot.dataset.shown = "";
  slot.focus({ preventScroll: true });
  slot.scrollIntoView({ block: "nearest" });
}

/** Takes the reader back to the question. */
export function goToPrompt(host: HTMLElement): void {
  const [prompt] = slotsOf(host, "prompt");
  prompt?.focus({ preventScroll: true });
  prompt?.scrollIntoView({ block: "nearest" });
}

/** Closes hints and solution, and puts the numbers of a variant into the text. */
export function layOut(host: HTMLElement, given: Given): void {
  for (const slot of [...slotsOf(host, "hint"), ...slotsOf(host, "solution")])
    delete slot.dataset.shown;
  for (const place of host.querySelectorAll<HTMLElement>("[data-given]")) {
    const { given: name = "", form = "full" } = place.dataset;
    const value = given[name];
    const text = value === undefined ? undefined : show(value, formOf(form));
    if (text !== undefined && place.textContent !== text) place.textContent = text;
  }
}

function formOf(form: string) {
  return form === "full" || form === "percent" ? form : Number(form);
}
