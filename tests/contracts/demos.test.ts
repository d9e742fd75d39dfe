import { describe, expect, it } from "vitest";
import { places } from "#app/book.ts";
import { demoOf } from "#app/demos.ts";
import { type Explorable, initialOf } from "#explorable/createExplorable.ts";
import { createLecture } from "#lecture/createLecture.ts";
import type { Demo, Step } from "#lecture/demo.ts";
import type { FigureProps } from "#widgets/frame/figureProps.ts";
import { loadWidget } from "#widgets/index.ts";
import { renderPages } from "../support/pages.ts";

/** What holds for every demo of the book: a lecturer must be able to trust each step unseen. */
const files = import.meta.glob<readonly Demo[]>("../../content/*/*/demo.ts", {
  eager: true,
  import: "demos",
});
const pages = await renderPages();

const all = Object.entries(files).flatMap(([file, demos]) => {
  const place = places.find(({ part, chapter }) =>
    file.endsWith(`/${part.id}/${chapter.folder}/demo.ts`),
  );
  const page = pages.find(({ route }) => route === place?.route);
  return demos.map((demo) => ({ file, demo, page, name: `${demo.figure} of ${file}` }));
});

/** The living figures of a page, as the page says them. */
const figuresIn = (html: string): readonly FigureProps[] =>
  [...html.matchAll(/data-island="FigureBody" data-props="([^"]*)"/g)].map(
    ([, props = ""]) =>
      JSON.parse(
        props.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&"),
      ) as FigureProps,
  );

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
const said = ({ words }: Step) => words.join(" ");

const NUMBERS =
  "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
/** Every number in a text, written in digits or, from three to twenty, in letters. */
const numbersIn = (text: string): readonly number[] => [
  ...[...text.matchAll(/\d+(\.\d+)?/g)].map(([digits]) => Number(digits)),
  ...wordsOf(text)
    .map((word) => NUMBERS.indexOf(word.toLowerCase().replace(/\W/g, "")))
    .filter((at) => at >= 0)
    .map((at) => at + 3),
];

