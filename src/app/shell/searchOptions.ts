import type { Options } from "minisearch";

/** A section of the book as it is searched. */
export interface SearchDocument {
  readonly id: string;
  readonly address: string;
  readonly chapter: string;
  readonly section: string;
  readonly text: string;
}

/** The same for making the index and for reading it. */
export const searchOptions: Options<SearchDocument> = {
  fields: ["section", "text", "chapter"],
  storeFields: ["address", "chapter", "section", "text"],
  searchOptions: { boost: { section: 3, chapter: 2 }, prefix: true, fuzzy: 0.2 },
};
