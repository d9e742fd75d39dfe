import type { SaidOfFigure } from "../saidOfFigure.ts";

/** A question that people ask, in their kind of words; what is said to it are two sentences. */
export interface Question extends SaidOfFigure {
  readonly asked: string;
  /** Other words by which it is looked for: names of methods, of functions, of warnings. */
  readonly also: string;
  /** The section that tells more. */
  readonly read: string;
}

/** Questions of one theme. */
export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly Question[];
}
