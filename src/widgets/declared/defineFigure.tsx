import type { ComponentType, ReactNode } from "react";
import type { Table } from "#controls/DataTable.tsx";
import type { Model, ValuesOf } from "#language/model.ts";
import { entry } from "#language/quantities.ts";
import type { Telling } from "#language/write/telling.ts";
import { LiveFormula } from "../frame/LiveFormula.tsx";
import { Readout } from "../frame/Readout.tsx";
import { ReadoutList } from "../frame/ReadoutList.tsx";
import type { Told } from "../frame/told.ts";
import { WeightBar } from "../frame/WeightBar.tsx";
import {
  defineWidget,
  type Feedback,
  type PlotProps,
  type Prediction,
  type Scene,
  type Season,
  type ValuesPrediction,
  type WAYS,
  type Widget,
} from "../frame/widget.ts";
import { type Action, Actions } from "./Actions.tsx";
import { Drawing, guessedAlong, highestOf, type Panel } from "./Drawing.tsx";
import { type Layer, withWords } from "./marks.tsx";
import type { NamesOf, Numbers } from "./numbers.ts";
import type { NoStrangers, WordsOf } from "./places.ts";
import { type Question, wordsOf } from "./question.ts";
import { type Sentence, say, type Vocabulary, type Writing, write } from "./say.ts";

/** A declared figure's picture: its numbers, and the scene they belong to. */
export interface Pictured<P> {
  readonly numbers: P;
  readonly scene: Scene;
}

/** Shows a number of the figure as it is written; `bare` leaves the unit out. */
export type Show = (name: string, how?: { readonly bare?: boolean }) => ReactNode;

/** What a part of a figure is given that is a component. */
export type PartProps<P> = PlotProps<Pictured<P>> & { readonly show: Show };

/** A column of the table: its name, and the quantity its numbers are. */
type Column<M extends Model> =
  | readonly [name: string]
  | readonly [name: string, as: (NamesOf<M> & string) | "share" | "number"]
  | readonly [name: string, step: number];

/** All that is said of a figure, every sentence with its places. */
export interface Declared<M extends Model, P extends object> {
  readonly id: string;
  readonly controls: readonly (keyof M["parameters"] & string)[];
  readonly scrubs?: readonly (keyof M["parameters"] & string)[];
  /** Of its sliders and switches, those that stand open at rest; all, if not said. */
  readonly atRest?: readonly string[];
  readonly choices?: Widget["choices"];
  readonly resample?: string;
  /** What a press does beside sliders and switches. */
  readonly actions?: readonly Action[];
  /** Numbers under the drawing: derived quantities of the model, or numbers of the figure with a label. */
  readonly readouts: readonly string[];
  readonly words: {
    readonly takeaway: Sentence<P>;
    readonly summary: Sentence<P>;
    readonly announcement: Sentence<P>;
    readonly phrases?: Readonly<Record<string, Sentence<P>>>;
  };
  readonly drawing: Panel<P> | readonly Panel<P>[];
  /** A whole divided between a group's own data and its population. */
  readonly weights?: {
    readonly own: (numbers: P) => number;
    readonly quantity: keyof M["derived"] & string;
    readonly labels: readonly [own: string, population: string];
  };
  /** The derived quantity whose formula is shown with its numbers. */
  readonly formula?: keyof M["derived"] & string;
  readonly table: {
    readonly caption: string;
    readonly columns: readonly Column<M>[];
    /** The rows that layers have, if not these. */
    readonly rows?: (numbers: P) => readonly (readonly (string | number)[])[];
  };
  /** What its program tells beside story, values and sample: priors in force, rows as they stand, what it leaves out. */
  readonly program?: (numbers: P, scene: Scene) => Telling;
  readonly asks?: Question<P>;
  /** What it is moved with beside sliders and switches. */
  readonly Knobs?: ComponentType<PartProps<P>>;
  /** Numbers for the text around it that depend on more than the names above, each with how it is written. */
  readonly quoted?: (numbers: P) => Readonly<Record<string, readonly [value: number, Writing]>>;
  /** What is really particular, under the numbers. */
  readonly Below?: ComponentType<PartProps<P>>;
  /** What a projector shows as the figure's numbers, in place of its readouts. */
  readonly projected?: readonly string[];
}

/** A figure from its declaration: numbers, sentences with places, layers. */
export function defineFigure<
  M extends Model,
  P extends object,
  W extends object,
  const D extends Declared<M, P>,
>(
  numbers: Numbers<M, P, W>,
  declared: D &
    NoStrangers<
      Pick<D, "words" | "weights">,
      keyof W | keyof NonNullable<D["words"]["phrases"]> | WordsOf<P>
    >,
): Widget {
  return build(numbers as unknown as Numbers<M, P, Writings>, declared);
}

