import { checkExercise } from "./checkExercise.ts";
import type { ChoiceExercise, Exercise, Given } from "./exercise.ts";

/** A question that is answered by choosing one of a few sentences. */
export function choiceExercise<G extends Given>(
  description: Omit<ChoiceExercise<G>, "kind" | "tests">,
): Exercise {
  const exercise: ChoiceExercise<G> = {
    ...description,
    kind: "choice",
    tests: (given) => ({ right: [description.key(given)], unclear: ["", "no such answer"] }),
  };
  checkExercise(exercise);
  return exercise as unknown as Exercise;
}
