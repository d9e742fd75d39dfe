import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** What is kept of one state of each figure, for as long as the page lives. */
export interface Pins<T> {
  readonly usePinned: (figure: string) => T | undefined;
  /** Pins a state of a figure in place of any other, or takes the pin away. */
  readonly pin: (figure: string, pinned: T | undefined) => void;
}

/** One pin a figure. It is no choice of the reader's, so undo and links do not know of it. */
export function createPins<T>(): Pins<T> {
  const store = createStore<ReadonlyMap<string, T>>(() => new Map());
  return {
    usePinned: (figure) => useStore(store, (all) => all.get(figure)),
    pin: (figure, pinned) => {
      const all = new Map(store.getState());
      if (pinned) all.set(figure, pinned);
      else all.delete(figure);
      store.setState(all, true);
    },
  };
}
