import { useMemo, useState } from "react";
import type { Prediction, Widget } from "./widget.ts";

export interface Guess {
  /** What is drawn: the guess being set, or the one that was given. */
  readonly value: readonly number[] | undefined;
  /** Whether the reader has moved it: what nobody placed is nobody's belief. */
  readonly touched: boolean;
  readonly move: ((guess: readonly number[]) => void) | undefined;
  readonly start: readonly number[];
}

/** The reader's guess: movable until the outcome is shown, kept beside it afterwards. */
export function useGuess<P>({
  widget,
  picture,
  given,
  pending,
}: {
  readonly widget: Widget<P>;
  readonly picture: P;
  readonly given: readonly number[] | undefined;
  readonly pending: boolean;
}): Guess {
  const [draft, setDraft] = useState<readonly number[]>();
  const { prediction } = widget;
  // The same list as long as its numbers are: what is drawn of it need not be drawn anew.
  const key = JSON.stringify(prediction ? startOf(prediction, picture) : []);
  const start = useMemo(() => JSON.parse(key) as readonly number[], [key]);
  if (!prediction) return { value: undefined, touched: false, move: undefined, start };
  return {
    value: pending ? (draft ?? start) : given,
    touched: draft !== undefined,
    move: pending ? setDraft : undefined,
    start,
  };
}

/** What a guess is before the reader has touched it. */
function startOf<P>(prediction: Prediction<P>, picture: P): readonly number[] {
  switch (prediction.kind) {
    case "number":
      return [prediction.parameter.initial];
    case "order":
      return prediction.items(picture).map(({ id }) => id);
    case "values":
      return prediction.items(picture).map(({ start }) => start);
  }
}
