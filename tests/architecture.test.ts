import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { computed, type Import, importsOf } from "./support/imports.ts";

/** Who may import whom. A folder may import itself, what it names here, and the packages it names here. */
type Rule = { folders: readonly string[]; packages: readonly string[]; files?: readonly string[] };

const knowledge = ["explorable", "jobs", "models", "language", "core", "data"];
const screen = ["hand", "plot", "controls", "prose"];

const app: Rule = {
  folders: ["widgets", "exercises", "memory", "lab", "lecture", ...knowledge, ...screen, "content"],
  packages: ["react", "react-dom", "zustand", "minisearch"],
  files: ["src/build/policy.ts", "package.json"],
};

const table: Record<string, Rule> = {
  core: { folders: [], packages: [] },
  "core/special": { folders: ["core"], packages: ["@stdlib/"] },
  "core/random": { folders: ["core"], packages: ["pure-rand"] },
  data: { folders: ["core"], packages: [] },
  hand: { folders: [], packages: ["react"] },
  plot: { folders: ["hand"], packages: ["react", "d3"] },
  controls: { folders: ["hand"], packages: ["react"] },
  prose: { folders: [], packages: ["react"] },
  "prose/formula": { folders: ["prose"], packages: ["react", "katex", "hast", "hast-util-"] },
  language: { folders: ["core"], packages: [] },
  models: { folders: ["language", "core"], packages: [] },
  explorable: { folders: ["language", "data"], packages: ["react", "zustand"] },
  jobs: { folders: ["models", "language", "core"], packages: [] },
  widgets: {
    folders: [...knowledge, ...screen],
    packages: ["react", "react-dom", "react-error-boundary", "d3"],
  },
  memory: { folders: [], packages: ["zustand", "idb-keyval"] },
  exercises: { folders: ["memory", ...knowledge, ...screen], packages: ["react", "zustand", "d3"] },
  lab: { folders: ["widgets", ...knowledge, ...screen], packages: ["react", "zustand"] },
  lecture: { folders: ["explorable", "language", ...screen], packages: ["react", "zustand"] },
  app,
  // Computed: the files of the built book that its page names.
  "app/live/listedOnPage.ts": { ...app, files: [computed] },
  // The two entries are the app's; the server's also reads the pages it wrote, for the search.
  "entry-client.tsx": app,
  "entry-server.tsx": { ...app, packages: [...app.packages, "hast", "hast-util-"] },
  build: {
    folders: [],
    packages: [
      "node:",
      "vite",
      "@mdx-js/mdx",
      "katex",
      "remark-",
      "rehype-",
      "unist-",
      "mdast",
      "hast",
      "harfbuzzjs",
      "subset-font",
      "purgecss",
      "svgpath",
    ],
    // Computed: the bundle of the app, which renders the pages.
    files: ["content/book.ts", computed],
  },
  // What a chapter may use beside its text. The text itself imports nothing: see below.
  content: { folders: ["exercises", "lecture", "models", "data", "core"], packages: [] },
};

const pooling = "src/core/pooling";

/**
 * The rooms of `core/pooling`, and what each may read of the others. All read `core` outside of the rooms; numerics,
 * priors and knownErrors are what rooms share.
 */
const rooms: Record<string, readonly string[]> = {
  "numerics/maximise": [],
  "numerics/integrate": ["numerics/maximise", "numerics/laws", "priors"],
  "numerics/laws": ["numerics/integrate"],
  priors: [],
  knownErrors: ["numerics", "priors"],
  counts: ["numerics", "priors", "knownErrors"],
  varianceComponents: ["numerics", "priors", "knownErrors"],
  // Rows in groups in groups are rows in groups.
  nested: ["numerics", "priors", "knownErrors", "varianceComponents/oneWayData.ts"],
  crossed: ["numerics", "priors", "knownErrors"],
  regression: ["numerics", "priors", "knownErrors"],
  robust: ["numerics", "priors", "knownErrors"],
  ranking: ["numerics", "priors", "knownErrors"],
};

const root = resolve(fileURLToPath(import.meta.url), "../..");
const filesIn = (folder: string): string[] =>
  readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      resolve(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    );
const read = (file: string): string => readFileSync(resolve(root, file), "utf8");

const files = [...filesIn("src"), ...filesIn("content")];
const scripts = files.filter(
  (file) => /\.(m?ts|tsx|mjs|js)$/.test(file) && !/\.d\.m?ts$/.test(file),
);
const texts = files.filter((file) => file.endsWith(".mdx"));

