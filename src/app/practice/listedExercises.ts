import { misconceptionsOf } from "#exercises/checkExercise.ts";
import { exercise } from "#exercises/registry.ts";
import type { Listed } from "#exercises/review.ts";
import { practised } from "../../../content/practice.ts";
import { href, places } from "../book.ts";
import { exercisesOfChapter } from "../exercises.ts";
import { numbersHeld } from "../page/numbersHeld.ts";

/** Every question of the book in reading order, as the server knows them. */
export const listedExercises = (): readonly Listed[] =>
  places.flatMap(({ part, chapter, route, title }) => {
    const folder = `${part.id}/${chapter.folder}`;
    return exercisesOfChapter(folder).map((id): Listed => {
      const found = exercise(id);
      const misconceptions = [...new Set(misconceptionsOf(found).map((slip) => slip.id))];
      return {
        id,
        title: found.title,
        kind: found.kind,
        folder,
        route: href(route),
        chapter: title,
        misconceptions,
        concepts: practised[id]?.concepts ?? [],
        numbers: numbersHeld(id),
      };
    });
  });
