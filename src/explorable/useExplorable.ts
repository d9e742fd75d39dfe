import { useStore } from "zustand";
import type { Parameter } from "#language/parameter.ts";
import { reaching } from "#language/reach.ts";
import type { Explorable, ExplorableState } from "./createExplorable.ts";
import { explorable } from "./registry.ts";

export interface Running extends ExplorableState {
  readonly explorable: Explorable;
}

/** One value of an explorable: the component renders again when this one changes, and only then. */
export function useValue(id: string, name: string): number | undefined {
  return useStore(explorable(id).store, ({ values }) => values[name]);
}

/** One way of looking of an explorable, as it is chosen now. */
export function useView(id: string, name: string): string | undefined {
  return useStore(explorable(id).store, ({ view }) => view[name]);
}

/** A parameter of an explorable with the range it has now. */
export function useParameter(id: string, name: string): Parameter {
  const { store, model } = explorable(id);
  const ranges = useStore(store, (state) => state.ranges);
  return reaching(model, ranges).parameters[name]!;
}

/** The explorable of that id with its present state; the component renders again when it changes. */
export function useExplorable(id: string): Running {
  const found = explorable(id);
  const state = useStore(found.store);
  return { ...state, explorable: found };
}