/** The row of the table a path belongs to: the longest that fits. */
function rowOf(path: string): string {
  const inside = path.replace(/^src\//, "");
  const rows = Object.keys(table).filter((row) => inside === row || inside.startsWith(`${row}/`));
  return rows.sort((a, b) => b.length - a.length)[0] ?? inside.split("/")[0]!;
}

const folderOf = (path: string): string =>
  /^src\/entry-\w+\.tsx$/.test(path) ? "app" : rowOf(path).split("/")[0]!;

function isAllowed({ from, path, name, typeOnly }: Import): boolean {
  const rule = table[rowOf(from)];
  if (!rule) return false;
  if (name !== undefined)
    return rule.packages.some((known) =>
      /[:/-]$/.test(known) ? name.startsWith(known) : name === known || name === `@types/${known}`,
    );
  if (path === undefined) return false;
  // The build runs the app's server entry from its bundle; of the source it knows the types.
  if (folderOf(from) === "build" && path === "src/entry-server.tsx") return typeOnly;
  const isSame = folderOf(path) === folderOf(from) && table[rowOf(path)] !== undefined;
  return isSame || rule.folders.includes(folderOf(path)) || (rule.files ?? []).includes(path);
}

/** The imports of a source that the table does not allow, in words. */
function trespasses(file: string, source: string): string[] {
  return importsOf(file, source)
    .filter((found) => !isAllowed(found))
    .map(({ path, name }) => `${file} may not import ${path ?? name}`);
}

/** The room of a file of `core/pooling`, or undefined for a file that is nowhere. */
const roomOf = (path: string): string | undefined =>
  Object.keys(rooms).find((room) => path.startsWith(`${pooling}/${room}/`));

/** The imports between rooms that their table does not allow, in words. */
function intrusions(file: string, source: string): string[] {
  const room = roomOf(file);
  return importsOf(file, source)
    .filter(({ path }) => path?.startsWith(`${pooling}/`) && roomOf(path) !== room)
    .filter(({ path }) => !rooms[room ?? ""]?.some((open) => isIn(path!, `${pooling}/${open}`)))
    .map(({ path }) => `${file} may not import ${path}`);
}

const isIn = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}/`);

/** The circles of a table of imports: each a list of files that all reach each other, type imports included. */
function circles(asks: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    open.push(file);
    let low = order.get(file)!;
    for (const next of asks.get(file) ?? []) {
      if (!asks.has(next)) continue;
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next)!);
    }
    if (low === order.get(file)) {
      const ring = open.splice(open.indexOf(file));
      if (ring.length > 1 || asks.get(file)?.includes(file)) found.push(ring.sort());
    }
    return low;
  };
  for (const file of asks.keys()) if (!order.has(file)) visit(file);
  return found;
}

/** What each file asks for, patterns of `import.meta.glob` left out: they ask for folders. */
const asked = (sources: readonly (readonly [file: string, source: string])[]) =>
  new Map(
    sources.map(([file, source]) => [
      file,
      importsOf(file, source).flatMap(({ path }) => path ?? []),
    ]),
  );

describe("who imports whom", () => {
  it.each(scripts)("%s", (file) => {
    expect(trespasses(file, read(file))).toEqual([]);
  });

  it("has a row for every folder", () => {
    const folders = readdirSync(resolve(root, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.filter((name) => !(name in table))).toEqual([]);
  });
});

describe("the rooms of core/pooling", () => {
  const inside = scripts.filter((file) => file.startsWith(`${pooling}/`));

  it.each(inside)("%s", (file) => {
    expect(roomOf(file)).toBeDefined();
    expect(intrusions(file, read(file))).toEqual([]);
  });

  it("have an index each, the numerics excepted, which are nobody's face", () => {
    const faces = Object.keys(rooms).filter((room) => !room.startsWith("numerics/"));
    expect(faces.filter((room) => !inside.includes(`${pooling}/${room}/index.ts`))).toEqual([]);
  });

  it("have their tests in rooms of the same names", () => {
    const tests = filesIn("tests/core/pooling").filter((file) => file.endsWith(".test.ts"));
    const homeless = tests.filter((file) => !roomOf(file.replace(/^tests/, "src")));
    expect(homeless).toEqual([]);
  });
});

it("no import goes in a circle, that of a type included", () => {
  expect(circles(asked(scripts.map((file) => [file, read(file)])))).toEqual([]);
});

it.each(texts)("%s imports and exports nothing", (file) => {
  const prose = read(file).replace(/^```.*?^```/gms, "");
  expect(prose.match(/^\s*(import|export)\s.*$/gm) ?? []).toEqual([]);
});

describe("names", () => {
  it("say what is in a file: a function without a home shows a missing concept", () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|types)(\.|\/|$)/i;
    const all = [...files, ...filesIn("tests")];
    expect(all.filter((file) => vague.test(file))).toEqual([]);
  });
});

describe("chance", () => {
  it.each(scripts)("%s takes its generator as an argument", (file) => {
    expect(read(file)).not.toMatch(/Math\s*(\.|\?\.)\s*random|Math\[|getRandomValues|randomUUID/);
  });
});

describe("the check itself", () => {
  it.each([
    ["src/core/a.ts", 'import { useState } from "react";'],
    ["src/core/a.ts", 'import type { Model } from "../language/model.ts";'],
    ["src/core/a.ts", 'import { randomNormal } from "d3-random";'],
    ["src/plot/a.tsx", 'import { shrink } from "#core/pooling/knownErrors/shrink.ts";'],
    ["src/plot/a.tsx", 'export * from "../models/schoolMean.ts";'],
    ["src/models/a.ts", 'const page = await import("#app/page.tsx");'],
    ["src/models/a.ts", 'type T = import("#app/page.tsx").Page;'],
    ["src/jobs/a.ts", 'new Worker(new URL("../widgets/a.ts", import.meta.url));'],
    ["src/widgets/a.tsx", 'import.meta.glob("/content/**/*.mdx");'],
    ["src/widgets/a.tsx", 'import.meta.glob<X>(["./a/*.ts", "../app/*.tsx"], { eager: true });'],
    ["src/app/a.ts", 'import { book } from "#build/book.ts";'],
    ["src/build/a.ts", 'import { renderPage } from "../entry-server.tsx";'],
    ["src/app/a.ts", "await import(place + name);"],
    ["src/novel/a.ts", 'import "react";'],
    ["src/app/a.ts", 'import "../novel/a.ts";'],
    ["src/app/a.ts", 'import chalk from "chalk";'],
    ["content/principles/01-a/exercises.ts", 'import { Slider } from "#controls/Slider.tsx";'],
  ])("refuses in %s: %s", (file, source) => {
    expect(trespasses(file, source)).toHaveLength(1);
  });

  it.each([
    ["src/core/random/a.ts", 'import { requireThat } from "../assert.ts"; import "pure-rand/x";'],
    ["src/core/special/a.ts", 'import f from "@stdlib/math-base-special-erfc";'],
    ["src/core/conjugate/a.ts", 'import { erfc } from "../special/erfc.ts";'],
    ["src/widgets/a.tsx", 'import { line } from "d3"; import { shrink } from "#core/a.ts";'],
    ["src/app/a.ts", 'import { contentSecurityPolicy } from "#build/policy.ts";'],
    ["src/build/a.ts", 'import type { renderPage } from "../entry-server.tsx";'],
    [
      "src/entry-client.tsx",
      'import { hydrateRoot } from "react-dom/client"; import "./app/a.ts";',
    ],
    ["content/principles/01-a/demo.ts", 'import { demo } from "#lecture/demo.ts";'],
  ])("allows in %s: %s", (file, source) => {
    expect(trespasses(file, source)).toEqual([]);
  });

  const counts = `${pooling}/counts/a.ts`;
  it.each([
    [counts, 'import { ranks } from "../ranking/ranks.ts";'],
    [counts, 'import type { CrossedData } from "../crossed/crossed.ts";'],
    [`${pooling}/priors/a.ts`, 'import { shrink } from "../knownErrors/shrink.ts";'],
    [`${pooling}/numerics/maximise/a.ts`, 'import { lineDensity } from "../integrate/b.ts";'],
    [`${pooling}/nested/a.ts`, 'import { oneWayFit } from "../varianceComponents/oneWay.ts";'],
    [`${pooling}/nested/a.ts`, 'export * from "../varianceComponents/index.ts";'],
    [`${pooling}/a.ts`, 'import { shrink } from "./knownErrors/shrink.ts";'],
  ])("refuses between rooms in %s: %s", (file, source) => {
    expect(intrusions(file, source)).toHaveLength(1);
  });

  it.each([
    [counts, 'import { maximise } from "../numerics/maximise/maximise.ts";'],
    [counts, 'import { requireThat } from "../../assert.ts"; import { b } from "./b.ts";'],
    [`${pooling}/nested/a.ts`, 'import { a } from "../varianceComponents/oneWayData.ts";'],
  ])("allows between rooms in %s: %s", (file, source) => {
    expect(intrusions(file, source)).toEqual([]);
  });

  it("finds circles: of two, of three with a type, of one; and none in a diamond", () => {
    const ring = (...sources: [string, string][]) => circles(asked(sources));
    expect(
      ring(
        ["src/core/a.ts", 'import { b } from "./b.ts";'],
        ["src/core/b.ts", 'export * from "./a.ts";'],
      ),
    ).toEqual([["src/core/a.ts", "src/core/b.ts"]]);
    expect(
      ring(
        ["src/core/a.ts", 'import { b } from "./b.ts";'],
        ["src/core/b.ts", 'import type { C } from "./c.ts";'],
        ["src/core/c.ts", 'type A = import("./a.ts").A;'],
        ["src/core/d.ts", 'import "./a.ts";'],
      ),
    ).toEqual([["src/core/a.ts", "src/core/b.ts", "src/core/c.ts"]]);
    expect(ring(["src/core/a.ts", 'import { a } from "./a.ts";'])).toHaveLength(1);
    expect(
      ring(
        ["src/core/a.ts", 'import { b } from "./b.ts"; import { c } from "./c.ts";'],
        ["src/core/b.ts", 'import { d } from "./d.ts";'],
        ["src/core/c.ts", 'import { d } from "./d.ts";'],
        ["src/core/d.ts", ""],
      ),
    ).toEqual([]);
  });
});
