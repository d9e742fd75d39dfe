import { afterEach, expect, it, vi } from "vitest";
import { isKept, KEPT_IN } from "#memory/isKept.ts";

afterEach(() => vi.unstubAllGlobals());

it.each([
  ["a browser that has kept a log", { databases: async () => [{ name: KEPT_IN }] }, true],
  ["one that has kept something else", { databases: async () => [{ name: "other" }] }, false],
  ["one that has no list of what is kept", {}, true],
  ["one whose list fails", { databases: () => Promise.reject(new Error("no")) }, false],
])("%s", async (_, indexedDB, kept) => {
  vi.stubGlobal("indexedDB", indexedDB);
  expect(await isKept()).toBe(kept);
});

it("one that lets nobody ask has kept nothing", async () => {
  Object.defineProperty(globalThis, "indexedDB", {
    configurable: true,
    get: () => {
      throw new Error("no");
    },
  });
  expect(await isKept()).toBe(false);
  Reflect.deleteProperty(globalThis, "indexedDB");
  // Where there is no such thing at all, neither.
  expect(await isKept()).toBe(false);
});
