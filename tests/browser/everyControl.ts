import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { createGenerator } from "#core/random/generator.ts";
import { htmlOf, routes } from "./routes.ts";

/** One control of the book, read from its pages as they were built: a chapter that is added brings its own. */
export interface Control {
  readonly what: "slider" | "guess" | "mark" | "drawing" | "number";
  readonly route: string;
  /** The figure it belongs to; none for a number in the text. */
  readonly figure: string;
  /** What it moves: `school.n`, or the name of a part of a guess. */
  readonly name: string;
  /** Controls of one kind are made of the same parts and differ in their numbers alone. */
  readonly kind: string;
}

type Properties = Element["properties"];
const isRange = ({ tagName, properties }: Element) =>
  tagName === "input" && properties.type === "range";

/** How a range is divided: from below, at or above zero, in whole or broken steps, and what else it says of itself. */
function gridKind({ min, step, ...rest }: Properties): string {
  const low = Math.sign(Number(min));
  const decimals = String(step).split(".")[1]?.length ?? 0;
  const more = Object.keys(rest).filter((name) => name.startsWith("data"));
  return [low, decimals, ...more].join(" ");
}

function controlsOf(route: string): Control[] {
  const tree: Root = fromHtml(htmlOf(route));
  const found: Control[] = [];
  const within = (root: Root | Element, accept: (element: Element) => boolean) => {
    const all: Element[] = [];
    visit(root, "element", (element) => {
      if (accept(element)) all.push(element);
    });
    return all;
  };
  const isSlider = ({ properties }: Element) =>
    Array.isArray(properties.className) && properties.className.includes("slider");

  for (const element of within(tree, ({ properties }) => properties.dataFigure !== undefined)) {
    const figure = String(element.properties.dataFigure);
    const add = (what: Control["what"], name: string, kind: string) => {
      const isKnown = found.some(
        (one) => one.what === what && one.figure === figure && one.name === name,
      );
      // A drawing is sent wide and narrow.
      if (!isKnown) found.push({ what, route, figure, name, kind: `${what} ${kind}` });
    };
    for (const slider of within(element, isSlider)) {
      const [range] = within(slider, isRange);
      if (!range) continue;
      const { dataQuantity } = slider.properties;
      const { dataParameter } = range.properties;
      if (dataQuantity) add("slider", String(dataQuantity), gridKind(range.properties));
      else add("guess", String(dataParameter), gridKind(range.properties));
    }
    const twins = within(element, ({ properties }) => properties.dataHandleFor !== undefined);
    for (const { properties } of twins)
      add("mark", String(properties.dataHandleFor), gridKind(properties));
    const names = new Set(twins.map(({ properties }) => properties.dataHandleFor));
    if (names.size > 0) add("drawing", figure, `of ${names.size}`);
  }
  for (const { properties } of within(tree, ({ properties }) => properties.dataScrub !== undefined))
    found.push({
      what: "number",
      route,
      figure: "",
      name: String(properties.dataQuantity),
      kind: "number",
    });
  return found;
}

export const everyControl: readonly Control[] = routes.flatMap(controlsOf);

/** One control of each kind and so many more, all by seed. */
export function chosenControls({
  seed,
  more,
}: {
  readonly seed: number;
  readonly more: number;
}): readonly Control[] {
  const chance = createGenerator(seed);
  const shuffled = everyControl
    .map((control) => ({ control, at: chance() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ control }) => control);
  const first = shuffled.filter(
    ({ kind }, at) => shuffled.findIndex((one) => one.kind === kind) === at,
  );
  const others = shuffled.filter((control) => !first.includes(control));
  return [...first, ...others.slice(0, more)];
}
