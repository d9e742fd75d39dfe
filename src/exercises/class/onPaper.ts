import { trueEarlier } from "../earlier.ts";
import type { Exercise, Given } from "../exercise.ts";
import { show, showAnswer } from "../show.ts";

/** Whether a question can be answered with a pencil; a figure that is to be set cannot. */
export const isForPaper = ({ kind }: Pick<Exercise, "kind">): boolean => kind !== "set the figure";

/** The right answer as it stands at the end of a worksheet, where it can be said in a line. */
export function answerOnPaper(exercise: Exercise, given: Given): string | undefined {
  switch (exercise.kind) {
    case "number": {
      const key = trueEarlier(exercise.parts, given);
      const { parts } = exercise;
      return parts
        .map((part) => {
          const value = showAnswer(part, key[part.name]!);
          return parts.length === 1 ? value : `${part.label}: ${value}`;
        })
        .join("; ");
    }
    case "choice": {
      const key = exercise.key(given);
      return exercise.options.find(({ value }) => value === key)!.label(given);
    }
    case "order": {
      const label = (id: string) => exercise.items.find((item) => item.id === id)!.label(given);
      return exercise.key(given).map(label).join(", ");
    }
    case "match": {
      const key = exercise.key(given);
      return Object.keys(key)
        .toSorted()
        .map((letter) => {
          const name = exercise.names.find(({ id }) => id === key[letter])!;
          return `${letter}: ${name.label(given)}`;
        })
        .join("; ");
    }
    case "pick the line": {
      const key = exercise.key(given);
      return exercise
        .lines(given)
        .find(({ id }) => id === key)!
        .text.trim();
    }
    case "place": {
      const key = exercise.key(given);
      return exercise.marks
        .map((mark) => `${mark.label(given)}: ${show(key[mark.id]!, 1)}\u00a0${exercise.unit}`)
        .join("; ");
    }
    case "expression":
      return exercise.key(given);
    default:
      return undefined;
  }
}
