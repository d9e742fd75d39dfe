/** The lists of the book whose entries are loaded by name: each is the index file of the folder of that name. */
export type ListName = "widgets" | "models" | "data";

/** The entries of each list that a page can come to load. */
export type Listed = Readonly<Record<ListName, readonly string[]>>;

/** Where they lie in the built book: names of files, and of each entry its own file first, then what that needs. */
export interface PageFiles {
  readonly files: readonly string[];
  readonly lists: Readonly<Record<ListName, Readonly<Record<string, readonly number[]>>>>;
}
