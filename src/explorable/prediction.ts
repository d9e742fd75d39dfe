import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Explorable } from "./createExplorable.ts";
import { guessFirst } from "./guessFirst.ts";

/** What the reader expects of a figure before it shows its outcome. */
export interface Prediction {
  readonly phase: "pending" | "revealed";
  /** The reader's own answer; `undefined` if the figure was asked to just show it. */
  readonly guess: readonly number[] | undefined;
}

const PENDING: Prediction = { phase: "pending", guess: undefined };
const SHOWN: Prediction = { phase: "revealed", guess: undefined };

interface Asked {
  readonly explorable: string;
  readonly store: StoreApi<Prediction>;
}
const figures = new Map<string, Asked>();
type GuessListener = (figure: string, guess: readonly number[]) => void;
const listeners = new Set<GuessListener>();

/** Whoever listens is told of each guess that a reader places. */
export function listenForGuesses(listener: GuessListener): void {
  listeners.add(listener);
}

/** Explorables that a link has put into another state than their start. */
const linked = new Set<string>();

/** A link to another state of an explorable shows what its figures would have asked, those still asleep too. */
export function showLinked(explorable: string): void {
  linked.add(explorable);
  for (const asked of figures.values())
    if (asked.explorable === explorable && asked.store.getState().phase === "pending")
      asked.store.setState(SHOWN);
}

function storeOf(figure: string, { id }: Explorable): StoreApi<Prediction> {
  const known = figures.get(figure);
  if (known) return known.store;
  // What was sent asks; a figure that need not is drawn anew once it is alive.
  const store = createStore(() => PENDING);
  if (linked.has(id)) store.setState(SHOWN);
  figures.set(figure, { explorable: id, store });
  return store;
}

/**
 * The question of a figure and what became of it. Its own two buttons show the outcome, or a link to
 * another state of its explorable; neither a control, nor another figure, nor who came to life first.
 */
export function usePrediction(
  figure: string,
  explorable: Explorable,
): Prediction & {
  readonly reveal: (guess?: readonly number[]) => void;
  readonly askAgain: () => void;
} {
  const store = storeOf(figure, explorable);
  const { phase, guess } = useStore(store);
  const asks = useStore(guessFirst, (state) => state.guessFirst === "on");
  return {
    phase: asks ? phase : "revealed",
    guess,
    reveal: (guess) => {
      store.setState({ phase: "revealed", guess });
      if (guess) for (const listener of listeners) listener(figure, guess);
    },
    askAgain: () => {
      explorable.reset();
      store.setState(PENDING);
    },
  };
}

/** Forgets everything: the server renders one page after another in one process. */
export function forgetPredictions(): void {
  figures.clear();
  linked.clear();
}
