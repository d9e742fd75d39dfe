import type { Answer, Exercise } from "./exercise.ts";

const isRecordOf = (data: unknown, type: "string" | "number") =>
  typeof data === "object" &&
  data !== null &&
  !Array.isArray(data) &&
  Object.values(data).every((one) => typeof one === type);

/** Whether what was kept can be an answer to this question, whatever storage gave back. */
export function fits(exercise: Exercise, answer: unknown): answer is Answer {
  if (exercise.kind === "choice") return typeof answer === "string";
  return isRecordOf(answer, exercise.kind === "number" ? "string" : "number");
}

/** The answer of a desk that nobody has sat at. */
export function emptyAnswer(exercise: Exercise): Answer {
  return exercise.kind === "choice" ? "" : {};
}
