import { type KeyboardEvent, useId, useState } from "react";

/** Reads what was typed; a sentence says why it could not be read. */
export type ReadNumber = (text: string) => number | { readonly problem: string };

/** A number that can be typed; Enter or leaving takes it, Escape gives it up. */
export function NumberField({
  label,
  text,
  unit,
  range,
  read,
  onCommit,
}: {
  readonly label: string;
  readonly text: string;
  readonly unit: string;
  readonly range: readonly [low: number, high: number];
  readonly read: ReadNumber;
  readonly onCommit: (value: number) => void;
}) {
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const note = useId();

  const take = () => {
    if (draft === undefined || draft.trim() === text) return giveUp();
    const value = read(draft);
    if (typeof value !== "number") return setProblem(value.problem);
    const [low, high] = range;
    setDraft(undefined);
    setProblem(
      value < low || value > high
        ? `This figure goes from ${low} to ${high}; it took the nearest.`
        : undefined,
    );
    onCommit(value);
  };
  const giveUp = () => {
    setDraft(undefined);
    setProblem(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") take();
    if (event.key === "Escape" && draft !== undefined) {
      event.stopPropagation();
      giveUp();
    }
  };
  return (
    <span className="number-field">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        size={5}
        aria-label={label}
        aria-describedby={problem ? note : undefined}
        aria-invalid={problem !== undefined && draft !== undefined}
        value={draft ?? text}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      {unit && <span className="number-unit">{unit}</span>}
      {problem && (
        <span className="number-problem" id={note} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
