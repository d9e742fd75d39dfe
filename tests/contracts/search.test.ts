import type { RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { beforeAll, describe, expect, it } from "vitest";
import { type SearchBook, searchBook } from "#app/shell/searchBook.ts";
import { themes } from "../../content/about/questions/questions.ts";
import { glossary } from "../../content/glossary.ts";
import { searchIndex } from "../../src/entry-server.tsx";
import { renderPages } from "../support/pages.ts";

let index = "";
let find: SearchBook;
const first = (query: string) => find(query)[0]?.address ?? "nothing";

beforeAll(async () => {
  index = await searchIndex();
  find = searchBook(index);
}, 240_000);

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

  it("leads from a question first to its answer, and from its other names to it among the first three", () => {
    for (const { id, asked, also } of themes.flatMap(({ questions }) => questions)) {
      const answer = `/questions/#${id}`;
      expect(first(asked)).toBe(answer);
      for (const name of also.split(", ")) {
        const found = find(name).slice(0, 3);
        expect(
          found.map(({ address }) => address),
          name,
        ).toContain(answer);
      }
    }
  });

  it.each([
    ["singular fit", "singular-fit"],
    ["why is the variance zero", "zero-variance"],
    ["zero variance", "zero-variance"],
    ["fixed or random", "fixed-or-random"],
    ["how many groups do I need for random effects", "how-many-groups"],
    ["using the data twice", "data-twice"],
    ["uninformative prior", "which-prior"],
    ["correct for multiple comparisons", "many-comparisons"],
    ["minimum votes", "minimum-votes"],
    ["star ratings", "sort-ratings"],
    ["BLUP", "not-the-group-mean"],
    ["nested crossed", "nested-or-crossed"],
    ["ICC", "icc"],
    ["stein paradox", "wheat-and-batters"],
    ["predict a new group", "next-group"],
    ["rater bias", "harsh-judges"],
  ])("leads whoever writes “%s” first to the answer", (query, id) => {
    expect(first(query)).toBe(`/questions/#${id}`);
  });

  it("finds what only a remark in the margin says", () => {
    expect(first("Lindley")).toContain("/applications/batters/#three-ways-to-borrow");
  });

  it("gives no hint and no solution away", async () => {
    const kept = Object.values(
      (JSON.parse(index) as { storedFields: Record<string, Record<string, string>> }).storedFields,
    )
      .flatMap(({ text = "", figures = "" }) => [text, figures])
      .join(" ");
    const answers = (await renderPages()).flatMap(({ html }) =>
      textsIn(fromHtml(html, { fragment: true }).children, false),
    );
    expect(answers.length).toBeGreaterThan(50);
    expect(answers.filter((text) => kept.includes(text))).toEqual([]);
  });
});

/** Runs of plain words in hints and solutions that are long enough to stand nowhere else. */
function textsIn(nodes: readonly RootContent[], isAnswer: boolean): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === "text") {
      const text = node.value.replace(/\s+/g, " ").trim();
      return isAnswer && text.length > 30 ? [text] : [];
    }
    // What is given stands in the question too.
    if (node.type !== "element" || node.properties.dataGiven !== undefined) return [];
    const slot = String(node.properties.dataSlot ?? "");
    return textsIn(node.children, isAnswer || slot === "hint" || slot === "solution");
  });
}
