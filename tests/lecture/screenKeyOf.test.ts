import { describe, expect, it } from "vitest";
import { isAnyKey, type ScreenKey, screenKeyOf } from "#lecture/screenKeyOf.ts";
import { type Place, type Pressed, walkOf } from "#lecture/walkOf.ts";

const bare = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, with_: Partial<Pressed> = {}): Pressed => ({ ...bare, key, ...with_ });
const all: readonly (readonly [string, ScreenKey])[] = [
  ["b", "black"],
  ["B", "black"],
  [".", "black"],
  ["q", "link"],
  ["1", 1],
  ["5", 5],
  ["0", "clear"],
  ["Backspace", "take back"],
];

describe("keys of the screen of a lecture", () => {
  it.each(all)("%s: %s, on a slider and a button too", (key, what) => {
    for (const place of ["view", "slider", "button"] as const)
      expect(screenKeyOf(press(key), place, "on")).toBe(what);
  });

  it.each(all)("%s is text where text is typed, and nothing where single keys are off", (key) => {
    expect(screenKeyOf(press(key), "text", "on")).toBeUndefined();
    expect(screenKeyOf(press(key), "view", "off")).toBeUndefined();
    for (const modifier of ["ctrlKey", "metaKey", "altKey"])
      expect(screenKeyOf(press(key, { [modifier]: true }), "view", "on")).toBeUndefined();
  });

  it.each(all)("%s walks nowhere", (key) => {
    for (const place of ["view", "button", "slider", "text"] satisfies Place[])
      expect(walkOf(press(key), place, "on")).toBeUndefined();
  });

  it.each(["6", "9", "a", "Enter", "Escape", " ", "ArrowRight"])("%s is none of them", (key) => {
    expect(screenKeyOf(press(key), "view", "on")).toBeUndefined();
  });

  it("any key brings a covered screen back, but one that modifies another or copies", () => {
    for (const key of ["a", "Escape", "Enter", "ArrowRight", "PageDown", "Tab", "."])
      expect(isAnyKey(press(key)), key).toBe(true);
    for (const key of ["Shift", "Control", "Alt", "Meta"]) expect(isAnyKey(press(key))).toBe(false);
    expect(isAnyKey(press("c", { ctrlKey: true }))).toBe(false);
  });
});
