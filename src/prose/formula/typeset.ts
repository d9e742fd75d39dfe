import type { Element, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import katex from "katex";
import { breakable } from "./breakable.ts";
import type { FormulaElement, FormulaKey, FormulaNode } from "./tree.ts";

const styles = new Map<string, string>();
/** What formulas have been set of; the numbers that are put into them later are written with the first of these. */
const characters = new Set("0123456789.−–∞×");

/**
 * KaTeX, at build time only. Every inline style becomes a class of the generated style sheet, since
 * a strict Content-Security-Policy drops inline styles and formulas would collapse.
 */
export function typeset({ tex, form }: FormulaKey): FormulaElement {
  const html = katex.renderToString(tex, {
    displayMode: form === "display" || form === "live",
    output: form === "live" || form === "symbol" ? "html" : "htmlAndMathml",
    throwOnError: true,
    strict: (code: string) => (code === "htmlExtension" ? "ignore" : "error"),
    trust: ({ command }: { command: string }) => command === "\\htmlData",
  });
  const root = fromHtml(html, { fragment: true }).children[0];
  if (root?.type !== "element") throw new Error(`KaTeX made no element of "${tex}".`);
  return asTree(root);
}

/** The style sheet of every formula typeset so far. */
export function formulaStyles(): string {
  return [...styles]
    .map(([style, name]) => `.${name}{${style}}`)
    .sort()
    .join("\n");
}

/** Every character of every formula typeset so far. */
export function formulaCharacters(): ReadonlySet<string> {
  return characters;
}

function asTree(element: Element): FormulaElement {
  const attributes: Record<string, string> = {};
  const classes: string[] = [];
  for (const [name, value] of Object.entries(element.properties)) {
    if (name === "className") classes.push(...(value as string[]));
    else if (name === "style") classes.push(styleClass(String(value)));
    else attributes[reactName(name)] = Array.isArray(value) ? value.join(" ") : String(value);
  }
  if (classes.length > 0) attributes.className = classes.join(" ");
  const children = element.children.flatMap(asNode);
  const isLine = classes.includes("katex-html");
  return [element.tagName, attributes, ...(isLine ? breakable(children) : children)];
}

function asNode(node: RootContent): FormulaNode[] {
  if (node.type === "text") {
    for (const character of node.value) if (character.trim() !== "") characters.add(character);
    return [node.value];
  }
  return node.type === "element" ? [asTree(node)] : [];
}

/** hast writes `dataSlot` and `ariaHidden`; React wants `data-slot` and `aria-hidden`. */
function reactName(name: string): string {
  return name.replace(/^(data|aria)([A-Z].*)$/, (_, prefix: string, rest: string) => {
    const dashed = rest.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return prefix + (dashed.startsWith("-") ? dashed : `-${dashed}`);
  });
}

function styleClass(style: string): string {
  const known = styles.get(style);
  if (known) return known;
  const name = `f${styles.size.toString(36)}`;
  styles.set(style, name);
  return name;
}
