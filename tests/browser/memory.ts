import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, inject, type RunnerTask } from "vitest";
import { contentOf, type Remembered, sha, wasGreen } from "./remembered.ts";

const memory = inject("memory");
const folder = inject("folder");
const fileOf = (block: string): string => join(memory!.folder, `${sha(block).slice(0, 24)}.json`);

/** What the blocks that are under way ask the site for. */
const underWay = new Set<Set<string>>();

/** Told by the harness of every path that a page asks for. */
export const noteAsked = (path: string): void => {
  for (const asked of underWay) asked.add(path);
};

/** Whether a block of tests can be passed over: it was green with what the site holds now. */
export function isRemembered(block: string): boolean {
  if (!memory || !existsSync(fileOf(block))) return false;
  const kept = JSON.parse(readFileSync(fileOf(block), "utf8")) as Remembered;
  return wasGreen(kept, { ...memory, folder });
}

/** What stands in a report for a block that is passed over. */
export const PASSED_OVER = "was green with the same content";

/** Called in a block: keeps with which content it was green, when all of it is. */
export function rememberWhenGreen(block: string): void {
  if (!memory) return;
  const asked = new Set<string>();
  const tests: RunnerTask[] = [];
  beforeAll(() => {
    underWay.add(asked);
  });
  afterEach(({ task }) => {
    tests.push(task);
  });
  afterAll(() => {
    underWay.delete(asked);
    const isGreen = tests.length > 0 && tests.every(({ result }) => result?.state === "pass");
    if (!isGreen || asked.size === 0) return;
    const paths = [...asked].toSorted();
    const kept: Remembered = {
      base: memory.base,
      asked: paths,
      content: contentOf(folder, paths),
    };
    mkdirSync(memory.folder, { recursive: true });
    writeFileSync(fileOf(block), JSON.stringify(kept));
  });
}
