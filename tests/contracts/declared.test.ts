import { describe, expect, it } from "vitest";
import { createGenerator } from "#core/random/generator.ts";
import { allModels } from "#models/index.ts";
import type { Told } from "#widgets/frame/told.ts";
import {
  type Prediction,
  type QuotedReadout,
  type Scene,
  type Season,
  WAYS,
  type Widget,
} from "#widgets/frame/widget.ts";
import { loadWidget, widgets } from "#widgets/index.ts";
import { renderPages } from "../support/pages.ts";
import { tableFaults } from "../widgets/claims.ts";
import { guessesOf } from "../widgets/guesses.ts";
import { type FigureRecord, isTold, type TruthOfScene } from "../widgets/record.ts";
import { records } from "../widgets/records.ts";
import { figuresOn, firstState, lookedAt, reachedFrom, statesOf } from "../widgets/scenes.ts";

/**
 * What holds for every declared figure: each number of each sentence is true by another route, each sentence says the case
 * that holds, each case is said at some state, and no number and no unit of one is typed into a sentence.
 */
const STATES = process.env.SOAK ? 2000 : 200;
/** So many are enough where every case was said by then. */
const ENOUGH = process.env.SOAK ? STATES : 60;

const figures = figuresOn(await renderPages());
const loaded: readonly Widget[] = await Promise.all(Object.keys(widgets).map(loadWidget));

it("each figure has one record", () => {
  expect(records.map(({ widget }) => widget).toSorted()).toEqual(
    loaded.map(({ id }) => id).toSorted(),
  );
});

/** What of told sentences is not so. */
function faultsOf(told: readonly Told[], { numbers, cases }: TruthOfScene): readonly string[] {
  return told.flatMap(({ name, at, cases: count, template, places }) => {
    const wanted = count > 1 ? cases[name] : 0;
    return [
      ...(wanted === undefined
        ? [`the record does not say which case of “${name}” holds`]
        : wanted === at
          ? []
          : [`“${name}” says case ${at}, “${template}”, and case ${wanted} holds`]),
      ...places.flatMap(({ name: place, form, text }) => {
        const truth = numbers[place];
        if (!truth) return [`the record has no ${place}`];
        return isTold(truth, form, text)
          ? []
          : [`{${place}} of “${template}” is ${JSON.stringify(truth)}, not “${text}”`];
      }),
    ];
  });
}

/** What of the numbers that a figure shows outside of sentences, or lends to the text, is not so. */
function readoutFaults(
  readouts: Readonly<Record<string, QuotedReadout>>,
  { numbers, quoted = {} }: ReturnType<FigureRecord["truth"]>,
): readonly string[] {
  return Object.entries(readouts).flatMap(([name, { text }]) => {
    const truth = numbers[name] ?? quoted[name];
    if (!truth) return [`the record has no ${name}`];
    return isTold(truth, "quantity", text)
      ? []
      : [`the readout ${name} is ${JSON.stringify(truth)}, not “${text}”`];
  });
}

/** What of the errors that a forecast is remembered by is not so. */
function seasonFaults(
  season: Season | undefined,
  { season: names }: FigureRecord,
  { numbers }: TruthOfScene,
): readonly string[] {
  if (!season) return names ? ["the record tells of a season that the figure has not"] : [];
  return WAYS.flatMap((way) => {
    const truth = names && numbers[names[way]];
    if (!truth) return [`the record does not say how “${way}” misses`];
    const { text } = season[way];
    return isTold(truth, "quantity", text)
      ? []
      : [`“${way}” misses by ${JSON.stringify(truth)}, not “${text}”`];
  });
}

/** A sentence of a figure is plain text: signs that stress a word in the text around it would be read as they stand. */
const typedStress = ({ template }: Told): readonly string[] =>
  /\*\w/.test(template) ? [`stress is typed: ${template}`] : [];

const typedDigits = ({ template }: Told, allowed: readonly string[]): readonly string[] => {
  const rest = allowed.reduce((text, one) => text.replaceAll(one, ""), template);
  return /\d/.test(rest.replace(/\{[^}]*\}/g, "")) ? [template] : [];
};

/** Units of every quantity of every model of the book, and what shares are counted in. */
const units = new Set([
  "percent",
  "%",
  ...(await allModels()).flatMap((model) =>
    [model.parameters, model.data, model.latent].flatMap((group) =>
      Object.values(group).flatMap(({ unit = "", unitOne = "" }) => [unit, unitOne]),
    ),
  ),
]);
units.delete("");

/** A unit that is typed after a number instead of coming from the model with it. */
const typedUnits = ({ template }: Told): readonly string[] =>
  [...template.matchAll(/\}\s*([^\s.,;:{}]+)/g)]
    .filter(([, word = ""]) => units.has(word))
    .map(([, word]) => `${word} in "${template}"`);

