import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { island } from "#app/islands.ts";
import { readLink } from "#explorable/link.ts";
import { parts } from "../../content/book.ts";
import { renderPages } from "../support/pages.ts";

/** What holds for every page of the book, from the first to the last. */
const pages = (await renderPages()).map((page) => ({ ...page, tree: fromHtml(page.html) }));

const all = (tree: Nodes, is: (element: Element) => boolean): readonly Element[] => {
  const found: Element[] = [];
  visit(tree, "element", (element: Element) => {
    if (is(element)) found.push(element);
  });
  return found;
};
const named =
  (...names: string[]) =>
  (element: Element) =>
    names.includes(element.tagName);
const attribute = (element: Element, name: string) => String(element.properties[name] ?? "");
const idsOf = (tree: Nodes) =>
  all(tree, ({ properties }) => properties.id !== undefined).map((one) => attribute(one, "id"));
const sizeOf = ({ tagName }: Element) => Number(tagName.slice(1));

it("the book's order holds: addresses differ, and a chapter needs only those before it", () => {
  expect(new Set(pages.map(({ route }) => route)).size).toBe(pages.length);
  const chapters = parts.flatMap((part) => part.chapters);
  for (const [at, { slug, needs, title, question }] of chapters.entries()) {
    expect(`${title}${question}`, slug).not.toMatch(/^\s*$/);
    const before = chapters.slice(0, at).map((chapter) => chapter.slug);
    for (const need of needs) expect(before, `${slug} needs ${need}`).toContain(need);
  }
});

const referencesOf = (tree: (typeof pages)[number]["tree"]) =>
  all(tree, () => true).flatMap((element) =>
    ["ariaLabelledBy", "ariaDescribedBy", "ariaControls", "htmlFor"].flatMap((name) =>
      [element.properties[name] ?? []].flat().flatMap((value) => String(value).split(" ")),
    ),
  );

it("what refers to something is found: all pages with figures have such", () => {
  for (const { tree, explorables, route } of pages)
    if (explorables.length > 0) expect(referencesOf(tree).length, route).toBeGreaterThan(0);
});

describe.each(pages)("$route", ({ route, tree, declarations, explorables }) => {
  it("gives every id once", () => {
    const ids = idsOf(tree);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    for (const id of ids) expect(id).toMatch(/^\S+$/);
  });

  it("refers to nothing that is not there", () => {
    const ids = new Set(idsOf(tree));
    expect(referencesOf(tree).filter((id) => id !== "" && !ids.has(id))).toEqual([]);
  });

  it("links to pages and places that exist", () => {
    const broken = all(tree, named("a")).flatMap((link) => {
      const to = attribute(link, "href");
      if (/^https?:/.test(to)) return [];
      const [path = "", fragment] = to.split("#");
      // A figure is projected at the place where it stands.
      const target = path === "" ? route : path.replace(/\?project$/, "");
      const page = pages.find((one) => one.route === target);
      if (!page) return /\.\w+$/.test(target) ? [] : [`${to}: no such page`];
      return fragment === undefined ||
        idsOf(page.tree).includes(fragment) ||
        readLink(fragment, page.explorables).kind === "state"
        ? []
        : [`${to}: no such place`];
    });
    expect(broken).toEqual([]);
  });

  it("puts figures that are there into states of theirs", () => {
    for (const link of all(tree, ({ properties }) => properties.dataStateOf !== undefined)) {
      const of = attribute(link, "dataStateOf");
      const fragment = attribute(link, "href").slice(1);
      const one = explorables.find(({ id }) => id === of)!;
      const reading = readLink(fragment, [one]);
      const isMoved = reading.kind === "state";
      if (isMoved) expect([...reading.states.keys()]).toEqual([of]);
      const figure = isMoved ? reading.figure : fragment;
      const [found] = all(tree, ({ properties }) => properties.id === figure);
      const [body] = all(found!, ({ properties }) => properties.dataIsland === "FigureBody");
      expect(JSON.parse(attribute(body!, "dataProps"))).toMatchObject({ id: figure, of });
    }
  });

  it("has one heading of its own and skips no rank of headings", () => {
    const headings = all(tree, named("h1", "h2", "h3", "h4", "h5", "h6")).filter(
      (heading) => textOf(heading).trim() !== "",
    );
    expect(headings.filter(named("h1"))).toHaveLength(1);
    const skips = headings.flatMap((heading, at) =>
      at > 0 && sizeOf(heading) > sizeOf(headings[at - 1]!) + 1
        ? [`${textOf(headings[at - 1]!)} -> ${textOf(heading)}`]
        : [],
    );
    expect(skips).toEqual([]);
  });

  it("has figures with a title, a picture, a sentence and a caption", () => {
    for (const figure of all(tree, named("figure"))) {
      const id = attribute(figure, "dataFigure");
      expect(attribute(figure, "id"), "it can be linked to").toBe(id);
      const of = (is: (element: Element) => boolean) => all(figure, is).map((one) => textOf(one));
      const isClass = (name: string) => (one: Element) =>
        [one.properties.className].flat().includes(name);
      expect(of(named("figcaption")).join("").length, `${id}: caption`).toBeGreaterThan(30);
      const titles = all(figure, isClass("takeaway"));
      expect(titles.map(({ tagName }) => tagName).join(), id).toMatch(/^h[234]$/);
      expect(textOf(titles[0]!).length, `${id}: title`).toBeGreaterThan(10);
      expect(of(isClass("summary")).join("").length, `${id}: sentence`).toBeGreaterThan(30);
      expect(all(figure, named("svg")).length, `${id}: picture`).toBeGreaterThan(0);
      expect(all(figure, named("table")).length, `${id}: table`).toBeGreaterThan(0);
    }
  });

  it("has islands that are known, each with a prefix of its own for its ids", () => {
    const islands = all(tree, ({ properties }) => properties.dataIsland !== undefined);
    expect(islands.length).toBeGreaterThan(0);
    const prefixes = islands.map((one) => attribute(one, "dataPrefix"));
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const one of islands) {
      expect(() => island(attribute(one, "dataIsland"))).not.toThrow();
      expect(() => JSON.parse(attribute(one, "dataProps"))).not.toThrow();
    }
  });

  it("declares explorables whose names can stand in a link", () => {
    for (const { id, view = {} } of declarations) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      for (const [name, options] of Object.entries(view)) {
        expect(name).toMatch(/^[a-z][a-zA-Z0-9-]*$/);
        expect(name, "no name of another kind").not.toBe("seed");
        for (const option of options) expect(option).toMatch(/^[a-zA-Z0-9-]+$/);
      }
    }
    expect(new Set(declarations.map(({ id }) => id)).size).toBe(declarations.length);
  });
});
