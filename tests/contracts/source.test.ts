import { describe, expect, it } from "vitest";
import { readLink } from "#explorable/link.ts";
import { loadWidget } from "#widgets/index.ts";
import { claimGroups } from "../../content/about/source/claims.ts";
import { renderPages } from "../support/pages.ts";
import { figuresOn } from "../widgets/scenes.ts";

/** Every claim of the article leads to a state of a figure, and what is said of it is what the figure shows there. */
const pages = await renderPages();
const figures = figuresOn(pages);
const claims = claimGroups.flatMap((group) => group.claims);

/** A number of a figure as a text would show it that shows so many digits. */
function asShown(value: number, shown: string): string {
  const [, digits = "", percent = ""] = /^−?\d+(?:\.(\d+))?( %)?$/.exec(shown) ?? [];
  return ((value * (percent ? 100 : 1)).toFixed(digits.length) + percent).replace("-", "−");
}

it("has some thirty claims, each once, and each kind of verdict", () => {
  expect(claims.length).toBeGreaterThanOrEqual(30);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  expect(new Set(claims.map(({ verdict }) => verdict)).size).toBe(4);
});

it("tells what a school’s weight was before it changed", () => {
  const before = (12 * 16) / (12 * 16 + 81);
  const said = (id: string) => claims.find((one) => one.id === id)!.said;
  expect(said("school-n")).toContain(`12 students have ${(100 * before).toFixed(0)} %`);
  expect(said("school-sigma")).toContain(`from ${(100 * (1 - before)).toFixed(0)} %`);
});

describe.each(claims)("$id", ({ claim, said, numbers, page, link }) => {
  const figureId = /;@([a-z-]+);/.exec(link)?.[1];
  const figure = figures.find(({ route, props }) => route === page && props.id === figureId);

  it("leads to a figure in a state that its page can read", async () => {
    expect(figure, `${page} #${figureId}`).toBeDefined();
    const { explorables } = pages.find(({ route }) => route === page)!;
    const reading = readLink(link, explorables);
    expect(reading).toMatchObject({ kind: "state", guessFirst: "off", figure: figureId });
  });

  it("says what the figure shows there", async () => {
    const { explorable, props } = figure!;
    const { explorables } = pages.find(({ route }) => route === page)!;
    const reading = readLink(link, explorables);
    const start = explorable.store.getInitialState();
    const { values, view, seed } =
      (reading.kind === "state" && reading.states.get(explorable.id)) || start;
    const { model } = explorable;
    const sample = explorable.sample(seed);
    const widget = await loadWidget(props.widget);
    const quoted = widget.quoted?.(widget.picture({ model, values, view, seed, sample })) ?? {};
    for (const [name, shown] of Object.entries(numbers)) {
      expect(said).toContain(`{${name}}`);
      const value = quoted[name]?.value ?? model.derived[name]?.of(values, sample.columns);
      expect(typeof value, `${props.id} has no number "${name}"`).toBe("number");
      expect(asShown(value as number, shown), `${name} of “${claim}”`).toBe(shown);
    }
    expect(Object.keys(numbers).length).toBeGreaterThan(0);
  });
});
