import { type KeyboardEvent, useId } from "react";
import type { ChoiceExercise, Given, NumberExercise, Typed } from "./exercise.ts";
import type { Verdict } from "./verdict.ts";

/** One field for each number asked for; Enter checks. */
export function NumberFields({
  exercise,
  typed,
  verdict,
  onChange,
  onEnter,
}: {
  readonly exercise: NumberExercise<Given>;
  readonly typed: Typed;
  readonly verdict: Verdict | undefined;
  readonly onChange: (typed: Typed) => void;
  readonly onEnter: () => void;
}) {
  const id = useId();
  const isUnclear = (i: number) => (verdict?.parts?.[i] ?? verdict)?.kind === "unclear";
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") onEnter();
  };
  return (
    <div className="answer-fields">
      {exercise.parts.map(({ name, label, unit, form }, i) => (
        <p key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <span className="answer-field">
            <input
              id={`${id}-${name}`}
              type="text"
              inputMode={form === "share" ? "text" : "decimal"}
              autoComplete="off"
              spellCheck={false}
              size={9}
              aria-invalid={isUnclear(i)}
              value={typed[name] ?? ""}
              onChange={(event) => onChange({ ...typed, [name]: event.target.value })}
              onKeyDown={onKeyDown}
            />
            {unit}
          </span>
        </p>
      ))}
    </div>
  );
}

/** The answers to choose from, in the order of the variant. */
export function ChoiceFields({
  exercise,
  given,
  order,
  chosen,
  onChange,
}: {
  readonly exercise: ChoiceExercise<Given>;
  readonly given: Given;
  readonly order: readonly string[];
  readonly chosen: string;
  readonly onChange: (value: string) => void;
}) {
  const group = useId();
  return (
    <fieldset className="answer-choice">
      <legend>{exercise.label}</legend>
      {order.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={group}
            value={value}
            checked={chosen === value}
            onChange={() => onChange(value)}
          />
          <span>{exercise.options.find((option) => option.value === value)!.label(given)}</span>
        </label>
      ))}
    </fieldset>
  );
}
