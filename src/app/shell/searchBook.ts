import MiniSearch from "minisearch";
import { type SearchDocument, searchOptions } from "./searchOptions.ts";
import { mark, type Piece, snippet } from "./snippet.ts";

/** A section of the book in which something was found. */
export interface Hit {
  readonly address: string;
  readonly chapter: readonly Piece[];
  /** Nothing for what stands before a chapter's first section. */
  readonly section: readonly Piece[];
  readonly snippet: readonly Piece[];
}
export type SearchBook = (query: string) => readonly Hit[];

const MOST = 12;
/** A longer query holds nothing that a reader looks for, and would take long to compare. */
const LONGEST_QUERY = 200;

/** A place called just what was asked for, or what may have been meant, comes before the places that speak of it more often. */
const boostNamed = (names: readonly string[]) => {
  const called = names.map((name) => name.trim().toLowerCase());
  return (_id: unknown, _term: string, stored?: Record<string, unknown>): number =>
    called.includes(String(stored?.section).toLowerCase()) ? 10 : 1;
};

/** Makes the index, as it was built, into a function that searches the book. */
export function searchBook(index: string): SearchBook {
  const book = MiniSearch.loadJSON<SearchDocument>(index, searchOptions);
  const options = { prefix: true, fuzzy: (term: string) => (term.length > 4 ? 0.2 : false) };
  return (query) => {
    const asked = query.slice(0, LONGEST_QUERY);
    const meant = book.autoSuggest(asked, { ...options, prefix: false }).slice(0, MOST);
    const names = [asked, ...meant.map(({ suggestion }) => suggestion)];
    const named = { ...options, boostDocument: boostNamed(names) };
    const strict = book.search(asked, { ...named, combineWith: "AND" });
    const found = strict.length > 0 ? strict : book.search(asked, named);
    return found.slice(0, MOST).map(({ terms, ...hit }) => {
      const { address, chapter, section, ...words } = hit as unknown as SearchDocument;
      const text = terms.some((term) => words.text.toLowerCase().includes(term))
        ? words.text
        : `${words.text} ${words.figures}`;
      return {
        address,
        chapter: mark(chapter, terms),
        section: section === chapter ? [] : mark(section, terms),
        snippet: snippet(
          text.startsWith(section) ? text.slice(section.length).trim() : text,
          terms,
        ),
      };
    });
  };
}
