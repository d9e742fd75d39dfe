import { describe, expect, it } from "vitest";
import { uniformDraw } from "#core/distributions/uniform.ts";
import { createGenerator } from "#core/random/generator.ts";
import { logDensity } from "#language/interpret.ts";
import { partsOf } from "#language/write/hidden.ts";
import { toldModel } from "#language/write/telling.ts";
import { programName } from "#language/write/withData.ts";
import { type Language, languages, programOf, valuesOf } from "#widgets/code/programs.ts";
import type { Widget } from "#widgets/frame/widget.ts";
import { loadWidget } from "#widgets/index.ts";
import { isProgram, tellingOf } from "#widgets/tools/tellingOf.ts";
import { densityOf, numbersIn } from "../language/readProgram.ts";
import { renderPages } from "../support/pages.ts";
import { figuresOn, firstState, runningIn, statesOf } from "../widgets/scenes.ts";
import { dataOnScreen, type Seen } from "./dataOnScreen.ts";

/**
 * Every figure that can be a program: what stands in it is what the figure shows, its rows are the figure's own, and its law is
 * that of the story with what the figure tells otherwise.
 */
const shown = figuresOn(await renderPages());
const widgets = new Map<string, Widget>();
for (const { props } of shown) widgets.set(props.widget, await loadWidget(props.widget));
const figures = shown.filter((figure) => {
  const running = runningIn(figure, firstState(figure));
  return isProgram(running, tellingOf(widgets.get(figure.props.widget)!, running));
});
const STATES = process.env.SOAK ? 100 : 4;
const POINTS = 4;
const all = Object.keys(languages) as Language[];

it("most figures are programs", () => expect(figures.length).toBeGreaterThan(60));

it("no figure is named that shows no data", () => {
  const programs = new Set(figures.map(({ props }) => props.widget));
  expect(Object.keys(dataOnScreen).filter((name) => !programs.has(name))).toEqual([]);
});

describe.each(figures)("$props.id on $route as a program", (figure) => {
  const { explorable, props } = figure;
  const widget = widgets.get(props.widget)!;

  it("states what the figure tells with the present data and values, in every language", () => {
    const generator = createGenerator(37);
    for (const { scene } of statesOf(figure, { generator, count: STATES })) {
      const running = runningIn(figure, scene);
      const telling = tellingOf(widget, running) ?? {};
      const model = toldModel(explorable.model, telling);
      const targets = explorable.model.story.map(({ target }) => target);
      for (const name of Object.keys({ ...telling.laws, ...telling.powers }))
        expect([...targets, ...Object.keys(explorable.model.parameters)]).toContain(name);
      const { hidden } = partsOf(model);
      const given = valuesOf(running, telling);
      const size = Math.max(
        ...Object.values(given).map((value) => (typeof value === "number" ? 0 : value.length)),
      );
      const points = Array.from({ length: POINTS }, () =>
        Object.fromEntries(
          hidden.map(([name, found]) => {
            const isGroup = found.is !== "parameter" && found.shape === "group";
            const one = () => uniformDraw(generator, 0.1, 0.9);
            return [name, isGroup ? Array.from({ length: size }, one) : one()];
          }),
        ),
      );
      const ours = points.map((point) =>
        logDensity(model, { ...scene.values, ...given, ...point }),
      );
      // Two knobs may ask for what cannot be, or leave no doubt at all.
      if (!ours.every(Number.isFinite)) continue;
      for (const language of all) {
        const program = programOf(running, language, {
          spelling: "theta",
          telling,
          address: "here",
        });
        expect(program).not.toMatch(/undefined|NaN|\[object/);
        const { comment } = languages[language];
        const notes = (telling.notes ?? []).map((note) => `${comment} ${note}\n`).join("");
        expect(program.startsWith(`${comment} here\n${notes}`)).toBe(true);
        const density = densityOf(program, language);
        const theirs = points.map((point) => {
          const named = Object.entries(point).map(([name, value]) => [programName(name), value]);
          return density(language === "stan" ? point : Object.fromEntries(named));
        });
        for (const [at, our] of ours.entries()) {
          const [gap, first] = [our - theirs[at]!, ours[0]! - theirs[0]!];
          expect(Math.abs(gap - first), `${language}: ${JSON.stringify(scene)}`).toBeLessThan(
            1e-9 * (1 + Math.max(...ours.map(Math.abs))),
          );
        }
      }
    }
  });

  it("has the rows and numbers that the figure itself shows", () => {
    const generator = createGenerator(41);
    const every = [...statesOf(figure, { generator, count: STATES })].map(({ scene }) => scene);
    // Corners cost as much as random states and hold the same rows: some of each will do.
    const apart = Math.ceil(every.length / (2 * STATES));
    const reached = every.filter((_, at) => at % apart === 0);
    const sliders = props.controls ?? [...widget.controls, ...(widget.scrubs ?? [])];
    for (const scene of [firstState(figure), ...reached]) {
      const running = runningIn(figure, scene);
      const telling = tellingOf(widget, running);
      const picture = widget.picture(scene) as Pick<Seen, "numbers">;
      const seen = dataOnScreen[props.widget]?.({
        numbers: picture.numbers,
        table: widget.table(picture),
        scene,
      });
      if (seen === "others") {
        expect(telling?.notes?.[0]).toContain("too many to be written out");
        continue;
      }
      const { given } = partsOf(toldModel(explorable.model, telling ?? {}));
      for (const language of all) {
        const program = programOf(running, language, {
          spelling: "theta",
          telling,
          address: "here",
        });
        const inProgram = numbersIn(program, language);
        const of = (name: string) => inProgram.get(language === "stan" ? name : programName(name))!;
        const rows: (readonly [number[], number[]])[] = [];
        for (const [name, found] of given) {
          const value = of(name);
          const own = seen?.[name] ?? picture.numbers[name];
          const isKnob = found.is === "parameter" && sliders.includes(name);
          if (typeof value !== "number") {
            expect(own, `where do ${name} stand in ${props.widget}?`).toBeInstanceOf(Array);
            rows.push([[...value], [...(own as readonly number[])]]);
          } else if (typeof own === "number") {
            expect(value, `${name} in ${language}`).toBeCloseTo(own, 6);
          } else {
            const isHeld = found.is === "parameter" && found.role !== "data";
            expect(isKnob || isHeld, `where does ${name} stand in ${props.widget}?`).toBe(true);
            expect(value).toBe(scene.values[name]);
          }
        }
        const [theirs, ours] = [0, 1].map((side) => sortedRows(rows.map((pair) => pair[side]!)));
        expect(theirs!.length, JSON.stringify(scene.view)).toBe(ours!.length);
        for (const [at, row] of theirs!.entries())
          for (const [k, value] of row.entries())
            expect(
              Math.abs(value - ours![at]![k]!),
              `${language}: row ${at}, ${JSON.stringify(scene.view)}`,
            ).toBeLessThan(0.0051);
      }
    }
  });
});

/** Columns as rows, in an order that does not depend on how a figure orders them. */
function sortedRows(columns: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rows = (columns[0] ?? []).map((_, j) => columns.map((column) => column[j]!));
  const key = (row: readonly number[]) => row.map((value) => Math.round(20 * value));
  return rows.toSorted((a, b) => {
    const [one, other] = [key(a), key(b)];
    const first = one.findIndex((value, k) => value !== other[k]);
    return first < 0 ? 0 : one[first]! - other[first]!;
  });
}
