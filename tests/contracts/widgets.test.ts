import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { forgetPredictions } from "#explorable/prediction.ts";
import { register } from "#explorable/registry.ts";
import { snap } from "#language/parameter.ts";
import { FigureBody } from "#widgets/frame/FigureBody.tsx";
import type { Scene, Widget } from "#widgets/frame/widget.ts";
import { loadWidget, widgets } from "#widgets/index.ts";
import { renderPages } from "../support/pages.ts";
import { readShown } from "../widgets/claims.ts";
import { guessesOf } from "../widgets/guesses.ts";
import { figuresOn, firstState, type ShownFigure, statesOf } from "../widgets/scenes.ts";

/** What holds for every widget of the book, at corners and at random states of each figure of it. */
const STATES = process.env.SOAK ? 2000 : 100;
/** A server renders a hundred times slower than a figure speaks. */
const RENDERS = process.env.SOAK ? 2000 : 12;
const MOST_WORDS = 25;
const MISCONCEPTIONS = Array.from({ length: 34 }, (_, k) => `M${k + 1}`);

const pages = await renderPages();
const figures = figuresOn(pages);
const loaded: readonly Widget[] = await Promise.all(Object.keys(widgets).map(loadWidget));

/** Words that stand where there is no value. */
const NOTHING = /\bNaN\b|Infinity|undefined|\bnull\b|\[object|∞|(^|\s)–(\s|$)/;

/** What of the sentences and cells of a figure is empty, too long to be heard, or cannot be spoken. */
function unspeakable(widget: Widget, picture: unknown): readonly string[] {
  const announcement = widget.announcement(picture);
  const { caption, rows } = widget.table(picture);
  const cells = rows.flatMap((row) => row.map(String));
  const texts = [widget.takeaway(picture), widget.summary(picture), announcement, caption];
  return [
    ...[...texts, ...cells].flatMap((text) =>
      text === "" || NOTHING.test(text) ? [`“${text}” says nothing`] : [],
    ),
    ...(announcement.split(/\s+/).length > MOST_WORDS ? [`too long: ${announcement}`] : []),
    ...(/[⁰¹²³⁴⁵⁶⁷⁸⁹τσμθ²%]/.test(announcement) ? [`hard to speak: ${announcement}`] : []),
  ];
}

/** What of a table's rows does not fit its columns, or has a name that another has. */
function unreadable({ columns, rows }: ReturnType<Widget["table"]>): readonly string[] {
  const names = rows.map(([name]) => name);
  return [
    ...(rows.length > 0 ? [] : ["no rows"]),
    ...rows.flatMap((row) => (row.length === columns.length ? [] : [`row ${row[0]}`])),
    ...(new Set(names).size === names.length ? [] : [`rows of one name: ${names}`]),
    ...(new Set(columns.map(({ name }) => name)).size === columns.length ? [] : ["columns"]),
  ];
}

/** What is wrong with the words for one guess, by chance, about a state. */
function wordless(
  prediction: NonNullable<Widget["prediction"]>,
  picture: unknown,
  chance: () => number,
): readonly string[] {
  const guesses = guessesOf(prediction, picture);
  const guess = guesses[Math.floor(chance() * guesses.length)]!;
  const { text, verdict } = prediction.feedback(guess, picture);
  return NOTHING.test(text) || !["right", "wrong"].includes(verdict) ? [text] : [];
}

/** The first of what is wrong at any state, with the state. */
function faultsAt(figure: ShownFigure, seed: number, find: (scene: Scene) => readonly string[]) {
  const states = statesOf(figure, { generator: createGenerator(seed), count: STATES });
  const found: string[] = [];
  for (const { scene } of states) {
    const { values, view, seed } = scene;
    for (const fault of find(scene))
      found.push(`${fault}\n  at ${JSON.stringify({ values, view, seed })}`);
  }
  return found.slice(0, 5);
}

it("the list names every widget by its id", () => {
  expect(loaded.map(({ id }) => id)).toEqual(Object.keys(widgets));
});

it("every widget is shown on some page, of the model it is made for", () => {
  for (const { id, model } of loaded)
    expect(
      figures.filter(({ props }) => props.widget === id).map((one) => one.explorable.model.id),
      id,
    ).toContain(model);
  for (const { props, explorable } of figures)
    expect(explorable.model.id, props.id).toBe(loaded.find(({ id }) => id === props.widget)?.model);
});

describe.each(figures.map((figure) => ({ ...figure, at: `${figure.route} ${figure.props.id}` })))(
  "the figure $at",
  (figure) => {
    const { props, explorable } = figure;
    const widget = loaded.find(({ id }) => id === props.widget)!;
    const { model, declaration } = explorable;
    const { prediction } = widget;

    it("names what its model and its page have", () => {
      for (const name of [...widget.controls, ...(widget.scrubs ?? []), ...(props.controls ?? [])])
        expect(Object.keys(model.parameters)).toContain(name);
      for (const name of widget.readouts) expect(Object.keys(model.derived)).toContain(name);
      for (const { name, options } of widget.choices ?? [])
        expect(Object.keys(options)).toEqual(declaration.view?.[name]);
      // An exercise's figure, named after it, has no data: its seed is the variant, and there is no button for it.
      const isAsked = props.id.endsWith("-figure") && declaration.data === undefined;
      if (widget.resample && !isAsked)
        expect(explorable.sample(1)).not.toEqual(explorable.sample(2));
    });

    // Drawn once for all that is asked of it: what a figure works out is the dear part.
    it("says something in few words, has a table of rows with names, is one picture, and can be guessed", () => {
      const chance = createGenerator(16);
      const wrong = faultsAt(figure, 12, (scene) => {
        const picture = widget.picture(scene);
        expect(widget.picture({ ...scene })).toEqual(picture);
        return [
          ...unspeakable(widget, picture),
          ...unreadable(widget.table(picture)),
          ...(prediction && !props.brief ? wordless(prediction, picture, chance) : []),
        ];
      });
      expect(wrong).toEqual([]);
    });

    it("shows finite numbers alone, and texts that agree with the values behind them", () => {
      const found: string[] = [];
      const states = statesOf(figure, { generator: createGenerator(15), count: RENDERS });
      for (const { scene, explorable } of states) {
        register(explorable);
        forgetPredictions();
        const html = renderToStaticMarkup(createElement(FigureBody, props));
        const where = `at ${JSON.stringify(scene.values)}, seed ${scene.seed}`;
        for (const problem of problemsIn(html)) found.push(`${problem}\n  ${where}`);
      }
      expect(found.slice(0, 5)).toEqual([]);
    });

    if (!prediction || props.brief) return;

    it("has words for every guess, true ones, with an id of the list of misconceptions", () => {
      const first = firstState(figure);
      const picture = widget.picture(first);
      const guesses = guessesOf(prediction, picture);
      const verdicts = new Set<string>();
      const found = guesses.flatMap((guess) => {
        const told = prediction.feedback(guess, picture);
        verdicts.add(told.verdict);
        return [
          ...(NOTHING.test(told.text) || told.text.length < 20 ? [`“${told.text}”`] : []),
          ...(told.misconception?.split(" ") ?? [])
            .filter((id) => !MISCONCEPTIONS.includes(id))
            .map((id) => `no such misconception: ${id}`),
        ];
      });
      expect(found.slice(0, 5)).toEqual([]);
      // Several numbers are hardly ever guessed by going through a grid.
      if (prediction.kind === "values") return;
      expect([...verdicts].toSorted(), "some guess is right and some is wrong").toEqual([
        "right",
        "wrong",
      ]);
    });

    it("asks about the start, from which its answer can be judged", () => {
      if (prediction.kind !== "number") return;
      const { parameter } = prediction;
      expect(snap({ ...parameter }, parameter.initial)).toBe(parameter.initial);
      const start = prediction.feedback([parameter.initial], widget.picture(firstState(figure)));
      expect(start.verdict, "the marker does not stand on the answer").toBe("wrong");
    });
  },
);

/** Texts and attributes that hold no value, and numbers shown that are not those behind them. */
function problemsIn(html: string): readonly string[] {
  const attributes = [...html.matchAll(/([\w-]+)="([^"]*)"/g)]
    .filter(([, , value = ""]) => /NaN|Infinity|undefined|\[object/.test(value))
    .map(([said]) => said);
  const texts = [...html.matchAll(/>([^<]+)</g)]
    .map(([, text = ""]) => text)
    .filter((text) => NOTHING.test(text));
  const readouts = [...html.matchAll(/data-readout="([\w-]+)" data-value="([^"]*)"[^>]*>([^<]*)</g)]
    .filter(([, , value = "", text = ""]) => !agrees(Number(value), text))
    .map(([said]) => said);
  return [...attributes, ...texts, ...readouts, ...strays(html)];
}

/** Points that stand outside of their drawing. */
function strays(html: string): readonly string[] {
  return html.split("<svg").flatMap((svg) => {
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    if (width === undefined) return [];
    return [...svg.matchAll(/class="(point[^"]*)"[^>]* d="M([^,]+),([^m]+)m/g)]
      .filter(([, , x, y]) => {
        const inside = (at: number, end: number) => at >= 0 && at <= end;
        return !inside(Number(x), Number(width)) || !inside(Number(y), Number(height));
      })
      .map(([, name, x, y]) => `${name} at ${x} ${y} stands outside of ${width} by ${height}`);
  });
}

function agrees(value: number, text: string): boolean {
  const [first = ""] =
    /^(−|under |over )?[\d\u202f]+(\.\d+)?(\u00a0×\u00a010⁻?[⁰-⁹¹²³]+)?/.exec(text) ?? [];
  if (/^under|^over/.test(first)) return text.startsWith("under") ? value < 0.01 : value > 0.99;
  const shown = readShown(first);
  if (!shown) return false;
  const scale = text.includes("%") ? 100 : 1;
  return Math.abs(shown.value - scale * value) <= shown.room * (1 + 1e-6) + 1e-12;
}
