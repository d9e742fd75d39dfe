import fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import { searchBook } from "#app/shell/searchBook.ts";
import { type SearchDocument, searchOptions } from "#app/shell/searchOptions.ts";
import { mark, type Piece, snippet } from "#app/shell/snippet.ts";

const joined = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join("");
const found = (pieces: readonly Piece[]) =>
  pieces.filter((piece) => piece.found).map(({ text }) => text);

/** Half of a character of two units. */
const half = /[\ud800-\udfff]/u;

/** Texts that have broken pages: markup, right to left, halves of characters, names of prototypes. */
const hostile = [
  '<img src=x onerror=alert(1)> & "quoted"',
  "מרכז שלום \u202e drow \u2066 x",
  "\ud83d\ude00\ud83d smile \ude00",
  "__proto__ constructor toString hasOwnProperty",
  "(((*[a+$^\\",
  "\0\n\r\t",
  "a".repeat(5000),
  "wort ".repeat(1000),
  "ﷺ".repeat(300),
];

describe("mark", () => {
  it("makes each word that is a term a piece, whatever its size of letters", () => {
    expect(mark("Shrinkage, then: shrinkage's pull.", ["shrinkage"])).toEqual([
      { text: "Shrinkage", found: true },
      { text: ", then: ", found: false },
      { text: "shrinkage", found: true },
      { text: "'s pull.", found: false },
    ]);
  });

  it("loses and adds nothing", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...hostile));
    fc.assert(
      fc.property(text, fc.array(text), (whole, terms) => {
        expect(joined(mark(whole, terms))).toBe(whole);
      }),
    );
  });
});

describe("snippet", () => {
  const far = `${"before ".repeat(200)}the pull of the population ${"after ".repeat(200)}`;

  it("shows the place where the terms stand together", () => {
    const pieces = snippet(`pull ${far}`, ["pull", "population"]);
    expect(found(pieces)).toEqual(["pull", "population"]);
    expect(joined(pieces)).toMatch(/^…\u00a0before .* after\u00a0…$/);
    expect(joined(pieces).length).toBeLessThan(230);
  });

  it("shows the beginning when the terms are only in the title", () => {
    expect(joined(snippet(far, ["title"]))).toMatch(/^before before/);
    expect(snippet("", ["title"])).toEqual([]);
  });

  it("stays short and halves no character, whatever it is given", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 600 }),
      fc.constantFrom(...hostile, "\ud83d\ude00".repeat(400)),
    );
    fc.assert(
      fc.property(text, fc.array(text), (whole, terms) => {
        const shown = joined(snippet(whole, terms));
        if (!half.test(whole)) expect(shown).not.toMatch(half);
        expect(shown.length).toBeLessThan(240);
      }),
    );
  });
});

describe("searchBook", () => {
  const sections: SearchDocument[] = [
    ["Shrinkage", "Shrinkage", "Each estimate moves toward the population."],
    ["Shrinkage", "What sets the pull", "What sets the pull The pull is strong for small schools."],
    ["Markup", "A <b>title</b>", "Text with <script>alert(1)</script> in it."],
  ].map(([chapter = "", section = "", text = ""], at) => {
    return { id: String(at), address: `/${at}/`, chapter, section, text, figures: "" };
  });
  const index = new MiniSearch<SearchDocument>(searchOptions);
  index.addAll(sections);
  const search = searchBook(JSON.stringify(index));

  it("finds by the beginning of a word, in spite of a slip, and the title first", () => {
    for (const query of ["shrin", "SHRINKAGE", "shrinkgae", " shrinkage?! "])
      expect(search(query)[0]?.address, query).toBe("/0/");
    expect(search("population small").length, "either, if not both").toBe(2);
    expect(search("pull small").map(({ address }) => address)).toEqual(["/1/"]);
  });

  it("says the section once", () => {
    const [opening] = search("population");
    expect(opening?.section).toEqual([]);
    const [hit] = search("pull");
    expect(joined(hit!.snippet)).toBe("The pull is strong for small schools.");
    expect(found(hit!.section)).toEqual(["pull"]);
  });

  it("keeps markup what it is: text", () => {
    const [hit] = search("script");
    expect(joined(hit!.snippet)).toBe("Text with <script>alert(1)</script> in it.");
  });

  it("takes any query without a throw, and gives at most twelve places", () => {
    for (const query of [...hostile, "", " ", "a ".repeat(2500), "x".repeat(1_000_000)])
      expect(search(query).length).toBeLessThanOrEqual(12);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (query) => {
        search(query);
      }),
    );
  });

  it("finds the text before the figure that says the same, and still what only a figure says", () => {
    const two = new MiniSearch<SearchDocument>(searchOptions);
    const at = (id: string, text: string, figures: string) =>
      two.add({ id, address: id, chapter: "C", section: id, text, figures });
    at("/figure/", "Words.", "Weight, weight, weight and spread.");
    at("/text/", "A long text in which the weight of the data is named once.", "");
    const find = searchBook(JSON.stringify(two));
    expect(find("weight").map(({ address }) => address)).toEqual(["/text/", "/figure/"]);
    expect(found(find("spread")[0]!.snippet)).toEqual(["spread"]);
  });

  it("finds an answer before a section that says the same, by its other names and in whole questions", () => {
    const two = new MiniSearch<SearchDocument>(searchOptions);
    const said = {
      chapter: "C",
      text: "A fit is singular where the variance is zero.",
      figures: "",
    };
    two.add({ ...said, id: "/text/", address: "/text/", section: "Said" });
    two.add({
      ...said,
      id: "/answer/",
      address: "/answer/",
      section: "Asked",
      names: ["lme4 warning"],
    });
    const find = searchBook(JSON.stringify(two));
    for (const query of ["Why, then, is the variance zero?", "singular fit"])
      expect(find(query)[0]?.address, query).toBe("/answer/");
    expect(find("the")[0]?.address, "a small word alone is looked for").toBe("/text/");
  });

  it("refuses what is no index", () => {
    expect(() => searchBook("<!doctype html>")).toThrow();
  });
});
