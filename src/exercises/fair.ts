import type { Values } from "#explorable/createExplorable.ts";
import { snap } from "#language/parameter.ts";
import { trueEarlier } from "./earlier.ts";
import type {
  Answer,
  ArrangedExercise,
  Exercise,
  FigureExercise,
  Misconception,
  NumberExercise,
} from "./exercise.ts";
import { isSameAnswer } from "./sameAnswer.ts";

/** Whether every wrong answer of a variant can be told from the right one and from the others. */
export function isFair<G>(exercise: Exercise<G>, given: G): boolean {
  if (exercise.unfit?.(given)) return false;
  if (exercise.kind === "number") return numbersDiffer(exercise, given);
  if (exercise.kind === "set the figure") return settingsDiffer(exercise, given);
  if (exercise.kind === "choice") {
    const answers = [exercise.key(given), ...exercise.misconceptions.map((m) => m.answer(given))];
    return new Set(answers).size === answers.length;
  }
  return answersDiffer(exercise, given);
}

/** Arrangements, marks and curves that are further apart than two of the same may be. */
function answersDiffer<G>(exercise: ArrangedExercise<G>, given: G): boolean {
  const slips = exercise.misconceptions as readonly Misconception<G, Answer>[];
  const answers: readonly Answer[] = [exercise.key(given), ...slips.map((m) => m.answer(given))];
  return answers.every((one, i) =>
    answers.slice(0, i).every((other) => !isSameAnswer(exercise, one, other, 1.5)),
  );
}

/** Twice the tolerance, so that no answer lies near two of them. */
function numbersDiffer<G>({ parts }: NumberExercise<G>, given: G): boolean {
  return parts.every((part) => {
    const key = part.key(given, trueEarlier(parts, given));
    const answers = [key, ...part.misconceptions.map((one) => one.answer(given))];
    return answers.every(Number.isFinite) && allApart(answers, 2 * part.tolerance);
  });
}

function allApart(numbers: readonly number[], distance: number): boolean {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted.every((value, i) => i === 0 || value - sorted[i - 1]! > distance);
}

function settingsDiffer<G>(exercise: FigureExercise<G>, given: G): boolean {
  const { model, controls, solution, start, misconceptions } = exercise;
  const settings = [
    solution(given),
    ...misconceptions.map((one) => one.answer(given)),
    start(given),
  ];
  const onGrid = (values: Values) =>
    controls.every((name) => snap(model.parameters[name]!, values[name]!) === values[name]);
  if (!settings.every(onGrid)) return false;
  return settings.every((one, i) =>
    settings.slice(0, i).every((other) => !isSameSetting(exercise, one, other, 2)),
  );
}

/** Whether two settings agree, give or take half a step of each control (or that many halves). */
export function isSameSetting<G>(
  { model, controls }: FigureExercise<G>,
  a: Values,
  b: Values,
  halves = 1,
): boolean {
  return controls.every(
    (name) => Math.abs(a[name]! - b[name]!) <= (halves * model.parameters[name]!.step) / 2,
  );
}
