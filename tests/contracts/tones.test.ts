import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { initialOf } from "#explorable/createExplorable.ts";
import type { PlotProps, Scene, Widget } from "#widgets/frame/widget.ts";
import { loadWidget } from "#widgets/index.ts";
import { renderPages } from "../support/pages.ts";
import { figuresOn, type ShownFigure } from "../widgets/scenes.ts";

/**
 * What a name in a drawing is the name of keeps its colour, and with it the dash and shape of its line and mark, whichever
 * groups, lines or data are shown beside it.
 */
const figures = figuresOn(await renderPages());

/** How often a name was there again: with fewer, nothing would be held. */
let compared = 0;
let sampled = 0;
const LEAST = 100;

const SAMPLE =
  /class="line-label"><path class="\w+ \w+-([\w-]+)"([^>]*)(?:><\/path>|\/>)<text class="label label-([\w-]+)"/g;

/** The tones of each name in the drawing. What has a number in it says something and names nothing. */
function tonesOf(widget: Widget, { explorable }: ShownFigure, scene: Scene) {
  const props: PlotProps<unknown> = {
    picture: widget.picture(scene),
    scene,
    explorable,
    controls: [],
    outcome: "shown",
    guess: undefined,
    onGuess: undefined,
  };
  const html = renderToStaticMarkup(createElement(widget.Plot, props));
  // A piece of the line stands beside its name: it has the name's own colour and dash.
  for (const [, line, , name] of html.matchAll(SAMPLE)) {
    sampled += 1;
    expect(line).toBe(name);
  }
  const tones = new Map<string, string>();
  for (const [, tone = "", text = ""] of html.matchAll(
    /class="label label-([\w-]+)"[^>]*>([^<]+)</g,
  )) {
    if (/\d/.test(text)) continue;
    const all = new Set(tones.get(text)?.split(" ")).add(tone);
    tones.set(text, [...all].toSorted().join(" "));
  }
  return tones;
}

/** The figure as it starts, with one way of looking after the other exchanged. */
function* looks(widget: Widget, { explorable }: ShownFigure) {
  const { declaration, model, sample } = explorable;
  const start = initialOf(explorable);
  const scene: Scene = { ...start, model, sample: sample(start.seed) };
  yield { what: "the start", scene };
  for (const { name, options, brings = {} } of widget.choices ?? [])
    for (const option of declaration.view?.[name] ?? []) {
      if (option === scene.view[name] || !Object.hasOwn(options, option)) continue;
      const view = { ...scene.view, [name]: option };
      const values = { ...scene.values, ...brings[option] };
      yield { what: `${name}=${option}`, scene: { ...scene, view, values } };
    }
}

describe.each(figures)("$props.id on $route", (figure) => {
  it("keeps the colour of each name, whatever else is there", async () => {
    const widget = await loadWidget(figure.props.widget);
    const known = new Map<string, { readonly tones: string; readonly what: string }>();
    const changed: string[] = [];
    for (const { what, scene } of looks(widget, figure))
      for (const [text, tones] of tonesOf(widget, figure, scene)) {
        const before = known.get(text);
        if (before) compared += 1;
        if (before && before.tones !== tones)
          changed.push(`“${text}”: ${before.tones} at ${before.what}, ${tones} at ${what}`);
        if (!before) known.set(text, { tones, what });
      }
    expect(changed).toEqual([]);
  });
});

it("has met names again that stood beside other things", () => {
  expect(compared).toBeGreaterThan(LEAST);
  expect(sampled).toBeGreaterThan(0);
});
