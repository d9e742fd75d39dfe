import { describe, expect, it } from "vitest";
import { uniformDraw } from "#core/distributions/uniform.ts";
import { createGenerator } from "#core/random/generator.ts";
import { initialOf } from "#explorable/createExplorable.ts";
import { logDensity } from "#language/interpret.ts";
import { partsOf } from "#language/write/hidden.ts";
import { programName } from "#language/write/withData.ts";
import { type Language, languages, programOf, valuesOf } from "#widgets/code/programs.ts";
import { densityOf } from "../language/readProgram.ts";
import { renderPages } from "../support/pages.ts";
import { figuresOn, statesOf } from "../widgets/scenes.ts";

/** Every figure with data as a program: what stands in it is what the figure shows, and its law is the story's. */
const figures = figuresOn(await renderPages()).filter(({ explorable }) =>
  Object.keys(explorable.model.data).every((name) =>
    Object.hasOwn(explorable.sample(initialOf(explorable).seed).columns, name),
  ),
);
const STATES = process.env.SOAK ? 100 : 4;
const POINTS = 4;

it("most figures have data", () => expect(figures.length).toBeGreaterThan(15));

describe.each(figures)("$props.id on $route as a program", (figure) => {
  const { explorable } = figure;
  const { model } = explorable;
  const { hidden } = partsOf(model);

  it("states the story with the present data and values, in every language", () => {
    const generator = createGenerator(37);
    for (const { scene } of statesOf(figure, { generator, count: STATES })) {
      const { values, view, seed } = scene;
      const running = {
        ...initialOf(explorable),
        values,
        view,
        seed,
        past: [],
        future: [],
        explorable,
      };
      const given = valuesOf(running);
      const size = explorable.sample(seed).groups.length;
      const points = Array.from({ length: POINTS }, () =>
        Object.fromEntries(
          hidden.map(([name, found]) => {
            const isGroup = found.is !== "parameter" && found.shape === "group";
            const one = () => uniformDraw(generator, 0.1, 0.9);
            return [name, isGroup ? Array.from({ length: size }, one) : one()];
          }),
        ),
      );
      const ours = points.map((point) => logDensity(model, { ...values, ...given, ...point }));
      // Two knobs may ask for what cannot be, or leave no doubt at all.
      if (!ours.every(Number.isFinite)) continue;
      for (const language of Object.keys(languages) as Language[]) {
        const program = programOf(running, language, { spelling: "theta", address: "here" });
        expect(program).not.toMatch(/undefined|NaN|\[object/);
        expect(program.startsWith(`${languages[language].comment} here\n`)).toBe(true);
        const density = densityOf(program, language);
        const theirs = points.map((point) => {
          const named = Object.entries(point).map(([name, value]) => [programName(name), value]);
          return density(language === "stan" ? point : Object.fromEntries(named));
        });
        for (const [at, our] of ours.entries()) {
          const [gap, first] = [our - theirs[at]!, ours[0]! - theirs[0]!];
          expect(Math.abs(gap - first), `${language}: ${JSON.stringify(values)}`).toBeLessThan(
            1e-9 * (1 + Math.max(...ours.map(Math.abs))),
          );
        }
      }
    }
  });
});
