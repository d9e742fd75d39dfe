import { trueEarlier } from "./earlier.ts";
import type { Exercise, Given, NumberExercise, NumberPart } from "./exercise.ts";
import { numberExercise } from "./numberExercise.ts";
import type { Stage } from "./stage.ts";

interface Description<G> {
  readonly id: string;
  readonly title: string;
  readonly draw: NumberExercise<G>["draw"];
  readonly shown?: NumberExercise<G>["shown"];
  readonly unfit?: NumberExercise<G>["unfit"];
  /** From the first to the last; the last has three misconceptions or more, since it is asked alone. */
  readonly steps: readonly NumberPart<G>[];
  /** So many steps are left to the reader in the second stage; 1 unless said. */
  readonly left?: number;
}

/** The ids under which the last steps, and all of them, are asked. */
export const lastStepsOf = (problem: string) => `${problem}-last`;
export const allStepsOf = (problem: string) => `${problem}-alone`;
/** The name under which the numbers of the first stage, which asks nothing, are drawn. */
const shownStepsOf = (problem: string) => `${problem}-shown`;

/**
 * A problem in steps, faded backward: worked whole, then with its last steps left to the reader, then with all.
 *
 * Every step is described once, as a part of a question in parts. What follows are the two questions that leave steps;
 * the first stage is the same problem with numbers of its own (`shownWhole`).
 */
export function workedProblem<G extends Given>(
  description: Description<G>,
): {
  readonly last: Exercise;
  readonly alone: Exercise;
} {
  const { id, title, draw, unfit, steps, left = 1, shown } = description;
  const common = { draw, ...(unfit && { unfit }) };
  const done = steps.slice(0, steps.length - left);
  if (done.length === 0 || left < 1)
    throw new Error(`Problem "${id}": the second stage must show a step and leave one.`);
  const stage = (left: number): { readonly stage: Stage } => ({
    stage: { problem: id, left, steps: steps.length },
  });
  return {
    last: numberExercise<G>({
      ...common,
      ...stage(left),
      id: lastStepsOf(id),
      title: `${title}: ${left === 1 ? "the last step" : "the last steps"}`,
      shown: (given) => ({ ...trueEarlier(done, given), ...shown?.(given) }),
      parts: steps.slice(done.length).map((step) => ({
        ...step,
        key: (given, earlier) => step.key(given, { ...trueEarlier(done, given), ...earlier }),
      })),
    }),
    alone: numberExercise<G>({
      ...common,
      ...stage(steps.length),
      ...(shown && { shown }),
      id: allStepsOf(id),
      title: `${title}: every step`,
      parts: steps,
    }),
  };
}

/** The problem with the numbers that its first stage works through. */
export const shownWhole = (alone: Exercise): Exercise => ({
  ...alone,
  id: shownStepsOf(alone.stage!.problem),
});