type Writings = Readonly<Record<string, Writing>>;

function build<M extends Model, P extends object>(
  { model, of, written }: Numbers<M, P, Writings>,
  declared: Declared<M, P>,
): Widget {
  const {
    id,
    words: said,
    drawing,
    table,
    weights,
    formula,
    asks,
    readouts,
    Knobs,
    Below,
  } = declared;
  const words: Vocabulary<P> = { written, ...(said.phrases && { phrases: said.phrases }) };
  const panels: readonly Panel<P>[] = "layers" in drawing ? [drawing] : drawing;
  const along = asks?.asks.kind === "number" ? guessedAlong(panels) : -1;
  const tell = (name: string, sentence: Sentence<P>, { numbers, scene }: Pictured<P>) =>
    say(name, sentence, numbers, words, { model: scene.model });
  const filledIn =
    ({ numbers, scene }: Pictured<P>) =>
    (text: string) =>
      say("name", text, numbers, words, { model: scene.model });
  const listed = (names: readonly string[], picture: Pictured<P>) =>
    names.filter((name) => isThere(name, picture)).map((name) => numberOf(name, picture, words));
  /** A number that a picture does not have is not shown. */
  const isThere = (name: string, { numbers }: Pictured<P>) =>
    Object.hasOwn(written, name) && (numbers as Record<string, unknown>)[name] !== undefined;
  const showOf =
    (picture: Pictured<P>): Show =>
    (name, how) => {
      const { value, text } = numberOf(name, picture, words, how);
      return (
        <Readout name={name} value={value}>
          {text}
        </Readout>
      );
    };
  return defineWidget<Pictured<P>>({
    id,
    model: model.id,
    controls: declared.controls,
    ...(declared.scrubs && { scrubs: declared.scrubs }),
    ...(declared.atRest && { atRest: declared.atRest }),
    ...((declared.actions || Knobs) && {
      Knobs: (props: PlotProps<Pictured<P>>) => (
        <>
          {declared.actions && <Actions actions={declared.actions} explorable={props.explorable} />}
          {Knobs && <Knobs {...props} show={showOf(props.picture)} />}
        </>
      ),
    }),
    ...(declared.actions && { presses: declared.actions.map(({ says }) => says) }),
    ...(declared.choices && { choices: declared.choices }),
    ...(declared.resample !== undefined && { resample: declared.resample }),
    readouts: ofModel(readouts, written),
    picture: (scene) => ({ numbers: of(scene.values as ValuesOf<M["parameters"]>, scene), scene }),
    highest: ({ numbers }) =>
      Math.max(0, ...panels.map((panel) => highestOf(panel, numbers, TABLE_FORM))),
    takeaway: (picture) => tell("takeaway", said.takeaway, picture),
    summary: (picture) => tell("summary", said.summary, picture),
    announcement: ({ numbers, scene }) =>
      say("announcement", said.announcement, numbers, words, {
        model: scene.model,
        voice: "spoken",
      }),
    table: (picture) => tableOf(table, panels, picture, filledIn(picture)),
    ...(declared.program && {
      telling: ({ numbers, scene }: Pictured<P>) => declared.program!(numbers, scene),
    }),
    quoted: (picture) => {
      const own = Object.keys(written)
        .filter((name) => isThere(name, picture))
        .map((name) => {
          const { value, text } = numberOf(name, picture, words);
          return [name, { value, text }] as const;
        });
      const more = Object.entries(declared.quoted?.(picture.numbers) ?? {}).map(
        ([name, [value, writing]]) =>
          [name, { value, text: write(picture.scene.model, writing, value) }] as const,
      );
      return Object.fromEntries([...own, ...more]);
    },
    Plot: (props) =>
      panels.map((panel, at) => (
        <Drawing
          // biome-ignore lint/suspicious/noArrayIndexKey: a panel is its place in the list
          key={at}
          panel={panel}
          filled={filledIn(props.picture)}
          hasGuess={at === along}
          guessed={
            asks && asks.asks.kind !== "order"
              ? scaleOf(asks.asks.as, props.explorable.model)
              : undefined
          }
          {...props}
          numbers={props.picture.numbers}
          behind={props.ghost && { numbers: props.ghost.numbers, filled: filledIn(props.ghost) }}
          pinned={asks && props.outcome === "shown" ? pinnedOf(asks, props) : undefined}
        />
      )),
    Below: (props) => {
      const { picture, scene, explorable } = props;
      const own = weights?.own(picture.numbers);
      const shown = listed(readouts, picture);
      return (
        <>
          {weights && own !== undefined && (
            <WeightBar
              own={own}
              ownLabel={filledIn(picture)(weights.labels[0])}
              populationLabel={filledIn(picture)(weights.labels[1])}
              quantity={`${explorable.id}.${weights.quantity}`}
            />
          )}
          {formula && (
            <LiveFormula
              explorable={explorable}
              name={formula}
              values={scene.values}
              sample={scene.sample}
            />
          )}
          {shown.length > 0 && <ReadoutList readouts={shown} />}
          {Below && <Below {...props} show={showOf(picture)} />}
        </>
      );
    },
    ...(declared.projected && { projected: ofModel(declared.projected, written) }),
    ...(listedNames(declared.projected ?? readouts, written).length > 0 && {
      Projected: ({ picture }: PlotProps<Pictured<P>>) => (
        <ReadoutList readouts={listed(declared.projected ?? readouts, picture)} />
      ),
    }),
    ...(asks && { prediction: { ...predictionOf(asks, model, words), isOnAxis: along >= 0 } }),
    told: (picture) => toldOf(declared, picture, words),
    ...(asks && {
      toldGuess: (guess: readonly number[], picture: Pictured<P>) => {
        const heard = [...judged(asks, guess, picture, words).heard];
        pinnedOf(asks, { guess, picture }, heard);
        return heard;
      },
    }),
  });
}

