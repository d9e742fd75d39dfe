import { trueEarlier } from "./earlier.ts";
import type { Exercise, Given } from "./exercise.ts";

/** Every number and name the text of a question may show: what was drawn, what follows, the answers. */
export function allGiven(exercise: Exercise, given: Given): Given {
  return {
    ...given,
    ...(exercise.kind === "number" ? trueEarlier(exercise.parts, given) : {}),
    ...exercise.shown?.(given),
  };
}
