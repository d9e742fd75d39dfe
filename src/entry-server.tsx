import type { Element, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";
import MiniSearch from "minisearch";
import type { ComponentType, ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { forgetPredictions } from "#explorable/prediction.ts";
import { declarations, forgetExplorables } from "#explorable/registry.ts";
import { collectFormulas, lendTypesetter } from "#prose/formula/formulas.ts";
import { formulaCharacters, formulaStyles, typeset } from "#prose/formula/typeset.ts";
import { loadWidget, widgets } from "#widgets/index.ts";
import { subtitle, title } from "../content/book.ts";
import { href, listedPages, type Page, pages, partPages, places } from "./app/book.ts";
import { exercisesOfChapter } from "./app/exercises.ts";
import { isExercise, loadAllParts } from "./app/explorables.ts";
import type { MapChapter } from "./app/live/markDone.ts";
import { Document, type PageAssets } from "./app/page/Document.tsx";
import { dataFiles } from "./app/page/dataFiles.ts";
import type { Listed, ListName, PageFiles } from "./app/page/files.ts";
import { Home } from "./app/page/Home.tsx";
import { loadIslands, startCountingIslands, widgetsOfPage } from "./app/page/islandOnServer.tsx";
import { EndMatter, startPage, termsOfPage } from "./app/page/Marked.tsx";
import { NotFound } from "./app/page/NotFound.tsx";
import { CountedExercise, CountedProblem } from "./app/page/numbersHeld.ts";
import { PageFoot } from "./app/page/PageFoot.tsx";
import { Recall } from "./app/page/Recall.tsx";
import { Contents, type Heading, Neighbours, TopBar } from "./app/page/Shell.tsx";
import { CollectedFigure, keepFigures } from "./app/page/shownElsewhere.ts";
import { TextPath } from "./app/page/textPath.ts";
import { wholePrograms } from "./app/page/wholePrograms.tsx";
import { type SearchDocument, searchOptions } from "./app/shell/searchOptions.ts";
import { vocabulary } from "./app/vocabulary.tsx";

export type { Listed, ListName, PageAssets, PageFiles };
export { formulaCharacters, formulaStyles };

/** What readers may save beside the pages: tables, and programs that hold a whole one. */
export const savedFiles = async (): Promise<ReadonlyMap<string, string>> =>
  new Map([...(await dataFiles()), ...wholePrograms()]);

type Text = ComponentType<{ readonly components: typeof vocabulary }>;
const texts = import.meta.glob<Text>("../content/**/*.mdx", { eager: true, import: "default" });

lendTypesetter(typeset);
const ready = Promise.all([loadIslands(), loadAllParts(), ...Object.keys(widgets).map(loadWidget)]);

export function routes(): readonly string[] {
  return ["/", ...pages.map(({ route }) => route)];
}

type Vocabulary = { readonly [Name in keyof typeof vocabulary]: unknown };

function textAt(path: string, components: Vocabulary = vocabulary): ReactNode {
  const Text = texts[`../content/${path}.mdx`];
  if (!Text) throw new Error(`content/book.ts names ${path}, but there is no content/${path}.mdx.`);
  return (
    <TextPath value={path}>
      <Text components={components as typeof vocabulary} />
    </TextPath>
  );
}

/** Reads the chapters of a part for their figures, once: its page shows some of them. */
const lendFigures = (() => {
  const read = new Set<string>();
  return (page: Page | undefined) => {
    const found = partPages.find((one) => one === page);
    if (!found || read.has(found.route)) return;
    read.add(found.route);
    for (const { route, text } of places.filter(({ part }) => part === found.part)) {
      forgetExplorables();
      renderToString(textAt(text, { ...vocabulary, Figure: CollectedFigure }));
      keepFigures(route, declarations());
    }
    forgetExplorables();
    forgetPredictions();
  };
})();

/** Reads the questions of every chapter, once: the list of all says how many numbers each holds. */
const countNumbers = (() => {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    const names = Object.keys(vocabulary) as (keyof typeof vocabulary)[];
    const silent = Object.fromEntries(names.map((name) => [name, () => null]));
    // What is looked for in a question is known by its component.
    const { Prompt, Situation, Step } = vocabulary;
    const counted = { Exercise: CountedExercise, Problem: CountedProblem };
    const reading = { ...silent, Prompt, Situation, Step, ...counted };
    for (const { text } of places) renderToString(textAt(text, reading as Vocabulary));
  };
})();

/** One whole page as HTML: the same for the build, the development server and the tests. */
export async function renderPage(route: string, assets: PageAssets): Promise<string> {
  await ready;
  const page = pages.find((one) => one.route === route);
  lendFigures(page);
  countNumbers();
  forgetExplorables();
  forgetPredictions();
  startCountingIslands();
  startPage();
  const { result: body, table } = collectFormulas(() => renderToString(bodyOf(route, page)));
  const pageData = JSON.stringify({ explorables: declarations(), formulas: table });
  const document = renderToString(
    <Document
      title={page?.title ?? (route === "/" ? title : "No such page")}
      description={page?.question ?? subtitle}
      assets={isChapter(page) ? assets : withAboutStyles(assets)}
      pageData={pageData}
      pageFiles={assets.filesOf && JSON.stringify(assets.filesOf(listedOfPage()))}
    >
      {"BODY"}
    </Document>,
  );
  return `<!doctype html>${document.replace("BODY", () => body)}`;
}

/** What the page's islands and explorables are made of. */
function listedOfPage(): Listed {
  const made = declarations().filter((one) => !isExercise(one));
  const unique = (ids: readonly (string | undefined)[]) => [
    ...new Set(ids.flatMap((id) => (id === undefined ? [] : [id]))),
  ];
  return {
    widgets: widgetsOfPage(),
    models: unique(made.map(({ model }) => model)),
    data: unique(made.map(({ data }) => data)),
  };
}

const isChapter = (page: Page | undefined): boolean => places.some((place) => place === page);

const withAboutStyles = ({ styles, aboutStyles = [], ...rest }: PageAssets): PageAssets => ({
  ...rest,
  styles: [...styles, ...aboutStyles],
});

function bodyOf(route: string, page: Page | undefined): ReactNode {
  // The text is rendered first: its headings make the contents that stand before it.
  const text = page && renderToString(textAt(page.text));
  return (
    <>
      <TopBar page={page} />
      {page && <TextPage page={page} text={text!} headings={headingsOf(text!)} />}
      {!page && (route === "/" ? <Home>{textAt("home")}</Home> : <NotFound />)}
      <PageFoot />
    </>
  );
}

function TextPage({
  page,
  text,
  headings,
}: {
  readonly page: Page;
  readonly text: string;
  readonly headings: readonly Heading[];
}) {
  return (
    <div className="page">
      <Contents page={page} headings={headings} />
      <main id="main">
        <p className="kicker">{page.above}</p>
        <h1>{page.title}</h1>
        <Recall page={page} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: React's own output, on the server */}
        <div className="text" dangerouslySetInnerHTML={{ __html: text }} />
        <EndMatter />
        <Neighbours page={page} />
      </main>
    </div>
  );
}

function headingsOf(html: string): readonly Heading[] {
  return fromHtml(html, { fragment: true })
    .children.flatMap((node) => (node.type === "element" ? node.children : []))
    .flatMap((node) =>
      node.type === "element" && node.tagName === "h2"
        ? [{ id: String(node.properties.id), text: textOf(node) }]
        : [],
    );
}

/** Which exercises each chapter has, for whoever asks what has been done in it. */
export const chapterList = (): string =>
  JSON.stringify(
    places.map(
      ({ part, chapter, route }): MapChapter => ({
        route,
        exercises: exercisesOfChapter(`${part.id}/${chapter.folder}`),
      }),
    ),
  );

/** The whole book as an index to be searched in the browser. */
export async function searchIndex(): Promise<string> {
  const search = new MiniSearch<SearchDocument>(searchOptions);
  search.addAll(await searchDocuments());
  return JSON.stringify(search);
}

/** What can be found: the sections of every page, and each term on the first page that uses it. */
async function searchDocuments(): Promise<readonly SearchDocument[]> {
  await ready;
  const met = new Set<string>();
  return listedPages.flatMap((page) => {
    lendFigures(page);
    countNumbers();
    forgetExplorables();
    forgetPredictions();
    startPage();
    const html = renderToString(textAt(page.text));
    const terms = termsOfPage()
      .filter(([id]) => !met.has(id))
      .map(([id, { term, meaning }]) => {
        met.add(id);
        return documentAt(`${page.route}#term-${id}`, page.title, term, meaning);
      });
    return [...sectionsOf(page, fromHtml(html, { fragment: true })), ...terms];
  });
}

const documentAt = (
  address: string,
  chapter: string,
  section: string,
  text: string,
  { figures = "", names }: Partial<Pick<SearchDocument, "figures" | "names">> = {},
): SearchDocument => ({
  id: address,
  address: href(address),
  chapter,
  section,
  text,
  figures,
  ...(names && { names }),
});

function sectionsOf({ title, route }: Page, { children }: Root): readonly SearchDocument[] {
  const isSection = (node: RootContent) => node.type === "element" && node.tagName === "section";
  const at = (address: string, section: string, nodes: readonly RootContent[]) =>
    documentAt(address, title, section, readable(nodes), {
      figures: readable(nodes.flatMap(figuresIn), true),
    });
  const answers = children
    .flatMap(foundIn)
    .map((node) =>
      documentAt(
        `${route}#${String(node.properties.id)}`,
        title,
        textOf(node.children[0]!),
        readable(node.children.slice(1)),
        { names: String(node.properties.dataFound).split(", ") },
      ),
    );
  return [
    ...answers,
    at(
      route,
      title,
      children.filter((node) => !isSection(node)),
    ),
    ...children.filter(isSection).flatMap((node) => {
      if (node.type !== "element") return [];
      const heading = node.children.find((c) => c.type === "element" && c.tagName === "h2");
      if (heading?.type !== "element") return [];
      return [at(`${route}#${String(heading.properties.id)}`, textOf(heading), [node])];
    }),
  ];
}

/** What is found by itself, under its heading: a question with its answer. */
const isFound = ({ properties }: Element): boolean => properties.dataFound !== undefined;

function foundIn(node: RootContent): readonly Element[] {
  if (node.type !== "element") return [];
  return isFound(node) ? [node] : node.children.flatMap(foundIn);
}

/** A figure, or the answers an exercise lets choose from. */
const isOfFigures = (node: RootContent): boolean =>
  node.type === "element" &&
  (node.tagName === "figure" || node.tagName === "fieldset" || node.tagName === "form");

function figuresIn(node: RootContent): readonly RootContent[] {
  if (isOfFigures(node)) return [node];
  return node.type === "element" ? node.children.flatMap(figuresIn) : [];
}

/** A fold-out that is a passage of the text. */
const isText = ({ properties }: Element): boolean => [properties.className].flat().includes("why");

/** The text as it is read: without the picture half of formulas, without drawings, controls and, unless asked, figures. */
function readable(nodes: readonly RootContent[], figures = false): string {
  const skipped = (node: RootContent) =>
    node.type === "element" &&
    (["svg", "button", "table", "annotation", "h2"].includes(node.tagName) ||
      (node.tagName === "details" && node.properties.open === undefined && !isText(node)) ||
      (!figures && isOfFigures(node)) ||
      isFound(node) ||
      // A search must not give away what a question is about to ask.
      ["hint", "solution", "way"].includes(String(node.properties.dataSlot)) ||
      [node.properties.className].flat().includes("katex-html"));
  const read = (node: RootContent): string => {
    if (node.type === "text") return node.value;
    return node.type === "element" && !skipped(node) ? ` ${node.children.map(read).join("")}` : "";
  };
  return nodes.map(read).join(" ").replace(/\s+/g, " ").trim();
}
