import type { ComponentType } from "react";
import type { Exercise } from "./exercise.ts";
import type { FieldProps } from "./fieldProps.ts";

// biome-ignore lint/suspicious/noExplicitAny: each field knows the answers of its own kind
type Field = ComponentType<FieldProps<any, any>>;

/** The kinds that are loaded when a question of theirs comes near. */
const loaders: Readonly<Partial<Record<Exercise["kind"], () => Promise<Field>>>> = {
  order: async () => (await import("./fields/OrderAnswer.tsx")).OrderAnswer,
  match: async () => (await import("./fields/MatchAnswer.tsx")).MatchAnswer,
  "pick the line": async () => (await import("./fields/LineAnswer.tsx")).LineAnswer,
  expression: async () => (await import("./fields/ExpressionAnswer.tsx")).ExpressionAnswer,
  place: async () => (await import("./fields/PlaceAnswer.tsx")).PlaceAnswer,
  draw: async () => (await import("./fields/DrawAnswer.tsx")).DrawAnswer,
};
const loaded = new Map<string, Field>();

export async function loadField(kind: string): Promise<void> {
  const load = loaders[kind as Exercise["kind"]];
  if (load && !loaded.has(kind)) loaded.set(kind, await load());
}

/** Loads every kind: the server renders every page. */
export async function loadAllFields(): Promise<void> {
  await Promise.all(Object.keys(loaders).map(loadField));
}

/** Where a question of this kind is answered, if that is not the desk itself. */
export function fieldOf(kind: Exercise["kind"]): Field | undefined {
  return loaded.get(kind);
}
