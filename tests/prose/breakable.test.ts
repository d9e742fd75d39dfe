import { expect, it } from "vitest";
import type { FormulaElement, FormulaNode } from "#prose/formula/tree.ts";
import { typeset } from "#prose/formula/typeset.ts";

const isElement = (node: FormulaNode): node is FormulaElement => typeof node !== "string";
const textOf = (node: FormulaNode): string =>
  isElement(node)
    ? node
        .slice(2)
        .map((child) => textOf(child as FormulaNode))
        .join("")
    : node;

/** The pieces of a formula between which a line may break. */
function piecesOf(tex: string): readonly string[] {
  const line = (node: FormulaNode): readonly FormulaNode[] => {
    if (!isElement(node)) return [];
    const [, { className = "" }, ...children] = node;
    return className.split(" ").includes("katex-html") ? children : children.flatMap(line);
  };
  return line(typeset({ tex, form: "live" })).map(textOf);
}

it.each([
  ["a = b + c", ["a", "=b+", "c"]],
  ["a = b = c", ["a", "=b", "=c"]],
  ["x \\sim y", ["x", "∼y"]],
  ["\\frac{a = b}{c}", ["a=bc"]],
  ["a", ["a"]],
])("%s breaks before its relations", (tex, pieces) => {
  const letters = (text: string) => text.replace(/[\s\u200b]/g, "");
  const found = piecesOf(tex).map(letters);
  expect(found).toHaveLength(pieces.length);
  // The letters of a fraction come in the order in which they are set.
  for (const [at, piece] of pieces.entries())
    expect([...found[at]!].toSorted()).toEqual([...piece].toSorted());
});
