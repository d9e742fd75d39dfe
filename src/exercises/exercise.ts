import type { Values } from "#explorable/createExplorable.ts";
import type { Model } from "#language/model.ts";
import type { Draws } from "./draws.ts";
import type { Quantity, Reply } from "./reply.ts";
import type { Stage } from "./stage.ts";

/** What a variant of a question was given: whole or early rounded numbers, and names. */
export type Given = Readonly<Record<string, number | string>>;

/** The misconceptions of the book, by the ids that feedback and progress use. */
export type MisconceptionId = `M${number}`;

/** A state of one of the page's figures that shows what an explanation says. */
export interface FigureState {
  /** The id of an explorable of the page. */
  readonly of: string;
  readonly values: Values;
}

/** One way to go wrong: what it answers, and what to say to whoever answers so. */
export interface Slip<G, A> {
  readonly id: MisconceptionId;
  /** The slip in two to five words; no two of one question share it. */
  readonly slip: string;
  /** The answer that this way of thinking leads to. */
  readonly answer: (given: G) => A;
  /** Completes "0.36 comes of ...", where an answer is a number or a setting. */
  readonly comesOf?: (given: G) => string;
  /** At least 15 words, with the reader's own numbers. */
  readonly explanation: (given: G) => Reply;
  readonly link: (given: G) => FigureState;
}

/** A slip that every variant keeps apart from the right answer and from the other slips. */
export type Misconception<G, A> = Slip<G, A>;

/** A number as it was answered: its worth, under the name "answer", and the reader's own digits. */
export interface Own {
  readonly answer: Quantity;
  readonly text: string;
}

interface Common<G, A> {
  readonly id: string;
  readonly title: string;
  /** Draws a variant, in whole numbers, so that it is the same on every machine for ever. */
  readonly draw: (draws: Draws) => G;
  /** Further numbers and names that the text shows, computed from what was given. */
  readonly shown?: (given: G) => Given;
  /** Which steps of a worked problem it asks, if it is one of its stages. */
  readonly stage?: Stage;
  /** A reason to draw again, beside wrong answers that cannot be told apart. */
  readonly unfit?: (given: G) => boolean;
  /** Answers the question is tested with, beside those of its misconceptions. */
  readonly tests: (given: G) => {
    readonly right: readonly A[];
    readonly unclear: readonly A[];
  };
}

/** One number that is asked for. */
export interface NumberPart<G> {
  readonly name: string;
  /** What stands at its field: "Your estimate". */
  readonly label: string;
  readonly unit: string;
  readonly unitOne?: string;
  /** A share is shown in percent, and may be answered either way. */
  readonly form: "number" | "share";
  /** Decimals shown; of the percentage if it is a share. */
  readonly decimals: number;
  /** Above this it cannot be what was meant: 253 for 0.253. */
  readonly below?: number;
  /** How far off still counts as right, in the unit of the number itself. */
  readonly tolerance: number;
  /** The right answer, given what the reader answered in the parts before. */
  readonly key: (given: G, earlier: Readonly<Record<string, number>>) => number;
  readonly misconceptions: readonly Misconception<G, number>[];
  /** Further slips that are known by name; where several fit an answer, each is said. */
  readonly alsoKnown?: readonly Slip<G, number>[];
  readonly right: (given: G) => Reply;
  /** What to say to a wrong answer that looks like none of the slips. */
  readonly otherwise: (given: G, own: Own) => Reply;
}

/** What was typed, by the name of the part. */
export type Typed = Readonly<Record<string, string>>;

export interface NumberExercise<G> extends Common<G, Typed> {
  readonly kind: "number";
  readonly parts: readonly NumberPart<G>[];
}

export interface ChoiceExercise<G> extends Common<G, string> {
  readonly kind: "choice";
  /** What stands above the answers. */
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: (given: G) => string }[];
  /** The value of the right option. */
  readonly key: (given: G) => string;
  readonly misconceptions: readonly Misconception<G, string>[];
  readonly right: (given: G) => Reply;
}

