import { posix } from "node:path";
import { parseSync } from "vite";

/** What one source file asks for: a path inside the project, or a package. */
export type Import = {
  from: string;
  /** A path from the project's root, such as `src/core/assert.ts`, or undefined for a package. */
  path?: string;
  /** The name of a package, without what is inside it. */
  name?: string;
  typeOnly: boolean;
};

/** Stands for the path of a dynamic import that is computed while the program runs. */
export const computed = "(computed)";

/** Every import of a source: static, re-exported, dynamic, by glob, by type, by URL of a worker. */
export function importsOf(file: string, source: string): Import[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);

  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries
      .filter(({ moduleRequest }) => moduleRequest !== null)
      .map(({ moduleRequest, isType }) => ({ specifier: moduleRequest!.value, typeOnly: isType })),
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => {
    const text = source.slice(moduleRequest.start, moduleRequest.end);
    return { specifier: /^["'`]([^$]*)["'`]$/.exec(text)?.[1] ?? computed, typeOnly: false };
  });
  const written = [...globs(source), ...urls(source)].map((specifier) => ({
    specifier,
    typeOnly: false,
  }));
  const byType = [...source.matchAll(/\bimport\("([^"]+)"\)\s*[.[]/g)]
    .map(([, specifier = ""]) => ({ specifier, typeOnly: true }))
    .filter(({ specifier }) => !dynamic.some((other) => other.specifier === specifier));
  return [...statics, ...exported, ...dynamic, ...written, ...byType].map((found) => ({
    from: file,
    typeOnly: found.typeOnly,
    ...target(file, found.specifier),
  }));
}

/** The patterns in `import.meta.glob`; one that starts with `!` takes files away and asks for none. */
function globs(source: string): string[] {
  const calls = [
    ...source.matchAll(/import\.meta\.glob\s*(?:<[^(]*>)?\(\s*(\[[^\]]*\]|["'`][^"'`]*["'`])/g),
  ];
  return calls
    .flatMap(([, patterns = ""]) => [...patterns.matchAll(/["'`]([^"'`]+)["'`]/g)])
    .map(([, pattern = ""]) => pattern)
    .filter((pattern) => !pattern.startsWith("!"));
}

/** Files asked for by URL, a worker's for example; a folder is a place and not an import. */
function urls(source: string): string[] {
  const calls = source.matchAll(/new URL\(\s*["'`]([^"'`]+\.\w+)["'`]\s*,\s*import\.meta\.url/g);
  return [...calls].map(([, path = ""]) => path);
}

function target(file: string, specifier: string): { path: string } | { name: string } {
  if (specifier === computed) return { path: computed };
  const bare = specifier.split("?")[0]!;
  if (bare.startsWith("#")) return { path: `src/${bare.slice(1)}` };
  if (bare.startsWith("/")) return { path: bare.slice(1) };
  if (bare.startsWith(".")) return { path: posix.join(posix.dirname(file), bare) };
  const parts = bare.split("/");
  return { name: bare.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0]! };
}
