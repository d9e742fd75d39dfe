import type { MemoryEvent } from "#memory/event.ts";
import { type AnswerEvent, isAnswer } from "./answerEvent.ts";
import { mergeProgress, NO_PROGRESS, type Progress, withAnswer } from "./progressFile.ts";

/** What the first edition had kept, as one event. */
export interface FirstEditionEvent extends MemoryEvent {
  readonly kind: "first-edition";
  readonly progress: Progress;
}

const summaries = new WeakMap<readonly MemoryEvent[], Progress>();

/** What has been tried, solved and met, from everything a reader did. */
export function progressOf(events: readonly MemoryEvent[]): Progress {
  const known = summaries.get(events);
  if (known) return known;
  let progress = NO_PROGRESS;
  for (const event of events)
    if (event.kind === "first-edition")
      progress = mergeProgress(progress, (event as FirstEditionEvent).progress);
  for (const event of events) {
    if (!isAnswer(event) || event.kind !== "answered") continue;
    const { exercise, variant, verdict, misconceptions = [], at } = event;
    const judged = { exercise, variant, kind: verdict!, misconceptions };
    progress = withAnswer(progress, judged, at.slice(0, 10));
  }
  summaries.set(events, progress);
  return progress;
}

/** The last that was typed or handed in for a variant, and what of it was wrong. */
export function lastAnswer(
  events: readonly MemoryEvent[],
  exercise: string,
  variant: number,
):
  | { readonly last: AnswerEvent; readonly judged: AnswerEvent | undefined; readonly wrong: number }
  | undefined {
  const ours = events.filter(
    (event): event is AnswerEvent =>
      isAnswer(event) && event.exercise === exercise && event.variant === variant,
  );
  const last = ours.at(-1);
  if (!last) return undefined;
  const answered = ours.filter(({ kind }) => kind === "answered");
  return {
    last,
    judged: answered.at(-1),
    wrong: answered.filter(({ verdict }) => verdict === "wrong").length,
  };
}
