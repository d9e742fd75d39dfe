import { describe, expect, it } from "vitest";
import { places } from "#app/book.ts";
import { recall } from "../../content/recall.ts";
import { renderPages } from "../support/pages.ts";

/** What holds for the questions that each chapter but the first asks from those before it. */
const pages = new Map((await renderPages()).map(({ route, html }) => [route, html]));
const wordsIn = (text: string) => text.split(/\s+/).length;

describe.each(places.slice(1).map(({ route }) => route))("%s", (route) => {
  const before = places.slice(
    0,
    places.findIndex((place) => place.route === route),
  );
  const asked = recall[route] ?? [];

  it("asks at least two, of sections of chapters before it", () => {
    expect(asked.length, "an entry in content/recall.ts").toBeGreaterThanOrEqual(2);
    for (const { place } of asked) {
      const [from, anchor] = place.split("#");
      expect(before.map((one) => one.route)).toContain(from);
      expect(pages.get(from!)).toContain(` id="${anchor}"`);
    }
    expect(new Set(asked.map(({ place }) => place)).size).toBe(asked.length);
  });

  it("asks in a sentence or two, and answers in as many", () => {
    for (const { ask, answer } of asked) {
      expect(ask).toMatch(/^\p{Lu}.*\?$/u);
      expect(answer).toMatch(/^\p{Lu}.*\.$/u);
      expect(wordsIn(ask), ask).toBeLessThanOrEqual(35);
      expect(wordsIn(answer), answer).toBeLessThanOrEqual(40);
    }
  });

  it("has them in one closed line under its title, before anything else", () => {
    const html = pages.get(route)!;
    expect(html.match(/<details class="recall">/g)).toHaveLength(1);
    expect(html).toMatch(/<\/h1><details class="recall"><summary>/);
    expect(html.match(/<details><summary>Think, then look/g)).toHaveLength(asked.length);
  });
});
