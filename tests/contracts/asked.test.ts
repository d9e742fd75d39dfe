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
import { figuresOn, statesOf } from "../widgets/scenes.ts";

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
        const isOther = (now: number | undefined) =>
          now === undefined || differs(now, needs.number.value);
        for (const { input, effects } of needs.needed) {
          expect(effects.length).toBeGreaterThan(0);
          const isSo = input.steps.some(({ move }) => {
            const now = numbersAt(widget, moved(scene, [move]));
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
  }, 120_000);
});
