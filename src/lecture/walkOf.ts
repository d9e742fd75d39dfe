import type { Walk } from "./createLecture.ts";

/** Where the focus is: what takes keys of its own keeps them. */
export type Place = "view" | "button" | "slider" | "text";

export type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** Clickers send these, so they walk wherever the focus is. */
const ALWAYS = new Map<string, Walk>([
  ["PageDown", "next"],
  ["PageUp", "previous"],
]);
const IN_THE_VIEW = new Map<string, Walk>([
  ["ArrowRight", "next"],
  ["ArrowDown", "next"],
  ["ArrowLeft", "previous"],
  ["ArrowUp", "previous"],
  ["Home", "first"],
  ["End", "last"],
]);
/** Where a key with Shift goes. */
const FURTHER = new Map<Walk, Walk>([
  ["next", "last"],
  ["previous", "first"],
]);

/** The way a key goes through the steps of a lecture; with Shift, an arrow goes to the first or last. */
export function walkOf(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Pressed,
  place: Place,
  letters: "on" | "off",
): Walk | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const always = ALWAYS.get(key);
  if (always) return always;
  if (place === "text") return undefined;
  if (key.toLowerCase() === "n") return letters === "on" ? "next" : undefined;
  if (key === " ") return place === "button" ? undefined : shiftKey ? "previous" : "next";
  if (place === "slider") return undefined;
  const way = IN_THE_VIEW.get(key);
  return way && shiftKey ? (FURTHER.get(way) ?? way) : way;
}

/** What kind of place an element is. */
export function placeOf(element: EventTarget | null): Place {
  if (!(element instanceof HTMLElement)) return "view";
  if (element instanceof HTMLInputElement) return element.type === "range" ? "slider" : "text";
  return element instanceof HTMLButtonElement ? "button" : "view";
}
