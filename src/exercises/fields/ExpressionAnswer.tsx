import { useId } from "react";
import { readExpression } from "#language/readExpression.ts";
import type { ExpressionExercise, Given } from "../exercise.ts";
import type { FieldProps } from "../fieldProps.ts";

/** A formula is written; its letters stand beside it, to be put in by a press. */
export function ExpressionAnswer({
  exercise,
  answer,
  onChange,
  onEnter,
}: FieldProps<ExpressionExercise<Given>, string>) {
  const id = useId();
  const names = Object.keys(exercise.letters);
  const isRead = answer.trim() === "" || typeof readExpression(answer, names) === "function";
  const put = (text: string) => {
    const field = document.getElementById(id) as HTMLInputElement | null;
    const [from, to] = [
      field?.selectionStart ?? answer.length,
      field?.selectionEnd ?? answer.length,
    ];
    onChange(answer.slice(0, from) + text + answer.slice(to));
    field?.focus();
  };
  return (
    <div className="expression">
      <label htmlFor={id}>{exercise.label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={`${id}-state`}
        value={answer}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onEnter();
        }}
      />
      <p id={`${id}-state`} className="near-enough">
        {isRead ? "Signs: + − * / ^ ( ) √" : "This cannot be read as a formula yet."}
      </p>
      <div className="desk-tools">
        {Object.entries(exercise.letters).map(([name, { sign, name: meaning }]) => (
          <button
            key={name}
            type="button"
            className="letter"
            aria-label={`Put in ${sign}, ${meaning}`}
            onClick={() => put(sign)}
          >
            {sign}
          </button>
        ))}
      </div>
    </div>
  );
}
