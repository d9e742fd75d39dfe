import type { Generator } from "#core/random/generator.ts";
import {
  createExplorable,
  type Declaration,
  type Explorable,
  initialOf,
} from "#explorable/createExplorable.ts";
import type { Running } from "#explorable/useExplorable.ts";
import { snap } from "#language/parameter.ts";
import { type Ranges, reaching, reachOf } from "#language/reach.ts";
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
  /** It is no corner. */
  readonly isRandom: boolean;
  /** The same explorable as if it had started there: a server renders starts only. */
  readonly explorable: Explorable;
}

/**
 * Corners of the values, each value as far as typing leads it, and then random states: values, seeds and every way of
 * looking.
 */
export function* statesOf(
  { explorable }: ShownFigure,
  { generator, count }: { readonly generator: Generator; readonly count: number },
): Iterable<ReachedState> {
  const { model, declaration } = explorable;
  const parameters = Object.entries(model.parameters);
  const views = viewsOf(declaration);
  const corners = cornersOf(parameters.map(([name, { range }]) => [name, range] as const));
  for (const [at, values] of corners.entries())
    yield reach(explorable, values, views[at % views.length]!, at);
  const { values: start } = initialOf(explorable);
  for (const [at, [name, parameter]] of parameters.entries())
    for (const end of parameter.limits ?? []) {
      const range = reachOf(parameter, end);
      const further = range === parameter.range ? {} : { [name]: range };
      yield reach(explorable, { ...start, [name]: end }, views[at % views.length]!, at, further);
    }
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
    const seed = Math.floor(generator() * 100_000);
    yield { ...reach(explorable, values, views[at % views.length]!, seed), isRandom: true };
  }
}

/** Up to so many parameters every corner is visited; beyond that every pair of them at all its four corners. */
const MOST_AT_ONCE = process.env.SOAK ? 10 : 5;

/**
 * The ends of ranges, together: all 2^p corners of few parameters. Of many, a covering set of 2 + 2 log2(p): all low, all
 * high, and for each binary digit of a parameter's place those that have it high and the others low, and the reverse. Two
 * places differ in some digit, so each pair stands at each of its four corners.
 */
export function cornersOf(
  parameters: readonly (readonly [name: string, range: readonly [low: number, high: number]])[],
): readonly Readonly<Record<string, number>>[] {
  const corner = (isHigh: (place: number) => boolean) =>
    Object.fromEntries(
      parameters.map(([name, [low, high]], place) => [name, isHigh(place) ? high : low]),
    );
  const digit = (of: number, at: number) => ((of >> at) & 1) === 1;
  const count = parameters.length;
  if (count <= MOST_AT_ONCE)
    return Array.from({ length: 2 ** count }, (_, k) => corner((place) => digit(k, place)));
  const digits = Array.from({ length: Math.ceil(Math.log2(count)) }, (_, at) => at);
  return [
    corner(() => false),
    corner(() => true),
    ...digits.flatMap((at) => [
      corner((place) => digit(place, at)),
      corner((place) => !digit(place, at)),
    ]),
  ];
}

/** The state a reader finds. */
export function firstState({ explorable }: ShownFigure): Scene {
  const { values, view, seed } = explorable.store.getInitialState();
  return { model: explorable.model, values, view, seed, sample: explorable.sample(seed) };
}

/** A state of a figure with some values changed, and its seed if one is named. */
export function reachedFrom(
  { explorable }: ShownFigure,
  { seed, ...changed }: Readonly<Record<string, number>>,
): Scene {
  const { values, view, seed: first } = explorable.store.getInitialState();
  const at = seed ?? first;
  const { model, sample } = explorable;
  return { model, values: { ...values, ...changed }, view, seed: at, sample: sample(at) };
}

/** The first state of a figure, looked at in another way; the explorable leaves out what it does not know. */
export function lookedAt(
  { explorable }: ShownFigure,
  view: Readonly<Record<string, string>>,
): Scene {
  const { declaration, model, sample } = explorable;
  const one = createExplorable(declaration, model, sample);
  one.set({ view });
  const { values, view: now, seed } = one.store.getState();
  return { model, values, view: now, seed, sample: sample(seed) };
}

/** More ways of looking than this are taken far from each other, so that no choice stays as it is all the time. */
const MANY = 500;
const FAR = 9973;

function viewsOf(declaration: Declaration): readonly Readonly<Record<string, string>>[] {
  const all = allViewsOf(declaration);
  return all.length > MANY ? all.map((_, at) => all[(at * FAR) % all.length]!) : all;
}

function allViewsOf({
  view = {},
  codes = {},
}: Declaration): readonly Readonly<Record<string, string>>[] {
  const start = Object.fromEntries(Object.keys(codes).map((name) => [name, "none"]));
  return Object.entries(view).reduce<readonly Readonly<Record<string, string>>[]>(
    (all, [name, options]) =>
      all.flatMap((one) => options.map((option) => ({ ...one, [name]: option }))),
    [start],
  );
}

function reach(
  { declaration, model, sample }: Explorable,
  values: Readonly<Record<string, number>>,
  view: Readonly<Record<string, string>>,
  seed: number,
  ranges: Ranges = {},
): ReachedState {
  const chosenFirst = Object.entries(declaration.view ?? {}).map(([name, options]) => [
    name,
    [view[name]!, ...options.filter((option) => option !== view[name])],
  ]);
  const there = { ...declaration, initial: values, view: Object.fromEntries(chosenFirst), seed };
  const further = reaching(model, ranges);
  return {
    isRandom: false,
    scene: { model: further, values, view, seed, sample: sample(seed) },
    explorable: createExplorable(there, further, sample),
  };
}

/** A figure as it runs in a state, with what the page's tools are given. */
export function runningIn(
  { explorable }: Pick<ShownFigure, "explorable">,
  { values, view, seed }: Scene,
): Running {
  return { ...initialOf(explorable), values, view, seed, past: [], future: [], explorable };
}
