import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Listed } from "#app/page/files.ts";
import { entriesOf, type Manifest, pageFiles } from "#build/listed.ts";
import { dataSets } from "#data/index.ts";
import { models } from "#models/index.ts";
import { widgets } from "#widgets/index.ts";

const written = (list: string) =>
  readFileSync(new URL(`../../src/${list}/index.ts`, import.meta.url), "utf8");

describe("entriesOf", () => {
  it.each([
    ["widgets", widgets],
    ["models", models],
    ["data", dataSets],
  ] as const)("reads every entry of %s as its index file writes it", async (list, loaded) => {
    const entries = entriesOf(list, written(list));
    expect(entries.map(({ id }) => id)).toEqual(Object.keys(loaded));
    for (const { id, path, name } of entries) {
      expect(existsSync(path), path).toBe(true);
      const file = (await import(/* @vite-ignore */ path)) as Record<string, unknown>;
      const entry = await (loaded as Record<string, () => Promise<unknown>>)[id]!();
      expect(file[name] === entry, id).toBe(true);
    }
  });

  it("forgets no entry that it cannot read", () => {
    const code = written("models").replace('import("./groupMeans.ts")', "import(groupMeans)");
    expect(() => entriesOf("models", code)).toThrow(/entries are written/);
    expect(() => entriesOf("models", "export const models = {};")).toThrow(/entries are written/);
  });
});

describe("pageFiles", () => {
  const manifest: Manifest = {
    "virtual:listed/widgets/dial": { file: "assets/dial-1.js", imports: ["figure", "base"] },
    "virtual:listed/widgets/farms": { file: "assets/farms-2.js", imports: ["figure"] },
    "virtual:listed/models/next-group": { file: "assets/next-3.js" },
    figure: { file: "assets/figure-4.js", imports: ["numbers"] },
    numbers: { file: "assets/numbers-5.js", imports: ["figure"] },
    base: { file: "assets/base-6.js", css: ["assets/base.css"] },
  };
  const wanted: Listed = { widgets: ["farms"], models: ["next-group"], data: [] };

  it("tells of what the page wants alone, its own file first, then all that this needs", () => {
    const { files, lists } = pageFiles(manifest, wanted, new Set());
    const named = (list: keyof Listed, id: string) => lists[list][id]!.map((place) => files[place]);
    expect(named("widgets", "farms")).toEqual(["farms-2.js", "figure-4.js", "numbers-5.js"]);
    expect(named("models", "next-group")).toEqual(["next-3.js"]);
    expect(Object.keys(lists.widgets)).toEqual(["farms"]);
    expect(new Set(files).size).toBe(files.length);
  });

  it("leaves out what the page has already", () => {
    const { files } = pageFiles(manifest, wanted, new Set(["assets/figure-4.js"]));
    expect(files).toEqual(["farms-2.js", "numbers-5.js", "next-3.js"]);
  });

  it("refuses a file that brings a style sheet", () => {
    expect(() => pageFiles(manifest, { ...wanted, widgets: ["dial"] }, new Set())).toThrow(
      /base brings a style sheet/,
    );
  });
});
