import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { choicesEqual, type Explorable, initialOf } from "./createExplorable.ts";

/** What the reader expects of a figure before it shows its outcome. */
export interface Prediction {
  readonly phase: "pending" | "revealed";
  /** The reader's own answer; `undefined` if the figure was asked to just show it. */
  readonly guess: readonly number[] | undefined;
}

const PENDING: Prediction = { phase: "pending", guess: undefined };
const SHOWN: Prediction = { phase: "revealed", guess: undefined };
const stores = new Map<string, StoreApi<Prediction>>();

/** Whoever moves something in a figure, or comes by a link to a moved one, has asked to be shown. */
function storeOf(
  figure: string,
  explorable: Explorable,
  isActing: () => boolean,
): StoreApi<Prediction> {
  const known = stores.get(figure);
  if (known) return known;
  const store = createStore(() => PENDING);
  const showIfMoved = (acting: boolean) => {
    const moved = !choicesEqual(explorable.chosen(), initialOf(explorable));
    if (acting && moved && store.getState().phase === "pending") store.setState(SHOWN);
  };
  showIfMoved(true);
  explorable.store.subscribe(() => showIfMoved(isActing()));
  stores.set(figure, store);
  return store;
}

export function usePrediction(
  figure: string,
  explorable: Explorable,
  /** Whether it is in this figure that the reader acts: others may share its explorable. */
  isActing: () => boolean = () => true,
): Prediction & {
  readonly reveal: (guess?: readonly number[]) => void;
  readonly askAgain: () => void;
} {
  const store = storeOf(figure, explorable, isActing);
  return {
    ...useStore(store),
    reveal: (guess) => store.setState({ phase: "revealed", guess }),
    askAgain: () => {
      explorable.reset();
      store.setState(PENDING);
    },
  };
}

/** Forgets everything: the server renders one page after another in one process. */
export function forgetPredictions(): void {
  stores.clear();
}
