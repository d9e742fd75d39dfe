import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What was green with which content. Under `npm test` a page is not walked again while its file, every other file it
 * asked for, the tests, the lock file and the browser are those it was green with. In a clean clone nothing is remembered,
 * and `npm test -- --all` forgets.
 */
export interface Remembered {
  /** Tests, lock file, browser: what all blocks depend on. */
  readonly base: string;
  /** Paths a block asked the site for. */
  readonly asked: readonly string[];
  readonly content: string;
}

export const sha = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A path or a text without the hashes of built names: a file that changed tells so by itself. */
const named = (text: string): string =>
  text.replace(/-[\w-]{8}(?=\.(?:js|css|woff2|json|svg|png)\b)/g, "");

/** What the site holds behind these paths. */
export function contentOf(folder: string, asked: readonly string[]): string {
  const parts = [...new Set(asked.map(named))].toSorted().map((name) => {
    const path = asked.find((one) => named(one) === name)!;
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    return `${name} ${existsSync(file) ? sha(named(readFileSync(file, "latin1"))) : "none"}`;
  });
  return sha(parts.join("\n"));
}

/** The names of today for paths that were asked for then; a name that is gone stands for itself. */
function today(folder: string, asked: readonly string[], all: readonly string[]): string[] {
  return asked.map((path) =>
    existsSync(join(folder, path)) ? path : (all.find((one) => named(one) === named(path)) ?? path),
  );
}

/** Whether a block was green with what the site holds now. */
export function wasGreen(
  { base, asked, content }: Remembered,
  now: { readonly base: string; readonly folder: string; readonly files: readonly string[] },
): boolean {
  return (
    base === now.base && contentOf(now.folder, today(now.folder, asked, now.files)) === content
  );
}