/** Readouts that the figure has no number for are quantities of its model. */
const ofModel = (names: readonly string[], written: Writings) =>
  names.filter((name) => !Object.hasOwn(written, name));
const listedNames = (names: readonly string[], written: Writings) =>
  names.filter((name) => Object.hasOwn(written, name));

function numberOf<P extends object>(
  name: string,
  { numbers, scene }: Pictured<P>,
  words: Vocabulary<P>,
  how: Parameters<Show>[1] = {},
) {
  const value = (numbers as Readonly<Record<string, number>>)[name]!;
  const writing = words.written[name]!;
  return {
    id: name,
    label: say(
      "label",
      writing.label ?? shortOf(writing, scene.model) ?? name,
      numbers,
      words,
      scene,
    ),
    value,
    text: write(scene.model, writing, value, how),
  };
}

/** The few words its model has for the quantity that a number is. */
function shortOf({ as }: Writing, model: Model): string | undefined {
  if (typeof as !== "string" || as === "share" || as === "number") return undefined;
  const found = entry(model, as);
  return found.is === "parameter" || found.is === "derived" ? found.short : undefined;
}

function tableOf<M extends Model, P extends object>(
  { caption, columns, rows }: Declared<M, P>["table"],
  panels: readonly Panel<P>[],
  { numbers, scene }: Pictured<P>,
  filled: (text: string) => string,
): Table {
  const ofLayers = () =>
    panels
      .flatMap((panel): readonly Layer[] => panel.layers(numbers, TABLE_FORM, false))
      .flatMap(({ row }) => (row ? [row] : []));
  return {
    caption: filled(caption),
    columns: columns.map(([name, as]) => {
      if (typeof as === "number") return { name, unit: "", step: as };
      const isBare = as === undefined || as === "share" || as === "number";
      return { name, unit: isBare ? "" : entry(scene.model, as).unit };
    }),
    rows: rows ? rows(numbers) : ofLayers(),
  };
}

/** Layers may depend on the form of a drawing; their rows in the table do not. */
const TABLE_FORM = { kind: "wide", width: 680, height: 300, font: 15 } as const;

/** What a guess is set on. */
function scaleOf(as: string | ValuesPrediction<unknown>["parameter"], model: Model) {
  return typeof as === "string" ? model.parameters[as] : as;
}

function predictionOf<P extends object>(
  asks: Question<P>,
  model: Model,
  words: Vocabulary<P>,
): Prediction<Pictured<P>> {
  const { asks: asked, answers, hidesControls = false } = asks;
  const shared = {
    answers,
    hidesControls,
    feedback: (guess: readonly number[], picture: Pictured<P>) =>
      judged(asks, guess, picture, words).feedback,
    ...(asks.season && {
      season: (guess: readonly number[], picture: Pictured<P>) =>
        seasonOf(asks, asks.season!, { guess, picture }, words),
    }),
  };
  switch (asked.kind) {
    case "number":
      return {
        kind: "number",
        parameter: {
          ...model.parameters[asked.as]!,
          short: "your guess",
          initial: asked.start,
        },
        ...shared,
      };
    case "order":
      return {
        kind: "order",
        Field: asked.Field,
        first: asked.first,
        last: asked.last,
        items: ({ numbers, scene }) =>
          asked.items(numbers).map((item) => ({
            id: item.id,
            label: say("item", asked.label, item, { written: wordsOf(words, asks).written }, scene),
          })),
        outcome: ({ numbers }) => asked.outcome(numbers),
        ...shared,
      };
    case "values":
      return {
        kind: "values",
        parameter:
          typeof asked.as === "string"
            ? { ...model.parameters[asked.as]!, short: "your guess" }
            : asked.as,
        items: ({ numbers }) => asked.items(numbers),
        ...shared,
      };
  }
}

