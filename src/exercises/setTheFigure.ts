import { withRanges } from "#language/defineModel.ts";
import type { Unit } from "#language/dimension.ts";
import { inUnits } from "#language/dimension.ts";
import { checkExercise } from "./checkExercise.ts";
import type { Exercise, FigureExercise, Given } from "./exercise.ts";

/** A question that is answered by setting a figure's sliders; its model may have the names, ranges and units of a page. */
export function setTheFigure<G extends Given>({
  ranges = {},
  units = {},
  ...description
}: Omit<FigureExercise<G>, "kind" | "tests"> & {
  readonly ranges?: Readonly<Record<string, object>>;
  readonly units?: Readonly<Record<string, Unit>>;
}): Exercise {
  const exercise: FigureExercise<G> = {
    ...description,
    model: inUnits(withRanges(description.model, ranges), units),
    kind: "set the figure",
    tests: (given) => ({
      right: [{ ...description.start(given), ...description.solution(given) }],
      unclear: [description.start(given)],
    }),
  };
  checkExercise(exercise);
  return exercise as unknown as Exercise;
}
