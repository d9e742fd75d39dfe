import { describe, expect, it } from "vitest";
import type { Walk } from "#lecture/createLecture.ts";
import { type Place, type Pressed, walkOf } from "#lecture/walkOf.ts";

const bare = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, with_: Partial<Pressed> = {}): Pressed => ({ ...bare, key, ...with_ });
const shift = { shiftKey: true };
const everywhere: readonly Place[] = ["view", "button", "slider", "text"];

describe("keys of a lecture", () => {
  it.each<[string, Walk]>([
    ["ArrowRight", "next"],
    ["ArrowDown", "next"],
    [" ", "next"],
    ["n", "next"],
    ["ArrowLeft", "previous"],
    ["ArrowUp", "previous"],
    ["Home", "first"],
    ["End", "last"],
  ])("in the view, %s: %s", (key, way) => {
    expect(walkOf(press(key), "view", "on")).toBe(way);
  });

  it.each(everywhere)("a clicker works wherever the focus is: %s", (place) => {
    expect(walkOf(press("PageDown"), place, "off")).toBe("next");
    expect(walkOf(press("PageUp"), place, "off")).toBe("previous");
  });

  it("Shift and an arrow jump to the ends, Shift and space go back", () => {
    expect(walkOf(press("ArrowRight", shift), "view", "on")).toBe("last");
    expect(walkOf(press("ArrowLeft", shift), "view", "on")).toBe("first");
    expect(walkOf(press(" ", shift), "view", "on")).toBe("previous");
  });

  it.each(["ArrowRight", "ArrowUp", "Home", "End"])("%s is left to a slider", (key) => {
    expect(walkOf(press(key), "slider", "on")).toBeUndefined();
    expect(walkOf(press(key, shift), "slider", "on")).toBeUndefined();
  });

  it("n goes on from a slider, unless letters are switched off", () => {
    expect(walkOf(press("n"), "slider", "on")).toBe("next");
    expect(walkOf(press("N", shift), "slider", "on")).toBe("next");
    expect(walkOf(press("n"), "slider", "off")).toBeUndefined();
  });

  it("a button keeps its own key, and what is typed is text", () => {
    expect(walkOf(press(" "), "button", "on")).toBeUndefined();
    expect(walkOf(press("ArrowRight"), "button", "on")).toBe("next");
    for (const key of ["n", " ", "ArrowRight", "Home"])
      expect(walkOf(press(key), "text", "on")).toBeUndefined();
  });

  it.each(["ctrlKey", "metaKey", "altKey"])("nothing with %s", (modifier) => {
    for (const key of ["ArrowRight", "PageDown", "n", " "])
      expect(walkOf(press(key, { [modifier]: true }), "view", "on")).toBeUndefined();
  });

  it.each(["a", "Enter", "Escape", "Tab", "F5", "toString"])("%s is no step", (key) => {
    for (const place of everywhere) expect(walkOf(press(key), place, "on")).toBeUndefined();
  });
});