export interface FigureExercise<G> extends Common<G, Values> {
  readonly kind: "set the figure";
  readonly model: Model;
  readonly widget: string;
  /** The ways of looking that the figure has, as a page declares them. */
  readonly view?: Readonly<Record<string, readonly string[]>>;
  /** The parameters the reader is to set; what else the question fixes stands in `start`. */
  readonly controls: readonly string[];
  readonly start: (given: G) => Values;
  readonly solution: (given: G) => Values;
  /** How far the figure is from what was asked: 0 there, negative on one side, positive on the other. */
  readonly gap: (values: Values, given: G) => number;
  readonly tolerance: number;
  /** The tolerance in words: "the share within half a percentage point". */
  readonly nearEnough: string;
  readonly below: (values: Values, given: G) => Reply;
  readonly above: (values: Values, given: G) => Reply;
  readonly misconceptions: readonly Misconception<G, Values>[];
  readonly alsoKnown?: readonly Slip<G, Values>[];
  readonly right: (given: G) => Reply;
}

/** What is common to everything that is answered by arranging, placing, drawing or writing. */
interface Arranged<G, A> extends Common<G, A> {
  /** What stands above the place where it is answered. */
  readonly label: string;
  readonly key: (given: G) => A;
  readonly misconceptions: readonly Misconception<G, A>[];
  readonly alsoKnown?: readonly Slip<G, A>[];
  readonly right: (given: G) => Reply;
  /** What to say to a wrong answer that looks like none of the slips. */
  readonly otherwise: (given: G, answer: A) => Reply;
}

/** Something that is put in its place, by its id. */
export interface Item<G> {
  readonly id: string;
  readonly label: (given: G) => string;
}

export interface OrderExercise<G> extends Arranged<G, readonly string[]> {
  readonly kind: "order";
  readonly first: string;
  readonly last: string;
  readonly items: readonly Item<G>[];
}

/** A picture to be given its name: a histogram by the heights of its bars. */
export interface Histogram {
  readonly bars: readonly number[];
  readonly range: readonly [number, number];
  /** The same for those who do not see it, and no more than it shows. */
  readonly words: string;
}

/** A picture to be given its name: a bundle of lines, each by its first and its last height over the range. */
export interface Bundle {
  readonly lines: readonly (readonly [first: number, last: number])[];
  readonly range: readonly [number, number];
  readonly words: string;
}

export interface MatchExercise<G> extends Arranged<G, Readonly<Record<string, string>>> {
  readonly kind: "match";
  /** The pictures in the order in which they are shown: the first is A. */
  readonly pictures: (given: G) => readonly Histogram[] | readonly Bundle[];
  readonly unit: string;
  readonly names: readonly Item<G>[];
}

export interface LineExercise<G> extends Arranged<G, string> {
  readonly kind: "pick the line";
  /** The lines; one without an id cannot be picked. */
  readonly lines: (given: G) => readonly { readonly id?: string; readonly text: string }[];
}

/** A letter of a formula: how it is written, what it is, and between which numbers two formulas are compared. */
export interface Letter {
  readonly sign: string;
  readonly name: string;
  readonly range: readonly [number, number];
}

export interface ExpressionExercise<G> extends Arranged<G, string> {
  readonly kind: "expression";
  readonly letters: Readonly<Record<string, Letter>>;
}

export interface PlaceExercise<G> extends Arranged<G, Values> {
  readonly kind: "place";
  readonly range: readonly [number, number];
  readonly step: number;
  readonly unit: string;
  readonly tolerance: number;
  /** What is to be placed; each starts at its `from`, which stays to be seen. */
  readonly marks: readonly (Item<G> & { readonly from: (given: G) => number })[];
  /** What stands on the line from the start. */
  readonly landmark: { readonly label: string; readonly at: (given: G) => number };
}

export interface DrawExercise<G> extends Arranged<G, readonly number[]> {
  readonly kind: "draw";
  /** Where the curve is drawn: so many places from low to high. */
  readonly range: readonly [number, number];
  readonly places: number;
  readonly unit: string;
}

export type ArrangedExercise<G = Given> =
  | OrderExercise<G>
  | MatchExercise<G>
  | LineExercise<G>
  | ExpressionExercise<G>
  | PlaceExercise<G>
  | DrawExercise<G>;

export type Exercise<G = Given> =
  | NumberExercise<G>
  | ChoiceExercise<G>
  | FigureExercise<G>
  | ArrangedExercise<G>;

/** What can be answered, whichever kind it is. */
export type Answer =
  | Typed
  | string
  | Values
  | readonly string[]
  | readonly number[]
  | Readonly<Record<string, string>>;
