import type { Exercise } from "./exercise.ts";

const exercises = new Map<string, Exercise>();

/** Makes the exercises of a chapter known by their ids. */
export function registerExercises(list: readonly Exercise[]): void {
  for (const one of list) exercises.set(one.id, one);
}

/** The exercise of that id; a text that names one that is not defined is wrong, not unlucky. */
export function exercise(id: string): Exercise {
  const found = exercises.get(id);
  if (found) return found;
  const known = [...exercises.keys()].join(", ") || "none yet";
  throw new Error(
    `<Exercise id="${id}">: no exercises.ts exports an exercise of that id. There are ${known}.`,
  );
}
