import type { Answers } from "#controls/DataTable.tsx";
import type { OrderField } from "#controls/OrderField.tsx";
import type { Model } from "#language/model.ts";
import type { ValuesPrediction, WAYS } from "../frame/widget.ts";
import type { Numbers } from "./numbers.ts";
import type { NoStrangers, WordsOf } from "./places.ts";
import type { Sentence, Vocabulary, Writing } from "./say.ts";

/** An answer to a guess: when it is given, what it says, and the misconception it looks like. */
export type Reply<P> = readonly [
  when: (about: P) => boolean,
  says: string,
  misconception?: string | undefined,
];

/** How a guess is set: one number on a parameter's range, several, or things put in order. */
export type Asked<P> =
  | {
      readonly kind: "number";
      readonly as: string;
      readonly start: number;
      /** What was to be guessed, on the same axis: the mark of the guess says how far it is from that. */
      readonly truth: (numbers: P) => number;
    }
  | {
      readonly kind: "order";
      readonly Field: typeof OrderField;
      readonly first: string;
      readonly last: string;
      /** Each with what its words may name. */
      readonly items: (numbers: P) => readonly (object & { readonly id: number })[];
      readonly label: string;
      readonly outcome: (numbers: P) => readonly number[];
    }
  | {
      readonly kind: "values";
      /** The parameter on whose range they are set, or what they are set on. */
      readonly as: string | ValuesPrediction<unknown>["parameter"];
      readonly items: (numbers: P) => readonly {
        readonly id: string;
        readonly label: string;
        readonly start: number;
        /** Where it can be set on a range of its own. */
        readonly range?: readonly [low: number, high: number];
      }[];
    };

/** A question before the outcome, with what each guess is told. */
export interface Question<P, Q = object> {
  readonly asks: Asked<P>;
  /** What of the figure's table is the answer. */
  readonly answers: Answers;
  /** Whether the controls would give the answer away. */
  readonly hidesControls?: boolean;
  /** Where the answer was held back, and a guess is a forecast of it: the numbers that say how far each way of forecasting misses. */
  readonly season?: Readonly<Record<(typeof WAYS)[number], string>>;
  /** Numbers and words of this very guess. */
  readonly about: (guess: readonly number[], numbers: P) => Q;
  readonly written?: Readonly<Record<string, Writing>>;
  readonly phrases?: Readonly<Record<string, Sentence<P & Q>>>;
  readonly right: (about: P & Q) => boolean;
  readonly yes: Sentence<P & Q>;
  /** The first that fits a wrong guess; the last fits all. */
  readonly replies: readonly Reply<P & Q>[];
  /** Said after every reply. */
  readonly outcome: Sentence<P & Q>;
}

type Named<T> = T extends object ? keyof T : never;

/** Declares the question of a figure, about its numbers. */
export function questionOn<
  M extends Model,
  P extends object,
  W,
  Q extends object,
  const D extends Omit<Question<P, Q>, "about">,
>(
  _numbers: Numbers<M, P, W>,
  about: Question<P, Q>["about"],
  declared: D &
    NoStrangers<
      Pick<D, "yes" | "replies" | "outcome">,
      Named<W> | Named<D["written"]> | Named<D["phrases"]> | WordsOf<P> | WordsOf<Q>
    >,
): Question<P> {
  return { about, ...(declared as Omit<Question<P, Q>, "about">) } as unknown as Question<P>;
}

/** The words a question's replies are filled from: the figure's and its own. */
export function wordsOf<P>(words: Vocabulary<P>, question: Question<P>): Vocabulary<P> {
  return {
    written: { ...words.written, ...question.written },
    phrases: { ...words.phrases, ...(question.phrases as Vocabulary<P>["phrases"]) },
  };
}
