import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** A package that reaches a reader, with its notice. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

const FONTS = "public/fonts";

/**
 * Collects the notices of every package that ends in the files of the book, its workers included, and of its fonts, and
 * writes them into licences.txt.
 *
 * Throws  Error, which fails the build, if a package brings no notice.
 */
export class Licences {
  private readonly folders = new Set<string>();

  /** For the bundles of workers, which are made first. */
  ofWorkers(): Plugin {
    return this.collecting("licences-of-workers");
  }

  /** For the pages: it also writes the file. */
  ofPages(): Plugin {
    const { folders } = this;
    return {
      ...this.collecting("licences"),
      generateBundle(_options, bundle) {
        if (this.environment.name !== "client") return;
        for (const folder of foldersIn(bundle)) folders.add(folder);
        const notices = [...folders].map(noticeOf);
        this.emitFile({
          type: "asset",
          fileName: "licences.txt",
          source: licencesText([...notices, ...fontNotices(FONTS)]),
        });
      },
    };
  }

  private collecting(name: string): Plugin {
    const { folders } = this;
    return {
      name,
      apply: "build",
      generateBundle(_options, bundle) {
        for (const folder of foldersIn(bundle)) folders.add(folder);
      },
    };
  }
}

type Bundle = Readonly<Record<string, { readonly type: string; readonly moduleIds?: string[] }>>;

/** The folders of the packages whose code is in a bundle. */
function foldersIn(bundle: Bundle): readonly string[] {
  return Object.values(bundle)
    .flatMap(({ moduleIds = [] }) => moduleIds)
    .flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll("\\", "/")) ?? []);
}

/** The notice in the folder of a package. */
export function noticeOf(folder: string): Notice {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as { name: string; version: string; license?: string };
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
  if (!file || !license)
    throw new Error(
      `The package ${name} ${version} reaches a reader, but brings no licence: ask for one, or do without it.`,
    );
  const notice = readdirSync(folder).find((one) => /^notice/i.test(one));
  const text = [file, notice]
    .flatMap((one) => (one ? [readFileSync(join(folder, one), "utf8").trim()] : []))
    .join("\n\n");
  return { name, version, licence: license, text };
}

function fontNotices(folder: string): readonly Notice[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith("LICENSE"))
    .map((file) => ({
      name: file.replace(/^LICENSE-|\.txt$/g, ""),
      version: "fonts",
      licence: "see below",
      text: readFileSync(join(folder, file), "utf8").trim(),
    }));
}

/** All notices, each text once, below the names it is for. */
export function licencesText(notices: readonly Notice[]): string {
  const byText = new Map<string, string[]>();
  for (const { name, version, licence, text } of notices.toSorted((a, b) =>
    a.name.localeCompare(b.name, "en"),
  )) {
    const named = `${name} (${[version, licence].filter((word) => word !== "see below").join(", ")})`;
    byText.set(text, [...(byText.get(text) ?? []), named]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}`);
  const intro =
    "This book contains code and fonts of others. Here are their names, and below them their licences.";
  return `${[intro, ...parts].join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}
