import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "#build/serve.mjs";

export const root = resolve(fileURLToPath(import.meta.url), "../../..");

/** The built book, served as `npm start` serves it. */
export interface BuiltBook {
  /** Where it is served, base included, without a slash at its end. */
  readonly site: string;
  /** The folder that is served: a copy of the built site, so that a build meanwhile does no harm. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Builds the book where needed and serves it. */
export async function serveBuiltBook(): Promise<BuiltBook> {
  const { status } = spawnSync(process.execPath, ["tests/support/build.mjs"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", VITEST: "" },
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The book does not build, so it cannot be tested.");
  const folder = mkdtempSync(join(tmpdir(), "book-site-"));
  cpSync(resolve(root, process.env.OUT ?? "dist"), folder, { recursive: true });
  const server = await serve({ port: 0, root: folder });
  return {
    site: server.origin + server.base.replace(/\/$/, ""),
    folder,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
