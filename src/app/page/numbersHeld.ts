import { Children, isValidElement, type ReactNode } from "react";
import { allGiven } from "#exercises/allGiven.ts";
import { Prompt } from "#exercises/ExerciseFrame.tsx";
import type { Exercise, Given } from "#exercises/exercise.ts";
import { exercise } from "#exercises/registry.ts";
import { FIRST_VARIANT, variantOf } from "#exercises/variant.ts";
import { allStepsOf, lastStepsOf } from "#exercises/workedProblem.ts";
import { partsOf, Situation, type Slot, Step } from "./ProblemPlace.tsx";

const IN_FORMULA = /\\given(?:\[\w+\])?\{(\w+)\}/g;
const held = new Map<string, number>();

/** Stands in for the exercises of a chapter that is read for what their questions give. */
export function CountedExercise({ id, children }: Slot & { readonly id: string }): null {
  count(id, partsOf(children, Prompt));
  return null;
}

/** The same for a worked problem: whichever steps are left, all that it tells and asks is to be held. */
export function CountedProblem({ of, children }: Slot & { readonly of: string }): null {
  const asks = partsOf(children, Step).flatMap((step) => partsOf(step.props.children, Prompt));
  const texts = [...partsOf(children, Situation), ...asks];
  for (const id of [lastStepsOf(of), allStepsOf(of)]) count(id, texts);
  return null;
}

function count(id: string, texts: readonly ReactNode[]): void {
  const found = exercise(id);
  const given = allGiven(found, variantOf(found, FIRST_VARIANT).given);
  const names = new Set(texts.flatMap(namesIn));
  held.set(id, [...names].filter((name) => isNumber(given, name)).length + asked(found));
}

/** How many numbers one has to hold together for a question: those it gives, and those it asks for. */
export function numbersHeld(id: string): number {
  const found = held.get(id);
  if (found === undefined) throw new Error(`The text of exercise "${id}" has not been read.`);
  return found;
}

/** A name of somebody is no number to be held. */
const isNumber = (given: Given, name: string) => /\d/.test(String(given[name]));

/** What a text shows of the variant, in sentences and in formulas. */
function namesIn(node: ReactNode): readonly string[] {
  return Children.toArray(node).flatMap((part): readonly string[] => {
    if (!isValidElement<{ name?: string; tex?: string; children?: ReactNode }>(part)) return [];
    const { name, tex = "", children } = part.props;
    const inFormula = [...tex.matchAll(IN_FORMULA)].map(([, one]) => one!);
    return [...(name === undefined ? [] : [name]), ...inFormula, ...namesIn(children)];
  });
}

/** How many answers a question asks for. */
function asked(one: Exercise): number {
  if (one.kind === "number") return one.parts.length;
  if (one.kind === "set the figure") return one.controls.length;
  if (one.kind === "order") return one.items.length;
  if (one.kind === "match") return one.names.length;
  return one.kind === "place" ? one.marks.length : 1;
}
