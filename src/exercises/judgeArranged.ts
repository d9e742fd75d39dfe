import { readExpression } from "#language/readExpression.ts";
import type { Answer, ArrangedExercise, Slip } from "./exercise.ts";
import { asMet } from "./recognised.ts";
import { type Sentence, told } from "./reply.ts";
import { isSameAnswer, pointsIn } from "./sameAnswer.ts";
import { shapeOf } from "./shape.ts";
import type { Verdict } from "./verdict.ts";

/** What an order, a match, a line, a formula, marks or a curve are told. */
export function judgeArranged<G>(exercise: ArrangedExercise<G>, given: G, answer: Answer): Verdict {
  const problem = problemWith(exercise, given, answer);
  if (problem !== undefined) return { kind: "unclear", text: problem };
  const isAnswer = (other: Answer) => isSameAnswer(exercise, answer, other);
  if (isAnswer(exercise.key(given))) return { kind: "right", ...told(exercise.right(given)) };
  const slips = [...exercise.misconceptions, ...(exercise.alsoKnown ?? [])] as readonly Slip<
    G,
    Answer
  >[];
  const found = slips.filter((slip) => isAnswer(slip.answer(given)));
  if (found.length > 0) {
    const sentences = found.flatMap((slip, i): readonly (string | Sentence)[] => [
      i === 0
        ? `That is what comes of ${slip.comesOf!(given)}.`
        : `The same comes of ${slip.comesOf!(given)}.`,
      told(slip.explanation(given)),
    ]);
    return { kind: "wrong", ...told(sentences), met: found.map((slip) => asMet(slip, given)) };
  }
  const otherwise = exercise.otherwise as (
    given: G,
    answer: Answer,
  ) => ReturnType<typeof exercise.otherwise>;
  return { kind: "wrong", ...told(otherwise(given, answer)) };
}

/** Why there is nothing to be judged yet. */
function problemWith<G>(
  exercise: ArrangedExercise<G>,
  given: G,
  answer: Answer,
): string | undefined {
  switch (exercise.kind) {
    case "order": {
      const ids = exercise.items.map(({ id }) => id).toSorted();
      const isWhole = Array.isArray(answer) && String(answer.toSorted()) === String(ids);
      return isWhole ? undefined : "Nothing has been moved yet. Put them in order, then check.";
    }
    case "match": {
      const names = exercise.names.map(({ id }) => id);
      const chosen = Object.values(answer as Readonly<Record<string, string>>);
      if (chosen.length < names.length || !chosen.every((one) => names.includes(one)))
        return "Give every picture a name, then check.";
      return new Set(chosen).size < names.length
        ? "Two pictures have the same name. Each name belongs to one of them."
        : undefined;
    }
    case "pick the line":
      return exercise.lines(given).some(({ id }) => id !== undefined && id === answer)
        ? undefined
        : "Point at one of the lines, then check.";
    case "expression": {
      if (String(answer).trim() === "") return "Write a formula, for example n / (n + 2).";
      const read = readExpression(String(answer), Object.keys(exercise.letters));
      if (typeof read !== "function") return read.problem;
      return pointsIn(exercise.letters).some((point) => Number.isFinite(read(point)))
        ? undefined
        : `“${String(answer).trim()}” has no finite value, whatever its letters stand for. Is something divided by nought?`;
    }
    case "place": {
      const places = answer as Readonly<Record<string, number>>;
      const isMoved = exercise.marks.some(
        ({ id, from }) => places[id] !== undefined && places[id] !== from(given),
      );
      return isMoved && exercise.marks.every(({ id }) => Number.isFinite(places[id]))
        ? undefined
        : "Nothing has been moved yet. Put the marks where they will be, then check.";
    }
    case "draw":
      return Array.isArray(answer) &&
        answer.length === exercise.places &&
        shapeOf(answer as number[])
        ? undefined
        : "There is no curve yet. Draw one, with a highest point, then check.";
  }
}
