import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { initialOf, type Patch } from "#explorable/createExplorable.ts";
import { readLink, writeLink } from "#explorable/link.ts";
import { renderPages } from "../support/pages.ts";

/** A link that readers have: on this page it must give this state for ever, whatever the book becomes. */
interface Fixture {
  readonly route: string;
  readonly link: string;
  /** What differs from the start of today; the whole state follows. */
  readonly states: Readonly<Record<string, Required<Patch>>>;
}

const folder = new URL("../reference/links/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const pages = await renderPages();

it("every released version has its fixtures", () => {
  expect(files).toContain("v1.json");
});

describe.each(files)("links of %s", (file) => {
  const fixtures: readonly Fixture[] = JSON.parse(readFileSync(new URL(file, folder), "utf8"));

  it.each(fixtures)("$route $link", ({ route, link, states }) => {
    const page = pages.find((one) => one.route === route);
    const reading = readLink(link, page?.explorables ?? []);
    expect(reading.kind).toBe("state");
    if (reading.kind !== "state" || !page) return;
    for (const explorable of page.explorables) {
      const state = reading.states.get(explorable.id) ?? initialOf(explorable);
      expect({ ...state }, explorable.id).toEqual(states[explorable.id]);
    }
  });
});

it("there is a fixture for every explorable of every page", () => {
  const fixtures: readonly Fixture[] = JSON.parse(readFileSync(new URL("v1.json", folder), "utf8"));
  const moved = fixtures.flatMap(({ route, link }) =>
    link
      .split(";")
      .slice(1, -1)
      .map((part) => `${route} ${part.split(":")[0]}`),
  );
  for (const { route, declarations } of pages)
    for (const { id } of declarations) expect(moved).toContain(`${route} ${id}`);
});

it("fixtures of the present version are still written in the same way", () => {
  const fixtures: readonly Fixture[] = JSON.parse(readFileSync(new URL("v1.json", folder), "utf8"));
  for (const { route, link } of fixtures) {
    const { explorables } = pages.find((one) => one.route === route)!;
    const reading = readLink(link, explorables);
    if (reading.kind !== "state") throw new Error(`${link} cannot be read`);
    for (const one of explorables) {
      one.reset();
      one.set(reading.states.get(one.id) ?? {});
    }
    expect(writeLink(explorables)).toBe(link);
  }
});
