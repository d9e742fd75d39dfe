import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { places } from "#app/book.ts";

/**
 * How long a chapter on real data is: what is read of its prose.
 *
 * Counted   words of paragraphs, lists, headings, captions, questions, asides and callouts with their titles; a number of a figure, and
 *           a formula within a line, is one word.
 * Not       exercises, cards of data, tables, formulas that stand alone, and whatever figures write themselves.
 */
function wordsOf(source: string): number {
  const prose = source
    .replace(/<Exercise\b.*?<\/Exercise>/gs, "")
    .replace(/<Provenance\b[^>]*\/>|<Provenance\b.*?<\/Provenance>/gs, "")
    .replace(/<(Explorable|Equation)\b.*?\/>\n/gs, "")
    .replace(/\$\$.*?\$\$/gs, "")
    .replace(/\$[^$\n]*\$|<Number\b[^>]*\/>/g, "1")
    .replace(/^\|.*$/gm, "")
    .replace(/<(?:Ask|Callout|Why|Aside)\b[^>]*?(?:question|title)="([^"]*)"[^>]*>/g, "$1 ")
    .replace(/<\/?[A-Za-z][^>]*>/g, "")
    .replace(/\]\([^)]*\)/g, "]");
  return prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const folders = readdirSync("content/applications");
const chapters = places.filter(({ part }) => part.id === "applications");

describe("chapters on real data", () => {
  it.each(chapters.map(({ chapter }) => chapter.slug))("%s has 900 to 2,000 words", (slug) => {
    const [folder] = folders.filter((name) => name.replace(/^\d+-/, "") === slug);
    const words = wordsOf(readFileSync(`content/applications/${folder}/index.mdx`, "utf8"));
    expect(words).toBeGreaterThanOrEqual(900);
    expect(words).toBeLessThanOrEqual(2000);
  });

  it("counts as it says", () => {
    const source =
      '## A head\n\nTwo <Number of="a" name="b" /> words, $x + 1$ more.\n\n$$\nx\n$$\n\n| a | b |\n';
    expect(wordsOf(source)).toBe(7);
    expect(wordsOf('<Aside title="Three of it">And four.</Aside>')).toBe(5);
    expect(wordsOf("<Exercise>\n\nNot this.\n\n</Exercise>")).toBe(0);
  });
});
