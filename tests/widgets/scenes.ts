import type { Generator } from "#core/random/generator.ts";
import {
  createExplorable,
  type Declaration,
  type Explorable,
} from "#explorable/createExplorable.ts";
import { snap } from "#language/parameter.ts";
import type { FigureProps } from "#widgets/frame/figureProps.ts";
import type { Scene } from "#widgets/frame/widget.ts";
import type { RenderedPage } from "../support/pages.ts";

/** A figure as a chapter shows it, with the explorable it is about. */
export interface ShownFigure {
  readonly route: string;
  readonly props: FigureProps;
  readonly explorable: Explorable;
}

/** Every figure of the pages. */
export function figuresOn(pages: readonly RenderedPage[]): readonly ShownFigure[] {
  return pages.flatMap(({ route, html, explorables }) =>
    [...html.matchAll(/data-island="FigureBody" data-props="([^"]*)"/g)].map(([, given = ""]) => {
      const text = given.replaceAll("&quot;", '"').replaceAll("&#x27;", "'");
      const props = JSON.parse(text.replaceAll("&amp;", "&")) as FigureProps;
      return { route, props, explorable: explorables.find(({ id }) => id === props.of)! };
    }),
  );
}

/** A state a reader can bring a figure into. */
export interface ReachedState {
  readonly scene: Scene;
  /** The same explorable as if it had started there: a server renders starts only. */
  readonly explorable: Explorable;
}

/** Every corner of the values, and then random states: values, seeds and every way of looking. */
export function* statesOf(
  { explorable }: ShownFigure,
  { generator, count }: { readonly generator: Generator; readonly count: number },
): Iterable<ReachedState> {
  const { model, declaration } = explorable;
  const parameters = Object.entries(model.parameters);
  const views = viewsOf(declaration);
  const corners = parameters.reduce<readonly Record<string, number>[]>(
    (states, [name, { range }]) =>
      states.flatMap((before) => range.map((end) => ({ ...before, [name]: end }))),
    [{}],
  );
  for (const [at, values] of corners.entries())
    yield reach(explorable, values, views[at % views.length]!, at);
  for (let at = 0; at < count; at++) {
    const values = Object.fromEntries(
      parameters.map(([name, parameter]) => {
        const [low, high] = parameter.range;
        const kind = generator();
        const value =
          kind < 0.1 ? low : kind < 0.2 ? high : kind < 0.3 ? parameter.initial : undefined;
        return [name, value ?? snap(parameter, low + generator() * (high - low))!];
      }),
    );
    yield reach(explorable, values, views[at % views.length]!, Math.floor(generator() * 100_000));
  }
}

/** The state a reader finds. */
export function firstState({ explorable }: ShownFigure): Scene {
  const { values, view, seed } = explorable.store.getInitialState();
  return { model: explorable.model, values, view, seed, sample: explorable.sample(seed) };
}

/** A state with some values changed. */
export function reachedFrom(scene: Scene, values: Readonly<Record<string, number>>): Scene {
  return { ...scene, values: { ...scene.values, ...values } };
}

function viewsOf({ view = {} }: Declaration): readonly Readonly<Record<string, string>>[] {
  return Object.entries(view).reduce<readonly Readonly<Record<string, string>>[]>(
    (all, [name, options]) =>
      all.flatMap((one) => options.map((option) => ({ ...one, [name]: option }))),
    [{}],
  );
}

function reach(
  { declaration, model, sample }: Explorable,
  values: Readonly<Record<string, number>>,
  view: Readonly<Record<string, string>>,
  seed: number,
): ReachedState {
  const chosenFirst = Object.entries(declaration.view ?? {}).map(([name, options]) => [
    name,
    [view[name]!, ...options.filter((option) => option !== view[name])],
  ]);
  const there = { ...declaration, initial: values, view: Object.fromEntries(chosenFirst), seed };
  return {
    scene: { model, values, view, seed, sample: sample(seed) },
    explorable: createExplorable(there, model, sample),
  };
}
