import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { type Explorable, initialOf } from "#explorable/createExplorable.ts";
import { snap } from "#language/parameter.ts";
import type { WorkedProps } from "#widgets/worked/Worked.tsx";
import { renderPages } from "../support/pages.ts";
import { type Names, sidesOf } from "../support/texArithmetic.ts";

/** What holds for every derivation that folds out: it is short, has the present numbers in it, and they are right. */
const pages = await renderPages();

const all = (tree: Nodes, is: (element: Element) => boolean): readonly Element[] => {
  const found: Element[] = [];
  visit(tree, "element", (element: Element) => {
    if (is(element)) found.push(element);
  });
  return found;
};
const isClass = (name: string) => (element: Element) =>
  [element.properties.className].flat().includes(name);

const whys = pages.flatMap(({ route, html, explorables }) =>
  all(fromHtml(html), isClass("why")).map((element) => ({
    route,
    explorables,
    element,
    title: textOf(element.children[0]!),
  })),
);

it("there are such derivations", () => {
  expect(whys.length).toBeGreaterThanOrEqual(2);
});

/** Everything that a line names, at these values. */
function namesAt(
  { model, sample }: Explorable,
  { tex }: WorkedProps,
  values: Names,
  seed: number,
): Names {
  const names: Record<string, number> = { ...values };
  for (const [name, value] of Object.entries(values))
    if (name.endsWith("2")) names[name.slice(0, -1)] = Math.sqrt(value);
  for (const [name, derived] of Object.entries(model.derived)) {
    if (!tex.includes(name)) continue;
    const value = derived.of(values, sample(seed).columns);
    if (typeof value === "number") names[name] = value;
  }
  return names;
}

describe.each(whys)("$title ($route)", ({ element, explorables, title }) => {
  const [summary, body] = element.children as Element[];
  const items = all(body!, ({ tagName }) => tagName === "li");
  const places = all(element, ({ properties }) => properties.dataIsland === "Worked");
  const lines = places.map((place) => ({
    place,
    props: JSON.parse(String(place.properties.dataProps)) as WorkedProps,
  }));

  it("asks why, folds out by itself and has four to six lines", () => {
    expect(summary!.tagName).toBe("summary");
    expect(title).toMatch(/^\p{Lu}.*\?$/u);
    expect(items.length).toBeGreaterThanOrEqual(4);
    expect(items.length).toBeLessThanOrEqual(6);
    // A line is a sentence, and most have their numbers under it.
    for (const item of items) expect(textOf(item).length).toBeGreaterThan(30);
    expect(lines.length).toBeGreaterThanOrEqual(items.length - 2);
  });

  it("has the present numbers, as the page was made, to see and to hear", () => {
    for (const { place, props } of lines) {
      const one = explorables.find(({ id }) => id === props.of)!;
      const { values, seed } = initialOf(one);
      const names = namesAt(one, props, values, seed);
      const asked = [...props.tex.matchAll(/\\slot\{([^{}]+)\}/g)].map(([slot]) => slot);
      expect(asked.length, props.tex).toBeGreaterThan(0);
      const shown = all(place, ({ properties }) => properties.dataSlotName !== undefined);
      expect(shown).toHaveLength(asked.length);
      for (const [at, slot] of asked.entries()) {
        // A fraction is set from below.
        const [found] = shown.filter(({ properties }) => properties.dataSlotName === `w${at}`);
        const text = textOf(found!).replace("−", "-").replaceAll("\u202f", "");
        const [, worth = Number.NaN] = sidesOf(slot, names)[0]!;
        expect(Math.abs(Number(text) - worth), `${slot} shows ${text}`).toBeLessThanOrEqual(
          Math.max(0.005, 0.0051 * Math.abs(worth)) * (Math.abs(worth) < 1 ? 0.5 : 1),
        );
      }
      const [spoken] = all(place, isClass("for-ears"));
      expect(textOf(spoken!)).toMatch(/\d/);
      expect(textOf(spoken!)).not.toMatch(/[{}\\]|NaN|undefined/);
    }
  });

  it("says of no two things that they are equal which are not, at 60 states", () => {
    const generator = createGenerator(3);
    let compared = 0;
    for (const { props } of lines) {
      const one = explorables.find(({ id }) => id === props.of)!;
      const { model } = one;
      for (let at = 0; at < 60; at += 1) {
        const values: Record<string, number> = {};
        for (const [name, parameter] of Object.entries(model.parameters)) {
          const [low, high] = parameter.range;
          const reach = Math.min(high, low + 60 * parameter.step);
          values[name] = snap(parameter, low + generator() * (reach - low))!;
        }
        for (const [name, most] of Object.entries(props.atMost ?? {}))
          values[name] = Math.min(values[name]!, values[most]!);
        const hidden = Object.fromEntries(
          Object.entries(model.latent).map(([name, { constraint }]) => [
            name,
            constraint === "unit interval" ? 0.05 + 0.9 * generator() : 0.2 + 2 * generator(),
          ]),
        );
        const names = { ...namesAt(one, props, values, initialOf(one).seed), ...hidden };
        const [first, ...others] = sidesOf(props.tex, names);
        for (const other of others) {
          compared += 1;
          expect(other[0]).toBe(first![0]);
          expect(other.length).toBe(first!.length);
          for (const [i, worth] of other.entries())
            if (typeof worth === "number") {
              const wanted = first![i] as number;
              const room = 1e-9 * Math.max(Math.abs(wanted), 1e-300);
              expect(Math.abs(worth - wanted), `${props.tex}: side ${i}`).toBeLessThanOrEqual(room);
            }
        }
      }
    }
    expect(compared).toBeGreaterThanOrEqual(60 * 3);
  });
});
