import { expect, it } from "vitest";
import { places } from "#app/book.ts";
import { ideas } from "../../content/about/figures/ideas.ts";
import { shortPath } from "../../content/book.ts";
import { renderPages } from "../support/pages.ts";

const pages = await renderPages();
const list = pages.find(({ route }) => route === "/figures/")!.html;

/** The figures of a page that have a title and knobs of their own: those of exercises and of the first page are brief. */
const figuresOf = (html: string): readonly string[] =>
  [...html.matchAll(/data-island="FigureBody" data-props="([^"]*)"/g)]
    .map(([, props = ""]) => JSON.parse(props.replaceAll("&quot;", '"')) as Record<string, unknown>)
    .filter(({ brief }) => !brief)
    .map(({ id }) => String(id));

it("the list of figures has every figure of every chapter, in order, with its minutes", () => {
  const wanted = places.flatMap(({ route }) =>
    figuresOf(pages.find((page) => page.route === route)!.html).map(
      (id) => `${route}?project#${id}`,
    ),
  );
  const found = [...list.matchAll(/<span>(\d+)(?:<!-- -->| )*minutes?<\/span><a href="([^"]+)">/g)];
  expect(found.map(([, , to]) => to).sort()).toEqual([...wanted].sort());
  expect(wanted.length).toBeGreaterThanOrEqual(8);
});

it("every figure that has a demo stands under one idea, and in a list there in the order of the book", () => {
  const named = ideas.flatMap(({ figures }) => figures);
  expect(named.filter((one, at) => named.indexOf(one) !== at)).toEqual([]);
  const order = places.flatMap(({ route }) =>
    figuresOf(pages.find((page) => page.route === route)!.html),
  );
  expect(named.toSorted()).toEqual(order.toSorted());
  const sections = list.split('<section class="home-part figures-of"').slice(1);
  expect(sections).toHaveLength(ideas.length);
  for (const [at, { title, says, figures }] of ideas.entries()) {
    expect(figures.length, title).toBeGreaterThanOrEqual(3);
    const section = sections[at]!.replaceAll("&#x27;", "'");
    expect(section).toContain(`>${title}</h2><p>${says}</p>`);
    const found = [...section.matchAll(/\?project#([\w-]+)"/g)].map(([, id]) => id!);
    expect(found).toEqual(order.filter((id) => figures.includes(id)));
    const chapters = [...section.matchAll(/<small><a href="[^"]+#([\w-]+)">[^<]+<\/a>/g)];
    expect(chapters.map(([, id]) => id)).toEqual(found);
  }
});

it("the short path keeps the reading order, and the first page marks what there is of it", () => {
  const order = places.map(({ chapter }) => chapter.slug);
  const there = shortPath.filter((slug) => order.includes(slug));
  expect(there.map((slug) => order.indexOf(slug))).toEqual(
    there.map((slug) => order.indexOf(slug)).sort((a, b) => a - b),
  );
  const home = pages.find(({ route }) => route === "/")!.html;
  const [, path = ""] = /<p class="short-path">(.*?)<\/p>/.exec(home) ?? [];
  expect([...path.matchAll(/href="\/principles\/([^/]+)\/"/g)].map(([, slug]) => slug)).toEqual(
    there,
  );
  expect(home).toContain('href="/figures/"');
});
