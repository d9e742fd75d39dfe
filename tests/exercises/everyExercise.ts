import type { Exercise } from "#exercises/exercise.ts";

/** Every exercise of the book, with the file of its chapter. */
const chapters = import.meta.glob<Readonly<Record<string, Exercise>>>(
  "../../content/**/exercises.ts",
  { eager: true },
);

export const chapterExercises = Object.entries(chapters).map(([path, exported]) => ({
  chapter: path.replace(/^.*content\/(.*)\/exercises\.ts$/, "$1"),
  exercises: Object.values(exported),
}));

export const everyExercise: readonly Exercise[] = chapterExercises.flatMap(
  ({ exercises }) => exercises,
);

/** The exercises that readers are led to: all but those of earlier editions. */
export const currentExercises: readonly Exercise[] = chapterExercises
  .filter(({ chapter }) => chapter !== "about/earlier")
  .flatMap(({ exercises }) => exercises);
