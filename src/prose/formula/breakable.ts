import type { FormulaElement, FormulaNode } from "./tree.ts";

const isElement = (node: FormulaNode): node is FormulaElement => typeof node !== "string";
const isA = (node: FormulaNode | undefined, name: string): boolean =>
  node !== undefined && isElement(node) && (node[1].className ?? "").split(" ").includes(name);

/**
 * Where a formula may go on in the next line: KaTeX lets it break after "=" and after "+", a reader of formulas looks for
 * the "=" at the beginning of a line. What is left is never broken.
 */
export function breakable(line: readonly FormulaNode[]): FormulaNode[] {
  const bases = line.filter((node) => isA(node, "katex-base")) as readonly FormulaElement[];
  if (bases.length !== line.length) return [...line];
  const pieces: FormulaElement[] = [];
  let carried: readonly FormulaNode[] = [];
  for (const [at, [tag, attributes, ...children]] of bases.entries()) {
    const struts = children.filter((node) => isA(node, "katex-strut"));
    const rest = children.filter((node) => !isA(node, "katex-strut"));
    const end = at === bases.length - 1 ? rest.length : beforeRelation(rest);
    const kept = [...carried, ...rest.slice(0, end)];
    carried = rest.slice(end);
    if (kept.length > 0) pieces.push([tag, attributes, ...struts, ...kept]);
  }
  return pieces;
}

/** Where the relation begins that a piece ends with; its end if it ends with none. */
function beforeRelation(nodes: readonly FormulaNode[]): number {
  let last = nodes.length - 1;
  while (isA(nodes[last], "mspace")) last -= 1;
  return isA(nodes[last], "mrel") ? last : nodes.length;
}
