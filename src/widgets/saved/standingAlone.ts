/** What the style sheet may say of a mark and a file of its own has to say itself, with what is meant where nothing is said. */
const INHERITED = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "font-variant-numeric",
  "text-anchor",
  "paint-order",
] as const;
const OWN = {
  opacity: "1",
  "dominant-baseline": "auto",
  "vector-effect": "none",
} as const;
/** Attributes that mean something without the page. */
const KEPT =
  /^(d|x|y|x1|x2|y1|y2|dx|dy|cx|cy|r|rx|ry|width|height|points|transform|viewBox|id|href|clip-path|offset|xml:space)$/;
const INVISIBLE = /^(none|transparent|rgba\(\d+, \d+, \d+, 0\))$/;
const SHAPES = /^(path|circle|rect|line|polygon|polyline|ellipse)$/;

/**
 * A drawing as it is seen now, without the page: every mark says its own colours, and what is hidden, or is there for the
 * hand alone, is left out.
 */
export function standingAlone(drawing: SVGSVGElement): SVGSVGElement {
  const alone = copied(drawing, undefined) as SVGSVGElement;
  const { width, height } = drawing.viewBox.baseVal;
  alone.setAttribute("viewBox", `0 0 ${width} ${height}`);
  // What is named at an edge may stand a little beyond it, as on the page.
  alone.setAttribute("overflow", "visible");
  return alone;
}

function copied(one: Element, above: CSSStyleDeclaration | undefined): Element | undefined {
  const style = getComputedStyle(one);
  if (isLeftOut(one, style)) return undefined;
  const copy = document.createElementNS(one.namespaceURI, one.localName);
  for (const { name, value } of one.attributes) if (KEPT.test(name)) copy.setAttribute(name, value);
  for (const property of INHERITED) {
    const value = style.getPropertyValue(property);
    if (value !== above?.getPropertyValue(property)) copy.setAttribute(property, inUnits(value));
  }
  for (const [property, usual] of Object.entries(OWN)) {
    const value = style.getPropertyValue(property);
    if (value !== usual) copy.setAttribute(property, value);
  }
  // A radius may come from the style sheet too.
  if (one.localName === "circle") copy.setAttribute("r", inUnits(style.getPropertyValue("r")));
  for (const child of one.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent ?? "");
    else if (child.nodeType === Node.ELEMENT_NODE) {
      const inside = copied(child as Element, style);
      if (inside) copy.append(inside);
    }
  }
  return copy;
}

function isLeftOut(one: Element, style: CSSStyleDeclaration): boolean {
  if (one.namespaceURI !== "http://www.w3.org/2000/svg") return true;
  // What defines a clip or is used elsewhere is never drawn by itself.
  if (one.closest("defs, clipPath")) return false;
  if (one.matches(".grip")) return true;
  if (style.display === "none" || style.visibility !== "visible") return true;
  if (!SHAPES.test(one.localName)) return false;
  const isClear = (paint: string) => INVISIBLE.test(style.getPropertyValue(paint));
  return isClear("fill") && isClear("stroke");
}

/** Lengths of the style sheet are pixels, and in a drawing those are its own units. */
const inUnits = (value: string) => value.replace(/(-?[\d.]+)px/g, "$1");
