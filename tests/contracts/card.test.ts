import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { createExplorable } from "#explorable/createExplorable.ts";
import { forgetPredictions } from "#explorable/prediction.ts";
import { register } from "#explorable/registry.ts";
import { stepBy } from "#language/parameter.ts";
import { FigureBody } from "#widgets/frame/FigureBody.tsx";
import { loadWidget, widgets } from "#widgets/index.ts";
import { renderPages } from "../support/pages.ts";
import { figuresOn, type ShownFigure } from "../widgets/scenes.ts";

/**
 * The card of the book: wherever a prior meets data, three curves of the same three hues stand in the same order, and each
 * slider moves those it is about and no other.
 */
type Role = "population" | "data" | "posterior";

/** What each number of a card's model belongs to; the posterior follows all of them. */
const cards: Readonly<Record<string, Readonly<Record<string, Exclude<Role, "posterior">>>>> = {
  "one-group": {
    n: "data",
    sigma2: "data",
    xbar: "data",
    tau2: "population",
    mu: "population",
  },
  "event-rate": { y: "data", t: "data", beta: "population", mu: "population" },
};
/** The three that lie open where the page says "card". */
const open: Readonly<Record<string, readonly string[]>> = {
  "one-group": ["n", "sigma2", "tau2"],
  "event-rate": ["y", "t", "beta"],
};

const figures = figuresOn(await renderPages());
for (const id of Object.keys(widgets)) await loadWidget(id);

/** The curves of a figure at some values, by their roles, in the order in which they are drawn. */
function curvesAt({ props, explorable }: ShownFigure, values: Readonly<Record<string, number>>) {
  const { declaration, model, sample } = explorable;
  register(createExplorable({ ...declaration, initial: values }, model, sample));
  forgetPredictions();
  const html = renderToStaticMarkup(createElement(FigureBody, props));
  const [wide = ""] = html.split("stage-narrow");
  const drawn = [...wide.matchAll(/class="curve curve-(\w+)" d="([^"]*)"/g)];
  return drawn.map(([, role = "", path = ""]) => ({ role, path }));
}

it("the list names figures that some page shows", () => {
  for (const id of Object.keys(cards))
    expect(
      figures.some(({ props }) => props.widget === id),
      id,
    ).toBe(true);
});

const shown = figures.filter(({ props }) => Object.hasOwn(cards, props.widget));
describe.each(shown.map((figure) => ({ figure, at: `${figure.route} ${figure.props.id}` })))(
  "the card $at",
  ({ figure }) => {
    const { widget } = figure.props;
    const { model, store } = figure.explorable;
    const start = store.getInitialState().values;
    const before = curvesAt(figure, start);

    it("is three curves: prior, likelihood, posterior, drawn in this order", () => {
      expect(before.map(({ role }) => role)).toEqual(["population", "data", "posterior"]);
      for (const { path } of before) expect(path).toMatch(/^M[\d.,-]+C/);
    });

    it.each(Object.entries(cards[widget]!))("%s moves the %s and the posterior", (name, role) => {
      const value = stepBy(model.parameters[name]!, start[name]!, "page");
      const after = curvesAt(figure, { ...start, [name]: value });
      const moved = after.filter(({ path }, at) => path !== before[at]!.path);
      expect(moved.map((one) => one.role)).toEqual([role, "posterior"]);
    });

    it("has no menu, and its three sliders", async () => {
      const { choices, controls } = await loadWidget(widget);
      expect(choices ?? []).toEqual([]);
      expect(controls).toEqual(expect.arrayContaining([...open[widget]!]));
    });
  },
);
