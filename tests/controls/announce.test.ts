import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { announce } from "#controls/announce.ts";

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
