import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { snap } from "#language/parameter.ts";
import { moved } from "#widgets/asked/moves.ts";
import { asking, differs, type Need, type Needs } from "#widgets/asked/needs.ts";
import { piecesOf } from "#widgets/asked/pieces.ts";
import { sayEffects, sayNeeds } from "#widgets/asked/sayNeeds.ts";
import type { Scene, Widget } from "#widgets/frame/widget.ts";
import { loadWidget } from "#widgets/index.ts";
import { renderPages } from "../support/pages.ts";
import { figuresOn, type ShownFigure, statesOf } from "../widgets/scenes.ts";

/**
 * What a figure says of what its numbers need: all that is needed moves the number when it is moved, and what is inert leaves
 * it where it is, wherever that is moved.
 */
const STATES = process.env.SOAK ? 30 : 1;
const MOVES = process.env.SOAK ? 60 : 5;
const figures = figuresOn(await renderPages());

type Numbers = Readonly<Record<string, number | undefined>>;

/** The numbers of a figure at a scene, read from the figure itself; nothing where the data cannot be. */
function numbersAt(widget: Widget, scene: Scene): Numbers | undefined {
  try {
    const own = Object.entries(widget.quoted?.(widget.picture(scene)) ?? {});
    const ofModel = widget.readouts.map((name) => {
      const value = scene.model.derived[name]!.of(scene.values, scene.sample.columns);
      return [name, typeof value === "number" ? value : undefined] as const;
    });
    return Object.fromEntries([...ofModel, ...own.map(([name, { value }]) => [name, value])]);
  } catch {
    return undefined;
  }
}

function answerOf(steps: Generator<undefined, Needs | undefined>): Needs | undefined {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Scenes in which one input is somewhere else, and nothing else is. */
function* elsewhere(scene: Scene, { kind, name, group }: Need["input"], generator: () => number) {
  const parameter = scene.model.parameters[name];
  if (kind === "parameter" && parameter) {
    const [low, high] = parameter.range;
    for (let k = 0; k < MOVES; k++) {
      const value = snap(parameter, low + generator() * (high - low))!;
      yield { ...scene, values: { ...scene.values, [name]: value } };
    }
  }
  if (kind === "field") {
    const column = scene.sample.columns[name]!;
    const which = scene.sample.groups.indexOf(group ?? "");
    for (let k = 0; k < MOVES; k++) {
      // One group, or each, takes the number of another: no data that could not be.
      const turn = 1 + Math.floor(generator() * (column.length - 1));
      const other = column.map((value, j) =>
        which < 0 || j === which ? column[(j + turn) % column.length]! : value,
      );
      const columns = { ...scene.sample.columns, [name]: other };
      yield { ...scene, sample: { ...scene.sample, columns } };
    }
  }
}

/** Scenes in which data are somewhere else: some columns, or all of them, as other groups have them. */
function turnedData(scene: Scene, names: readonly string[]): readonly Scene[] {
  return [1, 2, 3, 5].map((turn) => {
    const turned = names.map((name) => {
      const column = scene.sample.columns[name]!;
      return [name, column.map((_, j) => column[(j + turn) % column.length]!)] as const;
    });
    const columns = { ...scene.sample.columns, ...Object.fromEntries(turned) };
    return { ...scene, sample: { ...scene.sample, columns } };
  });
}

/** All that a picture holds, but the scene it is a picture of. */
function shownAt(widget: Widget, at: Scene) {
  const { scene: _, ...shown } = widget.picture(at) as { readonly scene?: Scene };
  return shown;
}

/** Whether a figure shows anything else once these columns are moved. */
function isSeen(widget: Widget, scene: Scene, names: readonly string[]): boolean {
  const here = shownAt(widget, scene);
  return turnedData(scene, names).some((there) => {
    try {
      return !isDeepStrictEqual(shownAt(widget, there), here);
    } catch {
      // Data that cannot be are refused by what computes with them: so it looks at them.
      return true;
    }
  });
}

/** The columns of a figure's data that no other sample draws anew. */
function standing({ explorable: { declaration, sample } }: ShownFigure, widget: Widget, at: Scene) {
  if (declaration.data === undefined) return [];
  const others = widget.resample === undefined ? [] : [sample(at.seed + 1), sample(at.seed + 2)];
  return Object.entries(at.sample.columns)
    .filter(([name, column]) =>
      others.every(({ columns }) => isDeepStrictEqual(columns[name], column)),
    )
    .map(([name]) => name);
}

describe.each(figures)("$props.id on $route, asked for its numbers", (figure) => {
  it("says what each needs, and nothing that is not so", async () => {
    const { props, explorable } = figure;
    const widget = await loadWidget(props.widget);
    const generator = createGenerator(91);
    const states = [...statesOf(figure, { generator, count: STATES })].slice(-STATES);
    for (const { scene } of states) {
      const picture = widget.picture(scene);
      const pieces = piecesOf(widget.told(picture), "summary");
      const text = pieces.map((one) => (typeof one === "string" ? one : one.text)).join("");
      expect(text).toBe(widget.summary(picture));

      const known = new Map<string, readonly Numbers[]>();
      const movedBy = (input: Need["input"]): readonly Numbers[] => {
        const key = JSON.stringify([input.kind, input.name, input.group]);
        const found =
          known.get(key) ??
          [...elsewhere(scene, input, generator)]
            .map((there) => numbersAt(widget, there))
            .filter((numbers) => numbers !== undefined);
        known.set(key, found);
        return found;
      };
      const { needsOf } = asking(widget, explorable, scene);
      const still = standing(figure, widget, scene);
      const isBlind = still.length > 0 && !isSeen(widget, scene, still);
      const isOpen = still.every((name) => isSeen(widget, scene, [name]));
      const here = numbersAt(widget, scene)!;
      const names = [
        ...pieces.flatMap((one) =>
          typeof one === "string" || one.form === "word" ? [] : one.name,
        ),
        ...Object.keys(here).filter((name) => Number.isFinite(here[name])),
      ];
      for (const name of new Set(names)) {
        const needs = answerOf(needsOf(name))!;
        const where = `${name} at ${JSON.stringify([scene.values, scene.view, scene.seed])}`;
        expect(needs, where).toBeDefined();
        const said = [sayNeeds(needs), ...needs.needed.map((need) => sayEffects(need, needs))];
        expect(said.join(" "), where).not.toMatch(/NaN|undefined|Infinity|\[object/);
        expect(needs.number.value).toBe(here[name]);
        const isSet = / is set directly, /.test(said[0]!);
        if (isBlind && !isSet) expect(said[0], where).toMatch(/; the data .* stand fixed/);
        if (isOpen) expect(said[0], where).not.toMatch(/stand fixed/);
        const isOther = (now: number | undefined) =>
          now === undefined || differs(now, needs.number.value);
        for (const { input, effects } of needs.needed) {
          expect(effects.length).toBeGreaterThan(0);
          const isSo = input.steps.some(({ move }) => {
            const now = numbersAt(widget, moved(scene, [move], explorable.sample));
            return now !== undefined && isOther(now[name]);
          });
          expect(isSo, `${where}: moved by ${input.words}`).toBe(true);
        }
        for (const input of [...needs.elsewhere, ...needs.nowhere])
          for (const now of movedBy(input))
            expect(
              isOther(now[name]),
              `${where}: left by ${input.words}, ${now[name]} for ${here[name]}`,
            ).toBe(false);
      }
    }
  }, 240_000);
});
