import type { ReactNode } from "react";
import { createExplorable, initialOf } from "#explorable/createExplorable.ts";
import { writeLink } from "#explorable/link.ts";
import { explorable } from "#explorable/registry.ts";

/** A state of an explorable as the text names it: what differs from its start. */
interface NamedState {
  readonly values?: Readonly<Record<string, number>>;
  readonly view?: Readonly<Record<string, string>>;
  readonly seed?: number;
}

/**
 * Words of the text that put a figure into the state they speak of. The address they lead to is that state, so they also
 * open in another tab; where it is the figure's start, they lead to the figure.
 */
export function StateLink({
  of,
  figure,
  children,
  ...state
}: NamedState & {
  readonly of: string;
  readonly figure: string;
  readonly children: ReactNode;
}) {
  const { declaration, model } = explorable(of);
  const there = createExplorable(declaration, model);
  there.set(state);
  const { values, view, seed } = there.chosen();
  const isMeant = [
    Object.entries(state.values ?? {}).every(([name, value]) => values[name] === value),
    Object.entries(state.view ?? {}).every(([name, option]) => view[name] === option),
    (state.seed ?? initialOf(there).seed) === seed,
  ].every(Boolean);
  if (!isMeant) throw new Error(`<State of="${of}">: ${JSON.stringify(state)} cannot be chosen.`);
  const link = writeLink([there], figure);
  return (
    <a className="state-link" data-state-of={of} href={`#${link === "" ? figure : link}`}>
      {children}
    </a>
  );
}
