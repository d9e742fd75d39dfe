import { about, parts } from "../../../content/book.ts";
import { concepts } from "../../../content/practice.ts";
import { href, places } from "../book.ts";
import { exercisesOfChapter } from "../exercises.ts";
import type { ProgressChapter } from "../practice/LivingProgress.tsx";
import { listedExercises } from "../practice/listedExercises.ts";
import { islandOnServer } from "./islandOnServer.tsx";

const LivingReview = islandOnServer("Review");
const LivingProgress = islandOnServer("ProgressMap");
const ExerciseList = islandOnServer("ExerciseList");

/** What comes back today. */
export const ReviewPlace = () => (
  <>
    <noscript>
      <p>What comes back is computed in your browser, and that needs scripts.</p>
    </noscript>
    <LivingReview exercises={listedExercises()} />
  </>
);

/** Every question of the book. */
export const ExerciseListPlace = () => (
  <ExerciseList
    exercises={listedExercises()}
    parts={Object.fromEntries(parts.map(({ id, title }) => [id, title]))}
    concepts={concepts}
  />
);

/** What was met, missed and mended in each chapter. */
export function ProgressMapPlace() {
  const chapters = places.map(
    ({ part, chapter, route, title }): ProgressChapter => ({
      route,
      to: href(route),
      title,
      exercises: exercisesOfChapter(`${part.id}/${chapter.folder}`),
    }),
  );
  const review = about.pages.find(({ slug }) => slug === "review")!;
  return (
    <LivingProgress
      chapters={chapters}
      exercises={listedExercises()}
      review={href(`/${review.slug}/`)}
    />
  );
}
