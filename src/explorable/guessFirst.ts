import { createStore } from "zustand/vanilla";

/** Whether figures ask for a guess before they show their outcome. */
export type GuessFirst = "on" | "off";

/** One switch for the whole book; the reader's settings and links turn it. */
export const guessFirst = createStore<{ readonly guessFirst: GuessFirst }>(() => ({
  guessFirst: "on",
}));
