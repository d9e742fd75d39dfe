import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { initialOf } from "#explorable/createExplorable.ts";
import type { PlotProps, Scene, Widget } from "#widgets/frame/widget.ts";
import { loadWidget } from "#widgets/index.ts";
import { pinnedOf } from "#widgets/pinned/tell.ts";
import { renderPages } from "../support/pages.ts";
import { figuresOn, type ShownFigure, statesOf } from "../widgets/scenes.ts";

/** What holds of every figure one of whose states is pinned. */
const STATES = process.env.SOAK ? 400 : 5;
const figures = figuresOn(await renderPages());

const drawn = (
  widget: Widget,
  { explorable }: ShownFigure,
  scene: Scene,
  ghost?: unknown,
): string => {
  const props: PlotProps<unknown> = {
    picture: widget.picture(scene),
    scene,
    explorable,
    controls: [],
    outcome: "shown",
    guess: undefined,
    onGuess: undefined,
    ghost,
  };
  // Clips are named as React counts components: what lies behind makes no other drawing of what is before it.
  return renderToStaticMarkup(createElement(widget.Plot, props)).replaceAll(/_[rR]_[^_]+_/g, "");
};

/** What is drawn behind, one drawing after the other, and everything else. */
function apart(html: string): { readonly behind: readonly string[]; readonly rest: string } {
  const behind: string[] = [];
  let rest = html;
  for (let from = rest.indexOf('<g class="ghost">'); from >= 0; ) {
    let depth = 0;
    let end = from;
    for (const tag of rest.slice(from).matchAll(/<(\/?)g\b[^>]*?(\/?)>/g)) {
      if (!tag[2]) depth += tag[1] ? -1 : 1;
      end = from + tag.index + tag[0].length;
      if (depth === 0) break;
    }
    behind.push(rest.slice(from, end));
    rest = rest.slice(0, from) + rest.slice(end);
    from = rest.indexOf('<g class="ghost">');
  }
  return { behind, rest };
}

/** Marks that are drawn by one element: texts are not shown of what lies behind. */
const shapes = (html: string): readonly string[] =>
  html.match(/<(path|line|circle|rect|polygon)\b[^>]*>/g) ?? [];

describe.each(figures)("$props.id on $route, with a state pinned", (figure) => {
  const states = [...statesOf(figure, { generator: createGenerator(27), count: STATES })].slice(
    -STATES,
  );

  it("draws that state behind, on the scales of now, and nothing before it otherwise", async () => {
    const widget = await loadWidget(figure.props.widget);
    for (const [at, { scene }] of states.entries()) {
      const other = states[(at + 1) % states.length]!.scene;
      const where = JSON.stringify([scene.values, other.values]);
      const itself = apart(drawn(widget, figure, scene, widget.picture(scene)));
      const alone = drawn(widget, figure, scene);
      expect(itself.behind.length, where).toBeGreaterThan(0);
      expect(itself.rest, where).toBe(alone);
      // Behind itself a state draws exactly the marks it draws anyway.
      const marks = new Set(shapes(alone));
      for (const shape of itself.behind.flatMap(shapes))
        expect(marks.has(shape), `${shape} ${where}`).toBe(true);

      const { behind, rest } = apart(drawn(widget, figure, scene, widget.picture(other)));
      expect(rest, where).toBe(alone);
      expect(behind.join(""), where).not.toMatch(
        /NaN|Infinity|undefined|data-quantity|data-handle/,
      );
      // Words of marks are not seen of what lies behind: the style sheet leaves out texts, and there are no others.
      const bare = behind.join("").replaceAll(/<text\b.*?<\/text>|<[^>]*>/gs, "");
      expect(bare, "no words").toBe("");
      // An axis that stands still draws a state the same, whatever stands before it.
      if (figure.props.widget === "one-group")
        expect(behind).toEqual(apart(drawn(widget, figure, other, widget.picture(other))).behind);
    }
  });

  it("says what was pinned, and writes its numbers beside those of now", async () => {
    const widget = await loadWidget(figure.props.widget);
    const { explorable } = figure;
    for (const [at, { scene }] of states.entries()) {
      const other = states[(at + 1) % states.length]!.scene;
      const running = (one: Scene) => ({
        ...initialOf(explorable),
        values: one.values,
        view: one.view,
        seed: one.seed,
        past: [],
        future: [],
        explorable,
      });
      const pinned = pinnedOf(running(other));
      const told = pinned.told(widget, running(scene));
      expect(told).toContain(
        widget.takeaway(widget.picture({ ...other, model: explorable.model })),
      );
      const moved = Object.keys(scene.values).filter((n) => scene.values[n] !== other.values[n]);
      for (const name of moved) expect(told).toContain(explorable.model.parameters[name]!.short);
      expect(pinned.told(widget, running(other))).toContain("as it is now");

      const now = widget.table(widget.picture(scene));
      const was = widget.table(widget.picture(other));
      const both = pinned.beside(now, was);
      const column = (table: typeof now, name: string) => {
        const k = table.columns.findIndex((one) => one.name === name);
        return table.rows.map((row) => row[k]);
      };
      for (const row of both.rows) expect(row).toHaveLength(both.columns.length);
      for (const { name } of now.columns)
        expect(column(both, name).slice(0, now.rows.length)).toEqual(column(now, name));
      const numbers = now.columns.filter(
        (_, k) => k > 0 && [...now.rows, ...was.rows].some((row) => typeof row[k] === "number"),
      );
      for (const { name } of numbers) {
        const given = column(both, `${name}, pinned`).filter((cell) => cell !== "");
        expect(given.toSorted(), name).toEqual(
          column(was, name)
            .filter((cell) => cell !== "")
            .toSorted(),
        );
      }
    }
  });
});
