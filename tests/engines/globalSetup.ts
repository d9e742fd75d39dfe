import type { TestProject } from "vitest/node";
import { serveBuiltBook } from "../support/builtBook.ts";

/** The built book, for browsers that each file starts itself. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { site, folder, close } = await serveBuiltBook();
  project.provide("site", site);
  project.provide("folder", folder);
  return close;
}
