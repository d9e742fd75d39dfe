import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "playwright";
import type { TestProject } from "vitest/node";
import { findChromium } from "../chromium.ts";
import { root, serveBuiltBook } from "../support/builtBook.ts";
import type { Spent } from "./budgets.ts";
import { calibrate } from "./work.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built book is served, base included, without a slash at its end. */
    site: string;
    /** The folder that is served: a copy of the built site, so that a build meanwhile does no harm. */
    folder: string;
    /** Where the one browser of the run listens. */
    browser: string;
    /** Seconds of work of one calibration loop in this run. */
    calibration: number;
    /** A file to which each file of tests adds a line on what it spent. */
    ledger: string;
    /** What was green is kept there, under `npm test`; `base` is what all of it depends on. */
    memory: { folder: string; base: string; files: readonly string[] } | undefined;
  }
}

/** Serves the built book and starts one browser for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { site, folder, close } = await serveBuiltBook();
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launchServer({
    executablePath,
    args,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  project.provide("site", site);
  project.provide("folder", folder);
  project.provide("browser", browser.wsEndpoint());
  const ledger = join(mkdtempSync(join(tmpdir(), "book-spent-")), "spent.jsonl");
  const client = await chromium.connect(browser.wsEndpoint());
  const calibration = await calibrate(client);
  project.provide("memory", memoryOf(folder, client.version()));
  await client.close();
  project.provide("calibration", calibration);
  project.provide("ledger", ledger);
  return async () => {
    tellSpent(ledger, calibration);
    await browser.close();
    await close();
  };
}

/** Prints what each file of tests spent. */
function tellSpent(ledger: string, calibration: number): void {
  if (!existsSync(ledger)) return;
  const lines = readFileSync(ledger, "utf8").trim().split("\n");
  console.log(
    `\n         tabs  loads  waits  work in loops of ${(1000 * calibration).toFixed(0)} ms`,
  );
  for (const line of lines.toSorted()) {
    const { name, tabs, loads, waits, work } = JSON.parse(line) as Spent & { name: string };
    const cells = [tabs, loads, waits, Math.round(work)].map((cell) => `${cell}`.padStart(6));
    console.log(`${name.padEnd(8)} ${cells.join(" ")}`);
  }
  rmSync(dirname(ledger), { recursive: true, force: true });
}

/** Where to remember what was green, when asked to: in the folder that `npm test` names. */
function memoryOf(site: string, version: string) {
  const folder = process.env.BOOK_MEMORY;
  if (!folder) return undefined;
  const hash = createHash("sha256").update(version);
  for (const path of [...filesIn("tests"), ...filesIn("src/build"), "package-lock.json"])
    hash.update(path).update(readFileSync(join(root, path)));
  const files = filesIn(".", site).map((path) => `/${path}`);
  return { folder, base: hash.digest("hex"), files };
}

const filesIn = (folder: string, of: string = root): string[] =>
  readdirSync(join(of, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((path) => statSync(join(of, path)).isFile())
    .toSorted();
