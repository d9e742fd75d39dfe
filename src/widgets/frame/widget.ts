import type { ComponentType } from "react";
import type { Answers, Table } from "#controls/DataTable.tsx";
import type { OrderField } from "#controls/OrderField.tsx";
import type { Sample } from "#data/dataSet.ts";
import type { Explorable, Values } from "#explorable/createExplorable.ts";
import type { Model } from "#language/model.ts";
import type { Parameter } from "#language/parameter.ts";
import type { Telling } from "#language/write/telling.ts";
import type { Told } from "./told.ts";

/** All a picture may depend on. */
export interface Scene {
  /** The model in the units and ranges of the page. */
  readonly model: Model;
  readonly values: Values;
  readonly view: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly sample: Sample;
}

/** What the marks of a widget are given. */
export interface PlotProps<P> {
  readonly picture: P;
  readonly scene: Scene;
  readonly explorable: Explorable;
  /** Parameters that can be moved here; the mark of any other is only shown. */
  readonly controls: readonly string[];
  /** Whether the outcome still waits for a prediction; marks of it are there, unseen. */
  readonly outcome: "hidden" | "shown";
  /** What the reader predicted, once the outcome is shown or while it is being set. */
  readonly guess: readonly number[] | undefined;
  /** What was pinned, to be drawn behind. */
  readonly ghost?: P | undefined;
  /** Moves the guess, while it may be moved. */
  readonly onGuess: ((guess: readonly number[]) => void) | undefined;
}

/** What a reader is told of a prediction: about this very error. */
export interface Feedback {
  readonly verdict: "right" | "wrong";
  readonly text: string;
  /** The misconception it looks like, by its id in the list of the book; of several that fit, the likeliest first. */
  readonly misconception?: string;
}

/** A number the reader sets before the figure shows where it lies. */
export interface NumberPrediction<P> {
  readonly kind: "number";
  readonly parameter: Pick<
    Parameter,
    "short" | "letter" | "unit" | "unitOne" | "range" | "step" | "fineStep" | "initial"
  >;
  readonly feedback: (guess: readonly number[], picture: P) => Feedback;
}

/** Things the reader puts in order before the figure shows their order; a guess is a list of indices. */
export interface OrderPrediction<P> {
  readonly kind: "order";
  /** The list they are put in order in: it comes with the few figures that ask so. */
  readonly Field: typeof OrderField;
  readonly first: string;
  readonly last: string;
  readonly items: (picture: P) => readonly { readonly id: number; readonly label: string }[];
  /** The ids in the order that turns out. */
  readonly outcome: (picture: P) => readonly number[];
  readonly feedback: (guess: readonly number[], picture: P) => Feedback;
}

/** Several numbers, each with a start of its own, set before the figure shows where they lie. */
export interface ValuesPrediction<P> {
  readonly kind: "values";
  /** What they all are measured on. */
  readonly parameter: Omit<NumberPrediction<P>["parameter"], "initial">;
  readonly items: (picture: P) => readonly {
    readonly id: string;
    readonly label: string;
    readonly start: number;
    /** Where it can be set on a range of its own. */
    readonly range?: readonly [low: number, high: number];
  }[];
  readonly feedback: (guess: readonly number[], picture: P) => Feedback;
}

/** The ways to forecast that a reader's own is held against: each group alone, one number for all, each by its weight. */
export const WAYS = ["you", "none", "all", "partial"] as const;

/** How far each way misses what was held back. */
export type Season = Readonly<Record<(typeof WAYS)[number], QuotedReadout>>;

export type Prediction<P> = (NumberPrediction<P> | OrderPrediction<P> | ValuesPrediction<P>) & {
  /** What of the widget's table is the answer, and cannot be read before it is shown. */
  readonly answers: Answers;
  /** Whether the controls would give the answer away. */
  readonly hidesControls?: boolean;
  /** Whether a single guess is set along an axis of the drawing. */
  readonly isOnAxis?: boolean;
  /** Where rows were held back: how this very forecast and the three others miss them. */
  readonly season?: (guess: readonly number[], picture: P) => Season;
};

/** A number that the text of a chapter may quote: the value and how it is written. */
export interface QuotedReadout {
  readonly value: number;
  readonly text: string;
}

/**
 * A widget is a pure picture and words about it. Everything it says is computed from the picture, and
 * `picture` draws both the page as it is sent and the live figure.
 */
export interface Widget<P = unknown> {
  readonly id: string;
  readonly model: string;
  /** Parameters that have a slider, in the order of use. */
  readonly controls: readonly string[];
  /** Of the sliders and switches, those that stand open at rest; the others wait behind "also". All, if not said. */
  readonly atRest?: readonly string[];
  /** Parameters that are moved by numbers among its knobs. */
  readonly scrubs?: readonly string[];
  /** Ways of looking that have a switch. */
  readonly choices?: readonly {
    readonly name: string;
    readonly label: string;
    readonly options: Readonly<Record<string, string>>;
    /** Numbers that an option brings along, such as the mean of the counts that are chosen. */
    readonly brings?: Readonly<Record<string, Values>>;
  }[];
  /** What the button says that draws another sample, for data made from a seed. */
  readonly resample?: string;
  /** Derived quantities shown as numbers under the drawing, and those a projector shows, where they are others. */
  readonly readouts: readonly string[];
  readonly projected?: readonly string[];
  readonly picture: (scene: Scene) => P;
  /** The title: what there is to see, true of this very picture. */
  readonly takeaway: (picture: P) => string;
  /** One or two sentences that say the picture. */
  readonly summary: (picture: P) => string;
  /** At most 25 words, spoken after a change. */
  readonly announcement: (picture: P) => string;
  readonly table: (picture: P) => Table;
  /** What its program tells, where that is not the story of its model with the values and columns of the scene. */
  readonly telling?: (picture: P) => Telling;
  /** The height of its highest curve, where its axis does not follow: a walk's axis holds that of every step. */
  readonly highest?: (picture: P) => number;
  readonly Plot: ComponentType<PlotProps<P>>;
  /** What it is moved with beside sliders and switches: numbers to be dragged, a button. */
  readonly Knobs?: ComponentType<PlotProps<P>>;
  /** What the buttons among these say. */
  readonly presses?: readonly string[];
  /** What stands among its numbers: a bar, a formula, a list of errors. */
  readonly Below?: ComponentType<PlotProps<P>>;
  /** What a projector view shows as the figure's numbers, where they are not its readouts. */
  readonly Projected?: ComponentType<PlotProps<P>>;
  readonly prediction?: Prediction<P>;
  /** Numbers of the picture for the text around it, by name. */
  readonly quoted?: (picture: P) => Readonly<Record<string, QuotedReadout>>;
  /** Every sentence of it with its cases and places, and those of a reply to a guess, for whoever checks. */
  readonly told: (picture: P) => readonly Told[];
  readonly toldGuess?: (guess: readonly number[], picture: P) => readonly Told[];
}

/** Checks a widget's types and forgets its picture's, so that widgets can stand in one list. */
export function defineWidget<P>(widget: Widget<P>): Widget {
  return widget as unknown as Widget;
}
