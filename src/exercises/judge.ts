import type { Values } from "#explorable/createExplorable.ts";
import type { Answer, ChoiceExercise, Exercise, Typed } from "./exercise.ts";
import { judgeArranged } from "./judgeArranged.ts";
import { judgeFigure } from "./judgeFigure.ts";
import { judgeNumbers } from "./judgeNumbers.ts";
import { asVerdict } from "./recognised.ts";
import { told } from "./reply.ts";
import type { Verdict } from "./verdict.ts";

/** What an answer to a question is told. */
export function judge<G>(exercise: Exercise<G>, given: G, answer: Answer): Verdict {
  if (exercise.kind === "number") return judgeNumbers(exercise, given, answer as Typed);
  if (exercise.kind === "choice") return judgeChoice(exercise, given, answer as string);
  if (exercise.kind === "set the figure") return judgeFigure(exercise, given, answer as Values);
  return judgeArranged(exercise, given, answer);
}

function judgeChoice<G>(exercise: ChoiceExercise<G>, given: G, answer: string): Verdict {
  if (!exercise.options.some(({ value }) => value === answer))
    return { kind: "unclear", text: "Choose one of the answers, then check." };
  if (answer === exercise.key(given)) return { kind: "right", ...told(exercise.right(given)) };
  const recognised = exercise.misconceptions.find((one) => one.answer(given) === answer);
  return recognised
    ? asVerdict(recognised, given)
    : { kind: "wrong", text: "That is not the answer that follows from the numbers given." };
}
