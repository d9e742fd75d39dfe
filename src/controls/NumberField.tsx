import { type KeyboardEvent, useId, useState } from "react";

/** Reads what was typed; a sentence says why it could not be read. */
export type ReadNumber = (text: string) => number | { readonly problem: string };

/** The range and the value that a typed number leads to. */
export type Reach = (typed: number) => {
  readonly range: readonly [low: number, high: number];
  readonly value: number;
};

/** A number that can be typed; Enter or leaving takes it, Escape gives it up. */
export function NumberField({
  label,
  value,
  text,
  unit,
  range,
  read,
  reach = (value) => ({ range, value }),
  onCommit,
}: {
  readonly label: string;
  readonly value: number;
  /** The value as it is typed and shown. */
  readonly text: string;
  readonly unit: string;
  readonly range: readonly [low: number, high: number];
  readonly read: ReadNumber;
  /** Where a typed number may lead beyond the range. */
  readonly reach?: Reach | undefined;
  readonly onCommit: (value: number) => void;
}) {
  // What was typed, and what was said of it, hold for one value: a change from elsewhere ends them.
  const [typed, setTyped] = useState<{ readonly draft: string; readonly at: number }>();
  const [said, setSaid] = useState<{ readonly problem: string; readonly at: number }>();
  const draft = typed?.at === value ? typed.draft : undefined;
  const problem = said?.at === value ? said.problem : undefined;
  const note = useId();

  const take = () => {
    if (draft === undefined || draft.trim() === text) return giveUp();
    const number = read(draft);
    if (typeof number !== "number") return setSaid({ problem: number.problem, at: value });
    const { range: further, value: reached } = reach(number);
    const [low, high] = further;
    const nearest = Math.max(low, Math.min(high, number));
    const isFurther = low < range[0] || high > range[1];
    setTyped(undefined);
    if (nearest !== number)
      setSaid({
        problem: `This figure goes from ${low} to ${high}; it took the nearest.`,
        at: nearest,
      });
    else
      setSaid(
        isFurther ? { problem: `This now goes from ${low} to ${high}.`, at: reached } : undefined,
      );
    onCommit(number);
  };
  const giveUp = () => {
    setTyped(undefined);
    setSaid(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") take();
    if (event.key === "Escape" && draft !== undefined) {
      // What it stands in, a panel or a dialog, stays open.
      event.preventDefault();
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
        onChange={(event) => setTyped({ draft: event.target.value, at: value })}
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
