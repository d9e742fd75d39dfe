import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

/** Every page of the built book, as the reader's address bar has it: `/`, `/principles/shrinkage/`, ... */
export const routes: readonly string[] = readdirSync(inject("folder"), {
  recursive: true,
  encoding: "utf8",
})
  .map((path) => `/${path.replaceAll("\\", "/")}`)
  .filter((path) => path.endsWith("/index.html"))
  .map((path) => path.slice(0, -"index.html".length))
  .sort();

/** An address that no page has; the book answers it with its own 404 page. */
export const nowhere = "/principles/no-such-page/";

/** What the browser says, rightly, about that answer. */
export const saysNotFound: readonly RegExp[] = [/\b404\b/];

/** The page of a route as it was built. */
export const htmlOf = (route: string): string =>
  readFileSync(join(inject("folder"), route, "index.html"), "utf8");

/** The ids of the figures of a page, in its order. */
export const figuresOf = (route: string): readonly string[] =>
  [...htmlOf(route).matchAll(/<figure[^>]*\sdata-figure="([^"]+)"/g)].map(([, id = ""]) => id);
