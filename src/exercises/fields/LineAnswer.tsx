import { useId } from "react";
import type { Given, LineExercise } from "../exercise.ts";
import type { FieldProps } from "../fieldProps.ts";

/** A program or a story, one of whose lines is pointed at. */
export function LineAnswer({
  exercise,
  given,
  answer,
  onChange,
}: FieldProps<LineExercise<Given>, string>) {
  const group = useId();
  return (
    <fieldset className="answer-choice">
      <legend>{exercise.label}</legend>
      <div className="lines">
        {exercise.lines(given).map(({ id, text }, at) =>
          id === undefined ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            <code key={at}>{text}</code>
          ) : (
            <label key={id}>
              <input
                type="radio"
                name={group}
                value={id}
                checked={answer === id}
                onChange={() => onChange(id)}
              />
              <code>{text}</code>
            </label>
          ),
        )}
      </div>
    </fieldset>
  );
}
