import type { Answer, Exercise, Given } from "./exercise.ts";

/** What the place where a question is answered is given. */
export interface FieldProps<E = Exercise, A = Answer> {
  readonly exercise: E;
  readonly given: Given;
  /** The order in which the variant offers things. */
  readonly order: readonly string[];
  readonly answer: A;
  readonly onChange: (answer: A) => void;
  readonly onEnter: () => void;
}
