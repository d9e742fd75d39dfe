import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import type { Listed, ListName, PageFiles } from "../entry-server.tsx";

/** What Vite tells of the files it wrote: of each module that has one, the files it imports. */
export type Manifest = Record<string, { file: string; imports?: string[]; css?: string[] }>;

const SOURCE = fileURLToPath(new URL("..", import.meta.url));
const LISTS: readonly ListName[] = ["widgets", "models", "data"];

const ENTRY = /^ {2}"?([\w-]+)"?: async \(\) =>\s+\(await import\("(\.\/[^"]+)"\)\)\.(\w+),$/gm;
const LIST = /(export const \w+ = )\{\n[\s\S]*?\n\}( satisfies )/;

/** Imports every entry, so that each has a file of its own, and is itself no part of any page. */
const ALL = "virtual:listed";
const entryModule = (list: ListName, id: string): string => `${ALL}/${list}/${id}`;

const indexOf = (list: ListName): string => resolve(SOURCE, list, "index.ts");

interface Entry {
  readonly id: string;
  readonly path: string;
  readonly name: string;
}

/** The entries as the index file writes them; a line it cannot read is an error, so that none is forgotten. */
export function entriesOf(list: ListName, code: string): readonly Entry[] {
  const found = [...code.matchAll(ENTRY)].map(([, id, path, name]) => ({
    id: id!,
    path: resolve(SOURCE, list, path!),
    name: name!,
  }));
  const written = code.match(LIST)?.[0].match(/\basync \(\) =>/g)?.length ?? 0;
  if (found.length === 0 || found.length !== written)
    throw new Error(`${list}: ${written} entries are written, ${found.length} can be read.`);
  return found;
}

/**
 * In the built book the three lists are not sent: each page says where the few entries lie that it can need, so that a
 * page does not grow with the book.
 */
export const listed = (): Plugin => {
  const entries = new Map<string, Entry>();
  return {
    name: "listed",
    apply: "build",
    enforce: "pre",
    applyToEnvironment: ({ name }) => name === "client",
    config: () => ({
      environments: { client: { build: { rolldownOptions: { input: [ALL] } } } },
    }),
    buildStart() {
      for (const list of LISTS)
        for (const entry of entriesOf(list, readFileSync(indexOf(list), "utf8")))
          entries.set(entryModule(list, entry.id), entry);
    },
    resolveId: (id) => (id === ALL || entries.has(id) ? id : undefined),
    load(id) {
      if (id === ALL)
        return `globalThis.listed = [${[...entries.keys()].map((one) => `() => import("${one}")`)}];`;
      const entry = entries.get(id);
      return entry && `export { ${entry.name} as default } from ${JSON.stringify(entry.path)};`;
    },
    transform: {
      filter: { id: /src[\\/](widgets|models|data)[\\/]index\.ts$/ },
      handler(code, id) {
        const list = LISTS.find((one) => indexOf(one) === id)!;
        if (!LIST.test(code)) throw new Error(`${id} is no list as it is written.`);
        return {
          code: `import { listedOnPage } from "#app/live/listedOnPage.ts";\n${code.replace(
            LIST,
            `$1listedOnPage("${list}")$2`,
          )}`,
          map: null,
        };
      },
    },
    generateBundle(_, bundle) {
      const files = Object.values(bundle).flatMap((one) => (one.type === "chunk" ? [one] : []));
      for (const [name, one] of Object.entries(bundle))
        if (one.type === "chunk" && one.facadeModuleId === ALL) delete bundle[name];
      for (const id of entries.keys()) {
        const own = files.find(({ facadeModuleId }) => facadeModuleId === id);
        if (!own?.exports.includes("default")) throw new Error(`${id} has no file of its own.`);
      }
    },
  };
};

/** Where the entries of a page lie. */
export function pageFiles(
  manifest: Manifest,
  wanted: Listed,
  known: ReadonlySet<string>,
): PageFiles {
  const files: string[] = [];
  const place = (file: string): number => {
    const name = file.replace(/^assets\//, "");
    if (!files.includes(name)) files.push(name);
    return files.indexOf(name);
  };
  const needed = (id: string) => {
    const all = [id, ...importsOf(manifest, id)];
    const styled = all.find((one) => manifest[one]!.css);
    if (styled) throw new Error(`${styled} brings a style sheet, which nobody would load.`);
    return all.map((one) => manifest[one]!.file).filter((file) => !known.has(file));
  };
  const inList = (list: ListName) =>
    Object.fromEntries(wanted[list].map((id) => [id, needed(entryModule(list, id)).map(place)]));
  return {
    lists: { widgets: inList("widgets"), models: inList("models"), data: inList("data") },
    files,
  };
}

/** Modules with files of their own that a module loads before it can run, without the module itself. */
export function importsOf(manifest: Manifest, start: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (key: string) => {
    for (const next of manifest[key]?.imports ?? [])
      if (!seen.has(next)) {
        seen.add(next);
        visit(next);
      }
  };
  visit(start);
  return [...seen];
}
