import type { MemoryEvent } from "#memory/event.ts";

/** What a reader handed in: typed numbers, a chosen option, a setting, an order. */
export type Handed = unknown;

/** An answer that was judged, or typed and not handed in yet (its verdict is then missing). */
export interface AnswerEvent extends MemoryEvent {
  readonly kind: "answered" | "typed";
  readonly exercise: string;
  readonly variant: number;
  readonly answer: Handed;
  readonly verdict?: "right" | "wrong";
  /** The misconceptions that were recognised, the likeliest first. */
  readonly misconceptions?: readonly string[];
}

const isText = (data: unknown): data is string => typeof data === "string";
const MISCONCEPTION = /^M[1-9]\d?$/;

export function isAnswer(event: MemoryEvent): event is AnswerEvent {
  const { kind, exercise, variant, verdict, misconceptions } = event;
  if ((kind !== "answered" && kind !== "typed") || !isText(exercise)) return false;
  if (!Number.isSafeInteger(variant)) return false;
  if (kind === "answered" && verdict !== "right" && verdict !== "wrong") return false;
  return (
    misconceptions === undefined ||
    (Array.isArray(misconceptions) &&
      misconceptions.every((one) => isText(one) && MISCONCEPTION.test(one)))
  );
}