/** How far a forecast misses, and the three it is held against. */
function seasonOf<P extends object>(
  asks: Question<P>,
  names: NonNullable<Question<P>["season"]>,
  { guess, picture: { numbers, scene } }: Forecast<P>,
  words: Vocabulary<P>,
): Season {
  const about = { ...numbers, ...asks.about(guess, numbers) } as Readonly<Record<string, number>>;
  const { written } = wordsOf(words, asks);
  const missed = (way: (typeof WAYS)[number]) => {
    const value = about[names[way]]!;
    return { value, text: write(scene.model, written[names[way]]!, value) };
  };
  return {
    you: missed("you"),
    none: missed("none"),
    all: missed("all"),
    partial: missed("partial"),
  };
}

interface Forecast<P> {
  readonly guess: readonly number[];
  readonly picture: Pictured<P>;
}

interface Distance {
  readonly off: number;
  readonly isThere: boolean;
  readonly isBelow: boolean;
}

/** What the mark of a guess says once the outcome is shown: how far it is from that. */
const PINNED: Sentence<Distance> = [
  [({ isThere }) => isThere, "your guess, right there"],
  [({ isBelow }) => isBelow, "your guess, {off.number} below"],
  "your guess, {off.number} above",
];

/** The words at the mark of a single guess, if it has one. */
function pinnedOf<P extends object>(
  { asks: asked }: Question<P>,
  { guess, picture }: Pick<PlotProps<Pictured<P>>, "guess" | "picture">,
  heard?: Told[],
): string | undefined {
  const [at] = guess ?? [];
  if (asked.kind !== "number" || at === undefined) return undefined;
  const { model } = picture.scene;
  const { fineStep } = model.parameters[asked.as]!;
  const distance = at - asked.truth(picture.numbers);
  const off = Math.abs(distance);
  const about = { off, isThere: off < fineStep / 2, isBelow: distance < 0 };
  const written = { off: { as: asked.as } };
  return say("pinned", PINNED, about, { written }, { model, heard });
}

/** What a guess is told, and every sentence of it for whoever checks. */
function judged<P extends object>(
  asks: Question<P>,
  guess: readonly number[],
  { numbers, scene }: Pictured<P>,
  words: Vocabulary<P>,
): { readonly feedback: Feedback; readonly heard: readonly Told[] } {
  const about = { ...numbers, ...asks.about(guess, numbers) };
  const all = wordsOf(words, asks);
  const heard: Told[] = [];
  const tell = (name: string, sentence: Sentence<P>) =>
    say(name, sentence, about, all, { model: scene.model, heard });
  if (asks.right(about)) {
    const text = `${tell("yes", asks.yes as Sentence<P>)} ${tell("outcome", asks.outcome as Sentence<P>)}`;
    return { feedback: { verdict: "right", text }, heard };
  }
  const chosen = asks.replies.find(([when]) => when(about));
  const replies = asks.replies.map(([when, says]): readonly [typeof when, string] => [when, says]);
  const text = `${tell("reply", replies as Sentence<P>)} ${tell("outcome", asks.outcome as Sentence<P>)}`;
  const misconception = chosen?.[2];
  return {
    feedback: { verdict: "wrong", text, ...(misconception !== undefined && { misconception }) },
    heard,
  };
}

/** Every sentence of a figure as it is said of a picture, phrases and names in the drawing included. */
function toldOf<M extends Model, P extends object>(
  { words: said, drawing, weights }: Declared<M, P>,
  { numbers, scene }: Pictured<P>,
  words: Vocabulary<P>,
): readonly Told[] {
  const heard: Told[] = [];
  const { model } = scene;
  for (const name of ["takeaway", "summary", "announcement"] as const)
    say(name, said[name], numbers, words, {
      model,
      heard,
      voice: name === "announcement" ? "spoken" : "shown",
    });
  const panels: readonly Panel<P>[] = "layers" in drawing ? [drawing] : drawing;
  for (const panel of panels)
    for (const layer of panel.layers(numbers, TABLE_FORM, false)) {
      const tell = (text: string) => say("name", text, numbers, words, { model, heard });
      if (layer.name !== undefined) tell(layer.name);
      withWords(layer, tell);
    }
  for (const label of weights?.labels ?? []) say("label", label, numbers, words, { model, heard });
  return heard;
}
