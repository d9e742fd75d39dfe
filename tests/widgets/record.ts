import type { Scene } from "#widgets/frame/widget.ts";
import { number, percent as percentJudge, quantity } from "./claims.ts";

/** What is true of one number of a figure, with its unit. */
export type Truth =
  | {
      readonly is: "quantity";
      readonly value: number;
      readonly unit: string;
      readonly unitOne: string;
      /** How far it may be off, relatively, where the other route finds it so. */
      readonly room?: number;
    }
  | {
      readonly is: "share";
      readonly value: number;
      /** How far it may be off, where it is counted. */
      readonly room?: number;
    }
  | { readonly is: "number"; readonly value: number; readonly room?: number }
  | { readonly is: "word"; readonly value: string };

type Quantity = Extract<Truth, { readonly is: "quantity" }>;

export const points = (value: number): Quantity => measured(value, "points", "point");
export const students = (value: number): Truth => measured(value, "students", "student");
export const measured = (value: number, unit: string, unitOne: string = unit): Quantity => ({
  is: "quantity",
  value,
  unit,
  unitOne,
});
export const share = (value: number, room = 0): Truth => ({ is: "share", value, room });
export const bare = (value: number, room = 0): Truth => ({ is: "number", value, room });
export const word = (value: string): Truth => ({ is: "word", value });

/** What is true of a scene: each number by its name, and which case each sentence of several must be. */
export interface TruthOfScene {
  readonly numbers: Readonly<Record<string, Truth>>;
  readonly cases: Readonly<Record<string, number>>;
}

/**
 * An independent record of one declared figure: the same numbers and cases by other means. It may import nothing that the
 * figure calls; the letters of the sentences stay where they are.
 */
export interface FigureRecord {
  readonly widget: string;
  readonly truth: (scene: Scene) => TruthOfScene & {
    readonly table: readonly (readonly (string | number)[])[];
    /** Numbers that the text around the figure may quote, where they are said nowhere in it. */
    readonly quoted?: Readonly<Record<string, Truth>>;
  };
  /** What is true of a guess. */
  readonly guess?: (
    scene: Scene,
    guess: readonly number[],
  ) => TruthOfScene & {
    /** On the edge between two verdicts or replies, to the last digits: either will do. */
    readonly isOnEdge?: boolean;
    readonly verdict: "right" | "wrong";
    readonly misconception?: string | undefined;
  };
  /** Of a forecast of what was held back: which of the numbers of a guess each way of forecasting misses by. */
  readonly season?: Readonly<Record<"you" | "none" | "all" | "partial", string>>;
  /** How many random states, where each costs as much as a run of thousands of steps. */
  readonly states?: number;
  /** States that reach what random ones hardly do; `seed` is the seed. */
  readonly visits?: readonly Readonly<Record<string, number>>[];
  /** Ways of looking that chance hardly reaches, as codes: taken as the figure starts, and at each visit. */
  readonly looks?: readonly Readonly<Record<string, string>>[];
  /** Guesses that reach replies which chance hardly does. */
  readonly guesses?: readonly (readonly number[])[];
  /** Texts with digits of their own, such as a name. */
  readonly digits?: readonly string[];
}

/** Which words the mark of a guess has: right there, to half a step of what is guessed, else below or above that. */
export const pinned = (guess: number, truth: number, step = 0.1): number =>
  Math.abs(guess - truth) < step / 2 ? 0 : guess < truth ? 1 : 2;

/** Whether a text is this number as the book writes it: with its unit, or `bare`. */
export function isTold(truth: Truth, form: "quantity" | "number" | "word", text: string): boolean {
  switch (truth.is) {
    case "word":
      return text === truth.value;
    case "share": {
      const { value, room = 0 } = truth;
      const judge = (at: number) => percentJudge(at)(text) || exactShare(at, text);
      return form === "quantity" && [value, value + room, Math.max(0, value - room)].some(judge);
    }
    case "number": {
      const { value, room = 0 } = truth;
      return [value, value * (1 + room), value * (1 - room)].some((at) => number(at)(text));
    }
    case "quantity": {
      const { value, unit, unitOne, room = 0 } = truth;
      const judge = (at: number) =>
        form === "number" || unit === "" ? number(at) : quantity(at, unit, unitOne);
      return [value, value * (1 + room), value * (1 - room)].some((at) => judge(at)(text));
    }
  }
}

/** A share with decimals of a percent. */
function exactShare(truth: number, text: string): boolean {
  const found = /^(.*\.\d+)[\s\u00a0](?:%|percent)$/.exec(text);
  return found !== null && number(100 * truth)(found[1]!);
}