it("there are demos, each for a figure of its own", () => {
  expect(all.length).toBeGreaterThanOrEqual(2);
  const names = all.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it("a figure finds its demo by its id and the page it stands on, and only there", async () => {
  for (const { demo, page } of all) {
    expect(await demoOf(demo.figure, page!.route)).toBe(demo);
    expect(await demoOf(demo.figure, "/")).toBeUndefined();
  }
  expect(await demoOf("no-such-figure", all[0]!.page!.route)).toBeUndefined();
  expect(await demoOf(all[0]!.demo.figure, "/no/such/page/")).toBeUndefined();
});

describe.each(all)("the demo $name", ({ demo, page }) => {
  const { steps } = demo;
  const figure = figuresIn(page?.html ?? "").find(({ id }) => id === demo.figure);
  const explorable = () => page?.explorables.find(({ id }) => id === demo.of) as Explorable;
  const at = (kind: Step["kind"]) => steps.findIndex((step) => step.kind === kind);

  it("shows a figure of its chapter", () => {
    expect(page, "the chapter").toBeDefined();
    expect(figure, "the figure").toMatchObject({ widget: demo.widget, of: demo.of });
    expect(explorable()).toBeDefined();
  });

  it("says what it is for and how long it takes", () => {
    expect(wordsOf(demo.goal).length).toBeGreaterThanOrEqual(6);
    expect(demo.goal).toMatch(/^\p{Lu}.*\.$/u);
    expect(Number.isInteger(demo.minutes) && demo.minutes > 0 && demo.minutes <= 30).toBe(true);
  });

  it("asks before it reveals, asks what if after that, and ends with what to remember", async () => {
    const reveal = at("reveal");
    expect(steps[0]!.kind).toBe("ask");
    expect(reveal).toBeGreaterThan(0);
    expect(steps.slice(0, reveal).map(({ kind }) => kind)).not.toContain("explain");
    expect(at("whatIf")).toBeGreaterThan(reveal);
    for (const kind of ["predict", "vote"] as const) expect(at(kind)).toBeLessThan(reveal);
    expect(steps.at(-1)).toMatchObject({ kind: "explain", outcome: "shown" });

    const { prediction } = await loadWidget(demo.widget);
    if (prediction && !figure?.brief)
      for (const step of steps.slice(0, reveal)) expect(step.outcome, said(step)).toBe("hidden");
    expect(steps[reveal]!.outcome).toBe("shown");
  });

  it("has few and large words, and no two steps say the same", () => {
    for (const step of steps) {
      expect([1, 2], said(step)).toContain(step.words.length);
      expect(wordsOf(said(step)).length, said(step)).toBeLessThanOrEqual(20);
      // More would not stand on one line of a screen of 4 to 3.
      for (const line of step.words) expect(line.length, line).toBeLessThanOrEqual(40);
      expect(wordsOf(step.notes).length, `notes: ${said(step)}`).toBeGreaterThanOrEqual(8);
    }
    expect(new Set(steps.map(said)).size).toBe(steps.length);
  });

  it("says at its vote, and nowhere else, what hands are raised for", async () => {
    const { prediction } = await loadWidget(demo.widget);
    for (const { kind, camps, words } of steps) {
      if (kind !== "vote") {
        expect(camps, words.join(" ")).toEqual([]);
        continue;
      }
      expect([2, 3, 4, 5], words.join(" ")).toContain(camps.length);
      for (const camp of camps) expect(camp.words).toMatch(/^[\p{L}\p{N} ]{2,20}$/u);
      expect(new Set(camps.map((camp) => camp.words)).size).toBe(camps.length);
      // A place is one of the axis of the guess, and either all answers have one or none has.
      const at = camps.flatMap((camp) => camp.at ?? []);
      expect([0, camps.length]).toContain(at.length);
      if (at.length === 0) continue;
      expect(prediction).toMatchObject({ kind: "number", isOnAxis: true });
      if (prediction?.kind !== "number") continue;
      const [low, high] = prediction.parameter.range;
      for (const value of at) expect(value >= low && value <= high, `${value}`).toBe(true);
      expect(new Set(at).size).toBe(at.length);
    }
  });

  it("names values, ways of looking and seeds that exist, exactly as a slider would set them", () => {
    for (const [step, { set, words }] of steps.entries()) {
      expect(set, `${words}: a written step says its whole state`).not.toBe("as it is");
      if (set === "as it is") continue;
      const start = initialOf(explorable());
      const lecture = createLecture({ demo, explorable: explorable(), step });
      const { values, view, seed } = explorable().store.getState();
      lecture.leave();
      expect({ values, view, seed }, words.join(" ")).toEqual({
        values: { ...start.values, ...set.values },
        view: { ...start.view, ...set.view },
        seed: set.seed ?? start.seed,
      });
    }
  });

  it("is in the same state at a step, from whichever step one comes", () => {
    const lecture = createLecture({ demo, explorable: explorable() });
    const state = () => {
      const { values, view, seed } = explorable().store.getState();
      return { values, view, seed };
    };
    const alone = steps.map((_, step) => {
      lecture.go(step);
      return state();
    });
    for (const from of steps.keys())
      for (const to of steps.keys()) {
        lecture.go(from);
        lecture.go(to);
        expect(state(), `${from} to ${to}`).toEqual(alone[to]);
      }
    lecture.leave();
  });

  it("shows few sliders, which the figure has, among them the one a step is about", async () => {
    const { controls, scrubs = [] } = await loadWidget(demo.widget);
    const own = figure?.controls ?? [...controls, ...scrubs];
    for (const [at, { kind, sliders, set, words }] of steps.entries()) {
      expect(sliders.length, words.join(" ")).toBeLessThanOrEqual(2);
      expect(new Set(sliders).size).toBe(sliders.length);
      for (const name of sliders) expect(own, words.join(" ")).toContain(name);
      if (kind !== "whatIf" || set === "as it is") continue;
      const before = steps[at - 1]?.set as Exclude<Step["set"], string>;
      const moved = Object.entries(set.values ?? {}).filter(
        ([name, value]) => before.values?.[name] !== value,
      );
      const isElse = moved.length > 0 || JSON.stringify(set) !== JSON.stringify(before);
      expect(isElse, `${words.join(" ")}: it changes something`).toBe(true);
      expect(sliders).toEqual(expect.arrayContaining(moved.map(([name]) => name)));
    }
  });

  it("says no number that the figure does not show at that step", () => {
    for (const [step, one] of steps.entries()) {
      const lecture = createLecture({ demo, explorable: explorable(), step });
      const { values, seed } = explorable().store.getState();
      const shown = [...Object.values(values), explorable().sample(seed).groups.length];
      lecture.leave();
      for (const number of numbersIn(said(one))) expect(shown, said(one)).toContain(number);
    }
  });
});
