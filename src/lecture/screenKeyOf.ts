import type { Place, Pressed } from "./walkOf.ts";

/** What a key does to the screen of a lecture, beside walking its steps; a number counts a hand for that answer. */
export type ScreenKey = "black" | "link" | "take back" | "clear" | number;

const KEYS = new Map<string, ScreenKey>([
  ["b", "black"],
  [".", "black"],
  ["q", "link"],
  ["Backspace", "take back"],
  ["0", "clear"],
  ...[1, 2, 3, 4, 5].map((answer): [string, ScreenKey] => [`${answer}`, answer]),
]);

/** What a key alone does to the screen: nothing where text is typed, or where single keys are switched off. */
export function screenKeyOf(
  { key, ctrlKey, metaKey, altKey }: Pressed,
  place: Place,
  letters: "on" | "off",
): ScreenKey | undefined {
  if (ctrlKey || metaKey || altKey || place === "text" || letters === "off") return undefined;
  return KEYS.get(key.length === 1 ? key.toLowerCase() : key);
}

const MODIFIERS = ["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock"];

/** Whether a key brings a covered screen back: any does, but one that only modifies another, or copies. */
export function isAnyKey({ key, ctrlKey, metaKey }: Pressed): boolean {
  return !(ctrlKey || metaKey || MODIFIERS.includes(key));
}
