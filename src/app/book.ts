import { type AboutPage, about, type Chapter, type Part, parts } from "../../content/book.ts";

/** A page that is read: a text of the book with its address. */
export interface Page {
  readonly route: string;
  readonly title: string;
  /** The question it opens with. */
  readonly question: string;
  /** The name of what it belongs to. */
  readonly above: string;
  /** Where the reader is, for the bar. */
  readonly position: string;
  /** Its text below `content/`, without the extension. */
  readonly text: string;
}

/** A chapter with its place in the book. */
export interface Place extends Page {
  readonly part: Part;
  readonly chapter: Chapter;
}

/** Every chapter in reading order. */
export const places: readonly Place[] = parts.flatMap((part) =>
  part.chapters.map((chapter, index) => ({
    part,
    chapter,
    route: `/${part.id}/${chapter.slug}/`,
    title: chapter.title,
    question: chapter.question,
    above: part.title,
    position: `${part.title} ${index + 1} of ${part.chapters.length}`,
    text: `${part.id}/${chapter.folder}/index`,
  })),
);

const asPage = ({ slug, title, question }: AboutPage): Page => ({
  route: `/${slug}/`,
  title,
  question,
  above: about.title,
  position: about.title,
  text: `about/${slug.split("/").at(-1)}/index`,
});

/** Every page of the book about itself that stands in the contents and under every page. */
export const aboutPages: readonly Page[] = about.pages
  .filter(({ unlisted }) => !unlisted)
  .map(asPage);

/** The page of a part, with figures of its chapters. */
export interface PartPage extends Page {
  readonly part: Part;
}

/** Pages of parts that have one. */
export const partPages: readonly PartPage[] = parts.flatMap((part) =>
  part.page
    ? [
        {
          ...part.page,
          part,
          route: `/${part.id}/`,
          above: part.title,
          position: part.title,
          text: `${part.id}/index`,
        },
      ]
    : [],
);

/** Every page that is listed and searched, chapters first. */
export const listedPages: readonly Page[] = [...places, ...partPages, ...aboutPages];

/** Every page that is read, those included that only links lead to. */
export const pages: readonly Page[] = [
  ...listedPages,
  ...about.pages.filter(({ unlisted }) => unlisted).map(asPage),
];

/** The path of a page or file below the address the book was built for. */
export function href(path: string): string {
  return path.startsWith("/") ? import.meta.env.BASE_URL + path.slice(1) : path;
}
