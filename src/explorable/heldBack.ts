import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** The explorables whose figure may say what it shows: its question has been answered. */
const told = createStore<{ readonly told: ReadonlySet<string> }>(() => ({ told: new Set() }));

/** A figure that is set as an answer holds back its words until that is checked, and again for a new question. */
export function letTell(of: string, mayTell: boolean): void {
  const { told: before } = told.getState();
  if (before.has(of) === mayTell) return;
  const after = new Set(before);
  if (mayTell) after.add(of);
  else after.delete(of);
  told.setState({ told: after });
}

/** Whether the words of this explorable's figure are still held back. */
export function useHeldBack(of: string): boolean {
  return useStore(told, (state) => !state.told.has(of));
}
