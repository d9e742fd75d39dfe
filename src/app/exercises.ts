import type { Exercise } from "#exercises/exercise.ts";
import { exerciseExplorable } from "#exercises/exerciseExplorable.ts";
import { loadAllFields } from "#exercises/fields.ts";
import { memory } from "#exercises/memory.ts";
import { exercise, registerExercises } from "#exercises/registry.ts";
import type { Declaration } from "#explorable/createExplorable.ts";
import { allExplorables, register } from "#explorable/registry.ts";
import { showNote } from "./shell/note.ts";

/** The declaration of an exercise's explorable says in which chapter the exercise is found. */
export interface ExerciseDeclaration extends Declaration {
  readonly exercisesOf: string;
  readonly isShown?: boolean;
}

/** The exercises of every chapter that has some, loaded when a page of that chapter is read. */
const chapters = import.meta.glob<Readonly<Record<string, Exercise>>>(
  "../../content/**/exercises.ts",
);
const chapterOf = (path: string) => path.replace(/^.*\/content\/(.*)\/exercises\.ts$/, "$1");
const loaders = new Map(Object.entries(chapters).map(([path, load]) => [chapterOf(path), load]));
/** The chapter of each exercise that has been loaded. */
const chapterOfExercise = new Map<string, string>();

export async function loadExercisesOf(chapter: string): Promise<void> {
  const load = loaders.get(chapter);
  if (!load) throw new Error(`There is no content/${chapter}/exercises.ts.`);
  const found = Object.values(await load());
  registerExercises(found);
  for (const { id } of found) chapterOfExercise.set(id, chapter);
}

/** Loads every exercise of the book: the server renders every page. */
export async function loadAllExercises(): Promise<void> {
  await Promise.all([...[...loaders.keys()].map(loadExercisesOf), loadAllFields()]);
}

/** The exercises of a chapter that have been loaded, as all are on the server. */
export const exercisesOfChapter = (chapter: string): readonly string[] =>
  [...chapterOfExercise].flatMap(([id, of]) => (of === chapter ? [id] : []));

/** Makes an exercise's explorable known to the page. */
export function makeExercise(
  id: string,
  place: Pick<ExerciseDeclaration, "isShown" | "movedTo"> = {},
): Exercise {
  const found = exercise(id);
  const base = exerciseExplorable(found);
  const declaration: ExerciseDeclaration = {
    ...base.declaration,
    exercisesOf: chapterOfExercise.get(id)!,
    ...place,
  };
  register({ ...base, declaration });
  return found;
}

/** The exercises that stand on the page so far. */
export function exercisesOfPage(): readonly string[] {
  return allExplorables().flatMap(({ id, declaration }) =>
    "exercisesOf" in declaration && !("isShown" in declaration) ? [id] : [],
  );
}

let listens = false;

/** Says once, in a note on the page, what is the matter with progress. */
export function tellOfTrouble(): void {
  if (listens) return;
  listens = true;
  // Whatever opened the log before this page's exercises may have met it already.
  const { trouble: known } = memory.store.getState();
  if (known !== undefined) showNote(known);
  memory.store.subscribe(({ trouble }, before) => {
    if (trouble !== undefined && before.trouble === undefined) showNote(trouble);
  });
}
