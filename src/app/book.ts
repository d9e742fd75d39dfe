import { type Chapter, type Part, parts } from "../../content/book.ts";

/** A chapter with its place in the book. */
export interface Place {
  readonly part: Part;
  readonly chapter: Chapter;
  readonly route: string;
  /** 1 for the first chapter of its part. */
  readonly number: number;
}

/** Every chapter in reading order. */
export const places: readonly Place[] = parts.flatMap((part) =>
  part.chapters.map((chapter, index) => ({
    part,
    chapter,
    route: `/${part.id}/${chapter.slug}/`,
    number: index + 1,
  })),
);

/** The path of a page or file below the address the book was built for. */
export function href(path: string): string {
  return path.startsWith("/") ? import.meta.env.BASE_URL + path.slice(1) : path;
}
