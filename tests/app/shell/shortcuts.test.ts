import { describe, expect, it } from "vitest";
import { chordOf } from "#app/shell/chordOf.ts";
import { isTextEntry } from "#app/shell/isTextEntry.ts";
import { clashes, isSingleKey, keysOn, shortcutList, shortcuts } from "#app/shell/shortcuts.ts";

describe("the registry of shortcuts", () => {
  const all = shortcutList.map(([, shortcut]) => shortcut);

  it("has no clash", () => {
    expect(clashes(all)).toEqual([]);
  });

  it("would find one", () => {
    const [when, words] = ["At a figure", ""] as const;
    expect(clashes([...all, { keys: ["X", "/"], words, when }])).toEqual(["/"]);
    expect(clashes([{ keys: ["A", "A"], words, when }])).toEqual(["A"]);
  });

  it("names in words what each one does", () => {
    for (const { keys, words } of all) {
      expect(keys.length).toBeGreaterThan(0);
      expect(words).toMatch(/^[A-Z].+[^.]$/);
    }
  });

  it("writes every set of keys as the listener reads it", () => {
    for (const chord of all.flatMap(({ keys }) => keys)) {
      const parts = chord.split("+");
      const key = parts.at(-1)!;
      const pressed = {
        key: parts.includes("Shift") ? key : key.toLowerCase(),
        code: "",
        ctrlKey: parts.includes("Ctrl"),
        metaKey: parts.includes("Cmd"),
        altKey: false,
        shiftKey: parts.includes("Shift"),
      };
      expect(chordOf(pressed)).toBe(chord);
    }
  });

  it("knows which are one key alone", () => {
    const single = shortcutList.filter(([, shortcut]) => isSingleKey(shortcut));
    expect(single.map(([id]) => id)).toEqual([
      "search",
      "shortcuts",
      "theme",
      "previous",
      "next",
      "project",
    ]);
  });

  it("shows the keys of the reader's machine", () => {
    expect(keysOn("apple", shortcuts.redo)).toEqual(["Cmd+Shift+Z"]);
    expect(keysOn("other", shortcuts.redo)).toEqual(["Ctrl+Shift+Z", "Ctrl+Y"]);
    expect(keysOn("apple", shortcuts.search)).toEqual(["/"]);
  });
});

describe("chordOf", () => {
  const none = { code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  it.each([
    ["a sign", { key: "/", code: "Slash" }, "/"],
    ["a sign that needs Shift", { key: "/", code: "Digit7", shiftKey: true }, "/"],
    ["a sign that needs AltGr", { key: "[", code: "Digit8", ctrlKey: true, altKey: true }, "["],
    ["a sign that needs Option", { key: "[", code: "Digit5", altKey: true }, "["],
    ["a sign with Ctrl is another", { key: "/", code: "Slash", ctrlKey: true }, "Ctrl+/"],
    ["a letter", { key: "t", code: "KeyT" }, "T"],
    ["a letter under Caps Lock", { key: "T", code: "KeyT" }, "T"],
    ["a letter with Shift is another", { key: "T", code: "KeyT", shiftKey: true }, "Shift+T"],
    ["a letter with Alt is another", { key: "t", code: "KeyT", altKey: true }, "Alt+T"],
    ["a letter by its name, not its place", { key: "z", code: "KeyY", ctrlKey: true }, "Ctrl+Z"],
    ["a letter that is not Latin", { key: "я", code: "KeyZ", ctrlKey: true }, "Ctrl+Z"],
    ["what Option makes of a letter", { key: "†", code: "KeyT", altKey: true }, "Alt+T"],
    ["a key without a sign", { key: "Enter", code: "Enter" }, "Enter"],
    ["half of an accent", { key: "Dead", code: "BracketLeft" }, "Dead"],
  ])("%s", (_, pressed, chord) => {
    expect(chordOf({ ...none, ...pressed })).toBe(chord);
  });
});

describe("isTextEntry", () => {
  it.each([
    { tagName: "INPUT", type: "text" },
    { tagName: "INPUT", type: "search" },
    { tagName: "INPUT", type: "number" },
    { tagName: "INPUT" },
    { tagName: "TEXTAREA" },
    { tagName: "SELECT" },
    { tagName: "DIV", isContentEditable: true },
  ])("$tagName $type takes text", (target) => {
    expect(isTextEntry(target)).toBe(true);
  });

  it.each([
    { tagName: "INPUT", type: "range" },
    { tagName: "INPUT", type: "checkbox" },
    { tagName: "INPUT", type: "radio" },
    { tagName: "BUTTON", type: "submit" },
    { tagName: "DIV", isContentEditable: false },
    { tagName: "BODY" },
    {},
  ])("$tagName $type does not", (target) => {
    expect(isTextEntry(target)).toBe(false);
  });
});
