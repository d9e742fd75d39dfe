import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { announce, remark } from "#controls/announce.ts";

const said: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  said.length = 0;
  vi.stubGlobal("document", {
    querySelector: () => null,
    getElementById: (id: string) =>
      id === "announcer" && {
        set textContent(text: string) {
          said.push(text);
        },
      },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("says the last of many sentences, once, when there has been no other for a while", () => {
  for (let k = 0; k < 20; k++) {
    announce(`sentence ${k}`);
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(399);
  expect(said, "not before half a second").toEqual([]);
  vi.advanceTimersByTime(1001);
  expect(said, "within a second and a half").toEqual(["sentence 19"]);
});

it("says nothing where there is nowhere to say it", () => {
  vi.stubGlobal("document", { getElementById: () => null, querySelector: () => null });
  announce("lost");
  expect(() => vi.advanceTimersByTime(2000)).not.toThrow();
});

it("says a remark with what the change itself has to say, before it and once", () => {
  remark("The range is wider.");
  vi.advanceTimersByTime(50);
  announce("first");
  announce("second");
  vi.advanceTimersByTime(1500);
  announce("third");
  vi.advanceTimersByTime(1500);
  expect(said).toEqual(["The range is wider. second", "third"]);
});

it("says a remark alone where nothing else is said, and none that is called off", () => {
  remark("It took the nearest.");
  vi.advanceTimersByTime(1500);
  expect(said).toEqual(["It took the nearest."]);
  remark("Another.");
  announce("");
  vi.advanceTimersByTime(1500);
  announce("later");
  vi.advanceTimersByTime(1500);
  expect(said.at(-1)).toBe("later");
});
