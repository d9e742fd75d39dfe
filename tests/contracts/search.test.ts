import { beforeAll, describe, expect, it } from "vitest";
import { type SearchBook, searchBook } from "#app/shell/searchBook.ts";
import { glossary } from "../../content/glossary.ts";
import { searchIndex } from "../../src/entry-server.tsx";

let find: SearchBook;
const first = (query: string) => find(query)[0]?.address ?? "nothing";

beforeAll(async () => {
  find = searchBook(await searchIndex());
});

describe("the search over the book", () => {
  it("leads from each term that a page uses to its meaning, or to the chapter of that name", () => {
    const missed = Object.entries(glossary).filter(([id, { term }]) => {
      const found = find(term).slice(0, 2);
      const isUsed = find(term).some(({ address }) => address.endsWith(`#term-${id}`));
      return isUsed && !found.some(({ address }) => address.endsWith(`#term-${id}`));
    });
    expect(missed.map(([id]) => id)).toEqual([]);
  });

  it("finds what was meant behind a slip", () => {
    expect(first("shrinkige")).toBe(first("shrinkage"));
    expect(first("jmaes stein")).toBe(first("james stein"));
    expect(first("regresion to the mean")).toBe(first("regression to the mean"));
  });

  it("finds what only a remark in the margin says", () => {
    expect(first("Lindley")).toContain("/applications/batters/#three-ways-to-borrow");
  });

  it("gives no hint and no solution away", () => {
    // Words of the solution of "draw-the-likelihood" alone.
    expect(
      find("have no part in it").filter(({ snippet }) =>
        snippet.some(({ text }) => text.includes("no part in it")),
      ),
    ).toEqual([]);
  });
});
