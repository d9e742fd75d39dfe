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

/** Words that whoever asks writes along, and that tell no place from another. */
const SMALL = new Set(
  "a am an and any are be been can could did do does for from get has have how i if in into is it its may me my not of on or should so than that the their then there these this to was we what when where which who why will with you your".split(
    " ",
  ),
);

/**
 * A place called just what was asked for, or what may have been meant, comes before the places that speak of it more often;
 * so do answers to questions, where several words were asked for.
 */
const boostNamed = (names: readonly string[], isQuestion: boolean) => {
  const called = names.map((name) => name.trim().toLowerCase());
  return (_id: unknown, _term: string, stored?: Record<string, unknown>): number => {
    const { section, names: others = [] } = (stored ?? {}) as Partial<SearchDocument>;
    if ([section, ...others].some((one) => called.includes(String(one).toLowerCase()))) return 10;
    return isQuestion && others.length > 0 ? 2 : 1;
  };
};

/** Makes the index, as it was built, into a function that searches the book. */
export function searchBook(index: string): SearchBook {
  const book = MiniSearch.loadJSON<SearchDocument>(index, searchOptions);
  const options = { prefix: true, fuzzy: (term: string) => (term.length > 4 ? 0.2 : false) };
  return (query) => {
    const asked = query.slice(0, LONGEST_QUERY);
    const meant = book.autoSuggest(asked, { ...options, prefix: false }).slice(0, MOST);
    const names = [asked, ...meant.map(({ suggestion }) => suggestion)];
    const words = asked
      .split(/[\s\p{P}]+/u)
      .filter((word) => word && !SMALL.has(word.toLowerCase()));
    const sought = words.length > 0 ? words.join(" ") : asked;
    const named = { ...options, boostDocument: boostNamed(names, words.length > 1) };
    const strict = book.search(sought, { ...named, combineWith: "AND" });
    const found = strict.length > 0 ? strict : book.search(sought, named);
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
