import { type KeyboardEvent, useId, useState } from "react";
import { remark } from "./announce.ts";

/** Reads what was typed; a sentence says why it could not be read. */
export type ReadNumber = (text: string) => number | { readonly problem: string };

/** The range and the value that a typed number leads to. */
export type Reach = (typed: number) => {
  readonly range: readonly [low: number, high: number];
  readonly value: number;
};

/** What was said of a number that was typed, as long as this value stands. */
interface Said {
  readonly text: string;
  readonly at: number;
  /** It could not be read, and that is told at once; what was done with it is told with what it changed. */
  readonly isProblem: boolean;
}

/** A number that can be typed; Enter or leaving takes it, Escape gives it up. */
export function NumberField({
  label,
  value,
  text,
  unit,
  range,
  read,
  reach = (typed) => ({ range, value: Math.max(range[0], Math.min(range[1], typed)) }),
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
  const [said, setSaid] = useState<Said>();
  const draft = typed?.at === value ? typed.draft : undefined;
  const now = said?.at === value ? said : undefined;
  const note = useId();

  const take = () => {
    if (draft === undefined || draft.trim() === text) return giveUp();
    const number = read(draft);
    if (typeof number !== "number")
      return setSaid({ text: number.problem, at: value, isProblem: true });
    const { range: further, value: reached } = reach(number);
    const [low, high] = further;
    const isFurther = low < range[0] || high > range[1];
    const isBeyond = number < low || number > high;
    const words = isBeyond
      ? `This figure goes from ${low} to ${high}; it took the nearest.`
      : `This figure now goes from ${low} to ${high}.`;
    setTyped(undefined);
    setSaid(isBeyond || isFurther ? { text: words, at: reached, isProblem: false } : undefined);
    if (isBeyond || isFurther) remark(words);
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
        aria-describedby={now ? note : undefined}
        aria-invalid={now !== undefined && draft !== undefined}
        value={draft ?? text}
        onChange={(event) => setTyped({ draft: event.target.value, at: value })}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      {unit && <span className="number-unit">{unit}</span>}
      {now && (
        <span className="number-said" id={note} role={now.isProblem ? "alert" : undefined}>
          {now.text}
        </span>
      )}
    </span>
  );
}
