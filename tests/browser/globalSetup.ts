import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import type { TestProject } from "vitest/node";
import { serve } from "#build/serve.mjs";
import { findChromium } from "../chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built book is served, base included, without a slash at its end. */
    site: string;
    /** The folder that is served: a copy of the built site, so that a build meanwhile does no harm. */
    folder: string;
    /** Where the one browser of the run listens. */
    browser: string;
  }
}

const root = resolve(fileURLToPath(import.meta.url), "../../..");

/** Builds the book where needed, serves it as `npm start` does, and starts one browser for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { status } = spawnSync(process.execPath, ["tests/support/build.mjs"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", VITEST: "" },
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The book does not build, so it cannot be tested.");

  const folder = mkdtempSync(join(tmpdir(), "book-site-"));
  cpSync(resolve(root, process.env.OUT ?? "dist"), folder, { recursive: true });
  const server = await serve({ port: 0, root: folder });
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launchServer({
    executablePath,
    args,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  project.provide("site", server.origin + server.base.replace(/\/$/, ""));
  project.provide("folder", folder);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
