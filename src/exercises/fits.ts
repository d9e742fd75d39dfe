import type { Answer, Exercise } from "./exercise.ts";

const isRecordOf = (data: unknown, type: "string" | "number") =>
  typeof data === "object" &&
  data !== null &&
  !Array.isArray(data) &&
  Object.values(data).every((one) => typeof one === type);

const isListOf = (data: unknown, type: "string" | "number") =>
  Array.isArray(data) && data.every((one) => typeof one === type);

/** Whether what was kept can be an answer to this question, whatever storage gave back. */
export function fits({ kind }: Exercise, answer: unknown): answer is Answer {
  switch (kind) {
    case "choice":
    case "pick the line":
    case "expression":
      return typeof answer === "string";
    case "order":
      return isListOf(answer, "string");
    case "draw":
      return isListOf(answer, "number");
    case "number":
    case "match":
      return isRecordOf(answer, "string");
    default:
      return isRecordOf(answer, "number");
  }
}

/** The answer of a desk that nobody has sat at. */
export function emptyAnswer({ kind }: Exercise): Answer {
  if (kind === "choice" || kind === "pick the line" || kind === "expression") return "";
  return kind === "order" || kind === "draw" ? [] : {};
}
