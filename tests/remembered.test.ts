import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { contentOf, type Remembered, wasGreen } from "./browser/remembered.ts";

const folder = mkdtempSync(join(tmpdir(), "book-remembered-"));
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = ["/a/index.html", "/assets/figure-AAAAAAAA.js", "/assets/text-BBBBBBBB.js"];
const asked = ["/a/", "/assets/figure-AAAAAAAA.js"];
let kept: Remembered;
const now = (base = "base", all = files) => ({ base, folder, files: all });

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "a"), { recursive: true });
  mkdirSync(join(folder, "assets"));
  write("a/index.html", '<script src="/assets/figure-AAAAAAAA.js">');
  write("assets/figure-AAAAAAAA.js", 'import("./text-BBBBBBBB.js")');
  write("assets/text-BBBBBBBB.js", "text");
  kept = { base: "base", asked, content: contentOf(folder, asked) };
});

it("the same page, files, tests, lock file and browser were green", () => {
  expect(wasGreen(kept, now())).toBe(true);
});

it("other tests, another lock file or browser were not", () => {
  expect(wasGreen(kept, now("other"))).toBe(false);
});

it("a page that says something else was not", () => {
  write("a/index.html", '<p>New</p><script src="/assets/figure-AAAAAAAA.js">');
  expect(wasGreen(kept, now())).toBe(false);
});

it("a file it asked for that changed, under whatever name, was not", () => {
  renameSync(join(folder, "assets/figure-AAAAAAAA.js"), join(folder, "assets/figure-CCCCCCCC.js"));
  write("a/index.html", '<script src="/assets/figure-CCCCCCCC.js">');
  const all = ["/a/index.html", "/assets/figure-CCCCCCCC.js"];
  expect(wasGreen(kept, now("base", all)), "another name alone").toBe(true);
  write("assets/figure-CCCCCCCC.js", 'import("./text-BBBBBBBB.js"); more()');
  expect(wasGreen(kept, now("base", all))).toBe(false);
  rmSync(join(folder, "assets/figure-CCCCCCCC.js"));
  expect(wasGreen(kept, now("base", ["/a/index.html"])), "gone").toBe(false);
});

it("a file it never asked for may change", () => {
  write("assets/text-BBBBBBBB.js", "another text");
  expect(wasGreen(kept, now())).toBe(true);
});
