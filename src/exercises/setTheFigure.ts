import { checkExercise } from "./checkExercise.ts";
import type { Exercise, FigureExercise, Given } from "./exercise.ts";

/** A question that is answered by setting a figure's sliders. */
export function setTheFigure<G extends Given>(
  description: Omit<FigureExercise<G>, "kind" | "tests">,
): Exercise {
  const exercise: FigureExercise<G> = {
    ...description,
    kind: "set the figure",
    tests: (given) => ({
      right: [{ ...description.start(given), ...description.solution(given) }],
      unclear: [description.start(given)],
    }),
  };
  checkExercise(exercise);
  return exercise as unknown as Exercise;
}
