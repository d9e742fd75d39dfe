import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { demoOf } from "#app/demos.ts";
import { type Explorable, initialOf } from "#explorable/createExplorable.ts";
import { stateOf } from "#lecture/stateOf.ts";
import type { WalkProps } from "#lecture/Walk.tsx";
import type { FigureProps } from "#widgets/frame/figureProps.ts";
import { sceneOf } from "#widgets/frame/scene.ts";
import { loadWidget } from "#widgets/index.ts";
import { type RenderedPage, renderPages } from "../support/pages.ts";

/** What holds for every walk of the book: it stands under its figure, says what that shows, and leaves no trace. */
const pages = await renderPages();

const islandsOn = (tree: Root, name: string): readonly Element[] => {
  const found: Element[] = [];
  visit(tree, "element", (element) => {
    if (element.properties.dataIsland === name) found.push(element);
  });
  return found;
};
const propsOf = <P>(island: Element): P => JSON.parse(String(island.properties.dataProps)) as P;

interface Walked {
  readonly name: string;
  readonly page: RenderedPage;
  readonly island: Element;
  readonly props: WalkProps;
  readonly figure: FigureProps | undefined;
  /** Whether the figure stands above it. */
  readonly isBelow: boolean;
}

const walks: readonly Walked[] = pages.flatMap((page) => {
  const tree = fromHtml(page.html);
  return islandsOn(tree, "Walk").map((island) => {
    const props = propsOf<WalkProps>(island);
    const figure = islandsOn(tree, "FigureBody")
      .map((one) => propsOf<FigureProps>(one))
      .find(({ id }) => id === props.figure);
    const at = page.html.indexOf(`<figure data-figure="${props.figure}"`);
    const isBelow = at >= 0 && at < page.html.indexOf('data-island="Walk"');
    return { name: `${props.figure} of ${page.route}`, page, island, props, figure, isBelow };
  });
});

const LETTERED =
  "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
/** Every number in a text, in digits or, from three to twenty, in letters. */
const numbersIn = (text: string): readonly string[] => [
  ...(text.match(/\d+(\.\d+)?/g) ?? []),
  ...text
    .toLowerCase()
    .split(/[^a-z]+/)
    .flatMap((word) => (LETTERED.includes(word) ? [String(LETTERED.indexOf(word) + 3)] : [])),
];
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

it("there is a walk", () => {
  expect(walks.length).toBeGreaterThan(0);
});

describe.each(walks)("the walk through $name", ({ page, island, props, figure, isBelow }) => {
  const { steps } = props;
  const explorable = () => page.explorables.find(({ id }) => id === props.of) as Explorable;

  it("stands under its figure, which is whole, and takes its steps from the demo of it", async () => {
    expect(isBelow, "the figure is above").toBe(true);
    expect(figure).toMatchObject({ widget: props.widget, of: props.of });
    expect(figure?.brief ?? false, "a brief figure asks nothing that could be waited for").toBe(
      false,
    );
    const demo = await demoOf(props.figure, page.route);
    expect(demo).toMatchObject({ widget: props.widget, of: props.of });
    const written = demo!.steps.filter(({ text }) => text !== undefined);
    expect(steps.map(({ title, text }) => [title, text])).toEqual(
      written.map(({ words, text }) => [words.join(" "), text]),
    );
    // It neither hides nor reveals: a step that asks is the lecture's alone.
    expect(written.map(({ outcome }) => outcome)).toEqual(written.map(() => "shown"));
    expect(props.asks).toBe((await loadWidget(props.widget)).prediction !== undefined);
  });

  it("is short, and no two steps say the same", () => {
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(steps.length).toBeLessThanOrEqual(8);
    for (const { text } of steps) {
      expect(text).toMatch(/^\p{Lu}.*[.?]$/u);
      expect(wordsOf(text).length, text).toBeGreaterThanOrEqual(12);
      expect(wordsOf(text).length, text).toBeLessThanOrEqual(60);
    }
    expect(new Set(steps.map(({ text }) => text)).size).toBe(steps.length);
    expect(new Set(steps.map(({ title }) => title)).size).toBe(steps.length);
  });

  it("says all of it where no script runs, each step by a button that its text describes", () => {
    const text = textOf(island);
    const ids = new Map<unknown, Element>();
    const buttons: Element[] = [];
    visit(island, "element", (element) => {
      if (element.properties.id) ids.set(element.properties.id, element);
      if ([element.properties.className].flat().includes("walk-step")) buttons.push(element);
    });
    for (const step of steps) expect(text).toContain(step.text);
    expect(buttons.map((button) => textOf(button))).toEqual(steps.map(({ title }) => title));
    expect(
      buttons.map(({ properties }) => textOf(ids.get([properties.ariaDescribedBy].flat()[0])!)),
    ).toEqual(steps.map((step) => step.text));
    // As it was sent, the figure waits for its question.
    expect(buttons.every(({ properties }) => properties.disabled === true)).toBe(props.asks);
  });

  it("is in the same state at a step, from whichever step and from whatever the reader had", () => {
    const one = explorable();
    const choices = () => {
      const { values, view, seed, ranges } = one.store.getState();
      return { values, view, seed, ranges };
    };
    const start = initialOf(one);
    const alone = steps.map(({ set }) => {
      expect(set, "a step is a whole state").not.toBe("as it is");
      if (set === "as it is") return start;
      return {
        ...start,
        values: { ...start.values, ...set.values },
        view: { ...start.view, ...set.view },
        seed: set.seed ?? start.seed,
      };
    });
    const [[name, parameter] = ["", undefined]] = Object.entries(one.model.parameters);
    for (const moved of [parameter!.range[0], parameter!.range[1]]) {
      one.set({ values: { [name]: moved } });
      const had = one.store.getState();
      const loan = one.borrow(() => undefined);
      for (const from of steps.keys())
        for (const to of steps.keys()) {
          loan.show(stateOf(steps[from]!, one)!);
          loan.show(stateOf(steps[to]!, one)!);
          expect(choices(), `${from} to ${to}`).toEqual(alone[to]);
        }
      one.undo();
      expect(one.store.getState()).toBe(had);
    }
    one.reset();
  });

  it("says no number that the figure does not say at that step", async () => {
    const widget = await loadWidget(props.widget);
    const one = explorable();
    for (const step of steps) {
      const loan = one.borrow(() => undefined);
      loan.show(stateOf(step, one)!);
      const scene = sceneOf({ ...one.store.getState(), explorable: one });
      const picture = widget.picture(scene);
      loan.giveBack();
      const shown = numbersIn(
        [widget.takeaway(picture), widget.summary(picture), widget.announcement(picture)].join(" "),
      );
      for (const number of numbersIn(step.text)) expect(shown, step.text).toContain(number);
    }
  });
});