/** Keeps which cases of which sentences were said. */
function listen(said: Map<string, { readonly cases: number; readonly at: Set<number> }>) {
  return (told: readonly Told[]) => {
    for (const { name, at, cases } of told) {
      const known = said.get(name) ?? { cases, at: new Set() };
      known.at.add(at);
      said.set(name, known);
    }
  };
}

const unsaid = (said: ReadonlyMap<string, { readonly cases: number; readonly at: Set<number> }>) =>
  [...said].flatMap(([name, { cases, at }]) =>
    Array.from({ length: cases }, (_, k) => k)
      .filter((k) => !at.has(k))
      .map((k) => `case ${k} of “${name}” is never said`),
  );

describe.each(loaded.map((widget) => ({ widget, id: widget.id })))(
  "the figure $id",
  ({ widget }) => {
    const record = records.find((one) => one.widget === widget.id)!;
    const shown = figures.filter(({ props }) => props.widget === widget.id);
    /** Corners, visits, and random states until enough were seen and nothing is left unsaid. */
    function* scenes(seed: number, isUnsaid: () => boolean): Iterable<Scene> {
      for (const figure of shown) {
        for (const values of record.visits ?? []) {
          const scene = reachedFrom(figure, values);
          yield scene;
          for (const view of record.looks ?? [])
            yield { ...scene, view: { ...scene.view, ...view } };
        }
        if (!record.visits) for (const view of record.looks ?? []) yield lookedAt(figure, view);
        const generator = createGenerator(seed);
        const most = Math.ceil(Math.min(STATES, record.states ?? STATES) / shown.length);
        const enough = Math.min(most, Math.ceil(ENOUGH / shown.length));
        const states = statesOf(figure, { generator, count: most });
        let random = 0;
        for (const { scene, isRandom } of states) {
          if (isRandom && random >= enough && !isUnsaid()) break;
          if (isRandom) random += 1;
          yield scene;
        }
      }
    }

    it("says nothing false, leaves no case unsaid, and types no number", () => {
      const said = new Map<string, { readonly cases: number; readonly at: Set<number> }>();
      const hear = listen(said);
      const wrong: string[] = [];
      for (const scene of scenes(21, () => unsaid(said).length > 0)) {
        const picture = widget.picture(scene);
        const told = widget.told(picture);
        hear(told);
        const truth = record.truth(scene);
        const found = [
          ...faultsOf(told, truth),
          ...told.flatMap(typedStress),
          ...told
            .flatMap((one) => typedDigits(one, record.digits ?? []))
            .map((one) => `a number is typed: ${one}`),
          ...told.flatMap(typedUnits).map((one) => `a unit is typed: ${one}`),
          ...readoutFaults(widget.quoted?.(picture) ?? {}, truth),
          ...tableFaults(widget.table(picture), truth.table),
        ];
        for (const fault of found)
          wrong.push(
            `${fault}\n  at ${JSON.stringify({ ...scene.values, ...scene.view, seed: scene.seed })}`,
          );
      }
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(unsaid(said)).toEqual([]);
    });

    const { prediction, toldGuess } = widget;
    if (!prediction || !toldGuess) return;

    it("tells every guess what is true of it, and leaves no reply unsaid", () => {
      const said = new Map<string, { readonly cases: number; readonly at: Set<number> }>();
      const hear = listen(said);
      const wrong: string[] = [];
      const judge = (scene: Scene, guess: readonly number[]) => {
        const picture = widget.picture(scene);
        const told = toldGuess(guess, picture);
        hear(told);
        const { verdict, misconception } = prediction.feedback(guess, picture);
        const truth = record.guess!(scene, guess);
        if (truth.isOnEdge) return;
        const found = [
          ...faultsOf(told, truth),
          ...told.flatMap(typedStress),
          ...told
            .flatMap((one) => typedDigits(one, record.digits ?? []))
            .map((one) => `a number is typed: ${one}`),
          ...seasonFaults(prediction.season?.(guess, picture), record, truth),
          ...(verdict === truth.verdict ? [] : [`it is not ${verdict}`]),
          ...(verdict === "right" || misconception === truth.misconception
            ? []
            : [`it shows ${truth.misconception}, not ${misconception}`]),
        ];
        for (const fault of found)
          wrong.push(
            `guess ${guess}: ${fault}\n  at ${JSON.stringify({ ...scene.values, ...scene.view, seed: scene.seed })}`,
          );
      };
      for (const figure of shown) {
        const first = firstState(figure);
        for (const guess of guessesOf(prediction as Prediction<unknown>, widget.picture(first)))
          judge(first, guess);
        for (const guess of record.guesses ?? []) judge(first, guess);
      }
      const generator = createGenerator(23);
      for (const scene of scenes(22, () => unsaid(said).length > 0)) {
        const guesses = guessesOf(prediction as Prediction<unknown>, widget.picture(scene));
        judge(scene, guesses[Math.floor(generator() * guesses.length)]!);
      }
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(unsaid(said)).toEqual([]);
    });
  },
);
